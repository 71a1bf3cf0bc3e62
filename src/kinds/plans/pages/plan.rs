//! The page of a plan.

use super::facets::{self, Facet, FacetView, Field};
use super::recurring::{self, Recurring};
use super::rows::{FigureRow, TargetRow, targets};
use super::sentences::plan_summary;
use super::table::{self, Group};
use super::words::Words;
use super::{KIND, Lazy, plan_route, route, search, short_title, trail};
use crate::domain::bar::{Bar, Part};
use crate::domain::fact::Fact;
use crate::domain::fold::slug;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Crumb, PlannedPage, Record, RowTable};
use crate::domain::source::Source;
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::front::Section;
use crate::kinds::plans::state::{State, Tally};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct View<'a> {
    /// The plan in one sentence.
    about: Option<&'a str>,
    /// Whether progress is reported on this portal.
    reports: bool,
    has_tasks: bool,
    /// How the tasks are shared out among states.
    bar: Option<States>,
    facts: Vec<Fact>,
    more_facts: Vec<Fact>,
    /// How many tasks there are.
    tasks: usize,
    /// The fields above them.
    filters: Vec<Field>,
    /// What other pages group them by.
    facets: Vec<FacetView>,
    sections: Vec<SectionView>,
    /// What it obliges to publish again and again.
    recurring: Option<Recurring<'a>>,
    targets: Vec<TargetRow<'a>>,
    figures: Vec<FigureGroup<'a>>,
    notes: Vec<NoteView<'a>>,
    legal_basis: &'a [String],
    source: Option<SourceView<'a>>,
}

#[derive(Serialize)]
struct States {
    #[serde(flatten)]
    bar: Bar,
    /// What the last part holds.
    rest: Option<String>,
}

#[derive(Serialize)]
struct SectionView {
    anchor: String,
    heading: Option<String>,
    /// Name of the table and of its rows.
    table: String,
    caption: String,
}

#[derive(Serialize)]
struct FigureGroup<'a> {
    anchor: String,
    caption: String,
    figures: Vec<FigureRow<'a>>,
}

#[derive(Serialize)]
struct NoteView<'a> {
    place: &'a str,
    text: &'a str,
    kind: String,
}

#[derive(Serialize)]
struct SourceView<'a> {
    title: &'a str,
    url: Option<&'a str>,
    retrieved: Option<DateView>,
    note: Option<&'a str>,
}

pub(super) fn page<'a>(derived: &'a Derived, facets: &[Facet<'a>], cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let rows =
        facets::links(derived, facets, Words::new(cx)).chain(tables(derived, Words::new(cx))).collect();
    let facets = facets.to_vec();
    let mut way = trail(cx);
    way.push(Crumb::here(short_title(derived)));
    PlannedPage {
        route: route(&plan_route(derived)),
        source: Some(derived.plan.file),
        template: "plans/plan.html",
        section: KIND,
        title: derived.plan.front.title.clone(),
        summary: plan_summary(derived, Words::new(cx)),
        trail: way,
        prose: Some(&derived.plan.prose),
        blocks: Vec::new(),
        record: Record { changed: derived.reported(), ..Record::default() },
        whole: None,
        rows,
        view: Box::new(Lazy(move || view(derived, &facets, Words::new(cx)))),
        demo: derived.demo,
        published: derived.published(),
        search: search::of_plan(derived, cx),
    }
}

fn view<'a>(derived: &'a Derived, facets: &[Facet<'a>], words: Words<'a>) -> View<'a> {
    let (plan, front) = (&derived.plan, &derived.plan.front);
    let note = |note: &'a crate::kinds::plans::front::SourceNote| NoteView {
        place: &note.place,
        text: &note.text,
        kind: words.say(&format!("note.{}", note.kind.key()), &[]),
    };
    View {
        about: front.summary.as_deref(),
        reports: derived.reports,
        has_tasks: !plan.tasks.is_empty(),
        bar: derived.reports.then(|| bar(&derived.tally, words)),
        facts: facts(derived, words),
        more_facts: more_facts(derived, words),
        tasks: plan.tasks.len(),
        filters: facets::fields(derived, words),
        facets: facets::view(facets, words),
        sections: sections(derived, words),
        recurring: recurring::of(derived, words),
        targets: targets(&plan.targets, words),
        figures: figures(derived, words),
        notes: front.notes.iter().map(note).collect(),
        legal_basis: &front.legal_basis,
        source: front.source.as_ref().map(|source| source_view(source, words)),
    }
}

fn source_view<'a>(source: &'a Source, words: Words<'a>) -> SourceView<'a> {
    SourceView {
        title: &source.title,
        url: source.url.as_deref(),
        retrieved: source.retrieved.map(|date| words.day(date)),
        note: source.note.as_deref(),
    }
}

fn facts(derived: &Derived, words: Words<'_>) -> Vec<Fact> {
    let front = &derived.plan.front;
    let mut facts = Vec::new();
    facts.extend(front.number.clone().map(|number| words.fact("fact.number", number)));
    facts.extend(front.date.map(|date| words.fact_day("fact.date", date)));
    facts.extend(derived.plan.issuer.map(|issuer| words.fact_agency("fact.issuer", issuer)));
    facts.push(words.fact("fact.period", words.cx.locale.period_title(&front.period)));
    facts
}

fn more_facts(derived: &Derived, words: Words<'_>) -> Vec<Fact> {
    let front = &derived.plan.front;
    let mut facts = Vec::new();
    facts.extend(front.signer_role.clone().map(|role| words.fact("fact.signer", role)));
    facts.extend(front.published.map(|date| words.fact_day("fact.published", date)));
    facts
}

/// States for which nothing can be said.
const REST: &[State] = &[State::NotDue, State::NoReport, State::CannotJudge, State::Cancelled];

/// The parts of the bar: the ends of their message keys, and the states in them.
pub(super) const PARTS: [(&str, &[State]); 5] = [
    ("done", &[State::DoneInTime, State::Done]),
    ("done-late", &[State::DoneLate]),
    ("in-progress", &[State::InProgress]),
    ("overdue", &[State::Overdue]),
    ("rest", REST),
];

/// Five parts: done, done late, at work, overdue, and all for which nothing can be said.
fn bar(tally: &Tally, words: Words<'_>) -> States {
    let locale = words.cx.locale;
    let mut bar = Bar::new(words.say_n("bar.label", tally.total(), &[]));
    for ((key, states), tone) in PARTS.into_iter().zip(["good", "risk", "going", "late", "none"]) {
        let count = states.iter().map(|state| tally.count(*state)).sum();
        let share = tally.share(count);
        let part = Part {
            label: words.say(&format!("bar.{key}"), &[]),
            text: locale.count(count),
            percent: Some(locale.percent(share)),
            tone,
        };
        bar.add(share.fraction().unwrap_or_default() * 100.0, part);
    }
    let named = |state: &State| {
        let count = tally.count(*state);
        let label = words.say(&format!("state.{}", state.key()), &[]).to_lowercase();
        (count > 0).then(|| format!("{} {label}", locale.count(count)))
    };
    let within: Vec<String> = REST.iter().filter_map(named).collect();
    let rest = (!within.is_empty()).then(|| words.say("bar.rest-of-which", &[("list", &within.join(", "))]));
    States { bar, rest }
}

/// The tasks by section, in the order of the front matter; those without a section last.
fn by_section(derived: &Derived) -> Vec<(Option<&Section>, Vec<usize>)> {
    let listed = &derived.plan.front.sections;
    let mut groups: Vec<_> = listed.iter().map(Some).chain([None]).map(|one| (one, Vec::new())).collect();
    for (i, task) in derived.plan.tasks.iter().enumerate() {
        groups[task.section.unwrap_or(listed.len())].1.push(i);
    }
    groups.retain(|(_, tasks)| !tasks.is_empty());
    groups
}

fn anchor(section: Option<&Section>) -> String {
    section.map_or("sec".to_owned(), |section| format!("sec-{}", slug(&section.id)))
}

/// The name of the table of a section.
fn table_name(section: Option<&Section>) -> String {
    format!("tasks-{}", anchor(section))
}

/// The rows of the table of each section.
fn tables<'a>(derived: &'a Derived, words: Words<'a>) -> impl Iterator<Item = RowTable<'a>> {
    by_section(derived).into_iter().map(move |(section, tasks)| {
        table::rows(table_name(section), derived, Arc::new([Group { id: "", label: "", tasks }]), words)
    })
}

fn sections(derived: &Derived, words: Words<'_>) -> Vec<SectionView> {
    let groups = by_section(derived);
    let headed = groups.iter().any(|(section, _)| section.is_some());
    let view = |(section, tasks): &(Option<&Section>, Vec<usize>)| {
        let count = words.say_n("count.tasks", tasks.len() as u64, &[]);
        let of = |section: &Section| words.say("section", &[("id", &section.id), ("title", &section.title)]);
        SectionView {
            anchor: anchor(*section),
            heading: section.map(of).or_else(|| headed.then(|| words.say("section.none", &[]))),
            table: table_name(*section),
            caption: match section {
                Some(section) => words.say("caption.section", &[("id", &section.id), ("count", &count)]),
                None => count,
            },
        }
    };
    groups.iter().map(view).collect()
}

/// The figures by section, in the order in which the sections first come.
fn figures<'a>(derived: &'a Derived, words: Words<'a>) -> Vec<FigureGroup<'a>> {
    let front = &derived.plan.front;
    let place = |id: &Option<String>| {
        let id = id.as_deref();
        front
            .sections
            .iter()
            .position(|section| Some(section.id.as_str()) == id)
            .unwrap_or(front.sections.len())
    };
    let mut groups: Vec<Vec<FigureRow<'a>>> = Vec::new();
    groups.resize_with(front.sections.len() + 1, Vec::new);
    for figure in &front.figures {
        groups[place(&figure.section)].push(FigureRow::new(figure, words));
    }
    let groups = groups.into_iter().enumerate().filter(|(_, group)| !group.is_empty());
    groups
        .map(|(i, figures)| {
            let section = front.sections.get(i);
            FigureGroup {
                anchor: section.map_or("fig".to_owned(), |section| format!("fig-{}", slug(&section.id))),
                caption: match section {
                    Some(section) => words.say("section", &[("id", &section.id), ("title", &section.title)]),
                    None => words.say_n("count.figures", figures.len() as u64, &[]),
                },
                figures,
            }
        })
        .collect()
}
