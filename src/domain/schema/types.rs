//! What a JSON Schema says of types, and which of them a YAML node has.

use crate::base::diag::{Text, text};
use crate::format::yaml::{Node, Value};
use serde_json::Value as Json;

/// The branch of an `anyOf`/`oneOf` that has the node's type; the schema itself when there is none.
pub(super) fn branch<'a>(node: &Node, schema: &'a Json) -> &'a Json {
    let found = type_of(node);
    let branches = ["anyOf", "oneOf"].iter().find_map(|key| schema[*key].as_array());
    match branches {
        Some(all) if schema["type"].is_null() && !all.iter().all(|one| one.get("const").is_some()) => all
            .iter()
            .find(|one| types(one).iter().any(|wanted| fits(found, wanted)))
            .or_else(|| all.iter().find(|one| one["type"] != "null"))
            .map_or(schema, |one| branch(node, one)),
        _ => schema,
    }
}

/// The alternatives of a schema, those of its alternatives included; the schema itself when there are none.
pub(super) fn branches(schema: &Json) -> Vec<&Json> {
    match ["anyOf", "oneOf"].iter().find_map(|key| schema[*key].as_array()) {
        Some(all) if types(schema).is_empty() => all.iter().flat_map(branches).collect(),
        _ => vec![schema],
    }
}

/// The types that a schema allows.
pub(super) fn types(schema: &Json) -> Vec<&str> {
    match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(many) => many.iter().filter_map(Json::as_str).collect(),
        _ if !choices(schema).is_empty() => vec!["string"],
        _ => Vec::new(),
    }
}

/// The texts that a scalar may be: `enum`, or `oneOf` constants (enums whose variants are documented).
pub(super) fn choices(schema: &Json) -> Vec<&str> {
    let constants = schema["oneOf"].as_array().into_iter().flatten().map(|one| &one["const"]);
    let listed = schema["enum"].as_array().into_iter().flatten();
    let nested =
        schema["oneOf"].as_array().into_iter().flatten().filter_map(|one| one["enum"].as_array()).flatten();
    constants.chain(listed).chain(nested).chain([&schema["const"]]).filter_map(Json::as_str).collect()
}

/// The first line of what a schema says of itself, in brackets after a space: `description` in English, `x-vi` in Vietnamese.
pub(super) fn about(schema: &Json, key: &str) -> String {
    let words = schema[key].as_str().unwrap_or_default();
    match words.lines().next().unwrap_or_default().trim_end_matches('.') {
        "" => String::new(),
        line => format!(" ({line})"),
    }
}

/// The type of a node as it is written.
pub(super) fn type_of(node: &Node) -> &'static str {
    match &node.value {
        Value::Null => "null",
        Value::Seq(_) => "array",
        Value::Map(_) => "object",
        Value::Scalar { text, plain: true } if text == "true" || text == "false" => "boolean",
        Value::Scalar { text, plain: true } if text.parse::<i64>().is_ok() => "integer",
        Value::Scalar { text, plain: true } if text.parse::<f64>().is_ok() => "number",
        Value::Scalar { .. } => "string",
    }
}

/// A text may be written like a number or a truth value (`period: 2026`); the reverse is a fault.
pub(super) fn fits(found: &str, wanted: &str) -> bool {
    found == wanted
        || match wanted {
            "string" => matches!(found, "integer" | "number" | "boolean"),
            "number" => found == "integer",
            "array" | "object" => false,
            _ => false,
        }
        || (found == "null" && wanted != "object")
}

/// A type in words.
pub(super) fn type_name(kind: &str) -> Text {
    match kind {
        "string" => text("chữ", "text"),
        "integer" => text("số nguyên", "a whole number"),
        "number" => text("số", "a number"),
        "boolean" => text("true hoặc false", "true or false"),
        "array" => text("danh sách", "a list"),
        "object" => text("nhóm khóa", "a group of keys"),
        _ => text("trống", "empty"),
    }
}
