//! Looks through every text for the documents that it cites: wrong days, wrong numbers, rules and tiers that are gone.
//!
//! A document and the tables beside it are one text. What its `notes` say of the source is known and not said again.

pub mod faults;

use crate::base::date::{Date, parse_date};
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::citation::{self, Citation, Cited, Number};
use crate::domain::law::Law;
use crate::format::front_matter;
use crate::format::yaml::{Node, Value};
use faults::{ABOLISHED_TIER, IMPOSSIBLE, REPEALED, TWO_DATES, WRONG_DATE, WRONG_NUMBER};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Reports what is wrong with the documents that texts cite.
pub fn check(law: &Law, sources: &Sources, refused: &BTreeSet<FileId>, diags: &mut Diags) {
    let mut documents: BTreeMap<&str, Vec<(FileId, &InputFile)>> = BTreeMap::new();
    for (id, file) in sources.iter().filter(|(id, _)| !refused.contains(id)) {
        if let Some(stem) = stem(&file.path) {
            documents.entry(stem).or_default().push((id, file));
        }
    }
    let documents: Vec<_> = documents.into_values().collect();
    let found: Vec<Diags> = documents.par_iter().map(|files| document(law, files, sources)).collect();
    found.into_iter().for_each(|found| diags.extend(found));
}

/// What a document and its tables have in common: the path up to the first dot of the name.
fn stem(path: &str) -> Option<&str> {
    // Earlier versions were looked at when they were the present ones.
    let inside = path.strip_prefix("content/").is_some_and(|rest| !rest.starts_with("published/"));
    let inside = inside && [".md", ".csv"].iter().any(|end| path.ends_with(end));
    let name = path.rfind('/')? + 1;
    inside.then(|| &path[..name + path[name..].find('.').unwrap_or(0)])
}

/// What a document says of itself.
#[derive(Default)]
struct Own {
    /// Its day.
    day: Option<Date>,
    /// Documents that its notes speak of.
    noted: BTreeSet<Number>,
    /// Whether its notes speak of units that are gone.
    units_noted: bool,
    /// Where the notes stand.
    notes: Option<Range<usize>>,
}

fn document(law: &Law, files: &[(FileId, &InputFile)], sources: &Sources) -> Diags {
    let mut reader = Reader { law, own: Own::default(), sources, days: BTreeMap::new(), diags: Diags::new() };
    // The document before its tables, since it says what is known.
    let is_table = |file: &InputFile| file.path.ends_with(".csv");
    let mut files: Vec<_> = files.iter().map(|(id, file)| (is_table(file), *id, file.text())).collect();
    files.sort_unstable_by_key(|(table, id, _)| (*table, *id));
    // Most documents cite nothing; what they say of themselves need not be read then.
    if !files
        .iter()
        .any(|(_, _, text)| citation::may_speak_of_districts(text) || !citation::find(text).is_empty())
    {
        return reader.diags;
    }
    for (is_table, id, text) in &files {
        if !is_table {
            reader.own = own(*id, text);
        }
        reader.read(*id, text, *is_table);
    }
    reader.diags
}

fn own(id: FileId, text: &str) -> Own {
    // A head that cannot be read is reported where documents are read.
    let Ok((_, node)) = front_matter::read(text, id) else { return Own::default() };
    let day = |key| node.get(key).and_then(Node::text).and_then(|text| parse_date(text).ok());
    let notes = node.get("notes");
    let mut said = Vec::new();
    notes.into_iter().for_each(|notes| scalars(notes, &mut said));
    let cited = said.iter().flat_map(|text| citation::find(text));
    Own {
        day: day("date").or(day("published")),
        noted: cited.map(|citation| citation.number).collect(),
        units_noted: said.contains(&"abolished-unit"),
        notes: notes.map(|notes| notes.range.clone()),
    }
}

fn scalars<'n>(node: &'n Node, out: &mut Vec<&'n str>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => out.push(text),
        Value::Seq(items) => items.iter().for_each(|item| scalars(item, out)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| scalars(value, out)),
    }
}

struct Reader<'s> {
    law: &'s Law,
    own: Own,
    sources: &'s Sources,
    /// The first day that each document was cited with, and where.
    days: BTreeMap<Number, (Date, Span)>,
    diags: Diags,
}

impl Reader<'_> {
    fn read(&mut self, id: FileId, text: &str, is_table: bool) {
        let notes = self.own.notes.clone().filter(|_| !is_table).unwrap_or_default();
        for citation in citation::find(text) {
            if !notes.contains(&citation.range.start) && !self.own.noted.contains(&citation.number) {
                let written = &text[citation.range.clone()];
                self.judge(&citation, written, Span::bytes(id, citation.range.start, citation.range.end));
            }
        }
        let Some(day) = self.own.day.filter(|_| !self.own.units_noted) else { return };
        let since = self.law.on("district-tier", day).map(|rule| rule.valid_from);
        if let Some(gone) = since.and_then(|since| citation::abolished(text, since)) {
            let span = Span::bytes(id, gone.range.start, gone.range.end);
            let diag = Diag::at(&ABOLISHED_TIER, span).with("value", &text[gone.range]);
            self.diags.push(diag.with("since", gone.since).with("day", day));
        }
    }

    /// Reports the worst that is wrong with a citation, once.
    fn judge(&mut self, citation: &Citation, written: &str, span: Span) {
        let number = &citation.number;
        let date = match &citation.date {
            Some(Cited::Impossible(date)) => {
                let diag = Diag::at(&IMPOSSIBLE, span).with("value", written).with("date", date);
                return self.diags.push(diag);
            }
            Some(Cited::Day(day)) => Some(*day),
            None => None,
        };
        let known = self.law.documents();
        if let Some(meant) = known.iter().find(|one| one.is_mistaken(number)) {
            let diag = Diag::at(&WRONG_NUMBER, span).with("value", written).with("right", &meant.number);
            return self.diags.push(diag.with("date", meant.date));
        }
        let meant = known.iter().find(|one| one.is(number, date));
        if let Some(diag) = date.and_then(|date| self.wrong_date(citation, date, meant, written, span)) {
            return self.diags.push(diag);
        }
        let gone = meant.and_then(|one| one.until.zip(one.replaced_by.as_ref()));
        if let (Some((until, replaced_by)), Some(day)) = (gone, self.own.day)
            && day > until
        {
            let diag = Diag::at(&REPEALED, span).with("value", written).with("until", until);
            self.diags.push(diag.with("replaced_by", replaced_by).with("day", day));
        }
    }

    /// What is wrong with the day of a citation.
    fn wrong_date(
        &mut self,
        citation: &Citation,
        date: Date,
        meant: Option<&citation::Instrument>,
        written: &str,
        span: Span,
    ) -> Option<Diag> {
        let wrong = |vi: String, en: String| {
            let diag = Diag::at(&WRONG_DATE, span).with("value", written).with("date", date);
            Some(diag.with_words("right", vi, en))
        };
        if let Some(right) = meant.map(|one| one.date).filter(|right| *right != date) {
            return wrong(format!("ngày đúng là {right}"), format!("the right day is {right}"));
        }
        if let Some(year) = citation.number.year.filter(|year| *year != date.year()) {
            return wrong(format!("số của văn bản ghi năm {year}"), format!("its number says {year}"));
        }
        let (first, at) = *self.days.entry(citation.number.clone()).or_insert((date, span));
        (first != date).then(|| {
            let place = self.sources.locate(at);
            let place = format!("{}:{}", place.path, place.line.unwrap_or(1));
            let diag = Diag::at(&TWO_DATES, span).with("value", written).with("date", date);
            diag.with("other_date", first).with("other", place)
        })
    }
}
