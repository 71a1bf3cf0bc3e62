//! What holds of every table: one that adds up passes, and no single figure can change unseen.

use super::{Fixture, head, september};
use proptest::prelude::*;

const HEADER: &str = "agency,field,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)";

/// One row that adds up, from what was carried over.
fn row(carried: u64) -> impl Strategy<Value = [u64; 11]> {
    (0..500u64, 0..500u64, any::<prop::sample::Index>(), any::<[prop::sample::Index; 3]>()).prop_map(
        move |(online, direct, open, splits)| {
            let received = online + direct + carried;
            let pending = open.index(received as usize + 1) as u64;
            let resolved = received - pending;
            let part = |whole: u64, split: &prop::sample::Index| split.index(whole as usize + 1) as u64;
            let early = part(resolved, &splits[0]);
            let on_time = part(resolved - early, &splits[1]);
            let overdue = part(pending, &splits[2]);
            let late = resolved - early - on_time;
            [
                received,
                online,
                direct,
                carried,
                resolved,
                early,
                on_time,
                late,
                pending,
                pending - overdue,
                overdue,
            ]
        },
    )
}

/// Two months of the same fields, the second going on from the first.
fn months() -> impl Strategy<Value = [Vec<[u64; 11]>; 2]> {
    prop::collection::vec(0..100u64, 1..6).prop_flat_map(|carried| {
        let first: Vec<_> = carried.into_iter().map(row).collect();
        first.prop_flat_map(|first| {
            let second: Vec<_> = first.iter().map(|figures| row(figures[8])).collect();
            (Just(first), second).prop_map(|(first, second)| [first, second])
        })
    })
}

/// The table: fields over two agencies, the agencies' own rows, the sum of all.
fn table(rows: &[[u64; 11]]) -> Vec<(String, [u64; 11])> {
    let sum = |rows: &[[u64; 11]]| std::array::from_fn(|at| rows.iter().map(|row| row[at]).sum());
    let (health, justice) = rows.split_at(rows.len().div_ceil(2));
    let mut lines = Vec::new();
    for (agency, rows) in
        [("so-y-te", health), ("so-tu-phap", justice)].into_iter().filter(|(_, rows)| !rows.is_empty())
    {
        lines.extend(rows.iter().enumerate().map(|(at, row)| (format!("{agency},Lĩnh vực {at}"), *row)));
        lines.push((format!("{agency},"), sum(rows)));
    }
    lines.push(("Tổng cộng,".to_owned(), sum(rows)));
    lines
}

fn csv(lines: &[(String, [u64; 11])]) -> String {
    let line =
        |(name, row): &(String, [u64; 11])| format!("{name},{}\n", row.map(|n| n.to_string()).join(","));
    format!("{HEADER}\n{}", lines.iter().map(line).collect::<String>())
}

fn codes(first: &[(String, [u64; 11])], second: &[(String, [u64; 11])]) -> Vec<&'static str> {
    let (september, october) = (september(""), head(""));
    let tables = [csv(first), csv(second)];
    Fixture::new(&[
        ("a.md", &september),
        ("a.rows.csv", &tables[0]),
        ("b.md", &october),
        ("b.rows.csv", &tables[1]),
    ])
    .codes()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_that_add_up_pass_and_one_changed_figure_is_found(
        months in months(),
        month in any::<bool>(),
        line in any::<prop::sample::Index>(),
        column in 0..11usize,
        value in 0..2000u64,
    ) {
        let mut tables = months.map(|rows| table(&rows));
        prop_assert_eq!(codes(&tables[0], &tables[1]), Vec::<&str>::new());
        let lines = &mut tables[usize::from(month)];
        let at = line.index(lines.len());
        prop_assume!(lines[at].1[column] != value);
        lines[at].1[column] = value;
        let found = codes(&tables[0], &tables[1]);
        prop_assert!(found.contains(&"handling/sum-differs"), "{:?}", found);
    }

    /// A dossier that is moved between two parts of one sum keeps the row right; the sum of rows tells.
    #[test]
    fn figures_that_change_together_are_found_by_the_sum_of_rows(rows in prop::collection::vec(row(9), 1..6), line in any::<prop::sample::Index>()) {
        let first = table(&rows);
        let mut second = first.clone();
        let at = line.index(second.len());
        let figures = &mut second[at].1;
        (figures[0], figures[1], figures[4], figures[5]) = (figures[0] + 1, figures[1] + 1, figures[4] + 1, figures[5] + 1);
        let text = [csv(&first), csv(&second)];
        let of = |table: &str| Fixture::new(&[("a.md", &head("")), ("a.rows.csv", table)]).codes();
        prop_assert_eq!(of(&text[0]), Vec::<&str>::new());
        let found = of(&text[1]);
        prop_assert!(!found.is_empty() && found.iter().all(|code| *code == "handling/total-differs"), "{:?}", found);
    }
}
