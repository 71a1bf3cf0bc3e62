//! Schemes: those of the program are sound, and what is wrong with one is told.

use super::{Fixture, head, table};
use crate::base::diag::Diags;
use crate::base::number::Ratio;
use crate::domain::in_force::InForce;
use crate::domain::period::Period;
use crate::kinds::scorecards::points::Points;
use crate::kinds::scorecards::scheme::{Scheme, Schemes, Subject};
use crate::kinds::scorecards::sound;
use std::sync::Arc;

fn scheme(id: &str) -> Arc<Scheme> {
    Arc::clone(Schemes::embedded().of(id)[0])
}

fn points(text: &str) -> Points {
    Points::parse(text, 3).unwrap().0
}

#[test]
fn the_schemes_of_the_program_are_sound() {
    assert_eq!(Schemes::embedded().ids(), ["766", "mot-cua"]);
    for id in ["766", "mot-cua"] {
        assert_eq!(sound::check(&scheme(id)), [], "{id}");
    }
}

/// Quyết định 766/QĐ-TTg: six groups are shown, five are in the document, and both add up to 100.
#[test]
fn scheme_766_has_six_groups_of_five_parts() {
    let scheme = scheme("766");
    let groups: Vec<_> = scheme.groups.iter().map(|group| (group.id.as_str(), group.max.short())).collect();
    let expected =
        [("CKMB", "18"), ("TDGQ", "20"), ("CLGQ", "12"), ("TTTT", "10"), ("MDSH", "22"), ("MDHL", "18")];
    assert_eq!(groups, expected.map(|(id, max)| (id, max.to_owned())));
    let parts: Vec<String> = scheme
        .parts
        .iter()
        .map(|part| {
            let own = scheme.groups.iter().filter(|group| group.part.as_ref() == Some(&part.id));
            own.map(|group| group.max).sum::<Points>().short()
        })
        .collect();
    assert_eq!(parts, ["18", "20", "22", "22", "18"]);
    // The split of the 12 points is not known, so the group can only have a score of the export.
    assert!(scheme.groups[2].indicators.iter().all(|one| one.max.is_none()));
    assert_eq!(scheme.score(Subject::Group(2), Ratio::new(1, 1), 2), None);
    assert!(!scheme.doubts.is_empty() && !scheme.bands.as_ref().unwrap().verified);
}

/// Thông tư 01/2018/TT-VPCP, Điều 13–15: nine indicators from 0 to 2, until Nghị định 61/2018 ended.
#[test]
fn the_one_stop_scheme_held_until_july_2025() {
    let scheme = scheme("mot-cua");
    assert_eq!((scheme.groups.len(), scheme.max.short(), scheme.decimals), (9, "18".to_owned(), 1));
    let holds = |period| scheme.holds(Period::parse(period).unwrap().last());
    assert_eq!(["2018", "2019-q1", "2025-q2", "2025-q3"].map(holds), [false, true, true, false]);
    let band = |total| scheme.band(points(total)).map(|band| band.name.as_str());
    assert_eq!(
        ["18", "15", "14.9", "12", "9", "6", "5.9"].map(band),
        ["Xuất sắc", "Xuất sắc", "Tốt", "Tốt", "Khá", "Trung bình", "Yếu"].map(Some)
    );
    let Some(reports) = scheme.find("8") else { panic!() };
    let score = |part| scheme.score(reports, Ratio::new(part, 20), 1).map(Points::short);
    assert_eq!([20, 19, 18, 17].map(score), ["2", "1", "1", "0"].map(|text| Some(text.to_owned())));
}

#[test]
fn indicators_groups_and_totals_are_found_by_id_and_name() {
    let scheme = scheme("766");
    let find = |word| scheme.find(word);
    assert_eq!(find("2.1"), Some(Subject::Indicator(1, 0)));
    assert_eq!(find("hồ sơ giải quyết ĐÚNG HẠN"), Some(Subject::Indicator(1, 0)));
    assert_eq!(find("tdgq"), Some(Subject::Group(1)));
    assert_eq!(find("Số hóa hồ sơ"), Some(Subject::Group(4)));
    assert_eq!((find("Tổng điểm"), find("TOTAL")), (Some(Subject::Total), Some(Subject::Total)));
    assert_eq!(find("7.1"), None);
}

const OWN: &str = "- id: noi-bo\n  short: Nội bộ\n  name: Bộ tiêu chí\n  document: Quyết định 1/QĐ-UBND\n  \
    valid_from: 2026-01-01\n  source: Quyết định 1/QĐ-UBND\n  max: 10\n  decimals: 1\n  groups:\n    \
    - {id: A, name: Nhóm A, max: 6, indicators: [{id: A1, name: Một, max: 4.5, rule: {full_from: 90, verified: true}}, {id: A2, name: Hai, max: 1.5}]}\n    \
    - {id: B, name: Nhóm B, max: 4, rule: {steps: [{rate: 100, score: 4}], verified: true}}\n";

#[test]
fn a_portal_adds_and_replaces_schemes() {
    let document = head("").replace("766", "noi-bo");
    let rows = table(&["so-y-te,A1,45,100,,,", "so-y-te,A2,,,,1.5,", "so-y-te,B,5,5,,,"]);
    let files = [("schemes/noi-bo.yaml", OWN), ("a.md", document.as_str()), ("a.rows.csv", rows.as_str())];
    let own = Fixture::new(&files);
    assert_eq!(own.found(), Vec::<String>::new());
    let scorecards = own.derive(&mut Diags::new());
    // 4,5 × 45 ÷ 90 = 2,25, to one decimal 2,3.
    let total = scorecards.card(&scorecards.editions[0].agencies[0]).total;
    assert_eq!(total.points.map(|points| points.text(1)).as_deref(), Some("7.8"));
    let mut schemes = Schemes::embedded();
    let changed = crate::format::yaml::typed::<Vec<Scheme>>(
        &OWN.replace("noi-bo", "766").replace("2026-01-01", "2022-06-23"),
    );
    changed.unwrap().into_iter().for_each(|scheme| schemes.add(scheme));
    assert_eq!(schemes.of("766").len(), 1);
    assert_eq!(schemes.of("766")[0].short, "Nội bộ");
}

#[test]
fn what_is_wrong_with_a_scheme_is_told() {
    let said = |text: String| {
        let found = Fixture::new(&[("schemes/noi-bo.yaml", &text)]).found();
        found.join(" | ").replace("noi-bo.yaml:1 Scheme 'noi-bo'", "").replace("scorecards/scheme-", "")
    };
    let with = |from: &str, to: &str| {
        assert!(OWN.contains(from), "{from}");
        said(OWN.replacen(from, to, 1))
    };
    assert_eq!(said(OWN.to_owned()), "");
    assert_eq!(
        with("max: 10", "max: 100"),
        "sum : the maximum of 'Nội bộ' is 100, but its parts add up to 10."
    );
    assert_eq!(
        with("max: 1.5", "max: 1"),
        "sum : the maximum of 'Nhóm A' is 6, but its parts add up to 5.5."
    );
    assert_eq!(with("id: A2", "id: A1"), "unsound  cannot be used: the id 'A1' is there twice.");
    assert_eq!(with("id: A2", "id: Total"), "unsound  cannot be used: the id 'Total' is there twice.");
    assert_eq!(with("decimals: 1", "decimals: 4"), "unsound  cannot be used: decimals is more than 3.");
    assert_eq!(
        with("source:", "valid_to: 2025-01-01\n  source:"),
        "unsound  cannot be used: valid_to is before valid_from."
    );
    assert_eq!(with("id: B,", "id: B, part: x,"), "unsound  cannot be used: there is no part 'x'.");
    let rule =
        "unsound  cannot be used: a rule needs full_from between 1 and 100, or steps within the maximum.";
    assert_eq!(with("full_from: 90", "full_from: 0"), rule);
    assert_eq!(with("{rate: 100, score: 4}", "{rate: 100, score: 5}"), rule);
    assert_eq!(
        with("groups:", "bands: {verified: true, list: [{from: 1, name: a}, {from: 2, name: b}]}\n  groups:"),
        "unsound  cannot be used: the bands do not go from the best down."
    );
    assert!(with("decimals: 1", "decimal: 1").contains("content/unknown-key"));
}
