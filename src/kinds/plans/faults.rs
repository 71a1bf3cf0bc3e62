//! Faults of plans.

use super::quality::faults as quality;
use super::{moves, periods};
use crate::base::diag::{Fault, Level, Text, text};

const fn fault(code: &'static str, level: Level, says: Text, mend: Text, why: Text) -> Fault {
    Fault { code, level, says, mend, why }
}

/// A section that the front matter does not list.
pub static UNKNOWN_SECTION: Fault = fault(
    "plans/unknown-section",
    Level::Error,
    text("Không có mục ‘{value}’ trong `sections`.", "There is no section '{value}' in `sections`."),
    mend_known(),
    text(
        "Nhiệm vụ được xếp theo mục của kế hoạch; mục lạ làm nhiệm vụ lạc chỗ.",
        "Tasks are grouped by the plan's sections; an unknown one would misplace its tasks.",
    ),
);

const fn mend_known() -> Text {
    text("{nearest}Các số dùng được: {known}.", "{nearest}Numbers that can be used: {known}.")
}

/// The same section, task, target or figure twice.
pub static DUPLICATE_NO: Fault = fault(
    "plans/duplicate-number",
    Level::Error,
    text("Số ‘{value}’ đã dùng ở trên: ‘{other}’.", "The number '{value}' is used above: '{other}'."),
    text(
        "Sửa số theo văn bản; nếu là sản phẩm khác của cùng nhiệm vụ thì để trống ô số.",
        "Correct the number from the plan; for another output of the same task leave the number empty.",
    ),
    text(
        "Số là địa chỉ của dòng trên trang và là khóa để ghi tiến độ.",
        "The number is the row's address on the page and the key for its progress.",
    ),
);

/// A number without a letter or digit.
pub static BAD_NUMBER: Fault = fault(
    "plans/bad-number",
    Level::Error,
    text("‘{value}’ không dùng làm số được.", "'{value}' cannot be a number."),
    text("Ghi số như trong văn bản: 20, IV.9, 2.1a.", "Write it as the plan does: 20, IV.9, 2.1a."),
    text(
        "Số phải có ít nhất một chữ cái hoặc chữ số, tối đa 40 ký tự, để làm địa chỉ.",
        "A number needs a letter or digit, and at most 40 characters, to be an address.",
    ),
);

/// A task whose publication should be followed but that has no output that comes again and again.
pub static NO_RHYTHM: Fault = fault(
    "plans/no-rhythm",
    Level::Error,
    text(
        "Nhiệm vụ ‘{value}’ không có sản phẩm nào hằng tháng, quý, 6 tháng hay năm.",
        "The task '{value}' has no output of each month, quarter, half or year.",
    ),
    text(
        "Ghi nhịp ở cột `schedule_of_output`, ví dụ: Hằng tháng; hoặc bỏ mục này trong `publishes`.",
        "Write the rhythm in the column `schedule_of_output`, such as: Hằng tháng; or take it off `publishes`.",
    ),
    text(
        "Không có nhịp thì không biết kỳ nào phải công bố.",
        "Without a rhythm nobody knows which periods have to be published.",
    ),
);

/// A row without a number that continues nothing, or has another title.
pub static TASK_WITHOUT_NO: Fault = fault(
    "plans/task-without-number",
    Level::Error,
    text("Dòng này là nhiệm vụ mới nhưng thiếu số.", "This row is a new task but has no number."),
    text(
        "Điền cột `no`. Chỉ để trống khi dòng là sản phẩm khác của nhiệm vụ ngay trên; khi đó bỏ trống cả `title`.",
        "Fill in `no`. Leave it empty only for another output of the task above, and leave `title` empty too.",
    ),
    text(
        "Dòng thiếu số sẽ bị gộp vào nhiệm vụ khác.",
        "A row without a number would be merged into another task.",
    ),
);

/// Words of time that are not understood.
pub static TIME_NOT_UNDERSTOOD: Fault = fault(
    "plans/time-not-understood",
    Level::Hint,
    text(
        "Không hiểu thời gian ‘{value}’; giữ nguyên chữ, không tính được hạn.",
        "The time '{value}' is not understood; the words are kept, no deadline is computed.",
    ),
    text(
        "Nếu muốn có hạn theo ngày, viết như: Tháng 12/2026, Quý II/2026, trước ngày 31/01/2026, Thường xuyên, Hằng quý.",
        "For a deadline write such as: Tháng 12/2026, Quý II/2026, trước ngày 31/01/2026, Thường xuyên, Hằng quý.",
    ),
    text(
        "Chữ của kế hoạch luôn được đăng nguyên văn; chỉ dạng có ngày cuối mới tính được quá hạn.",
        "The plan's words are always published as they are; only forms with a last day can become overdue.",
    ),
);

/// A compound target that does not exist.
pub static UNKNOWN_TARGET: Fault = fault(
    "plans/unknown-target",
    Level::Error,
    text("Không có chỉ tiêu ‘{value}’.", "There is no target '{value}'."),
    mend_known(),
    text(
        "Chỉ tiêu con phải thuộc một chỉ tiêu có trong bảng.",
        "A part must belong to a target of the table.",
    ),
);

/// A target that is a part of itself.
pub static TARGET_CYCLE: Fault = fault(
    "plans/target-cycle",
    Level::Error,
    text(
        "Chỉ tiêu ‘{value}’ là một phần của chính nó qua cột `parent`.",
        "The target '{value}' is a part of itself by its chain of parents.",
    ),
    text("Sửa cột `parent`.", "Correct the column `parent`."),
    text("Cây chỉ tiêu phải có gốc.", "The tree of targets needs a root."),
);

/// A comparator without a value or the reverse.
pub static HALF_TARGET: Fault = fault(
    "plans/half-target",
    Level::Error,
    text(
        "Chỉ tiêu ‘{value}’ chỉ có một trong hai ô `comparator` và `value`.",
        "The target '{value}' has only one of `comparator` and `value`.",
    ),
    text(
        "Điền đủ cả hai (>= là tối thiểu, > là trên), hoặc để trống cả hai với chỉ tiêu ghép.",
        "Fill in both (>= is at least, > is more than), or leave both empty for a compound target.",
    ),
    text(
        "“Tối thiểu 90 %” và “trên 90 %” khác nhau khi kết quả đúng bằng 90 %.",
        "'At least 90 %' and 'more than 90 %' differ for a result of exactly 90 %.",
    ),
);

/// A target with nothing to reach.
pub static TARGET_WITHOUT_VALUE: Fault = fault(
    "plans/target-without-value",
    Level::Hint,
    text(
        "Chỉ tiêu ‘{value}’ không có mức và không có chỉ tiêu con.",
        "The target '{value}' has neither a value nor parts.",
    ),
    text(
        "Điền `comparator` và `value` nếu văn bản có nêu.",
        "Fill in `comparator` and `value` if the plan gives them.",
    ),
    text("Chỉ tiêu không có mức thì không đánh giá được.", "A target without a value cannot be judged."),
);

/// A share over 100 %.
pub static SHARE_OVER_100: Fault = fault(
    "plans/share-over-100",
    Level::Hint,
    text("Chỉ tiêu ‘{target}’ đặt mức {value} %.", "The target '{target}' is set at {value} %."),
    text(
        "Kiểm tra dấu thập phân: 98.5 viết bằng dấu chấm.",
        "Check the decimal point: write 98.5 with a dot.",
    ),
    text("Tỷ lệ của một phần trong tổng không vượt quá 100 %.", "A share of a whole is at most 100 %."),
);

/// Parts that do not make up the time of a target.
pub static EACH_DOES_NOT_DIVIDE: Fault = fault(
    "plans/each-does-not-divide",
    Level::Error,
    text(
        "Không chia được {period} thành từng phần ‘{value}’.",
        "{period} cannot be divided into parts of a '{value}'.",
    ),
    text(
        "Chọn phần ngắn hơn kỳ đánh giá ở cột `each`, hoặc sửa cột `period`.",
        "Choose parts shorter than the period in `each`, or correct `period`.",
    ),
    text(
        "Chỉ tiêu xét từng phần chỉ kết luận được khi các phần ghép lại vừa đúng kỳ.",
        "A target for each part has a verdict only when its parts make up the whole period.",
    ),
);

/// A verdict on a target that has none of its own to decide on.
pub static UNKNOWN_TARGET_DECIDED: Fault = fault(
    "plans/verdict-of-unknown-target",
    Level::Error,
    text("Kế hoạch này không có chỉ tiêu ‘{value}’.", "This plan has no target '{value}'."),
    mend_known(),
    text(
        "Kết luận của người có thẩm quyền phải gắn với một chỉ tiêu của kế hoạch.",
        "A verdict that was decided on belongs to a target of the plan.",
    ),
);

/// Progress of a task that does not exist.
pub static UNKNOWN_TASK: Fault = fault(
    "plans/unknown-task",
    Level::Error,
    text("Kế hoạch này không có nhiệm vụ ‘{value}’.", "This plan has no task '{value}'."),
    mend_known(),
    text("Tiến độ phải gắn với một nhiệm vụ của kế hoạch.", "Progress belongs to a task of the plan."),
);

/// More than 100 % done.
pub static PERCENT: Fault = fault(
    "plans/percent-over-100",
    Level::Error,
    text("‘{value}’ không phải phần trăm hoàn thành.", "'{value}' is no per cent done."),
    text("Ghi số nguyên từ 0 đến 100, không có dấu %.", "Write a whole number from 0 to 100 without %."),
    text("Không thể hoàn thành quá 100 %.", "No more than 100 % can be done."),
);

/// A report of a day to come.
pub static FUTURE_PROGRESS: Fault = fault(
    "plans/future-progress",
    Level::Hint,
    text(
        "Dòng này ghi ngày {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "This row is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    text(
        "Nếu ghi nhầm ngày thì sửa; nếu đúng thì dòng tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct it; otherwise the row appears when its day has come.",
    ),
    text("Cổng chỉ nói điều đã xảy ra.", "The portal speaks of what has happened."),
);

/// A plan of a day to come.
pub static FUTURE_PLAN: Fault = fault(
    "plans/future-plan",
    Level::Hint,
    text(
        "Kế hoạch ghi ngày {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The plan is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    text(
        "Nếu ghi nhầm ngày thì sửa `published` hoặc `date`.",
        "If the date is wrong, correct `published` or `date`.",
    ),
    text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
);

/// Done without a document that shows it.
pub static DONE_WITHOUT_EVIDENCE: Fault = fault(
    "plans/done-without-evidence",
    Level::Hint,
    text(
        "Nhiệm vụ ‘{value}’ ghi hoàn thành nhưng không có minh chứng.",
        "The task '{value}' is said to be done without evidence.",
    ),
    text(
        "Ghi số văn bản vào `evidence`, địa chỉ vào `evidence_url`.",
        "Put the document's number in `evidence`, its address in `evidence_url`.",
    ),
    text("Người dân chỉ tin kết quả kiểm tra được.", "Readers trust results that they can check."),
);

/// An address that is not a web address.
pub static BAD_URL: Fault = fault(
    "plans/bad-url",
    Level::Error,
    text("‘{value}’ không phải địa chỉ trang web.", "'{value}' is no web address."),
    text(
        "Ghi địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.",
        "Write the whole address with https:// or http://.",
    ),
    text(
        "Địa chỉ dạng khác có thể chạy mã trên máy người đọc hoặc không mở được.",
        "Other addresses may run code on a reader's machine or lead nowhere.",
    ),
);

/// The catalogue of this kind.
pub static FAULTS: &[&Fault] = &[
    &UNKNOWN_SECTION,
    &DUPLICATE_NO,
    &BAD_NUMBER,
    &NO_RHYTHM,
    &TASK_WITHOUT_NO,
    &TIME_NOT_UNDERSTOOD,
    &quality::NUMBERING_GAP,
    &UNKNOWN_TARGET,
    &TARGET_CYCLE,
    &HALF_TARGET,
    &TARGET_WITHOUT_VALUE,
    &SHARE_OVER_100,
    &EACH_DOES_NOT_DIVIDE,
    &UNKNOWN_TARGET_DECIDED,
    &UNKNOWN_TASK,
    &PERCENT,
    &FUTURE_PROGRESS,
    &FUTURE_PLAN,
    &DONE_WITHOUT_EVIDENCE,
    &moves::MOVED_WITHOUT_DECISION,
    &moves::MOVED_EARLIER,
    &BAD_URL,
    &periods::WRONG_PERIOD,
    &periods::PERIOD_NOT_OWED,
    &periods::DONE_EARLY,
    &periods::PERIOD_NOT_MOVED,
    &quality::TASK_TWICE,
    &quality::TASK_WITHOUT_TIME,
    &quality::HIDDEN_RHYTHM,
    &quality::TIME_UNCLEAR,
    &quality::TARGETS_CONTRADICT,
    &quality::NO_DENOMINATOR,
    &quality::SATISFIED_OF_HOW_MANY,
];
