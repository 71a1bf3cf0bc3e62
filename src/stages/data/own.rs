//! Tables that the portal makes of several documents: how targets stand, what is due, agencies beside each other. They are
//! handed out like those of documents, each under one address that stays.

use super::DataPlan;
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::{Empty, FOLDER, Field, fields};
use crate::domain::figure::Figure;

/// The rows of a table: a text for each column; empty, or a code, where there is no value.
pub type Rows = Vec<Vec<String>>;

/// What is in the tables of an [`Own`]. It is asked when their files are written, which they are in one language alone.
pub trait Content: Send + Sync {
    /// The rows of each table.
    fn rows(&self) -> Vec<Rows>;

    /// The figures of the page.
    fn figures(&self) -> Vec<Figure>;
}

/// Tables about one matter.
pub struct Own<'a> {
    /// Its name in addresses.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// The page that shows the same.
    pub page: &'static str,
    /// Its tables.
    pub tables: Vec<&'static TableSpec>,
    /// What is in them.
    pub content: Box<dyn Content + 'a>,
    /// Whether it shows fictional data.
    pub demo: bool,
}

impl Own<'_> {
    /// Its data page.
    pub fn data_page(&self) -> String {
        format!("{FOLDER}/{}.html", self.name)
    }

    /// Its files in one form.
    pub fn files(&self, form: Download) -> Vec<String> {
        match form {
            Download::Xlsx => vec![format!("{FOLDER}/{}.xlsx", self.name)],
            _ => self.tables.iter().map(|spec| route(spec, form)).collect(),
        }
    }

    /// Where everything of it is written.
    pub(super) fn routes(&self, plan: &DataPlan<'_>) -> Vec<String> {
        let forms = plan.forms();
        let schemas = self.tables.iter().map(|spec| schema_route(spec));
        forms.flat_map(|form| self.files(form)).chain(schemas).collect()
    }
}

/// The address of a table.
pub fn route(spec: &TableSpec, form: Download) -> String {
    format!("{FOLDER}/{}.{}", spec.name, form.extension())
}

/// The address of its description.
pub(super) fn schema_route(spec: &TableSpec) -> String {
    format!("{FOLDER}/{}", schema_file(spec))
}

/// The name of its description below the folder of data.
pub(super) fn schema_file(spec: &TableSpec) -> String {
    format!("{}.schema.json", spec.name)
}

/// The fields of a table: it is of no document.
pub fn own_fields(spec: &'static TableSpec) -> Vec<Field> {
    fields(spec, &[], &|_| Empty::NotApplicable).split_off(1)
}
