//! Words of the scoreboard: formulas, reasons, notes.

use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::outcome::Measured;
use crate::domain::target::{Goal, Target};
use crate::stages::scoreboard::compare::{Against, shown, sign};
use crate::stages::scoreboard::{Judgement, Shown, Why};

/// `37.293/38.820 = 96,1% < 97%`: the result with its counts and how it stands to the value.
pub(super) fn formula(value: &Measured, goal: &Goal, against: Against, locale: &Locale) -> String {
    let wanted = goal.quantity(&goal.value, locale);
    let held = |result: String| match sign(value, goal, against) {
        Some(sign) => format!("{result} {sign} {wanted}"),
        None => locale.say("scoreboard.against", &[("result", &result), ("value", &wanted)]),
    };
    match value {
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) => {
            let share = shown(*ratio, goal).map(|share| goal.quantity(&share, locale)).unwrap_or_default();
            let (part, whole) = (locale.count(ratio.part), locale.count(ratio.whole));
            held(format!("{part}/{whole} = {share}"))
        }
        Measured::Stated { value, .. } => held(goal.quantity(value, locale)),
        Measured::Withheld | Measured::Nothing => String::new(),
    }
}

/// The interval of a sample, or whom a result speaks for, and over how many agencies it was added up.
pub(super) fn note(shown: &Shown, goal: &Goal, cx: &PlanCx<'_>) -> Option<String> {
    match &shown.found.value {
        Measured::Share { interval: Some((low, high)), .. } => {
            let ends = cx.locale.interval((*low, *high));
            let key = match shown.against {
                Against::Reached => "scoreboard.note.interval.reached",
                Against::Indistinct => "scoreboard.note.interval.indistinct",
                Against::Short => "scoreboard.note.interval.short",
            };
            let wanted = goal.quantity(&goal.value, cx.locale);
            Some(cx.locale.say(key, &[("interval", &ends), ("value", &wanted)]))
        }
        Measured::Chosen(_) => Some(cx.locale.say("scoreboard.note.chosen", &[])),
        _ if shown.found.from.len() > 1 => {
            Some(cx.locale.say_n("scoreboard.note.sum", shown.found.from.len() as u64, &[]))
        }
        _ => None,
    }
}

/// How many of the parts of a time reached the goal, where each must and some has a result.
pub(super) fn parts(target: &Target, judged: &Judgement, cx: &PlanCx<'_>) -> Option<String> {
    let each = target.each.filter(|_| !judged.shown.is_empty())?;
    let reached = judged.shown.iter().filter(|one| one.against == Against::Reached).count();
    let (reached, of) = (cx.locale.count(reached as u64), cx.locale.count(judged.shown.len() as u64));
    Some(cx.locale.say(&format!("scoreboard.parts.{}", each.key()), &[("reached", &reached), ("of", &of)]))
}

/// The time whose result counts: `năm 2026`, `từng tháng của năm 2026`.
pub(super) fn period(target: &Target, cx: &PlanCx<'_>) -> String {
    let period = cx.locale.period(&target.period);
    match target.each {
        None => period,
        Some(each) => cx.locale.say(&format!("scoreboard.each.{}", each.key()), &[("period", &period)]),
    }
}

/// The reason of a verdict in a sentence.
pub(super) fn why(target: &Target, judged: &Judgement, cx: &PlanCx<'_>) -> String {
    let locale = cx.locale;
    let period = locale.period(&target.period);
    match &judged.why {
        Why::Results if judged.shown.len() > 1 && target.each.is_none() => {
            let later = judged.shown.last().map(|one| locale.period(&one.found.period)).unwrap_or_default();
            locale.say("scoreboard.why.late", &[("period", &period), ("later", &later)])
        }
        Why::Results => String::new(),
        Why::Parts => locale.say("scoreboard.why.parts", &[]),
        Why::Due(day) => {
            let key =
                if judged.shown.is_empty() { "scoreboard.why.due" } else { "scoreboard.why.due-so-far" };
            locale.say(key, &[("date", &locale.date(*day))])
        }
        Why::NoGoal => locale.say("scoreboard.why.no-goal", &[]),
        Why::NoMeasure => locale.say("scoreboard.why.no-measure", &[]),
        Why::NothingPublished => locale.say("scoreboard.why.nothing-published", &[]),
        Why::NothingForPeriod => locale.say("scoreboard.why.nothing-for-period", &[("period", &period)]),
        Why::OtherInstrument(other) => locale.say("scoreboard.why.other-instrument", &[("other", other)]),
        Why::OtherUnit => locale.say("scoreboard.why.other-unit", &[]),
        Why::Withheld => locale.say("scoreboard.why.withheld", &[]),
        Why::NothingArose => locale.say("scoreboard.why.nothing-arose", &[("period", &period)]),
        Why::Missing(agencies) => {
            let names: Vec<&str> = agencies.iter().map(|one| cx.directory.get(*one).name.as_str()).collect();
            locale.say_n("scoreboard.why.missing", names.len() as u64, &[("names", &names.join("; "))])
        }
        Why::MissingParts { known, of } => {
            let (known, of) = (locale.count(*known as u64), locale.count(*of as u64));
            locale.say("scoreboard.why.missing-parts", &[("known", &known), ("of", &of)])
        }
        Why::NotAdded => locale.say("scoreboard.why.not-added", &[]),
    }
}
