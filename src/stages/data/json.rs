//! The rows of a published CSV file as JSON: an array of objects with numbers, truth values and days as texts. A code for
//! an empty cell is `null`; the data page of the kind says what it means in which column.

use super::rows::rows;
use crate::domain::columns::Shape;
use crate::domain::dataset::{Field, code, decode};

/// Writes the rows of the lines of a CSV file, without its header.
pub(super) fn json(lines: &str, fields: &[Field]) -> Vec<u8> {
    let keys: Vec<String> = fields.iter().map(|field| format!("{}:", quoted(&field.key))).collect();
    let mut out = String::with_capacity(lines.len() * 3);
    out.push('[');
    let mut first = true;
    rows(lines, &mut |row| {
        out.push_str(if std::mem::take(&mut first) { "\n{" } else { ",\n{" });
        for (number, (key, field)) in keys.iter().zip(fields).enumerate() {
            out.push_str(if number > 0 { "," } else { "" });
            out.push_str(key);
            value(row.get(number).unwrap_or_default(), field.shape, &mut out);
        }
        out.push('}');
    });
    out.push_str(if first { "]\n" } else { "\n]\n" });
    out.into_bytes()
}

fn value(cell: &str, shape: Shape, out: &mut String) {
    match shape {
        _ if code(cell).is_some() => out.push_str("null"),
        Shape::Count | Shape::Times | Shape::Decimal if serde_json::from_str::<f64>(cell).is_ok() => {
            out.push_str(cell);
        }
        Shape::YesNo if matches!(cell, "yes" | "no") => {
            out.push_str(if cell == "yes" { "true" } else { "false" });
        }
        _ => out.push_str(&quoted(decode(cell))),
    }
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::text;
    use crate::domain::dataset::{Empty, From};

    #[test]
    fn values_have_their_types_and_codes_are_null() {
        let field = |key: &'static str, shape| Field {
            key: key.into(),
            label: text("", ""),
            shape,
            from: From::Document,
            empty: Some(Empty::Missing),
        };
        let fields = [
            field("text", Shape::Text),
            field("count", Shape::Count),
            field("decimal", Shape::Decimal),
            field("day", Shape::Date),
            field("yes", Shape::YesNo),
        ];
        let lines = "\"'=1+1, \"\"a\"\"\",7,-5.25,2026-10-05,yes\r\n[x],[z],[c],[p],no\r\n";
        let made: serde_json::Value = serde_json::from_slice(&json(lines, &fields)).unwrap();
        let expected = serde_json::json!([
            { "text": "=1+1, \"a\"", "count": 7, "decimal": -5.25, "day": "2026-10-05", "yes": true },
            { "text": null, "count": null, "decimal": null, "day": null, "yes": false },
        ]);
        assert_eq!(made, expected);
        assert_eq!(json("", &fields), b"[]\n");
    }
}
