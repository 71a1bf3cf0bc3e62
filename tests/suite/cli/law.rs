//! Faults of rules of law in content.

use super::Portal;
use snapbox::str;

#[test]
fn a_rule_that_nothing_asks_for() {
    let portal = Portal::sound();
    portal.put(
        "content/law/tinh.yaml",
        "- { id: few-answer, document: Quy chế 07, says: x, valid_from: 2026-01-01, source: Toàn văn, verified: true }\n",
    );
    portal.says(&["check"], str![]);
}

#[test]
fn a_document_that_is_cited_wrongly() {
    let portal = Portal::sound();
    portal.put(
        "content/law/documents.yaml",
        "- { number: 07/2020/QĐ-UBND, date: 2020-03-02, until: 2025-12-31, replaced_by: 12/2026/QĐ-UBND, source: Công báo tỉnh }\n",
    );
    portal.put(
        "content/pages/quy-che.md",
        "---\ntitle: Quy chế\npublished: 2026-10-01\n---\n\nTheo Quyết định 07/2020/QĐ-UBND ngày 02/3/2020.\n",
    );
    portal.says(&["check"], str![]);
}

#[test]
fn explain_names_the_law_from_its_data() {
    Portal::empty().says(&["explain", "personal/citizen-id"], str![]);
    Portal::empty().says(&["schema", "documents"], str![]);
}
