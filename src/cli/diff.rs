//! `diff`: what changed between two built sites, row by row and column by column.

use super::args::Format;
use super::report::Reporter;
use super::{Stop, say};
use crate::base::diag::Lang;
use crate::domain::columns::TableSpec;
use crate::domain::personal;
use crate::domain::version::{Changes, Row, Tally};
use crate::io::read::read_data;
use crate::kinds::registry;
use crate::stages::versions::keys;
use crate::stages::versions::sites::{Difference, TABLES, Tables, What, compare};
use serde_json::{Value, json};
use std::path::Path;

/// `minhbach diff OLD NEW`. Exit status 1 when they differ, as `diff` does.
pub(super) fn diff(old: &Path, new: &Path, format: Format, reporter: &Reporter) -> Result<(), Stop> {
    let (before, after) = (tables(old, reporter.lang)?, tables(new, reporter.lang)?);
    let differences = compare(&before, &after, &registry::all());
    for difference in &differences {
        reporter.result(&match format {
            Format::Text => personal::mask(&text(difference, reporter.lang)).trim_end().to_owned(),
            Format::Json => figures(difference).to_string(),
        });
    }
    let compared = before.keys().filter(|path| after.contains_key(*path)).count();
    let (n, lang) = (differences.len(), reporter.lang);
    let done = match (n, lang) {
        (0, Lang::Vi) => format!("Không có gì khác: đã so {compared} bảng."),
        (0, Lang::En) => format!("Nothing differs: {compared} tables compared."),
        (n, Lang::Vi) => format!("Khác nhau: {n} danh sách, biểu hoặc kết quả."),
        (n, Lang::En) => format!("Documents that differ: {n}."),
    };
    reporter.done(&done, json!({ "different": n, "tables": compared }));
    if n == 0 { Ok(()) } else { Err(Stop::told()) }
}

/// The tables of a built site.
fn tables(site: &Path, lang: Lang) -> Result<Tables, Stop> {
    if !site.join("index.html").is_file() {
        let path = site.display();
        return Err(Stop::usage(match lang {
            Lang::Vi => format!("{path} không phải một cổng đã dựng: không có index.html"),
            Lang::En => format!("{path} is no built site: there is no index.html"),
        }));
    }
    let mut files = read_data(&site.join(TABLES)).map_err(|error| Stop::environment(error.message(lang)))?;
    // Those of documents: the others repeat them.
    files.retain(|path, _| path.contains('/'));
    Ok(files)
}

fn text(difference: &Difference, lang: Lang) -> String {
    let name = format!("{}/{}", difference.kind, difference.stem);
    match (&difference.what, lang) {
        (What::Appeared(rows), Lang::Vi) => format!("{name}: mới có, {rows} dòng"),
        (What::Appeared(rows), Lang::En) => format!("{name}: new, rows: {rows}"),
        (What::Vanished(rows), Lang::Vi) => format!("{name}: không còn, trước có {rows} dòng"),
        (What::Vanished(rows), Lang::En) => format!("{name}: gone, rows before: {rows}"),
        (What::Unreadable, _) => {
            format!(
                "{name}: {}",
                say(lang, "khác, nhưng không đọc được bảng", "differs, but no table that can be read")
            )
        }
        (What::Changed(changes), _) => {
            let head = format!("{name}: {}\n", tally(Tally::of(changes), lang));
            changes.iter().fold(head, |out, one| out + &table(one, difference.kind, lang))
        }
    }
}

fn tally(tally: Tally, lang: Lang) -> String {
    let Tally { added, removed, changed } = tally;
    match lang {
        Lang::Vi => format!("sửa {changed}, thêm {added}, bỏ {removed} dòng"),
        Lang::En => format!("rows changed {changed}, added {added}, removed {removed}"),
    }
}

/// What changed in a table: by column, then row by row.
fn table(changes: &Changes, kind: &str, lang: Lang) -> String {
    let spec = changes.spec;
    let counts = tally(Tally::of(std::slice::from_ref(changes)), lang);
    let mut out = format!("  {} ({}): {counts}\n", spec.name, spec.label.in_lang(lang));
    for (column, rows) in changes.columns() {
        let column = &spec.columns[column];
        let rows = say(lang, &format!("{rows} dòng"), &format!("rows: {rows}"));
        out.push_str(&format!("    {} ({}): {rows}\n", column.key, column.label.in_lang(lang)));
    }
    for change in &changes.changed {
        let cells = change.columns().map(|column| {
            format!("{}: ‘{}’ → ‘{}’", spec.columns[column].key, change.before[column], change.after[column])
        });
        out.push_str(&format!(
            "    ~ {}: {}\n",
            called(&change.after, spec, kind),
            cells.collect::<Vec<_>>().join("; ")
        ));
    }
    for (sign, rows) in [("+", &changes.added), ("-", &changes.removed)] {
        for row in rows {
            out.push_str(&format!("    {sign} {}\n", called(row, spec, kind)));
        }
    }
    out
}

/// What a row is called: the values of its key columns, else all of them.
fn called(row: &Row, spec: &TableSpec, kind: &str) -> String {
    let kinds = registry::all();
    let keys = kinds.iter().find(|one| one.key() == kind).map(|one| keys(*one, spec)).unwrap_or_default();
    let columns = if keys.is_empty() { (0..row.len()).collect() } else { keys };
    let filled = columns.into_iter().map(|column| &*row[column]).filter(|value| !value.is_empty());
    filled.collect::<Vec<_>>().join(", ")
}

/// The same for programs.
fn figures(difference: &Difference) -> Value {
    let document = format!("{}/{}", difference.kind, difference.stem);
    match &difference.what {
        What::Appeared(rows) => json!({ "document": document, "state": "appeared", "rows": rows }),
        What::Vanished(rows) => json!({ "document": document, "state": "vanished", "rows": rows }),
        What::Unreadable => json!({ "document": document, "state": "unreadable" }),
        What::Changed(changes) => {
            let table = |one: &Changes| {
                let columns = one.columns().into_iter();
                let columns: serde_json::Map<String, Value> = columns
                    .map(|(column, rows)| (one.spec.columns[column].key.to_owned(), json!(rows)))
                    .collect();
                json!({
                    "table": one.spec.name, "added": one.added.len(), "removed": one.removed.len(),
                    "changed": one.changed.len(), "columns": columns,
                })
            };
            let tables: Vec<Value> = changes.iter().map(table).collect();
            json!({ "document": document, "state": "changed", "tables": tables })
        }
    }
}
