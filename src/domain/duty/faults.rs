//! Faults of `content/duties.yaml`.

use crate::base::diag::{Fault, Level, text};

/// A new duty that lacks what a duty must say.
pub static INCOMPLETE: Fault = Fault {
    code: "duties/incomplete",
    level: Level::Error,
    says: text("Nghĩa vụ ‘{value}’ thiếu: {keys}.", "The duty '{value}' lacks: {keys}."),
    mend: text(
        "{nearest}Ghi thêm các khóa đó; nếu muốn nhận một nghĩa vụ có sẵn thì ghi đúng id của nó: {known}.",
        "{nearest}Add these keys; to take over a duty of the catalogue write its id: {known}.",
    ),
    why: text(
        "Phải nêu ai công bố gì, theo văn bản nào, hạn nào thì mới nói được là chậm.",
        "Only who owes what by which document and day can be late with it.",
    ),
};

/// The same id twice in content.
pub static DUPLICATE: Fault = Fault {
    code: "duties/duplicate",
    level: Level::Error,
    says: text("Nghĩa vụ ‘{value}’ ghi hai lần.", "The duty '{value}' is given twice."),
    mend: text("Gộp thành một mục, hoặc đặt mã khác.", "Join the two entries, or give one another id."),
    why: text(
        "Hai mục cùng mã thì không biết hạn nào đúng.",
        "With two entries of one id nobody knows which day holds.",
    ),
};

/// Nothing of that sort can be published.
pub static UNKNOWN_OBJECT: Fault = Fault {
    code: "duties/unknown-object",
    level: Level::Error,
    says: text(
        "‘{value}’ không phải thứ cổng này công bố được.",
        "'{value}' is nothing that this portal can publish.",
    ),
    mend: text("{nearest}Ghi một trong: {known}.", "{nearest}Write one of: {known}."),
    why: text(
        "Nghĩa vụ trỏ vào thứ không có thì kỳ nào cũng bị coi là thiếu.",
        "Held against something that does not exist, every period would be called missing.",
    ),
};

/// A rule that cannot be counted by.
pub static BAD_RULE: Fault = Fault {
    code: "duties/bad-rule",
    level: Level::Error,
    says: text(
        "Hạn của nghĩa vụ ‘{value}’ không tính được: {detail}.",
        "The day of the duty '{value}' cannot be counted: {detail}.",
    ),
    mend: text(
        "Dưới `due:` ghi một trong: `day: 5` (ngày của tháng sau), `working_days: 5`, `days: 15`, `day: 31` cùng `month: 1` (hằng năm), `next_period: true`.",
        "Below `due:` write one of: `day: 5` (of the next month), `working_days: 5`, `days: 15`, `day: 31` with `month: 1` (yearly), `next_period: true`.",
    ),
    why: text("Hạn mơ hồ thì mỗi người tính một ngày.", "With a vague rule everybody counts another day."),
};

/// A postponement or cancellation that says nothing, or of a period that the duty does not have.
pub static BAD_EXCEPTION: Fault = Fault {
    code: "duties/bad-exception",
    level: Level::Error,
    says: text(
        "Kỳ {period} của nghĩa vụ ‘{value}’: {detail}.",
        "The period {period} of the duty '{value}': {detail}.",
    ),
    mend: text(
        "Ghi đúng kỳ, và `postponed_to` (ngày mới) hoặc `cancelled: true`, chỉ một trong hai.",
        "Give the right period, and either `postponed_to` (the new day) or `cancelled: true`.",
    ),
    why: text(
        "Hoãn hay hủy phải nói rõ, nếu không kỳ đó vẫn bị coi là quá hạn.",
        "Unless it is clear what happened, the period counts as overdue.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&INCOMPLETE, &DUPLICATE, &UNKNOWN_OBJECT, &BAD_RULE, &BAD_EXCEPTION];
