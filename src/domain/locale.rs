//! The interface in one language: messages, and how numbers and dates are written.

use super::foreign;
use super::period::Period;
use crate::base::date::Date;
use crate::base::diag::{Lang, fill_with};
use crate::base::number::{Ratio, decimal};
use crate::base::quick::QuickMap;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{Display, Write};

/// Messages by key, such as `late.month.title`.
pub type Messages = BTreeMap<String, String>;

/// One language of the interface.
#[derive(Clone, Debug, Default)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// Asked for some fifty times a page, so not in the order of [`Messages`]; nothing goes through all of them.
    messages: QuickMap<String, String>,
    /// Whether the content is in another language, so that it is marked where words of the interface take it in.
    beside: bool,
}

impl Locale {
    /// A locale with its messages.
    pub fn new(lang: Lang, messages: Messages) -> Locale {
        Locale { lang, messages: messages.into_iter().collect(), beside: false }
    }

    /// The locale of a portal whose content is in another language: see [`foreign`].
    pub fn beside(lang: Lang, messages: Messages) -> Locale {
        Locale { beside: true, ..Locale::new(lang, messages) }
    }

    /// Whether the content is in another language.
    pub fn is_beside(&self) -> bool {
        self.beside
    }

    /// A text of the content as it stands among words of the interface.
    pub fn content<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.beside { foreign::mark(text) } else { Cow::Borrowed(text) }
    }

    /// The language tag for HTML.
    pub fn tag(&self) -> &'static str {
        match self.lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The message of a key, placeholders unfilled; with `n`, the form for that number (`.one`, `.other`).
    pub fn template(&self, key: &str, n: Option<u64>) -> Option<&str> {
        let plural = n.and_then(|n| {
            let form = |form| self.messages.get(&[key, form].concat());
            let one = (n == 1).then(|| form(".one")).flatten();
            one.or_else(|| form(".other"))
        });
        plural.or_else(|| self.messages.get(key)).map(String::as_str)
    }

    /// A message with its placeholders filled.
    ///
    /// # Panics
    /// When the key does not exist: the program's own messages are part of it, and tests build every page.
    pub fn say(&self, key: &str, args: &[(&str, &dyn Display)]) -> String {
        self.fill(key, None, args)
    }

    /// A message about a number, in the form for that number; `{n}` is the number as it is written.
    ///
    /// # Panics
    /// As [`Locale::say`].
    pub fn say_n(&self, key: &str, n: u64, args: &[(&str, &dyn Display)]) -> String {
        self.fill(key, Some(n), args)
    }

    fn fill(&self, key: &str, n: Option<u64>, args: &[(&str, &dyn Display)]) -> String {
        let template =
            self.template(key, n).unwrap_or_else(|| panic!("no message '{key}' in {}", self.tag()));
        if args.is_empty() && n.is_none() {
            return template.to_owned();
        }
        fill_with(template, |wanted, out| {
            if let (Some(n), "n") = (n, wanted) {
                return write!(out, "{}", self.count(n)).ok();
            }
            let (_, value) = args.iter().find(|(name, _)| *name == wanted)?;
            if self.beside {
                return write!(out, "{}", self.content(&value.to_string())).ok();
            }
            write!(out, "{value}").ok()
        })
    }

    fn separators(&self) -> (char, char) {
        match self.lang {
            Lang::Vi => ('.', ','),
            Lang::En => (',', '.'),
        }
    }

    /// A count with its thousands apart: `12.408` or `12,408`.
    pub fn count(&self, n: u64) -> String {
        let digits = n.to_string();
        if n < 1000 { digits } else { group(&digits, self.separators().0) }
    }

    /// A whole number that may be below 0: `−1.234`.
    pub fn signed(&self, n: i64) -> String {
        let count = self.count(n.unsigned_abs());
        if n < 0 { format!("\u{2212}{count}") } else { count }
    }

    /// A share in per cent with one decimal, `92,3%`; the words for "nothing arose" when the whole is 0.
    pub fn percent(&self, ratio: Ratio) -> String {
        match ratio.percent(1) {
            Some(tenths) => self.tenths(tenths),
            None => self.say("site.no_share", &[]),
        }
    }

    /// A share with its counts, `11.900/12.345 (96,4%)`; words where there is no whole.
    pub fn share(&self, ratio: Ratio) -> String {
        if ratio.whole == 0 {
            return self.percent(ratio);
        }
        format!("{}/{} ({})", self.count(ratio.part), self.count(ratio.whole), self.percent(ratio))
    }

    /// A part whose whole stands beside it: `11.900 (96,4%)`.
    pub fn part(&self, ratio: Ratio) -> String {
        format!("{} ({})", self.count(ratio.part), self.percent(ratio))
    }

    /// Tenths of a per cent, `92,3%`.
    pub fn tenths(&self, tenths: u64) -> String {
        format!("{}{}{}%", self.count(tenths / 10), self.separators().1, tenths % 10)
    }

    /// The ends of an interval in tenths of a per cent, `88,9–94,3%`.
    pub fn interval(&self, (low, high): (u64, u64)) -> String {
        format!("{}–{}", self.decimal(&decimal(low, 1)), self.tenths(high))
    }

    /// A decimal written with a dot, such as `99.8`, as the language writes it.
    pub fn decimal(&self, text: &str) -> String {
        let (thousands, point) = self.separators();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("\u{2212}", rest));
        match digits.split_once('.') {
            Some((whole, part)) => format!("{sign}{}{point}{part}", group(whole, thousands)),
            None => format!("{sign}{}", group(digits, thousands)),
        }
    }

    /// The size of a file: `812 B`, `31 KB`, `1,2 MB`.
    pub fn size(&self, bytes: usize) -> String {
        let bytes = bytes as u64;
        match bytes {
            0..1_000 => format!("{bytes}\u{a0}B"),
            1_000..1_000_000 => format!("{}\u{a0}KB", (bytes + 500) / 1_000),
            _ => format!("{}\u{a0}MB", self.decimal(&decimal((bytes + 50_000) / 100_000, 1))),
        }
    }

    /// A date in figures: `05/10/2026`, or `5 October 2026` in English, where figures would be ambiguous.
    pub fn date(&self, date: Date) -> String {
        let mut out = String::with_capacity(10);
        self.write_date(date, &mut out);
        out
    }

    /// Writes a date as [`Locale::date`] does, to something that does not fail.
    pub fn write_date(&self, date: Date, out: &mut impl Write) {
        let _ = match self.lang {
            Lang::Vi => {
                let [year @ .., m1, m2, d1, d2] = date.figures();
                let [y1, y2, y3, y4] = year;
                let text = [d1, d2, b'/', m1, m2, b'/', y1, y2, y3, y4];
                let text = std::str::from_utf8(&text).unwrap_or_default();
                let (day, year) = text.split_at(6);
                out.write_str(day).and_then(|()| out.write_str(year.trim_start_matches('0')))
            }
            Lang::En => write!(out, "{} {} {}", date.day(), date.month_of().name_en(), date.year()),
        };
    }

    /// A date for a template.
    pub fn date_view(&self, date: Date) -> DateView {
        DateView { iso: date, text: self.date(date) }
    }

    /// A period in words: `tháng 10/2026`, `quý III/2026`.
    pub fn period(&self, period: &Period) -> String {
        match self.lang {
            Lang::Vi => period.label_vi(),
            Lang::En => period.label_en(),
        }
    }

    /// A period standing alone, as a value or a heading of a row: `Quý III/2026`.
    pub fn period_title(&self, period: &Period) -> String {
        upper_first(&self.period(period))
    }
}

/// The text as a sentence or value of its own begins: its first letter in upper case.
pub fn upper_first(text: &str) -> String {
    if let Some(text) = text.strip_prefix(foreign::OPEN) {
        return format!("{}{}", foreign::OPEN, upper_first(text));
    }
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The text as it stands within a sentence; an abbreviation such as SIPAS stays as it is.
pub fn lower_first(text: &str) -> String {
    if let Some(text) = text.strip_prefix(foreign::OPEN) {
        return format!("{}{}", foreign::OPEN, lower_first(text));
    }
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), None) => first.to_lowercase().collect(),
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// A date for a template: machine form and words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// `2026-10-05`.
    pub iso: Date,
    /// As the language writes it.
    pub text: String,
}

/// The digits of a whole number in groups of three from the right, with this mark between them.
pub fn group(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let grouped = ["", "1", "999", "1000", "1234567"].map(|digits| group(digits, '.'));
        assert_eq!(grouped, ["", "1", "999", "1.000", "1.234.567"]);
    }

    #[test]
    fn first_letters() {
        assert_eq!(upper_first("điều tra"), "Điều tra");
        assert_eq!(upper_first("6 tháng"), "6 tháng");
        assert_eq!(lower_first("Điều tra"), "điều tra");
        assert_eq!(lower_first("SIPAS"), "SIPAS");
        let marked = |text| format!("{}{text}{}", foreign::OPEN, foreign::CLOSE);
        assert_eq!(
            (upper_first(&marked("điều")), lower_first(&marked("Điều"))),
            (marked("Điều"), marked("điều"))
        );
        assert_eq!((upper_first(""), lower_first("")), (String::new(), String::new()));
    }

    fn locale(lang: Lang) -> Locale {
        let messages = [
            ("a", "{n} x {who}"),
            ("b.one", "{n} dossier"),
            ("b.other", "{n} dossiers"),
            ("site.no_share", "–"),
        ];
        Locale::new(lang, messages.map(|(k, v)| (k.to_owned(), v.to_owned())).into())
    }

    #[test]
    fn numbers_and_dates_are_written_as_the_language_writes_them() {
        let (vi, en) = (locale(Lang::Vi), locale(Lang::En));
        assert_eq!((vi.count(1_234_567), en.count(1_234)), ("1.234.567".into(), "1,234".into()));
        assert_eq!(
            (vi.percent(Ratio::new(923, 1000)), vi.percent(Ratio::new(0, 0))),
            ("92,3%".into(), "–".into())
        );
        assert_eq!((vi.decimal("-1234.50"), en.decimal("99.8")), ("\u{2212}1.234,50".into(), "99.8".into()));
        let day = Date::ymd(2026, 10, 5).unwrap();
        assert_eq!((vi.date(day), en.date(day)), ("05/10/2026".into(), "5 October 2026".into()));
    }

    #[test]
    fn content_is_marked_only_beside_another_language() {
        let beside = Locale::beside(Lang::En, locale(Lang::En).messages.into_iter().collect());
        let marked = format!("1 x {}Sở{}", foreign::OPEN, foreign::CLOSE);
        assert_eq!(beside.say("a", &[("n", &1), ("who", &"Sở")]), marked);
        assert_eq!(beside.say("a", &[("n", &1), ("who", &"me")]), "1 x me");
        assert_eq!(locale(Lang::En).say("a", &[("n", &1), ("who", &"Sở")]), "1 x Sở");
    }

    #[test]
    fn a_message_takes_the_form_for_its_number() {
        let en = locale(Lang::En);
        assert_eq!(
            (en.say_n("b", 1, &[]), en.say_n("b", 2000, &[])),
            ("1 dossier".into(), "2,000 dossiers".into())
        );
        assert_eq!(en.say("a", &[("n", &3), ("who", &"y")]), "3 x y");
    }
}
