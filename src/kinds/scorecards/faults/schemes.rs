//! Faults of schemes, and of naming them.

use crate::base::diag::{Fault, Level, text};

/// A scheme that does not exist.
pub static UNKNOWN_SCHEME: Fault = Fault {
    code: "scorecards/unknown-scheme",
    level: Level::Error,
    says: text("Không có bộ chỉ số ‘{value}’.", "There is no scheme '{value}'."),
    mend: text(
        "{nearest}Các mã dùng được: {known}. Bộ chỉ số riêng đặt ở content/scorecards/schemes/.",
        "{nearest}Ids that can be used: {known}. A scheme of your own goes into content/scorecards/schemes/.",
    ),
    why: text(
        "Điểm tối đa, ngưỡng và cách làm tròn lấy từ bộ chỉ số.",
        "Maxima, thresholds and rounding come from the scheme.",
    ),
};

/// A scheme that does not hold in the period.
pub static SCHEME_NOT_VALID: Fault = Fault {
    code: "scorecards/scheme-not-valid",
    level: Level::Error,
    says: text(
        "‘{value}’ không áp dụng cho {period}: chỉ có hiệu lực {held}.",
        "'{value}' does not apply to {period}: it holds {held}.",
    ),
    mend: text(
        "Chọn bộ chỉ số có hiệu lực vào cuối kỳ; văn bản đã sửa đổi thì thêm bản mới ở content/scorecards/schemes/.",
        "Choose a scheme that holds at the end of the period; where it was amended, add the new one in content/scorecards/schemes/.",
    ),
    why: text(
        "Chấm điểm theo quy định đã hết hiệu lực thì không so sánh được với ai.",
        "Scores by a rule that no longer holds cannot be compared with anybody's.",
    ),
};

/// Maxima of a scheme that do not add up.
pub static SCHEME_SUM: Fault = Fault {
    code: "scorecards/scheme-sum",
    level: Level::Error,
    says: text(
        "Bộ chỉ số ‘{scheme}’: ‘{of}’ có điểm tối đa {max}, nhưng cộng các phần được {sum}.",
        "Scheme '{scheme}': the maximum of '{of}' is {max}, but its parts add up to {sum}.",
    ),
    mend: text(
        "Kiểm tra có thiếu nhóm, thiếu chỉ tiêu hoặc sai điểm tối đa không.",
        "See whether a group or an indicator is missing, or a maximum is wrong.",
    ),
    why: text(
        "Thiếu một nhóm thì mọi tổng điểm đều thấp hơn thật: có nguồn chép Bộ chỉ số 766 mà thiếu nhóm thanh toán trực tuyến, chỉ còn 90 điểm.",
        "With a group left out every total is too low: one copy of scheme 766 lacks online payment and adds up to 90.",
    ),
};

/// Anything else that is wrong with a scheme.
pub static SCHEME_UNSOUND: Fault = Fault {
    code: "scorecards/scheme-unsound",
    level: Level::Error,
    says: text(
        "Bộ chỉ số ‘{scheme}’ không dùng được: {detail}.",
        "Scheme '{scheme}' cannot be used: {detail}.",
    ),
    mend: text(
        "Đối chiếu với mẫu trong hướng dẫn (docs/content/scorecards.md).",
        "Compare it with the example in the guide (docs/content/scorecards.md).",
    ),
    why: text("Điểm của mọi cơ quan tính theo bộ chỉ số này.", "The scores of all agencies depend on it."),
};
