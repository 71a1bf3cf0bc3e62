//! Row patterns: the HTML of one row with `{fields}`, written once for each row of a long table.

use std::fmt::Write;

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
}

impl<'t> Pattern<'t> {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The words in braces that name no field.
    pub fn new(text: &'t str, fields: &[&str]) -> Result<Pattern<'t>, &'t str> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            pieces.push(Piece::Text(before));
            let (name, behind) = after.split_once('}').ok_or(after)?;
            pieces.push(match fields.iter().position(|field| *field == name) {
                Some(place) => Piece::Field(place),
                None if name == ROOT => Piece::Root,
                None => return Err(name),
            });
            rest = behind;
        }
        pieces.push(Piece::Text(rest));
        Ok(Pattern { pieces })
    }

    /// Adds a row to `out`; the values are escaped.
    pub fn write(&self, values: &[&str], root: &str, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Root => out.push_str(root),
                Piece::Field(place) => escape(values[*place], out),
            }
        }
    }
}

/// Escapes what has a meaning in HTML, within text and within quotes.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
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

    #[test]
    fn fields_are_filled_and_escaped() {
        let pattern = Pattern::new("<a href=\"{root}{href}\">{name}</a>\n", &["name", "href"]).unwrap();
        let mut out = String::new();
        pattern.write(&["<b> & {name} \"x\" 'Đ'", "a.html"], "../", &mut out);
        assert_eq!(out, "<a href=\"../a.html\">&#60;b&#62; &#38; {name} &#34;x&#34; &#39;Đ&#39;</a>\n");
    }

    #[test]
    fn an_unknown_field_is_named() {
        assert_eq!(Pattern::new("<td>{cod}</td>", &["code"]), Err("cod"));
        assert_eq!(Pattern::new("<td>{code", &["code"]), Err("code"));
    }
}
