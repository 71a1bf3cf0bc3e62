//! A YAML file of values of one type: its shape is checked before it is read.

use super::schema;
use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::{FileId, Span};
use crate::format::yaml;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// A file, such as a scheme of scorecards in the folder that `Kind::data_folder` names.
#[derive(Clone, Debug)]
pub struct DataFile<'s> {
    /// The file.
    pub file: FileId,
    /// Its text.
    pub text: Cow<'s, str>,
}

/// A file passed the check of its shape but cannot be read: the check and the type disagree.
pub static UNREADABLE: Fault = Fault {
    code: "content/unreadable",
    level: Level::Error,
    says: text("Không đọc được tệp: {detail}.", "The file cannot be read: {detail}."),
    mend: text("Sửa chỗ nêu trên.", "Mend what is named above."),
    why: text(
        "Giá trị có hình thức đúng nhưng không hiểu được.",
        "The values have the right form but no meaning.",
    ),
};

impl DataFile<'_> {
    /// Checks the file against the schema of a type and reads it, with its tree. `None` when the shape is wrong.
    pub fn read<T: DeserializeOwned + JsonSchema>(&self, diags: &mut Diags) -> Option<(T, yaml::Node)> {
        let node = yaml::parse(&self.text, self.file, 0).map_err(|diag| diags.push(diag)).ok()?;
        if !schema::check(&node, &schema::of::<T>(), self.file, diags) {
            return None;
        }
        match yaml::value(&node, &self.text) {
            Ok(value) => Some((value, node)),
            Err(detail) => {
                let detail = detail.lines().next().unwrap_or_default().to_owned();
                diags.push(Diag::at(&UNREADABLE, Span::file(self.file)).with("detail", detail));
                None
            }
        }
    }
}
