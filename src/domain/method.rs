//! How figures come about, told by the rules that the program itself runs: the generated part of `phuong-phap.html`.

use super::kind::PlanCx;
use serde::Serialize;

/// The rules of one field.
#[derive(Clone, Debug, Serialize)]
pub struct Method {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// The rules, one or two sentences each.
    pub rules: Vec<String>,
    /// Dated data that the rules take their numbers from.
    pub data: Vec<Dated>,
}

/// An entry of dated data: a decree, a calendar, a duty.
#[derive(Clone, Debug, Serialize)]
pub struct Dated {
    /// What it is: document and article, year, duty.
    pub name: String,
    /// When it holds.
    pub validity: String,
    /// What it says.
    pub says: String,
    /// Where it was read.
    pub source: String,
    /// Whether it was read in the document itself; what was not is marked.
    pub verified: bool,
}

/// The entries of a rule of `domain/law`, the newest first.
pub fn dated(id: &str, cx: &PlanCx<'_>) -> Vec<Dated> {
    let date = |day| cx.locale.date(day);
    let mut all: Vec<Dated> = cx
        .config
        .law
        .all(id)
        .map(|rule| {
            let from = date(rule.valid_from);
            rule.dated(match rule.valid_to {
                Some(to) => cx.locale.say("method.valid.between", &[("from", &from), ("to", &date(to))]),
                None => cx.locale.say("method.valid.since", &[("from", &from)]),
            })
        })
        .collect();
    all.reverse();
    all
}
