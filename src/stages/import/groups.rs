//! Rows of a sheet that stand above the rows they speak of: an agency's name, a field.

use super::cells::{one_line, shown, text_of};
use super::labels;
use super::matching::Use;
use super::sorted::{GroupValue, Rows, Skip, Sorter};
use crate::base::span::{FileId, Span};
use crate::domain::columns::Shape;
use crate::domain::fold::fold;
use crate::domain::personal::names_a_person;
use crate::format::sheet::Row;

/// What a row above others seems to say of them.
struct Told {
    column: usize,
    text: String,
    sure: bool,
}

impl Sorter<'_> {
    /// Understands a row that stands above the rows it speaks of; `None` when it is no such row. What nobody has said is
    /// no value: it is kept as a doubt.
    pub(super) fn group(&self, row: &Row, at: usize, rows: &mut Rows) -> Option<Skip> {
        let texts = row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, text_of(cell)?)));
        let texts: Vec<(usize, &str)> = texts.filter(|(_, text)| !labels::is_number(text)).collect();
        let [(cell, text)] = texts.as_slice() else { return None };
        let text = one_line(text);
        let bare = labels::without_number(&text);
        let beside = row.cells.iter().map(shown).find(|text| labels::is_number(text));
        let number = labels::number_of(&text).map(str::to_owned).or(beside);
        let told = self.told(bare, number.as_deref())?;
        let answered = self.answered(&told);
        let (column, skip) = match answered {
            Some(Some(column)) => (column, Skip::Group),
            Some(None) => (told.column, Skip::Dropped),
            None if told.sure || self.is_known(&told) => (told.column, Skip::Group),
            None => (told.column, Skip::Unsure),
        };
        rows.answered.extend(answered.map(|column| (told.text.clone(), column)));
        let listed = self.spec.listed.as_ref().filter(|listed| listed.numbered);
        let value = match number {
            Some(number) if listed.is_some_and(|one| self.spec.column(one.column) == Some(column)) => {
                format!("{}. {}", number.trim_matches(['.', ')', ' ']), told.text)
            }
            _ => told.text,
        };
        let rank =
            |column: usize| self.spec.groups.iter().position(|key| self.spec.column(key) == Some(column));
        let above = rows.groups.last().into_iter().flatten();
        // A new agency begins its own fields.
        let mut values: Vec<GroupValue> =
            above.filter(|one| rank(one.column) < rank(column)).cloned().collect();
        let value = GroupValue { column, text: value, at: (at, *cell) };
        match skip {
            Skip::Unsure => rows.unsure.push((rows.groups.len(), value)),
            Skip::Dropped => {}
            _ => values.push(value),
        }
        rows.groups.push(values);
        Some(skip)
    }

    /// What a person said of a row that is no group for sure: the column that it fills, or none.
    fn answered(&self, told: &Told) -> Option<Option<usize>> {
        let groups =
            |column: &usize| self.spec.groups.iter().any(|key| self.spec.column(key) == Some(*column));
        match self.decisions.get(&fold(&told.text)).filter(|_| !told.sure) {
            Some((Use::Drop, _)) => Some(None),
            Some((Use::Column(column), _)) => Some(Some(*column).filter(groups)).filter(Option::is_some),
            None => None,
        }
    }

    /// Whether earlier documents have the same in the column. A name of a person may stand there by mistake.
    fn is_known(&self, told: &Told) -> bool {
        let known = self.known.get(self.spec.columns()[told.column].key);
        known.is_some_and(|known| known.contains(&fold(&told.text))) && !names_a_person(&told.text)
    }

    /// What a group's row seems to say. For sure it is known by the name of an agency, a label (`Lĩnh vực: …`), a word of a
    /// column's list; that a number stands before a text only lets suppose that it is the title of a group.
    fn told(&self, text: &str, number: Option<&str>) -> Option<Told> {
        let columns: Vec<usize> = self.spec.groups.iter().filter_map(|key| self.spec.column(key)).collect();
        if let Some(labelled) = self.labelled(text, &columns) {
            return Some(labelled);
        }
        let text = labels::without_count(text);
        let (agencies, texts): (Vec<usize>, Vec<usize>) =
            columns.into_iter().partition(|column| self.spec.columns()[*column].shape == Shape::Agency);
        if let Some((column, text)) = texts.iter().find_map(|column| self.listed_word(*column, &text)) {
            return Some(Told { column, text, sure: true });
        }
        let known = self.directory.find(&text, Span::file(FileId(0))).is_ok() || labels::is_agency(&text);
        if let Some(column) = agencies.first().filter(|_| known) {
            return Some(Told { column: *column, text, sure: true });
        }
        // A row with an Arabic number and a colon is a note.
        let titled = |number: &str| !text.contains(':') || labels::is_section_number(number);
        let column =
            *texts.iter().find(|column| self.is_free(**column)).filter(|_| number.is_some_and(titled))?;
        let listed = self.spec.listed.as_ref().and_then(|listed| self.spec.column(listed.column));
        Some(Told { column, text, sure: listed == Some(column) })
    }

    /// The value behind the name of a column: `Lĩnh vực: Đất đai`, `Lĩnh vực Đất đai`.
    fn labelled(&self, text: &str, columns: &[usize]) -> Option<Told> {
        let sure = |column: usize, text: String| {
            let agency = self.spec.columns()[column].shape == Shape::Agency;
            let sure = agency || !names_a_person(&text);
            Told { column, text, sure }
        };
        if let Some((label, value)) = text.split_once(':').filter(|(_, value)| !value.trim().is_empty()) {
            let label = fold(label);
            let named = columns.iter().find(|column| self.is_name(**column, &label));
            return named.map(|column| sure(*column, labels::without_count(value)));
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let listed = self.spec.listed.as_ref().and_then(|listed| self.spec.column(listed.column));
        let free = columns.iter().filter(|column| {
            let text = self.spec.columns()[**column].shape == Shape::Text;
            text && self.is_free(**column) && listed != Some(**column)
        });
        free.into_iter().find_map(|column| {
            let named = |count: &usize| self.is_name(*column, &fold(&words[..*count].join(" ")));
            let label = (2..words.len()).rev().find(named)?;
            Some(sure(*column, labels::without_count(&words[label..].join(" "))))
        })
    }

    /// Whether a column takes any text and the sheet has none for it.
    fn is_free(&self, column: usize) -> bool {
        self.taken[column].is_none() && !matches!(self.spec.columns()[column].shape, Shape::Choice(_))
    }

    /// The word of a column's list with which a heading ends: `Thủ tục hành chính mới ban hành` → `Mới ban hành`.
    fn listed_word(&self, column: usize, heading: &str) -> Option<(usize, String)> {
        let Shape::Choice(words) = self.spec.columns()[column].shape else { return None };
        let folded = fold(heading);
        let ends = |word: &&&str| {
            let before = folded.strip_suffix(&fold(word));
            before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
        };
        words
            .iter()
            .filter(|_| self.taken[column].is_none())
            .find(ends)
            .map(|word| (column, (*word).to_owned()))
    }

    fn is_name(&self, column: usize, label: &str) -> bool {
        let column = &self.spec.columns()[column];
        column.aliases.iter().any(|alias| fold(alias) == label)
    }
}
