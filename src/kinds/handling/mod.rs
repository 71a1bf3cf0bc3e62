//! Summaries of received, resolved and pending dossiers: form II.06a/VPCP/KSTT (Thông tư 02/2017/TT-VPCP, Chương III).

mod chain;
mod claims;
mod columns;
mod computed;
mod counts;
mod derive;
mod documents;
mod faults;
mod front;
mod imports;
mod model;
mod outcomes;
mod pages;
mod parse;
mod publications;
mod resolve;
mod sums;
#[cfg(test)]
mod tests;
mod within;

use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::claim::Claim;
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
use derive::Handling;
use serde_json::Value as Json;

/// The kind `handling`.
pub struct Summaries;

impl Kind for Summaries {
    fn key(&self) -> &'static str {
        "handling"
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
        // A row without a field is that of the agency as a whole, one without an agency the sum over all.
        if matches!(column.key, "field" | "agency") { Empty::NotApplicable } else { Empty::Missing }
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "2026-10",
            document: include_str!("starter/summary.md"),
            tables: &[("rows", include_str!("starter/summary.rows.csv"))],
        }
    }

    fn parse(&self, _: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        chain(parse_each(bundles, diags, parse::document), resolve::resolve, Handling::new)
    }
}

impl DerivedKind for Handling {
    fn computed<'a>(&'a self, document: FileId, _: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        computed::values(self, document, cx)
    }

    fn claims(&self) -> Vec<Claim> {
        claims::all(self)
    }

    fn documents(&self, directory: &Directory) -> Vec<Document> {
        documents::all(self, directory)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::numbers::all(self, cx, take);
    }

    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        outcomes::all(self, cx)
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        publications::all(self, cx)
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        let rules = ["punctual", "others", "sums", "left-out", "missing"];
        let method = Method {
            id: "quy-tac-giai-quyet-ho-so",
            title: cx.locale.say("handling.title", &[]),
            rules: rules.map(|key| cx.locale.say(&format!("handling.method.{key}"), &[])).into(),
            data: cx.law("dossiers-form"),
        };
        (!self.periods.is_empty()).then_some(method).into_iter().collect()
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
