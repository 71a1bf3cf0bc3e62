//! What is told of dossiers to those who look them up by code.

use super::pages::MESSAGES;
use super::{Fixture, head, table};
use crate::base::diag::{Diags, Lang};
use crate::domain::config::DossierCodes;
use crate::domain::kind::DerivedKind;
use crate::domain::sighting::{Anchor, Said};
use crate::domain::testing::locale;

/// Everything told, a line each: code, title, address, facts.
fn told(fixture: &Fixture, lang: Lang) -> Option<Vec<String>> {
    let late = fixture.derive(&mut Diags::new());
    let locale = locale(lang, MESSAGES);
    let cx = fixture.cx(&locale);
    let sightings = late.sightings(&cx)?;
    let mut lines = vec![sightings.covered().label];
    for at in 0..sightings.count() {
        let one = sightings.tell(at);
        let (code, date) = (sightings.code(at), one.date);
        let shown = |said: &Said<'_>| match said {
            Said::Text(text) => Some(text.to_string()),
            Said::Day(day) => Some(locale.date(*day)),
            Said::Nothing => None,
        };
        let facts: Vec<String> =
            one.facts.iter().filter_map(|(label, said)| Some(format!("{label}: {}", shown(said)?))).collect();
        let anchor = match one.anchor {
            Anchor::Top => String::new(),
            Anchor::Code(start) => format!("{start}{code}"),
            Anchor::Own(anchor) => anchor,
        };
        lines.push(format!("{code} {date} {} → {}#{anchor}; {}", one.title, one.route, facts.join("; ")));
    }
    Some(lines)
}

fn portal() -> Fixture {
    let correction = "agencies: [so-y-te, so-tu-phap]\nnil: [so-tu-phap]\ncorrections:\n  - {date: 2026-11-09, \
        text: \"Bỏ hồ sơ H99.05-260901-0099 (nhập trùng), H99.05-260901-0099.\", reason: Nhập trùng}\n";
    Fixture::new(&[
        ("a.md", &head(correction)),
        (
            "a.closed.csv",
            &table(&[
                "H99.05-260901-0012,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,2026-10-03,2026-10-02,,",
            ]),
        ),
        (
            "a.open.csv",
            &table(&["H99.05-260902-0013,P,so-y-te,2026-09-02,2026-10-01,,,,,43/TB-XL,2026-10-08"]),
        ),
    ])
}

#[test]
fn rows_of_both_lists_and_corrections_that_name_a_dossier_are_told() {
    let told = told(&portal(), Lang::Vi).unwrap();
    assert_eq!(
        told,
        [
            "Hồ sơ trễ hạn: danh sách tháng 10/2026",
            "H99.05-260901-0012 2026-10-05 Hồ sơ trễ hạn tháng 10/2026 → tre-han/2026-10-so-y-te.html#hs-H99.05-260901-0012; \
             Cơ quan: Sở Y tế; Thủ tục: P; Tiếp nhận: 01/09/2026; Hẹn trả: 01/10/2026; Hẹn lại: 03/10/2026; \
             Trả kết quả: 05/10/2026; Ngày trễ: 2; Giải trình: 02/10/2026; Xin lỗi: chưa có; Đã đính chính: 09/11/2026",
            "H99.05-260902-0013 2026-10-31 Hồ sơ trễ hạn tháng 10/2026 → tre-han/2026-10-so-y-te.html#hs-H99.05-260902-0013; \
             Cơ quan: Sở Y tế; Thủ tục: P; Tiếp nhận: 02/09/2026; Hẹn trả: 01/10/2026; Trả kết quả: Đang giải quyết; \
             Số liệu đến: 31/10/2026; Ngày trễ: 21; Giải trình: chưa có; Xin lỗi: 08/10/2026; Đã đính chính: 09/11/2026",
            "H99.05-260901-0099 2026-11-09 Đính chính: hồ sơ trễ hạn tháng 10/2026 → tre-han/2026-10.html#; \
             Đã đính chính: 09/11/2026; Nội dung đính chính: Bỏ hồ sơ H99.05-260901-0099 (nhập trùng), H99.05-260901-0099.; \
             Lý do: Nhập trùng",
        ]
    );
}

#[test]
fn english_says_the_same() {
    let told = told(&portal(), Lang::En).unwrap();
    assert_eq!(told[0], "Late dossiers: the list of October 2026");
    assert!(told[2].contains("Closed: Open; Data as of: 31 October 2026"), "{}", told[2]);
}

#[test]
fn codes_that_the_policy_hides_are_not_told() {
    for policy in [DossierCodes::HideSequence, DossierCodes::None] {
        let mut portal = portal();
        portal.config.policies.dossier_codes = policy;
        assert_eq!(told(&portal, Lang::Vi), None, "{policy:?}");
    }
}

#[test]
fn rows_are_told_with_their_page_and_a_correction_with_the_page_of_its_list() {
    let rows: Vec<String> =
        (0..130).map(|n| format!("H99.05-260901-{n:04},P,,2026-09-01,2026-10-01,2026-10-05,,,,,")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let text =
        head("agency: so-y-te\ncorrections: [{date: 2026-11-09, text: \"Thêm H99.05-260901-0007\"}]\n");
    let portal = Fixture::new(&[
        ("a.md", &text),
        ("a.closed.csv", &table(&rows).replace("agency,", "").replace(",P,,", ",P,")),
    ]);
    let told = told(&portal, Lang::Vi).unwrap();
    assert_eq!(told.len(), 1 + 130 + 1);
    assert!(
        told[100].contains("tre-han/2026-10-so-y-te.html#")
            && told[101].contains("tre-han/2026-10-so-y-te-2.html#")
    );
    assert!(told[131].contains("→ tre-han/2026-10-so-y-te.html#;"), "{}", told[131]);
    // A correction of days to come is not published yet.
    let early = portal.on("2026-11-08");
    assert_eq!(self::told(&early, Lang::Vi).unwrap().len(), 1 + 130);
}
