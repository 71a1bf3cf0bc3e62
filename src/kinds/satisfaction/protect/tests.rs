use super::*;
use proptest::prelude::*;

impl Suppressed {
    fn lines(&self) -> Vec<Vec<Cell>> {
        let rows = (0..=self.agencies).map(|row| (0..=self.levels).map(|column| (row, column)).collect());
        let columns = (0..=self.levels).map(|column| (0..=self.agencies).map(|row| (row, column)).collect());
        rows.chain(columns).collect()
    }

    fn row_text(&self, row: usize) -> String {
        let cell = |column| self.shown(row, column).map_or("-".to_owned(), |count| count.to_string());
        (0..=self.levels).map(cell).collect::<Vec<_>>().join(" ")
    }

    /// The hidden cells that follow by subtraction, line after line.
    fn by_subtraction(&self) -> Vec<Cell> {
        let mut known: Vec<bool> = self.hidden.iter().map(|hidden| !hidden).collect();
        let mut found = Vec::new();
        while let Some(cell) = self.lines().into_iter().find_map(|line| {
            let mut unknown = line.into_iter().filter(|cell| !known[self.at(*cell)]);
            unknown.next().filter(|_| unknown.next().is_none())
        }) {
            known[self.at(cell)] = true;
            found.push(cell);
        }
        found
    }

    /// Whether each hidden cell differs in some table that agrees with all that is shown; tries all changes by one.
    fn each_has_another_value(&self) -> bool {
        let places: Vec<Cell> = self.cells().filter(|cell| self.is_hidden(*cell)).collect();
        let mut free = vec![false; places.len()];
        let mut change = vec![-1i64; places.len()];
        loop {
            if self.agrees(&places, &change) {
                free.iter_mut().zip(&change).for_each(|(free, change)| *free |= *change != 0);
            }
            let Some(digit) = change.iter().position(|change| *change < 1) else { break };
            change[..digit].fill(-1);
            change[digit] += 1;
        }
        free.iter().all(|free| *free)
    }

    fn agrees(&self, places: &[Cell], change: &[i64]) -> bool {
        let of = |cell: &Cell| places.iter().position(|place| place == cell).map_or(0, |i| change[i]);
        let bounds = places.iter().zip(change).all(|(cell, change)| {
            let value = self.value(*cell) as i64 + change;
            let least = i64::from(self.blank(cell.0) && cell.1 == self.levels);
            value >= least && (!self.blank(cell.0) || value <= (Answers::default().small - 1) as i64)
        });
        bounds
            && self.lines().iter().all(|line| {
                let (total, parts) = line.split_last().unwrap();
                parts.iter().map(of).sum::<i64>() == of(total)
            })
    }
}

#[test]
fn a_row_of_large_counts_and_zeros_is_shown_as_it_is() {
    let table = Suppressed::new(&[vec![40, 50, 0, 5, 0], vec![60, 30, 9, 0, 0]], 2, Answers::default());
    assert_eq!(table.row_text(0), "40 50 0 5 0 95");
    assert_eq!(table.row_text(2), "100 80 9 5 0 194");
}

#[test]
fn a_single_small_count_takes_others_with_it_but_not_the_share() {
    let table = Suppressed::new(
        &[vec![40, 50, 2, 9, 0], vec![60, 30, 9, 8, 0], vec![70, 35, 12, 8, 0]],
        2,
        Answers::default(),
    );
    assert!(table.shown(0, 2).is_none() && table.by_subtraction().is_empty());
    let shares: Vec<Option<u64>> = (0..4).map(|row| table.satisfied(row)).collect();
    assert_eq!(shares, [Some(90), Some(90), Some(105), Some(285)]);
}

#[test]
fn a_row_of_few_answers_is_hidden_with_its_zeros() {
    let table = Suppressed::new(&[vec![3, 0], vec![60, 30], vec![70, 35]], 1, Answers::default());
    assert!(table.blank(0) && table.shown(0, 1).is_none() && table.shown_n(0).is_none());
    assert_eq!(table.satisfied(0), None);
    assert!(table.by_subtraction().is_empty());
}

#[test]
fn the_totals_of_a_single_agency_hide_what_the_agency_hides() {
    let table = Suppressed::new(&[vec![90, 40, 3, 20, 0]], 2, Answers::default());
    assert_eq!(table.row_text(0), table.row_text(1));
    assert!(table.by_subtraction().is_empty() && table.satisfied(0) == Some(130));
}

#[test]
fn a_share_is_worth_more_than_small_counts() {
    let rows = [vec![75, 70, 6, 3, 2], vec![88, 62, 5, 0, 1], vec![41, 50, 10, 6, 5], vec![10, 11, 1, 0, 0]];
    let table = Suppressed::new(&rows, 2, Answers::default());
    // The fourth has fewer than 30 answers and so no share to lose.
    let shares: Vec<Option<u64>> = [0, 1, 2, 4].map(|row| table.satisfied(row)).to_vec();
    assert_eq!(shares, [Some(145), Some(150), Some(91), Some(407)]);
}

#[test]
fn a_chain_of_lines_gives_nothing_away() {
    // Every line has two hidden cells, yet the two squares would hang together by one cell that follows from their sums.
    let rows = [vec![3, 2, 20], vec![2, 3, 20], vec![20, 20, 4]];
    let table = Suppressed::new(&rows, 1, Answers::default());
    assert!(table.each_has_another_value());
}

#[test]
fn not_applicable_is_protected_within_its_column() {
    let shown = |counts: &[u64], blank: &[bool]| protect_column(counts, blank, Answers::default());
    let no = [false, false, false];
    assert_eq!(shown(&[0, 7, 110], &no), [Some(0), Some(7), Some(110), Some(117)]);
    assert_eq!(shown(&[3, 7, 110], &no), [None, None, Some(110), Some(120)]);
    assert_eq!(shown(&[3], &[false]), [None, None]);
    assert_eq!(shown(&[0, 0, 9], &[true, false, false]), [None, None, Some(9), None]);
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0u64..6, 2 => 0u64..60, 1 => Just(0u64)]
}

fn tables(agencies: usize, levels: usize) -> impl Strategy<Value = Vec<Vec<u64>>> {
    (1..=agencies, 2..=levels)
        .prop_flat_map(|(rows, levels)| prop::collection::vec(prop::collection::vec(counts(), levels), rows))
}

proptest! {
    #[test]
    fn nothing_hidden_follows_by_subtraction(rows in tables(12, 5)) {
        let table = Suppressed::new(&rows, 2, Answers::default());
        prop_assert!(table.by_subtraction().is_empty());
        for cell in table.cells() {
            let small = Answers::default().hides(table.value(cell));
            prop_assert!(!small || table.is_hidden(cell));
        }
        // A share that is stated follows from counts that are shown.
        for row in 0..=rows.len() {
            let part = |levels: std::ops::Range<usize>| levels.map(|level| table.shown(row, level)).sum::<Option<u64>>();
            let told = part(0..2).is_some() || part(2..rows[0].len()).is_some();
            prop_assert_eq!(table.satisfied(row).is_some(), told && table.shown_n(row).is_some());
        }
    }

    #[test]
    fn each_hidden_count_might_be_another(rows in tables(2, 2)) {
        prop_assert!(Suppressed::new(&rows, 1, Answers::default()).each_has_another_value());
    }
}
