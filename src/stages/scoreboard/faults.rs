//! What is wrong with targets only where results are known.

use crate::base::diag::{Fault, Level, text};

/// A measure that its kind does not publish.
pub static UNKNOWN_MEASURE: Fault = Fault {
    code: "scoreboard/unknown-measure",
    level: Level::Hint,
    says: text(
        "Chưa có số liệu nào của thước đo ‘{value}’.",
        "Nothing was published of the measure '{value}'.",
    ),
    mend: text(
        "{nearest}Các thước đo cùng loại đang có: {known}.",
        "{nearest}Measures of that kind with results: {known}.",
    ),
    why: text(
        "Chỉ tiêu chỉ được đánh giá bằng số liệu của đúng thước đo mà nó ghi; mã sai thì không bao giờ đánh giá được.",
        "A target is judged by results of the very measure it names; with a wrong key it never is.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&UNKNOWN_MEASURE];
