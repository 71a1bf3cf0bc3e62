//! Whether a description holds together, and what its constraints mean.

use super::faults;
use super::schema::{Field, TableSchema, Type};
use crate::base::date::parse_date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::columns::PERSONAL_COLUMN;
use crate::domain::fold::fold;
use crate::domain::kind::Bundle;
use crate::domain::personal::is_personal_header;
use regex::Regex;
use std::collections::BTreeSet;
use std::fmt::Display;

/// The constraints of a column, ready to be held against cells.
pub struct Rules {
    /// The least value, in the order of [`rank`].
    pub minimum: Option<i128>,
    /// The greatest.
    pub maximum: Option<i128>,
    /// What the whole value matches.
    pub pattern: Option<Regex>,
}

/// Decimals that bounds are compared to.
const DECIMALS: usize = 6;

/// Where a value of an ordered type stands: numbers in millionths, days by their place in the calendar. `None` when it is
/// no such value.
pub fn rank(kind: Type, text: &str) -> Option<i128> {
    match kind {
        Type::Integer | Type::Number | Type::Year => {
            let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
            let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
            let part = part.get(..part.len().min(DECIMALS))?;
            let all = format!("{whole}{part:0<DECIMALS$}");
            let plain = !whole.is_empty() && all.bytes().all(|byte| byte.is_ascii_digit());
            all.parse::<i128>().ok().filter(|_| plain).map(|units| sign * units)
        }
        Type::Date => {
            let day = parse_date(text).ok()?;
            Some(i128::from(day.year()) * 10_000 + i128::from(day.month()) * 100 + i128::from(day.day()))
        }
        Type::String | Type::Boolean => None,
    }
}

/// The rules of all columns; `None` when the description is unsound.
pub fn of(schema: &TableSchema, bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Vec<Rules>> {
    let mut found = Vec::new();
    if schema.fields.is_empty() {
        found.push(unsound(bundle.span("schema"), "", "chưa có cột nào", "there is no column"));
    }
    found.extend(headings(schema, bundle));
    let mut rules = Vec::with_capacity(schema.fields.len());
    for (at, field) in schema.fields.iter().enumerate() {
        match rules_of(field) {
            Ok(one) => rules.push(one),
            Err((vi, en)) => found.push(unsound(heading_at(bundle, at), &field.name, vi, en)),
        }
    }
    for (at, name) in schema.primary_key.iter().enumerate() {
        if !schema.fields.iter().any(|field| field.name == *name) {
            let (vi, en) = ("primaryKey nêu cột không có", "primaryKey names a column that does not exist");
            found.push(unsound(bundle.span(&format!("schema.primaryKey.{at}")), name, vi, en));
        }
    }
    let sound = found.is_empty();
    found.into_iter().for_each(|diag| diags.push(diag));
    sound.then_some(rules)
}

fn unsound(span: Span, name: &str, vi: impl Display, en: impl Display) -> Diag {
    Diag::at(&faults::SCHEMA_UNSOUND, span).with("name", name).with_words("detail", vi, en)
}

/// Where a column has its name.
fn heading_at(bundle: &Bundle<'_>, at: usize) -> Span {
    bundle.span(&format!("schema.fields.{at}.name"))
}

/// What is wrong with names and titles: they are empty, alike, or those of personal data.
fn headings(schema: &TableSchema, bundle: &Bundle<'_>) -> Vec<Diag> {
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for (at, field) in schema.fields.iter().enumerate() {
        let span = heading_at(bundle, at);
        let names: BTreeSet<String> = [fold(&field.name), fold(field.heading())].into();
        let empty = names.iter().any(|name| name.trim().is_empty());
        if empty || !names.into_iter().all(|name| seen.insert(name)) {
            let (vi, en) =
                ("tên trống hoặc trùng với cột khác", "its name is empty or that of another column");
            found.push(unsound(span, &field.name, vi, en));
        }
        let mut headings = [field.name.as_str(), field.heading()].into_iter();
        let personal = headings.find(|one| is_personal_header(one));
        found.extend(personal.map(|header| Diag::at(&PERSONAL_COLUMN, span).with("value", header)));
    }
    found
}

fn rules_of(field: &Field) -> Result<Rules, (String, String)> {
    let limits = &field.constraints;
    let wrong = |vi: String, en: String| Err((vi, en));
    let bound = |text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => rank(field.kind, text).map(Some).ok_or(text.clone()),
    };
    if !field.kind.is_ordered() && (limits.minimum.is_some() || limits.maximum.is_some()) {
        let word = field.kind.word();
        return wrong(
            format!("kiểu {word} không có minimum, maximum"),
            format!("the type {word} has no minimum or maximum"),
        );
    }
    let (minimum, maximum) = match (bound(&limits.minimum), bound(&limits.maximum)) {
        (Ok(minimum), Ok(maximum)) => (minimum, maximum),
        (Err(text), _) | (_, Err(text)) => {
            let word = field.kind.word();
            return wrong(format!("‘{text}’ không phải kiểu {word}"), format!("'{text}' is no {word}"));
        }
    };
    if minimum.zip(maximum).is_some_and(|(low, high)| low > high) {
        return wrong("minimum lớn hơn maximum".into(), "minimum is above maximum".into());
    }
    let pattern = match &limits.pattern {
        None => None,
        Some(_) if field.kind != Type::String => {
            return wrong(
                "pattern chỉ dùng cho kiểu string".into(),
                "pattern is for the type string only".into(),
            );
        }
        Some(text) => match Regex::new(&format!("^(?:{text})$")) {
            Ok(regex) => Some(regex),
            Err(_) => return wrong("pattern không đọc được".into(), "its pattern cannot be read".into()),
        },
    };
    Ok(Rules { minimum, maximum, pattern })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_have_the_order_of_their_type() {
        let number = |text| rank(Type::Number, text);
        assert!(
            number("-1.5") < number("-1")
                && number("0.000001") > number("0")
                && number("10") > number("9.99")
        );
        assert_eq!((number("1.50"), number("")), (number("1.5"), None));
        assert_eq!([number("x"), number("1.-2"), number(".5"), rank(Type::String, "1")], [None; 4]);
        assert!(rank(Type::Date, "2026-02-01") > rank(Type::Date, "31/01/2026"));
        assert_eq!(rank(Type::Date, "2026-02-30"), None);
    }

    proptest! {
        #[test]
        fn whole_numbers_keep_their_order(one in any::<i64>(), other in any::<i64>()) {
            let rank = |n: i64| rank(Type::Integer, &n.to_string()).unwrap();
            prop_assert_eq!(rank(one).cmp(&rank(other)), one.cmp(&other));
        }
    }
}
