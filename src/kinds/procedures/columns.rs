//! The columns of `STEM.rows.csv`.

use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// The words of the column `change`: keys, then their Vietnamese in the same order.
pub const CHANGES: [&str; 8] =
    ["new", "amended", "replaced", "abolished", "Mới ban hành", "Sửa đổi, bổ sung", "Thay thế", "Bãi bỏ"];

/// The words of the column `level`, in the same way.
pub const LEVELS: [&str; 6] = ["ministry", "province", "commune", "Cấp bộ", "Cấp tỉnh", "Cấp xã"];

/// A column by its place.
#[derive(Clone, Copy)]
#[repr(usize)]
pub enum Col {
    /// Code of the procedure.
    Code,
    /// Its name.
    Name,
    /// Field of administration.
    Field,
    /// What became of it.
    Change,
    /// Number of the decision.
    Decision,
    /// Day of the decision.
    Decided,
    /// Day of effect.
    Effective,
    /// Agency that answers for it.
    Agency,
    /// Level at which it is handled.
    Level,
    /// Day of publication.
    PublicOn,
    /// Page on the national portal.
    Link,
}

/// `STEM.rows.csv`.
pub static ROWS: TableSpec = TableSpec {
    name: "rows",
    label: text("thủ tục hành chính được công bố", "procedures announced"),
    columns: &[
        required(
            "code",
            &["Mã TTHC", "Mã thủ tục", "Mã số TTHC", "Mã"],
            text("mã thủ tục", "code of the procedure"),
            Shape::Text,
        ),
        required(
            "name",
            &["Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục"],
            text("tên thủ tục", "procedure"),
            Shape::Text,
        ),
        column("field", &["Lĩnh vực"], text("lĩnh vực", "field of administration"), Shape::Text),
        required(
            "change",
            &["Loại", "Nội dung công bố", "Hình thức", "Loại công bố"],
            text("mới, sửa đổi, thay thế hay bãi bỏ", "new, amended, replaced or abolished"),
            Shape::Choice(&CHANGES),
        ),
        required(
            "decision",
            &["Quyết định công bố", "Số quyết định", "Quyết định"],
            text("số quyết định công bố", "number of the decision"),
            Shape::Text,
        ),
        required(
            "decided",
            &["Ngày quyết định", "Ngày ký", "Ngày ban hành"],
            text("ngày ký quyết định", "day of the decision"),
            Shape::Date,
        ),
        required(
            "effective",
            &["Ngày hiệu lực", "Ngày có hiệu lực", "Hiệu lực"],
            text("ngày có hiệu lực", "day of effect"),
            Shape::Date,
        ),
        column(
            "agency",
            &["Cơ quan thực hiện", "Cơ quan", "Đơn vị", "Cơ quan chủ trì"],
            text("cơ quan chịu trách nhiệm", "agency that answers for it"),
            Shape::Agency,
        ),
        column(
            "level",
            &["Cấp thực hiện", "Cấp giải quyết", "Cấp"],
            text("cấp giải quyết", "level at which it is handled"),
            Shape::Choice(&LEVELS),
        ),
        column(
            "public_on",
            &["Ngày công khai", "Ngày cập nhật", "Ngày đăng"],
            text("ngày công khai thủ tục", "day it was made public"),
            Shape::Date,
        ),
        column(
            "link",
            &["Đường dẫn", "Liên kết", "Link"],
            text("trang trên Cổng Dịch vụ công quốc gia", "page on the national portal"),
            Shape::Text,
        ),
    ],
};

const fn column(key: &'static str, aliases: &'static [&'static str], label: Text, shape: Shape) -> Column {
    Column { key, aliases, label, shape, required: false }
}

const fn required(key: &'static str, aliases: &'static [&'static str], label: Text, shape: Shape) -> Column {
    Column { key, aliases, label, shape, required: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_table() {
        let keys = [(Col::Change, "change"), (Col::Agency, "agency"), (Col::Link, "link")];
        assert!(keys.iter().all(|(place, key)| ROWS.columns[*place as usize].key == *key));
        assert_eq!(ROWS.columns.len(), Col::Link as usize + 1);
    }
}
