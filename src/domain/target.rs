//! What a plan promised in numbers: a target, what it is judged by, and what people decided about it. Kinds tell their
//! targets; `stages/scoreboard` judges them by the results that were published.

use super::agency::AgencyId;
use super::locale::Locale;
use super::period::Period;
use super::site::{Tag, Tone};
use crate::base::date::Date;
use crate::base::span::Span;

/// The targets of one plan.
#[derive(Clone, Debug)]
pub struct TargetList {
    /// What the plan is called where space is scarce.
    pub title: String,
    /// Root-relative address of its page; each target is an anchor on it.
    pub page: String,
    /// The time that it is for.
    pub period: Period,
    /// Who issued it: a target without agencies of its own is about everything below.
    pub issuer: Option<AgencyId>,
    /// Whether it is fictional.
    pub demo: bool,
    /// Its targets in their order, the parts of a compound one anywhere after or before it.
    pub targets: Vec<Target>,
}

/// A target as the plan sets it.
#[derive(Clone, Debug)]
pub struct Target {
    /// Number as the plan writes it.
    pub no: Box<str>,
    /// Anchor on the plan's page.
    pub anchor: String,
    /// Title.
    pub title: Box<str>,
    /// Place of the compound target that it is a part of; the parts make no circle.
    pub parent: Option<usize>,
    /// What must be reached; `None` for a compound target.
    pub goal: Option<Goal>,
    /// Key of the measure, as [`Outcome::measure`](super::outcome::Outcome::measure); empty when the plan does not say how
    /// it is measured, or ends with `/unspecified` when it does not say by which instrument.
    pub measure: Box<str>,
    /// The agencies whose results are added up to judge it; empty for everything below the issuer.
    pub agencies: Vec<AgencyId>,
    /// The time whose result counts; it is due when this time is over.
    pub period: Period,
    /// Whether each part of this length must reach the goal by itself.
    pub each: Option<Each>,
    /// What it is about, in the plan's words.
    pub scope: Box<str>,
    /// How it is measured, in the plan's words.
    pub definition: Box<str>,
    /// Who leads.
    pub lead: Vec<AgencyId>,
    /// What people decided, oldest first.
    pub decisions: Vec<Decision>,
    /// Where its measure stands.
    pub at: Span,
}

impl Target {
    /// Whether the plan does not say how it is measured: no measure, or a thing that several instruments measure and none
    /// of them, `satisfaction/unspecified`.
    pub fn is_unmeasured(&self) -> bool {
        self.measure.is_empty() || self.measure.ends_with("/unspecified")
    }
}

/// What a target wants reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// How a result is compared with the value.
    pub comparator: Comparator,
    /// The value as a decimal with a dot.
    pub value: Box<str>,
    /// Unit.
    pub unit: Box<str>,
    /// Worded as an aspiration ("phấn đấu").
    pub aspirational: bool,
}

impl Goal {
    /// What is wanted, in words: "phấn đấu tối thiểu 90%".
    pub fn words(&self, locale: &Locale) -> String {
        let value = self.quantity(&self.value, locale);
        let said = locale.say(&format!("plans.goal.{}", self.comparator.key()), &[("value", &value)]);
        if self.aspirational { locale.say("plans.goal.aspirational", &[("goal", &said)]) } else { said }
    }

    /// A decimal with the unit of the goal: `90%`, `2 lần`.
    pub fn quantity(&self, decimal: &str, locale: &Locale) -> String {
        let number = locale.decimal(decimal);
        match &*self.unit {
            "%" => format!("{number}%"),
            "" => number,
            unit => format!("{number} {unit}"),
        }
    }
}

/// How a result is compared with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// ≥, "tối thiểu".
    AtLeast,
    /// >, "trên".
    Over,
    /// =.
    Exactly,
    /// ≤, "tối đa".
    AtMost,
    /// <, "dưới".
    Under,
}

impl Comparator {
    /// All of them, in the order of the words in the column `comparator` of a plan's targets.
    pub const ALL: [Comparator; 5] =
        [Comparator::AtLeast, Comparator::Over, Comparator::Exactly, Comparator::AtMost, Comparator::Under];

    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Comparator::AtLeast => "at-least",
            Comparator::Over => "over",
            Comparator::Exactly => "exactly",
            Comparator::AtMost => "at-most",
            Comparator::Under => "under",
        }
    }

    /// The sign between a result and a value.
    pub fn sign(self) -> &'static str {
        match self {
            Comparator::AtLeast => "≥",
            Comparator::Over => ">",
            Comparator::Exactly => "=",
            Comparator::AtMost => "≤",
            Comparator::Under => "<",
        }
    }
}

/// The parts of a time that must each reach a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// Half-years.
    Half,
    /// Years.
    Year,
}

impl Each {
    /// All of them, in the order of the words in the column `each` of a plan's targets.
    pub const ALL: [Each; 4] = [Each::Month, Each::Quarter, Each::Half, Each::Year];

    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Each::Month => "month",
            Each::Quarter => "quarter",
            Each::Half => "half",
            Each::Year => "year",
        }
    }

    /// Whether a period has this length.
    pub fn is(self, period: &Period) -> bool {
        matches!(
            (self, period),
            (Each::Month, Period::Month(_))
                | (Each::Quarter, Period::Quarter { .. })
                | (Each::Half, Period::Half { .. })
                | (Each::Year, Period::Year(_))
        )
    }

    /// The parts of this length that make up a period, in order; `None` when it begins or ends within one.
    pub fn parts(self, period: &Period) -> Option<Vec<Period>> {
        let mut parts = vec![self.at(period.first())];
        while let Some(next) = parts.last().map(Period::last).filter(|last| *last < period.last()) {
            parts.push(self.at(next.next()));
        }
        let (first, last) = (parts.first()?.first(), parts.last()?.last());
        (first == period.first() && last == period.last()).then_some(parts)
    }

    /// The period of this length that holds a day.
    pub fn at(self, day: Date) -> Period {
        let (year, month) = (day.year(), day.month());
        match self {
            Each::Month => Period::Month(day.month_of()),
            Each::Quarter => Period::Quarter { year, quarter: month.div_ceil(3) },
            Each::Half => Period::Half { year, half: month.div_ceil(6) },
            Each::Year => Period::Year(year),
        }
    }
}

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Reached in its time.
    Met,
    /// Not reached in its time, but in a later one of the same length.
    MetLate,
    /// Not reached.
    Missed,
    /// What the plan called an aspiration was not reached.
    Unreached,
    /// Its time is not over.
    NotDue,
    /// The goal lies within the interval of a sample: chance alone could decide.
    Indistinct,
    /// Nothing published can judge it.
    CannotJudge,
}

impl Verdict {
    /// All of them, in the order in which they are counted and shown.
    pub const ALL: [Verdict; 7] = [
        Verdict::Met,
        Verdict::MetLate,
        Verdict::Missed,
        Verdict::Unreached,
        Verdict::Indistinct,
        Verdict::NotDue,
        Verdict::CannotJudge,
    ];

    /// Its tone.
    pub fn tone(self) -> Tone {
        match self {
            Verdict::Met => Tone::Good,
            Verdict::MetLate | Verdict::Unreached => Tone::Risk,
            Verdict::Missed => Tone::Late,
            Verdict::NotDue | Verdict::Indistinct | Verdict::CannotJudge => Tone::None,
        }
    }

    /// The verdict as a word.
    pub fn tag(self, locale: &Locale) -> Tag {
        Tag { label: locale.say(&format!("scoreboard.verdict.{}", self.key()), &[]), tone: self.tone() }
    }

    /// The word in tables and the end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::MetLate => "met-late",
            Verdict::Missed => "missed",
            Verdict::Unreached => "unreached",
            Verdict::NotDue => "not-due",
            Verdict::Indistinct => "indistinct",
            Verdict::CannotJudge => "cannot-judge",
        }
    }
}

/// What somebody decided about a target, whatever the figures say.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The verdict decided on.
    pub verdict: Verdict,
    /// Why.
    pub reason: Box<str>,
    /// When.
    pub date: Date,
    /// The role that decided; never a name.
    pub by: Box<str>,
    /// Where the day stands.
    pub at: Span,
}
