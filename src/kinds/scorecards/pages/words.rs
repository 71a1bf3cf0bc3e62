//! Scores in words, the same on every page.

use super::scope::{Change, Scope};
use crate::domain::agency::AgencyId;
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};
use crate::kinds::scorecards::card::Sum;
use crate::kinds::scorecards::derive::{Entry, Rank};
use crate::kinds::scorecards::points::Points;
use crate::kinds::scorecards::scheme::Scheme;
use crate::kinds::scorecards::score::{Score, Share};
use std::cmp::Ordering;
use std::fmt::Display;

/// A score with the decimals of its scheme: `84,12`.
pub fn points(locale: &Locale, scheme: &Scheme, points: Points) -> String {
    locale.decimal(&points.text(scheme.decimals))
}

/// A maximum: `18`.
pub fn max(locale: &Locale, max: Points) -> String {
    locale.decimal(&max.short())
}

/// A score with what it is of: `84,12/100`; words where there is none.
pub fn sum(locale: &Locale, scheme: &Scheme, sum: &Sum) -> String {
    match sum.points {
        Some(earned) => {
            let said = format!("{}/{}", points(locale, scheme, earned), max(locale, sum.of));
            if sum.is_unchecked() { locale.say("scorecards.unchecked", &[("sum", &said)]) } else { said }
        }
        None if sum.is_nothing() => locale.say("site.no_share", &[]),
        None => locale.say("scorecards.missing", &[]),
    }
}

/// A rate: `97/100 (97,0%)`, or `97,35%` where no counts were exported.
pub fn share(locale: &Locale, row: &Score) -> String {
    match &row.share {
        _ if row.nothing => locale.say("site.no_share", &[]),
        Some(Share::Counted(ratio)) => {
            format!("{}/{} ({})", locale.count(ratio.part), locale.count(ratio.whole), locale.percent(*ratio))
        }
        Some(Share::Stated(_, text)) => format!("{}%", locale.decimal(text)),
        None => String::new(),
    }
}

/// A place with its denominator: `2=/12`.
pub fn rank(rank: Rank) -> String {
    format!("{}{}/{}", rank.place, if rank.tied { "=" } else { "" }, rank.of)
}

/// The word for a total of everything.
pub fn band<'s>(scope: &'s Scope<'_>, one: &Entry) -> Option<&'s str> {
    Some(scope.edition.scheme.band(scope.whole(one)?)?.name.as_str())
}

/// The mark of what a person still has to check.
pub fn unverified(locale: &Locale) -> Tag {
    Tag { label: locale.say("scorecards.unverified", &[]), tone: Tone::Risk }
}

/// The answer of a page in one sentence or two.
pub fn summary(scope: &Scope<'_>) -> String {
    match (scope.entry, scope.headline()) {
        (Some(one), _) => total(scope, one),
        (None, Some(one)) => {
            let others = range(scope, Some(one.agency)).map(|range| format!(" {range}"));
            total(scope, one) + &others.unwrap_or_default()
        }
        (None, None) => range(scope, None).unwrap_or_else(|| none(scope)),
    }
}

/// What an agency reached, in one or two sentences.
fn total(scope: &Scope<'_>, one: &Entry) -> String {
    let (locale, scheme, card) = (scope.cx.locale, &scope.edition.scheme, scope.card(one));
    let name = &scope.cx.directory.get(one.agency).name;
    let period = locale.period(&scope.edition.period);
    let groups = || {
        let groups = scheme.groups.iter().zip(&card.groups).filter(|(_, one)| one.sum.missing);
        groups.map(|(group, _)| group.name.as_str()).collect::<Vec<_>>().join("; ")
    };
    let Some(earned) = card.total.points else {
        let key = if card.total.is_nothing() {
            "scorecards.sentence.nothing"
        } else {
            "scorecards.sentence.missing"
        };
        return locale.say(key, &[("agency", name), ("period", &period), ("groups", &groups())]);
    };
    let (earned, of) = (points(locale, scheme, earned), max(locale, card.total.of));
    let args: [(&str, &dyn Display); 4] =
        [("agency", name), ("points", &earned), ("max", &of), ("period", &period)];
    let mut said = locale.say("scorecards.sentence.total", &args);
    if let Some(change) = change(scope, one) {
        said.push_str(&locale.say("scorecards.sentence.more", &[("text", &change)]));
    }
    if card.total.nothing > 0 {
        let full = max(locale, scheme.max);
        let text = locale.say_n("scorecards.sentence.partial", card.total.nothing as u64, &[("max", &full)]);
        return format!("{said}. {text}");
    }
    if card.total.is_unchecked() {
        return format!("{said}. {}", locale.say("scorecards.sentence.unchecked", &[("groups", &groups())]));
    }
    if let Some(band) = band(scope, one) {
        let verified = scheme.bands.as_ref().is_some_and(|bands| bands.verified);
        let key = if verified { "scorecards.sentence.band" } else { "scorecards.sentence.band-unverified" };
        said.push_str(&locale.say(key, &[("band", &band)]));
    }
    if let Some(place) = one.rank {
        let level = level(scope, one);
        let args: [(&str, &dyn Display); 2] = [("rank", &rank(place)), ("level", &level)];
        said.push_str(&locale.say("scorecards.sentence.rank", &args));
    }
    format!("{said}.")
}

/// The level of an agency, within a sentence.
pub fn level(scope: &Scope<'_>, one: &Entry) -> String {
    let level = serde_json::to_value(scope.cx.directory.get(one.agency).level).unwrap_or_default();
    let word = scope.cx.locale.say(&format!("site.level.{}", level.as_str().unwrap_or_default()), &[]);
    crate::domain::locale::lower_first(&word)
}

/// How a total compares with that of the month before, both as they are shown.
fn change(scope: &Scope<'_>, one: &Entry) -> Option<String> {
    let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
    let Change { before, old, new } = scope.change(one)?;
    let key = match new.cmp(&old) {
        Ordering::Less => "scorecards.change.less",
        Ordering::Equal => "scorecards.change.same",
        Ordering::Greater => "scorecards.change.more",
    };
    let (apart, old) = (points(locale, scheme, new.apart(old)), points(locale, scheme, old));
    let period = locale.period(&before.edition.period);
    Some(locale.say(key, &[("points", &apart), ("other", &period), ("old", &old)]))
}

/// From where to where the totals go, without those of one agency; `None` when no other has one.
fn range(scope: &Scope<'_>, without: Option<AgencyId>) -> Option<String> {
    let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
    let others = scope.edition.agencies.iter().filter(|one| Some(one.agency) != without);
    let totals: Vec<Points> = others.filter_map(|one| scope.whole(one)).collect();
    let (low, high) = (totals.iter().min()?, totals.iter().max()?);
    let (low, high) = (points(locale, scheme, *low), points(locale, scheme, *high));
    let of = max(locale, scheme.max);
    let period = locale.period(&scope.edition.period);
    let args: [(&str, &dyn Display); 4] = [("low", &low), ("high", &high), ("max", &of), ("period", &period)];
    let key = if without.is_some() { "scorecards.sentence.others" } else { "scorecards.sentence.range" };
    Some(locale.say_n(key, totals.len() as u64, &args))
}

/// What is said when no agency has a total.
fn none(scope: &Scope<'_>) -> String {
    let period = scope.cx.locale.period(&scope.edition.period);
    scope.cx.locale.say("scorecards.sentence.none", &[("period", &period)])
}
