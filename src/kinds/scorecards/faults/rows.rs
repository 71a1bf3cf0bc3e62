//! Faults of rows.

use crate::base::diag::{Fault, Level, text};

/// A row about something that the scheme does not have.
pub static UNKNOWN_INDICATOR: Fault = Fault {
    code: "scorecards/unknown-indicator",
    level: Level::Error,
    says: text(
        "‘{scheme}’ không có chỉ tiêu hay nhóm ‘{value}’.",
        "'{scheme}' has no indicator or group '{value}'.",
    ),
    mend: text(
        "{nearest}Ghi mã hoặc đúng tên. Các mã: {known}.",
        "{nearest}Write the id or the exact name. Ids: {known}.",
    ),
    why: text("Không biết điểm tối đa và cách chấm.", "Neither its maximum nor its rule is known."),
};

/// Two rows for the same.
pub static ROW_TWICE: Fault = Fault {
    code: "scorecards/row-twice",
    level: Level::Error,
    says: text("‘{agency}’ có hai dòng cho {indicator}.", "'{agency}' has two rows for {indicator}."),
    mend: text("Giữ một dòng.", "Keep one of them."),
    why: text("Không biết lấy điểm của dòng nào.", "It is unclear which score counts."),
};

/// A row of nobody.
pub static NO_AGENCY: Fault = Fault {
    code: "scorecards/no-agency",
    level: Level::Error,
    says: text("Không rõ dòng này của cơ quan nào.", "It is unclear whose row this is."),
    mend: text(
        "Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả bảng là của một cơ quan.",
        "Fill in the column `agency`, or write `agency:` in the .md file if the whole table is one agency's.",
    ),
    why: text(
        "Điểm không có chủ thì không ai chịu trách nhiệm.",
        "Nobody answers for a score without an owner.",
    ),
};

/// A row without any figure.
pub static NOTHING_SAID: Fault = Fault {
    code: "scorecards/nothing-said",
    level: Level::Error,
    says: text("Dòng {indicator} không có số liệu nào.", "The row of {indicator} has no figure."),
    mend: text(
        "Điền tử số và mẫu số, hoặc tỷ lệ, hoặc điểm (dòng tổng phải có điểm); không phát sinh thì ghi ‘không phát sinh’ ở cột `state`; chưa có số liệu thì bỏ dòng.",
        "Fill in numerator and denominator, or the rate, or the score (a total needs a score); if nothing arose, write 'không phát sinh' in the column `state`; without figures drop the row.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// A numerator without a denominator, or the other way round.
pub static HALF_RATIO: Fault = Fault {
    code: "scorecards/half-ratio",
    level: Level::Error,
    says: text(
        "{indicator}: có tử số mà thiếu mẫu số, hoặc ngược lại.",
        "{indicator}: a numerator without a denominator, or the other way round.",
    ),
    mend: text("Điền cả hai ô, hoặc bỏ cả hai.", "Fill in both cells, or neither."),
    why: text(
        "Một con số không có mẫu số thì không nói lên điều gì.",
        "A figure without its whole says nothing.",
    ),
};

/// A numerator above its denominator.
pub static PART_ABOVE_WHOLE: Fault = Fault {
    code: "scorecards/part-above-whole",
    level: Level::Error,
    says: text(
        "{indicator}: tử số {part} lớn hơn mẫu số {whole}.",
        "{indicator}: the numerator {part} is above the denominator {whole}.",
    ),
    mend: text(
        "Đối chiếu với bản kết xuất; có thể hai ô bị đổi chỗ.",
        "Compare it with the export; the two may be swapped.",
    ),
    why: text("Tỷ lệ không thể quá 100%.", "A rate cannot exceed 100%."),
};

/// A rate that is none.
pub static RATE_OUTSIDE: Fault = Fault {
    code: "scorecards/rate-outside",
    level: Level::Error,
    says: text(
        "{indicator}: tỷ lệ {value} không nằm trong 0 đến 100.",
        "{indicator}: the rate {value} is not between 0 and 100.",
    ),
    mend: text(
        "Ghi tỷ lệ theo phần trăm, dấu chấm thập phân, ví dụ 97.35.",
        "Write the rate in per cent with a dot, such as 97.35.",
    ),
    why: text("Tỷ lệ không thể quá 100%.", "A rate cannot exceed 100%."),
};

/// A rate that is not that of its counts.
pub static RATE_DIFFERS: Fault = Fault {
    code: "scorecards/rate-differs",
    level: Level::Error,
    says: text(
        "{indicator}: tỷ lệ ghi {value}%, nhưng {part}/{whole} là {computed}%.",
        "{indicator}: the rate is {value}%, but {part}/{whole} is {computed}%.",
    ),
    mend: text(
        "Đối chiếu ba ô với bản kết xuất; hoặc bỏ tỷ lệ để máy tự tính.",
        "Compare the three cells with the export, or leave the rate out.",
    ),
    why: text(
        "Hai con số nói hai điều khác nhau thì người đọc không biết tin số nào.",
        "Of two figures that disagree nobody knows which to trust.",
    ),
};

/// A rate where nothing arose.
pub static RATE_OF_NOTHING: Fault = Fault {
    code: "scorecards/rate-of-nothing",
    level: Level::Error,
    says: text(
        "{indicator}: không phát sinh mà vẫn có tỷ lệ.",
        "{indicator}: nothing arose, yet there is a rate.",
    ),
    mend: text(
        "Bỏ tỷ lệ; hoặc điền mẫu số nếu có phát sinh.",
        "Leave the rate out, or give the denominator if something arose.",
    ),
    why: text(
        "Mẫu số bằng 0 thì không có tỷ lệ: không phải 0%, cũng không phải 100%.",
        "A denominator of 0 has no rate: neither 0% nor 100%.",
    ),
};

/// Nothing arose, but the denominator says otherwise.
pub static NOTHING_DIFFERS: Fault = Fault {
    code: "scorecards/nothing-differs",
    level: Level::Error,
    says: text(
        "{indicator}: ghi ‘không phát sinh’ nhưng mẫu số là {whole}.",
        "{indicator}: it says that nothing arose, but the denominator is {whole}.",
    ),
    mend: text("Bỏ trạng thái, hoặc sửa mẫu số.", "Remove the state, or correct the denominator."),
    why: text("Hai ô nói ngược nhau.", "The two cells contradict each other."),
};

/// A score that cannot be.
pub static SCORE_OUTSIDE: Fault = Fault {
    code: "scorecards/score-outside",
    level: Level::Error,
    says: text(
        "{indicator}: điểm {value} không nằm trong 0 đến {max}.",
        "{indicator}: the score {value} is not between 0 and {max}.",
    ),
    mend: text(
        "Đối chiếu với bản kết xuất; có thể ô này là tỷ lệ, không phải điểm.",
        "Compare it with the export; it may be a rate and no score.",
    ),
    why: text(
        "Điểm không thể vượt điểm tối đa của bộ chỉ số.",
        "A score cannot exceed the maximum of the scheme.",
    ),
};
