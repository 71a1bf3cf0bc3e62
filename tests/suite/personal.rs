//! What must not get out does not: for each policy the bytes of a whole site are looked through.

use crate::attached::{docx, pdf};
use crate::cli::{PAGE, Portal};
use crate::site::{Files, TODAY, build, inputs};
use minhbach::domain::personal;
use proptest::prelude::*;

const HEADER: &str = "dossier,procedure,agency,step,received,due,ended,officer_role,officer_name\n";

/// A portal with one late dossier of a code, one of a foreign scheme, and a policy.
fn portal(policies: &str, code: &str, officer: &str) -> Portal {
    let portal = Portal::sound();
    portal.put("content/portal.yaml", format!("name: Cổng thử\nowner: so-y-te\npolicies:\n{policies}"));
    let rows = format!(
        "{code},Cấp giấy phép,so-y-te,Thẩm định,2026-09-30,2026-10-05,2026-10-07,Chuyên viên,{officer}\n\
         HS-LA/778899,Cấp giấy phép,so-y-te,,2026-09-30,2026-10-05,2026-10-08,,\n"
    );
    portal.put("content/late/2026-10.closed.csv", format!("{HEADER}{rows}"));
    portal
}

fn site(portal: &Portal) -> (Files, Vec<String>) {
    let (files, findings) = build(inputs(portal.root()), TODAY);
    (files.unwrap_or_else(|| panic!("{findings:#?}")), findings)
}

/// The routes of outputs that hold a text, as it is or as an anchor or address would write it.
fn holding<'f>(files: &'f Files, text: &str) -> Vec<&'f str> {
    let slug = text.replace(['.', '/'], "-").to_lowercase();
    let forms = [text.to_owned(), text.to_lowercase(), slug];
    let holds =
        |bytes: &[u8]| forms.iter().any(|form| memchr::memmem::find(bytes, form.as_bytes()).is_some());
    files
        .iter()
        .filter(|(route, bytes)| holds(bytes) || holds(route.as_bytes()))
        .map(|(route, _)| &**route)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Pages, anchors, search index, feed, file names: a policy that hides a code hides it everywhere.
    #[test]
    fn a_hidden_code_is_in_no_output(agency in "[A-Y][0-9]{2}\\.[0-9]{2}", number in "[0-9]{4,6}") {
        let code = format!("{agency}-260930-{number}");
        let (open, _) = site(&portal("  dossier_codes: full\n", &code, ""));
        let places = holding(&open, &code);
        let lists = [
            "du-lieu/late.closed.csv",
            "du-lieu/late.closed.json",
            "du-lieu/late/2026-10.closed.csv",
            "du-lieu/late/2026-10.closed.json",
            "tre-han/2026-10-so-y-te.html",
            "tre-han/2026-10.html",
        ];
        prop_assert!(places[4].starts_with("tra-cuu/"), "{}", places[4]);
        prop_assert_eq!([&places[..4], &places[5..]].concat(), lists);
        let (hidden, _) = site(&portal("  dossier_codes: hide-sequence\n", &code, ""));
        prop_assert_eq!(holding(&hidden, &code), Vec::<&str>::new());
        prop_assert_eq!(holding(&hidden, &format!("{agency}-260930-****")).len(), 2);
        let (none, _) = site(&portal("  dossier_codes: none\n", &code, ""));
        prop_assert_eq!(holding(&none, &format!("{agency}-260930")), Vec::<&str>::new());
        for files in [&hidden, &none] {
            prop_assert_eq!(holding(files, "HS-LA/778899"), Vec::<&str>::new());
            prop_assert!(!files.keys().any(|route| route.starts_with("tra-cuu")));
        }
    }
}

#[test]
fn a_hidden_code_may_not_stand_in_a_text_or_an_attachment() {
    let portal = portal("  dossier_codes: none\n", "H99.05-260930-0012", "");
    portal.put(PAGE, "---\ntitle: Giới thiệu\n---\n\nXem H99.05-260930-0012 và H99.05-260930-****.\n");
    portal.put("content/files/thu.docx", docx(&[&["Hồ sơ H99.05-", "260930-0012"]], ""));
    let (files, findings) = build(inputs(portal.root()), TODAY);
    assert!(files.is_none());
    let codes: Vec<&str> =
        findings.iter().filter(|line| line.starts_with("policy/")).map(|line| &line[..55]).collect();
    assert_eq!(
        codes,
        [
            "policy/dossier-in-text content/files/thu.docx: This hol",
            "policy/dossier-in-text content/pages/gioi-thieu.md: Thi",
        ]
    );
}

const NAMED: &str = "  officials: named\n  officials_basis:\n    document: Nghị quyết 01/NQ-HĐND\n    article: Điều 5\n    \
    date: 2026-01-15\n    approver: Chủ tịch UBND tỉnh Minh Họa\n    expires: 2026-12-31\n";

#[test]
fn an_official_is_named_with_the_decision_beside_it() {
    let portal = portal(NAMED, "H99.05-260930-0012", "Lê Văn Mẫu");
    let (files, findings) = site(&portal);
    assert!(findings.iter().all(|line| line.starts_with("late/unknown-code-scheme")), "{findings:#?}");
    let pages = ["tre-han/2026-10-so-y-te.html", "tre-han/2026-10.html"];
    assert_eq!(holding(&files, "Thẩm định (Chuyên viên Lê Văn Mẫu)"), pages);
    let basis = "Tên người chịu trách nhiệm được nêu theo Điều 5 Nghị quyết 01/NQ-HĐND ngày 15/01/2026; \
                 Chủ tịch UBND tỉnh Minh Họa phê duyệt, đến hết ngày 31/12/2026.";
    assert_eq!(holding(&files, basis), pages);
}

#[test]
fn names_are_not_shown_outside_the_days_of_the_decision() {
    for (from, to, code) in [
        ("2026-12-31", "2026-11-21", "policy/basis-expired"),
        ("2026-01-15", "2026-11-23", "policy/basis-not-yet"),
    ] {
        let (files, findings) = site(&portal(&NAMED.replace(from, to), "H99.05-260930-0012", "Lê Văn Mẫu"));
        assert!(findings.iter().any(|line| line.starts_with(code)), "{findings:#?}");
        assert_eq!(holding(&files, "Lê Văn Mẫu"), Vec::<&str>::new());
        assert_eq!(holding(&files, "phê duyệt, đến hết"), Vec::<&str>::new());
        assert_eq!(holding(&files, "Thẩm định (Chuyên viên)").len(), 2);
    }
}

#[test]
fn without_a_decision_nobody_is_named() {
    for (policies, code) in [
        ("  officials: role\n", "late/officer-named"),
        ("  dossier_codes: full\n", "late/officer-named"),
        ("  officials: named\n", "policy/no-basis"),
    ] {
        let (files, findings) =
            build(inputs(portal(policies, "H99.05-260930-0012", "Lê Văn Mẫu").root()), TODAY);
        assert!(
            files.is_none() && findings.iter().any(|line| line.starts_with(code)),
            "{policies}: {findings:#?}"
        );
    }
    let (files, findings) = build(
        inputs(
            portal("  officials: named\n", "H99.05-260930-0012", "")
                .edit("content/late/2026-10.closed.csv", "Chuyên viên", "Lê Văn Mẫu")
                .root(),
        ),
        TODAY,
    );
    assert!(
        files.is_none() && findings.iter().any(|line| line.starts_with("late/role-is-name")),
        "{findings:#?}"
    );
}

/// A name that a decision lets through is not found again by the search for names; a telephone beside it is.
#[test]
fn the_column_for_names_lets_nothing_else_through() {
    let (files, _) = build(inputs(portal(NAMED, "H99.05-260930-0012", "ông Lê Văn Mẫu").root()), TODAY);
    assert!(files.is_some());
    let (files, findings) =
        build(inputs(portal(NAMED, "H99.05-260930-0012", "ông Lê Văn Mẫu 0912345678").root()), TODAY);
    assert!(
        files.is_none() && findings.iter().any(|line| line.starts_with("personal/contact")),
        "{findings:#?}"
    );
}

/// Wherever an official may write: each place is looked through, and the value is in no message.
#[test]
fn personal_data_blocks_wherever_it_stands() {
    let value = "001099012345";
    let put = |path: &'static str, from: &'static str, to: String| (path, from, to);
    let places = [
        put(PAGE, "Về cổng này.", format!("Về cổng này, **{value}**.")),
        put(PAGE, "Giới thiệu", format!("Giới thiệu {value}")),
        put(PAGE, "Giới thiệu", format!("\"\\u0030{}\"", &value[1..])),
        put("content/portal.yaml", "owner", format!("description: >-\n  Gọi\n  {value}\nowner")),
        put("content/agencies.yaml", "Sở Y tế", format!("Sở Y tế {value}")),
        put("content/plans/cchc.tasks.csv", "Rà soát thủ tục", format!("\"Rà soát, {value}\"")),
        put("content/plans/cchc.tasks.csv", "Quý II/2026", format!("Khi có {value}")),
        put("content/late/2026-10.closed.csv", "Cấp giấy phép", format!("Cấp giấy phép {value}")),
        put("content/late/2026-10.closed.csv", "H99.05-260930-0001", value.to_owned()),
        put("content/satisfaction/2026-q3.md", "Thái độ phục vụ", format!("Thái độ {value}")),
    ];
    for (path, from, to) in places {
        let portal = Portal::sound();
        portal.edit(path, from, &to);
        let run = portal.run(&["check", "--lang", "en"]);
        assert_eq!(run.status, Some(1), "{path} {to}: {}", run.stderr);
        assert!(
            run.stderr.contains("personal/identifier") && run.stderr.contains(path),
            "{path}: {}",
            run.stderr
        );
        assert!(!run.stderr.contains(value) && !run.stdout.contains(value), "{path}: {}", run.stderr);
        let json = portal.run(&["check", "--format", "json"]);
        assert!(!json.stderr.contains(value) && !json.stdout.contains(value), "{path}: {}", json.stderr);
    }
}

/// A theme of one's own is published too; what stands in comments and drawings of its templates is not read by anybody.
#[test]
fn templates_are_looked_through_without_their_comments() {
    let page = |more: &str| {
        let portal = Portal::sound();
        let page = crate::source::root().join("themes/default/templates/page.html");
        let page = std::fs::read_to_string(page).unwrap();
        portal.put(
            "themes/mine/templates/page.html",
            page.replacen("{% block content", &format!("{more}{{% block content"), 1),
        );
        portal.put("themes/mine/theme.yaml", "extends: default\n");
        build(inputs(portal.root()), TODAY)
            .1
            .into_iter()
            .filter(|line| line.starts_with("personal/"))
            .collect::<Vec<_>>()
    };
    assert_eq!(page("{#- số 0912345678 -#}<svg><path d=\"M0912345678\"/></svg>"), Vec::<String>::new());
    let found = page("{# dòng đầu #}<a href=\"tel:0912345678\">gọi</a>");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("personal/contact themes/mine/templates/page.html"), "{found:#?}");
}

#[test]
fn marks_apart_from_their_letters_hide_no_name() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = "Cảm ơn bà Trần Thị Mẫu.".nfd().collect();
    let portal = Portal::sound();
    portal.edit(PAGE, "Về cổng này.", &decomposed);
    portal.edit("content/late/2026-10.closed.csv", "Cấp giấy phép", &decomposed);
    let (files, findings) = build(inputs(portal.root()), TODAY);
    let names = findings.iter().filter(|line| line.starts_with("personal/name")).count();
    assert!(files.is_none() && names == 2, "{findings:#?}");
}

#[test]
fn the_pages_of_the_program_hold_nothing_personal() {
    let (files, _) = site(&Portal::sound());
    for (route, bytes) in files.iter().filter(|(route, _)| route.ends_with(".html")) {
        let text = minhbach::format::attached::visible(&String::from_utf8_lossy(bytes));
        assert_eq!(personal::scan(&text), [], "{route}");
    }
}

#[test]
fn an_attachment_may_name_an_office_and_nobody_else() {
    for (author, sound) in
        [("Văn phòng UBND tỉnh", true), ("Admin", true), ("", true), ("Nguyen Van Mau", false)]
    {
        let portal = Portal::sound();
        portal.put("content/files/a.pdf", pdf(&["Báo cáo"], author));
        portal.put("content/files/b.docx", docx(&[&["Thư"]], author));
        let (files, findings) = build(inputs(portal.root()), TODAY);
        let authors = findings.iter().filter(|line| line.starts_with("personal/author")).count();
        assert_eq!(
            (files.is_some(), authors),
            if sound { (true, 0) } else { (false, 2) },
            "{author}: {findings:#?}"
        );
        assert!(findings.iter().all(|line| author.is_empty() || !line.contains(author)), "{findings:#?}");
    }
}
