//! Faults about the officials whom a list names.

use crate::base::diag::{Fault, Level, text};

/// Names without a policy that lets them through.
pub static OFFICER_NAMED: Fault = Fault {
    code: "late/officer-named",
    level: Level::Error,
    says: text(
        "Cột ‘officer_name’ nêu tên công chức ({count} dòng) trong khi chính sách của cổng là nêu chức danh.",
        "The column 'officer_name' names officials ({count} rows), but the portal's policy is to give roles only.",
    ),
    mend: text(
        "Xóa cột này và ghi chức danh ở ‘officer_role’. Nếu đã có quyết định cho nêu tên: ghi `officials: named` và `officials_basis` trong portal.yaml.",
        "Delete the column and give the role in 'officer_role'. If a decision allows names: write `officials: named` and `officials_basis` in portal.yaml.",
    ),
    why: text(
        "{personal-data}: công khai tên một người phải có căn cứ; nêu tên ai đó là người làm trễ càng phải có văn bản cho phép, còn hạn.",
        "{personal-data}: publishing a person's name needs a basis; naming somebody as late needs a decision that is still in force.",
    ),
};

/// A name where a role belongs.
pub static ROLE_IS_NAME: Fault = Fault {
    code: "late/role-is-name",
    level: Level::Error,
    says: text(
        "Ô ‘officer_role’ có tên người; ở đây chỉ ghi chức danh.",
        "The cell 'officer_role' holds a person's name; only a role belongs here.",
    ),
    mend: text(
        "Ghi chức danh, ví dụ ‘Chuyên viên thụ lý’. Tên chỉ được ghi ở cột ‘officer_name’, khi chính sách của cổng cho nêu tên.",
        "Give the role, such as 'Chuyên viên thụ lý'. A name goes in 'officer_name' only, where the portal's policy lets names through.",
    ),
    why: text(
        "Mặc định cổng nêu chức danh, không nêu tên ({personal-data}; {personal-kinds}).",
        "By default the portal gives roles, not names ({personal-data}; {personal-kinds}).",
    ),
};
