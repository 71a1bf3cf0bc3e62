//! The part of an agency's page about how it handles dossiers.

use super::chart;
use super::scope::Scope;
use crate::domain::agency::AgencyId;
use crate::domain::chart::Chart;
use crate::domain::kind::PlanCx;
use crate::domain::periodic::{of_agency, recent};
use crate::domain::site::Block;
use crate::kinds::handling::counts::Part;
use crate::kinds::handling::derive::{AgencyPeriod, Handling, PeriodSummary};
use serde::{Serialize, Serializer};

/// The newest figures in a few words.
pub fn answer(handling: &Handling, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
    let (summary, one) = *of_agency(&handling.periods, agency).first()?;
    let counts = handling.counts(one)?;
    let period = cx.locale.period_title(&summary.period);
    let resolved = counts.of(Part::Resolved);
    let rate = cx.locale.percent(counts.punctual());
    Some(match resolved {
        0 => cx.locale.say("handling.block.answer.none", &[("period", &period)]),
        n => cx.locale.say_n("handling.block.answer", n, &[("period", &period), ("rate", &rate)]),
    })
}

/// The last months of an agency, if some summary names it.
pub fn block<'a>(handling: &'a Handling, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let known = handling.periods.iter().any(|one| one.agencies.find(agency).is_some());
    known.then(|| {
        Block::new(
            "handling",
            cx.locale.say("handling.title", &[]),
            "handling/block.html",
            BlockView { handling, agency, cx },
        )
    })
}

struct BlockView<'a> {
    handling: &'a Handling,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

impl Serialize for BlockView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown = recent(&self.handling.periods, self.agency);
        let newest = of_agency(&self.handling.periods, self.agency);
        let newest = newest.iter().find(|(_, one)| self.handling.counts(one).is_some());
        Shown {
            as_of: newest.map(|(summary, one)| {
                let day = self.handling.documents[one.document].head.published;
                let (period, day) = (self.cx.locale.period(&summary.period), self.cx.locale.date(day));
                self.cx.locale.say("site.block.as-of", &[("period", &period), ("date", &day)])
            }),
            charts: chart::of_agency(self.handling, self.agency, self.cx.locale),
            lines: shown.map(|(summary, one)| self.line(summary, one)).collect(),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    /// The newest figures and when they came out.
    as_of: Option<String>,
    /// The share resolved late over the months.
    charts: Vec<Chart>,
    /// Periods, newest first.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    period: String,
    href: String,
    /// What is said instead of figures.
    note: Option<String>,
    punctual: String,
    overdue: String,
    came: String,
}

impl BlockView<'_> {
    fn line(&self, summary: &PeriodSummary, one: &AgencyPeriod) -> Line {
        let locale = self.cx.locale;
        let scope = Scope { handling: self.handling, cx: self.cx, summary, agency: None };
        let known = self.handling.counts(one);
        let counts = known.copied().unwrap_or_default();
        Line {
            period: locale.period_title(&summary.period),
            href: scope.href_of(one),
            note: known.is_none().then(|| locale.say("handling.not-reported", &[])),
            punctual: locale.share(counts.punctual()),
            overdue: locale.share(counts.overdue()),
            came: locale.count(counts.online().whole),
        }
    }
}
