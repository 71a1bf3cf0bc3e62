//! The figures of surveys, each with the way to work it out from the answers.

use super::{agency_route, count_text, share_text, survey_route, title};
use crate::domain::figure::{End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::kinds::satisfaction::columns::{LEVELS, RESULTS};
use crate::kinds::satisfaction::computed::{INVITED, SATISFIED};
use crate::kinds::satisfaction::derive::{Line, Results, Share};

/// All figures that pages state: of each question, over all agencies and of each.
pub fn all(results: &[Results], cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    for one in results {
        let tables: Vec<Table> =
            one.survey.sheets.iter().map(|sheet| Table::new(sheet.file, &RESULTS)).collect();
        let hidden = one
            .tables
            .iter()
            .any(|table| super::view::any_hidden(table.rows.iter().flatten().chain(&table.total)));
        take_response(one, &tables, cx, take);
        for (question, table) in one.tables.iter().enumerate() {
            let of = Numbers { results: one, question, agency: None, hidden, tables: &tables, cx };
            table.total.iter().for_each(|line| of.all(line, take));
            for (place, line) in table.rows.iter().enumerate() {
                let of = Numbers { agency: Some(place), ..of };
                line.iter().for_each(|line| of.all(line, take));
            }
        }
    }
}

/// How many answered the question with most answers, of all who were invited: both stand in the rows of no agency.
fn take_response(results: &Results, tables: &[Table], cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    let Some(ratio) = results.response else { return };
    let most = |column| Part { filters: Vec::new(), measure: Measure::Max(column) };
    let label = cx.locale.say("satisfaction.fact.response", &[]);
    take(Figure {
        name: format!("{}, {label}", title(&results.survey, cx)),
        shown: vec![Shown {
            page: survey_route(&results.survey, cx),
            place: Place::Fact(label),
            text: super::view::response_text(ratio, cx),
        }],
        value: Exact::Share(ratio),
        formula: Formula {
            tables: tables.to_vec(),
            filters: vec![Filter::empty("agency")],
            measure: Measure::share(most("n"), most(INVITED)),
        },
    });
}

/// The answers to one question, of all agencies or of one.
#[derive(Clone, Copy)]
struct Numbers<'a> {
    results: &'a Results,
    question: usize,
    agency: Option<usize>,
    /// Whether the survey hides some count.
    hidden: bool,
    tables: &'a [Table],
    cx: &'a PlanCx<'a>,
}

impl Numbers<'_> {
    fn all(&self, line: &Line, take: &mut dyn FnMut(Figure)) {
        let survey = &self.results.survey;
        let levels: Vec<&'static str> = survey.scale.0.iter().map(|level| LEVELS[*level]).collect();
        for (level, count) in survey.scale.0.iter().zip(&line.levels) {
            let Some(count) = *count else { continue };
            let name = super::view::level_label(*level, self.cx);
            let shown = self.rows(count_text(Some(count), self.cx), false);
            take(self.figure(&name, shown, Exact::Count(count), Measure::Sum(vec![LEVELS[*level]])));
        }
        if let Some(Some(count)) = line.not_applicable {
            let name = self.cx.locale.say("satisfaction.col.not_applicable", &[]);
            let shown = self.rows(count_text(Some(count), self.cx), false);
            take(self.figure(&name, shown, Exact::Count(count), Measure::Sum(vec!["not_applicable"])));
        }
        if let Some(n) = line.n {
            let name = self.cx.locale.say("satisfaction.col.n", &[]);
            let shown = self.rows(count_text(Some(n), self.cx), true);
            // Where all levels are shown, they add up to it.
            let whole = line.levels.iter().all(Option::is_some);
            let columns = if whole { levels } else { vec!["n"] };
            take(self.figure(&name, shown, Exact::Count(n), Measure::Sum(columns)));
        }
        self.share(line, take);
    }

    /// The share of the satisfied, and its interval.
    fn share(&self, line: &Line, take: &mut dyn FnMut(Figure)) {
        let Share::Known(ratio, interval) = line.share else { return };
        let sides = || [self.satisfied(line), Part::sum(vec!["n"])];
        let name = self.cx.locale.say("satisfaction.col.share", &[]);
        let shown = self.rows(share_text(line.share, self.cx), true);
        take(self.figure(&name, shown, Exact::Share(ratio), Measure::Share(Box::new(sides()))));
        let name = self.cx.locale.say("satisfaction.col.interval", &[]);
        let Some((ends, text)) = interval.zip(super::interval(line.share, self.cx)) else { return };
        for (end, tenths) in [(End::Low, ends.low), (End::High, ends.high)] {
            let measure = Measure::Wilson(Box::new(sides()), end);
            take(self.figure(&name, self.rows(text.clone(), true), Exact::Decimal(tenths, 1), measure));
        }
    }

    /// The satisfied answers: the sum of their levels where all of these are shown.
    fn satisfied(&self, line: &Line) -> Part {
        let scale = &self.results.survey.scale;
        let levels = scale.0.iter().zip(&line.levels).take(scale.satisfied());
        let shown: Option<Vec<&'static str>> =
            levels.map(|(level, count)| count.map(|_| LEVELS[*level])).collect();
        Part::sum(shown.unwrap_or_else(|| vec![SATISFIED]))
    }

    /// Where a figure is shown: in the row of the question, and in that of the agency when it is about everything.
    fn rows(&self, text: String, summed: bool) -> Vec<Shown> {
        let (survey, cx) = (&self.results.survey, self.cx);
        let row =
            |page, heading: &str| Shown { page, place: Place::Row(heading.to_owned()), text: text.clone() };
        let question = &survey.questions[self.question].text;
        let Some(place) = self.agency else { return vec![row(survey_route(survey, cx), question)] };
        let agency = self.results.agencies[place];
        let mut shown = vec![row(agency_route(survey, agency, cx), question)];
        if summed && survey.overall() == Some(self.question) {
            shown.push(row(survey_route(survey, cx), &cx.directory.get(agency).name));
        }
        shown
    }

    fn figure(&self, what: &str, shown: Vec<Shown>, value: Exact, measure: Measure) -> Figure {
        let survey = &self.results.survey;
        let question = &survey.questions[self.question];
        let mut name = format!("{}, {}, {what}", title(survey, self.cx), question.text);
        let mut filters = vec![Filter::is("question", &question.id)];
        // What is hidden of agencies cannot be added up: the survey as a whole has rows of its own.
        if self.agency.is_none() {
            filters.push(if self.hidden { Filter::empty("agency") } else { Filter::filled("agency") });
        }
        if let Some(place) = self.agency {
            let agency = self.cx.directory.get(self.results.agencies[place]);
            name = format!("{name}, {}", agency.name);
            filters.push(Filter::is("agency", &agency.id));
        }
        let formula = Formula { tables: self.tables.to_vec(), filters, measure };
        Figure { name, shown, value, formula }
    }
}
