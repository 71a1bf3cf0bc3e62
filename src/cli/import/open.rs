//! The file that a person imports → a workbook.

use super::Args;
use crate::base::diag::Lang;
use crate::cli::Stop;
use crate::cli::finding::{Shown, Where};
use crate::cli::report::Reporter;
use crate::domain::import::ImportSpec;
use crate::format::docx::{self, Block, Document};
use crate::format::sheet::{self, Sheet, Workbook};
use crate::format::unreadable::{Limit, Looks, Unreadable};
use crate::io::read::read_document;
use crate::stages::import::bullets;
use crate::stages::import::unreadable::diag;

/// Reads the spreadsheet, and gives its bytes too; what cannot be read is one finding.
pub(super) fn workbook(
    args: &Args,
    spec: &'static ImportSpec,
    reporter: &Reporter,
) -> Result<(Workbook, Vec<u8>), Stop> {
    let (name, bytes) = read_document(&args.file, Limit::File.most() as u64)
        .map_err(|error| Stop::environment(error.message(reporter.lang)))?;
    let read = match sheet::read(&name, &bytes) {
        Err(Unreadable::Unknown(Looks::Word)) => {
            docx::read(&bytes).map(|document| sheets(document, spec, reporter.lang))
        }
        read => read,
    };
    match read {
        Ok(workbook) => Ok((workbook, bytes)),
        Err(unreadable) => {
            reporter.shown(&[Shown { diag: diag(&name, &unreadable), at: Where::Nowhere }]);
            Err(Stop::told())
        }
    }
}

/// The tables of a Word document as the sheets of a workbook, and tasks that stand in paragraphs as one more.
fn sheets(document: Document, spec: &'static ImportSpec, lang: Lang) -> Workbook {
    let paragraphs = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text.as_str()),
        Block::Table(_) => None,
    });
    let name = match lang {
        Lang::Vi => "Nhiệm vụ trong đoạn văn",
        Lang::En => "Tasks in paragraphs",
    };
    let listed = bullets::sheet(name, paragraphs, spec);
    let tables = document.blocks.into_iter().filter_map(|block| match block {
        Block::Table(sheet) => Some(sheet),
        Block::Paragraph(_) => None,
    });
    let sheets = tables.enumerate().map(|(at, sheet)| Sheet { name: format!("Bảng {}", at + 1), ..sheet });
    Workbook { sheets: sheets.chain(listed).collect(), notes: document.notes }
}
