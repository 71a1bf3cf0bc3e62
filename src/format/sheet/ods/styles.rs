//! What styles say of fonts and of hidden sheets.

use crate::format::legacy::Family;
use crate::format::package::{Xml, attribute, element};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// Styles that a reader keeps; LibreOffice itself writes some thousand at most.
const STYLES: usize = 65_536;
/// How many styles may follow from one another.
const PARENTS: usize = 20;

/// The styles of a workbook, of cells and of stretches of text.
#[derive(Default)]
pub struct Styles {
    /// Families by the names of font faces.
    faces: BTreeMap<String, Option<Family>>,
    /// What a style says of the font, and what it follows from.
    fonts: BTreeMap<String, (Option<Option<Family>>, String)>,
    hiding: BTreeSet<String>,
}

impl Styles {
    /// Adds the styles of a part.
    pub fn read<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), Unreadable> {
        let mut style = String::new();
        while let Some(event) = xml.event()? {
            let Event::Start(start) = event else { continue };
            let named = |name| attribute(&start, name).map(|value| value.into_owned());
            match element(&start) {
                "font-face" if self.faces.len() < STYLES => {
                    let font = named("font-family").or_else(|| named("name")).unwrap_or_default();
                    self.faces.insert(named("name").unwrap_or_default(), Family::of_font(&font));
                }
                "style" if self.fonts.len() < STYLES => {
                    style = named("name").unwrap_or_default();
                    let parent = named("parent-style-name").unwrap_or_else(|| "Default".to_owned());
                    self.fonts.insert(style.clone(), (None, parent));
                }
                "text-properties" => {
                    let face = named("font-name").map(|face| self.face(&face));
                    let font = face.or_else(|| named("font-family").map(|font| Family::of_font(&font)));
                    if let (Some(font), Some(of)) = (font, self.fonts.get_mut(&style)) {
                        of.0 = Some(font);
                    }
                }
                "table-properties" if named("display").as_deref() == Some("false") => {
                    self.hiding.insert(style.clone());
                }
                // The body needs no second look.
                "body" => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn face(&self, name: &str) -> Option<Family> {
        self.faces.get(name).copied().unwrap_or_else(|| Family::of_font(name))
    }

    /// The font of a style or of what it follows from.
    pub fn family(&self, style: &str) -> Option<Family> {
        self.font(style).flatten()
    }

    /// What a style says of the font; nothing if neither it nor what it follows from does.
    pub fn font(&self, style: &str) -> Option<Option<Family>> {
        let mut name = style;
        for _ in 0..PARENTS {
            let (font, parent) = self.fonts.get(name)?;
            if font.is_some() {
                return *font;
            }
            name = parent;
        }
        None
    }

    /// Whether a style of tables hides them.
    pub fn hides(&self, style: &str) -> bool {
        self.hiding.contains(style)
    }
}
