//! `minhbach import`: an official's spreadsheet → the list of a period, as far as everything in it is sure.

mod ask;
mod described;
mod given;
mod open;
mod report;
mod say;

use super::args::{Common, Import as Args};
use super::finding::{Shown, Where};
use super::report::Reporter;
use super::{Stop, today};
use crate::base::diag::{Diags, Lang};
use crate::base::span::Span;
use crate::domain::fold::nearest;
use crate::domain::schema::meant;
use crate::format::sheet::cell_name;
use crate::io::disk::RealDisk;
use crate::io::read::{Reading as Files, read_portal};
use crate::io::write::write_all;
use crate::pipeline::import::{self as stage, Import, Order, Portal};
use crate::stages::import::finding::Finding;
use crate::stages::import::matching::By;
use crate::stages::import::{decision_key, memory};
use ask::Asker;
use given::{agency, pairs, period, said, sheets, stem, target};
use open::workbook;
use report::Report;
use std::io::{self, BufReader, IsTerminal};

/// `minhbach import FILE --as WORD --period 2026-10`.
pub(super) fn import(args: &Args, common: &Common, reporter: &Reporter) -> Result<(), Stop> {
    let lang = reporter.lang;
    let (kind, spec) = target(&args.target, lang)?;
    let period = period(kind, &args.period, lang)?;
    let (workbook, bytes) = workbook(args, spec, reporter)?;
    let report = args.report.as_deref();
    let report = report.map(|path| Report::new(path, args, common, &bytes, &workbook)).transpose()?;
    let files = read_portal(&common.root).map_err(|error| Stop::environment(error.message(lang)))?;
    let mut diags = Diags::new();
    let Some(portal) = Portal::open(&files.sources, &files.refused, &mut diags) else {
        reporter.findings(&diags, &files.sources);
        return Err(Stop::told());
    };
    let agency = agency(&portal, args.agency.as_deref(), lang)?;
    let stem = stem(args, &period, agency.as_deref(), lang)?;
    let (spec, schema) = described::described(args, (kind, spec), &stem, &files.sources, lang)?;
    let mut order = Order {
        workbook: &workbook,
        kind,
        spec,
        period,
        agency,
        stem,
        sheets: sheets(args, &workbook, lang)?,
        said: said(args, spec, lang)?,
        set: [schema, pairs(&args.set, "--set", lang)?].concat(),
        accept: pairs(&args.accept, "--accept", lang)?,
        reason: args.reason.clone().filter(|reason| !reason.trim().is_empty()),
        today: common.as_of.unwrap_or_else(today),
    };
    readable(&files, &order, reporter)?;
    let import = converse(&portal, &mut order, reporter, common.strict)?;
    // Before content: when the report cannot be written, nothing is.
    let reported = report.map(|report| report.write(&order, &import, lang)).transpose()?;
    let finished = finish(args, common, reporter, &order, &portal, &import);
    if let Some(said) = reported {
        reporter.note(&said);
    }
    finished
}

/// A file that would be replaced but could not be read whole must not be replaced.
fn readable(files: &Files, order: &Order<'_>, reporter: &Reporter) -> Result<(), Stop> {
    let tables = order.spec.tables.iter().map(|table| stage::path(order, Some(table.spec.name)));
    let mapping = memory::path(order.spec.word, order.agency.as_deref());
    let ours: Vec<String> = tables.chain([stage::path(order, None), mapping]).collect();
    let refused = |span: Span| {
        files.refused.contains(&span.file)
            && ours.iter().any(|path| **path == *files.sources.get(span.file).path)
    };
    let mut diags = Diags::new();
    files
        .diags
        .iter()
        .filter(|diag| diag.span.is_some_and(refused))
        .for_each(|diag| diags.push(diag.clone()));
    if diags.is_empty() {
        return Ok(());
    }
    reporter.findings(&diags, &files.sources);
    Err(Stop::told())
}

/// Imports; on a terminal, asks until nothing is open or the person stops.
fn converse(
    portal: &Portal<'_>,
    order: &mut Order<'_>,
    reporter: &Reporter,
    strict: bool,
) -> Result<Import, Stop> {
    let talks = io::stdin().is_terminal() && io::stderr().is_terminal() && reporter.is_text();
    loop {
        let mut import = stage::run(portal, order);
        known_headings(order, &import, reporter.lang)?;
        if strict {
            // A strict import lets no warning pass, whatever the reason.
            let warns = import.findings.iter().filter(|one| one.blocks(true) && !one.blocks(false));
            import.unaccepted = warns.map(|one| one.diag.fault.code).collect();
            import.unaccepted.dedup();
        }
        if !talks || !ask(order, &import, reporter, strict).map_err(terminal(reporter.lang))? {
            return Ok(import);
        }
    }
}

/// A heading that was mistyped would leave its column as it is, where a person may have asked to drop it.
fn known_headings(order: &Order<'_>, import: &Import, lang: Lang) -> Result<(), Stop> {
    let headings = import.reading.headings();
    let strange = order.said.keys().find(|said| !headings.iter().any(|one| decision_key(one) == **said));
    match strange.filter(|_| !headings.is_empty()) {
        None => Ok(()),
        Some(said) => {
            let (vi, en) = nearest(said, headings.iter().copied()).map(meant).unwrap_or_default();
            let list = headings.join(", ");
            Err(Stop::usage(match lang {
                Lang::Vi => format!("--map: tệp không có tiêu đề ‘{said}’. {vi}Các tiêu đề: {list}"),
                Lang::En => format!("--map: the file has no heading '{said}'. {en}Headings: {list}"),
            }))
        }
    }
}

fn terminal(lang: Lang) -> impl Fn(io::Error) -> Stop {
    move |error| Stop::environment(crate::io::reason::reason(&error, lang))
}

/// Asks what is open; false when nothing was answered.
fn ask(order: &mut Order<'_>, import: &Import, reporter: &Reporter, strict: bool) -> io::Result<bool> {
    let (input, out) = (BufReader::new(io::stdin()), io::stderr());
    let (lang, workbook, spec) = (reporter.lang, order.workbook, order.spec);
    let mut asker = Asker { input, out, lang, workbook, spec };
    if !import.reading.choice.is_empty() {
        order.sheets = asker.sheets(&import.reading.choice)?;
        return Ok(!order.sheets.is_empty());
    }
    for question in &import.reading.questions {
        let Some(used) = asker.heading(question)? else { return Ok(false) };
        order.said.insert(decision_key(&question.heading.text), (used, By::Person));
    }
    let answered = !import.reading.questions.is_empty();
    let mut blocking = import.findings.iter().filter(|finding| finding.blocks(false)).peekable();
    let asks = |finding: &Finding| stage::unexplained(order, finding, &import.sources);
    if !answered && order.reason.is_none() && blocking.peek().is_some() && blocking.all(asks) {
        reporter.shown(&shown(order, import));
        order.reason = asker.correction()?;
        return Ok(order.reason.is_some());
    }
    if answered || strict || import.findings.iter().any(|finding| finding.blocks(false)) {
        return Ok(answered);
    }
    if !import.unaccepted.is_empty() {
        reporter.shown(&shown(order, import));
    }
    for code in &import.unaccepted {
        let Some(reason) = asker.reason(code)? else { return Ok(false) };
        order.accept.push(((*code).to_owned(), reason));
    }
    Ok(!import.unaccepted.is_empty())
}

/// Reports, and writes unless something keeps it from being written.
fn finish(
    args: &Args,
    common: &Common,
    reporter: &Reporter,
    order: &Order<'_>,
    portal: &Portal<'_>,
    import: &Import,
) -> Result<(), Stop> {
    let lang = reporter.lang;
    reporter.report(&say::taken(lang, &args.file, order, import));
    reporter.shown(&shown(order, import));
    if import.blocked() {
        let open = import.findings.iter().all(|finding| !finding.blocks(false));
        reporter.note(&say::blocked(lang, if open { &import.unaccepted } else { &[] }, common.strict));
        return Err(Stop::told());
    }
    let old = |path: &str| portal.sources.find(path).map(|file| &portal.sources.get(file).bytes);
    let new: Vec<(&str, &[u8])> = import
        .files
        .iter()
        .filter(|file| old(&file.path) != Some(&file.bytes))
        .map(|file| (&*file.path, file.bytes.as_slice()))
        .collect();
    if !args.dry_run {
        write_all(&RealDisk, &common.root, &new).map_err(|error| Stop::environment(error.message(lang)))?;
    }
    let paths: Vec<&str> = new.iter().map(|(path, _)| *path).collect();
    reporter.done(&say::written(lang, &paths, args.dry_run), say::figures(import, &paths, args.dry_run));
    Ok(())
}

/// The findings with their places by name. What a cell shows is repeated for columns that are taken only.
fn shown(order: &Order<'_>, import: &Import) -> Vec<Shown> {
    let place = |finding: &Finding| match (finding.place, finding.diag.span) {
        (Some(place), _) => {
            let sheet = &order.workbook.sheets[place.sheet];
            let layout = import.reading.layouts.iter().find(|layout| layout.sheet == place.sheet);
            let value = place.cell.filter(|(_, column)| layout.is_some_and(|one| one.takes(*column)));
            let value = value.and_then(|(row, column)| sheet.rows.get(row)?.cells.get(column));
            Where::Sheet {
                sheet: sheet.name.clone(),
                cell: place.cell.map(|(row, column)| cell_name(row, column)),
                value: value.map(crate::stages::import::shown).unwrap_or_default(),
            }
        }
        (None, Some(span)) => Where::File(import.sources.locate(span)),
        (None, None) => Where::Nowhere,
    };
    let one = |finding: &Finding| Shown { at: place(finding), diag: finding.diag.clone() };
    import.findings.iter().map(one).collect()
}
