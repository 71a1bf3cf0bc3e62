//! `xl/styles.xml`: what the style of a cell says of its numbers and its font.

use super::super::format::{Shown, built_in, by_code};
use crate::format::legacy::Family;
use crate::format::package::{Package, attribute, element, number};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// Formats of its own that a workbook may have; Excel stops far below.
const FORMATS: usize = 65_536;

/// What a cell's style says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// What its number shows as.
    pub shown: Shown,
    /// Its font.
    pub family: Option<Family>,
}

/// The styles of cells by their numbers; none where the part is missing.
pub fn read(package: &mut Package, part: &str) -> Result<Vec<Style>, Unreadable> {
    let Some(mut xml) = package.xml(part)? else { return Ok(Vec::new()) };
    let (mut formats, mut fonts, mut styles) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut section = String::new();
    while let Some(event) = xml.event()? {
        let Event::Start(start) = event else { continue };
        let name = element(&start);
        match (section.as_str(), name) {
            // Differential styles have fonts and formats of their own, which no cell counts.
            (_, "numFmts" | "fonts" | "cellXfs" | "cellStyleXfs" | "dxfs" | "fills") => {
                section = name.to_owned()
            }
            ("numFmts", "numFmt") if formats.len() < FORMATS => {
                let code = attribute(&start, "formatCode").unwrap_or_default();
                formats.insert(number(&start, "numFmtId"), by_code(&code));
            }
            ("fonts", "font") => fonts.push(None),
            ("fonts", "name") => {
                let family = attribute(&start, "val").and_then(|name| Family::of_font(&name));
                if let Some(last) = fonts.last_mut() {
                    *last = family;
                }
            }
            ("cellXfs", "xf") => {
                let format = number(&start, "numFmtId");
                let shown = formats.get(&format).copied().unwrap_or_else(|| built_in(format.unwrap_or(0)));
                let family = number(&start, "fontId").and_then(|font| fonts.get(font).copied().flatten());
                styles.push(Style { shown, family });
            }
            _ => {}
        }
    }
    Ok(styles)
}
