//! The columns of `STEM.rows.csv`. No column takes anything about who complained.

use crate::base::diag::text;
use crate::domain::columns::{Shape, table};

/// The words of the column `outcome`: keys, then their Vietnamese in the same order.
pub const OUTCOMES: [&str; 6] =
    ["processed", "rejected", "supplement", "Đã xử lý", "Từ chối", "Yêu cầu bổ sung"];

table! {
    /// `STEM.rows.csv`.
    ROWS = "rows", text("phản ánh, kiến nghị", "complaints and suggestions");
    Code: required("code", &["Mã PAKN", "Mã phản ánh", "Mã", "Mã số"],
        text("mã phản ánh, kiến nghị", "code"), Shape::Text),
    Agency: column("agency", &["Cơ quan xử lý", "Đơn vị xử lý", "Cơ quan", "Đơn vị", "Cơ quan giải quyết"],
        text("cơ quan xử lý", "agency that deals with it"), Shape::Agency),
    Topic: required("topic", &["Nội dung", "Chủ đề", "Nội dung phản ánh", "Nội dung PAKN", "Lĩnh vực"],
        text("nội dung, không nêu người gửi", "topic, without its sender"), Shape::Text),
    Channel: column("channel", &["Kênh tiếp nhận", "Kênh", "Hình thức tiếp nhận", "Nguồn tiếp nhận"],
        text("kênh tiếp nhận", "channel"), Shape::Text),
    Received: required("received", &["Ngày tiếp nhận", "Ngày nhận"],
        text("ngày tiếp nhận", "day of receipt"), Shape::Date),
    Due: column("due", &["Hạn xử lý", "Ngày hẹn trả lời", "Hạn trả lời"],
        text("hạn xử lý ghi trên hệ thống", "day promised"), Shape::Date),
    Replied: column("replied", &["Ngày xử lý xong", "Ngày trả lời", "Ngày kết thúc", "Ngày xử lý"],
        text("ngày trả lời, từ chối hoặc yêu cầu bổ sung", "day of the answer, rejection or request"), Shape::Date),
    Outcome: column("outcome", &["Kết quả", "Kết quả xử lý", "Trạng thái"],
        text("kết quả", "outcome"), Shape::Choice(&OUTCOMES)),
    Published: column("published", &["Ngày công khai", "Ngày công khai trả lời", "Ngày đăng trả lời"],
        text("ngày công khai trả lời", "day the answer was published"), Shape::Date),
    Dissatisfied: column("dissatisfied", &["Không hài lòng"],
        text("người gửi không hài lòng", "sender not satisfied"), Shape::YesNo),
    Reopened: column("reopened", &["Phản ánh tiếp", "Phản ánh lại"],
        text("người gửi phản ánh tiếp", "sender complained again"), Shape::YesNo),
}
