//! Faults of versions: what was published changes only with a reason, and is never lost.

use crate::base::diag::{Fault, Level, text};

/// Rows of a published document changed and no correction says why.
pub static UNEXPLAINED: Fault = Fault {
    code: "versions/unexplained",
    level: Level::Error,
    says: text(
        "‘{document}’ khác bản đã công bố ngày {day}: thêm {added}, bỏ {removed}, sửa {changed} dòng; chưa có đính chính.",
        "'{document}' differs from what was published on {day}: {added} rows added, {removed} removed, {changed} changed, and no correction says why.",
    ),
    mend: text(
        "Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: {as_of}, reason: \"lý do\" }`. Nhập lại từ bảng tính thì thêm `--reason \"lý do\"`. Nếu sửa nhầm, lấy lại tệp cũ.",
        "Add to the head of the file: `corrections:` and `  - { date: {as_of}, reason: \"why\" }`. When importing a spreadsheet again, add `--reason \"why\"`. If the change was a mistake, restore the old file.",
    ),
    why: text(
        "Số liệu đã công bố được người dân trích dẫn. Sửa mà không nói thì không ai tin số nào nữa ({corrections}).",
        "People quote what was published. Changed silently, no figure is believed any more ({corrections}).",
    ),
};

/// A correction with changed rows gives no reason.
pub static NO_REASON: Fault = Fault {
    code: "versions/no-reason",
    level: Level::Error,
    says: text(
        "Đính chính ngày {date} của ‘{document}’ không nêu lý do, trong khi có dòng thay đổi (thêm {added}, bỏ {removed}, sửa {changed}).",
        "The correction of {date} of '{document}' gives no reason, though rows changed ({added} added, {removed} removed, {changed} changed).",
    ),
    mend: text("Thêm `reason:` vào mục đính chính đó.", "Add `reason:` to that correction."),
    why: text(
        "Người đọc thấy dòng nào đổi nhưng phải biết vì sao.",
        "Readers see which rows changed and have to know why.",
    ),
};

/// A correction says nothing: no row changed, and it has no words.
pub static SAYS_NOTHING: Fault = Fault {
    code: "versions/says-nothing",
    level: Level::Error,
    says: text(
        "Đính chính ngày {date} của ‘{document}’ không nói đã sửa gì: không dòng nào thay đổi và không có `text`.",
        "The correction of {date} of '{document}' does not say what was corrected: no row changed, and it has no `text`.",
    ),
    mend: text(
        "Thêm `text:` nói đã sửa gì, hoặc bỏ mục đính chính này.",
        "Add `text:` to say what was corrected, or take the correction away.",
    ),
    why: text(
        "Một thông báo trống làm người đọc nghi ngờ vô cớ.",
        "An empty notice makes readers doubt without cause.",
    ),
};

/// A correction that was published is gone.
pub static LOST: Fault = Fault {
    code: "versions/correction-lost",
    level: Level::Error,
    says: text(
        "‘{document}’ không còn đính chính ngày {date} đã công bố.",
        "'{document}' has no longer the correction of {date}, which was published.",
    ),
    mend: text(
        "Ghi lại mục đó vào `corrections` (xem bản lưu {recorded}).",
        "Put it back under `corrections` (see the recorded version {recorded}).",
    ),
    why: text(
        "Đính chính đã công bố thì không rút lại lặng lẽ.",
        "A published correction is not taken back silently.",
    ),
};

/// The version before was withdrawn, so that nothing can be compared, and no correction says what happened.
pub static WITHDRAWN_UNEXPLAINED: Fault = Fault {
    code: "versions/withdrawn-unexplained",
    level: Level::Error,
    says: text(
        "Bản ngày {day} của ‘{document}’ đã thu hồi; bản thay thế chưa có đính chính kèm lý do.",
        "The version of {day} of '{document}' was withdrawn; what takes its place has no correction with a reason.",
    ),
    mend: text(
        "Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: {as_of}, reason: \"lý do\" }`, không nhắc lại nội dung phải giấu.",
        "Add to the head of the file: `corrections:` and `  - { date: {as_of}, reason: \"why\" }`, without repeating what must not be shown.",
    ),
    why: text(
        "Người đọc phải biết danh sách đã thay và vì sao.",
        "Readers have to know that the list was replaced, and why.",
    ),
};

/// A document that was published is no longer there.
pub static GONE: Fault = Fault {
    code: "versions/document-gone",
    level: Level::Error,
    says: text(
        "‘{document}’ đã công bố ngày {day} nhưng không còn trong content/{kind}/.",
        "'{document}' was published on {day} and is no longer in content/{kind}/.",
    ),
    mend: text(
        "Lấy lại tệp từ bản lưu {recorded}. Nếu chỉ đổi tên tệp, đổi tên cả thư mục và các tệp trong bản lưu.",
        "Restore the files from the recorded version {recorded}. If it was only renamed, rename the folder and the files of its versions too.",
    ),
    why: text(
        "Trang đã công bố mà biến mất thì đường dẫn người dân đã lưu bị hỏng.",
        "When a published page vanishes, addresses that people kept lead nowhere.",
    ),
};

/// A recorded version cannot be read.
pub static UNREADABLE: Fault = Fault {
    code: "versions/unreadable",
    level: Level::Error,
    says: text("Bản lưu này không đọc được: {detail}.", "This recorded version cannot be read: {detail}."),
    mend: text(
        "Lấy lại tệp gốc từ git; bản lưu không sửa tay.",
        "Restore the file from git; recorded versions are not edited.",
    ),
    why: text(
        "Bản lưu là bằng chứng đã công bố gì; hỏng thì không so sánh được.",
        "It is the proof of what was published; nothing can be compared without it.",
    ),
};

/// A number is missing among the versions.
pub static GAP: Fault = Fault {
    code: "versions/gap",
    level: Level::Error,
    says: text("Thiếu bản lưu số {number} trước bản này.", "Version {number} is missing before this one."),
    mend: text("Lấy lại thư mục bị thiếu từ git.", "Restore the missing folder from git."),
    why: text("Mỗi bản đã công bố đều phải còn.", "Each version that was published must be there."),
};

/// A file among the versions that belongs to none.
pub static STRAY: Fault = Fault {
    code: "versions/stray-file",
    level: Level::Error,
    says: text(
        "Tệp này không thuộc bản lưu nào: content/published/ chỉ chứa LOẠI/TÀI-LIỆU/SỐ/ với các tệp đã công bố.",
        "This file belongs to no version: content/published/ holds KIND/DOCUMENT/NUMBER/ with the files as published.",
    ),
    mend: text(
        "Chuyển tệp ra chỗ khác; thư mục này do lệnh `minhbach build` ghi.",
        "Move it elsewhere; `minhbach build` writes this folder.",
    ),
    why: text("Tệp để nhầm chỗ thì không ai thấy.", "A misplaced file is seen by nobody."),
};

/// A withdrawn version still has its tables.
pub static WITHDRAWN_LEFT: Fault = Fault {
    code: "versions/withdrawn-left",
    level: Level::Error,
    says: text(
        "Bản này đã thu hồi nhưng bảng vẫn còn.",
        "This version was withdrawn and its table is still there.",
    ),
    mend: text(
        "Xóa các tệp .csv của bản này, và khỏi lịch sử git nếu có tên người.",
        "Delete the .csv files of this version, and from the history of git if they name people.",
    ),
    why: text(
        "Thu hồi là để không ai đọc được nữa.",
        "It was withdrawn so that nobody can read it any more.",
    ),
};

/// A version was withdrawn before it was published.
pub static WITHDRAWN_EARLY: Fault = Fault {
    code: "versions/withdrawn-early",
    level: Level::Error,
    says: text(
        "Ngày thu hồi {date} trước ngày công bố {published}.",
        "The day of the withdrawal, {date}, is before that of the publication, {published}.",
    ),
    mend: text(
        "Xem lại: `published` là ngày công bố bản đó, `date` là ngày thu hồi.",
        "Look again: `published` is the day on which that version was published, `date` that of the withdrawal.",
    ),
    why: text(
        "Người đọc cần biết bản đó xem được từ ngày nào đến ngày nào.",
        "Readers need to know from when to when that version could be read.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[
    &UNEXPLAINED,
    &NO_REASON,
    &SAYS_NOTHING,
    &LOST,
    &WITHDRAWN_UNEXPLAINED,
    &GONE,
    &UNREADABLE,
    &GAP,
    &STRAY,
    &WITHDRAWN_LEFT,
    &WITHDRAWN_EARLY,
];
