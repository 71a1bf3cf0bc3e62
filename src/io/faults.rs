//! Faults of the files themselves, before anything in them is understood.

use crate::base::diag::{Fault, Level, text};

/// Every fault of this part, for `explain`.
pub static FAULTS: &[&Fault] = &[
    &EMPTY,
    &SYMLINK,
    &SYMLINK_OUTSIDE,
    &SPECIAL,
    &TOO_LARGE,
    &LINE_TOO_LONG,
    &NOT_UTF8,
    &UTF16,
    &NAME,
    &NAME_CASE,
    &NAME_NOT_NFC,
];

/// No content at all.
pub static EMPTY: Fault = Fault {
    code: "portal/empty",
    level: Level::Error,
    says: text(
        "Không có tệp nội dung nào: thư mục `content/` không có hoặc trống.",
        "There is no content: the folder `content/` is absent or empty.",
    ),
    mend: text(
        "Chạy `minhbach init THƯ_MỤC` để tạo cổng mới, hoặc chỉ đúng thư mục của cổng bằng `--root`.",
        "Run `minhbach init DIR` for a new portal, or name the portal's folder with `--root`.",
    ),
    why: text(
        "Trang dựng từ thư mục trống sẽ thay mất trang đang có, nên không dựng.",
        "A site built from nothing would replace the one that is there, so none is built.",
    ),
};

/// A link to something inside the portal.
pub static SYMLINK: Fault = Fault {
    code: "file/symlink",
    level: Level::Error,
    says: text(
        "Đây là liên kết tượng trưng, không phải tệp thật.",
        "This is a symbolic link, not a real file.",
    ),
    mend: text("Xóa liên kết và chép tệp thật vào đây.", "Remove the link and copy the file here."),
    why: text(
        "Liên kết có thể vòng lại chính nó và mất khi chép cổng sang máy khác hay sang Windows.",
        "Links may run in circles and are lost when the portal is copied to another machine or to Windows.",
    ),
};

/// A link to something outside the portal.
pub static SYMLINK_OUTSIDE: Fault = Fault {
    code: "file/symlink-outside",
    level: Level::Error,
    says: text(
        "Liên kết tượng trưng này dẫn ra ngoài thư mục của cổng.",
        "This symbolic link leads out of the portal's folder.",
    ),
    mend: text(
        "Xóa liên kết; nếu cần công bố tệp đó thì chép tệp vào đây.",
        "Remove the link; copy the file here if it is meant to be published.",
    ),
    why: text(
        "Tệp ngoài cổng có thể không được phép công bố; công cụ không bao giờ đọc theo liên kết.",
        "A file outside the portal may not be meant for the public; links are never followed.",
    ),
};

/// Neither file, folder nor link.
pub static SPECIAL: Fault = Fault {
    code: "file/special",
    level: Level::Error,
    says: text(
        "Đây không phải tệp thường (ống dẫn, ổ cắm hoặc thiết bị).",
        "This is a pipe, socket or device.",
    ),
    mend: text("Chuyển nó ra khỏi thư mục của cổng.", "Move it out of the portal."),
    why: text("Đọc nó có thể chờ mãi không dứt.", "Reading it might wait for ever."),
};

/// More bytes than a file of its sort may have.
pub static TOO_LARGE: Fault = Fault {
    code: "file/too-large",
    level: Level::Error,
    says: text(
        "Tệp nặng {size}, quá mức {limit} của loại tệp này.",
        "The file has {size}, more than the {limit} that a file of its sort may have.",
    ),
    mend: text(
        "Tách thành nhiều tệp (ví dụ mỗi cơ quan một tệp), hoặc kiểm tra xem có đặt nhầm tệp.",
        "Split it (one file an agency, for example), or check that it is the right file.",
    ),
    why: text(
        "Tệp quá lớn thường là tệp đặt nhầm và làm máy hết bộ nhớ.",
        "A file of that size is mostly the wrong one, and exhausts the machine's memory.",
    ),
};

/// A line longer than any table or text has.
pub static LINE_TOO_LONG: Fault = Fault {
    code: "file/line-too-long",
    level: Level::Error,
    says: text("Dòng này dài {size}; tối đa {limit}.", "This line has {size}; at most {limit} are read."),
    mend: text(
        "Kiểm tra xem tệp có bị hỏng hoặc mất dấu xuống dòng; xuất lại tệp từ bản gốc.",
        "Check whether the file is damaged or has lost its line ends; export it again.",
    ),
    why: text("Một dòng dài như vậy là dấu hiệu của tệp hỏng.", "A line of that length is a sign of damage."),
};

/// Bytes that are not UTF-8.
pub static NOT_UTF8: Fault = Fault {
    code: "file/not-utf8",
    level: Level::Error,
    says: text(
        "Tệp không ở bảng mã UTF-8 (byte thứ {offset} là 0x{byte}).",
        "The file is not UTF-8 (byte {offset} is 0x{byte}).",
    ),
    mend: text(
        "Lưu lại tệp ở UTF-8. Trong Excel: Lưu dưới dạng (Save As) → ‘CSV UTF-8’. Chữ gõ bằng TCVN3 (.VnTime) hay VNI phải chuyển mã trước.",
        "Save the file as UTF-8. In Excel: Save As → 'CSV UTF-8'. Text in TCVN3 (.VnTime) or VNI must be converted first.",
    ),
    why: text(
        "Đoán bảng mã sẽ làm sai chữ tiếng Việt mà không ai biết.",
        "Guessing the encoding would spoil Vietnamese letters unseen.",
    ),
};

/// A file that begins as UTF-16 does.
pub static UTF16: Fault = Fault {
    code: "file/utf16",
    level: Level::Error,
    says: text("Tệp ở bảng mã UTF-16, không phải UTF-8.", "The file is UTF-16, not UTF-8."),
    mend: text(
        "Trong Excel chọn ‘CSV UTF-8’, không chọn ‘Unicode Text’; trong Notepad chọn Mã hóa (Encoding): UTF-8.",
        "In Excel choose 'CSV UTF-8', not 'Unicode Text'; in Notepad choose Encoding: UTF-8.",
    ),
    why: text("Công cụ chỉ đọc UTF-8.", "Only UTF-8 is read."),
};

/// A name that Windows cannot hold.
pub static NAME: Fault = Fault {
    code: "file/name",
    level: Level::Error,
    says: text(
        "Tên ‘{name}’ không dùng được trên mọi máy: có ký tự cấm (< > : \" \\ | ? *), là tên thiết bị (con, nul, aux…), hoặc kết thúc bằng dấu chấm hay dấu cách.",
        "The name '{name}' is not legal everywhere: it has a forbidden character (< > : \" \\ | ? *), is a device name (con, nul, aux…), or ends with a dot or a space.",
    ),
    mend: text(
        "Đổi tên: chữ thường không dấu, số và dấu gạch nối, ví dụ 2026-10.md.",
        "Rename it: plain lower-case letters, digits and hyphens, such as 2026-10.md.",
    ),
    why: text(
        "Cổng phải chép được sang Windows, nơi tên như vậy không tồn tại được.",
        "The portal must be able to move to Windows, where such a name cannot exist.",
    ),
};

/// Two names that differ in capitals alone.
pub static NAME_CASE: Fault = Fault {
    code: "file/name-case",
    level: Level::Error,
    says: text(
        "‘{name}’ và ‘{other}’ chỉ khác nhau ở chữ hoa, chữ thường.",
        "'{name}' and '{other}' differ in capitals alone.",
    ),
    mend: text("Đổi tên hoặc gộp một trong hai.", "Rename one of them, or merge the two."),
    why: text(
        "Trên Windows và macOS hai tên này là một: tệp này sẽ đè mất tệp kia.",
        "On Windows and macOS they are one name: one file would overwrite the other.",
    ),
};

/// A name whose marks are stored apart from its letters.
pub static NAME_NOT_NFC: Fault = Fault {
    code: "file/name-not-nfc",
    level: Level::Warning,
    says: text(
        "Tên ‘{name}’ lưu dấu tách rời chữ (Unicode tổ hợp).",
        "The name '{name}' stores its marks apart from the letters (decomposed Unicode).",
    ),
    mend: text(
        "Gõ lại tên tệp bằng Unicode dựng sẵn, tốt nhất là không dấu.",
        "Type the name again in composed Unicode, best of all without marks.",
    ),
    why: text(
        "Hai tên nhìn giống hệt nhau nhưng máy coi là khác, nên liên kết tới tệp sẽ hỏng.",
        "Two names that look alike are different to the machine, so that links to the file break.",
    ),
};
