//! The faults of lists of procedures.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] =
    &[&DECIDED_OUTSIDE_PERIOD, &EFFECTIVE_BEFORE_DECISION, &PUBLIC_BEFORE_DECISION, &LINK];

/// A decision of another period.
pub static DECIDED_OUTSIDE_PERIOD: Fault = Fault {
    code: "procedures/decided-outside-period",
    level: Level::Error,
    says: text(
        "Quyết định ký ngày {value}, ngoài {period}.",
        "The decision was signed on {value}, outside {period}.",
    ),
    mend: text(
        "Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ đó.",
        "Correct the day, or move the row to the list of that period.",
    ),
    why: text(
        "Thống kê mỗi kỳ đếm theo ngày ký quyết định công bố, để không thủ tục nào bị đếm hai lần.",
        "Each period counts by the day of the decision, so that nothing is counted twice.",
    ),
};

/// In effect before it was decided.
pub static EFFECTIVE_BEFORE_DECISION: Fault = Fault {
    code: "procedures/effective-before-decision",
    level: Level::Warning,
    says: text(
        "Ngày có hiệu lực {value} trước ngày ký quyết định {decided}.",
        "In effect from {value}, before the decision of {decided}.",
    ),
    mend: text(
        "Đối chiếu quyết định. Nếu đúng là công bố sau ngày hiệu lực thì giữ nguyên: trang tính là công bố không kịp.",
        "Compare with the decision. If it was announced after the effect, leave it: the page counts it as announced too late.",
    ),
    why: text(
        "Ngày ghi nhầm thì tỷ lệ công bố kịp trước hiệu lực sai.",
        "A wrong day makes the share of those announced before their effect wrong.",
    ),
};

/// Public before it was decided.
pub static PUBLIC_BEFORE_DECISION: Fault = Fault {
    code: "procedures/public-before-decision",
    level: Level::Error,
    says: text(
        "Ngày công khai {value} trước ngày ký quyết định {decided}.",
        "Made public on {value}, before the decision of {decided}.",
    ),
    mend: text("Sửa một trong hai ngày.", "Correct one of the two days."),
    why: text(
        "Chưa có quyết định thì chưa có gì để công khai.",
        "Without a decision there is nothing to make public.",
    ),
};

/// A link that is none.
pub static LINK: Fault = Fault {
    code: "procedures/link",
    level: Level::Error,
    says: text(
        "Đường dẫn ‘{value}’ không bắt đầu bằng https://.",
        "The link '{value}' does not begin with https://.",
    ),
    mend: text(
        "Chép địa chỉ trang của thủ tục trên Cổng Dịch vụ công quốc gia, ví dụ https://dichvucong.gov.vn/…",
        "Copy the address of the procedure's page on the national portal, such as https://dichvucong.gov.vn/…",
    ),
    why: text(
        "Đường dẫn sai thì người dân không tới được thủ tục.",
        "A wrong link leads nobody to the procedure.",
    ),
};
