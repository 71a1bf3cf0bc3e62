//! Each fault of rows and documents with its figures and its place.

use super::{Fixture, head, october, table};
use crate::base::diag::Diags;

/// What is found in one row of a document about the health department.
fn row(text: &str) -> String {
    let found = october("agency: so-y-te\n", &[&format!(",{text}")]).found();
    let rest = found.into_iter().filter(|said| !said.starts_with("scorecards/incomplete"));
    rest.collect::<Vec<_>>().join(" | ").replace("scorecards/", "").replace("a.rows.csv:2 ", "")
}

#[test]
fn cells_of_a_row_agree_with_each_other() {
    assert_eq!(row("2.1,95,100,95.0,19,"), "");
    assert_eq!(
        row("2.1,95,,,,"),
        "half-ratio 2.1: a numerator without a denominator, or the other way round."
    );
    assert_eq!(
        row("2.1,101,100,,,"),
        "part-above-whole 2.1: the numerator 101 is above the denominator 100."
    );
    assert_eq!(row("2.1,,,100.1,,"), "rate-outside 2.1: the rate 100.1 is not between 0 and 100.");
    assert_eq!(row("2.1,,,-1,,"), "rate-outside 2.1: the rate -1 is not between 0 and 100.");
    assert_eq!(row("2.1,2,3,66.6,,"), "rate-differs 2.1: the rate is 66.6%, but 2/3 is 66.7%.");
    assert_eq!(row("2.1,2,3,67,,"), "");
    assert_eq!(row("2.1,,,,,"), "nothing-said The row of 2.1 has no figure.");
    assert_eq!(row("Tổng điểm,1,2,,,"), "nothing-said The row of total has no figure.");
    assert_eq!(row("2.1,,,,20.01,"), "score-outside 2.1: the score 20.01 is not between 0 and 20.");
    assert_eq!(row("2.1,,,,-2,"), "score-outside 2.1: the score -2 is not between 0 and 20.");
    assert_eq!(row("9.9,1,2,,,"), "unknown-indicator 'Bộ chỉ số 766' has no indicator or group '9.9'.");
    assert_eq!(row("2.1,x,100,,,"), "content/malformed 'x' is not a whole number without separators.");
}

#[test]
fn nothing_arose_is_a_state_of_its_own() {
    assert_eq!(row("5.2,0,0,,,"), "");
    assert_eq!(row("5.2,,,,,không phát sinh"), "");
    assert_eq!(row("5.2,0,0,,6,không phát sinh"), "");
    assert_eq!(row("5.2,0,0,100,,"), "rate-of-nothing 5.2: nothing arose, yet there is a rate.");
    assert_eq!(row("5.2,,,0,,không phát sinh"), "rate-of-nothing 5.2: nothing arose, yet there is a rate.");
    assert_eq!(
        row("5.2,3,4,,,không phát sinh"),
        "nothing-differs 5.2: it says that nothing arose, but the denominator is 4."
    );
}

#[test]
fn an_exported_score_is_held_against_the_rule() {
    // Read in the document: 90 % and more is the maximum.
    assert_eq!(row("5.4,91,100,,6,"), "");
    assert_eq!(
        row("5.4,45,100,,2.5,"),
        "score-differs 5.4: the score is 2.5, but a rate of 45.00% earns 3.0."
    );
    // As far as it is written: 5,63 is 5,6.
    assert_eq!(row("5.4,845,1000,,5.6,"), "");
    // A rounded rate leaves a range.
    assert_eq!(row("5.4,,,84.4,5.63,"), "");
    assert_eq!(
        row("5.4,,,84.4,5.64,"),
        "score-differs 5.4: the score is 5.64, but a rate of 84.40% earns 5.63."
    );
    // Not verified: it only warns, and there is no rule at all for 3.6.
    assert_eq!(
        row("2.1,90,100,,20,"),
        "score-doubted 2.1: the score is 20, while a rate of 90.00% earns 18 by a rule that was not verified."
    );
    assert_eq!(row("3.6,30,100,,6,"), "");
}

/// Full marks for everything, with some rows replaced or added.
fn full(changed: &[&str]) -> Vec<String> {
    let ids = "1.1,1.2,1.3,1.4,2.1,CLGQ,3.4,3.5,3.6,4.1,4.2,CTBS,4.3,4.4,4.5a,4.5b,5.2,5.3,5.4".split(',');
    let given = |id: &str| match id {
        "CLGQ" => "12",
        "3.4" => "2",
        "3.6" => "6",
        _ => "",
    };
    let rows = ids.map(|id| format!("so-y-te,{id},10,10,,{},", given(id)));
    let key = |row: &str| row.split(',').nth(1).map(str::to_owned);
    let kept = rows.filter(|row| !changed.iter().any(|other| key(other) == key(row)));
    kept.chain(changed.iter().map(|row| format!("so-y-te{row}"))).collect()
}

fn found(changed: &[&str]) -> Vec<String> {
    let rows = full(changed);
    october("", &rows.iter().map(String::as_str).collect::<Vec<_>>()).found()
}

#[test]
fn groups_and_totals_add_up() {
    assert_eq!(found(&[]), Vec::<String>::new());
    assert_eq!(found(&[",MDHL,,,,18,", ",Tổng điểm,,,,100,"]), Vec::<String>::new());
    assert_eq!(
        found(&[",MDHL,,,,17.5,", ",Tổng điểm,,,,98,"]),
        [
            "scorecards/group-differs a.rows.csv:21 'Sở Y tế', 'Mức độ hài lòng': the score is 17.50, but its indicators add up to 18.00.",
            "scorecards/total-differs a.rows.csv:22 'Sở Y tế': the total is 98.00, but the groups add up to 99.50."
        ]
    );
    // Three indicators and the sum, each rounded to the hundredth, are at most 0,02 apart.
    assert_eq!(found(&[",MDHL,,,,17.98,"]), Vec::<String>::new());
    assert_eq!(found(&[",MDHL,,,,17.97,"]).len(), 1);
    // What nothing arose of is in no sum.
    assert_eq!(found(&[",5.2,0,0,,,", ",MDHL,,,,12,", ",total,,,,94,"]), Vec::<String>::new());
}

#[test]
fn missing_is_told_and_never_zero() {
    let rows = full(&[]);
    let rows: Vec<&str> = rows.iter().map(String::as_str).filter(|row| !row.contains(",5.")).collect();
    assert_eq!(
        october("", &rows).found(),
        ["scorecards/incomplete a.rows.csv:2 'Sở Y tế' lacks figures of MDHL, so it has no total."]
    );
}

#[test]
fn a_total_beside_some_of_its_parts_is_never_taken_as_checked() {
    let of = |total: &str| {
        let total = format!(",Tổng điểm,,,,{total},");
        october("agency: so-y-te\n", &[",2.1,190,200,,,", ",5.2,10,10,,,", &total])
    };
    let lacking = "scorecards/total-unchecked a.md:5 'Sở Y tế' has a total but lacks figures of CKMB, CLGQ, TTTT, MDSH, MDHL, so the total cannot be checked.";
    let outside = |value: &str| {
        format!(
            "scorecards/sum-outside a.rows.csv:4 'Sở Y tế', the total: the score is {value}, but by the parts that are known it is between 25.00 and 99.00."
        )
    };
    assert_eq!(of("25").found(), [lacking]);
    assert_eq!(of("10").found(), [lacking.to_owned(), outside("10.00")]);
    assert_eq!(of("99.5").found(), [lacking.to_owned(), outside("99.50")]);
    let scorecards = of("91").derive(&mut Diags::new());
    let sum = scorecards.documents[0].cards[0].total;
    assert_eq!((sum.is_unchecked(), sum.whole(scorecards.editions[0].scheme.max)), (true, None));
    // A group too: 5.2 alone has 6 of its points.
    let group = october("agency: so-y-te\n", &[",5.2,10,10,,,", ",MDHL,,,,4,"]).found();
    assert_eq!(
        group[1],
        "scorecards/sum-outside a.rows.csv:3 'Sở Y tế', Mức độ hài lòng: the score is 4.00, but by the parts that are known it is between 6.00 and 18.00."
    );
}

#[test]
fn a_document_names_its_agencies_once() {
    let rows = [
        "so-y-te,total,,,,80,",
        "so-y-te,Tổng điểm,,,,80,",
        ",total,,,,70,",
        "so-tu-phap,total,,,,75,",
        "so-la,total,,,,1,",
    ];
    let found = october("agencies: [so-y-te, so-xay-dung]\n", &rows).found();
    let expected = [
        "scorecards/row-twice a.rows.csv:3 'so-y-te' has two rows for total.",
        "scorecards/no-agency a.rows.csv:4 It is unclear whose row this is.",
        "scorecards/other-agency a.rows.csv:5 'Sở Tư pháp' is not part of this scorecard by the `agency` or `agencies` of its head.",
        "agency/unknown a.rows.csv:6 There is no agency 'so-la' in the directory.",
    ];
    assert_eq!(found, expected);
    let alone = october("agencies: [so-y-te, so-xay-dung]\n", &rows[..1]).found();
    assert_eq!(alone, ["scorecards/agency-missing a.md:5 'Sở Xây dựng' has no row in the scorecard."]);
    let twice = [
        ("a.md", head("")),
        ("b.md", head("")),
        ("a.rows.csv", table(&rows[..1])),
        ("b.rows.csv", table(&rows[..1])),
    ];
    let twice = Fixture::new(&twice.each_ref().map(|(path, text)| (*path, text.as_str()))).found();
    assert_eq!(
        twice,
        [
            "scorecards/agency-twice b.rows.csv:2 'Sở Y tế' already has scores for October 2026 by 'Bộ chỉ số 766' in content/scorecards/a.md."
        ]
    );
    let new = october("", &["so-moi,total,,,,80,"]).found();
    assert_eq!(
        new,
        [
            "scorecards/agency-not-valid a.rows.csv:2 'Sở mới' did not exist in October 2026 (it exists since 2027-01-01)."
        ]
    );
}

#[test]
fn the_head_names_a_scheme_that_holds_and_a_period_that_is_over() {
    let said = |from: &str, to: &str| {
        let text = head("").replacen(from, to, 1);
        let found =
            Fixture::new(&[("a.md", &text), ("a.rows.csv", &table(&["so-y-te,total,,,,8,"]))]).found();
        found.join(" | ").replace("scorecards/", "")
    };
    assert_eq!(said("766", "767"), "unknown-scheme a.md:2 There is no scheme '767'.");
    assert_eq!(
        said("766", "mot-cua"),
        "scheme-not-valid a.md:2 'Đánh giá một cửa' does not apply to October 2026: it holds from 2019-01-06 to 2025-06-30."
    );
    assert_eq!(
        said("2026-10", "2026..2027"),
        "odd-period a.md:3 The period '2026..2027' is not a month, quarter, half-year, nine months or year."
    );
    assert_eq!(
        said("2026-11-05", "2026-10-31"),
        "early-publication a.md:4 Published on 2026-10-31, before the end of October 2026."
    );
    assert_eq!(
        said("2026-11-05", "2026-12-05"),
        "future a.md:0 The scorecard is dated 2026-12-05, after 2026-11-22, the day of this build, so it is not published yet."
    );
}
