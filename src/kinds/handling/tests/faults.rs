//! Each fault with its figures and its place.

use super::{Fixture, head, september, table};

/// October with some rows.
fn october(more: &str, rows: &[&str]) -> Fixture {
    Fixture::new(&[("a.md", &head(more)), ("a.rows.csv", &table(rows))])
}

#[test]
fn each_identity_names_its_figures() {
    let found = october("", &["so-y-te,,100,40,20,41,81,50,26,4,20,17,4"]).found();
    let row = "a.rows.csv:2 'so-y-te': column";
    assert_eq!(
        found,
        [
            format!(
                "handling/sum-differs {row} (3) received, all is 100, but (4) + (5) + (6) = 40 + 20 + 41 = 101."
            ),
            format!("handling/sum-differs {row} (3) received, all is 100, but (7) + (11) = 81 + 20 = 101."),
            format!(
                "handling/sum-differs {row} (7) resolved, all is 81, but (8) + (9) + (10) = 50 + 26 + 4 = 80."
            ),
            format!("handling/sum-differs {row} (11) pending, all is 20, but (12) + (13) = 17 + 4 = 21."),
        ]
    );
}

#[test]
fn sums_of_rows_are_checked_by_agency_and_as_a_whole() {
    let found = october(
        "",
        &[
            "so-y-te,Dược,10,6,2,2,8,5,2,1,2,2,0",
            "so-y-te,Y học,5,3,2,0,5,5,0,0,0,0,0",
            "so-y-te,Tổng số,16,9,4,3,13,10,2,1,3,3,0",
            "so-tu-phap,,7,7,0,0,7,7,0,0,0,0,0",
            "TỔNG CỘNG,,22,16,4,2,20,17,2,1,2,2,0",
        ],
    )
    .found();
    // The agency's own row counts, so that the whole differs from it too.
    let of = |row: u32, whose: &str, figures: [(&str, u32, u32); 4]| {
        figures.map(|(column, value, computed)| {
            format!("handling/total-differs a.rows.csv:{row} {whose}: column {column} is {value}, but the rows add up to {computed}.")
        })
    };
    let columns = ["(3) received, all", "(6) carried over", "(11) pending, all", "(12) pending in time"];
    let own = [(16, 15), (3, 2), (3, 2), (3, 2)];
    let whole = [(22, 23), (2, 3), (2, 3), (2, 3)];
    let figures =
        |values: [(u32, u32); 4]| [0, 1, 2, 3].map(|at: usize| (columns[at], values[at].0, values[at].1));
    let expected = [of(4, "'so-y-te'", figures(own)), of(6, "'Total'", figures(whole))].concat();
    assert_eq!(found, expected);
}

#[test]
fn what_is_carried_over_was_pending_before() {
    let before = table(&["so-y-te,Y học,5,3,2,0,0,0,0,0,5,5,0", "so-y-te,Dược,10,8,2,0,8,8,0,0,2,2,0"]);
    let now = table(&["so-y-te,dược,10,6,1,3,8,5,2,1,2,2,0", "so-y-te,Y học,9,3,2,4,5,5,0,0,4,4,0"]);
    let files =
        [("a.md", &*september("")), ("a.rows.csv", &before), ("b.md", &head("")), ("b.rows.csv", &now)];
    let said = |line: u32, field: &str, value: u32, pending: u32, other: u32| {
        format!(
            "handling/carried-over-differs b.rows.csv:{line} 'Sở Y tế, {field}': column (6) carried over is {value}, \
             but column (11) pending at the end of September 2026 is {pending} (content/handling/a.rows.csv:{other})."
        )
    };
    assert_eq!(Fixture::new(&files).found(), [said(2, "dược", 3, 2, 3), said(3, "Y học", 4, 5, 2)]);
}

#[test]
fn a_field_that_is_gone_shows_in_the_agency_as_a_whole() {
    let before = table(&["so-y-te,Dược,10,8,2,0,8,8,0,0,2,2,0", "so-y-te,Y học,5,3,2,0,0,0,0,0,5,5,0"]);
    let now = table(&["so-y-te,Dược,10,6,2,2,8,5,2,1,2,2,0"]);
    let files =
        [("a.md", &*september("")), ("a.rows.csv", &before), ("b.md", &head("")), ("b.rows.csv", &now)];
    let [found] = Fixture::new(&files).found().try_into().unwrap();
    assert!(
        found.starts_with(
            "handling/carried-over-differs b.rows.csv:2 'Sở Y tế': column (6) carried over is 2"
        )
    );
    assert!(found.contains("is 7 (content"), "{found}");
}

#[test]
fn a_quarter_follows_on_a_month_and_a_month_on_a_quarter() {
    let rows = |carried: u32, pending: u32| {
        let received = carried + 10;
        let resolved = received - pending;
        table(&[&format!(
            "so-y-te,,{received},10,0,{carried},{resolved},{resolved},0,0,{pending},{pending},0"
        )])
    };
    let head =
        |period: &str, published: &str| format!("---\nperiod: {period}\npublished: {published}\n---\n");
    let portal = |carried: u32| {
        let texts = [
            ("a.md", head("2026-06", "2026-07-05")),
            ("a.rows.csv", rows(3, 4)),
            ("b.md", head("2026-q3", "2026-10-05")),
            ("b.rows.csv", rows(carried, 6)),
            ("c.md", head("2026-10", "2026-11-05")),
            ("c.rows.csv", rows(6, 1)),
        ];
        Fixture::new(&texts.each_ref().map(|(path, text)| (*path, text.as_str())))
    };
    assert_eq!(portal(4).codes(), Vec::<&str>::new());
    assert_eq!(portal(5).codes(), ["handling/carried-over-differs"]);
}

#[test]
fn rows_belong_to_one_agency_of_the_summary() {
    let row = |agency: &str| format!("{agency},,1,1,0,0,1,1,0,0,0,0,0");
    assert_eq!(october("", &[&row("")]).codes(), ["handling/no-agency"]);
    assert_eq!(october("", &[&row("so-y-te"), &row("Sở YT")]).codes(), ["handling/row-twice"]);
    assert_eq!(
        october("agency: so-tu-phap\n", &[&row("so-y-te")]).codes(),
        ["handling/agency-missing", "handling/other-agency"]
    );
    assert_eq!(
        october("agencies: [so-tu-phap]\n", &[&row("so-y-te"), &row("so-tu-phap")]).codes(),
        ["handling/other-agency"]
    );
    assert_eq!(
        october("agencies: [so-y-te, so-tu-phap]\n", &[&row("so-y-te")]).codes(),
        ["handling/agency-missing"]
    );
    assert_eq!(october("", &[&row("so-cu"), &row("so-moi")]).codes(), ["handling/agency-not-valid"; 2]);
    // An unknown name leaves the sums unchecked: what is missing from them has its fault already.
    assert_eq!(october("", &[&row("so-la"), &row("so-la"), &row("Cộng")]).codes(), ["agency/unknown"]);
    let total = row("Tổng số");
    assert_eq!(october("", &[&row("so-y-te"), &total, &total]).codes(), ["handling/row-twice"]);
}

#[test]
fn an_agency_reports_once_a_period() {
    let rows = table(&["so-y-te,,1,1,0,0,1,1,0,0,0,0,0"]);
    let files = [("a.md", &*head("")), ("a.rows.csv", &rows), ("b.md", &head("")), ("b.rows.csv", &rows)];
    assert_eq!(
        Fixture::new(&files).found(),
        [
            "handling/agency-twice b.rows.csv:2 'Sở Y tế' already has figures for October 2026 in content/handling/a.md."
        ]
    );
}

#[test]
fn cells_are_whole_numbers_and_none_is_empty() {
    let found = october("", &["so-y-te,,1.000,,0,0,1,1,0,0,0,0,0", "Cộng,,5,5,0,0,5,5,0,0,0,0,0"]);
    assert_eq!(found.codes(), ["content/malformed", "csv/empty-cell"]);
}

#[test]
fn periods_are_those_of_reports_and_over_when_published() {
    let rows = table(&["so-y-te,,1,1,0,0,1,1,0,0,0,0,0"]);
    let codes = |from: &str, to: &str| {
        let text = head("").replace(from, to);
        Fixture::new(&[("a.md", &text), ("a.rows.csv", &rows)]).codes()
    };
    for odd in ["2026-10-05", "2024..2025", "2026-01-01..2026-03-15"] {
        assert_eq!(codes("period: 2026-10", &format!("period: {odd}")), ["handling/odd-period"], "{odd}");
    }
    for sound in ["2026-q3", "2026-h1", "2026-9m", "2025"] {
        assert!(codes("period: 2026-10", &format!("period: {sound}")).is_empty(), "{sound}");
    }
    assert_eq!(codes("2026-11-05", "2026-10-31"), ["handling/early-publication"]);
    assert_eq!(codes("2026-11-05", "2026-11-23"), ["handling/future-summary"]);
}

#[test]
fn a_summary_without_rows_waits() {
    assert_eq!(Fixture::new(&[("a.md", &head(""))]).codes(), ["handling/no-rows"]);
    assert_eq!(october("agencies: [so-y-te]\n", &[]).codes(), ["handling/no-rows"]);
}

#[test]
fn a_quarter_is_the_sum_of_its_months() {
    let month = |month: u32, carried: u32, pending: u32| {
        let received = carried + 90;
        let resolved = received - pending;
        let row =
            format!("so-y-te,,{received},60,30,{carried},{resolved},{resolved},0,0,{pending},{pending},0");
        (format!("---\nperiod: 2026-{month:02}\npublished: 2026-{:02}-05\n---\n", month + 1), table(&[&row]))
    };
    let quarter = |row: &str, more: &str| {
        let months = [month(7, 10, 20), month(8, 20, 20), month(9, 20, 30)];
        let head = format!("---\nperiod: 2026-q3\npublished: 2026-10-05\n{more}---\n");
        let quarter = table(&[row]);
        let mut files = vec![("q.md", head.as_str()), ("q.rows.csv", quarter.as_str())];
        for (names, (head, rows)) in
            [("7.md", "7.rows.csv"), ("8.md", "8.rows.csv"), ("9.md", "9.rows.csv")].into_iter().zip(&months)
        {
            files.extend([(names.0, head.as_str()), (names.1, rows.as_str())]);
        }
        Fixture::new(&files).found()
    };
    assert_eq!(quarter("so-y-te,,280,180,90,10,250,250,0,0,30,30,0", ""), Vec::<String>::new());
    let wrong = "so-y-te,,270,180,80,10,250,249,0,1,20,20,0";
    assert_eq!(
        quarter(wrong, ""),
        [
            "handling/parts-differ q.rows.csv:2 'Sở Y tế': Quarter III of 2026 is not what the periods within it add up to: \
             (5) received at the counter or by post 80 ≠ 90; (8) resolved early 249 ≠ 250; (10) resolved late 1 ≠ 0; \
             (11) pending, all 20 ≠ 30; (12) pending in time 20 ≠ 30 \
             (content/handling/7.rows.csv:2, content/handling/8.rows.csv:2, content/handling/9.rows.csv:2)."
        ]
    );
    assert_eq!(quarter(wrong, "provisional_until: 2026-12-05\n"), Vec::<String>::new());
}
