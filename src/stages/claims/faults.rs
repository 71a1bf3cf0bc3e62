//! Faults of figures that disagree, and alarms.

use crate::base::diag::{Fault, Level, text};

/// Two sources of one figure differ.
pub static DISAGREE: Fault = Fault {
    code: "figures/disagree",
    level: Level::Error,
    says: text(
        "{agency}, {month}: {measure} là {value} theo {stated_by}, nhưng là {other_value} theo {other_stated_by} ({other}).",
        "{agency}, {month}: {measure} are {value} by {stated_by}, but {other_value} by {other_stated_by} ({other}).",
    ),
    mend: text(
        "Đối chiếu hai tệp với hệ thống một cửa của cùng kỳ, sửa tệp sai. Danh sách phải đủ từng hồ sơ mà biểu tổng hợp đếm.",
        "Compare both files with the case system for the same period and correct the wrong one. The list must have each dossier that the summary counts.",
    ),
    why: text(
        "Hai con số khác nhau về cùng một việc: người đọc không biết tin số nào.",
        "Two figures for one thing: readers cannot know which to believe.",
    ),
};

/// Two sources of one figure speak of two days.
pub static OTHER_DAY: Fault = Fault {
    code: "figures/other-day",
    level: Level::Hint,
    says: text(
        "{month}: chưa đối chiếu được số {measure}, vì {stated_by} chốt ngày {day}, còn {other_stated_by} ({other}) chốt ngày {other_day}.",
        "{month}: the {measure} could not be compared, since {stated_by} is of {day} and {other_stated_by} ({other}) of {other_day}.",
    ),
    mend: text(
        "Chốt hai số liệu cùng một ngày, thường là ngày cuối tháng.",
        "Take both figures on the same day, mostly the last of the month.",
    ),
    why: text(
        "Số hồ sơ đang quá hạn thay đổi từng ngày.",
        "The number of dossiers past due changes from day to day.",
    ),
};

/// Late dossiers that no list names.
pub static LIST_MISSING: Fault = Fault {
    code: "figures/list-missing",
    level: Level::Hint,
    says: text(
        "{month}: biểu tổng hợp ghi {count} {measure} ({agencies}), nhưng chưa có danh sách từng hồ sơ.",
        "{month}: the summary has {count} {measure} ({agencies}), but there is no list of them.",
    ),
    mend: text(
        "Công bố danh sách trễ hạn của tháng trong content/late/.",
        "Publish the late list of the month in content/late/.",
    ),
    why: text(
        "Hồ sơ trễ hạn phải được công khai hằng tháng; số tổng không thay được danh sách.",
        "Late dossiers have to be made public each month; a sum does not replace the list.",
    ),
};

/// A figure that changed by half or more.
pub static JUMP: Fault = Fault {
    code: "figures/jump",
    level: Level::Warning,
    says: text(
        "{agency}: {measure} {month} là {value}, {before} là {other_value} ({change}).",
        "{agency}: {measure} were {value} in {month}, {other_value} in {before} ({change}).",
    ),
    mend: text(
        "Đối chiếu với nguồn. Nếu đúng thì giữ nguyên và nên nói rõ lý do trong phần lời của tệp.",
        "Compare with the source. If it is right, leave it and say why in the prose of the file.",
    ),
    why: text(
        "Thay đổi từ một nửa trở lên thường là nhập nhầm ô, nhầm kỳ hoặc sót dữ liệu. Số dưới 50 hồ sơ ở cả hai tháng không báo.",
        "A change by half or more is mostly a wrong cell, a wrong period or missing data. Figures under 50 in both months give no alarm.",
    ),
};

/// Agencies that were there last month.
pub static VANISHED: Fault = Fault {
    code: "figures/agency-vanished",
    level: Level::Warning,
    says: text(
        "{count} cơ quan có số liệu {before} nhưng không có trong {month}: {agencies}.",
        "{count} agencies with figures for {before} are not there in {month}: {agencies}.",
    ),
    mend: text(
        "Bổ sung số liệu của cơ quan, hoặc khai không phát sinh. Chưa có thì ghi tên cơ quan vào `agencies` để trang báo thiếu.",
        "Add their figures, or a nil return. If there are none yet, name them under `agencies`, so that the page says so.",
    ),
    why: text(
        "Cơ quan vắng mặt mà không ai nói gì thì tổng thấp đi, trông như tốt lên.",
        "Where an agency is silently left out, the sums fall and look like progress.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&DISAGREE, &OTHER_DAY, &LIST_MISSING, &JUMP, &VANISHED];
