//! `word/styles.xml`: fonts and lists that paragraphs and runs get from their styles.

use super::properties::{ParagraphProperties, run_properties, value};
use crate::format::legacy::Family;
use crate::format::package::{Package, attribute, element, flag};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// Styles that are kept; Word itself stops below 5000.
const STYLES: usize = 65_536;
/// How many styles may follow from one another.
const PARENTS: usize = 20;

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    all: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    ordinary: String,
    /// The font where no style names one.
    default: Option<Family>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    font: Option<Option<Family>>,
    list: Option<(usize, usize)>,
}

impl Styles {
    /// Reads the part; no styles where it is missing.
    pub fn read(package: &mut Package, part: &str) -> Result<Styles, Unreadable> {
        let mut styles = Styles::default();
        let Some(mut xml) = package.xml(part)? else { return Ok(styles) };
        // Of the style that has begun, or of the defaults before the first.
        let mut id: Option<String> = None;
        while let Some(event) = xml.event()? {
            let Event::Start(start) = event else { continue };
            match element(&start) {
                "style" if styles.all.len() < STYLES => {
                    let name = attribute(&start, "styleId").unwrap_or_default().into_owned();
                    if flag(&start, "default") && attribute(&start, "type").as_deref() == Some("paragraph") {
                        styles.ordinary.clone_from(&name);
                    }
                    styles.all.insert(name.clone(), Style::default());
                    id = Some(name);
                }
                "basedOn" => {
                    let parent = value(&start);
                    styles.of(&id, |style| style.parent = parent);
                }
                "pPr" => {
                    let list = ParagraphProperties::read(&mut xml)?.list;
                    styles.of(&id, |style| style.list = list);
                }
                "rPr" => {
                    let font = run_properties(&mut xml)?.font;
                    match id {
                        Some(_) => styles.of(&id, |style| style.font = font),
                        None => styles.default = font.flatten(),
                    }
                }
                // Of rows and corners of tables.
                "tblStylePr" => xml.skip()?,
                _ => {}
            }
        }
        Ok(styles)
    }

    fn of(&mut self, id: &Option<String>, change: impl FnOnce(&mut Style)) {
        if let Some(style) = id.as_ref().and_then(|id| self.all.get_mut(id)) {
            change(style);
        }
    }

    /// The first answer of a style and those it follows from.
    fn ask<T>(&self, style: &str, answer: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut name = style;
        for _ in 0..PARENTS {
            let style = self.all.get(name)?;
            if let Some(found) = answer(style) {
                return Some(found);
            }
            name = style.parent.as_deref()?;
        }
        None
    }

    /// What a style says of the font.
    pub fn font(&self, style: &str) -> Option<Option<Family>> {
        self.ask(style, |style| style.font)
    }

    /// The font of a paragraph of that style.
    pub fn family(&self, style: Option<&str>) -> Option<Family> {
        self.font(style.unwrap_or(&self.ordinary)).unwrap_or(self.default)
    }

    /// The list that paragraphs of that style belong to, and their level in it.
    pub fn list(&self, style: Option<&str>) -> Option<(usize, usize)> {
        self.ask(style.unwrap_or(&self.ordinary), |style| style.list)
    }
}
