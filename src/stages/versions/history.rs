//! One document and its recorded versions → its history.

use super::open::is_open;
use super::recorded::Recorded;
use super::{Input, Subject, effects, faults, folder, keys};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Span};
use crate::domain::columns::{TableSpec, described};
use crate::domain::correction::{Correction, compared};
use crate::domain::version::{Changes, History, Rows, Tally, Version, Withdrawal, between};

/// A version before it is known what it changed.
struct State<'s> {
    published: Date,
    head: Option<FileId>,
    tables: &'s [(&'static TableSpec, FileId)],
    corrections: Vec<Correction>,
    withdrawn: Option<&'s Withdrawal>,
}

/// The history of a document; `None` when one of its versions cannot be read.
pub fn of(
    subject: &Subject<'_>,
    recorded: &[Recorded],
    input: &Input<'_>,
    diags: &mut Diags,
) -> Option<History> {
    let mut states: Vec<State<'_>> = recorded.iter().map(State::recorded).collect();
    let present = State {
        published: subject.document.published,
        head: Some(subject.document.file),
        tables: &subject.tables,
        corrections: subject.document.corrections.clone(),
        withdrawn: None,
    };
    let news = match recorded.last() {
        None => true,
        Some(last) => news(subject, last, &present, input, diags)?,
    };
    let unrecorded = news.then(|| u32::try_from(recorded.len() + 1).unwrap_or(u32::MAX));
    if news || states.is_empty() {
        states.push(present);
    } else if let Some(last) = states.last_mut() {
        // The same rows and corrections, maybe in another order or with other prose.
        *last = present;
    }
    let versions = versions(subject, states, input, diags)?;
    let rows = || versions.iter().flat_map(|version| &version.rows);
    let open = is_open(subject.kind, &subject.document, (input.cx.config, input.cx.as_of), rows);
    let (kind, stem) = (subject.kind.key(), subject.stem.clone());
    Some(History { kind, stem, document: subject.document.clone(), versions, open, unrecorded })
}

impl<'s> State<'s> {
    fn recorded(one: &'s Recorded) -> State<'s> {
        State {
            published: one.published,
            head: one.head,
            tables: &one.tables,
            corrections: one.corrections.clone(),
            withdrawn: one.withdrawn.as_ref(),
        }
    }
}

/// Whether the present differs from its last recorded version in rows or corrections. A difference without a reason is
/// reported. `None` when that cannot be told.
fn news(
    subject: &Subject<'_>,
    last: &Recorded,
    present: &State<'_>,
    input: &Input<'_>,
    diags: &mut Diags,
) -> Option<bool> {
    let before = State::recorded(last);
    let (mut new, mut lost) = compared(&before.corrections, &present.corrections);
    // One of a day to come does not speak yet.
    new.retain(|one| one.date <= input.cx.as_of.0);
    lost.retain(|date| *date <= input.cx.as_of.0);
    let at = |fault, key: &str| Diag::at(fault, span(subject, key, input)).with("document", &subject.stem);
    for date in lost {
        let recorded = folder(subject.kind.key(), &subject.stem, last.number);
        diags.push(at(&faults::LOST, "corrections").with("date", date).with("recorded", recorded));
    }
    if last.withdrawn.is_some() {
        if !new.iter().any(|one| one.reason.is_some()) {
            let diag = at(&faults::WITHDRAWN_UNEXPLAINED, "published").with("day", day_of(last));
            diags.push(diag.with("as_of", input.cx.as_of));
        }
        return Some(true);
    }
    let tally = if same_bytes(&before, present, input) {
        Tally::default()
    } else {
        let rows = [&before, present].map(|state| rows(subject, state, input, diags));
        let [Some(old), Some(now)] = rows else { return None };
        Tally::of(&changes(subject, &old, &now))
    };
    let counted = |diag: Diag| {
        diag.with("added", tally.added).with("removed", tally.removed).with("changed", tally.changed)
    };
    if !tally.is_empty() && new.is_empty() {
        let diag = at(&faults::UNEXPLAINED, "published").with("day", day_of(last));
        diags.push(counted(diag.with("as_of", input.cx.as_of)));
    }
    for one in &new {
        if tally.is_empty() && one.text.is_none() {
            diags.push(at(&faults::SAYS_NOTHING, "corrections").with("date", one.date));
        } else if !tally.is_empty() && one.reason.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
            diags.push(counted(at(&faults::NO_REASON, "corrections").with("date", one.date)));
        }
    }
    Some(!tally.is_empty() || !new.is_empty())
}

/// Where a key of the document's head stands.
fn span(subject: &Subject<'_>, key: &str, input: &Input<'_>) -> Span {
    let file = subject.document.file;
    let text = input.sources.get(file).text();
    let mark = format!("\n{key}:");
    text.find(&mark).map_or(Span::file(file), |at| Span::bytes(file, at + 1, at + mark.len()))
}

/// The day from which a recorded version stood: that of its last correction, or of the publication.
fn day_of(version: &Recorded) -> Date {
    version.corrections.iter().map(|one| one.date).max().unwrap_or(version.published).max(version.published)
}

fn same_bytes(one: &State<'_>, other: &State<'_>, input: &Input<'_>) -> bool {
    let bytes = |file: FileId| &input.sources.get(file).bytes;
    one.tables.len() == other.tables.len()
        && one
            .tables
            .iter()
            .zip(other.tables)
            .all(|((spec, file), (two, other))| spec.name == two.name && bytes(*file) == bytes(*other))
}

/// The rows of a state, one entry a table of the kind.
fn rows(subject: &Subject<'_>, state: &State<'_>, input: &Input<'_>, diags: &mut Diags) -> Option<Vec<Rows>> {
    let directory = input.cx.directory;
    let mut found = Diags::new();
    let rows = subject.kind.tables().iter().map(|spec| {
        let Some((spec, file)) = state.tables.iter().find(|(one, _)| one.name == spec.name) else {
            return Some(Rows::none(spec));
        };
        let agency = |word: &str| {
            let id = directory.by_id(word).or_else(|| directory.find(word, Span::file(*file)).ok());
            id.map(|id| directory.get(id).id.clone())
        };
        Rows::read(&input.sources.get(*file).bytes, *file, spec, &agency, &mut found)
    });
    let rows = rows.collect::<Option<Vec<Rows>>>();
    // What is wrong with the present tables their kind has told.
    if state.head != Some(subject.document.file) {
        diags.extend(found);
    }
    rows
}

/// What changed, one entry a table of the kind.
fn changes(subject: &Subject<'_>, before: &[Rows], after: &[Rows]) -> Vec<Changes> {
    let pairs = before.iter().zip(after);
    let one = |(old, new): (&Rows, &Rows)| {
        let keys = keys(subject.kind, new.spec);
        if std::ptr::eq(old.spec, new.spec) {
            return between(old, new, &keys);
        }
        // Described anew: the columns of both, those of today first, so that the places of the keys stay.
        let both = described::union(old.spec, new.spec);
        between(&old.in_columns_of(both), &new.in_columns_of(both), &keys)
    };
    pairs.map(one).collect()
}

/// The versions up to the day of the build, each with what it changed.
fn versions(
    subject: &Subject<'_>,
    states: Vec<State<'_>>,
    input: &Input<'_>,
    diags: &mut Diags,
) -> Option<Vec<Version>> {
    let today = input.cx.as_of.0;
    let alone = states.len() == 1;
    let mut versions: Vec<Version> = Vec::with_capacity(states.len());
    let mut before: Option<&State<'_>> = None;
    for state in &states {
        let known = before.map_or(&[][..], |before| &before.corrections);
        let (new, _) = compared(known, &state.corrections);
        let corrections: Vec<Correction> = new.into_iter().filter(|one| one.date <= today).cloned().collect();
        if before.is_some() && corrections.is_empty() {
            // Of a day to come: the site does not know of it, only its rows are there.
            if let Some(last) = versions.last_mut() {
                last.tables = state.tables.to_vec();
            }
            continue;
        }
        let floor = versions.last().map_or(state.published, |last| last.day);
        let day = corrections.iter().map(|one| one.date).max().unwrap_or(floor).max(floor);
        let rows = match alone {
            true => Vec::new(),
            false => rows(subject, state, input, diags)?,
        };
        let pair = versions.last().filter(|last| last.withdrawn.is_none() && state.withdrawn.is_none());
        let changes = pair.map(|last| changes(subject, &last.rows, &rows));
        let effects = match (before, &changes) {
            (Some(before), Some(changes)) if !Tally::of(changes).is_empty() => {
                let of = |state: &State<'_>| effects::figures(subject, state.head, state.tables, input);
                effects::compared(&of(before), &of(state))
            }
            _ => Vec::new(),
        };
        versions.push(Version {
            day,
            corrections,
            tables: state.tables.to_vec(),
            withdrawn: state.withdrawn.cloned(),
            rows,
            changes,
            effects,
        });
        before = Some(state);
    }
    Some(versions)
}
