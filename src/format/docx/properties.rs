//! The properties of paragraphs and runs that matter here.

use crate::format::legacy::Family;
use crate::format::package::{Xml, attribute, element, number};
use crate::format::unreadable::Unreadable;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// What a paragraph says of itself.
#[derive(Default)]
pub struct ParagraphProperties {
    /// The id of its style.
    pub style: Option<String>,
    /// Its list and the level in it, from 0.
    pub list: Option<(usize, usize)>,
}

/// What a run says of itself.
#[derive(Default)]
pub struct RunProperties {
    /// The id of its style.
    pub style: Option<String>,
    /// Its font: `Some(None)` for one of Unicode.
    pub font: Option<Option<Family>>,
    /// Whether its text is not shown.
    pub hidden: bool,
}

impl ParagraphProperties {
    /// Reads to the end of `pPr`, which has begun.
    pub fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<ParagraphProperties, Unreadable> {
        let mut found = ParagraphProperties::default();
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => match element(&start) {
                    "pStyle" => found.style = value(&start),
                    "numId" => {
                        found.list =
                            Some((number(&start, "val").unwrap_or(0), found.list.map_or(0, |list| list.1)))
                    }
                    "ilvl" => found.list = Some((0, number(&start, "val").unwrap_or(0))),
                    // Of the mark at the end; and what the paragraph was before a revision.
                    "rPr" | "pPrChange" => xml.skip()?,
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "pPr" => break,
                _ => {}
            }
        }
        Ok(found)
    }
}

/// Reads to the end of `rPr`, which has begun.
pub fn run_properties<R: BufRead>(xml: &mut Xml<R>) -> Result<RunProperties, Unreadable> {
    let mut found = RunProperties::default();
    while let Some(event) = xml.event()? {
        match event {
            Event::Start(start) => match element(&start) {
                "rStyle" => found.style = value(&start),
                "rFonts" => found.font = font(&start).or(found.font),
                "vanish" => found.hidden = !matches!(value(&start).as_deref(), Some("0" | "false" | "off")),
                "rPrChange" => xml.skip()?,
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "rPr" => break,
            _ => {}
        }
    }
    Ok(found)
}

/// The font for letters beyond ASCII; those of themes are of Unicode.
fn font(start: &BytesStart) -> Option<Option<Family>> {
    if attribute(start, "hAnsiTheme").is_some() {
        return Some(None);
    }
    let name = attribute(start, "hAnsi").or_else(|| attribute(start, "ascii"))?;
    Some(Family::of_font(&name))
}

/// The attribute `val`.
pub fn value(start: &BytesStart) -> Option<String> {
    attribute(start, "val").map(|value| value.into_owned())
}
