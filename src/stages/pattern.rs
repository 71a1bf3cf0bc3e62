//! Row patterns: the HTML of one row with `{fields}`, written once for each row of a long table.
//!
//! What stands between `{?field}` and `{/field}` is left out of rows in which the field is empty.

use crate::domain::cells::Cells;
use crate::domain::locale::Locale;
use crate::domain::site::RowTable;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The patterns of a site by name, each read once; of a wrong one what is wrong with it.
#[derive(Debug)]
pub struct Patterns<'t>(BTreeMap<&'static str, Result<Pattern<'t>, String>>);

impl<'t> Patterns<'t> {
    /// Reads those of some tables. `texts`: all patterns of the theme.
    pub fn new<'r>(
        texts: &'t BTreeMap<String, String>,
        tables: impl Iterator<Item = &'r RowTable<'r>>,
    ) -> Patterns<'t> {
        let mut patterns = BTreeMap::new();
        for table in tables {
            patterns.entry(table.pattern).or_insert_with(|| {
                let fields = table.rows.fields();
                let text = texts.get(table.pattern).ok_or_else(|| "?".to_owned())?;
                let known = |field| format!("{{{field}}}; {{root}}, {{{}}}", fields.join("}, {"));
                Pattern::new(text, fields).map_err(known)
            });
        }
        Patterns(patterns)
    }

    /// The pattern of a table.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of(&self, table: &RowTable<'_>) -> Result<&Pattern<'t>, &str> {
        self.0.get(table.pattern).map_or(Err("?"), |pattern| pattern.as_ref().map_err(String::as_str))
    }
}

/// The field that every pattern may name: the way to the site's root, for links.
const ROOT: &str = "root";

/// A pattern whose fields are known.
#[derive(Debug, PartialEq, Eq)]
pub struct Pattern<'t> {
    pieces: Vec<Piece<'t>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'t> {
    Text(&'t str),
    Field(usize),
    Root,
    /// A part of so many pieces, left out where the field is empty.
    Part {
        field: usize,
        pieces: usize,
    },
}

impl<'t> Pattern<'t> {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The words in braces that name no field, or that begin or end no part.
    pub fn new(text: &'t str, fields: &[&str]) -> Result<Pattern<'t>, &'t str> {
        let mut pieces = Vec::new();
        // Parts that are still open: where each began, and its name.
        let mut open: Vec<(usize, &str)> = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            pieces.push(Piece::Text(before));
            let (name, behind) = after.split_once('}').ok_or(after)?;
            let place = |name| fields.iter().position(|field| *field == name);
            rest = behind;
            if let Some(ended) = name.strip_prefix('/') {
                let (at, _) = open.pop().filter(|(_, begun)| *begun == ended).ok_or(name)?;
                let inside = pieces.len() - at - 1;
                if let Piece::Part { pieces, .. } = &mut pieces[at] {
                    *pieces = inside;
                }
                continue;
            }
            pieces.push(match (name.strip_prefix('?'), place(name)) {
                (Some(begun), _) => {
                    open.push((pieces.len(), begun));
                    Piece::Part { field: place(begun).ok_or(name)?, pieces: 0 }
                }
                (None, Some(place)) => Piece::Field(place),
                (None, None) if name == ROOT => Piece::Root,
                (None, None) => return Err(name),
            });
        }
        pieces.push(Piece::Text(rest));
        match open.pop() {
            Some((_, begun)) => Err(begun),
            None => Ok(Pattern { pieces }),
        }
    }

    /// Adds a row to `out`; the values are escaped, and content in another language than the page's is marked.
    pub fn write(&self, values: &Cells, root: &str, locale: &Locale, out: &mut String) {
        let mut pieces = self.pieces.iter();
        let plain = !locale.is_beside() && !values.any(is_special);
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Root => out.push_str(root),
                Piece::Field(place) if plain => out.push_str(values.get(*place)),
                Piece::Field(place) => escape(&locale.content(values.get(*place)), out),
                Piece::Part { field, pieces: many } if values.get(*field).is_empty() => {
                    pieces = pieces.as_slice()[*many..].iter();
                }
                Piece::Part { .. } => {}
            }
        }
    }
}

/// Whether a sign has a meaning in HTML.
fn is_special(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
}

/// Escapes what has a meaning in HTML, within text and within quotes.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        out.push_str(&rest[..at]);
        // Writing to a string does not fail.
        let _ = write!(out, "&#{};", rest.as_bytes()[at]);
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Cells {
        let mut cells = Cells::default();
        texts.iter().for_each(|text| cells.push(text));
        cells
    }

    #[test]
    fn fields_are_filled_and_escaped() {
        let pattern = Pattern::new("<a href=\"{root}{href}\">{name}</a>\n", &["name", "href"]).unwrap();
        let mut out = String::new();
        pattern.write(&cells(&["<b> & {name} \"x\" 'Đ'", "a.html"]), "../", &Locale::default(), &mut out);
        assert_eq!(out, "<a href=\"../a.html\">&#60;b&#62; &#38; {name} &#34;x&#34; &#39;Đ&#39;</a>\n");
    }

    #[test]
    fn a_part_is_left_out_where_its_field_is_empty() {
        let text = "{?a}<p>{a}{?b} <b>{b}</b>{/b}</p>{/a}|";
        let pattern = Pattern::new(text, &["a", "b"]).unwrap();
        let written = |values: [&str; 2]| {
            let mut out = String::new();
            pattern.write(&cells(&values), "", &Locale::default(), &mut out);
            out
        };
        assert_eq!(written(["1", "2"]), "<p>1 <b>2</b></p>|");
        assert_eq!(written(["1", ""]), "<p>1</p>|");
        assert_eq!(written(["", "2"]), "|");
    }

    #[test]
    fn an_unknown_field_is_named() {
        for (text, wrong) in [
            ("<td>{cod}</td>", "cod"),
            ("<td>{code", "code"),
            ("{?cod}{/cod}", "?cod"),
            ("{?code}<td>{code}", "code"),
            ("{code}{/code}", "/code"),
            ("{?code}{?root}{/code}{/root}", "?root"),
        ] {
            assert_eq!(Pattern::new(text, &["code"]), Err(wrong), "{text}");
        }
    }
}
