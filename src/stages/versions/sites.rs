//! Two built sites compared by the tables that they hand out.

use super::keys;
use crate::base::diag::Diags;
use crate::base::span::FileId;
use crate::domain::columns::TableSpec;
use crate::domain::dataset::{code, decode};
use crate::domain::kind::Kind;
use crate::domain::version::{Changes, Rows, between};
use std::collections::{BTreeMap, BTreeSet};

/// Where a site hands out its tables: `du-lieu/KIND/DOCUMENT.TABLE.csv`.
pub const TABLES: &str = "du-lieu";

/// The tables of a site: path below [`TABLES`], and bytes.
pub type Tables = BTreeMap<String, Vec<u8>>;

/// A document that differs between two sites.
#[derive(Debug)]
pub struct Difference {
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document.
    pub stem: String,
    /// In what.
    pub what: What,
}

/// How a document differs.
#[derive(Debug)]
pub enum What {
    /// Only the new site has it, with so many rows.
    Appeared(usize),
    /// Only the old site has it, with so many rows.
    Vanished(usize),
    /// Both have it with different rows.
    Changed(Vec<Changes>),
    /// Its bytes differ and are no table that this program knows.
    Unreadable,
}

/// Compares two sites, document by document.
pub fn compare(old: &Tables, new: &Tables, kinds: &[&'static dyn Kind]) -> Vec<Difference> {
    let documents: BTreeSet<(String, String)> =
        old.keys().chain(new.keys()).filter_map(|path| named(path)).collect();
    let mut differences = Vec::new();
    for (folder, stem) in documents {
        let Some(kind) = kinds.iter().find(|kind| kind.key() == folder) else { continue };
        let path = |table: &str| format!("{folder}/{stem}.{table}.csv");
        let tables: Vec<&str> = kind.tables().iter().map(|spec| spec.name).collect();
        let in_site = |site: &Tables| tables.iter().any(|table| site.contains_key(&path(table)));
        if tables.iter().all(|table| old.get(&path(table)) == new.get(&path(table))) {
            continue;
        }
        let read = |site: &Tables| -> Option<Vec<Rows>> {
            let one = |spec: &&'static TableSpec| match site.get(&path(spec.name)) {
                None => Some(Rows::none(spec)),
                Some(bytes) => published(bytes, spec),
            };
            kind.tables().iter().map(one).collect()
        };
        let what = match (read(old), read(new)) {
            (Some(before), Some(after)) => what(*kind, &before, &after, in_site(old), in_site(new)),
            _ => Some(What::Unreadable),
        };
        differences.extend(what.map(|what| Difference { kind: kind.key(), stem, what }));
    }
    differences
}

/// The rows of a published table, its codes for empty cells read as such.
fn published(bytes: &[u8], spec: &'static TableSpec) -> Option<Rows> {
    let mut rows = Rows::read(bytes, FileId(0), spec, &|_| None, &mut Diags::new())?;
    for value in rows.rows.iter_mut().flatten() {
        let plain = if code(value).is_some() { "" } else { decode(value) };
        if plain.len() != value.len() {
            *value = plain.into();
        }
    }
    Some(rows)
}

fn what(kind: &dyn Kind, before: &[Rows], after: &[Rows], was: bool, is: bool) -> Option<What> {
    let count = |tables: &[Rows]| tables.iter().map(|table| table.rows.len()).sum();
    if !was || !is {
        return Some(if is { What::Appeared(count(after)) } else { What::Vanished(count(before)) });
    }
    let pairs = before.iter().zip(after);
    let changes = pairs.map(|(old, new)| between(old, new, &keys(kind, new.spec)));
    let changes: Vec<Changes> = changes.filter(|changes| !changes.is_empty()).collect();
    (!changes.is_empty()).then_some(What::Changed(changes))
}

/// Kind and document of a path.
fn named(path: &str) -> Option<(String, String)> {
    let (kind, name) = path.split_once('/')?;
    let (stem, _) = name.strip_suffix(".csv")?.rsplit_once('.')?;
    Some((kind.to_owned(), stem.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::registry;

    const HEADER: &str = "dossier,procedure,agency,received,due,ended\n";

    fn site(rows: &[(&str, &str)]) -> Tables {
        rows.iter().map(|(path, rows)| ((*path).to_owned(), format!("{HEADER}{rows}").into_bytes())).collect()
    }

    #[test]
    fn documents_appear_vanish_and_change_but_order_and_spelling_are_nothing() {
        let one = "A,x,so,2026-09-01,2026-09-05,2026-10-01\n";
        let other = "B,x,so,2026-09-01,2026-09-05,2026-10-02\n";
        let old = site(&[
            ("late/same.closed.csv", &format!("{one}{other}")),
            ("late/changed.closed.csv", one),
            ("late/gone.closed.csv", one),
            ("late/broken.closed.csv", one),
        ]);
        let mut new = site(&[
            ("late/same.closed.csv", &format!("{}{one}", other.replace("2026-10-02", "02/10/2026"))),
            ("late/changed.closed.csv", &one.replace("x", "y")),
            ("late/fresh.closed.csv", one),
        ]);
        new.insert("late/broken.closed.csv".into(), b"?".to_vec());
        let kinds = registry::all();
        let found = compare(&old, &new, &kinds);
        let shown: Vec<String> = found
            .iter()
            .map(|one| match &one.what {
                What::Appeared(n) => format!("+{} {n}", one.stem),
                What::Vanished(n) => format!("-{} {n}", one.stem),
                What::Changed(changes) => format!("~{} {:?}", one.stem, changes[0].columns()),
                What::Unreadable => format!("?{}", one.stem),
            })
            .collect();
        assert_eq!(shown, ["?broken", "~changed [(3, 1)]", "+fresh 1", "-gone 1"]);
        assert!(compare(&old, &old, &kinds).is_empty());
    }
}
