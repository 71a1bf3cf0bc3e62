//! Faults of content: what is wrong, where, and how to mend it, in two languages.
//!
//! A [`Fault`] is a line of a catalogue that stands beside the check which finds it; a [`Diag`] is one finding.
//! Nothing here prints: `cli::report` does.

use super::date::Date;
use super::span::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The language of a message.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// One text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub fn in_lang(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// Short for a [`Text`] in a catalogue of faults.
pub const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

/// How much a fault weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Blocks publication ("chặn").
    Error,
    /// Does not block, unless the build is strict ("cảnh báo").
    Warning,
    /// Worth a look ("gợi ý").
    Hint,
}

/// A sort of fault: one entry of a catalogue, explained by `minhbach explain CODE`.
///
/// `says` and `mend` may hold `{placeholders}` that a [`Diag`] fills.
#[derive(Debug)]
pub struct Fault {
    /// Stable code, `area/what`, such as `late/due-before-received`.
    pub code: &'static str,
    /// Weight.
    pub level: Level,
    /// What is wrong.
    pub says: Text,
    /// How to mend it.
    pub mend: Text,
    /// Why it matters; shown by `explain` only.
    pub why: Text,
}

/// The value of a placeholder. Small, because a large portal may have tens of thousands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// The same in every language: a value, a name, a number.
    Same(String),
    /// A day, written when it is shown.
    Day(Date),
    /// Words.
    Words(Box<Words>),
}

/// Words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Arg {
    /// Words that differ by language.
    pub fn words(vi: impl ToString, en: impl ToString) -> Arg {
        Arg::Words(Box::new(Words { vi: vi.to_string(), en: en.to_string() }))
    }

    fn in_lang(&self, lang: Lang) -> Cow<'_, str> {
        match (self, lang) {
            (Arg::Same(text), _) => text.into(),
            (Arg::Day(day), _) => day.to_string().into(),
            (Arg::Words(words), Lang::Vi) => Cow::Borrowed(&words.vi),
            (Arg::Words(words), Lang::En) => Cow::Borrowed(&words.en),
        }
    }
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diag {
    /// The sort of fault.
    pub fault: &'static Fault,
    /// Where, if it has a place.
    pub span: Option<Span>,
    /// Values for the placeholders.
    pub args: Vec<(&'static str, Arg)>,
    /// Whether the offending text may be personal data and must not be shown.
    pub secret: bool,
}

impl Diag {
    /// A finding at a place.
    pub fn at(fault: &'static Fault, span: Span) -> Diag {
        Diag { fault, span: Some(span), args: Vec::new(), secret: false }
    }

    /// A finding about the portal as a whole.
    pub fn whole(fault: &'static Fault) -> Diag {
        Diag { fault, span: None, args: Vec::new(), secret: false }
    }

    /// Gives a placeholder its value.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Diag {
        self.with_arg(name, Arg::Same(value.to_string()))
    }

    /// Gives a placeholder words that differ by language.
    #[must_use]
    pub fn with_words(self, name: &'static str, vi: impl ToString, en: impl ToString) -> Diag {
        self.with_arg(name, Arg::words(vi, en))
    }

    /// Gives a placeholder a day as its value.
    #[must_use]
    pub fn with_day(self, name: &'static str, day: Date) -> Diag {
        self.with_arg(name, Arg::Day(day))
    }

    fn with_arg(mut self, name: &'static str, arg: Arg) -> Diag {
        if self.args.is_empty() {
            // Most have one or two, and there may be tens of thousands.
            self.args.reserve_exact(2);
        }
        self.args.push((name, arg));
        self
    }

    /// Marks the offending text as possibly personal: no excerpt is shown.
    #[must_use]
    pub fn secret(mut self) -> Diag {
        self.secret = true;
        self
    }

    /// What is wrong, placeholders filled.
    pub fn says(&self, lang: Lang) -> String {
        self.fill(&self.fault.says, lang)
    }

    /// How to mend it, placeholders filled.
    pub fn mend(&self, lang: Lang) -> String {
        self.fill(&self.fault.mend, lang)
    }

    fn order(&self, other: &Diag) -> Ordering {
        (self.span, self.fault.code, &self.args).cmp(&(other.span, other.fault.code, &other.args))
    }

    fn fill(&self, template: &Text, lang: Lang) -> String {
        let args: Vec<_> = self.args.iter().map(|(name, arg)| (*name, arg.in_lang(lang))).collect();
        fill(template.in_lang(lang), &args)
    }
}

/// Replaces each `{name}` that has a value, in one pass, so that a value holding braces is left alone.
pub fn fill<V: AsRef<str>>(template: &str, args: &[(&str, V)]) -> String {
    fill_with(template, |wanted, out| {
        let value = args.iter().find(|(name, _)| *name == wanted);
        value.map(|(_, value)| out.push_str(value.as_ref()))
    })
}

/// The same with values that `write` adds to the text; it gives nothing where there is none.
pub fn fill_with(template: &str, mut write: impl FnMut(&str, &mut String) -> Option<()>) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let tail = &rest[open + 1..];
        let written = tail.find('}').filter(|close| write(&tail[..*close], &mut out).is_some());
        match written {
            Some(close) => rest = &tail[close + 1..],
            None => {
                out.push('{');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Findings gathered by a stage.
#[derive(Clone, Debug, Default)]
pub struct Diags(Vec<Diag>);

impl Diags {
    /// No findings.
    pub fn new() -> Diags {
        Diags::default()
    }

    /// Adds one.
    pub fn push(&mut self, diag: Diag) {
        self.0.push(diag);
    }

    /// Adds those of another stage or file.
    pub fn extend(&mut self, other: Diags) {
        match self.0.is_empty() {
            true => *self = other,
            false => self.0.extend(other.0),
        }
    }

    /// Takes away all of one sort: what only follows from another fault.
    pub fn forget(&mut self, fault: &Fault) {
        self.0.retain(|diag| diag.fault.code != fault.code);
    }

    /// Whether any of them blocks publication.
    pub fn block(&self, strict: bool) -> bool {
        let limit = if strict { Level::Warning } else { Level::Error };
        self.0.iter().any(|diag| diag.fault.level <= limit)
    }

    /// Whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.block(false)
    }

    /// All of them in a fixed order: by file, place and code. Findings without a place come first.
    pub fn sorted(mut self) -> Vec<Diag> {
        self.0.sort_by(Diag::order);
        self.0
    }

    /// The same, without taking them.
    pub fn in_order(&self) -> Vec<&Diag> {
        let mut all: Vec<&Diag> = self.0.iter().collect();
        all.sort_by(|a, b| a.order(b));
        all
    }

    /// The findings as they came.
    pub fn iter(&self) -> impl Iterator<Item = &Diag> + Clone {
        self.0.iter()
    }

    /// Number of findings.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static FAULT: Fault = Fault {
        code: "test/fault",
        level: Level::Warning,
        says: text("‘{value}’ sai", "'{value}' is wrong"),
        mend: text("Sửa.", "Mend it."),
        why: text("", ""),
    };

    #[test]
    fn placeholders_are_filled_once_and_unknown_ones_stay() {
        let diag = Diag::whole(&FAULT).with("value", "{value}");
        assert_eq!(diag.says(Lang::Vi), "‘{value}’ sai");
        assert_eq!(fill("{a} {b} {", &[("a", "1")]), "1 {b} {");
    }

    #[test]
    fn a_warning_blocks_only_a_strict_build() {
        let mut diags = Diags::new();
        diags.push(Diag::whole(&FAULT));
        assert!(!diags.has_errors() && diags.block(true));
    }
}
