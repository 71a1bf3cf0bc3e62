//! The document beside the imported tables: its front matter, and whether it is the document of this import at all.

use super::{Order, Portal, path};
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Span};
use crate::domain::import::HeadFacts;
use crate::domain::period::Period;
use crate::stages::import::records::Written;
use crate::stages::import::{Reading, faults, head, listed};

/// Turns wordings into ids of the document's list; gives the list of a new document.
pub(super) fn listed(
    portal: &Portal<'_>,
    order: &Order<'_>,
    reading: &mut Reading,
) -> Option<(&'static str, String)> {
    let old = portal.text(&path(order, None));
    let text = old.map(|(file, bytes)| (String::from_utf8_lossy(bytes), file));
    let document = text.as_ref().map(|(text, file)| (&**text, *file));
    // A document that cannot be read is a fault of its own, told when it is written.
    listed::resolve(order.spec, &mut reading.records, document).ok().flatten()
}

/// What a new document needs and neither the spreadsheet nor the command says. `new` is what its head begins with.
fn lacking(
    order: &Order<'_>,
    text: Option<&str>,
    file: FileId,
    new: &[(&'static str, String)],
    diags: &mut Diags,
) {
    let schema = order.kind.schema();
    for (key, example) in order.spec.needs {
        let there = text.is_some_and(|text| head::has(text, file, key));
        let begun = new.iter().any(|(one, _)| one == key);
        if there || begun || order.set.iter().any(|(one, _)| one == key) {
            continue;
        }
        let about = |word: &str| {
            let text = schema["properties"][key][word].as_str().unwrap_or_default();
            text.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
        };
        let diag = Diag::whole(&faults::HEAD_LACKS).with("key", key).with("example", example);
        diags.push(diag.with_words("about", about("x-vi"), about("description")));
    }
}

/// The front matter and prose of the document.
pub(super) fn document(
    portal: &Portal<'_>,
    order: &Order<'_>,
    written: &[Written],
    listed: Option<(&'static str, String)>,
    diags: &mut Diags,
) -> Option<String> {
    let filled: Vec<&'static str> = written.iter().map(|table| table.name).collect();
    let old = portal.text(&path(order, None));
    let text = old.map(|(_, bytes)| String::from_utf8_lossy(bytes));
    let file = old.map_or(FileId(0), |(file, _)| file);
    let facts = HeadFacts {
        period: order.period,
        agency: order.agency.as_deref(),
        today: order.today.0,
        new: old.is_none(),
        filled: &filled,
    };
    let mut new = (order.spec.head)(&facts);
    lacking(order, text.as_deref(), file, &new, diags);
    new.extend(listed);
    let made = match &text {
        Some(text) => same_subject(portal, order, text, file, diags),
        None => Ok(()),
    };
    let made = made.and_then(|()| head::document(text.as_deref(), file, &new, &order.set));
    made.map_err(|diag| diags.push(diag)).ok()
}

/// An existing document must be of the period and agency of the import, or it would be replaced by something else.
fn same_subject(
    portal: &Portal<'_>,
    order: &Order<'_>,
    text: &str,
    file: FileId,
    diags: &mut Diags,
) -> Result<(), Diag> {
    let period = head::value(text, file, "period")?;
    if let Some(found) = period.filter(|found| Period::parse(found).is_ok_and(|found| found != order.period))
    {
        let diag = Diag::at(&faults::OTHER_PERIOD, Span::file(file));
        diags.push(diag.with("found", found).with("wanted", order.period));
    }
    let agency = head::value(text, file, "agency")?;
    if let (Some(found), Some(wanted)) = (agency, &order.agency) {
        let id =
            portal.directory.find(&found, Span::file(file)).map(|id| portal.directory.get(id).id.clone());
        if id.is_ok_and(|id| id != *wanted) {
            let diag = Diag::at(&faults::OTHER_AGENCY, Span::file(file));
            diags.push(diag.with("found", found).with("wanted", wanted));
        }
    }
    Ok(())
}
