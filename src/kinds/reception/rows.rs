//! One record → one row, whose counts have to add up.

use super::Reception;
use super::columns::Col;
use super::faults;
use super::model::Row;
use super::within;
use crate::base::diag::{Diag, Diags, Fault};
use crate::domain::columns::Grid;
use crate::domain::kind::DeriveCx;
use crate::domain::listing::{Checks, Entry, Frame, Listing};
use crate::format::csv_table::Record;

impl Checks for Reception {
    type Row = Row;

    fn read(grid: &mut Grid<'_>, record: &Record, _: &Frame) -> Option<Row> {
        // All cells first, so that every one that is wrong is told.
        let mut count = |column: Col| {
            grid.required(record, column)?;
            grid.count(record, column)
        };
        let [visits, people] = [Col::Visits, Col::People].map(&mut count);
        let [carried_over, received, eligible] =
            [Col::CarriedOver, Col::Received, Col::Eligible].map(&mut count);
        let [own, guided, forwarded] = [Col::Own, Col::Guided, Col::Forwarded].map(&mut count);
        let [resolved, pending] = [Col::Resolved, Col::Pending].map(&mut count);
        let [groups, urged, in_time] =
            [Col::Groups, Col::Urged, Col::InTime].map(|column| grid.count(record, column));
        let types = types(grid, record);
        let row = Row {
            visits: visits?,
            people: people?,
            groups,
            carried_over: carried_over?,
            received: received?,
            eligible: eligible?,
            types,
            denunciations_at: grid.span(record, Col::Denunciations),
            own: own?,
            guided: guided?,
            forwarded: forwarded?,
            urged: urged.unwrap_or_default(),
            resolved: resolved?,
            in_time,
            pending: pending?,
        };
        Sums { grid, record }.check(&row);
        Some(row)
    }

    fn compare(lists: &[Listing<Row>], cx: &DeriveCx<'_>, diags: &mut Diags) {
        within::check(lists, cx.config.law.denunciations(cx.as_of.0), diags);
    }

    fn judge(entry: &mut Entry<Row>, _: &Frame, cx: &DeriveCx<'_>, diags: &mut Diags) {
        let few = cx.config.law.denunciations(cx.as_of.0);
        let Row { types, denunciations_at, .. } = entry.row;
        if types.is_some_and(|[_, denunciations, _]| (1..few).contains(&denunciations)) {
            diags.push(Diag::at(&faults::FEW_DENUNCIATIONS, denunciations_at).with("few", few));
        }
    }
}

/// The counts by type: all three or none, since one that is missing would follow from the others.
fn types(grid: &mut Grid<'_>, record: &Record) -> Option<[u64; 3]> {
    const TYPES: [Col; 3] = [Col::Complaints, Col::Denunciations, Col::Petitions];
    let empty: Vec<Col> = TYPES.into_iter().filter(|column| grid.text(record, *column).is_empty()).collect();
    let counts = TYPES.map(|column| grid.count(record, column));
    if let (Some(column), 1..=2) = (empty.first(), empty.len()) {
        grid.push(Diag::at(&faults::TYPES_INCOMPLETE, grid.span(record, *column)));
    }
    match counts {
        [Some(complaints), Some(denunciations), Some(petitions)] => {
            Some([complaints, denunciations, petitions])
        }
        _ => None,
    }
}

/// Checks that the counts of a record go with each other.
struct Sums<'g, 't> {
    grid: &'g mut Grid<'t>,
    record: &'g Record,
}

impl Sums<'_, '_> {
    fn check(&mut self, row: &Row) {
        if let Some(types) = row.types {
            self.equal(Col::Eligible, row.eligible, &types, ("đơn theo loại", "petitions by type"));
        }
        let dealt_with = [row.own, row.guided, row.forwarded, row.urged];
        self.equal(
            Col::Eligible,
            row.eligible,
            &dealt_with,
            ("đơn theo cách xử lý", "petitions by handling"),
        );
        let own = ("đơn đã và chưa giải quyết", "petitions resolved and not resolved");
        self.equal(Col::Own, row.own, &[row.resolved, row.pending], own);
        self.within(Col::Eligible, row.eligible, row.carried_over.saturating_add(row.received));
        self.within(Col::InTime, row.in_time.unwrap_or_default(), row.resolved);
        self.within(Col::Groups, row.groups.unwrap_or_default(), row.visits);
        if row.people < row.visits {
            self.tell(&faults::FEWER_PEOPLE, Col::People, |diag| {
                diag.with("value", row.people).with("visits", row.visits)
            });
        }
    }

    fn equal(&mut self, column: Col, stated: u64, terms: &[u64], (vi, en): (&str, &str)) {
        let computed = terms.iter().fold(0_u64, |sum, term| sum.saturating_add(*term));
        if computed != stated {
            let words: Vec<String> = terms.iter().map(u64::to_string).collect();
            self.tell(&faults::SUM_DIFFERS, column, |diag| {
                let diag = diag.with("value", stated).with("terms", words.join(" + "));
                diag.with("computed", computed).with_words("parts", vi, en)
            });
        }
    }

    fn within(&mut self, column: Col, part: u64, whole: u64) {
        if part > whole {
            self.tell(&faults::PART_EXCEEDS, column, |diag| diag.with("value", part).with("whole", whole));
        }
    }

    fn tell(&mut self, fault: &'static Fault, column: Col, fill: impl FnOnce(Diag) -> Diag) {
        let span = self.grid.span(self.record, column);
        self.grid.push(fill(Diag::at(fault, span)));
    }
}
