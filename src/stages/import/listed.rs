//! Columns whose values are ids of a list in the front matter: the questions of a survey, the sections of a plan. Offices
//! write the wording; the tables have the id.

use super::labels::{number_of, without_number};
use super::memory::quoted;
use super::records::Record;
use crate::base::diag::Diag;
use crate::base::span::FileId;
use crate::domain::fold::{fold, slug};
use crate::domain::import::{ImportSpec, Listed};
use crate::format::front_matter;
use crate::format::yaml::{Node, Value};

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: String,
    text: String,
}

/// Replaces wordings by ids. With no document yet, every wording becomes an entry, in the order of the rows, and the
/// list's key and YAML are given; a document's own list stays, and what it lacks is left for the kind to report.
///
/// # Errors
/// The fault of a document whose front matter cannot be read.
pub fn resolve(
    spec: &ImportSpec,
    records: &mut [Record],
    document: Option<(&str, FileId)>,
) -> Result<Option<(&'static str, String)>, Diag> {
    let Some((listed, column)) = spec.listed.as_ref().and_then(|one| Some((one, spec.column(one.column)?)))
    else {
        return Ok(None);
    };
    let old = document.map(|(text, file)| entries(listed, text, file)).transpose()?.flatten();
    let mut all = old.clone().unwrap_or_default();
    for record in records {
        let value = &mut record.cells[column];
        if value.is_empty() {
            continue;
        }
        match all.iter().find(|entry| is(listed, entry, value)) {
            Some(entry) => value.clone_from(&entry.id),
            None if old.is_none() => {
                let entry = new(listed, value, &all);
                value.clone_from(&entry.id);
                all.push(entry);
            }
            None => {}
        }
    }
    if old.is_some() || all.is_empty() {
        return Ok(None);
    }
    let lines = all.iter().map(|one| {
        let (id, text) = (quoted(&one.id), quoted(&one.text));
        format!("\n  - {{ {}: {id}, {}: {text} }}", listed.id, listed.text)
    });
    Ok(Some((listed.list, lines.collect())))
}

/// The entries of a document's list; `None` when it has no such key.
fn entries(listed: &Listed, text: &str, file: FileId) -> Result<Option<Vec<Entry>>, Diag> {
    let (_, node) = front_matter::read(text, file)?;
    let Some(Node { value: Value::Seq(items), .. }) = node.get(listed.list) else { return Ok(None) };
    let text = |item: &Node, key: &str| item.get(key).and_then(Node::text).map(str::to_owned);
    let entry = |item| Some(Entry { id: text(item, listed.id)?, text: text(item, listed.text)? });
    Ok(Some(items.iter().filter_map(entry).collect()))
}

/// Whether a wording is that of an entry.
fn is(listed: &Listed, entry: &Entry, value: &str) -> bool {
    let same = |text: &str| fold(text) == fold(&entry.text) && !fold(text).is_empty();
    let numbered = listed.numbered && number_of(value) == Some(entry.id.as_str());
    *value == entry.id || same(value) || same(without_number(value)) || numbered
}

/// The entry for a new wording: a numbered list keeps the number, others get a short id of their own.
fn new(listed: &Listed, value: &str, all: &[Entry]) -> Entry {
    let bare = without_number(value);
    let number = number_of(value).filter(|_| listed.numbered).map(str::to_owned);
    let short = || {
        let slug = slug(bare);
        slug.split('-').take(6).collect::<Vec<_>>().join("-")
    };
    let called = |words: &[&str]| words.iter().any(|word| fold(word) == fold(bare));
    let named = listed.named.iter().find(|(_, words)| called(words)).map(|(id, _)| (*id).to_owned());
    let wanted = number.or(named).unwrap_or_else(short);
    let taken = |id: &str| all.iter().any(|entry| entry.id == id);
    let mut id = wanted.clone();
    let mut count = 2;
    while taken(&id) {
        id = format!("{wanted}-{count}");
        count += 1;
    }
    Entry { id, text: bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::registry;

    fn spec(word: &str) -> &'static ImportSpec {
        let kinds = registry::all();
        kinds.iter().flat_map(|kind| kind.imports()).find(|spec| spec.word == word).unwrap()
    }

    fn resolved(word: &str, values: &[&str], document: Option<&str>) -> (Vec<String>, Option<String>) {
        let spec = spec(word);
        let column = spec.column(spec.listed.as_ref().unwrap().column).unwrap();
        let record = |value: &&str| {
            let mut cells = vec![String::new(); spec.columns().len()];
            cells[column] = (*value).to_owned();
            Record { table: 0, cells, source: 0, row: 0, group: 0, total: false }
        };
        let mut records: Vec<Record> = values.iter().map(record).collect();
        let list = resolve(spec, &mut records, document.map(|text| (text, FileId(0)))).unwrap();
        let values = records.into_iter().map(|mut record| record.cells.swap_remove(column)).collect();
        (values, list.map(|(_, yaml)| yaml))
    }

    #[test]
    fn a_new_survey_gets_its_questions_from_the_rows() {
        let (values, list) = resolved("satisfaction", &["1. Thái độ", "Đúng hẹn", "Thái độ"], None);
        assert_eq!(values, ["thai-do", "dung-hen", "thai-do"]);
        let expected =
            "\n  - { id: \"thai-do\", text: \"Thái độ\" }\n  - { id: \"dung-hen\", text: \"Đúng hẹn\" }";
        assert_eq!(list.as_deref(), Some(expected));
    }

    #[test]
    fn the_question_about_everything_is_overall() {
        let wordings = ["1. Thái độ", "2. Mức độ hài lòng chung", "Đánh giá chung về thái độ"];
        let (values, list) = resolved("satisfaction", &wordings, None);
        assert_eq!(values, ["thai-do", "overall", "danh-gia-chung-ve-thai-do"]);
        assert!(list.unwrap().contains("{ id: \"overall\", text: \"Mức độ hài lòng chung\" }"));
        for wording in ["Mức hài lòng chung", "ĐÁNH GIÁ CHUNG", "Hài lòng chung về dịch vụ", "overall"]
        {
            assert_eq!(resolved("satisfaction", &[wording], None).0, ["overall"], "{wording}");
        }
    }

    #[test]
    fn a_survey_with_questions_keeps_them() {
        let document = "---\nquestions:\n  - { id: q1, text: Thái độ }\n---\n";
        let (values, list) = resolved("satisfaction", &["THÁI ĐỘ", "q1", "Khác"], Some(document));
        assert_eq!((values, list), (vec!["q1".into(), "q1".into(), "Khác".into()], None));
    }

    #[test]
    fn sections_keep_their_numbers() {
        let (values, list) = resolved("plan", &["I. Tuyên truyền", "I. Tuyên truyền", "II. Rà soát"], None);
        assert_eq!(values, ["I", "I", "II"]);
        assert!(list.unwrap().starts_with("\n  - { id: \"I\", title: \"Tuyên truyền\" }"));
    }
}
