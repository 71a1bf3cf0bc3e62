//! The pages of satisfaction: titles, sentences and views. Figures come from `derive` alone.

mod agency;
pub(super) mod block;
pub(super) mod home;
mod index;
pub(super) mod numbers;
mod questions;
mod survey;
mod view;

use super::derive::{Line, Results, Share};
use super::documents::address;
use super::front::InstrumentKind;
use super::model::Survey;
use crate::base::id::Route;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::law::Answers;
use crate::domain::site::{Crumb, PlannedPage};
use serde::{Serialize, Serializer};

/// All pages of the kind; none when there is no survey.
pub(super) fn all<'a>(results: &'a [Results], cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if results.is_empty() {
        return Vec::new();
    }
    let mut pages = vec![index::page(results, cx)];
    for one in results {
        pages.push(survey::page(one, cx));
        pages.extend((0..one.agencies.len()).map(|place| agency::page(one, place, cx)));
    }
    pages
}

/// A view that is made when its page is rendered, so that a large plan stays small.
struct Later<F>(F);

impl<V: Serialize, F: Fn() -> V> Serialize for Later<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.0)().serialize(serializer)
    }
}

const INDEX: &str = "hai-long/index.html";

fn survey_route(survey: &Survey, cx: &PlanCx<'_>) -> String {
    address(&survey.stem, None, cx.directory)
}

fn agency_route(survey: &Survey, agency: AgencyId, cx: &PlanCx<'_>) -> String {
    address(&survey.stem, Some(agency), cx.directory)
}

/// The way to a page of the kind; `steps` come after the index.
fn trail(steps: Vec<Crumb>, cx: &PlanCx<'_>) -> Vec<Crumb> {
    let home = Crumb::home(cx.locale);
    let index = Crumb::link(cx.locale.say("satisfaction.index.title", &[]), INDEX);
    [home, index].into_iter().chain(steps).collect()
}

fn page<'a>(
    route: String,
    template: &'static str,
    view: impl Serialize + Send + Sync + 'a,
) -> PlannedPage<'a> {
    PlannedPage { section: "satisfaction", ..PlannedPage::new(Route::new(route), template, view) }
}

/// The word for a sort of instrument.
fn kind_label(kind: InstrumentKind, cx: &PlanCx<'_>) -> String {
    cx.locale.say(&format!("satisfaction.kind.{}", kind.key()), &[])
}

/// The instrument's name, or the word for its sort.
pub(super) fn instrument_name(survey: &Survey, cx: &PlanCx<'_>) -> String {
    survey.instrument.name.clone().unwrap_or_else(|| kind_label(survey.instrument.kind, cx))
}

/// The title of a survey.
pub fn title(survey: &Survey, cx: &PlanCx<'_>) -> String {
    let own = survey.whole().and_then(|sheet| sheet.title.clone());
    own.unwrap_or_else(|| {
        let (period, name) = (cx.locale.period(&survey.period), instrument_name(survey, cx));
        cx.locale.say("satisfaction.survey.title", &[("period", &period), ("instrument", &name)])
    })
}

/// `88,9–94,3%`.
fn interval(share: Share, cx: &PlanCx<'_>) -> Option<String> {
    share.interval().map(|ends| cx.locale.interval((ends.low, ends.high)))
}

/// From how many answers on something is told, for the words about it.
#[derive(Clone, Copy, Serialize)]
struct Told {
    /// From so many on a share is stated.
    few: u64,
    /// From so many on a count is shown.
    small: u64,
    /// The largest count that is hidden.
    most: u64,
}

impl Told {
    fn of(cx: &PlanCx<'_>) -> Told {
        let Answers { few, small } = cx.config.law.answers(cx.as_of.0);
        Told { few, small, most: small.saturating_sub(1) }
    }
}

/// The share in figures, or the words for why it is not stated.
fn share_text(share: Share, cx: &PlanCx<'_>) -> String {
    match share {
        Share::Known(ratio, _) => cx.locale.percent(ratio),
        Share::Few => cx.locale.say("satisfaction.share.few", &[("few", &Told::of(cx).few)]),
        Share::Hidden => cx.locale.say("satisfaction.share.hidden", &[]),
        Share::Nobody => cx.locale.say("satisfaction.share.nobody", &[]),
    }
}

/// A count, or the word for a hidden one.
fn count_text(count: Option<u64>, cx: &PlanCx<'_>) -> String {
    count.map_or_else(|| cx.locale.say("satisfaction.hidden", &[]), |count| cx.locale.count(count))
}

/// The one-sentence answer of a survey or one of its agencies.
fn sentence(survey: &Survey, line: Option<&Line>, cx: &PlanCx<'_>) -> String {
    let Some(line) = line else {
        let asked = survey.overall().is_some();
        let key = if asked { "satisfaction.sentence.missing" } else { "satisfaction.sentence.no-overall" };
        return cx.locale.say(key, &[]);
    };
    let (n, told) = (line.n.unwrap_or_default(), Told::of(cx));
    let count = cx.locale.count(n);
    match line.share {
        Share::Known(ratio, Some(_)) => {
            let (share, ends) = (cx.locale.percent(ratio), interval(line.share, cx).unwrap_or_default());
            cx.locale.say_n("satisfaction.sentence.random", n, &[("share", &share), ("interval", &ends)])
        }
        Share::Known(ratio, None) => {
            let share = cx.locale.percent(ratio);
            let key = match survey.instrument.kind {
                InstrumentKind::Computed766 => "satisfaction.sentence.computed",
                _ => "satisfaction.sentence.chosen",
            };
            cx.locale.say_n(key, n, &[("share", &share)])
        }
        Share::Few if line.n.is_none() => {
            cx.locale.say("satisfaction.sentence.blank", &[("small", &told.small)])
        }
        Share::Few => cx.locale.say_n("satisfaction.sentence.few", n, &[("few", &told.few)]),
        Share::Hidden if line.n.is_none() => {
            cx.locale.say("satisfaction.sentence.withheld", &[("small", &told.small)])
        }
        Share::Hidden => {
            cx.locale.say("satisfaction.sentence.hidden", &[("n", &count), ("small", &told.small)])
        }
        Share::Nobody => cx.locale.say("satisfaction.sentence.nobody", &[]),
    }
}

/// The totals of the question about everything.
fn headline(results: &Results) -> Option<&Line> {
    results.tables[results.survey.overall()?].total.as_ref()
}

/// The answers of an agency to the question about everything.
fn agency_headline(results: &Results, place: usize) -> Option<&Line> {
    let question = results.survey.overall()?;
    results.tables[question].rows[place].as_ref()
}

/// A share 0–100 for drawing.
fn drawn(ratio: Ratio) -> f64 {
    ratio.percent(1).unwrap_or_default() as f64 / 10.0
}
