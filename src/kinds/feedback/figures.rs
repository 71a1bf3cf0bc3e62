//! The figures of complaints and suggestions, all counts and exact shares.

use super::Feedback;
use super::model::{Outcome, Row};
use crate::base::number::Ratio;
use crate::domain::limit::Met;
use crate::domain::listing::{Counts, Frame};
use crate::domain::outcome::Measured;

/// Counts of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Received in the period.
    pub received: u64,
    /// Ended, by the order of [`Outcome::ALL`].
    pub ended: [u64; 3],
    /// Open on the day of the list.
    pub open: u64,
    /// Ended in time.
    pub in_time: u64,
    /// Ended too late.
    pub late: u64,
    /// Open past the last day.
    pub overdue: u64,
    /// Of those that ended or are overdue: late, overdue, not satisfied or complained again.
    pub failed: u64,
    /// That cannot be judged: no rule or no calendar.
    pub unknown: u64,
    /// Answers published in time.
    pub replies_in_time: u64,
    /// Answers published too late, or not published although the day has passed.
    pub replies_late: u64,
}

impl Figures {
    /// All that had to be done: ended, or open past the last day.
    pub fn due(&self) -> u64 {
        self.in_time + self.late + self.overdue
    }

    /// Ended in time, of all that had to be (Quyết định 766/QĐ-TTg, chỉ số 5.2).
    pub fn on_time(&self) -> Ratio {
        Ratio::new(self.in_time, self.due())
    }

    /// Without complaint about the handling itself: not late, not unsatisfied, not complained again, of all that had to be
    /// done (Quyết định 766/QĐ-TTg, chỉ số 5.3). A row with several of these counts once.
    pub fn content(&self) -> Ratio {
        Ratio::new(self.due() - self.failed, self.due())
    }

    /// Answers published in time, of those whose day has come.
    pub fn replies(&self) -> Ratio {
        Ratio::new(self.replies_in_time, self.replies_in_time + self.replies_late)
    }
}

impl Counts for Feedback {
    type Figures = Figures;

    fn count(figures: &mut Figures, row: &Row, frame: &Frame) {
        figures.received += u64::from(frame.period.contains(row.received));
        match row.outcome.and_then(|outcome| Outcome::ALL.iter().position(|one| *one == outcome)) {
            Some(place) => figures.ended[place] += 1,
            None => figures.open += 1,
        }
        let count = match row.met {
            Met::InTime => &mut figures.in_time,
            Met::Late(_) => &mut figures.late,
            Met::Overdue(_) => &mut figures.overdue,
            Met::Unknown => &mut figures.unknown,
            Met::Pending => return,
        };
        *count += 1;
        let judged = row.met != Met::Unknown;
        let failed = row.met != Met::InTime || row.dissatisfied || row.reopened;
        figures.failed += u64::from(judged && failed);
        match row.reply {
            Some(Met::InTime) => figures.replies_in_time += 1,
            Some(Met::Late(_) | Met::Overdue(_)) => figures.replies_late += 1,
            Some(Met::Pending | Met::Unknown) | None => {}
        }
    }

    fn outcomes(figures: &Figures) -> Vec<(&'static str, Measured)> {
        let share = |ratio| Measured::of(ratio);
        vec![("on-time", share(figures.on_time())), ("content", share(figures.content()))]
    }
}
