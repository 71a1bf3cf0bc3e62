//! Scores of agencies by a scheme of indicators: Bộ chỉ số 766 (Quyết định 766/QĐ-TTg), the evaluation of one-stop offices
//! (Thông tư 01/2018/TT-VPCP, Điều 13–15), and schemes of a portal's own.

mod card;
mod columns;
mod computed;
mod derive;
mod documents;
mod faults;
mod front;
mod imports;
mod methods;
mod model;
mod pages;
mod parse;
mod points;
mod precision;
mod publications;
mod resolve;
mod row;
mod scheme;
mod score;
mod sound;
#[cfg(test)]
mod tests;

use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::columns::{Column, TableSpec};
use crate::domain::dataset::{Empty, Values};
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::kind::{Bundle, DataFile, DerivedKind, Kind, ParsedKind, PlanCx, Starter, parse_each};
use crate::domain::method::Method;
use crate::domain::outcome::Outcome;
use crate::domain::publication::Publication;
use crate::domain::schema;
use crate::domain::site::{Answer, Block, News, PlannedPage};
use crate::domain::version::Document;
use derive::Scorecards;
use serde_json::Value as Json;

/// The kind `scorecards`.
pub struct Scores;

impl Kind for Scores {
    fn key(&self) -> &'static str {
        "scorecards"
    }

    fn schema(&self) -> Json {
        schema::of::<front::Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        columns::TABLES
    }

    fn imports(&self) -> &'static [ImportSpec] {
        imports::IMPORTS
    }

    fn keeps_versions(&self) -> bool {
        true
    }

    fn computed(&self, _: &TableSpec) -> &'static [Column] {
        &computed::COLUMNS
    }

    fn empty(&self, _: &TableSpec, column: &Column) -> Empty {
        computed::empty(column)
    }

    fn data_folder(&self) -> Option<&'static str> {
        Some("schemes")
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "2026-10-766",
            document: include_str!("starter/scorecard.md"),
            tables: &[("rows", include_str!("starter/scorecard.rows.csv"))],
        }
    }

    fn parse(&self, data: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        let schemes = sound::all(data, diags);
        let document = |bundle: &Bundle<'_>, diags: &mut Diags| parse::document(bundle, &schemes, diags);
        chain(parse_each(bundles, diags, document), resolve::resolve, Scorecards::new)
    }
}

impl DerivedKind for Scorecards {
    fn computed<'a>(&'a self, document: FileId, _: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        computed::values(self, document, cx)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::numbers::all(self, cx, take);
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        methods::all(self, cx).into_iter().collect()
    }

    fn documents(&self, directory: &Directory) -> Vec<Document> {
        documents::all(self, directory)
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        publications::publications(self, cx)
    }

    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        publications::outcomes(self, cx)
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(self, cx)
    }

    fn answers(&self, cx: &PlanCx<'_>) -> Vec<Answer> {
        pages::home::answer(self, cx).into_iter().collect()
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        pages::home::news(self, cx)
    }

    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        pages::block::answer(self, agency, cx)
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::block::block(self, agency, cx)
    }
}
