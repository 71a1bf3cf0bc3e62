//! `explain` and `schema`: what a message means, what a file may hold.

use super::args::Common;
use super::report::Reporter;
use super::{Stop, level, say};
use crate::base::diag::{Diags, Fault, Lang, Level, fill};
use crate::domain::address;
use crate::domain::agency::{self, Agency};
use crate::domain::citation::Instrument;
use crate::domain::config::Config;
use crate::domain::fold::nearest;
use crate::domain::law::Law;
use crate::domain::personal::Entry;
use crate::domain::{columns, duty, kind, law, listing, periodic, schema as shape, synonyms};
use crate::format::{csv_table, front_matter, markdown, yaml};
use crate::io;
use crate::io::read::{Reading, read_portal};
use crate::kinds::registry;
use crate::stages::{
    check, citations, claims, duties, import, parse, personal, plan, scoreboard, theme, versions,
};

/// Every fault the program knows, sorted by code.
pub fn catalogue() -> Vec<&'static Fault> {
    let mut all: Vec<&'static Fault> = [
        io::faults::FAULTS,
        yaml::FAULTS,
        csv_table::FAULTS,
        markdown::FAULTS,
        shape::FAULTS,
        columns::FAULTS,
        address::FAULTS,
        agency::FAULTS,
        duty::FAULTS,
        listing::FAULTS,
        periodic::FAULTS,
        synonyms::FAULTS,
        parse::faults::FAULTS,
        parse::languages::FAULTS,
        citations::faults::FAULTS,
        claims::FAULTS,
        duties::FAULTS,
        personal::faults::FAULTS,
        scoreboard::FAULTS,
        plan::FAULTS,
        theme::FAULTS,
        check::FAULTS,
        versions::faults::FAULTS,
        import::faults::FAULTS,
        import::unreadable::FAULTS,
        &[&front_matter::MISSING, &kind::UNREADABLE],
    ]
    .concat();
    all.extend(registry::all().iter().flat_map(|kind| kind.faults()));
    all.sort_by_key(|fault| fault.code);
    all
}

/// `minhbach explain [CODE]`.
pub(super) fn explain(code: Option<&str>, common: &Common, reporter: &Reporter) -> Result<(), Stop> {
    let all = catalogue();
    let Some(code) = code else {
        for fault in all {
            reporter.result(&format!("{:32} {}", fault.code, effect(fault.level, reporter.lang)));
        }
        return Ok(());
    };
    let Some(fault) = all.iter().find(|fault| fault.code == code) else {
        let (vi, en) =
            nearest(code, all.iter().map(|fault| fault.code)).map(shape::meant).unwrap_or_default();
        return Err(Stop::usage(match reporter.lang {
            Lang::Vi => format!("không có mã ‘{code}’. {vi}Chạy `minhbach explain` để xem mọi mã."),
            Lang::En => format!("there is no code '{code}'. {en}Run `minhbach explain` to see all."),
        }));
    };
    let (mend, why) = match reporter.lang {
        Lang::Vi => ("Cách sửa", "Vì sao"),
        Lang::En => ("How to mend", "Why"),
    };
    let reason = fault.why.in_lang(reporter.lang);
    // Most name no rule: then the portal need not be read.
    let law = if reason.contains('{') { law_of(common) } else { Law::default() };
    reporter.result(&format!(
        "{} ({})\n\n{}\n\n{mend}: {}\n\n{why}: {}",
        fault.code,
        effect(fault.level, reporter.lang),
        general(fault.says.in_lang(reporter.lang)),
        general(fault.mend.in_lang(reporter.lang)),
        reasons(reason, &law),
    ));
    Ok(())
}

/// The rules of the portal, if there is one here: a code is explained anywhere, and whatever is wrong with the content.
fn law_of(common: &Common) -> Law {
    let mut said = Diags::new();
    let law =
        |reading: Reading| parse::rules(&reading.sources, &reading.refused, &registry::all(), &mut said);
    read_portal(&common.root).map_or_else(|_| Law::default(), law)
}

/// Why a fault matters, with the rules of law that it names by their ids.
fn reasons(template: &str, law: &Law) -> String {
    let name = |id: &str| law.all(id).next_back().map(law::Rule::name).unwrap_or_default();
    let names: Vec<(&str, String)> = law.ids().into_iter().map(|id| (id, name(id))).collect();
    fill(template, &names)
}

/// A sentence of the catalogue without its placeholders, which only a finding fills.
fn general(template: &str) -> String {
    let mut parts = template.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or(("", part));
        // Some stand for a clause that may be absent, the others for a word.
        let clause = matches!(name, "nearest" | "where")
            || matches!(name, "detail" | "about") && !out.ends_with([' ', '(', '\n']);
        out.push_str(if clause { "" } else { "…" });
        out.push_str(rest);
    }
    out
}

/// What a level is called, and what it does.
fn effect(of: Level, lang: Lang) -> String {
    let blocks = if of == Level::Error {
        say(lang, ", chặn công bố", ", blocks publication")
    } else {
        String::new()
    };
    level(of, lang) + &blocks
}

/// `minhbach schema [KIND]`.
pub(super) fn schema(kind: Option<&str>, reporter: &Reporter) -> Result<(), Stop> {
    let kinds = registry::all();
    let known: Vec<&str> = ["portal", "agencies", "duties", "law", "documents", "personal", "search"]
        .into_iter()
        .chain(kinds.iter().map(|kind| kind.key()))
        .collect();
    let Some(name) = kind else {
        reporter.result(&known.join("\n"));
        return Ok(());
    };
    let found = match name {
        "portal" => Some(shape::of::<Config>()),
        "agencies" => Some(shape::of::<Vec<Agency>>()),
        "duties" => Some(shape::of::<Vec<duty::Entry>>()),
        "law" => Some(shape::of::<Vec<law::Rule>>()),
        "documents" => Some(shape::of::<Vec<Instrument>>()),
        "personal" => Some(shape::of::<Vec<Entry>>()),
        "search" => Some(shape::of::<Vec<synonyms::Entry>>()),
        _ => kinds.iter().find(|kind| kind.key() == name).map(|kind| with_tables(*kind)),
    };
    let Some(found) = found else {
        return Err(Stop::no_kind(name, &known, reporter.lang));
    };
    reporter.result(&format!("{found:#}"));
    Ok(())
}

/// The schema of the front matter, with the columns of the tables beside it as `x-tables`.
fn with_tables(kind: &dyn kind::Kind) -> serde_json::Value {
    let mut schema = kind.schema();
    let tables = kind.tables().iter().map(|table| {
        let columns = table.columns.iter().map(|column| {
            serde_json::json!({
                "key": column.key, "aliases": column.aliases, "required": column.required,
                "shape": format!("{:?}", column.shape), "description": column.label.en, "x-vi": column.label.vi,
            })
        });
        (table.name.to_owned(), serde_json::json!({ "description": table.label.en, "columns": columns.collect::<Vec<_>>() }))
    });
    schema["x-tables"] = tables.collect::<serde_json::Map<_, _>>().into();
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_every_fault_speaks_both_languages() {
        let all = catalogue();
        for pair in all.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for fault in all {
            assert!(fault.code.contains('/'), "{}", fault.code);
            let law = Law::default();
            assert!(
                !reasons(fault.why.vi, &law).contains('{') && !reasons(fault.why.en, &law).contains('{'),
                "{}",
                fault.code
            );
            for text in [fault.says, fault.mend, fault.why] {
                assert!(!text.vi.is_empty() && !text.en.is_empty(), "{}", fault.code);
            }
        }
    }
}
