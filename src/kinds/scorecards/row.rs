//! The cells of a row → its rate and score, checked against each other and against the rule of the scheme.

use super::columns::{DENOMINATOR, INDICATOR, NUMERATOR, RATE, SCORE, STATE};
use super::faults;
use super::points::Points;
use super::precision::Precision;
use super::scheme::{Scheme, Subject};
use super::score::{Score, Share};
use crate::base::diag::{Diag, Fault};
use crate::base::number::{Ratio, decimal};
use crate::domain::columns::Grid;
use crate::format::csv_table::Record;

/// A row while it is read.
pub struct Reader<'g, 't> {
    grid: &'g mut Grid<'t>,
    record: &'g Record,
    subject: Subject,
    scheme: &'g Scheme,
    precision: Precision,
    /// Whether everything in it could be used so far.
    sound: bool,
}

/// An exported rate: as written, in units of the last place of its column, and how many decimals these are.
struct Stated<'t> {
    text: &'t str,
    units: u64,
    decimals: u32,
}

impl<'g, 't> Reader<'g, 't> {
    /// Reads what a row says of a subject; `None` when something of it cannot be used.
    pub fn score(
        grid: &'g mut Grid<'t>,
        record: &'g Record,
        subject: Subject,
        scheme: &'g Scheme,
        precision: Precision,
    ) -> Option<Score> {
        let mut reader = Reader { grid, record, subject, scheme, precision, sound: true };
        let counted = reader.counted();
        let stated = reader.stated();
        let given = reader.given();
        let nothing = reader.nothing(counted, stated.is_some());
        if let (Some(ratio), Some(stated), false) = (counted, &stated, nothing) {
            reader.check_rate(ratio, stated);
        }
        let rated = counted.is_some() || stated.is_some() || nothing;
        // Of the total only the score says something.
        if given.is_none() && (subject == Subject::Total || !rated) && reader.sound {
            reader.fault(&faults::NOTHING_SAID, SCORE, |diag| diag);
        }
        let computed = |rate: Ratio| scheme.score(subject, rate, scheme.decimals).filter(|_| !nothing);
        let share = match (counted, &stated) {
            (Some(ratio), _) => Some(Share::Counted(ratio)),
            (None, Some(stated)) => Some(Share::Stated(stated.at(0), stated.text.into())),
            (None, None) => None,
        };
        if let (Some(given), Some(share), false) = (given, &share, nothing) {
            let exact = (share.ratio(), share.ratio());
            let bounds = stated.as_ref().filter(|_| counted.is_none()).map_or(exact, Stated::bounds);
            reader.check_score(given, share.ratio(), bounds);
        }
        let points = given.or_else(|| computed(share.as_ref().map(Share::ratio)?));
        let span = reader.grid.span(record, if given.is_some() { SCORE } else { INDICATOR });
        reader.sound.then_some(Score { share, points, given, nothing, span })
    }

    fn fault(&mut self, fault: &'static Fault, column: usize, fill: impl FnOnce(Diag) -> Diag) {
        let diag = Diag::at(fault, self.grid.span(self.record, column));
        self.grid.push(fill(diag.with("indicator", self.scheme.id_of(self.subject))));
        self.sound = false;
    }

    /// A value of a cell; one that cannot be read spoils the row.
    fn read<T>(
        &mut self,
        column: usize,
        read: impl FnOnce(&mut Grid<'t>, &Record) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.grid, self.record);
        self.sound &= value.is_some() || self.grid.text(self.record, column).is_empty();
        value
    }

    /// Numerator and denominator: both or none.
    fn counted(&mut self) -> Option<Ratio> {
        let empty = [NUMERATOR, DENOMINATOR].map(|column| self.grid.text(self.record, column).is_empty());
        if empty[0] != empty[1] {
            self.fault(&faults::HALF_RATIO, if empty[0] { NUMERATOR } else { DENOMINATOR }, |diag| diag);
        }
        let part = self.read(NUMERATOR, |grid, record| grid.count(record, NUMERATOR));
        let whole = self.read(DENOMINATOR, |grid, record| grid.count(record, DENOMINATOR));
        let ratio = Ratio::new(part?, whole?);
        if ratio.part > ratio.whole {
            let fill = |diag: Diag| diag.with("part", ratio.part).with("whole", ratio.whole);
            self.fault(&faults::PART_ABOVE_WHOLE, NUMERATOR, fill);
            return None;
        }
        Some(ratio)
    }

    /// The exported rate in per cent.
    fn stated(&mut self) -> Option<Stated<'t>> {
        let text =
            self.read(RATE, |grid, record| grid.decimal(record, RATE).filter(|text| !text.is_empty()))?;
        let stated = Stated::parse(text, self.precision.rate);
        if stated.as_ref().is_none_or(|rate| rate.units > 100 * 10u64.pow(rate.decimals)) {
            self.fault(&faults::RATE_OUTSIDE, RATE, |diag| diag.with("value", text));
        }
        stated
    }

    /// The exported score.
    fn given(&mut self) -> Option<Points> {
        let text =
            self.read(SCORE, |grid, record| grid.decimal(record, SCORE).filter(|text| !text.is_empty()))?;
        let given = Points::parse(text, self.scheme.decimals).map(|(points, _)| points);
        let max = self.scheme.max_of(self.subject);
        if given.is_none() || given.zip(max).is_some_and(|(points, max)| points > max) {
            let max = max.map_or_else(|| self.scheme.max.short(), Points::short);
            self.fault(&faults::SCORE_OUTSIDE, SCORE, |diag| diag.with("value", text).with("max", max));
            return None;
        }
        given
    }

    /// Whether nothing arose: the row says so, or its denominator is 0. Then there is no rate.
    fn nothing(&mut self, counted: Option<Ratio>, stated: bool) -> bool {
        let said = self.read(STATE, |grid, record| grid.choice(record, STATE)).is_some();
        let empty = counted.is_some_and(|ratio| ratio.whole == 0);
        if let Some(ratio) = counted.filter(|ratio| said && ratio.whole > 0) {
            self.fault(&faults::NOTHING_DIFFERS, STATE, |diag| diag.with("whole", ratio.whole));
        }
        if stated && (empty || (said && counted.is_none())) {
            self.fault(&faults::RATE_OF_NOTHING, RATE, |diag| diag);
        }
        said || empty
    }

    /// An exported rate has to be that of the counts, as far as it is written.
    fn check_rate(&mut self, ratio: Ratio, stated: &Stated<'_>) {
        let Some(computed) = ratio.percent(stated.decimals).filter(|units| *units != stated.units) else {
            return;
        };
        let computed = decimal(computed, stated.decimals);
        let fill = |diag: Diag| {
            let diag = diag.with("value", stated.text).with("computed", computed);
            diag.with("part", ratio.part).with("whole", ratio.whole)
        };
        self.fault(&faults::RATE_DIFFERS, RATE, fill);
    }

    /// An exported score against the rule, as far as scores are written, between the bounds of its rate. A rule that was
    /// read in the document blocks; another one only warns, and the exported score counts.
    fn check_score(&mut self, given: Points, rate: Ratio, (low, high): (Ratio, Ratio)) {
        let decimals = self.precision.score;
        let score = |rate| self.scheme.score(self.subject, rate, decimals);
        let rule = self.scheme.rule_of(self.subject);
        let (Some(rule), Some(least), Some(most), Some(computed)) =
            (rule, score(low), score(high), score(rate))
        else {
            return;
        };
        if (least..=most).contains(&given.round(decimals)) {
            return;
        }
        let (given, computed) = (given.text(decimals), computed.text(decimals));
        let rate = decimal(rate.percent(2).unwrap_or_default(), 2);
        let fill = |diag: Diag| diag.with("value", given).with("computed", computed).with("rate", rate);
        let (sound, verified) = (self.sound, rule.verified);
        self.fault(if verified { &faults::SCORE_DIFFERS } else { &faults::SCORE_DOUBTED }, SCORE, fill);
        self.sound = sound && !verified;
    }
}

impl<'t> Stated<'t> {
    fn parse(text: &'t str, decimals: u32) -> Option<Stated<'t>> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let part = part.get(..part.len().min(decimals as usize))?;
        let digits = format!("{whole}{part:0<width$}", width = decimals as usize);
        let plain = !whole.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let units = digits.parse().ok().filter(|_| plain)?;
        Some(Stated { text, units, decimals })
    }

    /// The rate moved by so many halves of its last place, between 0 and 100 %.
    fn at(&self, halves: i64) -> Ratio {
        let whole = 2 * 100 * 10u64.pow(self.decimals);
        let part = (2 * self.units).saturating_add_signed(halves);
        match halves {
            0 => Ratio::new(self.units, whole / 2),
            _ => Ratio::new(part.min(whole), whole),
        }
    }

    /// What was rounded to it.
    fn bounds(&self) -> (Ratio, Ratio) {
        (self.at(-1), self.at(1))
    }
}
