//! The faults of lists of complaints and suggestions.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &RECEIVED_AFTER_PERIOD,
    &DUE_BEFORE_RECEIVED,
    &REPLIED_BEFORE_RECEIVED,
    &ENDED_BEFORE_PERIOD,
    &AFTER_CLOSING,
    &PUBLISHED_BEFORE_REPLY,
    &OUTCOME_INCOMPLETE,
    &DUE_BEYOND_RULE,
];

/// Received after the period.
pub static RECEIVED_AFTER_PERIOD: Fault = Fault {
    code: "feedback/received-after-period",
    level: Level::Error,
    says: text(
        "Ngày tiếp nhận {value} sau ngày cuối kỳ {other}.",
        "Received on {value}, after the last day of the period, {other}.",
    ),
    mend: text(
        "Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ sau.",
        "Correct the day, or move the row to the list of the next period.",
    ),
    why: text(
        "Số tiếp nhận của mỗi kỳ đếm theo ngày tiếp nhận.",
        "What was received in a period is counted by these days.",
    ),
};

/// The promised day lies before the receipt.
pub static DUE_BEFORE_RECEIVED: Fault = Fault {
    code: "feedback/due-before-received",
    level: Level::Error,
    says: text(
        "Hạn xử lý {value} trước ngày tiếp nhận {other}.",
        "Due on {value}, before its receipt on {other}.",
    ),
    mend: text("Sửa một trong hai ngày.", "Correct one of the two days."),
    why: text("Một trong hai ngày ghi nhầm.", "One of the two days is wrong."),
};

/// It ended before it began.
pub static REPLIED_BEFORE_RECEIVED: Fault = Fault {
    code: "feedback/replied-before-received",
    level: Level::Error,
    says: text(
        "Ngày xử lý xong {value} trước ngày tiếp nhận {other}.",
        "Ended on {value}, before its receipt on {other}.",
    ),
    mend: text("Sửa một trong hai ngày.", "Correct one of the two days."),
    why: text(
        "Một trong hai ngày ghi nhầm, và tỷ lệ đúng hạn sai theo.",
        "One of the two days is wrong, and so is the share in time.",
    ),
};

/// It belongs to an earlier period.
pub static ENDED_BEFORE_PERIOD: Fault = Fault {
    code: "feedback/ended-before-period",
    level: Level::Error,
    says: text(
        "Ngày xử lý xong {value} trước ngày đầu kỳ {other}.",
        "Ended on {value}, before the first day of the period, {other}.",
    ),
    mend: text(
        "Sửa ngày, hoặc bỏ dòng: phản ánh đã xong thuộc danh sách của kỳ trước.",
        "Correct the day, or take the row out: it belongs to the list of the period before.",
    ),
    why: text(
        "Một phản ánh xong một lần, nên chỉ được đếm trong một kỳ.",
        "What ended once is counted in one period.",
    ),
};

/// It ended after the day the list speaks of.
pub static AFTER_CLOSING: Fault = Fault {
    code: "feedback/after-closing",
    level: Level::Error,
    says: text(
        "Ngày xử lý xong {value} sau ngày chốt số liệu {other}.",
        "Ended on {value}, after the day the list speaks of, {other}.",
    ),
    mend: text(
        "Bỏ trống ngày và kết quả nếu đến ngày chốt còn đang xử lý, hoặc sửa `as_of`.",
        "Leave day and outcome empty if it was open on that day, or correct `as_of`.",
    ),
    why: text(
        "Danh sách nói tình hình của đúng ngày chốt, để số còn tồn cuối kỳ không bị giảm về sau.",
        "The list speaks of that very day, so that what was open then does not shrink later.",
    ),
};

/// The answer was published before it was given.
pub static PUBLISHED_BEFORE_REPLY: Fault = Fault {
    code: "feedback/published-before-reply",
    level: Level::Error,
    says: text(
        "Ngày công khai trả lời {value} mà đến {other} chưa xử lý xong.",
        "The answer was published on {value}, but there was none until {other}.",
    ),
    mend: text(
        "Sửa ngày công khai hoặc ngày xử lý xong.",
        "Correct the day of publication or that of the answer.",
    ),
    why: text("Chưa trả lời thì không có gì để công khai.", "Without an answer there is nothing to publish."),
};

/// An outcome without its day, or the other way round.
pub static OUTCOME_INCOMPLETE: Fault = Fault {
    code: "feedback/outcome-incomplete",
    level: Level::Error,
    says: text(
        "Kết quả và ngày xử lý xong phải cùng có hoặc cùng bỏ trống.",
        "Outcome and day of the end stand together or not at all.",
    ),
    mend: text(
        "Điền ô còn thiếu; nếu đang xử lý thì bỏ trống cả hai.",
        "Fill in the empty cell; for what is open leave both empty.",
    ),
    why: text(
        "Thời hạn khác nhau theo kết quả: từ chối, yêu cầu bổ sung hay xử lý.",
        "How long it may take differs by the outcome.",
    ),
};

/// More days were promised than the rule gives.
pub static DUE_BEYOND_RULE: Fault = Fault {
    code: "feedback/due-beyond-rule",
    level: Level::Warning,
    says: text(
        "Hạn xử lý {value} sau hạn {limit} theo {rule}.",
        "Due on {value}, after {limit}, the last day by {rule}.",
    ),
    mend: text(
        "Kiểm tra hạn trên hệ thống. Cổng chấm đúng hạn theo quy định, không theo hạn ghi ở đây.",
        "Check the day in the source system. The portal judges by the rule, not by the day given here.",
    ),
    why: text(
        "Hạn tự kéo dài không làm cho phản ánh xử lý chậm thành đúng hạn.",
        "A longer promise does not make a late answer one in time.",
    ),
};
