//! The rows of results as pages show them: counts that pages hide are hidden here too, whether small themselves or because
//! others would follow from them. What the whole survey adds up to has rows of its own, since hidden counts cannot be added.

use super::columns::{Col, LEVELS, RESULTS};
use super::derive::{Line, Results, Share};
use crate::base::span::FileId;
use crate::domain::agency::AgencyId;
use crate::domain::dataset::Empty;
use crate::domain::kind::PlanCx;
use std::collections::BTreeSet;

/// The rows of a document: its agencies, question by question; in the first document of a survey, its totals before them.
pub fn rows(results: &[Results], document: FileId, cx: &PlanCx<'_>) -> Option<Vec<Vec<String>>> {
    let of = |one: &&Results| one.survey.sheets.iter().any(|sheet| sheet.file == document);
    let results = results.iter().find(of)?;
    let survey = &results.survey;
    let place = survey.sheets.iter().position(|sheet| sheet.file == document)?;
    let own = survey.sheets[place].agency;
    // Agencies with a document of their own stand in it alone.
    let elsewhere: BTreeSet<AgencyId> = survey.sheets.iter().filter_map(|sheet| sheet.agency).collect();
    let is_here = |agency: &AgencyId| own.map_or(!elsewhere.contains(agency), |own| own == *agency);
    let mut all = Vec::new();
    for (question, table) in survey.questions.iter().zip(&results.tables) {
        let total = table.total.as_ref().filter(|_| place == 0);
        all.extend(total.map(|line| row(results, "", &question.id, line)));
        for (agency, line) in results.agencies.iter().zip(&table.rows) {
            let Some(line) = line.as_ref().filter(|_| is_here(agency)) else { continue };
            all.push(row(results, &cx.directory.get(*agency).id, &question.id, line));
        }
    }
    Some(all)
}

/// A count, or the code for one that is hidden.
fn count(count: Option<u64>) -> String {
    count.map_or_else(|| Empty::Withheld.code().to_owned(), |count| count.to_string())
}

/// The texts of the columns of [`RESULTS`], then of the computed ones: agency, satisfied answers, people invited.
fn row(results: &Results, agency: &str, question: &str, line: &Line) -> Vec<String> {
    let mut cells = vec![String::new(); RESULTS.columns.len()];
    cells[Col::Agency as usize] = agency.to_owned();
    cells[Col::Question as usize] = question.to_owned();
    for level in 0..LEVELS.len() {
        // A level that the scale lacks is not hidden.
        let place = results.survey.scale.0.iter().position(|one| *one == level);
        cells[Col::level(level)] = place.map(|place| count(line.levels[place])).unwrap_or_default();
    }
    cells[Col::NotApplicable as usize] = line.not_applicable.map(count).unwrap_or_default();
    cells[Col::N as usize] = count(line.n);
    let satisfied = match line.share {
        Share::Known(ratio, _) => ratio.part.to_string(),
        Share::Few | Share::Hidden => Empty::Withheld.code().to_owned(),
        Share::Nobody => "0".to_owned(),
    };
    let invited = match agency {
        "" => results.survey.instrument.invited.map(|invited| invited.to_string()).unwrap_or_default(),
        _ => Empty::NotApplicable.code().to_owned(),
    };
    cells.extend([agency.to_owned(), satisfied, invited]);
    cells
}
