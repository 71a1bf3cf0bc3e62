//! The rows of a table as values: whatever is only a way of writing does not count.

use crate::base::date::parse_date;
use crate::base::diag::Diags;
use crate::base::span::FileId;
use crate::domain::columns::{Grid, Shape, TableSpec};
use crate::domain::fold::fold;
use crate::format::csv_table;

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

    /// Reads a CSV file. `agency` gives the id of an agency that is named. `None` when the file is no such table; what is
    /// wrong with it goes to `diags`.
    pub fn read(
        bytes: &[u8],
        file: FileId,
        spec: &'static TableSpec,
        agency: &dyn Fn(&str) -> Option<String>,
        diags: &mut Diags,
    ) -> Option<Rows> {
        let table = csv_table::parse(bytes, file, &spec.keys().join(", "), diags)?;
        let grid = Grid::open(&table, spec, diags)?;
        let value = |record, column: usize| {
            let text = grid.text(record, column);
            canonical(text, spec.columns[column].shape, agency).into_boxed_str()
        };
        let row = |record| (0..spec.columns.len()).map(|column| value(record, column)).collect();
        let rows = grid.records().iter().map(row).collect();
        grid.finish(diags);
        Some(Rows { spec, rows })
    }
}

/// One spelling of a value. What cannot be read stays as it is.
fn canonical(text: &str, shape: Shape, agency: &dyn Fn(&str) -> Option<String>) -> String {
    let id = |word: &str| agency(word).unwrap_or_else(|| word.to_owned());
    match shape {
        _ if text.is_empty() => String::new(),
        Shape::Date => parse_date(text).map_or_else(|_| text.to_owned(), |date| date.to_string()),
        Shape::Count | Shape::Times => {
            text.parse::<u64>().map_or_else(|_| text.to_owned(), |count| count.to_string())
        }
        Shape::Decimal if text.contains('.') => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        Shape::YesNo => match fold(text).as_str() {
            "yes" | "co" | "x" | "true" => "yes".to_owned(),
            "no" | "khong" | "false" => String::new(),
            _ => text.to_owned(),
        },
        Shape::Agency => id(text),
        Shape::Agencies => text.split(';').map(|word| id(word.trim())).collect::<Vec<_>>().join("; "),
        Shape::Text
        | Shape::Dossier
        | Shape::Official
        | Shape::Schedule
        | Shape::Decimal
        | Shape::Choice(_) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_a_value_do_not_count() {
        let agency = |word: &str| (word == "Sở Y tế").then(|| "so-y-te".to_owned());
        let same = |shape, one, other| canonical(one, shape, &agency) == canonical(other, shape, &agency);
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
