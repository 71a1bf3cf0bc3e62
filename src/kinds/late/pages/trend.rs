//! The newest month against the one before it, in words.

use super::scope::{Scope, open_of};
use super::words;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::kinds::late::derive::{Late, MonthList};
use crate::kinds::late::model::Cover;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// What was closed late and what was open, each compared for itself; `None` when there is nothing to compare with.
pub fn sentence(late: &Late, cx: &PlanCx<'_>) -> Option<String> {
    let [.., before, last] = late.months.as_slice() else { return None };
    let locale = cx.locale;
    let month = words::month_title(locale, last.month);
    let change = change(locale, last.figures.closed, before.figures.closed, before);
    let closed =
        locale.say_n("late.trend.closed", last.figures.closed, &[("month", &month), ("change", &change)]);
    let open = open(&Scope { late, cx, month: last, agency: None }, before);
    Some(match others(locale, last, before) {
        Some(others) => format!("{closed} {open} {others}"),
        None => format!("{closed} {open}"),
    })
}

/// That not the same agencies are on both lists: then more or fewer dossiers say nothing of anybody.
fn others(locale: &Locale, last: &MonthList, before: &MonthList) -> Option<String> {
    let heard = |month: &MonthList| {
        let heard = month.agencies.iter().filter(|one| one.cover != Cover::Missing);
        heard.map(|one| one.agency).collect::<BTreeSet<_>>()
    };
    let (new, old) = (heard(last), heard(before));
    let count = |agencies: &BTreeSet<_>| locale.count(agencies.len() as u64);
    let other = words::month(locale, before.month);
    (new != old).then(|| {
        locale.say("late.trend.others", &[("new", &count(&new)), ("old", &count(&old)), ("other", &other)])
    })
}

fn open(scope: &Scope<'_>, before: &MonthList) -> String {
    let (new, old) = (open_of(scope.late, scope.month), open_of(scope.late, before));
    let (Some(new), Some(old)) = (new, old) else { return scope.open_sentence() };
    let locale = scope.cx.locale;
    let change = change(locale, new, old, before);
    match scope.as_of() {
        Some(day) => {
            locale.say_n("late.trend.open", new, &[("date", &locale.date(day)), ("change", &change)])
        }
        None => locale.say_n("late.trend.open-many", new, &[("change", &change)]),
    }
}

/// `ít hơn 55 so với tháng 09/2026 (517)`.
fn change(locale: &Locale, new: u64, old: u64, before: &MonthList) -> String {
    let key = match new.cmp(&old) {
        Ordering::Less => "late.trend.less",
        Ordering::Equal => "late.trend.same",
        Ordering::Greater => "late.trend.more",
    };
    let (other, difference) = (words::month(locale, before.month), locale.count(new.abs_diff(old)));
    locale.say(key, &[("other", &other), ("difference", &difference), ("old", &locale.count(old))])
}
