//! The columns of `STEM.figures.csv`.

use crate::base::diag::text;
use crate::domain::columns::{Shape, table};

table! {
    /// `STEM.figures.csv`.
    FIGURES = "figures", text("số liệu báo cáo", "figures of the report");
    Id: required("id", &["Mã", "Mã số liệu", "STT"],
        text("mã của con số, dùng trong địa chỉ", "id of the figure"), Shape::Text),
    Title: required("title", &["Số liệu", "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung"],
        text("số liệu về việc gì", "what was counted"), Shape::Text),
    Value: column("value", &["Giá trị", "Con số", "Kết quả", "Kết quả thực hiện", "Số lượng"],
        text("con số đúng như báo cáo viết", "the figure as written"), Shape::Figure),
    Unit: column("unit", &["Đơn vị tính", "ĐVT"], text("đơn vị tính", "unit"), Shape::Text),
    Period: column("period", &["Thời gian", "Kỳ"],
        text("thời gian, đúng như báo cáo viết", "time, as worded"), Shape::Text),
    Scope: column("scope", &["Phạm vi"], text("phạm vi", "scope"), Shape::Text),
    Place: column("place", &["Mục", "Vị trí", "Trang"],
        text("chỗ trong báo cáo", "place in the report"), Shape::Text),
    SumOf: column("sum_of", &["Bằng tổng của", "Gồm các mã"],
        text("mã các con số cộng thành, cách nhau bằng ;", "ids of its parts, separated by ;"), Shape::Text),
    Note: column("note", &["Ghi chú"], text("ghi chú cho người đọc", "note for readers"), Shape::Text),
    Agency: column("agency", &["Cơ quan", "Đơn vị"],
        text("cơ quan, nếu khác cơ quan ban hành", "agency, if not the issuer"), Shape::Agency),
}
