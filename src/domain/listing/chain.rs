//! The chain of stages of a kind of lists.

use super::register::Register;
use super::told;
use super::{Subject, documents, methods, pages, parse, resolve};
use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::columns::{Column, TableSpec};
use crate::domain::dataset::{Empty, Values};
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::in_force;
use crate::domain::kind::{Bundle, DataFile, DerivedKind, Kind, ParsedKind, PlanCx, Starter, parse_each};
use crate::domain::method::Method;
use crate::domain::outcome::Outcome;
use crate::domain::publication::{Event, Publication};
use crate::domain::site::{Block, News, PlannedPage};
use crate::domain::version::Document;
use serde_json::Value as Json;
use std::marker::PhantomData;

/// A kind whose documents are lists.
pub struct Lists<S>(PhantomData<S>);

impl<S: Subject> Lists<S> {
    /// The kind of a subject.
    #[expect(clippy::new_without_default, reason = "each kind is made once, as a static")]
    pub const fn new() -> Lists<S> {
        Lists(PhantomData)
    }
}

impl<S: Subject> Kind for Lists<S> {
    fn key(&self) -> &'static str {
        S::spec().key
    }

    fn schema(&self) -> Json {
        S::schema()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        std::slice::from_ref(&S::spec().table)
    }

    fn imports(&self) -> &'static [ImportSpec] {
        std::slice::from_ref(&S::spec().import)
    }

    fn keeps_versions(&self) -> bool {
        true
    }

    fn computed(&self, _: &TableSpec) -> &'static [Column] {
        S::computed()
    }

    fn empty(&self, _: &TableSpec, column: &Column) -> Empty {
        S::empty(column)
    }

    fn faults(&self) -> &'static [&'static Fault] {
        S::spec().faults
    }

    fn starter(&self) -> Starter {
        S::spec().starter
    }

    fn data_folder(&self) -> Option<&'static str> {
        (!S::rules().is_empty()).then_some("limits")
    }

    fn parse(&self, data: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        let rules = in_force::over(S::rules(), data, diags);
        let document = |bundle: &Bundle<'_>, diags: &mut Diags| parse::document::<S>(bundle, rules, diags);
        chain(parse_each(bundles, diags, document), resolve::resolve, Register::<S>::new)
    }
}

impl<S: Subject> DerivedKind for Register<S> {
    fn documents(&self, _: &Directory) -> Vec<Document> {
        documents::documents(self)
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        documents::publications(self, cx)
    }

    fn events(&self, cx: &PlanCx<'_>) -> Vec<Event> {
        documents::events(self, cx)
    }

    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        documents::outcomes(self, cx)
    }

    fn computed<'a>(&'a self, document: FileId, _: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        told::values(self, document, cx)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::figures(self, cx, take);
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        methods::all(self, cx).into_iter().collect()
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(self, cx)
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        pages::news(self, cx)
    }

    fn menu(&self, cx: &PlanCx<'_>) -> Vec<(String, String)> {
        let shown = !self.periods.is_empty();
        shown.then(|| (cx.locale.say(&S::spec().title(), &[]), pages::index::<S>())).into_iter().collect()
    }

    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        pages::agency_answer(self, agency, cx)
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::agency_block(self, agency, cx)
    }
}
