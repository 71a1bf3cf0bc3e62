//! The faults of reports.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[&UNREADABLE_VALUE, &NO_VALUE, &UNKNOWN_PART, &NOT_SUMMABLE, &SUM_DIFFERS];

/// A value without a figure.
pub static UNREADABLE_VALUE: Fault = Fault {
    code: "reports/unreadable-value",
    level: Level::Error,
    says: text("Không đọc được con số ‘{value}’.", "There is no figure in '{value}'."),
    mend: text(
        "Ghi con số với dấu chấm hàng nghìn, dấu phẩy thập phân, trước đó có thể có một chữ như gần, hơn, trên hoặc dấu >: 1.112, gần 352, >77.500, 99,8, 0,125 (không phải 0.125), -5, 85–92. Đơn vị để ở cột `unit`.",
        "Write the figure with dots between thousands and a decimal comma, with a word such as gần, hơn, trên or a sign before it: 1.112, gần 352, >77.500, 99,8, 0,125 (not 0.125), -5, 85–92. The unit belongs into the column `unit`.",
    ),
    why: text("Con số đọc nhầm thì tổng đối chiếu cũng sai.", "A figure read wrong makes the sums wrong."),
};

/// Neither value nor parts.
pub static NO_VALUE: Fault = Fault {
    code: "reports/no-value",
    level: Level::Error,
    says: text("Dòng này không có con số.", "This row has no figure."),
    mend: text(
        "Điền `value`; nếu báo cáo không nêu tổng thì ghi `sum_of` để cổng tự cộng.",
        "Fill in `value`; where the report states no sum, name its parts in `sum_of` and the portal adds up.",
    ),
    why: text("Thiếu không phải là 0.", "Missing is not zero."),
};

/// A part that is not there.
pub static UNKNOWN_PART: Fault = Fault {
    code: "reports/unknown-part",
    level: Level::Error,
    says: text("Bảng không có con số ‘{value}’ để cộng.", "The table has no figure '{value}' to add up."),
    mend: text(
        "Ghi đúng `id` của các dòng có con số, cách nhau bằng dấu chấm phẩy, không gồm chính dòng này.",
        "Write the `id` of rows with a figure, separated by semicolons, without this row itself.",
    ),
    why: text("Thiếu một số hạng thì tổng không có nghĩa.", "Without one of its parts a sum means nothing."),
};

/// A sum of ours over figures that are not exact.
pub static NOT_SUMMABLE: Fault = Fault {
    code: "reports/not-summable",
    level: Level::Error,
    says: text(
        "Không cộng được {terms}: có số hạng không phải số nguyên chính xác.",
        "{terms} cannot be added up: some of them are not exact whole numbers.",
    ),
    mend: text("Bỏ dòng này, hoặc bỏ số hạng ước lượng.", "Take the row out, or the part that is not exact."),
    why: text(
        "Cộng ‘gần 352’ với số chính xác sẽ thành một con số không ai công bố.",
        "Adding 'nearly 352' to an exact figure makes a figure that nobody stated.",
    ),
};

/// A stated sum that differs from its parts.
pub static SUM_DIFFERS: Fault = Fault {
    code: "reports/sum-differs",
    level: Level::Warning,
    says: text(
        "‘{title}’ ghi {value}, nhưng {terms} = {computed}.",
        "'{title}' is {value}, but {terms} = {computed}.",
    ),
    mend: text(
        "Đối chiếu với báo cáo. Nếu chép nhầm thì sửa; nếu báo cáo ghi đúng như vậy thì để nguyên và nói rõ ở cột `note`: trang sẽ hiện chỗ lệch.",
        "Compare with the report. Correct a slip of copying; if the report says so, leave it and say so in `note`: the page shows the difference.",
    ),
    why: text(
        "Chỗ lệch của báo cáo phải được thấy, không được sửa hộ.",
        "A discrepancy of the report has to be seen, not mended.",
    ),
};
