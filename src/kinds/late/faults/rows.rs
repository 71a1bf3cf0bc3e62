//! Faults of single rows.

use crate::base::diag::{Fault, Level, text};

/// Promised before it came in.
pub static DUE_BEFORE_RECEIVED: Fault = Fault {
    code: "late/due-before-received",
    level: Level::Error,
    says: text(
        "Ngày hẹn trả {due} sớm hơn ngày tiếp nhận {received}.",
        "The due day {due} is earlier than the day of receipt {received}.",
    ),
    mend: text(
        "Đối chiếu giấy hẹn, sửa một trong hai ngày.",
        "Look at the receipt and correct one of the two days.",
    ),
    why: text(
        "Hạn tính từ ngày tiếp nhận; hai ngày đảo chỗ làm sai số ngày trễ.",
        "The term runs from receipt; two days in the wrong order make the days late wrong.",
    ),
};

/// Closed in time.
pub static NOT_LATE: Fault = Fault {
    code: "late/not-late",
    level: Level::Error,
    says: text(
        "Hồ sơ trả kết quả ngày {ended}, không muộn hơn ngày hẹn trả {due}: không trễ hạn.",
        "The dossier was closed on {ended}, not later than the due day {due}: it is not late.",
    ),
    mend: text(
        "Bỏ dòng này khỏi danh sách, hoặc sửa ngày sai.",
        "Take the row off the list, or correct the wrong day.",
    ),
    why: text(
        "Danh sách chỉ gồm hồ sơ trễ. Trễ luôn tính từ ngày hẹn trả đầu tiên, kể cả khi đã hẹn lại.",
        "The list holds late dossiers only. Lateness counts from the first due day, also after a re-appointment.",
    ),
};

/// Closed without a day.
pub static ENDED_MISSING: Fault = Fault {
    code: "late/ended-missing",
    level: Level::Error,
    says: text(
        "Hồ sơ trong danh sách đã trả kết quả mà không có ngày trả.",
        "A dossier on the closed list has no day on which it ended.",
    ),
    mend: text(
        "Điền ngày trả kết quả. Nếu hồ sơ còn đang giải quyết, chuyển dòng sang tệp .open.csv.",
        "Fill in the day. If the dossier is still open, move the row to the .open.csv file.",
    ),
    why: text(
        "Không có ngày trả thì không tính được số ngày trễ.",
        "Without the day the days late cannot be computed.",
    ),
};

/// Open with a day of the result.
pub static ENDED_IN_OPEN: Fault = Fault {
    code: "late/ended-in-open",
    level: Level::Error,
    says: text(
        "Hồ sơ trong danh sách đang giải quyết lại có ngày trả kết quả {ended}.",
        "A dossier on the open list has a day on which it ended, {ended}.",
    ),
    mend: text(
        "Chuyển dòng sang tệp .closed.csv, hoặc xóa ngày trả.",
        "Move the row to the .closed.csv file, or delete the day.",
    ),
    why: text(
        "Một hồ sơ hoặc đã trả, hoặc còn quá hạn; hai danh sách không được lẫn nhau.",
        "A dossier is either closed or past due; the two lists must not mix.",
    ),
};

/// Open but within its term.
pub static NOT_YET_LATE: Fault = Fault {
    code: "late/not-yet-late",
    level: Level::Error,
    says: text(
        "Ngày hẹn trả {due} không sớm hơn ngày chốt {as_of}: hồ sơ chưa quá hạn.",
        "The due day {due} is not earlier than the day of the list, {as_of}: the dossier is not past due.",
    ),
    mend: text(
        "Bỏ dòng này, hoặc sửa ngày hẹn trả hay `as_of`.",
        "Take the row off, or correct the due day or `as_of`.",
    ),
    why: text("Chưa đến hạn không phải là trễ hạn.", "Not yet due is not late."),
};

/// Received after the month.
pub static RECEIVED_AFTER_PERIOD: Fault = Fault {
    code: "late/received-after-period",
    level: Level::Error,
    says: text(
        "Ngày tiếp nhận {received} sau tháng của danh sách ({month}).",
        "The day of receipt {received} lies after the month of the list ({month}).",
    ),
    mend: text(
        "Sửa ngày, hoặc chuyển dòng sang danh sách của tháng đúng.",
        "Correct the day, or move the row to the list of its month.",
    ),
    why: text("Hồ sơ chưa nhận thì không thể trễ.", "A dossier that has not come in cannot be late."),
};

/// A day of receipt far from that in the code.
pub static CODE_DAY_DIFFERS: Fault = Fault {
    code: "late/code-day-differs",
    level: Level::Warning,
    says: text(
        "Ngày tiếp nhận {received} khác xa ngày trong mã hồ sơ ({day}).",
        "The day of receipt {received} is far from that in the dossier code ({day}).",
    ),
    mend: text(
        "Đối chiếu giấy hẹn, sửa ngày hoặc mã. Nếu hồ sơ được tiếp nhận lại sau khi bổ sung thì giữ nguyên.",
        "Look at the receipt and correct the day or the code. If the dossier was taken in again after it was completed, leave it.",
    ),
    why: text(
        "Mã hồ sơ có ngày nhận; ngày tiếp nhận sai thì chọn sai quy định và sai hạn.",
        "The code holds the day of receipt; a wrong one picks the wrong rule and term.",
    ),
};

/// Closed in another month.
pub static ENDED_OUTSIDE_PERIOD: Fault = Fault {
    code: "late/ended-outside-period",
    level: Level::Warning,
    says: text(
        "{count} dòng có ngày trả kết quả ngoài tháng của danh sách ({month}); dòng đầu: {ended}.",
        "{count} rows ended outside the month of the list ({month}), the first on {ended}.",
    ),
    mend: text(
        "Chuyển các dòng đó sang danh sách của tháng trả kết quả, hoặc sửa ngày.",
        "Move these rows to the list of the month in which they ended, or correct the days.",
    ),
    why: text(
        "Hồ sơ trả trễ được tính vào tháng trả kết quả; ghi nhầm tháng làm sai số của cả hai tháng.",
        "A late dossier counts in the month in which it ended; in another one it makes both figures wrong.",
    ),
};

/// Promised anew for an earlier day.
pub static REAPPOINTED_NOT_LATER: Fault = Fault {
    code: "late/reappointed-not-later",
    level: Level::Warning,
    says: text(
        "Ngày hẹn lại {reappointed} không muộn hơn ngày hẹn trả {due}.",
        "The re-appointed day {reappointed} is not later than the due day {due}.",
    ),
    mend: text(
        "`due` là ngày hẹn đầu tiên, `reappointed_due` là ngày hẹn lại: kiểm tra có đảo chỗ không.",
        "`due` is the first day promised, `reappointed_due` the second: see whether they changed places.",
    ),
    why: text("Số ngày trễ tính từ ngày hẹn đầu tiên.", "The days late count from the first day promised."),
};

/// More re-appointments than the decree allows.
pub static REAPPOINTED_TOO_OFTEN: Fault = Fault {
    code: "late/reappointed-too-often",
    level: Level::Warning,
    says: text(
        "Hồ sơ hẹn lại {times} lần; {rule} cho phép tối đa {most} lần.",
        "The result was promised anew {times} times; {rule} allows {most}.",
    ),
    mend: text(
        "Đối chiếu với hệ thống một cửa. Nếu đúng thì giữ nguyên: trang ghi rõ số lần hẹn lại.",
        "Compare with the case system. If it is right, leave it: the page tells the number.",
    ),
    why: text(
        "Quy định áp dụng cho hồ sơ theo ngày tiếp nhận giới hạn số lần hẹn lại ngày trả kết quả.",
        "The rule in force on the day of receipt limits how often the day of the result is promised anew.",
    ),
};

/// Several re-appointments under a decree whose limit could not be verified.
pub static REAPPOINTED_UNVERIFIED: Fault = Fault {
    code: "late/reappointed-unverified",
    level: Level::Warning,
    says: text(
        "Hồ sơ hẹn lại {times} lần; chưa kiểm chứng được {rule} cho phép mấy lần.",
        "The result was promised anew {times} times; how often {rule} allows it could not be verified.",
    ),
    mend: text(
        "Đối chiếu với hệ thống một cửa và văn bản. Nếu đúng thì giữ nguyên: trang ghi rõ số lần hẹn lại.",
        "Compare with the case system and the decree. If it is right, leave it: the page tells the number.",
    ),
    why: text(
        "Quy định trước đó giới hạn số lần hẹn lại; quy định thay thế có thể giữ giới hạn đó.",
        "The decree before limited re-appointments; the one in its place may do the same.",
    ),
};

/// A code of neither scheme.
pub static UNKNOWN_SCHEME: Fault = Fault {
    code: "late/unknown-code-scheme",
    level: Level::Warning,
    says: text(
        "Mã hồ sơ ‘{value}’ không theo cấu trúc đã biết.",
        "The dossier code '{value}' follows no known scheme.",
    ),
    mend: text(
        "Chép đúng mã trên giấy hẹn, ví dụ H99.05-260930-0012 hoặc 000.00.01.H99-260930-0012.",
        "Copy the code from the receipt, such as H99.05-260930-0012 or 000.00.01.H99-260930-0012.",
    ),
    why: text(
        "{dossier-code}: mã gồm mã cơ quan, ngày nhận và số thứ tự. Mã sai thì người dân không tìm thấy hồ sơ của mình.",
        "{dossier-code}: a code holds agency, day and number. With a wrong code citizens do not find their dossier.",
    ),
};

/// Days late that differ from the count.
pub static DAYS_DIFFER: Fault = Fault {
    code: "late/days-differ",
    level: Level::Warning,
    says: text(
        "Ghi trễ {given} ngày, tính theo lịch làm việc là {computed} ngày.",
        "{given} days late are given, by the working calendar they are {computed}.",
    ),
    mend: text(
        "Trang công bố số tính được. Kiểm tra các ngày của dòng, hoặc bỏ trống `days_late`.",
        "The page shows the computed number. Check the days of the row, or leave `days_late` empty.",
    ),
    why: text(
        "Đếm ngày làm việc từ ngày sau ngày hẹn trả, bỏ ngày nghỉ theo thông báo từng năm ({working-days}).",
        "Working days count from the day after the due day, days off as announced each year left out ({working-days}).",
    ),
};

/// Past due by days off only.
pub static NO_WORKING_DAY: Fault = Fault {
    code: "late/no-working-day",
    level: Level::Warning,
    says: text(
        "Từ ngày hẹn trả {due} đến {end} không có ngày làm việc nào: chưa trễ ngày làm việc nào.",
        "There is no working day from the due day {due} to {end}: not one working day late.",
    ),
    mend: text(
        "Hạn rơi vào ngày nghỉ thì dời sang ngày làm việc kế tiếp: xem lại dòng này có trễ không.",
        "A term that ends on a day off moves to the next working day: see whether the row is late at all.",
    ),
    why: text("{working-days}.", "{working-days}."),
};

/// An apology with a number or a date only.
pub static APOLOGY_INCOMPLETE: Fault = Fault {
    code: "late/apology-incomplete",
    level: Level::Warning,
    says: text("Văn bản xin lỗi thiếu {missing}.", "The letter of apology lacks its {missing}."),
    mend: text("Điền cả `apology_no` và `apology_on`.", "Fill in both `apology_no` and `apology_on`."),
    why: text(
        "Người dân cần đủ số và ngày để đối chiếu văn bản đã nhận.",
        "A citizen needs both to compare it with the letter received.",
    ),
};

/// Explained or apologised before it came in.
pub static BEFORE_RECEIVED: Fault = Fault {
    code: "late/before-received",
    level: Level::Error,
    says: text(
        "Ngày {value} ở cột ‘{column}’ sớm hơn ngày tiếp nhận {received}.",
        "The day {value} in '{column}' is earlier than the day of receipt {received}.",
    ),
    mend: text("Sửa ngày sai.", "Correct the wrong day."),
    why: text(
        "Không thể giải trình hay xin lỗi trước khi nhận hồ sơ.",
        "Nothing can be explained before the dossier came in.",
    ),
};

/// Nobody's row.
pub static NO_AGENCY: Fault = Fault {
    code: "late/no-agency",
    level: Level::Error,
    says: text("Không rõ hồ sơ này của cơ quan nào.", "It is unclear whose dossier this is."),
    mend: text(
        "Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả danh sách là của một cơ quan.",
        "Fill in the column `agency`, or write `agency:` in the .md file if the whole list is of one agency.",
    ),
    why: text("Mỗi hồ sơ trễ có một cơ quan chịu trách nhiệm.", "Somebody answers for each late dossier."),
};

/// A row of another agency in the list of one.
pub static OTHER_AGENCY: Fault = Fault {
    code: "late/other-agency",
    level: Level::Error,
    says: text(
        "Danh sách của ‘{agency}’ có dòng của ‘{value}’.",
        "The list of '{agency}' has a row of '{value}'.",
    ),
    mend: text(
        "Chuyển dòng sang danh sách của cơ quan kia, hoặc bỏ `agency:` ở tệp .md.",
        "Move the row to the other agency's list, or drop `agency:` from the .md file.",
    ),
    why: text("Số của hai cơ quan không được lẫn nhau.", "The figures of two agencies must not mix."),
};
