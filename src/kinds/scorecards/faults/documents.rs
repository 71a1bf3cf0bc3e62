//! Faults of scorecards as wholes.

use crate::base::diag::{Fault, Level, text};

/// An agency of the scorecard of which nothing is said.
pub static AGENCY_MISSING: Fault = Fault {
    code: "scorecards/agency-missing",
    level: Level::Warning,
    says: text("‘{value}’ không có dòng nào trong bảng điểm.", "'{value}' has no row in the scorecard."),
    mend: text(
        "Thêm dòng của cơ quan. Chưa có số liệu thì để nguyên: trang ghi ‘chưa có số liệu’.",
        "Add its rows. Without figures leave it: the page says so.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// An agency that the document does not name.
pub static OTHER_AGENCY: Fault = Fault {
    code: "scorecards/other-agency",
    level: Level::Error,
    says: text(
        "‘{value}’ không thuộc bảng điểm này theo `agency` hoặc `agencies` ở đầu tệp.",
        "'{value}' is not part of this scorecard by the `agency` or `agencies` of its head.",
    ),
    mend: text("Thêm cơ quan vào `agencies`, hoặc sửa tên.", "Add it to `agencies`, or correct the name."),
    why: text(
        "`agencies` nói bảng điểm này gồm những ai; dòng của cơ quan khác có thể là ghi nhầm.",
        "`agencies` says whom the scorecard covers; a row of another may be a mistake.",
    ),
};

/// Two scorecards for one agency in one period.
pub static AGENCY_TWICE: Fault = Fault {
    code: "scorecards/agency-twice",
    level: Level::Error,
    says: text(
        "‘{value}’ đã có điểm {period} theo ‘{scheme}’ ở {other}.",
        "'{value}' already has scores for {period} by '{scheme}' in {other}.",
    ),
    mend: text(
        "Gộp hai bảng điểm, hoặc bỏ cơ quan khỏi một trong hai.",
        "Merge the two scorecards, or take the agency off one of them.",
    ),
    why: text(
        "Mỗi kỳ mỗi cơ quan một lần; sửa bảng điểm đã công bố thì ghi `corrections`.",
        "Once a period for an agency; to mend a published scorecard, record it under `corrections`.",
    ),
};

/// An agency that did not exist then.
pub static AGENCY_NOT_VALID: Fault = Fault {
    code: "scorecards/agency-not-valid",
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

/// A scorecard without rows.
pub static NO_ROWS: Fault = Fault {
    code: "scorecards/no-rows",
    level: Level::Hint,
    says: text(
        "Bảng điểm chưa có dòng nào, nên chưa đưa lên cổng.",
        "The scorecard has no rows yet, so it is not published.",
    ),
    mend: text(
        "Đặt bảng {stem}.rows.csv bên cạnh, mỗi dòng một chỉ tiêu của một cơ quan.",
        "Put the table {stem}.rows.csv beside it, a row for each indicator of an agency.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// A period that is none of a report.
pub static ODD_PERIOD: Fault = Fault {
    code: "scorecards/odd-period",
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
        "Kỳ khác nhau thì không so được với kỳ trước và với cơ quan khác.",
        "Scores of an odd period cannot be compared with those of others.",
    ),
};

/// Published before the period was over.
pub static EARLY_PUBLICATION: Fault = Fault {
    code: "scorecards/early-publication",
    level: Level::Warning,
    says: text(
        "Ngày công bố {published} trước khi hết {period}.",
        "Published on {published}, before the end of {period}.",
    ),
    mend: text("Kiểm tra `published` và `period`.", "Check `published` and `period`."),
    why: text(
        "Bảng điểm chốt trước khi hết kỳ thì chưa đủ.",
        "A scorecard made before the period is over is not complete.",
    ),
};

/// A scorecard of a day to come.
pub static FUTURE: Fault = Fault {
    code: "scorecards/future",
    level: Level::Hint,
    says: text(
        "Bảng điểm ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The scorecard is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì bảng điểm tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the scorecard appears when its day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};
