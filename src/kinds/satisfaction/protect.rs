//! Suppression: small counts are hidden, and others with them, so that no hidden count can be worked out.
//!
//! The counts of one question form a table: a row an agency and a last row of totals, a column a level and a last column
//! `n`. Small counts (from 1 to 4, by the rule `few-answers` of `domain/law`) are hidden, and the whole row where `n` is. Every row and column adds up, so a count alone in
//! its line would follow by subtraction, and chains of lines can give away more. The rule is therefore:
//!
//! > A hidden count is safe when another table agrees with everything shown and has another number in its place.
//!
//! Moving one answer around a closed path of hidden cells, adding here and taking away there, leaves all sums as they
//! are; a hidden cell has another possible value if and only if it lies on such a path on which no count leaves its
//! bounds. Cells are hidden, cheapest first, until each hidden cell has its path. Hiding more never closes a path, so
//! one pass over the hidden cells suffices; and since the cells that hold a positive count form such paths with their
//! totals, it always ends.
//!
//! What a reader is taken to know: the method, no count below 0, and a small one for the `n` of a row hidden as a whole.

use super::columns::SATISFIED;
use crate::domain::law::Answers;

/// The cost of hiding a cell from which on the share of its row cannot be stated any more.
const SHARE: u32 = 2;

/// The counts of one question with their totals, and which of them are hidden.
#[derive(Clone, Debug)]
pub struct Suppressed {
    /// Number of agencies; the row of this number holds the totals.
    agencies: usize,
    /// Number of levels; the column of this number holds `n`.
    levels: usize,
    /// From how many answers on something is told.
    rules: Answers,
    /// Column of the first level that does not count as satisfied.
    satisfied: usize,
    /// Whether readers are told which rows are hidden because of few answers.
    reasons: bool,
    /// Whether to hide more small counts rather than a count that takes a share with it.
    patient: bool,
    values: Vec<u64>,
    hidden: Vec<bool>,
}

/// A cell by row and column.
type Cell = (usize, usize);

/// Nodes of the paths: rows first, then columns.
type Reached = Vec<bool>;

impl Suppressed {
    /// Hides what must be hidden. `rows` holds the counts by level of each agency; `satisfied` of the levels come first
    /// and count as satisfied (at most [`SATISFIED`]).
    pub fn new(rows: &[Vec<u64>], satisfied: usize, rules: Answers) -> Suppressed {
        let levels = rows.first().map_or(0, Vec::len);
        let mut table = Suppressed {
            agencies: rows.len(),
            levels,
            rules,
            satisfied: satisfied.min(SATISFIED),
            reasons: true,
            patient: false,
            values: Vec::with_capacity((rows.len() + 1) * (levels + 1)),
            hidden: vec![false; (rows.len() + 1) * (levels + 1)],
        };
        let totals: Vec<u64> =
            (0..levels).map(|level| rows.iter().map(|row| row[level]).sum::<u64>()).collect();
        for row in rows.iter().chain([&totals]) {
            table.values.extend(row);
            table.values.push(row.iter().sum());
        }
        table.hide_small();
        // Neither way is better on every table.
        let [quick, patient] = [false, true].map(|patient| {
            let mut table = Suppressed { patient, ..table.clone() };
            table.hide_more();
            table
        });
        if patient.loss() < quick.loss() { patient } else { quick }
    }

    /// The count of a level, if it may be shown; the row after the last agency holds the totals.
    pub fn shown(&self, row: usize, level: usize) -> Option<u64> {
        (!self.hidden[self.at((row, level))]).then(|| self.value((row, level)))
    }

    /// The number of answers of a row, if it may be shown.
    pub fn shown_n(&self, row: usize) -> Option<u64> {
        self.shown(row, self.levels)
    }

    /// The rules by which it hides.
    pub fn rules(&self) -> Answers {
        self.rules
    }

    /// Whether a row is hidden as a whole because it has fewer than five answers.
    pub fn blank(&self, row: usize) -> bool {
        self.reasons && self.rules.hides(self.value((row, self.levels)))
    }

    /// Hides one more count, because of another table.
    pub fn hide_also(&mut self, row: usize, column: usize) {
        self.hide((row, column));
    }

    /// Tells readers no more which rows are hidden because of few answers.
    pub fn keep_reasons(&mut self) {
        self.reasons = false;
    }

    /// How many of the levels count as satisfied.
    pub fn satisfied_levels(&self) -> usize {
        self.satisfied
    }

    /// How many answers of a row are satisfied, when what is shown already says so: `n` is shown, and so are all counts
    /// of the satisfied or all counts of the others. A share then gives nothing away.
    pub fn satisfied(&self, row: usize) -> Option<u64> {
        let sum =
            |levels: std::ops::Range<usize>| levels.map(|level| self.shown(row, level)).sum::<Option<u64>>();
        let n = self.shown_n(row)?;
        sum(0..self.satisfied).or_else(|| Some(n - sum(self.satisfied..self.levels)?))
    }

    fn at(&self, (row, column): Cell) -> usize {
        row * (self.levels + 1) + column
    }

    fn value(&self, cell: Cell) -> u64 {
        self.values[self.at(cell)]
    }

    fn is_hidden(&self, cell: Cell) -> bool {
        self.hidden[self.at(cell)]
    }

    fn hide(&mut self, cell: Cell) {
        let at = self.at(cell);
        self.hidden[at] = true;
    }

    fn cells(&self) -> impl Iterator<Item = Cell> + use<> {
        let columns = self.levels + 1;
        (0..(self.agencies + 1) * columns).map(move |at| (at / columns, at % columns))
    }

    fn hide_small(&mut self) {
        for cell in self.cells() {
            if self.blank(cell.0) || self.rules.hides(self.value(cell)) {
                self.hide(cell);
            }
        }
    }

    fn hide_more(&mut self) {
        let mut queue: Vec<Cell> = self.cells().filter(|cell| self.is_hidden(*cell)).collect();
        let mut next = 0;
        while let Some(cell) = queue.get(next).copied() {
            let Some(more) = self.to_hide_for(cell) else {
                next += 1;
                continue;
            };
            self.hide(more);
            queue.push(more);
        }
    }

    /// The cell to hide next so that `cell` gets a path; `None` when it has one.
    fn to_hide_for(&self, cell: Cell) -> Option<Cell> {
        let (row, column) = (cell.0, self.agencies + 1 + cell.1);
        let (forward, backward) = self.moves(cell);
        let mut closing: Vec<Cell> = Vec::new();
        let mut near = vec![false; self.agencies + self.levels + 2];
        for (can, from, to) in [(forward, column, row), (backward, row, column)] {
            if !can {
                continue;
            }
            let reached = self.reach(from, cell, false);
            if reached[to] {
                return None;
            }
            let reaching = self.reach(to, cell, true);
            closing.extend(self.shown_cells().filter(|other| self.would_join(*other, &reached, &reaching)));
            near.iter_mut().zip(reached.iter().zip(&reaching)).for_each(|(near, (a, b))| *near |= a | b);
        }
        let key = |cell: &Cell| (self.cost(*cell), self.value(*cell), *cell);
        let close = closing.into_iter().min_by_key(key);
        if close.is_some_and(|close| self.cost(close) < SHARE) {
            return close;
        }
        let extend = self.to_extend(cell, &near);
        extend.filter(|extend| close.is_none() || (self.patient && self.cost(*extend) == 0)).or(close)
    }

    /// A cell that lengthens the paths which begin or end at `cell`, where no single cell closes one without taking a
    /// share: in its row if nothing else is hidden there, in its column likewise, else beside what is `near`.
    fn to_extend(&self, cell: Cell, near: &Reached) -> Option<Cell> {
        let alone = |line: &dyn Fn(Cell) -> bool| {
            self.cells().all(|other| other == cell || !line(other) || !self.is_hidden(other))
        };
        let (in_row, in_column) = (alone(&|other| other.0 == cell.0), alone(&|other| other.1 == cell.1));
        let scopes = [
            in_row.then(|| self.cheapest(|other| other.0 == cell.0)),
            in_column.then(|| self.cheapest(|other| other.1 == cell.1)),
            Some(self.cheapest(|other| near[other.0] || near[self.agencies + 1 + other.1])),
        ];
        let found: Vec<Cell> = scopes.into_iter().flatten().flatten().collect();
        let kept = found.iter().find(|found| self.cost(**found) == 0);
        kept.or(found.first()).copied().or_else(|| self.cheapest(|_| true))
    }

    fn shown_cells(&self) -> impl Iterator<Item = Cell> + '_ {
        self.cells().filter(|cell| !self.is_hidden(*cell))
    }

    /// The cell whose loss costs a reader least: no share is lost, the count is small. A 0 comes after small counts,
    /// since nothing can be taken from it.
    fn cheapest(&self, wanted: impl Fn(Cell) -> bool) -> Option<Cell> {
        let cells = self.shown_cells().filter(|cell| wanted(*cell));
        cells.min_by_key(|cell| (self.cost(*cell), self.value(*cell) == 0, self.value(*cell), *cell))
    }

    /// What readers lose in all: shares, numbers of answers, counts; those of the totals first.
    fn loss(&self) -> (usize, usize, usize, usize) {
        let rows = 0..=self.agencies;
        let shares = rows.clone().filter(|row| {
            self.value((*row, self.levels)) >= self.rules.few && self.satisfied(*row).is_none()
        });
        let sizes = rows.filter(|row| self.is_hidden((*row, self.levels)));
        let total = shares.clone().filter(|row| *row == self.agencies);
        let counts = self.hidden.iter().filter(|hidden| **hidden);
        (total.count(), shares.count(), sizes.count(), counts.count())
    }

    /// What a reader loses: one count, or from [`SHARE`] on the share of the row too; totals weigh more.
    fn cost(&self, (row, column): Cell) -> u32 {
        if self.satisfied(row).is_none() || self.value((row, self.levels)) < self.rules.few {
            return u32::from(row == self.agencies || column == self.levels);
        }
        let others = if column < self.satisfied { self.satisfied..self.levels } else { 0..self.satisfied };
        let spoils = column == self.levels || others.into_iter().any(|level| self.is_hidden((row, level)));
        u32::from(row == self.agencies) + SHARE * u32::from(spoils) * (1 + u32::from(row == self.agencies))
    }

    /// Whether the signed count of a cell may go up and down. Totals enter their lines with a minus.
    fn moves(&self, cell: Cell) -> (bool, bool) {
        let (row, column) = cell;
        let value = self.value(cell);
        let low = u64::from(self.blank(row) && column == self.levels);
        let high = if self.blank(row) { self.rules.small - 1 } else { u64::MAX };
        let (up, down) = (value < high, value > low);
        if (row < self.agencies) == (column < self.levels) { (up, down) } else { (down, up) }
    }

    /// Whether hiding a cell would lead from what is reached to what reaches the goal.
    fn would_join(&self, cell: Cell, reached: &Reached, reaching: &Reached) -> bool {
        let (row, column) = (cell.0, self.agencies + 1 + cell.1);
        let (forward, backward) = self.moves(cell);
        (forward && reached[row] && reaching[column]) || (backward && reached[column] && reaching[row])
    }

    /// The nodes that can be reached from `start` over hidden cells other than `without`; with `against`, the nodes
    /// from which `start` can be reached. An answer moves from row to column where a signed count goes up.
    fn reach(&self, start: usize, without: Cell, against: bool) -> Reached {
        let rows = self.agencies + 1;
        let mut reached = vec![false; rows + self.levels + 1];
        let mut open = vec![start];
        reached[start] = true;
        while let Some(node) = open.pop() {
            let others = if node < rows { rows..reached.len() } else { 0..rows };
            for other in others {
                let cell = if node < rows { (node, other - rows) } else { (other, node - rows) };
                if reached[other] || cell == without || !self.is_hidden(cell) {
                    continue;
                }
                let (forward, backward) = self.moves(cell);
                if if (node < rows) != against { forward } else { backward } {
                    reached[other] = true;
                    open.push(other);
                }
            }
        }
        reached
    }
}

/// Hides counts that stand beside the levels, such as "not applicable": a column with a total but without sums of rows.
/// `blank` says which rows are hidden as a whole. The last of the result is the total.
pub fn protect_column(counts: &[u64], blank: &[bool], rules: Answers) -> Vec<Option<u64>> {
    let small = |count: u64| rules.hides(count);
    let total: u64 = counts.iter().sum();
    let mut hidden: Vec<bool> =
        counts.iter().zip(blank).map(|(count, blank)| *blank || small(*count)).collect();
    if hidden.iter().filter(|hidden| **hidden).count() == 1 {
        let next = (0..counts.len()).filter(|i| !hidden[*i]).min_by_key(|i| (counts[*i], *i));
        next.into_iter().for_each(|i| hidden[i] = true);
    }
    let places = hidden.iter().filter(|hidden| **hidden).count();
    let sum: u64 = counts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| count).sum();
    // One unknown follows from the total; many that add up to nothing are all nothing.
    let total_tells = places == 1 || (places > 1 && sum == 0);
    hidden.push(small(total) || total_tells);
    let all = counts.iter().copied().chain([total]);
    all.zip(hidden).map(|(count, hidden)| (!hidden).then_some(count)).collect()
}

#[cfg(test)]
mod tests;
