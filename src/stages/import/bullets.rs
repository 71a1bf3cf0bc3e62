//! Plans that list their tasks in paragraphs: `1.3. Cắt giảm …`, below it `- Bộ phận thực hiện: …`, `- Thời hạn: …`.
//! They become a sheet with a row a task, which is then read as any other.

use super::bullet::{Bullet, Number, bullet, numbered};
use super::heading::Heading;
use super::labels;
use super::matching::{Decisions, Vocabulary};
use crate::domain::fold::fold;
use crate::domain::import::ImportSpec;
use crate::format::sheet::{Cell, Row, Sheet};
use std::collections::BTreeSet;

/// Fewer tasks than this are no list: a letter may say `Thời hạn: …` once.
const FEWEST: usize = 2;

/// A numbered paragraph with what stands below it.
struct Item<'t> {
    number: Number<'t>,
    text: &'t str,
    /// Labels with their values, in order.
    said: Vec<(&'t str, &'t str)>,
    /// Paragraphs without a label that belong to it.
    more: Vec<(Bullet, &'t str)>,
}

/// The sheet of the tasks that paragraphs list; `None` when they list none. `name` is that of the sheet.
pub fn sheet<'t>(
    name: &str,
    paragraphs: impl Iterator<Item = &'t str>,
    spec: &'static ImportSpec,
) -> Option<Sheet> {
    let items = items(paragraphs);
    let decisions = Decisions::new();
    let labels = Labels { words: Vocabulary::new(spec, &decisions, true), spec };
    let tasks: Vec<usize> = (0..items.len()).filter(|at| labels.is_task(&items[*at])).collect();
    if tasks.len() < FEWEST || ["no", "title", "note"].iter().any(|key| spec.column(key).is_none()) {
        return None;
    }
    let columns = labels.columns(tasks.iter().map(|at| &items[*at]));
    let mut rows = vec![row(columns.iter().copied())];
    let mut section = None;
    let numbers = Numbers::new(&items, &tasks);
    for at in tasks {
        let here = numbers.section(at);
        if let Some(heading) = here.filter(|_| here != section) {
            let heading = format!("{}. {}", numbers.whole(heading), items[heading].text);
            rows.push(row(["", heading.as_str()]));
        }
        section = here;
        rows.extend(labels.rows(&items[at], &numbers.of_task(at), &columns));
    }
    Some(Sheet { name: name.to_owned(), rows, ..Sheet::default() })
}

/// The numbered paragraphs. What stands before the first, and from the recipients below the tasks on, belongs to none.
fn items<'t>(paragraphs: impl Iterator<Item = &'t str>) -> Vec<Item<'t>> {
    let mut items: Vec<Item<'t>> = Vec::new();
    for text in paragraphs.map(str::trim) {
        if items.last().is_some_and(|item| !item.said.is_empty()) && labels::is_signature(text) {
            break;
        }
        if let Some((number, text)) = numbered(text) {
            items.push(Item { number, text, said: Vec::new(), more: Vec::new() });
        } else if let Some(item) = items.last_mut() {
            match bullet(text) {
                (_, Some((label, value))) => item.said.push((label, value)),
                (bullet, None) => {
                    item.more.push((bullet, text.trim_start_matches(super::bullet::SIGNS).trim()))
                }
            }
        }
    }
    items
}

fn row<'c>(cells: impl IntoIterator<Item = &'c str>) -> Row {
    let cell = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    Row { hidden: false, cells: cells.into_iter().map(cell).collect() }
}

/// What labels mean.
struct Labels<'d> {
    words: Vocabulary<'d>,
    spec: &'static ImportSpec,
}

impl<'d> Labels<'d> {
    fn column(&self, label: &str) -> Option<usize> {
        self.words.sure(&Heading::new(0, 0, &[label.to_owned()])?)
    }

    /// Whether an item says at least two things of a task.
    fn is_task(&self, item: &Item<'_>) -> bool {
        let known: BTreeSet<usize> = item.said.iter().filter_map(|(label, _)| self.column(label)).collect();
        known.len() > 1
    }

    /// The headings: number and title, then each label, those of one meaning once, and last the note.
    fn columns<'t>(&self, tasks: impl Iterator<Item = &'t Item<'t>>) -> Vec<&'t str>
    where
        'd: 't,
    {
        let (no, title, note) = (self.heading("no"), self.heading("title"), self.heading("note"));
        let mut columns: Vec<&str> = vec![no, title];
        for (label, _) in tasks.flat_map(|item| &item.said) {
            let known = columns.iter().any(|column| self.same(column, label));
            if !known && self.column(label) != self.column(note) {
                columns.push(label);
            }
        }
        columns.push(note);
        columns
    }

    /// What offices call a column.
    fn heading(&self, key: &str) -> &'static str {
        let column = self.spec.columns().iter().find(|column| column.key == key);
        column.map_or("", |column| column.aliases.first().copied().unwrap_or(column.key))
    }

    fn same(&self, one: &str, other: &str) -> bool {
        fold(one) == fold(other) || self.column(one).is_some_and(|column| self.column(other) == Some(column))
    }

    /// The rows of a task: the first with its number; one more for each label that comes again, and for each bullet
    /// without a label, which is another output.
    fn rows(&self, item: &Item<'_>, number: &str, columns: &[&str]) -> Vec<Row> {
        let place = |label: &str| columns.iter().position(|column| self.same(column, label));
        let mut lines: Vec<Vec<String>> = vec![vec![String::new(); columns.len()]];
        lines[0][0] = number.to_owned();
        lines[0][1] = item.text.to_owned();
        for (label, value) in &item.said {
            let Some(at) = place(label) else { continue };
            if lines.last().is_some_and(|line| !line[at].is_empty()) {
                lines.push(vec![String::new(); columns.len()]);
            }
            if let Some(line) = lines.last_mut() {
                line[at] = value.trim_end_matches(['.', ';']).trim().to_owned();
            }
        }
        let (output, note) = (place(self.heading("output")), columns.len() - 1);
        for (bullet, text) in &item.more {
            match output.filter(|_| *bullet == Bullet::Bullet) {
                Some(at) => {
                    let mut line = vec![String::new(); columns.len()];
                    line[at] = text.trim_end_matches(['.', ';']).to_owned();
                    lines.push(line);
                }
                None => {
                    let blank = if lines[0][note].is_empty() { "" } else { " " };
                    lines[0][note] += &format!("{blank}{text}");
                }
            }
        }
        lines.iter().map(|line| row(line.iter().map(String::as_str))).collect()
    }
}

/// The numbers of tasks and sections, from the numbers of paragraphs.
struct Numbers<'i, 't> {
    items: &'i [Item<'t>],
    /// Whether two tasks would get the same number without that of their part.
    with_part: bool,
}

impl<'i, 't> Numbers<'i, 't> {
    fn new(items: &'i [Item<'t>], tasks: &[usize]) -> Numbers<'i, 't> {
        let plain = Numbers { items, with_part: false };
        let different: BTreeSet<String> = tasks.iter().map(|at| plain.of_task(*at)).collect();
        Numbers { items, with_part: different.len() < tasks.len() }
    }

    /// The number of a task: `1.2`, `1.3a`, with that of its part where two parts begin anew: `III.1.2`.
    fn of_task(&self, at: usize) -> String {
        match self.items[at].number {
            Number::Letter(letter) => {
                let parent = self.before(at, |number| matches!(number, Number::Digits(_)));
                format!("{}{letter}", parent.map(|parent| self.of_task(parent)).unwrap_or_default())
            }
            Number::Digits(number) => {
                self.with_part.then(|| self.part(at)).flatten().unwrap_or_default() + number
            }
            Number::Roman(number) => number.to_owned(),
        }
    }

    /// The heading that a task stands under: the first of its number (`1` of `1.3`), else its part.
    fn section(&self, at: usize) -> Option<usize> {
        let digits = match self.items[at].number {
            Number::Letter(_) => self.before(at, |number| matches!(number, Number::Digits(_)))?,
            _ => at,
        };
        let Number::Digits(number) = self.items[digits].number else { return None };
        let (first, _) = number.split_once('.').unwrap_or((number, ""));
        let heading = self.before(digits, |other| matches!(other, Number::Digits(other) if *other == first));
        let part = self.before(digits, |number| matches!(number, Number::Roman(_)));
        // A heading of an earlier part has nothing to do with this one.
        heading.filter(|heading| part.is_none_or(|part| part < *heading)).or(part)
    }

    /// The number of a heading with that of its part: `III.1`.
    fn whole(&self, at: usize) -> String {
        match self.items[at].number {
            Number::Digits(number) => self.part(at).unwrap_or_default() + number,
            Number::Roman(number) => number.to_owned(),
            Number::Letter(letter) => letter.to_string(),
        }
    }

    /// `III.` for what stands in part III.
    fn part(&self, at: usize) -> Option<String> {
        let part = self.before(at, |number| matches!(number, Number::Roman(_)))?;
        Some(format!("{}.", self.whole(part)))
    }

    fn before(&self, at: usize, wanted: impl Fn(&Number<'_>) -> bool) -> Option<usize> {
        self.items[..at].iter().rposition(|item| wanted(&item.number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::registry;

    fn spec(word: &str) -> &'static ImportSpec {
        let kinds = registry::all();
        let mut all = kinds.iter().flat_map(|kind| kind.imports());
        all.find(|spec| spec.word == word).unwrap()
    }

    fn lines(paragraphs: &[&str]) -> Vec<String> {
        let sheet = sheet("x", paragraphs.iter().copied(), spec("plan"));
        let cell = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
        let line = |row: &Row| {
            row.cells.iter().map(cell).collect::<Vec<_>>().join("|").trim_end_matches('|').to_owned()
        };
        sheet.map(|sheet| sheet.rows.iter().map(line).collect()).unwrap_or_default()
    }

    #[test]
    fn parts_that_begin_anew_give_their_number_to_the_tasks() {
        let paragraphs = [
            "I. MỘT",
            "1. Việc",
            "- Thời hạn: Năm 2026",
            "- Sản phẩm: Báo cáo",
            "II. HAI",
            "1. Việc khác",
            "- Thời hạn: Năm 2026",
            "- Sản phẩm: Kế hoạch",
        ];
        let expected = [
            "STT|Nhiệm vụ|Thời hạn|Sản phẩm|Ghi chú",
            "|I. MỘT",
            "I.1|Việc|Năm 2026|Báo cáo",
            "|II. HAI",
            "II.1|Việc khác|Năm 2026|Kế hoạch",
        ];
        assert_eq!(lines(&paragraphs), expected);
    }

    #[test]
    fn labels_that_nobody_knows_keep_their_words_and_one_that_comes_again_begins_another_output() {
        let paragraphs = [
            "1. Việc",
            "- Chủ trì: Sở Y tế",
            "- Kinh phí: 5 triệu",
            "- Sản phẩm: Kế hoạch;",
            "- Sản phẩm: Báo cáo.",
            "2. Việc khác",
            "- Đơn vị thực hiện: Sở Nội vụ",
            "- Thời hạn: 2026",
        ];
        let expected = [
            "STT|Nhiệm vụ|Chủ trì|Kinh phí|Sản phẩm|Thời hạn|Ghi chú",
            "1|Việc|Sở Y tế|5 triệu|Kế hoạch",
            "||||Báo cáo",
            "2|Việc khác|Sở Nội vụ|||2026",
        ];
        assert_eq!(lines(&paragraphs), expected);
    }

    #[test]
    fn letters_and_other_targets_hold_no_tasks() {
        let one = ["1. Kính đề nghị", "- Thời hạn: Năm 2026", "- Sản phẩm: Báo cáo", "2. Nơi nhận: như trên"];
        assert_eq!(lines(&one), Vec::<String>::new());
        let two = ["1. A", "- Mã hồ sơ: H99", "- Thủ tục: B", "2. A", "- Mã hồ sơ: H98", "- Thủ tục: B"];
        assert_eq!(sheet("x", two.into_iter(), spec("late")), None);
    }
}
