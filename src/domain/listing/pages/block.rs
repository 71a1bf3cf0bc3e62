//! The part of an agency's page about its lists.

use super::head::instead;
use super::scope::Scope;
use super::{Column, address, figure_columns};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::listing::register::{AgencyPart, PeriodRegister, Register};
use crate::domain::listing::{Cover, Subject};
use crate::domain::periodic::{of_agency, recent};
use crate::domain::site::Block;
use serde::{Serialize, Serializer};

/// The newest figures in a few words.
pub fn agency_answer<S: Subject>(
    register: &Register<S>,
    agency: AgencyId,
    cx: &PlanCx<'_>,
) -> Option<String> {
    let (period, one) = *of_agency(&register.periods, agency).first()?;
    let title = cx.locale.period_title(&period.period);
    (one.cover == Cover::Rows).then(|| S::answer(&one.figures, &title, cx.locale))
}

/// The last periods of an agency, if some list names it.
pub fn agency_block<'a, S: Subject>(
    register: &'a Register<S>,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> Option<Block<'a>> {
    let known = register.periods.iter().any(|one| one.agencies.find(agency).is_some());
    known.then(|| {
        Block::new(
            S::spec().key,
            cx.locale.say(&S::spec().title(), &[]),
            "listing/block.html",
            View { register, agency, cx },
        )
    })
}

struct View<'a, S: Subject> {
    register: &'a Register<S>,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

#[derive(Serialize)]
struct Shown {
    /// Anchor of the table.
    id: String,
    /// Whether documents stand for themselves.
    papers: bool,
    /// What the lists are called, for the caption: several tables of periods stand on an agency's page.
    kind: String,
    columns: Vec<Column>,
    /// Periods, newest first.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    href: String,
    /// What is said instead of figures.
    note: Option<String>,
    cells: Vec<String>,
}

impl<S: Subject> Serialize for View<'_, S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        let locale = self.cx.locale;
        let line = |(period, one): (&PeriodRegister<S>, &AgencyPart<S>)| Line {
            name: Scope { register: self.register, cx: self.cx, period }.name(),
            href: address(period, 1),
            note: instead(one.cover, locale),
            cells: S::line(&one.figures, locale),
        };
        let shown = recent(&self.register.periods, self.agency);
        Shown {
            id: format!("{}-periods", S::spec().key),
            papers: S::spec().papers.is_some(),
            kind: locale.say(&format!("site.kind.{}", S::spec().key), &[]),
            columns: figure_columns::<S>(locale),
            lines: shown.map(line).collect(),
        }
        .serialize(serializer)
    }
}
