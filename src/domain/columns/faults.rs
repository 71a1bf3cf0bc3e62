//! The faults of tables: their header and cells.

use crate::base::diag::{Fault, Level, text};

/// A header that no column has.
pub static UNKNOWN_COLUMN: Fault = Fault {
    code: "csv/unknown-column",
    level: Level::Error,
    says: text("Bảng này không có cột ‘{value}’.", "This table has no column '{value}'."),
    mend: text(
        "{nearest}Bỏ cột này hoặc đổi tên. Các cột dùng được: {known}.",
        "{nearest}Drop the column or rename it. Columns that can be used: {known}.",
    ),
    why: text(
        "Chỉ những cột trong danh sách mới được công bố; cột lạ có thể chứa dữ liệu cá nhân.",
        "Only listed columns are published; an unknown one may hold personal data.",
    ),
};

/// A header that names personal data.
pub static PERSONAL_COLUMN: Fault = Fault {
    code: "csv/personal-column",
    level: Level::Error,
    says: text(
        "Cột ‘{value}’ là dữ liệu cá nhân, không được công bố.",
        "The column '{value}' is personal data and must not be published.",
    ),
    mend: text(
        "Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).",
        "Delete the column from the file (hiding it is not enough).",
    ),
    why: text(
        "{personal-data}: đăng lên cổng là công khai, phải có căn cứ.",
        "{personal-data}: putting it on a portal is publication and needs a legal basis.",
    ),
};

/// A column that must be there.
pub static MISSING_COLUMN: Fault = Fault {
    code: "csv/missing-column",
    level: Level::Error,
    says: text(
        "Bảng thiếu cột bắt buộc ‘{value}’ ({about}).",
        "The table lacks the required column '{value}' ({about}).",
    ),
    mend: text(
        "Thêm cột này. Tên được nhận: {known}.",
        "Add the column. Names that are understood: {known}.",
    ),
    why: text("Không có cột này thì không hiểu được các dòng.", "Without it the rows cannot be understood."),
};

/// Two columns of one meaning.
pub static DUPLICATE_COLUMN: Fault = Fault {
    code: "csv/duplicate-column",
    level: Level::Error,
    says: text("Hai cột cùng nghĩa ‘{value}’.", "Two columns both mean '{value}'."),
    mend: text("Giữ một cột.", "Keep one of them."),
    why: text("Không biết lấy giá trị của cột nào.", "It is unclear which value counts."),
};

/// A cell that must not be empty.
pub static EMPTY_CELL: Fault = Fault {
    code: "csv/empty-cell",
    level: Level::Error,
    says: text("Ô ‘{value}’ để trống.", "The cell '{value}' is empty."),
    mend: text("Điền {about}.", "Fill in {about}."),
    why: text(
        "Thiếu không phải là không: để trống thì không biết là gì.",
        "Missing is not zero: an empty cell says nothing.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] =
    &[&UNKNOWN_COLUMN, &PERSONAL_COLUMN, &MISSING_COLUMN, &DUPLICATE_COLUMN, &EMPTY_CELL];
