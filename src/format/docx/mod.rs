//! Word documents (`.docx`, ECMA-376): paragraphs and tables, as a reader sees them.
//!
//! Deleted revisions, hidden text and field codes are left out; text boxes, content controls and the numbers that Word
//! itself puts before paragraphs are not.

mod numbering;
mod properties;
mod styles;
mod table;

use crate::format::legacy::{Family, Runs};
use crate::format::package::{Package, Xml, element, push_text, related};
use crate::format::sheet::{Budget, Note, Sheet};
use crate::format::unreadable::{Looks, Unreadable};
use numbering::Numbering;
use properties::{ParagraphProperties, run_properties};
use quick_xml::events::Event;
use std::io::BufRead;
use styles::Styles;
use unicode_normalization::UnicodeNormalization;

/// A document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its paragraphs and tables, in order. Empty paragraphs are left out.
    pub blocks: Vec<Block>,
    /// What was left alone or done on the way, sorted.
    pub notes: Vec<Note>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph in NFC, with `\n` for its line breaks and the number that Word puts before it.
    Paragraph(String),
    /// A table: a sheet without a name, whose cells are all text; paragraphs of a cell are its lines.
    Table(Sheet),
}

/// Reads a document.
///
/// # Errors
/// A file that is no Word document, is under a password, damaged, too large or a trap.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    if !bytes.starts_with(b"PK") {
        return Err(crate::format::sheet::looks_like(bytes));
    }
    let mut package = Package::open(bytes)?;
    let main = related(&package.relations("")?, "officeDocument", "word/document.xml");
    if package.has("xl/workbook.xml") || package.has("content.xml") {
        return Err(Unreadable::Unknown(Looks::Spreadsheet));
    }
    if !package.has(&main) || !main.starts_with("word/") {
        return Err(Unreadable::Unknown(Looks::Other));
    }
    let relations = package.relations(&main)?;
    let styles = Styles::read(&mut package, &related(&relations, "styles", "word/styles.xml"))?;
    let numbering = Numbering::read(&mut package, &related(&relations, "numbering", "word/numbering.xml"))?;
    let macros = package.has("word/vbaProject.bin");
    let Some(mut xml) = package.xml(&main)? else { return Err(Unreadable::broken(&main)) };
    let mut reading = Reading { styles, numbering, budget: Budget::default(), legacy: false };
    let blocks = reading.blocks(&mut xml, "document")?;
    let notes = [(Note::Macros, macros), (Note::LegacyText, reading.legacy)];
    let notes = notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect();
    Ok(Document { blocks, notes })
}

/// What goes on over the whole document.
struct Reading {
    styles: Styles,
    numbering: Numbering,
    budget: Budget,
    legacy: bool,
}

/// A paragraph in the making.
#[derive(Default)]
struct Paragraph {
    runs: Runs,
    /// The font of a run that names none.
    base: Option<Family>,
    label: String,
    /// What the text boxes at this paragraph hold.
    boxes: Vec<Block>,
}

impl Reading {
    /// What stands up to the end of the element `within`; what it is wrapped in counts as not there.
    fn blocks<R: BufRead>(&mut self, xml: &mut Xml<R>, within: &str) -> Result<Vec<Block>, Unreadable> {
        let mut blocks = Vec::new();
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => {
                    let name = element(&start).to_owned();
                    self.block(xml, &name, &mut blocks)?;
                }
                Event::End(end) if end.local_name().as_ref() == within => break,
                _ => {}
            }
        }
        Ok(blocks)
    }

    /// An element that has begun between blocks.
    fn block<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        name: &str,
        to: &mut Vec<Block>,
    ) -> Result<(), Unreadable> {
        match name {
            "p" => self.paragraph(xml, to),
            "tbl" => {
                self.budget.cells(1)?;
                to.push(Block::Table(self.table(xml)?));
                Ok(())
            }
            _ if is_left_out(name) => xml.skip(),
            _ => Ok(()),
        }
    }

    /// A paragraph that has begun, and behind it what its text boxes hold.
    fn paragraph<R: BufRead>(&mut self, xml: &mut Xml<R>, to: &mut Vec<Block>) -> Result<(), Unreadable> {
        let mut paragraph = Paragraph { base: self.styles.family(None), ..Paragraph::default() };
        self.runs(xml, &mut paragraph)?;
        let text: String = paragraph.runs.decoded(&mut self.legacy).nfc().collect();
        let text = match (paragraph.label.as_str(), text.trim_end()) {
            ("", text) => text.to_owned(),
            (label, "") => label.to_owned(),
            (label, text) => format!("{label} {text}"),
        };
        self.budget.text(text.len())?;
        if !text.trim().is_empty() {
            self.budget.cells(1)?;
            to.push(Block::Paragraph(text));
        }
        to.append(&mut paragraph.boxes);
        Ok(())
    }

    fn runs<R: BufRead>(&mut self, xml: &mut Xml<R>, paragraph: &mut Paragraph) -> Result<(), Unreadable> {
        let (mut family, mut hidden, mut in_text) = (paragraph.base, false, false);
        while let Some(event) = xml.event()? {
            match &event {
                Event::Start(start) => match element(start) {
                    "pPr" => {
                        self.properties(xml, paragraph)?;
                        family = paragraph.base;
                    }
                    "r" => (family, hidden) = (paragraph.base, false),
                    "rPr" => {
                        let properties = run_properties(xml)?;
                        hidden = properties.hidden;
                        let of_style = properties.style.and_then(|style| self.styles.font(&style));
                        family = properties.font.or(of_style).unwrap_or(paragraph.base);
                    }
                    "t" => in_text = !hidden,
                    "tab" | "ptab" => paragraph.runs.push(family, "\t"),
                    "br" | "cr" => paragraph.runs.push(family, "\n"),
                    "noBreakHyphen" => paragraph.runs.push(family, "-"),
                    "txbxContent" => paragraph.boxes.append(&mut self.blocks(xml, "txbxContent")?),
                    name if is_left_out(name) => xml.skip()?,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "t" => in_text = false,
                    "p" => break,
                    _ => {}
                },
                _ if in_text => {
                    let mut text = String::new();
                    push_text(&event, &mut text);
                    paragraph.runs.push(family, &text);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The style of a paragraph and its number.
    fn properties<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        paragraph: &mut Paragraph,
    ) -> Result<(), Unreadable> {
        let ParagraphProperties { style, list } = ParagraphProperties::read(xml)?;
        paragraph.base = self.styles.family(style.as_deref());
        let list = list.or_else(|| self.styles.list(style.as_deref()));
        if let Some((number, level)) = list {
            paragraph.label = self.numbering.next(number, level);
        }
        Ok(())
    }
}

/// What a reader does not see: deleted and moved text, codes of fields, the second form of a drawing, properties.
fn is_left_out(name: &str) -> bool {
    let gone = ["del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback"];
    gone.contains(&name) || ["sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid"].contains(&name)
}
