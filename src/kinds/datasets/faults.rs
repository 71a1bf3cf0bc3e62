//! The faults of datasets. Those of headers and of single cells are the ones of all tables.

use crate::base::diag::{Fault, Level, text};

/// A description that does not hold together.
pub static SCHEMA_UNSOUND: Fault = Fault {
    code: "datasets/schema-unsound",
    level: Level::Error,
    says: text(
        "Mô tả cột ‘{name}’ không dùng được: {detail}.",
        "The description of the column '{name}' cannot be used: {detail}.",
    ),
    mend: text(
        "Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).",
        "Correct it under `schema` in the head; the guide has an example (docs/content/datasets.md).",
    ),
    why: text(
        "Mô tả sai thì không kiểm tra được các ô.",
        "Without a sound description no cell can be checked.",
    ),
};

/// A value below its bound.
pub static BELOW_MINIMUM: Fault = Fault {
    code: "datasets/below-minimum",
    level: Level::Error,
    says: text("Cột ‘{column}’: {value} nhỏ hơn {bound}.", "Column '{column}': {value} is below {bound}."),
    mend: text(
        "Đối chiếu với nguồn; đúng thì sửa `minimum` ở đầu tệp.",
        "Compare it with the source; if it is right, change `minimum` in the head.",
    ),
    why: text(
        "Người lập bảng đã nói giá trị nhỏ nhất có thể có.",
        "Whoever described the table gave the least value there can be.",
    ),
};

/// A value above its bound.
pub static ABOVE_MAXIMUM: Fault = Fault {
    code: "datasets/above-maximum",
    level: Level::Error,
    says: text("Cột ‘{column}’: {value} lớn hơn {bound}.", "Column '{column}': {value} is above {bound}."),
    mend: text(
        "Đối chiếu với nguồn; đúng thì sửa `maximum` ở đầu tệp.",
        "Compare it with the source; if it is right, change `maximum` in the head.",
    ),
    why: text(
        "Người lập bảng đã nói giá trị lớn nhất có thể có.",
        "Whoever described the table gave the greatest value there can be.",
    ),
};

/// A value that its pattern does not match.
pub static NOT_THE_PATTERN: Fault = Fault {
    code: "datasets/not-the-pattern",
    level: Level::Error,
    says: text(
        "Cột ‘{column}’: ‘{value}’ không đúng mẫu {pattern}.",
        "Column '{column}': '{value}' does not match {pattern}.",
    ),
    mend: text(
        "Sửa ô cho đúng mẫu, hoặc sửa `pattern` ở đầu tệp.",
        "Correct the cell, or `pattern` in the head.",
    ),
    why: text(
        "Mã viết khác mẫu thì không tra được.",
        "A code that is written otherwise cannot be looked up.",
    ),
};

/// A value that is there twice.
pub static NOT_UNIQUE: Fault = Fault {
    code: "datasets/not-unique",
    level: Level::Error,
    says: text(
        "Cột ‘{column}’: ‘{value}’ đã có ở dòng dữ liệu thứ {row}.",
        "Column '{column}': '{value}' is in data row {row} already.",
    ),
    mend: text("Bỏ dòng thừa, hoặc sửa giá trị.", "Drop one of the rows, or correct the value."),
    why: text("Cột này được mô tả là không lặp lại.", "The column is described as one without repetition."),
};

/// Two rows with one key.
pub static KEY_TWICE: Fault = Fault {
    code: "datasets/key-twice",
    level: Level::Error,
    says: text("‘{value}’ đã có ở dòng dữ liệu thứ {row}.", "'{value}' is in data row {row} already."),
    mend: text(
        "Bỏ dòng thừa, hoặc thêm cột vào `primaryKey` để phân biệt.",
        "Drop one of the rows, or add a column to `primaryKey` that tells them apart.",
    ),
    why: text(
        "Khi đính chính, các dòng được đối chiếu theo khóa này.",
        "Corrections are found by comparing the rows of one key.",
    ),
};

/// A dataset without rows.
pub static NO_ROWS: Fault = Fault {
    code: "datasets/no-rows",
    level: Level::Hint,
    says: text(
        "Bảng chưa có dòng nào, nên chưa đưa lên cổng.",
        "The table has no rows yet, so it is not published.",
    ),
    mend: text(
        "Đặt tệp {stem}.rows.csv bên cạnh, cột theo mô tả ở đầu tệp.",
        "Put {stem}.rows.csv beside it, with the columns that the head describes.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// A dataset of a day to come.
pub static FUTURE: Fault = Fault {
    code: "datasets/future",
    level: Level::Hint,
    says: text(
        "Bảng ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The table is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì bảng tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the table appears when its day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &SCHEMA_UNSOUND,
    &BELOW_MINIMUM,
    &ABOVE_MAXIMUM,
    &NOT_THE_PATTERN,
    &NOT_UNIQUE,
    &KEY_TWICE,
    &NO_ROWS,
    &FUTURE,
];
