//! What the arguments of an import say: what is imported, of which period and agency, under which name, from which sheets.

use super::Args;
use crate::base::diag::Lang;
use crate::base::id::Slug;
use crate::base::span::{FileId, Span};
use crate::cli::Stop;
use crate::domain::fold::nearest;
use crate::domain::import::ImportSpec;
use crate::domain::kind::Kind;
use crate::domain::period::Period;
use crate::domain::schema::meant;
use crate::format::sheet::Workbook;
use crate::kinds::registry;
use crate::pipeline::import::Portal;
use crate::stages::import::matching::{By, Decisions};
use crate::stages::import::{decision_key, memory};

/// The kind and what of it is imported.
pub(super) fn target(word: &str, lang: Lang) -> Result<(&'static dyn Kind, &'static ImportSpec), Stop> {
    let kinds = registry::all();
    let all: Vec<_> =
        kinds.iter().flat_map(|kind| kind.imports().iter().map(move |spec| (*kind, spec))).collect();
    all.iter().find(|(_, spec)| spec.word == word).copied().ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|(_, spec)| spec.word).collect();
        let (vi, en) = nearest(word, known.iter().copied()).map(meant).unwrap_or_default();
        let list = known.join(", ");
        Stop::usage(match lang {
            Lang::Vi => format!("không nhập được ‘{word}’. {vi}Ghi sau --as một trong: {list}"),
            Lang::En => format!("'{word}' cannot be imported. {en}Words after --as: {list}"),
        })
    })
}

/// The period, of the sort that the kind's documents have.
pub(super) fn period(kind: &dyn Kind, text: &str, lang: Lang) -> Result<Period, Stop> {
    let monthly = kind.schema()["properties"]["period"]["format"] == "month";
    let period = Period::parse(text).ok().filter(|period| !monthly || matches!(period, Period::Month(_)));
    period.ok_or_else(|| {
        Stop::usage(match (lang, monthly) {
            (Lang::Vi, true) => format!("‘{text}’ không phải một tháng. Ghi ví dụ --period 2026-10"),
            (Lang::En, true) => format!("'{text}' is no month. Write, for example, --period 2026-10"),
            (Lang::Vi, false) => {
                format!("‘{text}’ không phải một kỳ. Ghi ví dụ --period 2026-10, 2026-q3 hoặc 2026")
            }
            (Lang::En, false) => {
                format!("'{text}' is no period. Write, for example, --period 2026-10, 2026-q3 or 2026")
            }
        })
    })
}

/// The id of the agency that a person names.
pub(super) fn agency(portal: &Portal<'_>, word: Option<&str>, lang: Lang) -> Result<Option<String>, Stop> {
    let Some(word) = word else { return Ok(None) };
    let found = portal.directory.find(word, Span::file(FileId(0)));
    let id =
        found.map_err(|diag| Stop::usage(format!("--agency: {} {}", diag.says(lang), diag.mend(lang))))?;
    Ok(Some(portal.directory.get(id).id.clone()))
}

/// The name of the document.
pub(super) fn stem(args: &Args, period: &Period, agency: Option<&str>, lang: Lang) -> Result<String, Stop> {
    let usual = || {
        [Some(period.slug()), agency.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join("-")
    };
    let stem = args.name.clone().unwrap_or_else(usual);
    match Slug::new(&stem) {
        Some(_) => Ok(stem),
        None => Err(Stop::bad_name(&stem, lang)),
    }
}

/// The sheets chosen by name; each must be there.
pub(super) fn sheets(args: &Args, workbook: &Workbook, lang: Lang) -> Result<Vec<String>, Stop> {
    let known: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    for name in &args.sheet {
        if !known.iter().any(|one| decision_key(one) == decision_key(name)) {
            let list = known.join(", ");
            return Err(Stop::usage(match lang {
                Lang::Vi => format!("tệp không có tờ ‘{name}’. Các tờ: {list}"),
                Lang::En => format!("the file has no sheet '{name}'. Sheets: {list}"),
            }));
        }
    }
    Ok(args.sheet.clone())
}

/// What headings mean, as the command says.
pub(super) fn said(args: &Args, spec: &ImportSpec, lang: Lang) -> Result<Decisions, Stop> {
    let mut said = Decisions::new();
    for (heading, word) in pairs(&args.map, "--map", lang)? {
        let used = memory::use_of(spec, &word).ok_or_else(|| {
            let keys = memory::keys(spec);
            let (vi, en) = nearest(&word, keys.iter().copied()).map(meant).unwrap_or_default();
            let list = keys.join(", ");
            Stop::usage(match lang {
                Lang::Vi => format!("--map: không có cột ‘{word}’. {vi}Các cột: {list}"),
                Lang::En => format!("--map: there is no column '{word}'. {en}Columns: {list}"),
            })
        })?;
        said.insert(decision_key(&heading), (used, By::Person));
    }
    Ok(said)
}

/// `NAME=VALUE` arguments; the last `=` parts them, since headings may have one.
pub(super) fn pairs(words: &[String], option: &str, lang: Lang) -> Result<Vec<(String, String)>, Stop> {
    let pair = |word: &String| {
        let cut = if option == "--map" { word.rsplit_once('=') } else { word.split_once('=') };
        let pair = cut.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        pair.filter(|(name, value)| !name.is_empty() && !value.is_empty()).ok_or_else(|| {
            Stop::usage(match lang {
                Lang::Vi => format!("{option} ‘{word}’: phải có dạng TÊN=GIÁ TRỊ"),
                Lang::En => format!("{option} '{word}': must have the form NAME=VALUE"),
            })
        })
    };
    words.iter().map(pair).collect()
}
