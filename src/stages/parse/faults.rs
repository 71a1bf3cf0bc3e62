//! Faults of the layout of `content/`.

use crate::base::diag::{Fault, Level, text};

/// No `portal.yaml`.
pub static NO_PORTAL: Fault = Fault {
    code: "content/no-portal",
    level: Level::Error,
    says: text("Thiếu tệp content/portal.yaml.", "The file content/portal.yaml is missing."),
    mend: text(
        "Tạo tệp với ít nhất một dòng `name: Tên cổng`, hoặc chạy `minhbach init` trong thư mục trống.",
        "Create it with at least a line `name: Name of the portal`, or run `minhbach init` in an empty folder.",
    ),
    why: text(
        "Tệp này cho biết cổng tên gì và ai chịu trách nhiệm.",
        "It says what the portal is called and who answers for it.",
    ),
};

/// A file that belongs to nothing.
pub static STRAY: Fault = Fault {
    code: "content/stray-file",
    level: Level::Warning,
    says: text(
        "Tệp này không thuộc phần nào của cổng nên không được dùng.",
        "This file belongs to no part of the portal and is not used.",
    ),
    mend: text(
        "Chuyển vào một trong các thư mục: {known}; tệp đính kèm để trong content/files/.",
        "Move it to one of the folders {known}; attachments go to content/files/.",
    ),
    why: text(
        "Một tệp đặt sai chỗ bị bỏ qua thì trang thiếu mà không ai biết.",
        "A misplaced file would be skipped, and nobody would see what is missing.",
    ),
};

/// A file in the folder of a kind that is no document and no table.
pub static STRAY_IN_FOLDER: Fault = Fault {
    code: "content/not-a-table",
    level: Level::Warning,
    says: text(
        "Tệp này không phải tài liệu .md hay bảng .csv của {folder}/ nên không được dùng.",
        "This file is no document (.md) and no table (.csv) of {folder}/ and is not used.",
    ),
    mend: text(
        "Sửa lại tên hoặc dạng tệp: {how}. Tệp đính kèm để trong content/files/.",
        "Mend its name or form: {how}. Attachments go to content/files/.",
    ),
    why: text(
        "Một bảng không đọc được bị bỏ qua thì trang thiếu mà không ai biết.",
        "A table that cannot be read would be skipped, and nobody would see what is missing.",
    ),
};

/// A table without its document.
pub static ORPHAN_TABLE: Fault = Fault {
    code: "content/orphan-table",
    level: Level::Error,
    says: text(
        "Bảng này không có tệp {document} đi kèm.",
        "This table has no document {document} beside it.",
    ),
    mend: text(
        "Tạo tệp .md cùng tên, hoặc sửa tên bảng.",
        "Create the .md file of that name, or correct the table's name.",
    ),
    why: text(
        "Tệp .md nói bảng là của kỳ nào, ai công bố, ngày nào.",
        "The .md file says which period the table covers and who published it when.",
    ),
};

/// A table whose name the kind does not know.
pub static UNKNOWN_TABLE: Fault = Fault {
    code: "content/unknown-table",
    level: Level::Error,
    says: text(
        "‘{value}’ không phải tên bảng ở thư mục này.",
        "'{value}' is not the name of a table in this folder.",
    ),
    mend: text(
        "{nearest}Tên bảng dùng được: {known} (TÊN.BẢNG.csv).",
        "{nearest}Names that can be used: {known} (STEM.TABLE.csv).",
    ),
    why: text("Tên bảng cho biết các dòng là gì.", "The name of a table says what its rows are."),
};

/// A file name that cannot be part of an address.
pub static BAD_STEM: Fault = Fault {
    code: "content/bad-name",
    level: Level::Error,
    says: text(
        "Tên tệp ‘{value}’ không dùng làm địa chỉ trang được.",
        "The file name '{value}' cannot be part of an address.",
    ),
    mend: text(
        "Đổi thành ‘{better}’: chữ thường không dấu, số, gạch nối.",
        "Rename it to '{better}': lower-case letters without marks, digits, hyphens.",
    ),
    why: text(
        "Tên tệp là địa chỉ trang, phải gõ được trên mọi máy.",
        "The file name is the page's address and must be typable anywhere.",
    ),
};

/// Two documents of one name.
pub static DUPLICATE_SLUG: Fault = Fault {
    code: "content/duplicate-slug",
    level: Level::Error,
    says: text("Đã có tệp khác cùng tên: {other}.", "Another file has the same name: {other}."),
    mend: text("Đổi tên một trong hai tệp.", "Rename one of the two."),
    why: text(
        "Tên tệp là địa chỉ trang: hai tệp không thể ở cùng một địa chỉ.",
        "The name is the page's address: two files cannot share it.",
    ),
};

/// A calendar that is wrong.
pub static CALENDAR: Fault = Fault {
    code: "calendar/invalid",
    level: Level::Error,
    says: text("Lịch làm việc không đọc được: {detail}.", "The calendar cannot be read: {detail}."),
    mend: text(
        "Đối chiếu với thông báo lịch nghỉ: ngày nghỉ phải là thứ Hai–thứ Sáu, ngày làm bù phải là thứ Bảy.",
        "Compare it with the notice: days off are Monday to Friday, make-up days Saturdays.",
    ),
    why: text(
        "Lịch sai làm sai mọi số ngày trễ của năm đó.",
        "A wrong calendar makes every count of days late in that year wrong.",
    ),
};

/// A rule of an id that the program asks for nowhere.
pub static UNKNOWN_RULE: Fault = Fault {
    code: "law/unknown-rule",
    level: Level::Error,
    says: text(
        "Chương trình không dùng quy định nào có mã ‘{value}’.",
        "The program runs by no rule with the id '{value}'.",
    ),
    mend: text("{nearest}Các mã có thể thay: {known}.", "{nearest}Ids that can be replaced: {known}."),
    why: text(
        "Quy định ghi sai mã thì không thay được gì, mà người ghi tưởng là đã thay.",
        "Under a wrong id it would replace nothing, and whoever wrote it would think that it does.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[
    &NO_PORTAL,
    &STRAY,
    &STRAY_IN_FOLDER,
    &ORPHAN_TABLE,
    &UNKNOWN_TABLE,
    &BAD_STEM,
    &DUPLICATE_SLUG,
    &CALENDAR,
    &UNKNOWN_RULE,
];
