//! The texts of one row of a long table, in one buffer that all rows of the table share.

use super::locale::Locale;
use crate::base::date::Date;
use std::fmt::{self, Write};

/// The texts of a row. A text is written in parts and then ended.
#[derive(Debug)]
pub struct Cells {
    text: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// Lists within the row, such as the agencies that lead a task.
    lists: Vec<List>,
}

/// A list within a row: its items are rows themselves.
#[derive(Debug, Default)]
struct List {
    /// The items, and behind them those that longer lists of rows before had, to be filled again.
    items: Vec<Cells>,
    used: usize,
}

impl Default for Cells {
    /// No texts, and room for those of an ordinary row.
    fn default() -> Cells {
        Cells { text: String::with_capacity(512), ends: Vec::with_capacity(16), lists: Vec::new() }
    }
}

impl Cells {
    /// Forgets all texts, to take those of the next row.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.lists.iter_mut().for_each(|list| list.used = 0);
    }

    /// Adds an item to a list by its number, from 0, and gives it to be written.
    pub fn item(&mut self, list: usize) -> &mut Cells {
        if self.lists.len() <= list {
            self.lists.resize_with(list + 1, List::default);
        }
        let List { items, used } = &mut self.lists[list];
        if *used == items.len() {
            items.push(Cells::default());
        }
        *used += 1;
        let item = &mut items[*used - 1];
        item.clear();
        item
    }

    /// The items of a list by its number.
    pub fn items(&self, list: usize) -> &[Cells] {
        self.lists.get(list).map_or(&[], |list| &list.items[..list.used])
    }

    /// Adds to the text that is being written.
    pub fn add(&mut self, part: &str) -> &mut Cells {
        self.text.push_str(part);
        self
    }

    /// Adds a code as anchors have it, in small letters and with hyphens for dots.
    pub fn add_anchor(&mut self, code: &str) {
        let (start, mut rest) = (self.text.len(), code);
        while let Some(dot) = memchr::memchr(b'.', rest.as_bytes()) {
            self.add(&rest[..dot]).add("-");
            rest = &rest[dot + 1..];
        }
        self.add(rest);
        self.text[start..].make_ascii_lowercase();
    }

    /// Adds something formatted to the text that is being written.
    pub fn print(&mut self, what: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.text.write_fmt(what);
    }

    /// Adds a date as the language writes it to the text that is being written.
    pub fn day(&mut self, locale: &Locale, date: Date) -> &mut Cells {
        locale.write_date(date, &mut self.text);
        self
    }

    /// Ends the text that is being written.
    pub fn end(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Adds a whole text.
    pub fn push(&mut self, text: &str) {
        self.add(text).end();
    }

    /// Adds something formatted as a whole text; an empty one where there is nothing.
    pub fn maybe(&mut self, what: Option<impl fmt::Display>) {
        if let Some(what) = what {
            self.print(format_args!("{what}"));
        }
        self.end();
    }

    /// A text by its number, from 0.
    pub fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[number]]
    }

    /// Whether any byte of the texts is one of some.
    pub fn any(&self, of: impl Fn(u8) -> bool) -> bool {
        // Without stopping at the first, so that many are looked at in one step: mostly there is none.
        self.text.bytes().fold(false, |found, byte| found | of(byte))
    }

    /// All texts.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|number| self.get(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_the_place_of_the_row_before() {
        let mut cells = Cells::default();
        cells.push("a");
        cells.clear();
        cells.add("Sở").add(" Y tế").end();
        cells.push("");
        cells.maybe(Some(12));
        cells.maybe(None::<u32>);
        assert_eq!(cells.iter().collect::<Vec<_>>(), ["Sở Y tế", "", "12", ""]);
    }

    #[test]
    fn lists_of_a_row_take_the_place_of_those_of_the_row_before() {
        let mut cells = Cells::default();
        let texts = |cells: &Cells, list| -> Vec<String> {
            cells.items(list).iter().map(|item| item.get(0).to_owned()).collect()
        };
        ["a", "b"].iter().for_each(|text| cells.item(1).push(text));
        assert_eq!((texts(&cells, 0), texts(&cells, 1)), (vec![], vec!["a".into(), "b".into()]));
        cells.clear();
        cells.item(1).push("c");
        assert_eq!((texts(&cells, 1), texts(&cells, 2)), (vec!["c".into()], vec![]));
    }
}
