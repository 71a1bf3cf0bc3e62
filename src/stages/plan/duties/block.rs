//! The part of an agency's page about what it has to publish itself.

use super::tally::Tally;
use super::{ROUTE, words};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Block, Tag};
use crate::stages::duties::{Held, Ledger, Part, Share, Slot, Standing};
use serde::Serialize;

/// So many of the newest periods of a duty are counted.
const COUNTED: usize = 12;

#[derive(Serialize)]
struct View {
    lines: Vec<Line>,
    href: &'static str,
}

/// A duty and how the agency met it.
#[derive(Serialize)]
struct Line {
    title: String,
    href: String,
    /// The newest period that is due, with its state.
    period: Option<String>,
    page: Option<String>,
    due: Option<DateView>,
    unmet: bool,
    tag: Option<Tag>,
    nil: bool,
    /// The count of the last periods.
    record: String,
    /// The periods for which nothing was sent.
    missing: Option<String>,
}

/// The block, if the agency owes or answers for something.
pub fn block<'a>(ledger: &Ledger, agency: AgencyId, cx: &PlanCx<'_>) -> Option<Block<'a>> {
    let parts = ledger.of(agency);
    let lines: Vec<Line> = parts.iter().map(|(held, slots)| line(held, slots, cx)).collect();
    (!lines.is_empty()).then(|| {
        Block::new(
            "duties",
            cx.locale.say("duties.block.title", &[]),
            "duties/block.html",
            View { lines, href: ROUTE },
        )
    })
}

/// How the agency stands in a period: by its own part, or as the one that answers for the whole.
pub fn standing(slot: &Slot, share: Option<&Share>) -> Standing {
    share.map_or(slot.standing, |share| share.standing)
}

/// The newest periods that are due.
pub fn counted<'p, 's>(slots: &'p [Part<'s>]) -> Vec<&'p Part<'s>> {
    let is_due = |(slot, share): &&Part<'_>| {
        !matches!(standing(slot, *share), Standing::Pending | Standing::NoCalendar(_))
    };
    slots.iter().filter(is_due).take(COUNTED).collect()
}

fn line(held: &Held, slots: &[Part<'_>], cx: &PlanCx<'_>) -> Line {
    let locale = cx.locale;
    let due = counted(slots);
    let newest = due.first().copied();
    let missing = due.iter().filter(|(slot, share)| standing(slot, *share).is_overdue());
    let missing =
        held.duty.cadence.runs(missing.map(|(slot, _)| slot.period), |period| locale.period(period));
    let published =
        |slot: &Slot, share: Option<&Share>| share.map_or(slot.published, |share| share.published);
    Line {
        title: held.duty.title.clone(),
        href: format!("{ROUTE}#{}", held.duty.id),
        period: newest.map(|(slot, _)| locale.period_title(&slot.period)),
        page: newest.and_then(|(slot, share)| {
            share.map_or_else(|| slot.route().map(str::to_owned), |share| share.route.clone())
        }),
        due: newest.and_then(|(slot, _)| slot.owing.day()).map(|day| locale.date_view(day)),
        unmet: newest.is_some_and(|(slot, share)| published(slot, *share).is_none()),
        tag: newest.map(|(slot, share)| words::tag(standing(slot, *share), locale)),
        nil: newest.is_some_and(|(_, share)| share.is_some_and(|share| share.nil)),
        record: Tally::of(due.iter().map(|(slot, share)| standing(slot, *share))).say(&held.duty, cx),
        missing: (!missing.is_empty()).then_some(missing),
    }
}
