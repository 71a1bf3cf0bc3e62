//! `xl/styles.xml` with more styles: those of coloured cells, and those of the list.

use crate::format::package::{Edits, Form, Tags};
use crate::format::unreadable::Unreadable;
use std::collections::BTreeMap;

/// How a cell of the list looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Of the first row.
    Head,
    /// Text.
    Plain,
    /// A link to a cell.
    Link,
    /// Coloured as the cell that it speaks of.
    Coloured(&'static str),
}

/// The styles of a workbook, and those that are added.
pub struct Painter {
    text: String,
    part: String,
    /// The prefix of names.
    prefix: String,
    /// How many fonts, fills and styles of cells there are.
    fonts: usize,
    fills: usize,
    /// The styles of cells as they are written: their first tag, for each colour, is made again.
    styles: Vec<std::ops::Range<usize>>,
    colours: Vec<&'static str>,
    added: Vec<String>,
    painted: BTreeMap<(usize, &'static str), usize>,
    looks: BTreeMap<Look, usize>,
}

impl Painter {
    /// Reads the part; `None` if it lacks fonts, fills or styles, so that no cell can have a colour.
    ///
    /// # Errors
    /// A part that is not well-formed.
    pub fn read(text: String, part: &str) -> Result<Option<Painter>, Unreadable> {
        let (mut fonts, mut fills, mut styles) = (0, 0, Vec::new());
        let (mut section, mut prefix) = (String::new(), String::new());
        let mut tags = Tags::new(&text, part);
        while let Some(tag) = tags.tag()? {
            match (tag.depth, tag.form, section.as_str(), tag.name()) {
                (0, Form::Open, ..) => prefix = tag.prefix().to_owned(),
                (1, Form::Open, _, name) => section = name.to_owned(),
                (1, ..) => section.clear(),
                (2, Form::Open | Form::Empty, "fonts", "font") => fonts += 1,
                (2, Form::Open | Form::Empty, "fills", "fill") => fills += 1,
                (2, Form::Open | Form::Empty, "cellXfs", "xf") => styles.push(tag.range.clone()),
                (2, Form::Close, "cellXfs", "xf") => {
                    if let Some(last) = styles.last_mut() {
                        last.end = tag.range.end;
                    }
                }
                _ => {}
            }
        }
        let complete = fonts > 0 && fills > 0 && !styles.is_empty();
        let (colours, added, painted, looks) = Default::default();
        let part = part.to_owned();
        Ok(complete.then_some(Painter {
            text,
            part,
            prefix,
            fonts,
            fills,
            styles,
            colours,
            added,
            painted,
            looks,
        }))
    }

    /// The style that is as this one, but of that colour.
    pub fn painted(&mut self, style: usize, colour: &'static str) -> usize {
        let style = if style < self.styles.len() { style } else { 0 };
        if let Some(known) = self.painted.get(&(style, colour)) {
            return *known;
        }
        let fill = self.fill(colour).to_string();
        let old = &self.text[self.styles[style].clone()];
        let new = match Tags::new(old, &self.part).tag().ok().flatten() {
            Some(tag) => {
                let given = [("fillId", fill), ("applyFill", "1".to_owned())];
                tag.rewritten(tag.form, &given, &[]) + &old[tag.range.end..]
            }
            None => old.to_owned(),
        };
        let number = self.add(new);
        self.painted.insert((style, colour), number);
        number
    }

    /// The style of a cell of the list.
    pub fn look(&mut self, look: Look) -> usize {
        if let Some(known) = self.looks.get(&look) {
            return *known;
        }
        let (font, fill) = match look {
            Look::Head => (self.fonts, 0),
            Look::Link => (self.fonts + 1, 0),
            Look::Plain => (0, 0),
            Look::Coloured(colour) => (0, self.fill(colour)),
        };
        let p = &self.prefix;
        let style = format!(
            "<{p}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" \
             applyFill=\"1\" applyAlignment=\"1\"><{p}alignment vertical=\"top\" wrapText=\"1\"/></{p}xf>"
        );
        let number = self.add(style);
        self.looks.insert(look, number);
        number
    }

    fn fill(&mut self, colour: &'static str) -> usize {
        let at = self.colours.iter().position(|one| *one == colour).unwrap_or_else(|| {
            self.colours.push(colour);
            self.colours.len() - 1
        });
        self.fills + at
    }

    fn add(&mut self, style: String) -> usize {
        self.added.push(style);
        self.styles.len() + self.added.len() - 1
    }

    /// The part with what was added.
    ///
    /// # Errors
    /// As [`Painter::read`].
    pub fn finish(self) -> Result<String, Unreadable> {
        let p = &self.prefix;
        let font = |mark: &str, colour: &str| {
            format!(
                "<{p}font><{p}{mark}/><{p}sz val=\"11\"/><{p}color rgb=\"FF{colour}\"/>\
                 <{p}name val=\"Calibri\"/></{p}font>"
            )
        };
        let fonts = font("b", "000000") + &font("u", "0563C1");
        let fill = |colour: &&str| {
            format!(
                "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"FF{colour}\"/>\
                 <{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
            )
        };
        let fills: String = self.colours.iter().map(fill).collect();
        let styles = self.added.concat();
        let (mut tags, mut edits) = (Tags::new(&self.text, &self.part), Edits::default());
        while let Some(tag) = tags.tag()? {
            let (count, more) = match tag.name() {
                "fonts" => (self.fonts + 2, &fonts),
                "fills" => (self.fills + self.colours.len(), &fills),
                "cellXfs" => (self.styles.len() + self.added.len(), &styles),
                _ => continue,
            };
            match (tag.depth, tag.form) {
                (1, Form::Open) => {
                    let given = [("count", count.to_string())];
                    edits.replace(tag.range.clone(), tag.rewritten(Form::Open, &given, &[]));
                }
                (1, Form::Close) => edits.insert(tag.range.start, more.clone()),
                _ => {}
            }
        }
        Ok(edits.applied(&self.text))
    }
}
