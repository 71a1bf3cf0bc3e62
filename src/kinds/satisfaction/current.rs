//! What may be shown on the day of the build: nothing that is published later.

use super::faults::FUTURE_RESULTS;
use super::model::Survey;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::correction;

/// The surveys without the documents and corrections of days to come.
pub(super) fn on(today: Date, surveys: Vec<Survey>, diags: &mut Diags) -> Vec<Survey> {
    let mut surveys: Vec<Survey> =
        surveys.into_iter().filter_map(|survey| current(today, survey, diags)).collect();
    let sheets = surveys.iter_mut().flat_map(|survey| &mut survey.sheets);
    sheets.for_each(|sheet| correction::until(today, &mut sheet.corrections));
    surveys
}

fn current(today: Date, mut survey: Survey, diags: &mut Diags) -> Option<Survey> {
    let later = |published: Option<Date>| published.filter(|date| *date > today);
    let mut hidden: Vec<Option<AgencyId>> = Vec::new();
    for sheet in &survey.sheets {
        if let Some(date) = later(sheet.published) {
            let diag = Diag::at(&FUTURE_RESULTS, Span::file(sheet.file));
            diags.push(diag.with("value", date).with("as_of", today));
            hidden.push(sheet.agency);
        }
    }
    if hidden.is_empty() {
        return Some(survey);
    }
    survey.sheets.retain(|sheet| later(sheet.published).is_none());
    // An agency without a document of its own stands in the one that is about all.
    let stays = |id: AgencyId| {
        let own = survey.sheets.iter().any(|sheet| sheet.agency == Some(id));
        own || !(hidden.contains(&Some(id)) || hidden.contains(&None))
    };
    survey.answers.retain(|(id, _)| stays(*id));
    // Those invited were counted over all documents.
    survey.instrument.invited = None;
    (!survey.sheets.is_empty()).then_some(survey)
}
