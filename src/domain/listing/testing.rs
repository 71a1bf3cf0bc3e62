//! Portals in memory, for the tests of kinds of lists.

use super::register::Register;
use super::{Lists, Subject, parse, resolve};
use crate::base::diag::Diags;
use crate::domain::kind::{Bundle, DeriveCx, Kind, parse_each};
use crate::domain::testing::{self, Files, Tested};

/// A portal in memory: its lists with their tables, by path below the folder of the kind.
pub type Fixture<S> = testing::Fixture<Lists<S>>;

impl<S: Subject> Tested for Lists<S> {
    type Derived = Register<S>;

    fn kind() -> Box<dyn Kind> {
        Box::new(Lists::<S>::new())
    }

    fn derive(files: &Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Register<S> {
        let document =
            |bundle: &Bundle<'_>, diags: &mut Diags| parse::document::<S>(bundle, S::rules(), diags);
        let lists = parse_each(&files.bundles, diags, document);
        Register::new(resolve::resolve(lists, cx.directory, diags), cx, diags)
    }
}

impl<S: Subject> Fixture<S> {
    /// A list of October 2026 with more lines of its head and rows under all columns.
    pub fn october(more: &str, rows: &[&str]) -> Fixture<S> {
        let (head, table) = (october(more), Self::table(rows));
        Fixture::new(&[("a.md", &head), (&format!("a.{}.csv", S::spec().table.name), &table)])
    }

    /// Rows under all columns.
    pub fn table(rows: &[&str]) -> String {
        format!("{}\n{}\n", S::spec().table.keys().join(","), rows.join("\n"))
    }
}

/// A front matter for October 2026.
pub fn october(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}
