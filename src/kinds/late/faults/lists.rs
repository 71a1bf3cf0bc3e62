//! Faults of lists as wholes.

use crate::base::diag::{Fault, Level, text};

/// The same dossier twice.
pub static DUPLICATE_DOSSIER: Fault = Fault {
    code: "late/duplicate-dossier",
    level: Level::Error,
    says: text("Hồ sơ ‘{value}’ đã có ở {other}.", "The dossier '{value}' is already at {other}."),
    mend: text(
        "Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.",
        "Keep one row. A dossier may be on the open lists of several months, but it ends only once.",
    ),
    why: text(
        "Đếm hai lần một hồ sơ làm sai mọi con số.",
        "A dossier counted twice makes every figure wrong.",
    ),
};

/// Open after it was closed.
pub static OPEN_AFTER_CLOSED: Fault = Fault {
    code: "late/open-after-closed",
    level: Level::Warning,
    says: text(
        "Hồ sơ ‘{value}’ còn đang giải quyết, nhưng đã trả kết quả ở {other}.",
        "The dossier '{value}' is open but was closed at {other}.",
    ),
    mend: text(
        "Bỏ dòng này, hoặc sửa danh sách của tháng trước.",
        "Take the row off, or correct the earlier list.",
    ),
    why: text("Hồ sơ đã trả kết quả thì không còn quá hạn.", "A closed dossier is no longer past due."),
};

/// Late last month and nowhere now.
pub static LOST: Fault = Fault {
    code: "late/lost",
    level: Level::Warning,
    says: text(
        "{agency}: {count} hồ sơ còn quá hạn trong danh sách {before} mà danh sách {month} không có, cả ở phần đã trả lẫn phần đang giải quyết{detail}.",
        "{agency}: {count} dossiers that were open and past due in {before} are on neither list of {month}{detail}.",
    ),
    mend: text(
        "Nếu đã trả kết quả, thêm vào bảng đã trả trễ hạn của tháng trả. Nếu chưa, thêm vào bảng đang giải quyết quá hạn.",
        "If it was closed, add it to the closed list of that month. If it is still open, add it to the open list.",
    ),
    why: text(
        "Hồ sơ trễ hạn không tự mất: phải thấy nó được trả, hoặc còn đang quá hạn.",
        "A late dossier does not go away by itself: it was closed, or it is still past due.",
    ),
};

/// Two lists for one agency in one month.
pub static AGENCY_TWICE: Fault = Fault {
    code: "late/agency-twice",
    level: Level::Error,
    says: text(
        "‘{value}’ đã có danh sách {month} ở {other}.",
        "'{value}' already has a list for {month} in {other}.",
    ),
    mend: text(
        "Gộp hai danh sách, hoặc bỏ cơ quan khỏi một trong hai.",
        "Merge the two lists, or take the agency off one of them.",
    ),
    why: text(
        "Mỗi tháng mỗi cơ quan một danh sách; sửa danh sách đã công bố thì ghi `corrections`.",
        "One list a month for an agency; to mend a published one, record it under `corrections`.",
    ),
};

/// An agency that did not exist then.
pub static AGENCY_NOT_VALID: Fault = Fault {
    code: "late/agency-not-valid",
    level: Level::Warning,
    says: text(
        "‘{value}’ không hoạt động trong {month} ({detail}).",
        "'{value}' did not exist in {month} ({detail}).",
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

/// An agency with rows or a nil return outside of `agencies`.
pub static AGENCY_NOT_COVERED: Fault = Fault {
    code: "late/agency-not-covered",
    level: Level::Error,
    says: text(
        "‘{value}’ không có trong `agencies` của danh sách.",
        "'{value}' is not in the `agencies` of the list.",
    ),
    mend: text("Thêm cơ quan vào `agencies`, hoặc sửa tên.", "Add it to `agencies`, or correct the name."),
    why: text(
        "`agencies` nói danh sách này gồm những ai; dòng của cơ quan khác có thể là ghi nhầm.",
        "`agencies` says whom the list covers; a row of another may be a mistake.",
    ),
};

/// An agency of the list of which nothing is said.
pub static AGENCY_MISSING: Fault = Fault {
    code: "late/agency-missing",
    level: Level::Warning,
    says: text(
        "‘{value}’ không có dòng nào và cũng không khai không phát sinh.",
        "'{value}' has no row and no nil return.",
    ),
    mend: text(
        "Nếu không có hồ sơ trễ, thêm cơ quan vào `nil`. Nếu chưa gửi, để nguyên: trang ghi ‘chưa có số liệu’.",
        "If nothing was late, add it to `nil`. If it has not reported, leave it: the page says so.",
    ),
    why: text("Thiếu không phải là không.", "Missing is not zero."),
};

/// A nil return beside rows.
pub static NIL_WITH_ROWS: Fault = Fault {
    code: "late/nil-with-rows",
    level: Level::Error,
    says: text(
        "‘{value}’ khai không phát sinh nhưng có {count} dòng, dòng đầu ở {other}.",
        "'{value}' declares that nothing was late but has {count} rows, the first at {other}.",
    ),
    mend: text(
        "Bỏ cơ quan khỏi `nil`, hoặc bỏ các dòng đó.",
        "Take the agency out of `nil`, or take the rows off.",
    ),
    why: text(
        "Khai không phát sinh là một công bố: không thể vừa có vừa không.",
        "A nil return is a publication: it cannot be both.",
    ),
};

/// No rows, no nil return.
pub static EMPTY_WITHOUT_NIL: Fault = Fault {
    code: "late/empty-without-nil",
    level: Level::Error,
    says: text("Danh sách không có dòng nào và không ghi `nil`.", "The list has no rows and no `nil`."),
    mend: text(
        "Nếu tháng này không có hồ sơ trễ hạn, ghi `nil: all`. Nếu có, đặt bảng {stem}.closed.csv hoặc {stem}.open.csv bên cạnh.",
        "If nothing was late, write `nil: all`. Otherwise put {stem}.closed.csv or {stem}.open.csv beside it.",
    ),
    why: text(
        "Thiếu không phải là không: phải có người nói rõ là không phát sinh.",
        "Missing is not zero: somebody has to say that nothing arose.",
    ),
};

/// Published before the month was over.
pub static EARLY_PUBLICATION: Fault = Fault {
    code: "late/early-publication",
    level: Level::Warning,
    says: text(
        "Ngày công bố {published} trước khi hết tháng {month}.",
        "Published on {published}, before {month} was over.",
    ),
    mend: text("Kiểm tra `published` và `period`.", "Check `published` and `period`."),
    why: text(
        "Danh sách chốt trước khi hết tháng thì chưa đủ.",
        "A list made before the month is over is not complete.",
    ),
};

/// Open dossiers without the day they are past due at.
pub static NO_AS_OF: Fault = Fault {
    code: "late/no-as-of",
    level: Level::Error,
    says: text(
        "Có danh sách đang giải quyết quá hạn nhưng không ghi ngày chốt `as_of`.",
        "There are open dossiers but no `as_of`, the day they are past due at.",
    ),
    mend: text(
        "Ghi ngày chốt số liệu, thường là ngày cuối tháng: `as_of: {last}`.",
        "Write the day of the figures, mostly the last of the month: `as_of: {last}`.",
    ),
    why: text(
        "Số ngày trễ của hồ sơ chưa trả tính đến ngày chốt.",
        "The days late of an open dossier count up to that day.",
    ),
};

/// A year without a calendar.
pub static NO_CALENDAR: Fault = Fault {
    code: "late/no-calendar",
    level: Level::Warning,
    says: text(
        "Chưa có lịch nghỉ năm {value}: không tính được số ngày làm việc trễ.",
        "No calendar of days off is known for {value}: working days late cannot be computed.",
    ),
    mend: text(
        "Khi có thông báo nghỉ lễ, tết của năm đó, thêm tệp content/calendars/{value}.yaml.",
        "When the days off of that year are announced, add content/calendars/{value}.yaml.",
    ),
    why: text(
        "Ngày nghỉ được quyết định từng năm; đoán thì số ngày trễ sai.",
        "Days off are fixed year by year; a guess would make the days late wrong.",
    ),
};

/// A list of a day to come.
pub static FUTURE_LIST: Fault = Fault {
    code: "late/future-list",
    level: Level::Hint,
    says: text(
        "Danh sách ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The list is dated {value}, after {as_of}, the day of this build, so it is not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì danh sách tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the list appears when its day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};
