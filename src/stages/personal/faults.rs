//! Faults about personal data: in what would be published, in the list of exceptions, in policies.

use crate::base::diag::{Fault, Level, Text, text};

const LAW: Text = text(
    "{personal-data}: đăng lên cổng là công khai, phải có căn cứ; {personal-kinds}: thế nào là dữ liệu cá nhân. Điều đã đăng thì không thu về được: máy tìm kiếm và người đọc đã giữ bản sao.",
    "{personal-data}: putting it on a portal is publication and needs a legal basis; {personal-kinds}: what is personal. What was published cannot be taken back: search engines and readers keep copies.",
);

/// A number of a person.
pub static IDENTIFIER: Fault = Fault {
    code: "personal/identifier",
    level: Level::Error,
    says: text("Dữ liệu cá nhân: {about} {masked}{where}.", "Personal data: {about} {masked}{where}."),
    mend: text(
        "Xóa số này ở tệp gốc. Nếu không phải dữ liệu cá nhân: ghi giá trị vào content/personal.yaml với `is: not-personal` và lý do.",
        "Delete it in the original. If it is not personal data: list the value in content/personal.yaml with `is: not-personal` and the reason.",
    ),
    why: LAW,
};

/// A telephone, mail address or account.
pub static CONTACT: Fault = Fault {
    code: "personal/contact",
    level: Level::Error,
    says: text(
        "Số hoặc địa chỉ liên hệ chưa được cho phép công bố: {about} {masked}{where}.",
        "A contact that nobody released for publication: {about} {masked}{where}.",
    ),
    mend: text(
        "Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.",
        "A citizen's: delete it. An office's: list the value in content/personal.yaml with `is: hotline`, `office-phone`, `office-mail` or `office-account` and the reason.",
    ),
    why: LAW,
};

/// A person's name.
pub static NAME: Fault = Fault {
    code: "personal/name",
    level: Level::Error,
    says: text("Có vẻ là tên người: {masked}{where}.", "This seems to be a person's name: {masked}{where}."),
    mend: text(
        "Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.",
        "Write a role instead, or 'the applicant'. If it is a street or a place: list the words in content/personal.yaml with `is: not-personal` and the reason.",
    ),
    why: LAW,
};

/// The author in the properties of a file.
pub static AUTHOR: Fault = Fault {
    code: "personal/author",
    level: Level::Error,
    says: text(
        "Tệp đính kèm ghi tên người soạn hoặc người sửa{where}.",
        "The attachment names the person who wrote or changed it{where}.",
    ),
    mend: text(
        "Trong Word, Excel: Tệp › Thông tin › Kiểm tra tài liệu › xóa thuộc tính và thông tin cá nhân, chấp nhận mọi thay đổi, rồi lưu; PDF thì xuất lại từ tệp đã xóa.",
        "In Word or Excel: File › Info › Inspect Document › remove properties and personal information, accept all changes, save; export a PDF again from that file.",
    ),
    why: LAW,
};

/// A column of personal data in an attached spreadsheet.
pub static COLUMN_IN_FILE: Fault = Fault {
    code: "personal/column-in-file",
    level: Level::Error,
    says: text(
        "Bảng tính đính kèm có cột ‘{value}’{where}: dữ liệu cá nhân.",
        "The attached spreadsheet has a column '{value}'{where}: personal data.",
    ),
    mend: text(
        "Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột), kể cả ở tờ ẩn.",
        "Delete the column from the file (hiding it is not enough), on hidden sheets too.",
    ),
    why: LAW,
};

/// A file that could not be looked through.
pub static UNCHECKED: Fault = Fault {
    code: "personal/unchecked",
    level: Level::Warning,
    says: text(
        "Chưa kiểm tra được dữ liệu cá nhân trong tệp này: {detail}.",
        "This file could not be looked through for personal data: {detail}.",
    ),
    mend: text(
        "Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).",
        "Have somebody responsible read all of it before publication, or put a version with letters (exported, not scanned).",
    ),
    why: text(
        "Không đọc được không có nghĩa là không có: bản chụp giấy tờ là nơi hay lộ tên, số CCCD và địa chỉ nhất.",
        "Unread is not clean: scanned papers are where names, numbers and addresses slip out most often.",
    ),
};

/// A picture with the notes of the device that took it.
pub static PICTURE_NOTES: Fault = Fault {
    code: "personal/picture-notes",
    level: Level::Hint,
    says: text(
        "Ảnh còn thông tin của máy chụp (EXIF): có thể có nơi chụp, giờ chụp, tên chủ máy.",
        "The picture still has its camera's notes (EXIF): perhaps place, time and owner.",
    ),
    mend: text(
        "Xóa thông tin này rồi chép lại ảnh (Windows: Thuộc tính › Chi tiết › Xóa thuộc tính và thông tin cá nhân).",
        "Remove them and copy the picture again (Windows: Properties › Details › Remove Properties and Personal Information).",
    ),
    why: LAW,
};

/// An exception without its reason.
pub static NO_REASON: Fault = Fault {
    code: "personal/no-reason",
    level: Level::Error,
    says: text("Mục này không ghi lý do.", "This entry gives no reason."),
    mend: text(
        "Ghi ở `reason`: của ai, ai quyết định công khai, theo văn bản nào.",
        "Say in `reason` whose it is, who decided to publish it and by which document.",
    ),
    why: text(
        "Người kiểm tra sau này phải biết vì sao một giá trị được cho qua.",
        "Whoever looks later must see why a value was let through.",
    ),
};

/// An exception that lets nothing pass.
pub static UNUSED: Fault = Fault {
    code: "personal/unused-entry",
    level: Level::Hint,
    says: text(
        "Không còn chỗ nào trong cổng có giá trị của mục này.",
        "Nothing in the portal has the value of this entry any more.",
    ),
    mend: text("Xóa mục này, hoặc sửa giá trị hay `is`.", "Delete the entry, or correct its value or `is`."),
    why: text(
        "Danh sách ngoại lệ càng ngắn càng khó lọt điều không nên công khai.",
        "The shorter the list of exceptions, the less slips through.",
    ),
};

/// An official's name as an exception, where the policy gives roles.
pub static OFFICIAL_NOT_ALLOWED: Fault = Fault {
    code: "personal/official-not-allowed",
    level: Level::Error,
    says: text(
        "Mục này cho nêu tên công chức, nhưng chính sách của cổng không cho nêu tên, hoặc căn cứ đã hết hạn.",
        "This entry lets an official be named, but the portal's policy does not, or its basis has expired.",
    ),
    mend: text(
        "Bỏ mục này và thay tên bằng chức danh, hoặc ghi `officials: named` với `officials_basis` còn hạn trong portal.yaml.",
        "Drop the entry and write the role instead, or give `officials: named` with an `officials_basis` in force in portal.yaml.",
    ),
    why: LAW,
};

/// Names without a decision.
pub static NO_BASIS: Fault = Fault {
    code: "policy/no-basis",
    level: Level::Error,
    says: text(
        "`officials: named` cho nêu tên công chức nhưng không ghi căn cứ.",
        "`officials: named` lets officials be named but gives no basis.",
    ),
    mend: text(
        "Thêm `officials_basis:` với `document`, `article`, `date`, `approver`, `expires`; nếu chưa có quyết định, ghi `officials: role`.",
        "Add `officials_basis:` with `document`, `article`, `date`, `approver`, `expires`; without a decision write `officials: role`.",
    ),
    why: LAW,
};

/// Names after the decision has run out.
pub static BASIS_EXPIRED: Fault = Fault {
    code: "policy/basis-expired",
    level: Level::Warning,
    says: text(
        "Căn cứ nêu tên công chức hết hạn ngày {expires}; từ sau ngày đó (nay là {as_of}) cổng chỉ hiện chức danh.",
        "The basis for naming officials expired on {expires}; after that day (now {as_of}) only roles are shown.",
    ),
    mend: text(
        "Có quyết định mới: sửa `officials_basis`. Không có: ghi `officials: role` và xóa cột ‘officer_name’.",
        "With a new decision: correct `officials_basis`. Without: write `officials: role` and delete the column 'officer_name'.",
    ),
    why: LAW,
};

/// Names before the decision.
pub static BASIS_NOT_YET: Fault = Fault {
    code: "policy/basis-not-yet",
    level: Level::Warning,
    says: text(
        "Căn cứ nêu tên công chức ghi ngày {date}, sau ngày của cổng ({as_of}); đến ngày đó cổng chỉ hiện chức danh.",
        "The basis for naming officials is dated {date}, after the day of the site ({as_of}); until then only roles are shown.",
    ),
    mend: text("Sửa `date` nếu ghi nhầm.", "Correct `date` if it is a slip."),
    why: LAW,
};

/// A whole dossier code in a text, where the policy hides codes.
pub static DOSSIER_IN_TEXT: Fault = Fault {
    code: "policy/dossier-in-text",
    level: Level::Error,
    says: text(
        "Có mã hồ sơ đầy đủ{where}, trong khi chính sách của cổng là che mã hồ sơ.",
        "This holds a whole dossier code{where}, but the portal's policy is to hide codes.",
    ),
    mend: text(
        "Bỏ mã hồ sơ khỏi chỗ này, hoặc bỏ số thứ tự (H99.05-260930-****).",
        "Take the code away, or its running number (H99.05-260930-****).",
    ),
    why: text(
        "Mã hồ sơ nói nơi nhận và ngày nhận; với thủ tục hiếm ở xã nhỏ, từ đó biết được người nộp. Che ở bảng mà để lộ ở chỗ khác thì như không che.",
        "A code tells office and day of receipt; with a rare procedure in a small commune it tells who applied. Hidden in the table but open elsewhere is not hidden.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[
    &IDENTIFIER,
    &CONTACT,
    &NAME,
    &AUTHOR,
    &COLUMN_IN_FILE,
    &UNCHECKED,
    &PICTURE_NOTES,
    &NO_REASON,
    &UNUSED,
    &OFFICIAL_NOT_ALLOWED,
    &NO_BASIS,
    &BASIS_EXPIRED,
    &BASIS_NOT_YET,
    &DOSSIER_IN_TEXT,
];
