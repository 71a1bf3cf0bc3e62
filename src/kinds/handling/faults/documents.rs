//! Faults of summaries as wholes.

use crate::base::diag::{Fault, Level, text};

/// An agency of the summary of which nothing is said.
pub static AGENCY_MISSING: Fault = Fault {
    code: "handling/agency-missing",
    level: Level::Warning,
    says: text("‘{value}’ không có dòng nào trong biểu.", "'{value}' has no row in the summary."),
    mend: text(
        "Nếu không phát sinh hồ sơ, ghi một dòng toàn số 0. Nếu chưa gửi, để nguyên: trang ghi ‘chưa có số liệu’.",
        "If nothing arose, write a row of zeros. If it has not reported, leave it: the page says so.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// Two summaries for one agency in one period.
pub static AGENCY_TWICE: Fault = Fault {
    code: "handling/agency-twice",
    level: Level::Error,
    says: text(
        "‘{value}’ đã có số liệu {period} ở {other}.",
        "'{value}' already has figures for {period} in {other}.",
    ),
    mend: text(
        "Gộp hai biểu, hoặc bỏ cơ quan khỏi một trong hai.",
        "Merge the two summaries, or take the agency off one of them.",
    ),
    why: text(
        "Mỗi kỳ mỗi cơ quan một lần; sửa biểu đã công bố thì ghi `corrections`.",
        "Once a period for an agency; to mend a published summary, record it under `corrections`.",
    ),
};

/// An agency that did not exist then.
pub static AGENCY_NOT_VALID: Fault = Fault {
    code: "handling/agency-not-valid",
    level: Level::Warning,
    says: text(
        "‘{value}’ không hoạt động trong {period} ({reason}).",
        "'{value}' did not exist in {period} ({reason}).",
    ),
    mend: text(
        "Ghi cơ quan kế nhiệm, hoặc sửa `valid_from`, `valid_to` trong agencies.yaml.",
        "Name the successor, or correct `valid_from` and `valid_to` in agencies.yaml.",
    ),
    why: text(
        "Số liệu gắn vào cơ quan đã giải thể thì không ai chịu trách nhiệm.",
        "Nobody answers for figures of an agency that was abolished.",
    ),
};

/// A summary without rows.
pub static NO_ROWS: Fault = Fault {
    code: "handling/no-rows",
    level: Level::Hint,
    says: text(
        "Biểu chưa có dòng nào, nên chưa đưa lên cổng.",
        "The summary has no rows yet, so it is not published.",
    ),
    mend: text(
        "Đặt bảng {stem}.rows.csv bên cạnh. Cơ quan không phát sinh hồ sơ thì ghi một dòng toàn số 0.",
        "Put the table {stem}.rows.csv beside it. For an agency without dossiers write a row of zeros.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// A period that the form does not know.
pub static ODD_PERIOD: Fault = Fault {
    code: "handling/odd-period",
    level: Level::Error,
    says: text(
        "Kỳ ‘{value}’ không phải tháng, quý, 6 tháng, 9 tháng hay năm.",
        "The period '{value}' is not a month, quarter, half-year, nine months or year.",
    ),
    mend: text(
        "Ghi kỳ báo cáo, ví dụ 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026.",
        "Write a reporting period, such as 2026-10, 2026-q3, 2026-h1, 2026-9m or 2026.",
    ),
    why: text(
        "Số chuyển qua nối kỳ trước với kỳ sau; kỳ bất thường thì không đối chiếu được.",
        "What is carried over ties one period to the next; an odd one cannot be checked.",
    ),
};

/// Published before the period was over.
pub static EARLY_PUBLICATION: Fault = Fault {
    code: "handling/early-publication",
    level: Level::Warning,
    says: text(
        "Ngày công bố {published} trước khi hết {period}.",
        "Published on {published}, before the end of {period}.",
    ),
    mend: text("Kiểm tra `published` và `period`.", "Check `published` and `period`."),
    why: text(
        "Biểu chốt trước khi hết kỳ thì chưa đủ.",
        "A summary made before the period is over is not complete.",
    ),
};

/// A summary of a day to come.
pub static FUTURE_SUMMARY: Fault = Fault {
    code: "handling/future-summary",
    level: Level::Hint,
    says: text(
        "Biểu ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The summary is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì biểu tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the summary appears when its day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};
