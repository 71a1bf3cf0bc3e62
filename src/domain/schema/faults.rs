//! The faults of front matter: its keys, values and dates.

use crate::base::diag::{Fault, Level, text};

/// A key that the schema does not know.
pub static UNKNOWN_KEY: Fault = Fault {
    code: "content/unknown-key",
    level: Level::Error,
    says: text("Không có khóa ‘{key}’ ở đây.", "There is no key '{key}' here."),
    mend: text("{nearest}Các khóa dùng được: {known}.", "{nearest}Keys that can be used: {known}."),
    why: text(
        "Một khóa viết sai sẽ bị bỏ qua lặng lẽ nếu không báo, và trang thiếu đúng thông tin ấy.",
        "A mistyped key would be skipped in silence, and the page would lack just that information.",
    ),
};

/// A key that must be there.
pub static MISSING_KEY: Fault = Fault {
    code: "content/missing-key",
    level: Level::Error,
    says: text("Thiếu khóa bắt buộc ‘{key}’.", "The required key '{key}' is missing."),
    mend: text("Thêm dòng `{key}: …`{about}.", "Add a line `{key}: …`{about}."),
    why: text("Trang không dựng được nếu thiếu thông tin này.", "The page cannot be made without it."),
};

/// A value of another type.
pub static WRONG_TYPE: Fault = Fault {
    code: "content/wrong-type",
    level: Level::Error,
    says: text(
        "‘{key}’ phải là {expected}, ở đây là {found}.",
        "'{key}' must be {expected}, here it is {found}.",
    ),
    mend: text("Viết lại giá trị của ‘{key}’{about}.", "Write the value of '{key}' again{about}."),
    why: text(
        "Giá trị sai loại không thể hiểu chắc chắn được.",
        "A value of the wrong type cannot be understood for sure.",
    ),
};

/// A value outside a list.
pub static NOT_A_CHOICE: Fault = Fault {
    code: "content/not-a-choice",
    level: Level::Error,
    says: text("‘{value}’ không phải giá trị của ‘{key}’.", "'{value}' is not a value of '{key}'."),
    mend: text("{nearest}Các giá trị dùng được: {known}.", "{nearest}Values that can be used: {known}."),
    why: text(
        "Chỉ những giá trị trong danh sách mới có nghĩa.",
        "Only the values of the list have a meaning.",
    ),
};

/// A date that does not exist.
pub static IMPOSSIBLE_DATE: Fault = Fault {
    code: "date/impossible",
    level: Level::Error,
    says: text("‘{value}’ không phải ngày có thật{detail}.", "'{value}' is no real date{detail}."),
    mend: text(
        "Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.",
        "Correct it from the source document, as 2026-10-05 or 05/10/2026.",
    ),
    why: text("Ngày sai làm sai số ngày trễ.", "A wrong date makes the days late wrong."),
};

/// A date whose day and month cannot be told apart.
pub static AMBIGUOUS_DATE: Fault = Fault {
    code: "date/ambiguous",
    level: Level::Error,
    says: text("Không rõ ‘{value}’ là ngày nào{detail}.", "It is unclear which day '{value}' is{detail}."),
    mend: text(
        "Viết 2026-10-05, hoặc 05/10/2026 theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số.",
        "Write 2026-10-05, or 05/10/2026 as day/month/year with a four-digit year.",
    ),
    why: text(
        "Excel cài tiếng Anh ghi tháng trước ngày: 03/04 có thể là 3 tháng 4 hoặc 4 tháng 3.",
        "An English Excel writes the month first: 03/04 may be 3 April or 4 March.",
    ),
};

/// Text that is not what its key needs.
pub static MALFORMED: Fault = Fault {
    code: "content/malformed",
    level: Level::Error,
    says: text("‘{value}’ không phải {expected}.", "'{value}' is not {expected}."),
    mend: text("Viết dạng {example}.", "Write it like {example}."),
    why: text("Giá trị phải đọc được theo đúng một cách.", "A value must be readable in exactly one way."),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] =
    &[&UNKNOWN_KEY, &MISSING_KEY, &WRONG_TYPE, &NOT_A_CHOICE, &IMPOSSIBLE_DATE, &AMBIGUOUS_DATE, &MALFORMED];
