//! The columns of `STEM.rows.csv`.

use crate::base::diag::text;
use crate::domain::columns::{Shape, table};

table! {
    /// `STEM.rows.csv`.
    ROWS = "rows", text("kết luận kiểm tra và việc khắc phục", "findings of inspections and their remedies");
    No: required("no", &["STT", "TT", "Mã", "Số thứ tự"],
        text("số của kiến nghị, mỗi cơ quan mỗi số một dòng", "number of the finding"), Shape::Text),
    Document: required("document", &[
            "Văn bản kết luận", "Thông báo kết luận", "Kết luận", "Số văn bản", "Số, ký hiệu kết luận",
            "Số kết luận"],
        text("văn bản kết luận", "document"), Shape::Text),
    Concluded: required("concluded", &["Ngày kết luận", "Ngày văn bản", "Ngày ký", "Ngày ban hành"],
        text("ngày kết luận", "day of the document"), Shape::Date),
    Agency: column("agency", &[
            "Cơ quan được kiểm tra", "Đơn vị được kiểm tra", "Đơn vị được thanh tra, kiểm tra",
            "Đối tượng thanh tra, kiểm tra", "Đơn vị", "Cơ quan"],
        text("cơ quan được kiểm tra", "inspected agency"), Shape::Agency),
    Inspector: column("inspector", &[
            "Cơ quan kiểm tra", "Đoàn kiểm tra", "Đoàn thanh tra, kiểm tra", "Đơn vị chủ trì"],
        text("cơ quan hoặc đoàn kiểm tra", "who inspected"), Shape::Text),
    Scope: required("scope", &["Nội dung kiểm tra", "Nội dung thanh tra, kiểm tra", "Phạm vi"],
        text("nội dung kiểm tra", "what was inspected"), Shape::Text),
    Findings: required("findings", &[
            "Kết quả kiểm tra", "Tồn tại, hạn chế", "Tồn tại, hạn chế, vi phạm", "Phát hiện"],
        text("phát hiện, hạn chế", "what was found"), Shape::Text),
    Remedy: column("remedy", &["Yêu cầu khắc phục", "Kiến nghị", "Kiến nghị xử lý", "Biện pháp"],
        text("yêu cầu khắc phục", "remedy"), Shape::Text),
    Deadline: column("deadline", &["Hạn khắc phục", "Thời hạn", "Thời hạn thực hiện", "Thời hạn khắc phục"],
        text("hạn khắc phục", "last day of the remedy"), Shape::Date),
    Remedied: column("remedied", &["Ngày khắc phục", "Ngày hoàn thành"],
        text("ngày khắc phục xong", "day the remedy was done"), Shape::Date),
    Evidence: column("evidence", &["Minh chứng", "Văn bản báo cáo khắc phục", "Văn bản báo cáo kết quả"],
        text("minh chứng đã khắc phục", "what shows the remedy"), Shape::Text),
}
