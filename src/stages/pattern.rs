//! Row patterns: the HTML of one row with `{fields}`, written once for each row of a long table.
//!
//! - `{?field}` … `{/field}` stands in rows only where the field is not empty, `{!field}` … `{/field}` only where it is.
//! - `{*list}` … `{/list}` stands for each item of a list of the row and names the fields of the item; what is between two items
//!   may follow the name: `{*list|; }`.
//! - `{{ t(key="…") }}` is a word of the interface, put in when the theme is read, as in templates.

use crate::domain::cells::Cells;
use crate::domain::locale::Locale;
use crate::domain::site::{List, RowTable};
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
                let (fields, lists) = (table.rows.fields(), table.rows.lists());
                let text = texts.get(table.pattern).ok_or_else(|| "?".to_owned())?;
                let wrong = |field| format!("{{{field}}}; {{root}}, {}", known(fields, lists));
                Pattern::new(text, fields, lists).map_err(wrong)
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

/// What a pattern may name.
fn known(fields: &[&str], lists: &[List]) -> String {
    let fields = fields.iter().map(|field| format!("{{{field}}}"));
    let lists = lists.iter().map(|list| format!("{{*{}}} ({})", list.name, known(list.fields, list.lists)));
    fields.chain(lists).collect::<Vec<_>>().join(", ")
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
    /// A part of so many pieces, left out where the field or list is empty, or where it is not.
    Part {
        of: Place,
        unless: bool,
        pieces: usize,
    },
    /// A pattern for each item of a list, and what stands between two.
    Each {
        list: usize,
        between: &'t str,
        item: Pattern<'t>,
    },
}

/// Where a row has what a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Field(usize),
    List(usize),
}

impl Place {
    fn of(name: &str, fields: &[&str], lists: &[List]) -> Option<Place> {
        let field = fields.iter().position(|field| *field == name).map(Place::Field);
        field.or_else(|| lists.iter().position(|list| list.name == name).map(Place::List))
    }

    fn is_empty(self, values: &Cells) -> bool {
        match self {
            Place::Field(field) => values.get(field).is_empty(),
            Place::List(list) => values.items(list).is_empty(),
        }
    }
}

impl<'t> Pattern<'t> {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The words in braces that name nothing, or that begin or end no part.
    pub fn new(text: &'t str, fields: &[&str], lists: &[List]) -> Result<Pattern<'t>, &'t str> {
        let mut pieces = Vec::new();
        // Parts that are still open: where each began, and its name.
        let mut open: Vec<(usize, &str)> = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            pieces.push(Piece::Text(before));
            let (name, behind) = after.split_once('}').ok_or(after)?;
            rest = behind;
            match name.split_at_checked(1) {
                Some(("/", ended)) => {
                    let (at, _) = open.pop().filter(|(_, begun)| *begun == ended).ok_or(name)?;
                    let inside = pieces.len() - at - 1;
                    if let Piece::Part { pieces, .. } = &mut pieces[at] {
                        *pieces = inside;
                    }
                }
                Some((sign @ ("?" | "!"), begun)) => {
                    let of = Place::of(begun, fields, lists).ok_or(name)?;
                    open.push((pieces.len(), begun));
                    pieces.push(Piece::Part { of, unless: sign == "!", pieces: 0 });
                }
                Some(("*", begun)) => {
                    let (piece, behind) = each(begun, behind, lists)?;
                    pieces.push(piece);
                    rest = behind;
                }
                _ => pieces.push(match Place::of(name, fields, &[]) {
                    Some(Place::Field(place)) => Piece::Field(place),
                    _ if name == ROOT => Piece::Root,
                    _ => return Err(name),
                }),
            }
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
                Piece::Part { of, unless, pieces: many } if of.is_empty(values) != *unless => {
                    pieces = pieces.as_slice()[*many..].iter();
                }
                Piece::Part { .. } => {}
                Piece::Each { list, between, item } => {
                    for (number, values) in values.items(*list).iter().enumerate() {
                        out.push_str(if number > 0 { between } else { "" });
                        item.write(values, root, locale, out);
                    }
                }
            }
        }
    }
}

/// The part for each item of a list, and what comes behind it. `begun`: the name of the list, and what is between two items.
fn each<'t>(begun: &'t str, rest: &'t str, lists: &[List]) -> Result<(Piece<'t>, &'t str), &'t str> {
    let (name, between) = begun.split_once('|').unwrap_or((begun, ""));
    let place = lists.iter().position(|list| list.name == name).ok_or(begun)?;
    let (inside, behind) = rest.split_once(&*format!("{{/{name}}}")).ok_or(begun)?;
    let item = Pattern::new(inside, lists[place].fields, lists[place].lists)?;
    Ok((Piece::Each { list: place, between, item }, behind))
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
        let pattern = Pattern::new("<a href=\"{root}{href}\">{name}</a>\n", &["name", "href"], &[]).unwrap();
        let mut out = String::new();
        pattern.write(&cells(&["<b> & {name} \"x\" 'Đ'", "a.html"]), "../", &Locale::default(), &mut out);
        assert_eq!(out, "<a href=\"../a.html\">&#60;b&#62; &#38; {name} &#34;x&#34; &#39;Đ&#39;</a>\n");
    }

    #[test]
    fn a_part_is_left_out_where_its_field_is_empty() {
        let text = "{?a}<p>{a}{?b} <b>{b}</b>{/b}</p>{/a}{!a}{!b}–{/b}{/a}|";
        let pattern = Pattern::new(text, &["a", "b"], &[]).unwrap();
        let written = |values: [&str; 2]| {
            let mut out = String::new();
            pattern.write(&cells(&values), "", &Locale::default(), &mut out);
            out
        };
        assert_eq!(written(["1", "2"]), "<p>1 <b>2</b></p>|");
        assert_eq!(written(["1", ""]), "<p>1</p>|");
        assert_eq!(written(["", "2"]), "|");
        assert_eq!(written(["", ""]), "–|");
    }

    const LISTS: &[List] = &[List {
        name: "led",
        fields: &["name"],
        lists: &[List { name: "by", fields: &["code"], lists: &[] }],
    }];

    #[test]
    fn a_part_is_written_for_each_item_of_a_list() {
        let text = "{no}{!led} –{/led}{?led}: {/led}{*led|, }{name}{?by} ({*by|+}<a href=\"{root}{code}\">{/by}){/by}{/led}\n";
        let pattern = Pattern::new(text, &["no"], LISTS).unwrap();
        let mut out = String::new();
        let mut values = cells(&["1"]);
        pattern.write(&values, "", &Locale::default(), &mut out);
        for (name, codes) in [("x & y", &["a", "b"][..]), ("z", &[])] {
            let item = values.item(0);
            item.push(name);
            codes.iter().for_each(|code| item.item(0).push(code));
        }
        pattern.write(&values, "../", &Locale::default(), &mut out);
        assert_eq!(out, "1 –\n1: x &#38; y (<a href=\"../a\">+<a href=\"../b\">), z\n");
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
            ("{led}", "led"),
            ("{*code}{/code}", "code"),
            ("{*led|, }{name}", "led|, "),
            ("{*led}{code}{/led}", "code"),
            ("{*led}{*by}{name}{/by}{/led}", "name"),
        ] {
            assert_eq!(Pattern::new(text, &["code"], LISTS), Err(wrong), "{text}");
        }
    }
}
