//! The rows of a table as values: whatever is only a way of writing does not count.

use crate::base::date::parse_date;
use crate::base::diag::Diags;
use crate::base::span::{FileId, lossy};
use crate::domain::columns::{Grid, Shape, TableSpec, yes_or_no};
use crate::format::csv_table;
use std::fmt::{Display, Write};

/// The values of a row, in the order of the columns of its table.
pub type Row = Vec<Box<str>>;

/// The rows of a table, in the order of the file.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The table.
    pub spec: &'static TableSpec,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Rows {
    /// A table without rows.
    pub fn none(spec: &'static TableSpec) -> Rows {
        Rows { spec, rows: Vec::new() }
    }

    /// The same rows in the columns of another specification; a column that they lack is empty.
    pub fn in_columns_of(&self, spec: &'static TableSpec) -> Rows {
        let place = |key: &str| self.spec.columns.iter().position(|column| column.key == key);
        let places: Vec<Option<usize>> = spec.columns.iter().map(|column| place(column.key)).collect();
        let moved = |row: &Row| {
            places.iter().map(|place| place.map_or_else(Default::default, |at| row[at].clone())).collect()
        };
        Rows { spec, rows: self.rows.iter().map(moved).collect() }
    }

    /// Reads a CSV file. `agency` gives the id of an agency that is named. `None` when the file is no such table; what is
    /// wrong with it goes to `diags`.
    pub fn read(
        bytes: &[u8],
        file: FileId,
        spec: &'static TableSpec,
        agency: &dyn Fn(&str) -> Option<String>,
        diags: &mut Diags,
    ) -> Option<Rows> {
        let table = csv_table::parse(&lossy(bytes), file, &spec.keys(), diags)?;
        let grid = Grid::open(&table, spec, diags)?;
        let value = |record, column: usize| {
            let mut out = String::new();
            canonical(grid.text(record, column), spec.columns[column].shape, agency, &mut out);
            out.into_boxed_str()
        };
        let row = |record| (0..spec.columns.len()).map(|column| value(record, column)).collect();
        let rows = grid.records().iter().map(row).collect();
        grid.finish(diags);
        Some(Rows { spec, rows })
    }
}

/// Writes one spelling of a value. What cannot be read stays as it is.
pub fn canonical(text: &str, shape: Shape, agency: &dyn Fn(&str) -> Option<String>, out: &mut String) {
    let shown = |value: &dyn Display, out: &mut String| {
        // Writing to a string does not fail.
        let _ = write!(out, "{value}");
    };
    match shape {
        _ if text.is_empty() => {}
        Shape::Date => match parse_date(text) {
            Ok(date) => shown(&date, out),
            Err(_) => out.push_str(text),
        },
        Shape::Count | Shape::Times => match text.parse::<u64>() {
            Ok(count) => shown(&count, out),
            Err(_) => out.push_str(text),
        },
        Shape::Decimal if text.contains('.') => {
            out.push_str(text.trim_end_matches('0').trim_end_matches('.'));
        }
        Shape::YesNo => out.push_str(match yes_or_no(text) {
            Some(true) => "yes",
            Some(false) => "",
            None => text,
        }),
        Shape::Agency => out.push_str(&agency(text).unwrap_or_else(|| text.to_owned())),
        Shape::Agencies => {
            for (number, word) in text.split(';').map(str::trim).enumerate() {
                out.push_str(if number > 0 { "; " } else { "" });
                out.push_str(&agency(word).unwrap_or_else(|| word.to_owned()));
            }
        }
        Shape::Text
        | Shape::Figure
        | Shape::Dossier
        | Shape::Official
        | Shape::Schedule
        | Shape::Decimal
        | Shape::Choice(_) => {
            for (number, word) in text.split_whitespace().enumerate() {
                out.push_str(if number > 0 { " " } else { "" });
                out.push_str(word);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_a_value_do_not_count() {
        let agency = |word: &str| (word == "Sở Y tế").then(|| "so-y-te".to_owned());
        let one_way = |text, shape| {
            let mut out = String::new();
            canonical(text, shape, &agency, &mut out);
            out
        };
        let same = |shape, one, other| one_way(one, shape) == one_way(other, shape);
        assert!(same(Shape::Date, "2026-10-05", "05/10/2026"));
        assert!(same(Shape::Count, "007", "7") && same(Shape::Decimal, "99.80", "99.8"));
        assert!(same(Shape::YesNo, "có", "yes") && same(Shape::YesNo, "không", ""));
        assert!(same(Shape::Agency, "Sở Y tế", "so-y-te"));
        assert!(same(Shape::Agencies, "Sở Y tế;b", "so-y-te; b"));
        assert!(same(Shape::Text, "Đất  đai\nnhà", "Đất đai nhà"));
        assert!(!same(Shape::Count, "", "0") && !same(Shape::Decimal, "10", "1"));
        assert!(!same(Shape::Text, "007", "7") && !same(Shape::Date, "31/13/2026", "2026-12-31"));
    }
}
