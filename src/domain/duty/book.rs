//! All duties of a portal: those of the catalogue, and what `content/duties.yaml` says of them and adds.

use super::entry::{Applies, Basis, Entry, Exception};
use super::faults::{BAD_EXCEPTION, BAD_RULE, DUPLICATE, INCOMPLETE, UNKNOWN_OBJECT};
use super::rule::{Cadence, Due, Rule};
use super::{Duty, Owed, Owing};
use crate::base::calendar::Calendars;
use crate::base::date::AsOf;
use crate::base::diag::Diag;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::fold::nearest;
use crate::domain::period::Period;
use crate::domain::schema::{did_you_mean, suggest};
use crate::format::yaml::{self, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const CATALOGUE: &str = include_str!("duties.yaml");

// The embedded text is right (tested); if it were not, nothing would be owed.
static EMBEDDED: LazyLock<Vec<Entry>> = LazyLock::new(|| yaml::typed(CATALOGUE).unwrap_or_default());

/// An entry of content and where it stands.
pub struct Written {
    /// The entry.
    pub entry: Entry,
    /// Its file.
    pub file: FileId,
    /// Its YAML.
    pub node: Node,
}

impl Written {
    /// Where a key of the entry stands, by a path such as `exceptions.0.period`; the entry's id when it is not there.
    fn span(&self, path: &str) -> Span {
        let node = self.node.find(path).or_else(|| self.node.get("id")).unwrap_or(&self.node);
        Span::bytes(self.file, node.range.start, node.range.end)
    }
}

/// All duties, those of the catalogue first.
#[derive(Clone, Debug, Default)]
pub struct Duties {
    all: Vec<Duty>,
}

impl Duties {
    /// The duties of the catalogue alone: a portal without `content/duties.yaml`.
    pub fn embedded() -> Duties {
        let mut unheard = |_| {};
        let all = EMBEDDED.iter().filter_map(|entry| {
            duty(
                entry.clone(),
                false,
                &Reader { directory: &Directory::default(), owner: None, place: None },
                &mut unheard,
            )
        });
        Duties { all: all.collect() }
    }

    /// The duties of a portal. `kinds` are the keys of the kinds, which can be published here.
    pub fn new(
        written: Vec<Written>,
        kinds: &[&str],
        owner: Option<&str>,
        directory: &Directory,
        fault: &mut dyn FnMut(Diag),
    ) -> Duties {
        let owner = owner.and_then(|owner| directory.by_id(owner));
        let mut seen = BTreeSet::new();
        let mut by_id: BTreeMap<String, Written> = BTreeMap::new();
        let mut order = Vec::new();
        for one in written {
            if !seen.insert(one.entry.id.clone()) {
                fault(Diag::at(&DUPLICATE, one.span("id")).with("value", &one.entry.id));
                continue;
            }
            check_object(&one, kinds, fault);
            order.push(one.entry.id.clone());
            by_id.insert(one.entry.id.clone(), one);
        }
        let mut all = Vec::new();
        for entry in EMBEDDED.iter() {
            let place = by_id.remove(&entry.id);
            let merged = place.as_ref().map_or(entry.clone(), |own| merge(entry, &own.entry));
            let reader = Reader { directory, owner, place: place.as_ref() };
            all.extend(duty(merged, place.is_some(), &reader, fault));
        }
        for one in order.iter().filter_map(|id| by_id.remove(id)) {
            let reader = Reader { directory, owner, place: Some(&one) };
            all.extend(duty(one.entry.clone(), true, &reader, fault));
        }
        Duties { all }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Duty> {
        self.all.iter()
    }

    /// The duty that a publication of an object and a period is held against: the first in force.
    pub fn of(&self, object: &str, period: &Period) -> Option<&Duty> {
        let applies = |duty: &&Duty| match duty.applies {
            Applies::Never => false,
            Applies::Published => true,
            Applies::Declared => duty.declared,
        };
        self.all.iter().filter(applies).find(|duty| duty.covers(object) && duty.holds(period))
    }

    /// What is owed of an object for a period.
    pub fn owing(&self, object: &str, period: &Period, calendars: &Calendars, as_of: AsOf) -> Owing {
        self.of(object, period).map_or(Owing::Nothing, |duty| duty.owing(period, calendars, as_of))
    }
}

/// The objects that the catalogue names.
pub fn objects() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().filter_map(|entry| entry.object.as_deref())
}

/// Whether something of that name can be published: a kind, a sort of one, or what the catalogue names.
pub fn is_object(object: &str, kinds: &[&str]) -> bool {
    let kind = object.split('/').next().unwrap_or_default();
    kinds.contains(&kind) || objects().any(|known| known == object)
}

/// The fault of an object that cannot be published.
pub fn unknown_object<'a>(object: &str, kinds: &[&'a str], span: Span) -> Diag {
    let catalogue = objects().map(|object| -> &'a str { object });
    let mut known: Vec<&'a str> = kinds.iter().copied().chain(catalogue).collect();
    known.sort_unstable();
    known.dedup();
    suggest(Diag::at(&UNKNOWN_OBJECT, span).with("value", object), object, &known)
}

fn check_object(one: &Written, kinds: &[&str], fault: &mut dyn FnMut(Diag)) {
    if let Some(object) = one.entry.object.as_deref().filter(|object| !is_object(object, kinds)) {
        fault(unknown_object(object, kinds, one.span("object")));
    }
}

/// What content says in place of the catalogue.
fn merge(base: &Entry, own: &Entry) -> Entry {
    let names_debtors = own.owed_by.is_some() || own.levels.is_some();
    let debtors = if names_debtors { own } else { base };
    Entry {
        id: base.id.clone(),
        object: own.object.clone().or(base.object.clone()),
        title: own.title.clone().or(base.title.clone()),
        basis: own.basis.clone().or(base.basis.clone()),
        owed_by: debtors.owed_by.clone(),
        levels: debtors.levels.clone(),
        responsible: own.responsible.clone().or(base.responsible.clone()),
        cadence: own.cadence.or(base.cadence),
        due: own.due.or(base.due),
        display_days: own.display_days.or(base.display_days),
        from: own.from,
        valid_from: own.valid_from.or(base.valid_from),
        valid_to: own.valid_to.or(base.valid_to),
        // Who sets another day by a document of their own stands for both.
        verified: own
            .verified
            .or((own.due.is_some() && own.basis.is_some()).then_some(true))
            .or(base.verified),
        note: own.note.clone().or(own.due.is_none().then(|| base.note.clone()).flatten()),
        applies: Some(own.applies.unwrap_or_default()),
        exceptions: own.exceptions.clone(),
    }
}

/// What turning an entry into a duty needs.
struct Reader<'a> {
    directory: &'a Directory,
    owner: Option<AgencyId>,
    /// The entry in content, if there is one.
    place: Option<&'a Written>,
}

impl Reader<'_> {
    /// Reports at a key of the entry in content; the catalogue itself has no faults (tested).
    fn fault(&self, path: &str, to: &mut dyn FnMut(Diag), make: impl FnOnce(Span) -> Diag) {
        if let Some(place) = self.place {
            to(make(place.span(path)));
        }
    }

    fn agency(&self, word: &str, path: &str, to: &mut dyn FnMut(Diag)) -> Option<AgencyId> {
        let span = self.place.map(|place| place.span(path))?;
        self.directory.find(word, span).map_err(to).ok()
    }
}

/// Whether an entry has all that a duty needs; what it lacks is told.
fn complete(entry: &Entry, reader: &Reader<'_>, to: &mut dyn FnMut(Diag)) -> bool {
    let lacks = [
        ("object", entry.object.is_none()),
        ("title", entry.title.is_none()),
        ("basis", entry.basis.as_ref().is_none_or(Vec::is_empty)),
        ("cadence", entry.cadence.is_none()),
        ("due", entry.due.is_none()),
        ("note", entry.applies == Some(Applies::Never) && entry.note.is_none()),
    ];
    let lacks: Vec<&str> = lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| key).collect();
    if !lacks.is_empty() {
        let known: Vec<&str> = EMBEDDED.iter().map(|one| one.id.as_str()).collect();
        reader.fault("id", to, |span| {
            let diag = Diag::at(&INCOMPLETE, span).with("value", &entry.id).with("keys", lacks.join(", "));
            did_you_mean(diag, nearest(&entry.id, known.iter().copied())).with("known", known.join(", "))
        });
    }
    lacks.is_empty()
}

fn duty(entry: Entry, declared: bool, reader: &Reader<'_>, to: &mut dyn FnMut(Diag)) -> Option<Duty> {
    if !complete(&entry, reader, to) {
        return None;
    }
    let Entry { id, object, title, basis, cadence, due, .. } = &entry;
    let (object, title, cadence) = (object.clone()?, title.clone()?, (*cadence)?);
    let rule = rule(id, (*due)?, cadence, reader, to)?;
    let named = entry.owed_by.iter().flatten().enumerate();
    let named: Vec<AgencyId> =
        named.filter_map(|(at, word)| reader.agency(word, &format!("owed_by.{at}"), to)).collect();
    let owed = match (&entry.owed_by, &entry.levels) {
        (None, None) => Owed::Owner,
        (_, levels) => Owed::Agencies { named, levels: levels.clone().unwrap_or_default() },
    };
    let responsible = entry.responsible.as_ref().and_then(|word| reader.agency(word, "responsible", to));
    let exceptions = exceptions(&entry, cadence, reader, to);
    Some(Duty {
        object,
        title,
        bases: basis.clone().unwrap_or_default(),
        owed,
        responsible: responsible.or(reader.owner),
        cadence,
        rule,
        display_days: entry.display_days,
        from: entry.from,
        valid_from: entry.valid_from,
        valid_to: entry.valid_to,
        // The catalogue says it of each entry; a portal that writes a duty of its own knows its document.
        verified: entry.verified.unwrap_or(true),
        note: entry.note.clone(),
        applies: entry.applies.unwrap_or_default(),
        declared,
        exceptions,
        task: None,
        span: reader.place.map(|place| place.span("id")),
        id: entry.id,
    })
}

fn rule(id: &str, due: Due, cadence: Cadence, reader: &Reader<'_>, to: &mut dyn FnMut(Diag)) -> Option<Rule> {
    match due.rule(cadence) {
        Ok(rule) => Some(rule),
        Err((vi, en)) => {
            reader.fault("due", to, |span| {
                Diag::at(&BAD_RULE, span).with("value", id).with_words("detail", vi, en)
            });
            None
        }
    }
}

/// The exceptions of an entry that can be heeded.
fn exceptions(
    entry: &Entry,
    cadence: Cadence,
    reader: &Reader<'_>,
    to: &mut dyn FnMut(Diag),
) -> Vec<Exception> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::with_capacity(entry.exceptions.len());
    for (at, one) in entry.exceptions.iter().enumerate() {
        let wrong = if !cadence.fits(&one.period) {
            Some(("không phải một kỳ của nghĩa vụ này", "it is no period of this duty"))
        } else if one.cancelled == one.postponed_to.is_some() {
            Some((
                "phải nêu hoãn tới ngày nào hoặc hủy, một trong hai",
                "it has to say to which day it was postponed, or that it was cancelled: one of them",
            ))
        } else if entry.from.is_some_and(|from| one.period.last() < from) {
            Some(("kỳ này hết trước ngày `from`", "it is over before the day of `from`"))
        } else if one.postponed_to.is_some_and(|day| day <= one.period.last()) && cadence != Cadence::Event {
            Some((
                "ngày hoãn phải sau khi hết kỳ",
                "the day to which it is postponed has to come after its end",
            ))
        } else if !seen.insert(one.period) {
            Some(("ghi hai lần", "it is given twice"))
        } else {
            None
        };
        match wrong {
            Some((vi, en)) => reader.fault(&format!("exceptions.{at}.period"), to, |span| {
                let diag = Diag::at(&BAD_EXCEPTION, span).with("value", &entry.id);
                diag.with("period", one.period).with_words("detail", vi, en)
            }),
            None => kept.push(one.clone()),
        }
    }
    kept
}

/// A duty that a plan makes by a recurring output with an object of its own.
pub fn promised(id: String, object: String, title: String, basis: Basis, cadence: Cadence) -> Duty {
    Duty {
        id,
        object,
        title,
        bases: vec![basis],
        owed: Owed::Owner,
        responsible: None,
        cadence,
        rule: Rule::NextPeriod,
        display_days: None,
        from: None,
        valid_from: None,
        valid_to: None,
        verified: true,
        note: None,
        applies: Applies::Declared,
        declared: true,
        exceptions: Vec::new(),
        task: None,
        span: None,
    }
}

#[cfg(test)]
mod tests;
