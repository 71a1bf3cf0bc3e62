//! Standing, days and rules in words, the same on every page.

use crate::domain::agency::{AgencyId, names};
use crate::domain::collate;
use crate::domain::duty::{Cadence, Duty, Owed, Rule};
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};
use crate::stages::duties::{Held, Slot, Standing};
use crate::stages::plan::agencies::level_label;

/// The word for a standing.
pub fn tag(standing: Standing, locale: &Locale) -> Tag {
    let (label, tone) = match standing {
        Standing::Pending => (locale.say("duties.state.pending", &[]), Tone::None),
        Standing::Overdue(Some(days)) if days > 0 => {
            (locale.say_n("duties.state.overdue", days.into(), &[]), Tone::Late)
        }
        Standing::Overdue(_) => (locale.say("duties.state.overdue.off", &[]), Tone::Late),
        Standing::OnTime => (locale.say("duties.state.on-time", &[]), Tone::Good),
        Standing::Late(0) => (locale.say("duties.state.late.off", &[]), Tone::Late),
        Standing::Late(days) => (locale.say_n("duties.state.late", days.into(), &[]), Tone::Late),
        Standing::Unjudged => (locale.say("duties.state.published", &[]), Tone::None),
        Standing::NoCalendar(year) => {
            (locale.say("duties.state.no-calendar", &[("year", &year)]), Tone::None)
        }
        Standing::Cancelled => (locale.say("duties.state.cancelled", &[]), Tone::None),
    };
    Tag { label, tone }
}

/// The words for a period: how it stands, and whether agencies are missing in it or nothing arose at all.
pub fn tags(slot: &Slot, locale: &Locale) -> Vec<Tag> {
    let word = |key: &str, tone| Tag { label: locale.say(key, &[]), tone };
    let partial = slot.published.is_some() && slot.missing().next().is_some();
    let nil = !slot.shares.is_empty() && slot.shares.iter().all(|share| share.nil);
    let more = [
        partial.then(|| word("duties.state.partial", Tone::Risk)),
        nil.then(|| word("duties.state.nil", Tone::None)),
    ];
    std::iter::once(tag(slot.standing, locale)).chain(more.into_iter().flatten()).collect()
}

/// The state of a period in one or two sentences.
pub fn sentence(held: &Held, slot: &Slot, cx: &PlanCx<'_>) -> String {
    let locale = cx.locale;
    let due = slot.owing.day().map(|day| locale.date(day)).unwrap_or_default();
    let of = |name: &str| key(&held.duty, name);
    let said = match slot.standing {
        Standing::Pending => locale.say(&of("pending"), &[("date", &due)]),
        Standing::Overdue(Some(days)) if days > 0 => {
            locale.say_n(&of("overdue"), days.into(), &[("date", &due)])
        }
        Standing::Overdue(_) => locale.say(&of("overdue.off"), &[("date", &due)]),
        Standing::NoCalendar(year) => locale.say("duties.say.no-calendar", &[("year", &year)]),
        _ => String::new(),
    };
    let mut parts: Vec<String> =
        exception(slot, cx).into_iter().chain((!said.is_empty()).then_some(said)).collect();
    if slot.standing.is_overdue() {
        parts.extend(responsible(&held.duty, cx));
    }
    parts.extend(completeness(slot, cx));
    parts.join(" ")
}

/// The message about a duty: what is missing of a task is a report, of any other duty a publication.
pub fn key(duty: &Duty, key: &str) -> String {
    if duty.task.is_some() { format!("duties.say.task.{key}") } else { format!("duties.say.{key}") }
}

/// What was decided about a period: `Hoãn tới 12/11/2026. Lý do: … (thông báo ngày 04/11/2026).`
pub fn exception(slot: &Slot, cx: &PlanCx<'_>) -> Option<String> {
    let (locale, one) = (cx.locale, slot.exception.as_ref()?);
    let (reason, notice) = (one.reason.trim_end_matches('.'), locale.date(one.notice));
    Some(match one.postponed_to {
        Some(day) => locale.say(
            "duties.say.postponed",
            &[("date", &locale.date(day)), ("reason", &reason), ("notice", &notice)],
        ),
        None => locale.say("duties.say.cancelled", &[("reason", &reason), ("notice", &notice)]),
    })
}

/// Who answers for a publication that is overdue.
fn responsible(duty: &Duty, cx: &PlanCx<'_>) -> Option<String> {
    let name = &cx.directory.get(duty.responsible?).name;
    Some(cx.locale.say("duties.say.responsible", &[("agency", name)]))
}

/// `14/16 cơ quan đã gửi; thiếu: …`, and who reported that nothing arose; nothing where one agency alone is concerned.
pub fn completeness(slot: &Slot, cx: &PlanCx<'_>) -> Option<String> {
    if slot.shares.len() < 2 || slot.publications.is_empty() {
        return None;
    }
    let locale = cx.locale;
    let root = names::root(slot.shares.iter().map(|share| share.agency), cx.directory);
    let list = |agencies: Vec<AgencyId>| {
        let mut names: Vec<&str> =
            agencies.into_iter().map(|agency| names::shown(root, cx.directory, agency)).collect();
        names.sort_by_cached_key(|name| collate::sort_key(name));
        names.join(", ")
    };
    let (sent, all) = (locale.count(slot.sent() as u64), locale.count(slot.shares.len() as u64));
    let missing: Vec<AgencyId> = slot.missing().map(|share| share.agency).collect();
    let said = match missing.is_empty() {
        true => locale.say("duties.say.complete", &[("sent", &sent), ("all", &all)]),
        false => {
            locale.say("duties.say.partial", &[("sent", &sent), ("all", &all), ("names", &list(missing))])
        }
    };
    let nil = slot.shares.iter().filter(|share| share.nil).count();
    Some(match nil {
        0 => said,
        nil => format!("{said} {}", locale.say_n("duties.say.nil", nil as u64, &[])),
    })
}

/// How the day is counted.
pub fn rule(duty: &Duty, locale: &Locale) -> String {
    match duty.rule {
        Rule::DayAfter(day) => {
            let key =
                if duty.cadence == Cadence::Month { "duties.rule.day-month" } else { "duties.rule.day" };
            locale.say(key, &[("day", &format!("{day:02}"))])
        }
        Rule::WorkingDays(days) if duty.cadence == Cadence::Event => {
            locale.say_n("duties.rule.event-working-days", days.into(), &[])
        }
        Rule::WorkingDays(days) => locale.say_n("duties.rule.working-days", days.into(), &[]),
        Rule::Days(days) if duty.cadence == Cadence::Event => {
            locale.say_n("duties.rule.event-days", days.into(), &[])
        }
        Rule::Days(days) => locale.say_n("duties.rule.days", days.into(), &[]),
        Rule::WorkingDaysBefore(days) => locale.say_n("duties.rule.before", days.into(), &[]),
        Rule::Fixed { month, day, next_year } => {
            let key = if next_year { "duties.rule.fixed-next" } else { "duties.rule.fixed" };
            locale.say(key, &[("day", &format!("{day:02}/{month:02}"))])
        }
        Rule::NextPeriod => locale.say("duties.rule.next-period", &[]),
    }
}

/// Who owes it.
pub fn owed(duty: &Duty, cx: &PlanCx<'_>) -> String {
    match &duty.owed {
        Owed::Owner => {
            let owner = duty.responsible.map(|agency| cx.directory.get(agency).name.as_str());
            owner.map_or_else(|| cx.locale.say("duties.owed.owner", &[]), str::to_owned)
        }
        Owed::Agencies { named, levels } => {
            let levels = levels.iter().map(|level| {
                let level = level_label(*level, cx);
                cx.locale.say("duties.owed.level", &[("level", &level)])
            });
            let named = named.iter().map(|agency| cx.directory.get(*agency).name.clone());
            named.chain(levels).collect::<Vec<_>>().join("; ")
        }
    }
}
