//! Whether the rows of a document may be shown one by one.

use crate::base::date::AsOf;
use crate::domain::columns::Shape;
use crate::domain::config::{Config, DossierCodes};
use crate::domain::kind::Kind;
use crate::domain::version::{Document, Rows};

/// Whether nothing of the rows of a document is kept back: hidden dossier codes, names of officials, small counts.
pub fn is_open<'r, R: Iterator<Item = &'r Rows>>(
    kind: &dyn Kind,
    document: &Document,
    (config, as_of): (&Config, AsOf),
    rows: impl Fn() -> R,
) -> bool {
    let hides_codes = config.policies.dossier_codes != DossierCodes::Full
        && kind.tables().iter().any(|spec| spec.places(Shape::Dossier).next().is_some());
    let names = document.names_officials || rows().any(names_officials);
    let hides_names = names && config.policies.naming(as_of).is_none();
    let answers = config.law.answers(as_of.0);
    !document.withheld && !hides_codes && !hides_names && !rows().any(|rows| kind.withholds(rows, answers))
}

/// Whether a row has an official's name.
fn names_officials(rows: &Rows) -> bool {
    rows.spec.places(Shape::Official).any(|column| rows.rows.iter().any(|row| !row[column].is_empty()))
}
