//! The columns of `STEM.rows.csv`.

use crate::base::diag::text;
use crate::domain::columns::{Shape, table};

/// The words of the column `change`: keys, then their Vietnamese in the same order.
pub const CHANGES: [&str; 8] =
    ["new", "amended", "replaced", "abolished", "Mới ban hành", "Sửa đổi, bổ sung", "Thay thế", "Bãi bỏ"];

/// The words of the column `level`, in the same way.
pub const LEVELS: [&str; 6] = ["ministry", "province", "commune", "Cấp bộ", "Cấp tỉnh", "Cấp xã"];

table! {
    /// `STEM.rows.csv`.
    ROWS = "rows", text("thủ tục hành chính được công bố", "procedures announced");
    Code: required("code", &["Mã TTHC", "Mã thủ tục", "Mã số TTHC", "Mã"],
        text("mã thủ tục", "code of the procedure"), Shape::Text),
    Name: required("name", &["Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục"],
        text("tên thủ tục", "procedure"), Shape::Text),
    Field: column("field", &["Lĩnh vực"], text("lĩnh vực", "field of administration"), Shape::Text),
    Change: required("change", &["Loại", "Nội dung công bố", "Hình thức", "Loại công bố"],
        text("mới, sửa đổi, thay thế hay bãi bỏ", "new, amended, replaced or abolished"), Shape::Choice(&CHANGES)),
    Decision: required("decision", &["Quyết định công bố", "Số quyết định", "Quyết định", "Số, ký hiệu"],
        text("số quyết định công bố", "number of the decision"), Shape::Text),
    Decided: required("decided", &["Ngày quyết định", "Ngày ký", "Ngày ban hành"],
        text("ngày ký quyết định", "day of the decision"), Shape::Date),
    Effective: required("effective", &["Ngày hiệu lực", "Ngày có hiệu lực", "Hiệu lực"],
        text("ngày có hiệu lực", "day of effect"), Shape::Date),
    Agency: column("agency", &["Cơ quan thực hiện", "Cơ quan", "Đơn vị", "Cơ quan chủ trì"],
        text("cơ quan chịu trách nhiệm", "agency that answers for it"), Shape::Agency),
    Level: column("level", &["Cấp thực hiện", "Cấp giải quyết", "Cấp"],
        text("cấp giải quyết", "level at which it is handled"), Shape::Choice(&LEVELS)),
    PublicOn: column("public_on", &["Ngày công khai", "Ngày cập nhật", "Ngày đăng"],
        text("ngày công khai thủ tục", "day it was made public"), Shape::Date),
    Link: column("link", &["Đường dẫn", "Liên kết", "Link"],
        text("trang trên Cổng Dịch vụ công quốc gia", "page on the national portal"), Shape::Text),
}
