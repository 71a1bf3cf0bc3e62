//! The kind plans: plans and programmes with their tasks, targets, reported figures and progress.

mod columns;
mod data;
mod derive;
mod faults;
mod followed;
mod front;
mod imports;
mod model;
mod moves;
mod pages;
mod parse;
mod periods;
mod progress;
mod publications;
mod quality;
mod recurring;
mod resolve;
pub mod schedule;
mod shared;
mod state;
mod target_lists;
mod targets;
mod tasks;
#[cfg(test)]
mod tests;
mod verdicts;

use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::columns::{Column, TableSpec};
use crate::domain::dataset::{Empty, Values};
use crate::domain::duty::Promise;
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::kind::{
    Bundle, DataFile, DeriveCx, DerivedKind, Kind, ParsedKind, PlanCx, ResolvedKind, Starter, parse_each,
};
use crate::domain::method::Method;
use crate::domain::publication::Publication;
use crate::domain::schema;
use crate::domain::site::{Answer, Block, News, PlannedPage};
use crate::domain::target::TargetList;
use crate::domain::version::Document;
use derive::Plans;
use front::Front;
use model::{Plan, ReadPlan};
use serde_json::Value as Json;

/// The kind.
pub static KIND: PlansKind = PlansKind;

/// Plans and programmes.
pub struct PlansKind;

static TABLES: [&TableSpec; 4] = [&columns::TASKS, &columns::TARGETS, &columns::PROGRESS, &columns::VERDICTS];

impl Kind for PlansKind {
    fn key(&self) -> &'static str {
        "plans"
    }

    fn schema(&self) -> Json {
        schema::of::<Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        &TABLES
    }

    fn imports(&self) -> &'static [ImportSpec] {
        imports::IMPORTS
    }

    fn computed(&self, table: &TableSpec) -> &'static [Column] {
        data::columns(table)
    }

    fn empty(&self, table: &TableSpec, column: &Column) -> Empty {
        data::empty(table, column)
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "ke-hoach-mau",
            document: include_str!("starter/plan.md"),
            tables: &[
                ("tasks", include_str!("starter/tasks.csv")),
                ("targets", include_str!("starter/targets.csv")),
                ("progress", include_str!("starter/progress.csv")),
            ],
        }
    }

    fn parse(&self, _: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        Box::new(Read(parse_each(bundles, diags, parse::plan)))
    }
}

struct Read(Vec<ReadPlan>);

impl ParsedKind for Read {
    fn resolve(self: Box<Self>, directory: &Directory, diags: &mut Diags) -> Box<dyn ResolvedKind> {
        let plans = self.0.into_iter().map(|plan| resolve::plan(plan, directory, diags));
        Box::new(Resolved(plans.collect()))
    }
}

struct Resolved(Vec<Plan>);

impl ResolvedKind for Resolved {
    fn derive(self: Box<Self>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Box<dyn DerivedKind> {
        Box::new(derive::all(self.0, cx, diags))
    }
}

impl DerivedKind for Plans {
    fn targets(&self, _: &PlanCx<'_>) -> Vec<TargetList> {
        target_lists::all(self)
    }

    fn documents(&self, _: &Directory) -> Vec<Document> {
        data::documents(self)
    }

    fn computed<'a>(&'a self, document: FileId, table: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        data::values(self, document, table, cx)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::numbers::all(self, cx, take);
    }

    fn publications(&self, _: &PlanCx<'_>) -> Vec<Publication> {
        publications::all(self)
    }

    fn promises(&self, cx: &PlanCx<'_>) -> Vec<Promise> {
        publications::promises(self, cx)
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        let rules = ["wording", "overdue", "moved", "silent"];
        let method = Method {
            id: "quy-tac-nhiem-vu",
            title: cx.locale.say("plans.method.title", &[]),
            rules: rules.map(|key| cx.locale.say(&format!("plans.method.{key}"), &[])).into(),
            data: Vec::new(),
        };
        (!self.plans.is_empty()).then_some(method).into_iter().collect()
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(self, cx)
    }

    fn answers(&self, cx: &PlanCx<'_>) -> Vec<Answer> {
        pages::home::answers(self, cx)
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        pages::home::news(self, cx)
    }

    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        pages::agency::answer(self, agency, cx)
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::agency::block(self, agency, cx)
    }
}
