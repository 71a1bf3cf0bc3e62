//! Surveys → results: what is shown of each count, and the shares.

use super::model::{SeriesKey, Survey};
use super::nested::{self, Guarded};
use super::protect::Suppressed;
use super::stats::{Interval, wilson};
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::kind::DeriveCx;
use rayon::prelude::*;

/// The results of a survey as they may be shown. Hidden counts are not in it.
#[derive(Debug)]
pub struct Results {
    /// What it is about. Its raw answers are gone.
    pub survey: Survey,
    /// Its agencies in the order of their names.
    pub agencies: Vec<AgencyId>,
    /// Its questions, in order.
    pub tables: Vec<QuestionTable>,
    /// How many answered the question with most answers, in those invited.
    pub response: Option<Ratio>,
    /// Whether the figures are fictional.
    pub demo: bool,
}

/// The results of one question.
#[derive(Debug)]
pub struct QuestionTable {
    /// By agency as in [`Results::agencies`]; `None` where there is no row.
    pub rows: Vec<Option<Line>>,
    /// Over all agencies: the sum of their answers, without weights; `None` when no agency has a row.
    pub total: Option<Line>,
}

/// What is shown of the answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Counts by level of the scale; `None` is hidden.
    pub levels: Vec<Option<u64>>,
    /// Number of answers; `None` is hidden.
    pub n: Option<u64>,
    /// Whether the whole row is hidden because of few answers.
    pub blank: bool,
    /// Answers that do not apply: absent from the table, hidden, or a count.
    pub not_applicable: Option<Option<u64>>,
    /// Share of the satisfied.
    pub share: Share,
}

/// The share of the satisfied, or why it is not stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// The share, with its interval when the sample was drawn at random.
    Known(Ratio, Option<Interval>),
    /// Too few answers.
    Few,
    /// It would give a hidden count away.
    Hidden,
    /// Nobody answered.
    Nobody,
}

impl Share {
    /// The share, if it is stated.
    pub fn ratio(self) -> Option<Ratio> {
        match self {
            Share::Known(ratio, _) => Some(ratio),
            _ => None,
        }
    }

    /// The interval, if there is one.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Share::Known(_, interval) => interval,
            _ => None,
        }
    }
}

/// Computes all surveys; the order stays.
pub(super) fn results(surveys: Vec<Survey>, cx: &DeriveCx<'_>) -> Vec<Results> {
    let rules = cx.config.law.answers(cx.as_of.0);
    let guard = |survey: &Survey| {
        let questions = 0..survey.questions.len();
        questions
            .map(|question| Guarded::new(&survey.answers, question, survey.scale.satisfied(), rules))
            .collect::<Vec<_>>()
    };
    let mut guarded: Vec<Vec<Guarded>> = surveys.par_iter().map(guard).collect();
    nested::restrict(&surveys, &mut guarded, cx.directory);
    surveys.into_par_iter().zip(guarded).map(|(survey, guarded)| one(survey, &guarded, cx)).collect()
}

fn one(mut survey: Survey, guarded: &[Guarded], cx: &DeriveCx<'_>) -> Results {
    let answers = std::mem::take(&mut survey.answers);
    let agencies: Vec<AgencyId> = answers.into_iter().map(|(id, _)| id).collect();
    let tables: Vec<QuestionTable> = guarded.iter().map(|one| table(&survey, &agencies, one)).collect();
    let answered = tables.iter().filter_map(|table| table.total.as_ref()?.n).max();
    let response = answered.zip(survey.instrument.invited).map(|(n, invited)| Ratio::new(n, invited.into()));
    let demo = survey.sheets.iter().any(|sheet| sheet.demo)
        || agencies.iter().any(|agency| cx.directory.is_demo(*agency))
        || cx.config.demo;
    Results { agencies, tables, response, demo, survey }
}

fn table(survey: &Survey, agencies: &[AgencyId], guarded: &Guarded) -> QuestionTable {
    let hidden = &guarded.counts;
    let line = |row: usize| Line {
        levels: (0..survey.scale.0.len()).map(|level| hidden.shown(row, level)).collect(),
        n: hidden.shown_n(row),
        blank: hidden.blank(row),
        not_applicable: guarded.apart.as_ref().map(|counts| counts[row]),
        share: share(hidden, row, survey.is_probability()),
    };
    let place = |agency: &AgencyId| guarded.agencies.iter().position(|one| one == agency);
    let rows = agencies.iter().map(|agency| place(agency).map(line)).collect();
    let all = guarded.agencies.len();
    QuestionTable { rows, total: (all > 0).then(|| line(all)) }
}

fn share(hidden: &Suppressed, row: usize, probability: bool) -> Share {
    match (hidden.shown_n(row), hidden.satisfied(row)) {
        (Some(0), _) => Share::Nobody,
        (Some(n), _) if n < hidden.rules().few => Share::Few,
        (None, _) if hidden.blank(row) => Share::Few,
        (Some(n), Some(part)) => {
            let ratio = Ratio::new(part, n);
            Share::Known(ratio, probability.then(|| wilson(ratio)).flatten())
        }
        _ => Share::Hidden,
    }
}

/// The surveys of one series, oldest first.
pub(super) struct Series<'a> {
    /// What they have in common.
    pub key: &'a SeriesKey,
    /// Places in the list of results.
    pub places: Vec<usize>,
}

/// All series: those of random samples first, then by the newest period, then by name.
pub(super) fn series(results: &[Results]) -> Vec<Series<'_>> {
    let mut all: Vec<Series<'_>> = Vec::new();
    for (place, result) in results.iter().enumerate() {
        let key = &result.survey.series;
        match all.iter_mut().find(|series| series.key == key) {
            Some(series) => series.places.push(place),
            None => all.push(Series { key, places: vec![place] }),
        }
    }
    all.sort_by_key(|series| {
        let newest = series.places.last().map(|place| &results[*place].survey);
        let order = newest.map(|survey| (!survey.is_probability(), std::cmp::Reverse(survey.period)));
        (order, series.key)
    });
    all
}
