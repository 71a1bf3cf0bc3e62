//! Times without a last day of their own: again and again, all the time, when the need arises.
//!
//! Words behind the rhythm that are not understood do no harm; but a time among them leaves it unclear which periods are
//! meant, and a deadline makes the whole unread.

use super::interval::{Bounds, Grain, Interval};
use super::{Parsed, Rhythm};
use crate::base::date::Date;
use crate::domain::period::words::Words;

const CONTINUOUS: [&str; 3] = ["thuong xuyen", "lien tuc", "suot nam"];

const ADHOC: [&str; 6] =
    ["dot xuat", "khi co yeu cau", "theo yeu cau", "khi co phat sinh", "khi phat sinh", "bat thuong"];

const EACH: [&str; 4] = ["hang", "moi", "tung", "theo tung"];

/// Signs and words that join rhythms.
const JOINTS: [&str; 11] = [",", ";", "/", "(", ")", "-", "+", ":", "va", "hoac", "cung"];

/// Words in front of the first time, and in front of the last.
const FROM: [&str; 3] = ["bat dau tu", "ke tu", "tu"];
const UNTIL: [&str; 6] = ["cho den het", "cho den", "den het", "den", "toi", "het"];

const DEADLINES: [&str; 4] = ["truoc", "cham nhat", "muon nhat", "hoan thanh"];

/// What has been found so far.
#[derive(Default)]
struct Found {
    every: Vec<Rhythm>,
    periodic: bool,
    continuous: bool,
    adhoc: bool,
    within: Bounds,
}

/// Reads a text that is about a rhythm; otherwise eats nothing.
pub(super) fn read(words: &mut Words<'_>, year: Option<i32>) -> Option<Parsed> {
    words.attempt(|words| {
        let mut found = Found::default();
        words.attempt(day_of_each);
        while !words.done() {
            if !found.item(words, year) {
                found.leftover(words, year)?;
            }
        }
        found.parsed()
    })
}

impl Found {
    /// Reads one part; `false` when the next words are none.
    fn item(&mut self, words: &mut Words<'_>, year: Option<i32>) -> bool {
        if words.eat_any(&CONTINUOUS) {
            self.continuous = true;
        } else if words.eat_any(&ADHOC) {
            self.adhoc = true;
        } else if words.eat("dinh ky") {
            self.periodic = true;
            words.eat("theo");
        } else if let Some(rhythm) = words.attempt(counted) {
            self.add(rhythm);
        } else if let Some(rhythm) = words.attempt(each) {
            self.add(rhythm);
        } else if let Some((from, until)) = words.attempt(|words| bound(words, year)) {
            self.within.name(from, until);
        } else if self.periodic
            && let Some(rhythm) = words.attempt(unit)
        {
            self.add(rhythm);
        } else {
            return words.eat_any(&JOINTS);
        }
        true
    }

    fn add(&mut self, rhythm: Rhythm) {
        self.periodic = true;
        self.every.push(rhythm);
    }

    /// Passes over words that are not understood; `None` when they may hold a deadline or when no
    /// rhythm came before them.
    fn leftover(&mut self, words: &mut Words<'_>, year: Option<i32>) -> Option<()> {
        (self.periodic || self.continuous || self.adhoc).then_some(())?;
        while !words.is_empty() {
            if self.every.is_empty() && words.eat_any(&DEADLINES) {
                return None;
            }
            match words.attempt(|words| Interval::read(words, year)) {
                Some(within) if words.done() && within.grain >= Grain::Half => {
                    self.within.name(Some(within.start), Some(within.end));
                }
                Some(_) => self.within.unclear = true,
                None if words.eat("dot xuat") => self.adhoc = true,
                None => words.skip(),
            }
        }
        Some(())
    }

    fn parsed(mut self) -> Option<Parsed> {
        let within = self.within;
        self.every.sort_unstable();
        self.every.dedup();
        if !self.every.is_empty() || (self.periodic && !self.continuous) {
            Some(Parsed::Recurring { every: self.every, also_adhoc: self.adhoc, within })
        } else if self.continuous {
            Some(Parsed::Continuous { within })
        } else {
            self.adhoc.then_some(Parsed::Adhoc { within })
        }
    }
}

/// A time that is named: `Quý I/2026`, `từ tháng 7/2026`, `đến hết năm 2026`, `từ nay` without a day.
fn bound(words: &mut Words<'_>, year: Option<i32>) -> Option<(Option<Date>, Option<Date>)> {
    if let Some(within) = Interval::read(words, year) {
        return Some((Some(within.start), Some(within.end)));
    }
    if words.eat("tu nay") {
        return Some((None, None));
    }
    let begins = words.eat_any(&FROM);
    (begins || words.eat_any(&UNTIL)).then_some(())?;
    let named = words.moment()?.period(year)?;
    Some(if begins { (Some(named.first()), None) } else { (None, Some(named.last())) })
}

/// The day in `trước ngày 15 hằng tháng`, which is a rhythm and no deadline.
fn day_of_each(words: &mut Words<'_>) -> Option<()> {
    words.eat_any(&["truoc", "cham nhat", "vao"]);
    words.eat("ngay").then_some(())?;
    words.number(2)?;
    ["hang", "moi", "tung", "cua"].contains(&words.peek()).then_some(())?;
    words.eat("cua");
    Some(())
}

/// `hằng tháng`, `mỗi quý`, `từng năm`.
fn each(words: &mut Words<'_>) -> Option<Rhythm> {
    words.eat_any(&EACH).then_some(())?;
    unit(words)
}

/// A rhythm that is meant whatever stands around it: `hằng tháng`, `mỗi quý`, `định kỳ quý`.
pub(super) fn plain(words: &mut Words<'_>) -> Option<Rhythm> {
    let periodic = words.eat("dinh ky");
    (words.eat_any(&EACH[..2]) || periodic).then_some(())?;
    unit(words)
}

/// `01 lần/năm`, `2 lần mỗi năm`, `6 tháng một lần`, `quý/lần`.
fn counted(words: &mut Words<'_>) -> Option<Rhythm> {
    let count = if words.eat("mot") { 1 } else { words.number(2).unwrap_or(1) };
    if words.eat("lan") {
        words.eat_any(&["/", "trong", "moi", "mot"]);
        words.eat("mot");
        return match (count, unit(words)?) {
            (1, rhythm) => Some(rhythm),
            (2, Rhythm::Year) => Some(Rhythm::Half),
            (4, Rhythm::Year) => Some(Rhythm::Quarter),
            _ => None,
        };
    }
    let rhythm = match (count, unit(words)?) {
        (1, rhythm) => rhythm,
        (3, Rhythm::Month) => Rhythm::Quarter,
        (6, Rhythm::Month) => Rhythm::Half,
        (12, Rhythm::Month) => Rhythm::Year,
        _ => return None,
    };
    words.eat("/");
    words.eat_any(&["mot lan", "1 lan", "01 lan", "lan"]).then_some(rhythm)
}

fn unit(words: &mut Words<'_>) -> Option<Rhythm> {
    let half = words.eat_any(&["6 thang", "06 thang", "sau thang", "nua nam"]);
    let units = [
        ("ngay", Rhythm::Day),
        ("tuan", Rhythm::Week),
        ("thang", Rhythm::Month),
        ("quy", Rhythm::Quarter),
        ("nam", Rhythm::Year),
    ];
    match half {
        true => Some(Rhythm::Half),
        false => units.iter().find(|(name, _)| words.eat(name)).map(|(_, rhythm)| *rhythm),
    }
}
