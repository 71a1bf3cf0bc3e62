//! Faults of tables as they are written, before anybody knows what their columns mean.

use crate::base::diag::{Fault, Level, text};

/// A record has more or fewer cells than the header.
pub static RAGGED: Fault = Fault {
    code: "csv/ragged",
    level: Level::Error,
    says: text(
        "Dòng này có {found} ô, dòng tiêu đề có {expected} ô.",
        "This row has {found} cells, the header {expected}.",
    ),
    mend: text(
        "Ô có dấu phẩy phải nằm trong \"…\"; xóa dấu phẩy thừa ở cuối dòng hoặc thêm ô trống còn thiếu.",
        "A cell with a comma goes in \"…\"; delete a surplus comma at the end of the row or add the missing empty cell.",
    ),
    why: text(
        "Lệch một ô là lệch cả hàng: ngày hẹn có thể thành ngày trả.",
        "One cell too many shifts the row: a due date could become a result date.",
    ),
};

/// The table has no header.
pub static EMPTY: Fault = Fault {
    code: "csv/empty",
    level: Level::Error,
    says: text("Tệp bảng không có dòng tiêu đề.", "The table has no header row."),
    mend: text("Dòng đầu phải là tên các cột: {columns}.", "The first row must name the columns: {columns}."),
    why: text(
        "Bảng trống không có nghĩa là không phát sinh. Muốn nói không phát sinh, ghi `nil:` ở tệp .md bên cạnh.",
        "An empty table does not say that nothing arose. To say so, write `nil:` in the .md file beside it.",
    ),
};

/// The table seems to use another separator.
pub static SEPARATOR: Fault = Fault {
    code: "csv/separator",
    level: Level::Error,
    says: text(
        "Các ô ngăn cách bằng ‘{found}’, không phải dấu phẩy.",
        "Cells are separated by '{found}', not by commas.",
    ),
    mend: text(
        "Trong Excel chọn Lưu thành ‘CSV UTF-8 (Comma delimited)’, hoặc thay dấu ngăn cách bằng dấu phẩy.",
        "In Excel choose Save as 'CSV UTF-8 (Comma delimited)', or replace the separator by commas.",
    ),
    why: text(
        "Excel tiếng Việt hay lưu bằng dấu chấm phẩy, mà dấu chấm phẩy ở đây dùng để ghi nhiều giá trị trong một ô.",
        "Vietnamese Excel often saves with semicolons, which here separate several values within one cell.",
    ),
};

/// A quote is opened and never closed.
pub static OPEN_QUOTE: Fault = Fault {
    code: "csv/open-quote",
    level: Level::Error,
    says: text(
        "Dấu ngoặc kép \" mở ở dòng {line} không có dấu đóng: mọi dòng sau đó bị đọc thành chữ của một ô.",
        "The quote \" opened on line {line} is never closed: all rows after it are read as the text of one cell.",
    ),
    mend: text(
        "Thêm dấu \" ở cuối ô ấy, hoặc xóa dấu \" ở đầu ô nếu nó thừa.",
        "Add a \" at the end of that cell, or delete the \" at its beginning if it is surplus.",
    ),
    why: text(
        "Các dòng sau sẽ mất khỏi bảng và khỏi mọi con số mà không ai thấy.",
        "The rows after it would be missing from the table and from every figure, unseen.",
    ),
};

/// A quoted cell holds whole rows of the table.
pub static ROWS_IN_CELL: Fault = Fault {
    code: "csv/rows-in-cell",
    level: Level::Error,
    says: text(
        "Ô này chứa {rows} dòng khác của bảng: dấu ngoặc kép \" mở ở đây được đóng bởi dấu của một dòng sau.",
        "This cell holds {rows} other rows of the table: the quote \" opened here is closed by that of a later row.",
    ),
    mend: text(
        "Thêm dấu \" ở cuối ô này. Nếu đúng là chữ của một ô, thêm dấu cách sau mỗi dấu phẩy.",
        "Add a \" at the end of this cell. If it is indeed the text of one cell, put a space behind each comma.",
    ),
    why: text(
        "Các dòng ấy sẽ mất khỏi bảng và khỏi mọi con số mà không ai thấy.",
        "Those rows would be missing from the table and from every figure, unseen.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&RAGGED, &EMPTY, &SEPARATOR, &OPEN_QUOTE, &ROWS_IN_CELL];
