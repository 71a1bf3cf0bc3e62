//! The faults of lists of inspections.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &CONCLUDED_AFTER_PERIOD,
    &DEADLINE_BEFORE_CONCLUSION,
    &REMEDIED_BEFORE_CONCLUSION,
    &REMEDIED_AFTER_CLOSING,
    &NO_REMEDY,
];

/// A conclusion of a later period.
pub static CONCLUDED_AFTER_PERIOD: Fault = Fault {
    code: "inspections/concluded-after-period",
    level: Level::Error,
    says: text(
        "Ngày kết luận {value} sau ngày cuối kỳ {other}.",
        "Concluded on {value}, after the last day of the period, {other}.",
    ),
    mend: text(
        "Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ sau.",
        "Correct the day, or move the row to a later list.",
    ),
    why: text(
        "Danh sách của một kỳ chỉ gồm kết luận đã có đến cuối kỳ.",
        "A list has what was concluded by the end of its period.",
    ),
};

/// The last day lies before the document that sets it.
pub static DEADLINE_BEFORE_CONCLUSION: Fault = Fault {
    code: "inspections/deadline-before-conclusion",
    level: Level::Error,
    says: text(
        "Hạn khắc phục {value} trước ngày kết luận {other}.",
        "Due on {value}, before the conclusion of {other}.",
    ),
    mend: text("Sửa một trong hai ngày.", "Correct one of the two days."),
    why: text(
        "Một trong hai ngày ghi nhầm, và cơ quan bị ghi quá hạn oan.",
        "One of the two is wrong, and somebody is called overdue unjustly.",
    ),
};

/// It was mended before it was found.
pub static REMEDIED_BEFORE_CONCLUSION: Fault = Fault {
    code: "inspections/remedied-before-conclusion",
    level: Level::Error,
    says: text(
        "Ngày khắc phục {value} trước ngày kết luận {other}.",
        "Remedied on {value}, before the conclusion of {other}.",
    ),
    mend: text(
        "Sửa ngày; nếu đã khắc phục ngay trong lúc kiểm tra thì ghi ngày kết luận và nói rõ ở `evidence`.",
        "Correct the day; if it was mended during the inspection, write the day of the conclusion and say so in `evidence`.",
    ),
    why: text("Một trong hai ngày ghi nhầm.", "One of the two days is wrong."),
};

/// It was mended after the day the list speaks of.
pub static REMEDIED_AFTER_CLOSING: Fault = Fault {
    code: "inspections/remedied-after-closing",
    level: Level::Error,
    says: text(
        "Ngày khắc phục {value} sau ngày chốt số liệu {other}.",
        "Remedied on {value}, after the day the list speaks of, {other}.",
    ),
    mend: text("Bỏ trống ngày, hoặc sửa `as_of`.", "Leave the day empty, or correct `as_of`."),
    why: text("Danh sách nói tình hình của đúng ngày chốt.", "The list speaks of that very day."),
};

/// A day without a remedy.
pub static NO_REMEDY: Fault = Fault {
    code: "inspections/no-remedy",
    level: Level::Error,
    says: text(
        "Có ngày khắc phục mà không ghi phải khắc phục gì.",
        "There is a day of a remedy, but no remedy.",
    ),
    mend: text(
        "Điền `remedy`, hoặc bỏ trống hạn và ngày khắc phục.",
        "Fill in `remedy`, or leave both days empty.",
    ),
    why: text(
        "Người đọc cần biết việc gì phải làm xong vào ngày đó.",
        "Readers need to know what had to be done by that day.",
    ),
};
