//! What a kind brings with it: without these it is not whole.

use crate::source::{files_below, root};
use minhbach::domain::kind::Kind;
use minhbach::kinds::registry;
use serde_json::Value;
use std::fs;

/// Kinds whose pages are all prose: they use `page.html` and say nothing themselves.
const PROSE: [&str; 1] = ["pages"];

/// Kinds of lists, whose templates are those of `listing/`.
pub const LISTS: [&str; 5] = ["feedback", "inspections", "procedures", "reception", "reports"];

fn each(test: impl Fn(&dyn Kind)) {
    let kinds = registry::all();
    assert!(!kinds.is_empty());
    kinds.into_iter().for_each(test);
}

#[test]
fn a_kind_has_a_fixture_messages_templates_and_docs() {
    each(|kind| {
        let key = kind.key();
        let has = |folder: String| !files_below(&folder).is_empty();
        assert!(has(format!("tests/kinds/{key}/content/{key}")), "{key}: fixture");
        assert!(has(format!("tests/kinds/{key}/expected")), "{key}: expected pages");
        for lang in ["vi", "en"].into_iter().filter(|_| !PROSE.contains(&key)) {
            let path = format!("themes/default/messages/{lang}/{key}.yaml");
            assert!(root().join(&path).is_file(), "{path}");
        }
        let templates = has(format!("themes/default/templates/{key}"));
        assert!(templates != (PROSE.contains(&key) || LISTS.contains(&key)), "{key}: templates");
        let docs = fs::read_to_string(root().join(format!("docs/content/{key}.md"))).unwrap_or_default();
        assert!(docs.contains("```yaml") || docs.contains("---"), "docs/content/{key}.md has no example");
        assert!(docs.lines().count() <= 80, "docs/content/{key}.md is longer than an official reads");
    });
}

#[test]
fn messages_of_a_kind_stand_in_its_file() {
    each(|kind| {
        let path = root().join(format!("themes/default/messages/vi/{}.yaml", kind.key()));
        for line in
            fs::read_to_string(&path).unwrap_or_default().lines().filter(|line| !line.starts_with(['#', ' ']))
        {
            assert!(
                line.is_empty() || line.starts_with(&format!("{}.", kind.key())),
                "{}: {line}",
                kind.key()
            );
        }
    });
}

#[test]
fn columns_speak_both_languages() {
    each(|kind| {
        for table in kind.tables() {
            assert!(!table.label.vi.is_empty() && !table.label.en.is_empty(), "{}", table.name);
            for column in table.columns {
                let name = format!("{} {} {}", kind.key(), table.name, column.key);
                assert!(!column.label.vi.is_empty() && !column.label.en.is_empty(), "{name}");
                assert!(column.label.vi != column.label.en, "{name}");
            }
        }
    });
}

#[test]
fn schemas_describe_every_key_in_both_languages() {
    each(|kind| {
        let schema = kind.schema();
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#", "{}", kind.key());
        described(&schema, kind.key());
    });
}

/// A key of the front matter, and those below it, has a description in both languages and nothing unknown beside it.
fn described(schema: &Value, path: &str) {
    if let Some(properties) = schema["properties"].as_object() {
        assert_eq!(schema["additionalProperties"], false, "{path} lets unknown keys pass");
        for (key, property) in properties {
            for word in ["description", "x-vi"] {
                assert!(
                    property[word].as_str().is_some_and(|text| !text.is_empty()),
                    "{path}.{key}: no {word}"
                );
            }
            described(property, &format!("{path}.{key}"));
        }
    }
    described_all(&schema["items"], path);
    for word in ["anyOf", "oneOf", "allOf"] {
        schema[word].as_array().into_iter().flatten().for_each(|one| described_all(one, path));
    }
}

fn described_all(schema: &Value, path: &str) {
    if schema.is_object() {
        described(schema, path);
    }
}
