//! Documents → surveys: agencies are looked up, and documents of one instrument and period are put together.

use super::faults;
use super::front::Instrument;
use super::model::{Counts, Document, SeriesKey, Sheet, Survey};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, AgencyRef, Directory};
use crate::domain::period::Period;
use crate::domain::{collate, fold};
use std::collections::{BTreeMap, BTreeSet};

/// Longest name of an instrument in an address.
const NAME: usize = 40;

/// Puts the surveys together, in the order of period and series.
pub(super) fn surveys(documents: Vec<Document>, directory: &Directory, diags: &mut Diags) -> Vec<Survey> {
    let mut groups: BTreeMap<(Period, SeriesKey), Vec<Document>> = BTreeMap::new();
    for document in documents {
        let key = (document.front.period, SeriesKey::of(&document.front.instrument));
        groups.entry(key).or_default().push(document);
    }
    let mut kinds: BTreeMap<(Period, &'static str), usize> = BTreeMap::new();
    for (period, series) in groups.keys() {
        *kinds.entry((*period, series.kind.key())).or_default() += 1;
    }
    groups
        .into_iter()
        .filter_map(|((period, series), mut documents)| {
            documents.sort_by_key(|document| document.front.agency.is_some());
            let alone = kinds.get(&(period, series.kind.key())) == Some(&1);
            let stem = stem(period, &series, &documents, alone);
            Gather::new(directory, diags).survey(stem, period, series, documents)
        })
        .collect()
}

/// The stem of the document about all agencies; a survey of documents about one each is named by period and instrument.
fn stem(period: Period, series: &SeriesKey, documents: &[Document], alone: bool) -> String {
    if let Some(whole) = documents.iter().find(|document| document.front.agency.is_none()) {
        return whole.stem.clone();
    }
    let kind = series.kind.key().replace('_', "-");
    let name: String = fold::slug(&series.name).chars().take(NAME).collect();
    match (alone, name.trim_matches('-')) {
        (true, _) | (_, "") => format!("{}-{kind}", period.slug()),
        (false, name) => format!("{}-{kind}-{name}", period.slug()),
    }
}

struct Gather<'a> {
    directory: &'a Directory,
    diags: &'a mut Diags,
    answers: BTreeMap<AgencyId, Vec<Option<Counts>>>,
    /// From which document an agency's answers come.
    from: BTreeMap<AgencyId, usize>,
}

impl<'a> Gather<'a> {
    fn new(directory: &'a Directory, diags: &'a mut Diags) -> Gather<'a> {
        Gather { directory, diags, answers: BTreeMap::new(), from: BTreeMap::new() }
    }

    fn survey(
        mut self,
        stem: String,
        period: Period,
        series: SeriesKey,
        documents: Vec<Document>,
    ) -> Option<Survey> {
        let first = documents.first()?;
        let mut owner = None;
        let mut sheets = Vec::with_capacity(documents.len());
        for (i, document) in documents.iter().enumerate() {
            let alike = self.check_like(document, first);
            let named = document.front.owner.as_deref();
            let found = named.and_then(|word| self.find(word, document.spans.owner));
            owner = owner.or(found);
            let named = document.front.agency.as_deref();
            let agency = named.and_then(|word| self.find(word, document.spans.agency));
            if alike && (named.is_none() || agency.is_some()) {
                self.rows(i, agency, &documents);
            }
            sheets.push(agency);
        }
        let instrument = joined(&documents);
        let (questions, scale) = (first.front.questions.clone(), first.scale.clone());
        let mut answers: Vec<(AgencyId, Vec<Option<Counts>>)> = self.answers.into_iter().collect();
        answers.sort_by_cached_key(|(id, _)| collate::sort_key(&self.directory.get(*id).name));
        let sheets =
            documents.into_iter().zip(sheets).map(|(document, agency)| sheet(document, agency)).collect();
        Some(Survey { stem, period, instrument, series, owner, questions, scale, sheets, answers })
    }

    fn find(&mut self, word: &str, span: Span) -> Option<AgencyId> {
        self.directory.find(word, span).map_err(|diag| self.diags.push(diag)).ok()
    }

    /// Answers taken in another way are not added up. Whether the rows of both have the same shape.
    fn check_like(&mut self, document: &Document, first: &Document) -> bool {
        let (one, two) = (&document.front, &first.front);
        let differences = [
            (one.questions != two.questions, document.spans.questions, "câu hỏi", "questions"),
            (document.scale != first.scale, document.spans.instrument, "các mức của thang đo", "levels"),
            (
                one.instrument.probability != two.instrument.probability,
                document.spans.instrument,
                "cách chọn mẫu",
                "sampling",
            ),
            (one.instrument.mode != two.instrument.mode, document.spans.instrument, "cách hỏi", "mode"),
        ];
        for (_, span, vi, en) in differences.into_iter().filter(|(differs, ..)| *differs) {
            let diag = Diag::at(&faults::PARTS_DIFFER, span).with("other", &first.path);
            self.diags.push(diag.with_words("what", vi, en));
        }
        one.questions == two.questions && document.scale == first.scale
    }

    fn rows(&mut self, place: usize, only: Option<AgencyId>, documents: &[Document]) {
        let document = &documents[place];
        let mut known: BTreeMap<&str, Option<AgencyId>> = BTreeMap::new();
        let mut taken: BTreeSet<AgencyId> = BTreeSet::new();
        for row in &document.rows {
            // An unknown agency is reported once a document, not once a question.
            let id = match &row.agency {
                Some(AgencyRef { word, span }) => {
                    *known.entry(word).or_insert_with(|| self.find(word, *span))
                }
                None => only,
            };
            let Some(id) = id else { continue };
            let name = &self.directory.get(id).name;
            if let Some(only) = only.filter(|only| *only != id) {
                let span = row.agency.as_ref().map_or(row.span, |agency| agency.span);
                let diag = Diag::at(&faults::OTHER_AGENCY, span).with("value", name);
                self.diags.push(diag.with("agency", &self.directory.get(only).name));
                continue;
            }
            let other = *self.from.entry(id).or_insert(place);
            if other != place {
                if taken.insert(id) {
                    let diag = Diag::at(&faults::TAKEN_TWICE, row.span).with("agency", name);
                    self.diags.push(diag.with("other", &documents[other].path));
                }
                continue;
            }
            let answers =
                self.answers.entry(id).or_insert_with(|| vec![None; document.front.questions.len()]);
            if answers[row.question].replace(row.counts.clone()).is_some() {
                let question = &document.front.questions[row.question].id;
                let diag = Diag::at(&faults::ROW_TWICE, row.span).with("value", question);
                self.diags.push(diag.with("agency", name));
            }
        }
    }
}

fn sheet(document: Document, agency: Option<AgencyId>) -> Sheet {
    let Document { file, front, prose, .. } = document;
    Sheet {
        file,
        agency,
        title: front.title,
        published: front.published,
        corrections: front.corrections,
        source: front.source,
        prose,
        demo: front.demo,
    }
}

/// The instrument over all documents: from the first day to the last, all who were invited (when each document says).
fn joined(documents: &[Document]) -> Instrument {
    let all = || documents.iter().map(|document| &document.front.instrument);
    Instrument {
        from: all().filter_map(|one| one.from).min(),
        to: all().filter_map(|one| one.to).max(),
        invited: all().try_fold(0u32, |sum, one| Some(sum.saturating_add(one.invited?))),
        ..documents[0].front.instrument.clone()
    }
}
