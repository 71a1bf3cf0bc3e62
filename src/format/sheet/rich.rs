//! Texts of cells, in stretches of different fonts.

use crate::format::legacy::{Family, Runs};

/// A text that cells share.
#[derive(Debug)]
pub enum Shared {
    /// All in the font of the cell.
    Plain(String),
    /// In stretches; those without a font have that of the cell.
    Rich(Vec<(Option<Font>, String)>),
}

/// A font that a stretch names: `None` for those of Unicode.
pub type Font = Option<Family>;

impl Shared {
    /// The text in a cell of that font.
    pub fn runs(&self, cell: Option<Family>) -> Runs {
        let mut runs = Runs::default();
        match self {
            Shared::Plain(text) => runs.push(cell, text),
            Shared::Rich(parts) => {
                parts.iter().for_each(|(font, text)| runs.push(font.unwrap_or(cell), text))
            }
        }
        runs
    }
}
