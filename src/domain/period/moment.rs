//! The time words of Vietnamese documents: `Trong tháng 7/2025`, `Quý III, IV năm 2025`,
//! `6 tháng cuối năm`, `10/12`.

use super::Period;
use super::words::Words;
use crate::base::date::{Date, Month, YEARS};

/// One time as worded; its year may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What of the year is meant.
    pub part: Part,
    /// The year, when the words give one.
    pub year: Option<i32>,
}

/// What of a year a [`Moment`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Day { month: u32, day: u32 },
    Month(u32),
    Quarter(u32),
    Half(u32),
    NineMonths,
    Year,
    YearsTo(i32),
}

impl Moment {
    /// The period meant; a missing year is `default`. `None` when there is no such time.
    pub fn period(self, default: Option<i32>) -> Option<Period> {
        let year = self.year.or(default)?;
        match self.part {
            Part::Day { month, day } => Date::ymd(year, month, day).map(Period::Day),
            Part::Month(month) => Month::new(year, month).map(Period::Month),
            Part::Quarter(quarter) => Period::quarter_of(year, quarter),
            Part::Half(half) => Period::half_of(year, half),
            Part::NineMonths => Some(Period::NineMonths(year)),
            Part::Year => Some(Period::Year(year)),
            Part::YearsTo(to) => Period::between(Period::Year(year), Period::Year(to)).ok(),
        }
    }
}

impl Words<'_> {
    /// From one time to another, or one time twice: `Quý I - Quý II/2023`, `Tháng 3-4/2023`,
    /// `từ ngày 01/01 đến hết ngày 31/12/2023`, `Quý III, IV/2023`. The second lends its year.
    pub fn span(&mut self) -> Option<(Moment, Moment)> {
        self.attempt(|words| {
            let opened = words.eat("tu");
            let mut first = words.moment()?;
            let last = words.attempt(|words| {
                let through = words.eat_any(&["den het", "den", "toi", "-"]);
                (through || words.eat_any(&[",", "va"])).then_some(())?;
                let last = words.moment().or_else(|| words.short(first.part))?;
                first.year = first.year.or(last.year);
                (through || adjacent(first, last)).then_some(last)
            });
            match last {
                None if opened => None,
                last => Some((first, last.unwrap_or(first))),
            }
        })
    }

    /// A month or quarter that leaves its noun to the one before: the `4/2023` of `Tháng 3-4/2023`.
    fn short(&mut self, like: Part) -> Option<Moment> {
        let part = match like {
            Part::Month(_) => Part::Month(self.number(2)?),
            Part::Quarter(_) => Part::Quarter(self.quarter("")?),
            _ => return None,
        };
        Some(Moment { part, year: self.year() })
    }

    /// One time.
    pub fn moment(&mut self) -> Option<Moment> {
        self.attempt(|words| {
            let within = words.eat_any(&["trong", "vao", "ca"]);
            let found = words
                .years()
                .or_else(|| words.several_months())
                .or_else(|| words.attempt(Words::month))
                .or_else(|| words.attempt(Words::named_quarter))
                .or_else(|| words.attempt(Words::day))
                .or_else(|| words.attempt(|words| words.bare_month()));
            found.or_else(|| {
                let named = words.eat("nam");
                let year = words.year();
                let means_year = if named { within || year.is_some() } else { year.is_some() };
                means_year.then_some(Moment { part: Part::Year, year })
            })
        })
    }

    /// `giai đoạn 2023 - 2025`, `2023-2025`, `từ năm 2023 đến năm 2025` without its first word.
    fn years(&mut self) -> Option<Moment> {
        self.attempt(|words| {
            words.eat("giai doan");
            words.eat("nam");
            let from = words.four_digits()?;
            words.eat_any(&["-", "den"]).then_some(())?;
            words.eat("nam");
            let to = words.four_digits().filter(|to| *to > from)?;
            Some(Moment { part: Part::YearsTo(to), year: Some(from) })
        })
    }

    /// `6 tháng cuối năm 2025`, `9 tháng đầu năm`, `nửa đầu năm 2025`.
    fn several_months(&mut self) -> Option<Moment> {
        self.attempt(|words| {
            let six = words.eat_any(&["6 thang", "06 thang", "sau thang", "nua"]);
            let part = if six && words.eat("dau") {
                Part::Half(1)
            } else if six && words.eat("cuoi") {
                Part::Half(2)
            } else if !six && words.eat_any(&["9 thang dau", "9 thang", "09 thang", "chin thang"]) {
                words.eat("dau");
                Part::NineMonths
            } else {
                return None;
            };
            let named = words.eat("cua nam") || words.eat("nam");
            let year = words.year();
            (named || year.is_some()).then_some(Moment { part, year })
        })
    }

    /// `Tháng 12/2022`, `tháng 12 năm 2022`, `T12/2022`.
    fn month(&mut self) -> Option<Moment> {
        if !self.eat("thang") {
            let (name, digits) = self.peek().split_at_checked(1)?;
            let month = (name == "t" && digits.len() <= 2).then(|| digits.parse().ok())??;
            self.skip();
            return Some(Moment { part: Part::Month(month), year: self.year() });
        }
        if let Some(month) = self.number(2) {
            return Some(Moment { part: Part::Month(month), year: self.year() });
        }
        // A scan takes the stroke of 7/2025 for a one.
        let (month, year) = self.peek().split_at_checked(self.peek().len().checked_sub(4)?)?;
        let month = month.strip_suffix('1').filter(|month| self.scanned && month.len() <= 2)?;
        let part = Part::Month(month.parse().ok()?);
        let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
        self.skip();
        Some(Moment { part, year: Some(year) })
    }

    /// `Quý II/2023`, `quý 2 năm 2023`, `QII/2023`.
    fn named_quarter(&mut self) -> Option<Moment> {
        let prefix = if self.eat("quy") { "" } else { "q" };
        let quarter = self.quarter(prefix)?;
        Some(Moment { part: Part::Quarter(quarter), year: self.year() })
    }

    fn quarter(&mut self, prefix: &str) -> Option<u32> {
        let word = self.peek().strip_prefix(prefix)?;
        let number = roman(word).or_else(|| match word.trim_start_matches('0') {
            digit @ ("1" | "2" | "3" | "4") => digit.parse().ok(),
            // A scan takes the stroke of I for a one or an l.
            strokes if self.scanned => roman(&strokes.replace(['1', 'l'], "i")),
            _ => None,
        })?;
        self.skip();
        Some(number)
    }

    /// `ngày 31/01/2023`, `31.01.2023`, `10/12`, `ngày 10 tháng 12 năm 2023`, `2023-01-31`.
    fn day(&mut self) -> Option<Moment> {
        let named = self.eat("ngay");
        if let Some(year) = self.attempt(Words::four_digits_and_stroke) {
            let month = self.number(2)?;
            self.stroke().then_some(())?;
            let part = Part::Day { month, day: self.number(2)? };
            return Some(Moment { part, year: Some(year) });
        }
        let day = self.number(2)?;
        let worded = named && self.eat("thang");
        (worded || self.stroke()).then_some(())?;
        let part = Part::Day { month: self.number(2)?, day };
        Some(Moment { part, year: self.year() })
    }

    /// `12/2022` without a noun.
    fn bare_month(&mut self) -> Option<Moment> {
        let month = self.number(2)?;
        self.stroke().then_some(())?;
        Some(Moment { part: Part::Month(month), year: Some(self.four_digits()?) })
    }

    fn stroke(&mut self) -> bool {
        self.eat_any(&["/", "-", "."])
    }

    /// The year behind a part of it: `/2023`, ` năm 2023`, `, năm 2023`, ` 2023`.
    fn year(&mut self) -> Option<i32> {
        self.attempt(|words| {
            if !words.stroke() {
                words.eat_any(&[", nam", "nam", "cua nam"]);
            }
            words.four_digits()
        })
    }

    fn four_digits(&mut self) -> Option<i32> {
        self.attempt(|words| words.number(4).map(|year| year as i32).filter(|year| YEARS.contains(year)))
    }

    fn four_digits_and_stroke(&mut self) -> Option<i32> {
        let year = self.four_digits()?;
        self.stroke().then_some(year)
    }
}

/// Whether the second month or quarter follows the first at once, so that a list of two is a span.
fn adjacent(first: Moment, last: Moment) -> bool {
    let same_year = first.year == last.year;
    match (first.part, last.part) {
        (Part::Month(one), Part::Month(two)) => same_year && one + 1 == two,
        (Part::Quarter(one), Part::Quarter(two)) => same_year && one + 1 == two,
        _ => false,
    }
}

fn roman(word: &str) -> Option<u32> {
    let index = ["i", "ii", "iii", "iv"].iter().position(|roman| *roman == word)?;
    Some(index as u32 + 1)
}
