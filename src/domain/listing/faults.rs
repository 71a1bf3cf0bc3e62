//! Faults of lists as wholes, whatever their rows are.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[
    &NO_ROWS,
    &PAPER_NO_ROWS,
    &ODD_PERIOD,
    &EARLY_PUBLICATION,
    &FUTURE,
    &NO_AGENCY,
    &PAPER_NO_AGENCY,
    &OTHER_AGENCY,
    &AGENCY_MISSING,
    &AGENCY_TWICE,
    &AGENCY_NOT_VALID,
    &NIL_WITH_ROWS,
    &ROW_TWICE,
];

/// A list without rows and without a nil return.
pub static NO_ROWS: Fault = Fault {
    code: "list/no-rows",
    level: Level::Hint,
    says: text(
        "Danh sách chưa có dòng nào, nên chưa đưa lên cổng.",
        "The list has no rows yet, so it is not published.",
    ),
    mend: text(
        "Đặt bảng {stem}.{table}.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.",
        "Put the table {stem}.{table}.csv beside it. If nothing arose, write `nil: [agency]`.",
    ),
    why: text(
        "Thiếu không phải là không phát sinh; không phát sinh cũng phải công bố.",
        "Missing is not nothing; that nothing arose has to be published too.",
    ),
};

/// A document that stands for itself, without rows.
pub static PAPER_NO_ROWS: Fault = Fault {
    code: "list/paper-no-rows",
    level: Level::Hint,
    says: text(
        "Văn bản này chưa có con số nào, nên chưa đưa lên cổng.",
        "This document has no figures yet, so it is not published.",
    ),
    mend: text(
        "Đặt bảng {stem}.{table}.csv bên cạnh, mỗi con số một dòng.",
        "Put the table {stem}.{table}.csv beside it, a row a figure.",
    ),
    why: text(
        "Trang của một văn bản chỉ có các con số của văn bản đó.",
        "The page of a document has nothing but its figures.",
    ),
};

/// A period that reports do not have.
pub static ODD_PERIOD: Fault = Fault {
    code: "list/odd-period",
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
        "Các kỳ phải nối nhau thì người đọc mới so sánh được.",
        "Periods have to follow each other to be compared.",
    ),
};

/// Published before the period was over.
pub static EARLY_PUBLICATION: Fault = Fault {
    code: "list/early-publication",
    level: Level::Warning,
    says: text(
        "Ngày công bố {published} trước khi hết {period}.",
        "Published on {published}, before the end of {period}.",
    ),
    mend: text("Kiểm tra `published` và `period`.", "Check `published` and `period`."),
    why: text(
        "Danh sách chốt trước khi hết kỳ thì chưa đủ.",
        "A list made before the period is over is not complete.",
    ),
};

/// A document of a day to come.
pub static FUTURE: Fault = Fault {
    code: "list/future",
    level: Level::Hint,
    says: text(
        "Tài liệu ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The document is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì tài liệu tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the document appears when its day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};

/// A row of nobody.
pub static NO_AGENCY: Fault = Fault {
    code: "list/no-agency",
    level: Level::Error,
    says: text("Không rõ dòng này của cơ quan nào.", "It is not clear which agency this row belongs to."),
    mend: text(
        "Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả danh sách là của một cơ quan.",
        "Fill in the column `agency`, or write `agency:` in the .md file if the list is of one agency.",
    ),
    why: text("Mọi dòng phải có cơ quan chịu trách nhiệm.", "Somebody has to answer for every row."),
};

/// A row of nobody in a document that stands for itself.
pub static PAPER_NO_AGENCY: Fault = Fault {
    code: "list/paper-no-agency",
    level: Level::Error,
    says: text(
        "Không rõ con số này của cơ quan nào.",
        "It is not clear which agency this figure belongs to.",
    ),
    mend: text(
        "Ghi cơ quan ban hành vào `issuer:` ở tệp .md. Con số của cơ quan khác thì điền cột `agency` của dòng.",
        "Write the agency that issued it as `issuer:` into the .md file. For a figure of another fill in the column `agency` of its row.",
    ),
    why: text("Mọi con số phải có cơ quan chịu trách nhiệm.", "Somebody has to answer for every figure."),
};

/// A row of an agency that the document does not cover.
pub static OTHER_AGENCY: Fault = Fault {
    code: "list/other-agency",
    level: Level::Error,
    says: text(
        "‘{value}’ không thuộc danh sách này theo `agency` hoặc `agencies` ở đầu tệp.",
        "'{value}' is not part of this list by the `agency` or `agencies` of its head.",
    ),
    mend: text("Thêm cơ quan vào `agencies`, hoặc sửa tên.", "Add it to `agencies`, or correct the name."),
    why: text(
        "`agencies` nói danh sách gồm những ai; dòng của cơ quan khác có thể là ghi nhầm.",
        "`agencies` says whom the list covers; a row of another may be a mistake.",
    ),
};

/// An agency of the list of which nothing is said.
pub static AGENCY_MISSING: Fault = Fault {
    code: "list/agency-missing",
    level: Level::Warning,
    says: text("‘{value}’ không có dòng nào trong danh sách.", "'{value}' has no row in the list."),
    mend: text(
        "Nếu không phát sinh, thêm cơ quan vào `nil`. Nếu chưa gửi, để nguyên: trang ghi ‘chưa báo cáo’.",
        "If nothing arose, add it to `nil`. If it has not reported, leave it: the page says so.",
    ),
    why: text("Thiếu không phải là không phát sinh.", "Missing is not nothing."),
};

/// Two lists for one agency in one period.
pub static AGENCY_TWICE: Fault = Fault {
    code: "list/agency-twice",
    level: Level::Error,
    says: text(
        "‘{value}’ đã có danh sách {period} ở {other}.",
        "'{value}' already has a list for {period} in {other}.",
    ),
    mend: text(
        "Gộp hai danh sách, hoặc bỏ cơ quan khỏi một trong hai.",
        "Merge the two lists, or take the agency off one of them.",
    ),
    why: text(
        "Mỗi kỳ mỗi cơ quan một lần; sửa danh sách đã công bố thì ghi `corrections`.",
        "Once a period for an agency; to mend a published list, record it under `corrections`.",
    ),
};

/// An agency that did not exist then.
pub static AGENCY_NOT_VALID: Fault = Fault {
    code: "list/agency-not-valid",
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
        "Dòng gắn vào cơ quan đã giải thể thì không ai chịu trách nhiệm.",
        "Nobody answers for rows of an agency that was abolished.",
    ),
};

/// Rows of an agency that declares that it has none.
pub static NIL_WITH_ROWS: Fault = Fault {
    code: "list/nil-with-rows",
    level: Level::Error,
    says: text(
        "‘{value}’ vừa khai không phát sinh, vừa có dòng trong bảng.",
        "'{value}' declares that nothing arose and has rows in the table.",
    ),
    mend: text("Bỏ cơ quan khỏi `nil`, hoặc bỏ các dòng.", "Take it off `nil`, or take the rows out."),
    why: text("Hai điều trái nhau thì một điều sai.", "Of two things that exclude each other one is wrong."),
};

/// Two rows for one thing.
pub static ROW_TWICE: Fault = Fault {
    code: "list/row-twice",
    level: Level::Error,
    says: text("Có hai dòng cho ‘{value}’ trong danh sách.", "The list has two rows for '{value}'."),
    mend: text("Giữ một dòng, hoặc sửa mã của một dòng.", "Keep one row, or correct the id of one."),
    why: text("Hai dòng của cùng một việc bị đếm hai lần.", "Two rows of one thing would be counted twice."),
};
