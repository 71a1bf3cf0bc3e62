//! What is compared as a table, and the figures that follow from it.

use super::survey::Ends;
use super::{COMPARE, Comparison, MEASURES};
use crate::base::diag::text;
use crate::base::number::{Ratio, decimal};
use crate::domain::agency::AgencyId;
use crate::domain::columns::{Column, Shape, TableSpec, computed};
use crate::domain::figure::{Ask, End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Outcome;
use crate::domain::pager::numbered;
use crate::domain::period::Period;
use crate::stages::data::columns::{DENOMINATOR, INTERVAL_HIGH, INTERVAL_LOW, MEASURE, NUMERATOR, PAGE};
use crate::stages::data::{Content, Own, Rows};
use std::sync::Arc;

/// `so-sanh.csv`.
static SHARES: TableSpec = TableSpec {
    name: "so-sanh",
    label: text("tỷ lệ của từng cơ quan theo kỳ", "shares of agencies by period"),
    columns: &COLUMNS,
};

static COLUMNS: [Column; 9] = [
    MEASURE,
    computed("period", text("kỳ", "period"), Shape::Text),
    computed(
        "agency",
        text("cơ quan; không có ở dòng của cả cuộc khảo sát", "agency; none in the row of a whole survey"),
        Shape::Agency,
    ),
    NUMERATOR,
    DENOMINATOR,
    computed(
        "percent",
        text("tỷ lệ (%), làm tròn một chữ số", "share (%), rounded to one decimal"),
        Shape::Decimal,
    ),
    INTERVAL_LOW,
    INTERVAL_HIGH,
    PAGE,
];

/// The table with the figures of the page.
pub(in crate::stages::plan) fn own<'a>(all: &Arc<Comparison<'a>>) -> Own<'a> {
    Own {
        name: "so-sanh",
        title: all.cx.locale.say("compare.title", &[]),
        page: COMPARE,
        tables: vec![&SHARES],
        content: Box::new(all.clone()),
        demo: all.is_demo(),
    }
}

impl Content for Arc<Comparison<'_>> {
    fn rows(&self) -> Vec<Rows> {
        let of_months = self
            .shares
            .iter()
            .filter(|((_, agency, month), _)| self.months.contains(month) && self.agencies.contains(agency));
        let of_months = of_months.map(|(_, (ratio, outcome))| row(outcome, *ratio, None, self.cx));
        let of_surveys = self.surveys.iter().filter(|survey| survey.known().next().is_some());
        let of_surveys = of_surveys.flat_map(|survey| {
            let whole = row(survey.whole, survey.ratio, Some(survey.ends), self.cx);
            let part = |(_, outcome, ratio, ends)| row(outcome, ratio, Some(ends), self.cx);
            std::iter::once(whole).chain(survey.known().map(part))
        });
        vec![of_months.chain(of_surveys).collect()]
    }

    fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        of_months(self, &mut figures);
        range(self, &mut figures);
        for survey in &self.surveys {
            survey.known().for_each(|known| of_survey(self, known, &mut figures));
        }
        figures
    }
}

fn row(outcome: &Outcome, ratio: Ratio, ends: Option<Ends>, cx: &PlanCx<'_>) -> Vec<String> {
    let tenths = |tenths: Option<u64>| tenths.map(|tenths| decimal(tenths, 1)).unwrap_or_default();
    vec![
        outcome.measure.to_string(),
        outcome.period.slug(),
        outcome.agency.map(|agency| cx.directory.get(agency).id.clone()).unwrap_or_default(),
        ratio.part.to_string(),
        ratio.whole.to_string(),
        tenths(ratio.percent(1)),
        tenths(ends.map(|(low, _)| low)),
        tenths(ends.map(|(_, high)| high)),
        outcome.href.clone(),
    ]
}

fn figure(name: String, shown: Vec<Shown>, value: Exact, filters: Vec<Filter>, measure: Measure) -> Figure {
    Figure { name, shown, value, formula: Formula { tables: vec![Table::own(&SHARES)], filters, measure } }
}

fn shares() -> [Part; 2] {
    ["numerator", "denominator"].map(|column| Part::sum(vec![column]))
}

fn of(measure: &str, period: &Period) -> Vec<Filter> {
    vec![Filter::is("measure", measure), Filter::is("period", period.slug())]
}

/// The shares of the newest month, agency by agency.
fn of_months(all: &Comparison<'_>, figures: &mut Vec<Figure>) {
    let period = Period::Month(all.newest());
    for (place, agency) in all.agencies.iter().enumerate() {
        for measure in MEASURES {
            let Some(ratio) = all.share(measure, *agency, all.newest()).filter(|ratio| ratio.whole > 0)
            else {
                continue;
            };
            let heading = Place::Row(all.name(*agency).to_owned());
            let shown = vec![Shown { page: all.page_of(place), place: heading, text: all.cell(ratio) }];
            let filters = [of(measure, &period), vec![own_row(*agency, all.cx)]].concat();
            let name = format!("{measure}, {}, {}", all.name(*agency), all.cx.locale.period_title(&period));
            let sides = Measure::Share(Box::new(shares()));
            figures.push(figure(name, shown, Exact::Share(ratio), filters, sides));
        }
    }
}

fn own_row(agency: AgencyId, cx: &PlanCx<'_>) -> Filter {
    Filter::is("agency", &cx.directory.get(agency).id)
}

/// The lowest and the highest share of the sentence.
fn range(all: &Comparison<'_>, figures: &mut Vec<Figure>) {
    let period = Period::Month(all.newest());
    let known = all.agencies.iter().filter_map(|agency| all.drawn(*agency, all.newest()).ok());
    let known: Vec<u64> = known.collect();
    let ends = [(known.iter().min(), Ask::Least), (known.iter().max(), Ask::Most)];
    for (tenths, ask) in ends.into_iter().filter_map(|(end, ask)| Some((*end?, ask))) {
        let text = all.cx.locale.tenths(tenths);
        let pages = (1..=all.pages()).map(|page| numbered(COMPARE, page));
        let shown = pages.map(|page| Shown { page, place: Place::Lead, text: text.clone() }).collect();
        let filters = [of(MEASURES[0], &period), vec![Filter::within("denominator", all.few, None)]].concat();
        let measure = Measure::Compared { of: "percent", by: "agency", ask };
        let name = format!("{}, {}: {text}", MEASURES[0], all.cx.locale.period_title(&period));
        figures.push(figure(name, shown, Exact::Decimal(tenths, 1), filters, measure));
    }
}

/// The share, the number of answers and the interval of an agency in a survey.
fn of_survey(
    all: &Comparison<'_>,
    (place, outcome, ratio, ends): (usize, &Outcome, Ratio, Ends),
    figures: &mut Vec<Figure>,
) {
    let (agency, page) = (all.agencies[place], all.page_of(place));
    let heading = || Place::Row(all.name(agency).to_owned());
    let shown = |text: String| vec![Shown { page: page.clone(), place: heading(), text }];
    let filters = || [of(&outcome.measure, &outcome.period), vec![own_row(agency, all.cx)]].concat();
    let name = || format!("{}, {}", outcome.title, all.name(agency));
    let share = Measure::Share(Box::new(shares()));
    figures.push(figure(name(), shown(all.cx.locale.percent(ratio)), Exact::Share(ratio), filters(), share));
    let n = shown(all.cx.locale.count(ratio.whole));
    figures.push(figure(name(), n, Exact::Count(ratio.whole), filters(), Measure::Sum(vec!["denominator"])));
    for (end, tenths) in [(End::Low, ends.0), (End::High, ends.1)] {
        // The words of the interval stand beside its drawing.
        let shown =
            vec![Shown { page: page.clone(), place: Place::Text, text: all.cx.locale.interval(ends) }];
        let measure = Measure::Wilson(Box::new(shares()), end);
        figures.push(figure(name(), shown, Exact::Decimal(tenths, 1), filters(), measure));
    }
}
