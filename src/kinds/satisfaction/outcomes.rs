//! The shares of the satisfied as results that targets are judged by: each question of each instrument is a measure of its
//! own, so that no two instruments are ever compared.

use super::derive::{Line, QuestionTable, Results, Share};
use super::documents::address;
use super::front::{InstrumentKind, Question};
use super::model::Survey;
use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::fold::slug;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::{Measured, Outcome};

/// The measure of a question: `satisfaction/overall/sipas`, `satisfaction/overall/survey/dieu-tra-qua-dien-thoai`. There is
/// one SIPAS and one computed figure; surveys and kiosks are told apart by their names.
pub fn measure(survey: &Survey, question: &Question) -> String {
    let instrument = &survey.instrument;
    let kind = instrument.kind.key().replace('_', "-");
    let name = match instrument.kind {
        InstrumentKind::Survey | InstrumentKind::Kiosk => {
            slug(instrument.name.as_deref().unwrap_or_default())
        }
        InstrumentKind::Sipas | InstrumentKind::Computed766 => String::new(),
    };
    let end = if name.is_empty() { name } else { format!("/{name}") };
    format!("satisfaction/{}/{kind}{end}", question.id)
}

/// Of each survey with a day of publication and each question: of all together, then of each agency.
pub fn all(results: &[Results], cx: &PlanCx<'_>) -> Vec<Outcome> {
    let dated = results.iter().filter_map(|one| Some((one, one.survey.published()?)));
    dated.flat_map(|(one, day)| of_survey(one, day, cx)).collect()
}

fn of_survey(results: &Results, day: Date, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let questions = results.survey.questions.iter().zip(&results.tables);
    questions.flat_map(|(question, table)| of_question(results, (question, table), day, cx)).collect()
}

fn of_question(
    results: &Results,
    (question, table): (&Question, &QuestionTable),
    day: Date,
    cx: &PlanCx<'_>,
) -> Vec<Outcome> {
    let survey = &results.survey;
    let (measure, title) = (measure(survey, question), title(survey, question, cx));
    let outcome = |agency: Option<AgencyId>, line: &Line| Outcome {
        measure: measure.clone().into(),
        title: title.clone(),
        agency,
        covers: agency.map_or_else(|| asked(results, table, true), |one| vec![one]),
        missing: agency.map_or_else(|| asked(results, table, false), |_| Vec::new()),
        period: survey.period,
        value: value(survey, line.share),
        published: day,
        href: address(&survey.stem, agency, cx.directory),
        demo: results.demo,
    };
    let total = table.total.iter().map(|line| outcome(None, line));
    let rows = results.agencies.iter().zip(&table.rows);
    let rows = rows.filter_map(|(agency, line)| Some(outcome(Some(*agency), line.as_ref()?)));
    total.chain(rows).collect()
}

/// The agencies that have a row for the question, or those that have none.
fn asked(results: &Results, table: &QuestionTable, with: bool) -> Vec<AgencyId> {
    let rows = results.agencies.iter().zip(&table.rows);
    rows.filter(|(_, row)| row.is_some() == with).map(|(agency, _)| *agency).collect()
}

/// A share with its interval for a random sample, one that speaks for itself where people chose to answer.
fn value(survey: &Survey, share: Share) -> Measured {
    match share {
        Share::Known(ratio, Some(ends)) => Measured::Share { ratio, interval: Some((ends.low, ends.high)) },
        Share::Known(ratio, None) if survey.instrument.kind == InstrumentKind::Computed766 => {
            Measured::of(ratio)
        }
        Share::Known(ratio, None) => Measured::Chosen(ratio),
        Share::Few | Share::Hidden => Measured::Withheld,
        Share::Nobody => Measured::Nothing,
    }
}

fn title(survey: &Survey, question: &Question, cx: &PlanCx<'_>) -> String {
    let instrument = super::pages::instrument_name(survey, cx);
    cx.locale.say("measure.satisfaction", &[("question", &question.text), ("instrument", &instrument)])
}
