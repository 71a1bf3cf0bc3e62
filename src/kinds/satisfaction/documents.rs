//! The results as documents whose versions are kept.

use super::columns::Col;
use super::derive::{Line, Results};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::law::Answers;
use crate::domain::version::{Document, Rows};

/// Address of a survey, or of an agency in it.
pub fn address(stem: &str, agency: Option<AgencyId>, directory: &Directory) -> String {
    let agency = agency.map(|one| format!("-{}", directory.get(one).id)).unwrap_or_default();
    format!("hai-long/{stem}{agency}.html")
}

/// All documents that say when they were published. They share the pages of their survey, and what it hides.
pub fn all(results: &[Results], directory: &Directory) -> Vec<Document> {
    results.iter().flat_map(|one| documents(one, directory)).collect()
}

fn documents<'a>(results: &'a Results, directory: &'a Directory) -> impl Iterator<Item = Document> + 'a {
    let survey = &results.survey;
    let withheld =
        results.tables.iter().any(|table| table.rows.iter().flatten().chain(&table.total).any(hides));
    survey.sheets.iter().filter_map(move |sheet| {
        let route = |agency| address(&survey.stem, agency, directory);
        let routes = match sheet.agency {
            Some(own) => vec![route(Some(own)), route(None)],
            None => {
                let agencies = results.agencies.iter().map(|agency| route(Some(*agency)));
                std::iter::once(route(None)).chain(agencies).collect()
            }
        };
        Some(Document {
            file: sheet.file,
            routes,
            published: sheet.published?,
            changed: None,
            corrections: sheet.corrections.clone(),
            answers: survey.owner.or(sheet.agency),
            names_officials: false,
            withheld,
        })
    })
}

/// Whether a figure of a line is not shown.
fn hides(line: &Line) -> bool {
    line.n.is_none() || line.levels.contains(&None) || line.not_applicable == Some(None)
}

/// Whether rows have counts so small that a page hides them.
pub fn small(rows: &Rows, rules: Answers) -> bool {
    let counts = rows.rows.iter().flat_map(|row| row.iter().skip(Col::FirstLevel as usize));
    counts.filter_map(|count| count.parse::<u64>().ok()).any(|count| rules.hides(count))
}
