//! A workbook with remarks: the same file, but for coloured cells, comments and one more sheet that lists them.
//!
//! Only the parts that must differ are written again, and of them only the tags that must; all else keeps its bytes.

mod cells;
mod comments;
mod list;
mod styles;

use super::{WORKBOOK, workbook};
use crate::format::package::{Package, Parts, Relation, Tags, append, escaped, related};
use crate::format::unreadable::Unreadable;
use cells::Coloured;
use comments::Comments;
use styles::Painter;

/// Comments that one sheet gets at most: the numbers of their boxes come in blocks of 1024, and nobody reads more.
const COMMENTS: usize = 1000;
const TYPES: &str = "[Content_Types].xml";
const MEDIA: &str = "application/vnd.openxmlformats-officedocument";

/// A remark on a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Number of the sheet, from 0.
    pub sheet: usize,
    /// Row and column, from 0.
    pub cell: (usize, usize),
    /// Its colour, RRGGBB.
    pub colour: &'static str,
    /// What is said of it.
    pub text: String,
}

/// The sheet that lists all remarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its name, unless a sheet has it.
    pub title: &'static str,
    /// Its first row.
    pub head: [&'static str; 5],
    /// The others.
    pub lines: Vec<Line>,
}

/// One row of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// How much it weighs.
    pub level: String,
    /// The colour of that, RRGGBB.
    pub colour: &'static str,
    /// The sheet or file.
    pub sheet: String,
    /// The cell or line.
    pub cell: String,
    /// What is wrong.
    pub says: String,
    /// How to mend it.
    pub mend: String,
    /// The place to which the cell leads, such as `'T10'!F23`.
    pub link: Option<String>,
}

/// The workbook with remarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The file.
    pub bytes: Vec<u8>,
    /// Numbers of the sheets of which some remarks are not comments: they had comments before, or have too many remarks.
    pub without_comments: Vec<usize>,
}

/// Names of the two dialects of the format.
struct Names {
    main: &'static str,
    office: &'static str,
}

const USUAL: Names = Names {
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Names = Names {
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/// A workbook that is being written.
struct Writer<'p, 'b> {
    package: &'p mut Package<'b>,
    names: &'static Names,
    parts: Parts,
    /// Parts that are new, with their types.
    new: Vec<(String, &'static str)>,
    painter: Option<Painter>,
}

/// Writes remarks into a workbook of Excel 2007 or later.
///
/// # Errors
/// A file that is none, or cannot be changed part by part.
pub fn noted(package: &mut Package<'_>, marks: &[Mark], list: &List) -> Result<Noted, Unreadable> {
    let (_, listed) = workbook(package)?;
    let relations = package.relations(WORKBOOK)?;
    let text = package.text(WORKBOOK)?.unwrap_or_default();
    let names = if text.contains(STRICT.main) { &STRICT } else { &USUAL };
    let styles = related(&relations, "styles", "xl/styles.xml");
    let painter = match package.text(&styles)? {
        Some(text) => Painter::read(text, &styles)?,
        None => None,
    };
    let sheets: Vec<&Relation> = listed
        .iter()
        .filter_map(|sheet| relations.iter().find(|relation| relation.id == sheet.relation))
        .filter(|relation| relation.kind == "worksheet")
        .collect();
    let mut writer = Writer { package, names, parts: Parts::new(), new: Vec::new(), painter };
    let mut without_comments = Vec::new();
    for (number, sheet) in sheets.iter().enumerate() {
        let of_sheet: Vec<&Mark> = marks.iter().filter(|mark| mark.sheet == number).collect();
        if !of_sheet.is_empty() && !writer.sheet(&sheet.part, number, &of_sheet)? {
            without_comments.push(number);
        }
    }
    let taken: Vec<&str> = listed.iter().map(|sheet| sheet.name.as_str()).collect();
    writer.list(&text, list, &taken)?;
    if let Some(painter) = writer.painter.take() {
        writer.parts.insert(styles, painter.finish()?);
    }
    writer.types()?;
    Ok(Noted { bytes: writer.package.rewritten(&writer.parts)?, without_comments })
}

impl Writer<'_, '_> {
    /// Colours the cells of one sheet and comments them; false if not all of them could get a comment.
    fn sheet(&mut self, part: &str, number: usize, marks: &[&Mark]) -> Result<bool, Unreadable> {
        let cells: Coloured = marks.iter().map(|mark| (mark.cell, mark.colour)).collect();
        let said: Comments =
            marks.iter().take(COMMENTS).map(|mark| (mark.cell, mark.text.as_str())).collect();
        let has = |relation: &Relation| {
            matches!(relation.kind.as_str(), "comments" | "threadedComment" | "vmlDrawing" | "legacyDrawing")
        };
        let free = !self.package.relations(part)?.iter().any(has);
        let text = self.package.text(part)?.ok_or_else(|| Unreadable::broken(part))?;
        let free = free && !text.contains("legacyDrawing ");
        let id = if free { Some(self.comments(part, number, &said)?) } else { None };
        let office = self.names.office;
        let drawing = id.map(|id| {
            move |prefix: &str| format!("<{prefix}legacyDrawing xmlns:r=\"{office}\" r:id=\"{id}\"/>")
        });
        let drawing = drawing.as_ref().map(|drawing| drawing as &dyn Fn(&str) -> String);
        let changed = cells::coloured(&text, part, cells, self.painter.as_mut(), drawing)?;
        self.parts.insert(part.to_owned(), changed);
        Ok(free && marks.len() <= COMMENTS)
    }

    /// Adds the parts of comments; gives the id of their drawing.
    fn comments(&mut self, part: &str, number: usize, said: &Comments) -> Result<String, Unreadable> {
        let texts = self.free("xl/comments", ".xml");
        let (text, boxes) = (comments::texts(said, self.names), comments::boxes(said, number + 1));
        self.add(&texts, "spreadsheetml.comments+xml", text);
        let drawing = self.free("xl/drawings/vmlDrawing", ".vml");
        self.add(&drawing, "vmlDrawing", boxes);
        self.relate(part, "comments", &texts)?;
        self.relate(part, "vmlDrawing", &drawing)
    }

    /// Adds the list as the last sheet.
    fn list(&mut self, workbook: &str, list: &List, taken: &[&str]) -> Result<(), Unreadable> {
        let part = self.free("xl/worksheets/sheet", ".xml");
        let text = list::sheet(list, self.names, self.painter.as_mut());
        self.add(&part, "spreadsheetml.worksheet+xml", text);
        let id = self.relate(WORKBOOK, "worksheet", &part)?;
        let name = escaped(&free_name(list.title, taken));
        let number = highest_id(workbook)? + 1;
        let office = self.names.office;
        let changed = append(workbook, WORKBOOK, "sheets", |prefix| {
            format!(
                "<{prefix}sheet xmlns:r=\"{office}\" name=\"{name}\" sheetId=\"{number}\" r:id=\"{id}\"/>"
            )
        })?;
        self.parts.insert(WORKBOOK.to_owned(), changed);
        Ok(())
    }

    fn add(&mut self, part: &str, kind: &'static str, text: String) {
        self.parts.insert(part.to_owned(), text);
        self.new.push((part.to_owned(), kind));
    }

    /// A name that no part has.
    fn free(&self, before: &str, behind: &str) -> String {
        let names = (1..).map(|number| format!("{before}{number}{behind}"));
        let mut free = names.filter(|name| !self.package.has(name) && !self.parts.contains_key(name));
        free.next().unwrap_or_default()
    }

    /// Lets one part use another; gives the id of that.
    fn relate(&mut self, part: &str, kind: &str, target: &str) -> Result<String, Unreadable> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let old = match self.parts.remove(&name) {
            Some(text) => Some(text),
            None => self.package.text(&name)?,
        };
        let none = || {
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                .to_owned()
        };
        let old = old.unwrap_or_else(none);
        let ids = (1..).map(|number| format!("rIdMinhbach{number}"));
        let id = ids.into_iter().find(|id| !old.contains(id.as_str())).unwrap_or_default();
        let office = self.names.office;
        let changed = append(&old, &name, "Relationships", |prefix| {
            format!("<{prefix}Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"/{target}\"/>")
        })?;
        self.parts.insert(name, changed);
        Ok(id)
    }

    /// Tells the types of the new parts.
    fn types(&mut self) -> Result<(), Unreadable> {
        let text = self.package.text(TYPES)?.ok_or_else(|| Unreadable::broken(TYPES))?;
        let known = text.to_ascii_lowercase().contains("extension=\"vml\"");
        let boxes = self.new.iter().any(|(_, kind)| *kind == "vmlDrawing");
        let changed = append(&text, TYPES, "Types", |prefix| {
            let vml = format!("<{prefix}Default Extension=\"vml\" ContentType=\"{MEDIA}.vmlDrawing\"/>");
            let named = self.new.iter().filter(|(_, kind)| *kind != "vmlDrawing").map(|(part, kind)| {
                format!("<{prefix}Override PartName=\"/{part}\" ContentType=\"{MEDIA}.{kind}\"/>")
            });
            (if boxes && !known { vml } else { String::new() }) + &named.collect::<String>()
        })?;
        self.parts.insert(TYPES.to_owned(), changed);
        Ok(())
    }
}

/// The highest number that a sheet has.
fn highest_id(workbook: &str) -> Result<usize, Unreadable> {
    let mut tags = Tags::new(workbook, WORKBOOK);
    let mut highest = 0;
    while let Some(tag) = tags.tag()? {
        if tag.name() == "sheet" {
            highest = highest.max(tag.number("sheetId").unwrap_or(0));
        }
    }
    Ok(highest)
}

/// The name, with a number if a sheet has it; office programs take small and capital letters for the same.
fn free_name(title: &str, taken: &[&str]) -> String {
    let taken = |name: &String| taken.iter().any(|one| one.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|number| format!("{title} ({number})"));
    std::iter::once(title.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_takes_a_name_that_no_sheet_has() {
        assert_eq!(free_name("Lỗi", &["T10"]), "Lỗi");
        assert_eq!(free_name("Lỗi", &["LỖI", "Lỗi (2)"]), "Lỗi (3)");
    }
}
