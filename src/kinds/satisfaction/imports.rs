//! How an office's table of answers becomes the results of a survey.

use super::columns::RESULTS;
use super::model::OVERALL;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable, Listed};

/// `minhbach import --as satisfaction`: a row an agency and question. A spreadsheet does not tell how people were asked.
pub static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "satisfaction",
    tables: &[ImportTable { spec: &RESULTS, when: None }],
    keys: &["agency", "question"],
    pending: &[],
    groups: &["agency"],
    totals: None,
    continued_by: &[],
    listed: Some(Listed {
        column: "question",
        list: "questions",
        id: "id",
        text: "text",
        numbered: false,
        named: &[(OVERALL, &OVERALL_WORDINGS)],
    }),
    needs: &[("instrument", "{ kind: kiosk }")],
    head,
}];

/// How offices word the question about everything.
const OVERALL_WORDINGS: [&str; 20] = [
    "Mức hài lòng chung",
    "Mức độ hài lòng chung",
    "Sự hài lòng chung",
    "Hài lòng chung",
    "Chỉ số hài lòng chung",
    "Tỷ lệ hài lòng chung",
    "Đánh giá chung",
    "Đánh giá hài lòng chung",
    "Đánh giá chung mức độ hài lòng",
    "Đánh giá chung về mức độ hài lòng",
    "Đánh giá chung về sự hài lòng",
    "Đánh giá mức độ hài lòng chung",
    "Mức độ hài lòng chung về dịch vụ",
    "Mức độ hài lòng chung đối với cơ quan",
    "Hài lòng chung về dịch vụ",
    "Mức độ hài lòng tổng thể",
    "Hài lòng tổng thể",
    "Đánh giá tổng thể",
    "Chung",
    "Câu hỏi chung",
];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("agency")
}
