//! Faults of what a table leaves in doubt.

use crate::base::diag::{Fault, Level, text};

/// A number where a date is wanted.
pub static SERIAL_DATE: Fault = Fault {
    code: "import/serial-date",
    level: Level::Error,
    says: text(
        "‘{value}’ không phải ngày; có vẻ là số thứ tự ngày của Excel (ứng với {date}).",
        "'{value}' is no date; it seems to be a serial number of Excel (that of {date}).",
    ),
    mend: text(
        "Trong Excel chọn cả cột, định dạng ô là Ngày (Date) dd/mm/yyyy, xem lại rồi lưu và nhập lại.",
        "In Excel select the column, format its cells as dates, look them through, save and import again.",
    ),
    why: text(
        "Một con số có thể là ngày mà cũng có thể là số ghi nhầm cột, nên không đoán.",
        "A number may be a date, or something in the wrong column; nothing is guessed.",
    ),
};
