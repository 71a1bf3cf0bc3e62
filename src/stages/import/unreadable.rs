//! Files that cannot be read at all: what they are, and how an official gets one that can.

use crate::base::diag::{Diag, Fault, Level, Text, text};
use crate::format::unreadable::{Limit, Looks, Unreadable};

/// Every fault of this part, for `explain`.
pub static FAULTS: &[&Fault] = &[&UNKNOWN, &ENCRYPTED, &BROKEN, &OPEN_QUOTE, &TOO_LARGE, &BOMB];

/// A file of no known format.
pub static UNKNOWN: Fault = Fault {
    code: "import/unknown-format",
    level: Level::Error,
    says: text("Không nhập được {name}: {looks}.", "{name} cannot be imported: it is {looks}."),
    mend: text(
        "Mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx; tốt nhất là kết xuất lại từ hệ thống một cửa.",
        "Open it in Excel or LibreOffice and save it as .xlsx; better still, export it again from the source system.",
    ),
    why: text(
        "Chỉ nhập từ bảng tính, nơi mỗi ô có chỗ rõ ràng.",
        "Only spreadsheets are imported, where each cell has a clear place.",
    ),
};

/// A file under a password.
pub static ENCRYPTED: Fault = Fault {
    code: "import/encrypted",
    level: Level::Error,
    says: text("{name} có mật khẩu nên không đọc được.", "{name} has a password and cannot be read."),
    mend: text(
        "Trong Excel: Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu.",
        "In Excel: File → Info → Protect Workbook → Encrypt with Password, delete the password and save.",
    ),
    why: text("Công cụ không hỏi và không giữ mật khẩu.", "Passwords are neither asked for nor kept."),
};

/// A damaged file.
pub static BROKEN: Fault = Fault {
    code: "import/broken",
    level: Level::Error,
    says: text("{name} bị hỏng hoặc chưa tải hết{part}.", "{name} is damaged or incomplete{part}."),
    mend: text(
        "Chép hoặc tải lại tệp; nếu Excel vẫn mở được thì lưu thành tệp .xlsx mới.",
        "Copy or download it again; if Excel still opens it, save it as a new .xlsx file.",
    ),
    why: text("Đọc một phần thì danh sách thiếu hồ sơ.", "Half of it would be a list that lacks dossiers."),
};

/// A text file with a forgotten quote.
pub static OPEN_QUOTE: Fault = Fault {
    code: "import/open-quote",
    level: Level::Error,
    says: text(
        "{name}: dấu ngoặc kép \" mở ở dòng {line} không được đóng ở cuối ô, nên các dòng sau bị đọc thành chữ của ô ấy.",
        "{name}: the quote \" opened on line {line} is not closed at the end of its cell, so that later rows are read as text of that cell.",
    ),
    mend: text(
        "Kết xuất lại tệp; hoặc mở bằng Notepad, tới dòng ấy và thêm dấu \" ở cuối ô (xóa dấu \" ở đầu ô nếu nó thừa).",
        "Export the file again; or open it in Notepad, go to that line and add a \" at the end of the cell (or delete a surplus \" at its beginning).",
    ),
    why: text(
        "Đọc tiếp thì mất các dòng sau mà không ai thấy.",
        "Read on, the later rows would be missing unseen.",
    ),
};

/// A file larger than any list.
pub static TOO_LARGE: Fault = Fault {
    code: "import/too-large",
    level: Level::Error,
    says: text("{name} quá lớn: {what}.", "{name} is too large: {what}."),
    mend: text(
        "Xóa các tờ, dòng và cột thừa, hoặc tách thành nhiều tệp (mỗi cơ quan một tệp, nhập với --agency).",
        "Delete needless sheets, rows and columns, or split it (one file an agency, imported with --agency).",
    ),
    why: text(
        "Tệp quá lớn thường là tệp đặt nhầm và làm máy hết bộ nhớ.",
        "A file of that size is mostly the wrong one, and exhausts the machine's memory.",
    ),
};

/// A file made to overwhelm.
pub static BOMB: Fault = Fault {
    code: "import/bomb",
    level: Level::Error,
    says: text(
        "{name} được nén bất thường để làm treo máy{part}; không mở.",
        "{name} is packed so as to overwhelm the machine{part}; it was not opened.",
    ),
    mend: text(
        "Không mở tệp này. Hỏi lại nơi gửi và báo bộ phận an toàn thông tin.",
        "Do not open it. Ask the sender and tell those in charge of information security.",
    ),
    why: text(
        "Bảng tính thật không bao giờ nén chặt như vậy.",
        "No honest spreadsheet is packed that tightly.",
    ),
};

/// The finding for a file that cannot be read.
pub fn diag(name: &str, reason: &Unreadable) -> Diag {
    let in_part = |diag: Diag, part: &str| match part {
        "" => diag.with("part", ""),
        part => diag.with_words("part", format!(" (phần {part})"), format!(" (part {part})")),
    };
    let words = |diag: Diag, key, words: Text| diag.with_words(key, words.vi, words.en);
    match reason {
        Unreadable::Unknown(looks) => words(Diag::whole(&UNKNOWN), "looks", seems(*looks)),
        Unreadable::Encrypted => Diag::whole(&ENCRYPTED),
        Unreadable::Broken { part } => in_part(Diag::whole(&BROKEN), part),
        Unreadable::OpenQuote { line } => Diag::whole(&OPEN_QUOTE).with("line", line),
        Unreadable::TooLarge(limit) => {
            let (vi, en) = over(*limit);
            Diag::whole(&TOO_LARGE).with_words("what", vi, en)
        }
        Unreadable::Bomb { part } => in_part(Diag::whole(&BOMB), part),
    }
    .with("name", name)
}

fn seems(looks: Looks) -> Text {
    match looks {
        Looks::Pdf => text("đây là tệp PDF, không phải bảng tính", "a PDF, not a spreadsheet"),
        Looks::Html => text("đây là trang web mang tên bảng tính", "a web page under a spreadsheet's name"),
        Looks::Xml => text("đây là tệp XML", "XML"),
        Looks::Word => text("đây là tệp Word, không phải bảng tính", "a Word document, not a spreadsheet"),
        Looks::OldWord => text("đây là tệp Word cũ (.doc)", "an old Word document (.doc)"),
        Looks::Spreadsheet => {
            text("đây là bảng tính, không phải tệp Word", "a spreadsheet, not a Word document")
        }
        Looks::Xlsb => text("đây là tệp .xlsb", "an .xlsb file"),
        Looks::OldExcel => {
            text("đây là bảng tính của Excel 95 hoặc cũ hơn", "a workbook of Excel 95 or older")
        }
        Looks::Other => text("không rõ là loại tệp gì", "of an unknown format"),
    }
}

fn over(limit: Limit) -> (String, String) {
    let most = limit.most();
    let megabytes = most / 1_000_000;
    match limit {
        Limit::File => (format!("tệp trên {megabytes} MB"), format!("the file has more than {megabytes} MB")),
        Limit::Unpacked => (
            format!("nội dung giải nén trên {megabytes} MB"),
            format!("unpacked, it has more than {megabytes} MB"),
        ),
        Limit::Cells => (
            format!("trên {megabytes} triệu dòng và ô"),
            format!("it has more than {megabytes} million rows and cells"),
        ),
        Limit::Text => (
            format!("chữ trong các ô trên {megabytes} MB"),
            format!("its cells hold more than {megabytes} MB of text"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::Lang;

    #[test]
    fn every_reason_is_told_in_words() {
        let says = |reason| {
            let diag = diag("a.xlsx", &reason);
            format!("{} {}", diag.fault.code, diag.says(Lang::En))
        };
        let cells = "import/too-large a.xlsx is too large: it has more than 4 million rows and cells.";
        assert_eq!(says(Unreadable::TooLarge(Limit::Cells)), cells);
        let part = "import/broken a.xlsx is damaged or incomplete (part xl/workbook.xml).";
        assert_eq!(says(Unreadable::broken("xl/workbook.xml")), part);
        let quote = says(Unreadable::OpenQuote { line: 3 });
        assert!(
            quote.starts_with("import/open-quote a.xlsx: the quote \" opened on line 3 is not closed"),
            "{quote}"
        );
        let bomb = "import/bomb a.xlsx is packed so as to overwhelm the machine; it was not opened.";
        assert_eq!(says(Unreadable::bomb("")), bomb);
    }
}
