//! Why an office file cannot be read.

/// Why an office file cannot be read. Nothing of it has been taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Of no format that is read here.
    Unknown(Looks),
    /// Under a password.
    Encrypted,
    /// Cut off, damaged or against the rules of its format.
    Broken {
        /// The part of the file, such as `xl/workbook.xml`; empty for the whole.
        part: String,
    },
    /// Text of rows in which a quote is opened on a line, from 1, and never closed, or closed by that of a later row.
    OpenQuote {
        /// The line.
        line: usize,
    },
    /// Larger than any office's list; what went over.
    TooLarge(Limit),
    /// Built so that a small file overwhelms whoever opens it: a zip bomb, entities that multiply, endless nesting.
    Bomb {
        /// The part of the file; empty for the whole.
        part: String,
    },
}

/// What a file of no format that is read here seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// A PDF, most likely printed or scanned.
    Pdf,
    /// A web page, which many systems export under the name `.xls`.
    Html,
    /// XML, such as the spreadsheets of Excel 2003.
    Xml,
    /// A Word document, `.docx`, where a spreadsheet is asked.
    Word,
    /// A document of Word 2003 or older, `.doc`.
    OldWord,
    /// A spreadsheet where a Word document is asked.
    Spreadsheet,
    /// The binary spreadsheet `.xlsb`.
    Xlsb,
    /// A workbook of Excel 95 or older.
    OldExcel,
    /// None of these.
    Other,
}

/// What of a file is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    File,
    /// Bytes of its parts, unpacked.
    Unpacked,
    /// Rows and cells.
    Cells,
    /// Bytes of the texts in cells.
    Text,
}

impl Limit {
    /// The most that is read: bytes, or a number of rows and cells.
    pub const fn most(self) -> usize {
        match self {
            Limit::File => 100_000_000,
            Limit::Unpacked => 300_000_000,
            Limit::Cells => 4_000_000,
            Limit::Text => 128_000_000,
        }
    }
}

impl Unreadable {
    /// A fault in one part of a file.
    pub fn broken(part: &str) -> Unreadable {
        Unreadable::Broken { part: part.to_owned() }
    }

    /// A trap in one part of a file.
    pub fn bomb(part: &str) -> Unreadable {
        Unreadable::Bomb { part: part.to_owned() }
    }
}
