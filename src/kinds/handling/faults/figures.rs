//! Faults of figures: the identities of the form.

use crate::base::diag::{Fault, Level, text};

/// A sum within a row that does not add up.
pub static SUM_DIFFERS: Fault = Fault {
    code: "handling/sum-differs",
    level: Level::Error,
    says: text(
        "{row}: cột ({number}) {column} ghi {value}, nhưng {columns} = {terms} = {computed}.",
        "{row}: column ({number}) {column} is {value}, but {columns} = {terms} = {computed}.",
    ),
    mend: text(
        "Đối chiếu với nguồn, sửa ô sai trong các cột này.",
        "Compare with the source and correct the wrong cell of these columns.",
    ),
    why: text(
        "Biểu mẫu theo {dossiers-form}: (3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13); (3) = (7) + (11). Không khớp là có ô sai, và tỷ lệ tính ra cũng sai.",
        "The form of {dossiers-form}: (3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13); (3) = (7) + (11). Where this fails a cell is wrong, and so is every rate.",
    ),
};

/// A row of a sum that differs from its rows.
pub static TOTAL_DIFFERS: Fault = Fault {
    code: "handling/total-differs",
    level: Level::Error,
    says: text(
        "{row}: cột ({number}) {column} ghi {value}, nhưng cộng các dòng được {computed}.",
        "{row}: column ({number}) {column} is {value}, but the rows add up to {computed}.",
    ),
    mend: text(
        "Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.",
        "Look for a missing or surplus row or a wrong cell; or take the row of the sum off, the program adds up itself.",
    ),
    why: text(
        "Tổng không bằng các dòng cộng lại thì biểu thiếu dòng hoặc có số sai.",
        "Where the sum is not that of its rows, a row is missing or a figure wrong.",
    ),
};

/// Dossiers that appear or vanish between two periods.
pub static CARRIED_OVER_DIFFERS: Fault = Fault {
    code: "handling/carried-over-differs",
    level: Level::Error,
    says: text(
        "{row}: cột ({number}) {column} ghi {value}, nhưng cột (11) đang giải quyết cuối {before} là {pending} ({other}).",
        "{row}: column ({number}) {column} is {value}, but column (11) pending at the end of {before} is {pending} ({other}).",
    ),
    mend: text(
        "Sửa số chuyển qua. Nếu kỳ trước sai thì sửa kỳ trước và ghi `corrections` ở tệp đó.",
        "Correct the figure. If the period before was wrong, mend that one and record it under its `corrections`.",
    ),
    why: text(
        "Hồ sơ chưa xong cuối kỳ trước chính là hồ sơ chuyển qua kỳ này; lệch là có hồ sơ bị mất hoặc bị đếm thêm.",
        "What was pending at the end of a period is what is carried over; otherwise dossiers were lost or invented.",
    ),
};

/// A period that differs from the shorter ones within it.
pub static PARTS_DIFFER: Fault = Fault {
    code: "handling/parts-differ",
    level: Level::Warning,
    says: text(
        "{row}: {period} khác các kỳ trong đó cộng lại: {columns} ({others}).",
        "{row}: {period} is not what the periods within it add up to: {columns} ({others}).",
    ),
    mend: text(
        "Đối chiếu với nguồn, sửa kỳ sai và ghi `corrections` ở tệp đã công bố. Nếu nguồn đã điều chỉnh về sau thì nói rõ ở `notes`.",
        "Compare with the source, mend the wrong period and record it under the `corrections` of what was published. If the source was revised later, say so in `notes`.",
    ),
    why: text(
        "Số tiếp nhận, đã giải quyết của một quý là tổng của ba tháng; số đang giải quyết là của tháng cuối. Lệch thì người đọc không biết tin số nào.",
        "What was received and resolved in a quarter is the sum of its three months, what is pending that of the last. Otherwise readers cannot tell which figure holds.",
    ),
};

/// Two rows for one thing.
pub static ROW_TWICE: Fault = Fault {
    code: "handling/row-twice",
    level: Level::Error,
    says: text("Có hai dòng cho {row}.", "There are two rows for {row}."),
    mend: text("Giữ một dòng, hoặc cộng hai dòng lại.", "Keep one row, or add the two up."),
    why: text("Hai dòng của một lĩnh vực bị cộng hai lần.", "Two rows of one field would be counted twice."),
};

/// A row of nobody.
pub static NO_AGENCY: Fault = Fault {
    code: "handling/no-agency",
    level: Level::Error,
    says: text("Không rõ dòng này của cơ quan nào.", "It is not clear which agency this row belongs to."),
    mend: text(
        "Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả biểu là của một cơ quan.",
        "Fill in the column `agency`, or write `agency:` in the .md file if the summary is of one agency.",
    ),
    why: text("Mọi con số phải có cơ quan chịu trách nhiệm.", "Somebody has to answer for every figure."),
};

/// A row of an agency that the document does not cover.
pub static OTHER_AGENCY: Fault = Fault {
    code: "handling/other-agency",
    level: Level::Error,
    says: text(
        "‘{value}’ không thuộc biểu này theo `agency` hoặc `agencies` ở đầu tệp.",
        "'{value}' is not part of this summary by the `agency` or `agencies` of its head.",
    ),
    mend: text("Thêm cơ quan vào `agencies`, hoặc sửa tên.", "Add it to `agencies`, or correct the name."),
    why: text(
        "`agencies` nói biểu này gồm những ai; dòng của cơ quan khác có thể là ghi nhầm.",
        "`agencies` says whom the summary covers; a row of another may be a mistake.",
    ),
};
