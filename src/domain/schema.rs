//! The shape of front matter: one JSON Schema a file kind, taken from the Rust type, checked against the YAML tree.
//!
//! serde stops at the first fault of a file; this check reports them all, in the reader's language, with the nearest
//! known key. The same schema is what `minhbach schema KIND` prints and `minhbach new KIND` writes a starter from.

mod faults;
mod types;

use super::address::Address;
use super::fold::nearest;
use super::period::Period;
use crate::base::date::{DateFault, Month, parse_date};
use crate::base::diag::{Diag, Diags, Fault, Text, text};
use crate::base::id::Slug;
use crate::base::span::{FileId, Span};
use crate::format::yaml::{Node, Value};
pub use faults::*;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;
use types::{about, branch, branches, choices, fits, type_name, type_of, types};

/// The JSON Schema (draft 7, which YAML editors read) of a type, without references.
pub fn of<T: JsonSchema>() -> Json {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// Checks a node against a schema and reports every fault; whether it can be read, as none of them is an error.
pub fn check(node: &Node, schema: &Json, file: FileId, diags: &mut Diags) -> bool {
    let mut found = Diags::new();
    Checker { file, diags: &mut found }.node(node, schema, "");
    let sound = !found.has_errors();
    diags.extend(found);
    sound
}

struct Checker<'a> {
    file: FileId,
    diags: &'a mut Diags,
}

impl Checker<'_> {
    fn fault(&self, fault: &'static Fault, node: &Node) -> Diag {
        Diag::at(fault, Span::bytes(self.file, node.range.start, node.range.end))
    }

    fn node(&mut self, node: &Node, whole: &Json, key: &str) {
        let schema = branch(node, whole);
        let expected = types(schema);
        let found = type_of(node);
        if !expected.is_empty() && !expected.iter().any(|one| fits(found, one)) {
            self.wrong_type(node, whole, key);
            return;
        }
        match &node.value {
            Value::Null => {}
            Value::Scalar { text, .. } => self.scalar(node, text, schema, key),
            Value::Seq(items) => items.iter().for_each(|item| self.node(item, &schema["items"], key)),
            Value::Map(entries) => self.map(node, entries, schema),
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &Json, key: &str) {
        let mut expected: Vec<&str> = branches(schema).into_iter().flat_map(types).collect();
        expected.retain(|one| *one != "null");
        expected.dedup();
        let names = |word: fn(&Text) -> &'static str, or: &str| {
            expected.iter().map(|one| word(&type_name(one))).collect::<Vec<_>>().join(or)
        };
        let found = type_name(type_of(node));
        self.diags.push(
            self.fault(&WRONG_TYPE, node)
                .with("key", key)
                .with_words("expected", names(|text| text.vi, " hoặc "), names(|text| text.en, " or "))
                .with_words("found", found.vi, found.en)
                .with_words("about", about(schema, "x-vi"), about(schema, "description")),
        );
    }

    fn map(&mut self, node: &Node, entries: &[(Node, Node)], schema: &Json) {
        let Some(properties) = schema["properties"].as_object() else { return };
        for (key, value) in entries {
            let name = key.text().unwrap_or_default();
            match properties.get(name) {
                Some(schema) => self.node(value, schema, name),
                None => {
                    let known: Vec<&str> = properties.keys().map(String::as_str).collect();
                    let diag = self.fault(&UNKNOWN_KEY, key).with("key", name);
                    self.diags.push(suggest(diag, name, &known));
                }
            }
        }
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            if node.get(required).is_none_or(|value| value.value == Value::Null) {
                let about =
                    |key| properties.get(required).map(|schema| about(schema, key)).unwrap_or_default();
                let first = entries.first().map_or(node.range.clone(), |(key, _)| key.range.clone());
                let span = Span::bytes(self.file, first.start, first.end);
                self.diags.push(Diag::at(&MISSING_KEY, span).with("key", required).with_words(
                    "about",
                    about("x-vi"),
                    about("description"),
                ));
            }
        }
    }

    fn scalar(&mut self, node: &Node, value: &str, schema: &Json, key: &str) {
        let choices = choices(schema);
        if !choices.is_empty() && !choices.contains(&value) {
            let diag = self.fault(&NOT_A_CHOICE, node).with("key", key).with("value", value);
            self.diags.push(suggest(diag, value, &choices));
        }
        if let Some(diag) = check_format(schema["format"].as_str(), value, self.fault(&MALFORMED, node).span)
        {
            self.diags.push(diag);
        }
    }
}

/// What ids are made of.
const ID: Text =
    text("một mã (chữ thường không dấu, số, gạch nối)", "an id (lower-case letters, digits, hyphens)");

/// Checks one text against a named format: `date`, `month`, `period`, `slug`, `slugs` (several with `--` between), `address`.
fn check_format(format: Option<&str>, value: &str, span: Option<Span>) -> Option<Diag> {
    let span = span?;
    let malformed = |expected: Text, example: &str| {
        let diag = Diag::at(&MALFORMED, span).with("value", value).with("example", example);
        Some(diag.with_words("expected", expected.vi, expected.en))
    };
    match format? {
        "address" => Address::parse(value).err().map(|fault| fault.diag(value, Some(span))),
        "date" => parse_date(value).err().map(|fault| date_fault(value, &fault, span)),
        "month" if Month::parse(value).is_err() => malformed(text("một tháng", "a month"), "2026-10"),
        "period" if Period::parse(value).is_err() => {
            malformed(text("một kỳ", "a period"), "2026-10, 2026-q3, 2026-h1, 2026-9m, 2026, 2023..2025")
        }
        "slug" if Slug::new(value).is_none() => malformed(ID, "so-xay-dung"),
        "slugs" if value.split("--").any(|part| Slug::new(part).is_none()) => malformed(ID, "so-xay-dung"),
        _ => None,
    }
}

/// The diagnostic for a date that could not be read.
pub fn date_fault(value: &str, fault: &DateFault, span: Span) -> Diag {
    let (kind, vi, en) = match fault {
        DateFault::Impossible { month, last, .. } if *last > 0 => (
            &IMPOSSIBLE_DATE,
            format!(": tháng {month} có {last} ngày"),
            format!(": month {month} has {last} days"),
        ),
        DateFault::Impossible { month, .. } => {
            (&IMPOSSIBLE_DATE, format!(": không có tháng {month}"), format!(": there is no month {month}"))
        }
        DateFault::YearOutOfRange(year) => (
            &IMPOSSIBLE_DATE,
            format!(": năm {year} ngoài khoảng 1900–2100"),
            format!(": year {year} is outside 1900–2100"),
        ),
        DateFault::MonthFirst => (
            &AMBIGUOUS_DATE,
            ": có vẻ ghi tháng trước ngày".to_owned(),
            ": the month seems to come first".to_owned(),
        ),
        DateFault::TwoDigitYear => (
            &AMBIGUOUS_DATE,
            ": năm chỉ có hai chữ số".to_owned(),
            ": the year has two digits only".to_owned(),
        ),
        DateFault::NotADate => (&IMPOSSIBLE_DATE, String::new(), String::new()),
    };
    Diag::at(kind, span).with("value", value).with_words("detail", vi, en)
}

/// Adds the nearest known word and the list of them.
pub fn suggest(diag: Diag, word: &str, known: &[&str]) -> Diag {
    // One with a comma of its own stands in quotes, as CSV needs it too.
    let shown =
        known.iter().map(|one| if one.contains(',') { format!("\"{one}\"") } else { (*one).to_owned() });
    let shown = shown.collect::<Vec<_>>().join(", ");
    did_you_mean(diag, nearest(word, known.iter().copied())).with("known", shown)
}

/// Adds the question whether another word was meant; nothing when there is none.
pub fn did_you_mean(diag: Diag, near: Option<&str>) -> Diag {
    let (vi, en) = near.map(meant).unwrap_or_default();
    diag.with_words("nearest", vi, en)
}

/// The question whether a word was meant, in Vietnamese and English, with a space after it.
pub fn meant(near: &str) -> (String, String) {
    (format!("Có phải ‘{near}’ không? "), format!("Did you mean '{near}'? "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::Date;
    use crate::format::yaml;
    use serde::Deserialize;

    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Sample {
        /// The name.
        title: String,
        date: Option<Date>,
        kind: Option<Choice>,
        items: Option<Vec<Item>>,
        demo: Option<bool>,
    }

    #[derive(Deserialize, JsonSchema)]
    #[allow(dead_code)]
    struct Item {
        #[schemars(extend("format" = "slug"))]
        id: String,
        count: Option<u32>,
    }

    #[derive(Deserialize, JsonSchema)]
    #[serde(rename_all = "snake_case")]
    #[allow(dead_code)]
    enum Choice {
        /// One.
        One,
        /// Two.
        Two,
    }

    fn codes(text: &str) -> Vec<&'static str> {
        let node = yaml::parse(text, FileId(0), 0).unwrap();
        let mut diags = Diags::new();
        check(&node, &of::<Sample>(), FileId(0), &mut diags);
        diags.sorted().iter().map(|diag| diag.fault.code).collect()
    }

    #[test]
    fn a_good_file_has_no_faults() {
        assert!(
            codes("title: 2026\ndate: 05/10/2026\nkind: two\ndemo: true\nitems: [{id: a-b, count: 3}]\n")
                .is_empty()
        );
        assert!(codes("title: x\ndate:\nitems:\n").is_empty());
    }

    #[test]
    fn every_fault_of_a_file_is_reported_in_one_run() {
        let text = "titel: x\ndate: 31/4/2026\nkind: tow\nitems: [{id: A, count: \"3\"}, x]\ndemo: maybe\n";
        let mut found = codes(text);
        found.sort_unstable();
        assert_eq!(
            found,
            [
                "content/malformed",
                "content/missing-key",
                "content/not-a-choice",
                "content/unknown-key",
                "content/wrong-type",
                "content/wrong-type",
                "content/wrong-type",
                "date/impossible"
            ]
        );
    }

    #[test]
    fn the_nearest_known_key_is_named() {
        let node = yaml::parse("title: x\ndaet: 2026-01-01\n", FileId(0), 0).unwrap();
        let mut diags = Diags::new();
        check(&node, &of::<Sample>(), FileId(0), &mut diags);
        let mend = diags.iter().next().map(|diag| diag.mend(crate::base::diag::Lang::En)).unwrap();
        assert!(mend.starts_with("Did you mean 'date'? "), "{mend}");
    }
}
