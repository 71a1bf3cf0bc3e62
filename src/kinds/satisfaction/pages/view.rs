//! Parts of views that several pages share.

use super::{count_text, drawn, instrument_name, interval, kind_label, share_text};
use crate::base::date::Date;
use crate::base::number::Ratio;
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::lower_first;
use crate::kinds::satisfaction::columns::LEVELS;
use crate::kinds::satisfaction::derive::{Line, Results, Share};
use crate::kinds::satisfaction::front::InstrumentKind;
use crate::kinds::satisfaction::model::{Sheet, Survey};
use serde::Serialize;

/// The word for a level.
pub(super) fn level_label(level: usize, cx: &PlanCx<'_>) -> String {
    cx.locale.say(&format!("satisfaction.level.{}", LEVELS[level]), &[])
}

/// A column of a table.
#[derive(Serialize)]
pub(super) struct ColumnView {
    pub label: String,
    pub num: bool,
    /// How list.js sorts it, where the table can be sorted.
    pub sort: Option<&'static str>,
}

impl ColumnView {
    /// A column by the key of its label.
    pub fn new(key: &str, num: bool, cx: &PlanCx<'_>) -> ColumnView {
        ColumnView { label: cx.locale.say(key, &[]), num, sort: None }
    }

    /// The column of a table that can be sorted.
    pub fn sorted(self) -> ColumnView {
        ColumnView { sort: Some(if self.num { "num" } else { "text" }), ..self }
    }
}

/// Whether any question counts answers that do not apply.
pub(super) fn has_not_applicable(results: &Results) -> bool {
    results.tables.iter().filter_map(|table| table.total.as_ref()).any(|line| line.not_applicable.is_some())
}

/// The columns of the table of questions.
pub(super) fn columns(results: &Results, cx: &PlanCx<'_>) -> Vec<ColumnView> {
    let interval = results.survey.is_probability().then_some("satisfaction.col.interval");
    let figures = ["satisfaction.col.share"].into_iter().chain(interval).chain(["satisfaction.col.n"]);
    let levels = results.survey.scale.0.iter();
    let levels = levels.map(|level| ColumnView { label: level_label(*level, cx), num: true, sort: None });
    let apart = has_not_applicable(results).then_some("satisfaction.col.not_applicable");
    let number = |key| ColumnView::new(key, true, cx);
    std::iter::once(ColumnView::new("satisfaction.col.question", false, cx))
        .chain(figures.map(number))
        .chain(levels)
        .chain(apart.map(number))
        .collect()
}

/// Whether any count of the rows is hidden, so that the page says why.
pub(super) fn any_hidden<'r>(lines: impl Iterator<Item = &'r Line>) -> bool {
    lines
        .into_iter()
        .any(|line| line.n.is_none() || line.levels.contains(&None) || line.not_applicable == Some(None))
}

/// What the reader must know before the figures: a word for the sort of sample and a sentence about it.
#[derive(Serialize)]
pub(super) struct SampleView {
    random: bool,
    title: String,
    text: String,
}

/// The sample of a survey.
pub(super) fn sample(survey: &Survey, cx: &PlanCx<'_>) -> SampleView {
    let key = match survey.instrument.kind {
        InstrumentKind::Computed766 => "computed",
        _ if survey.is_probability() => "random",
        _ => "chosen",
    };
    SampleView {
        random: survey.is_probability(),
        title: cx.locale.say(&format!("satisfaction.sample.{key}.title"), &[]),
        text: cx.locale.say(&format!("satisfaction.sample.{key}.text"), &[]),
    }
}

/// The facts that are seen at once: instrument, mode, days, answers.
pub(super) fn facts(results: &Results, line: Option<&Line>, cx: &PlanCx<'_>) -> Vec<Fact> {
    let survey = &results.survey;
    let instrument = &survey.instrument;
    let name = instrument_name(survey, cx);
    let kind = kind_label(instrument.kind, cx);
    let named =
        if name == kind { kind } else { format!("{} ({})", cx.locale.content(&name), lower_first(&kind)) };
    let mut facts = vec![Fact::new(cx.locale, "satisfaction.fact.instrument", named)];
    facts.extend(instrument.mode.iter().map(|mode| Fact::new(cx.locale, "satisfaction.fact.mode", mode)));
    let days = instrument.from.zip(instrument.to);
    facts.extend(days.map(|(from, to)| {
        let text = format!("{} – {}", cx.locale.date(from), cx.locale.date(to));
        Fact::new(cx.locale, "satisfaction.fact.days", text)
    }));
    if let Some(line) = line {
        let computed = instrument.kind == InstrumentKind::Computed766;
        let key = if computed { "satisfaction.fact.cases" } else { "satisfaction.fact.n" };
        facts.push(Fact::new(cx.locale, key, count_text(line.n, cx)));
    }
    facts
}

/// How many answered of those invited.
pub(super) fn response_text(response: Ratio, cx: &PlanCx<'_>) -> String {
    let (n, invited) = (cx.locale.count(response.part), cx.locale.count(response.whole));
    let args: [(&str, &dyn std::fmt::Display); 3] =
        [("n", &n), ("invited", &invited), ("share", &cx.locale.percent(response))];
    cx.locale.say("satisfaction.response", &args)
}

/// The facts that open on demand; the response is known for the survey as a whole alone.
pub(super) fn more(results: &Results, sheet: Option<&Sheet>, whole: bool, cx: &PlanCx<'_>) -> Vec<Fact> {
    let survey = &results.survey;
    let mut facts = Vec::new();
    if let Some(response) = results.response.filter(|_| whole) {
        facts.push(Fact::new(cx.locale, "satisfaction.fact.response", response_text(response, cx)));
    }
    let owner = |id| Fact::agency(cx.locale, "satisfaction.fact.owner", id, cx.directory);
    facts.extend(survey.owner.map(owner));
    let published = sheet.and_then(|sheet| sheet.published).or(survey.published());
    facts.extend(published.map(|day| Fact::day(cx.locale, "satisfaction.fact.published", day)));
    let source = sheet.or(survey.sheets.first()).and_then(|sheet| sheet.source.as_ref());
    facts.extend(source.into_iter().flat_map(|source| Fact::of_source(cx.locale, source)));
    facts
}

/// A row that sums up a survey or an agency's part in one: where, share, interval, answers.
#[derive(Serialize)]
pub(super) struct SumView {
    label: String,
    href: String,
    n: String,
    share: String,
    /// Share 0–100 for the bar; absent when it is not stated.
    drawn: Option<f64>,
    interval: Option<String>,
    /// The interval and the share in it, to be drawn.
    whisker: Option<Whisker>,
    published: Option<String>,
}

/// An interval on a scale of 0 to 100.
#[derive(Serialize)]
struct Whisker {
    low: f64,
    value: f64,
    high: f64,
}

impl Whisker {
    fn new(share: Share) -> Option<Whisker> {
        let (interval, ratio) = (share.interval()?, share.ratio()?);
        let per_cent = |tenths: u64| tenths as f64 / 10.0;
        let value = per_cent(ratio.percent(1)?);
        Some(Whisker { low: per_cent(interval.low), value, high: per_cent(interval.high) })
    }
}

impl SumView {
    /// A row about the answers to the question about everything; `None` when there are none.
    pub fn new(label: String, href: String, line: Option<&Line>, cx: &PlanCx<'_>) -> SumView {
        let share = line.map(|line| line.share);
        SumView {
            label,
            href,
            n: line.map_or_else(
                || cx.locale.say("satisfaction.missing.short", &[]),
                |line| count_text(line.n, cx),
            ),
            share: share
                .map_or_else(|| cx.locale.say("satisfaction.missing", &[]), |share| share_text(share, cx)),
            drawn: share.and_then(Share::ratio).map(drawn),
            whisker: share.and_then(Whisker::new),
            interval: share.and_then(|share| interval(share, cx)),
            published: None,
        }
    }

    /// With the day of publication.
    pub fn published(self, day: Option<Date>, cx: &PlanCx<'_>) -> SumView {
        SumView { published: day.map(|day| cx.locale.date(day)), ..self }
    }
}
