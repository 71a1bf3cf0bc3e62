//! What is compared as a table, and the figures that follow from it.

use super::{AGENCIES, COMPARE, Comparison, MEASURES, cell, survey};
use crate::base::diag::text;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::columns::{Column, Shape, TableSpec, computed};
use crate::domain::figure::{Ask, End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Outcome;
use crate::domain::pager::numbered;
use crate::domain::period::Period;
use crate::stages::data::Own;

/// `so-sanh.csv`.
static SHARES: TableSpec = TableSpec {
    name: "so-sanh",
    label: text("tỷ lệ của từng cơ quan theo kỳ", "shares of agencies by period"),
    columns: &COLUMNS,
};

static COLUMNS: [Column; 9] = [
    computed("measure", text("thước đo", "measure"), Shape::Text),
    computed("period", text("kỳ", "period"), Shape::Text),
    computed(
        "agency",
        text("cơ quan; không có ở dòng của cả cuộc khảo sát", "agency; none in the row of a whole survey"),
        Shape::Agency,
    ),
    computed("numerator", text("tử số", "numerator"), Shape::Count),
    computed("denominator", text("mẫu số", "denominator"), Shape::Count),
    computed(
        "percent",
        text("tỷ lệ (%), làm tròn một chữ số", "share (%), rounded to one decimal"),
        Shape::Decimal,
    ),
    computed(
        "interval_low",
        text("cận dưới khoảng tin cậy 95% (%)", "lower end of the 95% interval (%)"),
        Shape::Decimal,
    ),
    computed(
        "interval_high",
        text("cận trên khoảng tin cậy 95% (%)", "upper end of the 95% interval (%)"),
        Shape::Decimal,
    ),
    computed("page", text("trang có các dòng số liệu", "page with its rows"), Shape::Text),
];

/// The table with the figures of the page; none where there is nothing to compare.
pub(in crate::stages::plan) fn own(outcomes: &[Outcome], cx: &PlanCx<'_>) -> Option<Own> {
    let all = Comparison::new(outcomes, cx)?;
    let mut rows = Vec::new();
    for ((measure, agency, month), (ratio, outcome)) in &all.shares {
        if all.months.contains(month) && all.agencies.contains(agency) {
            rows.push(row(measure, &Period::Month(*month), Some(*agency), (*ratio, None), outcome, cx));
        }
    }
    for one in survey::compared(&all) {
        rows.push(row(
            &one.whole.measure,
            &one.whole.period,
            None,
            (one.ratio, Some(one.ends)),
            one.whole,
            cx,
        ));
        for (agency, outcome, ratio, ends) in &one.agencies {
            rows.push(row(
                &outcome.measure,
                &outcome.period,
                Some(*agency),
                (*ratio, Some(*ends)),
                outcome,
                cx,
            ));
        }
    }
    Some(Own {
        name: "so-sanh",
        title: cx.locale.say("compare.title", &[]),
        page: COMPARE,
        tables: vec![(&SHARES, rows)],
        figures: figures(&all),
        demo: all.agencies.iter().any(|agency| cx.directory.is_demo(*agency)),
    })
}

fn row(
    measure: &str,
    period: &Period,
    agency: Option<AgencyId>,
    (ratio, ends): (Ratio, Option<(u64, u64)>),
    outcome: &Outcome,
    cx: &PlanCx<'_>,
) -> Vec<String> {
    let tenths = |tenths: u64| format!("{}.{}", tenths / 10, tenths % 10);
    vec![
        measure.to_owned(),
        period.slug(),
        agency.map(|agency| cx.directory.get(agency).id.clone()).unwrap_or_default(),
        ratio.part.to_string(),
        ratio.whole.to_string(),
        ratio.percent(1).map(tenths).unwrap_or_default(),
        ends.map(|(low, _)| tenths(low)).unwrap_or_default(),
        ends.map(|(_, high)| tenths(high)).unwrap_or_default(),
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

fn figures(all: &Comparison<'_>) -> Vec<Figure> {
    let (locale, newest) = (all.cx.locale, all.newest());
    let (period, mut figures) = (Period::Month(newest), Vec::new());
    for (place, agency) in all.agencies.iter().enumerate() {
        let page = numbered(COMPARE, place / AGENCIES + 1);
        for measure in MEASURES {
            let Some(ratio) = all.share(measure, *agency, newest).filter(|ratio| ratio.whole > 0) else {
                continue;
            };
            let place = Place::Row(all.name(*agency).to_owned());
            let shown = vec![Shown { page: page.clone(), place, text: cell(ratio, all) }];
            let filters = [of(measure, &period), vec![own_row(*agency, all.cx)]].concat();
            let name = format!("{measure}, {}, {}", all.name(*agency), locale.period_title(&period));
            figures.push(figure(
                name,
                shown,
                Exact::Share(ratio),
                filters,
                Measure::Share(Box::new(shares())),
            ));
        }
    }
    range(all, &period, &mut figures);
    for one in survey::compared(all) {
        for (agency, outcome, ratio, ends) in &one.agencies {
            of_survey(all, *agency, outcome, (*ratio, *ends), &mut figures);
        }
    }
    figures
}

fn own_row(agency: AgencyId, cx: &PlanCx<'_>) -> Filter {
    Filter::is("agency", &cx.directory.get(agency).id)
}

/// The lowest and the highest share of the sentence.
fn range(all: &Comparison<'_>, period: &Period, figures: &mut Vec<Figure>) {
    let known = all.agencies.iter().filter_map(|agency| all.drawn(*agency, all.newest()).ok());
    let known: Vec<u64> = known.collect();
    let ends = [(known.iter().min(), Ask::Least), (known.iter().max(), Ask::Most)];
    for (tenths, ask) in ends.into_iter().filter_map(|(end, ask)| Some((*end?, ask))) {
        let text = all.cx.locale.tenths(tenths);
        let pages = (1..=all.pages()).map(|page| numbered(COMPARE, page));
        let shown = pages.map(|page| Shown { page, place: Place::Lead, text: text.clone() }).collect();
        let filters = [of(MEASURES[0], period), vec![Filter::within("denominator", all.few, None)]].concat();
        let measure = Measure::Compared { of: "percent", by: "agency", ask };
        let name = format!("{}, {}: {text}", MEASURES[0], all.cx.locale.period_title(period));
        figures.push(figure(name, shown, Exact::Decimal(tenths, 1), filters, measure));
    }
}

/// The share, the number of answers and the interval of an agency in a survey.
fn of_survey(
    all: &Comparison<'_>,
    agency: AgencyId,
    outcome: &Outcome,
    (ratio, ends): (Ratio, (u64, u64)),
    figures: &mut Vec<Figure>,
) {
    let Some(place) = all.agencies.iter().position(|one| *one == agency) else { return };
    let page = numbered(COMPARE, place / AGENCIES + 1);
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
        let shown = vec![Shown { page: page.clone(), place: Place::Text, text: survey::words(all, ends) }];
        let measure = Measure::Wilson(Box::new(shares()), end);
        figures.push(figure(name(), shown, Exact::Decimal(tenths, 1), filters(), measure));
    }
}
