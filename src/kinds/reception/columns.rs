//! The columns of `STEM.rows.csv`, a row an agency. No column takes anything about who came or wrote.

use crate::base::diag::text;
use crate::domain::columns::{Shape, table};

table! {
    /// `STEM.rows.csv`.
    ROWS = "rows", text("kết quả tiếp công dân, xử lý đơn", "reception of citizens and petitions");
    Agency: column("agency", &["Đơn vị", "Cơ quan", "Cơ quan, đơn vị", "Tên đơn vị"],
        text("cơ quan tiếp công dân, xử lý đơn", "agency that receives and handles"), Shape::Agency),
    Visits: required("visits", &["Số lượt tiếp", "Lượt tiếp", "Số lượt", "Tổng số lượt tiếp"],
        text("số lượt tiếp công dân", "visits"), Shape::Count),
    People: required("people", &["Số người", "Số người được tiếp", "Tổng số người được tiếp"],
        text("số người được tiếp", "people received"), Shape::Count),
    Groups: column("groups", &["Đoàn đông người", "Số đoàn đông người", "Số đoàn", "Số đoàn được tiếp"],
        text("số lượt đoàn đông người", "visits of large groups"), Shape::Count),
    CarriedOver: required("carried_over", &[
            "Kỳ trước chuyển sang", "Đơn kỳ trước chuyển sang", "Số đơn kỳ trước chuyển sang"],
        text("đơn kỳ trước chuyển sang", "petitions carried over"), Shape::Count),
    Received: required("received", &[
            "Tiếp nhận trong kỳ", "Đơn tiếp nhận trong kỳ", "Số đơn tiếp nhận trong kỳ"],
        text("đơn tiếp nhận trong kỳ", "petitions received in the period"), Shape::Count),
    Eligible: required("eligible", &[
            "Đủ điều kiện xử lý", "Đơn đủ điều kiện xử lý", "Số đơn đủ điều kiện xử lý"],
        text("đơn đủ điều kiện xử lý", "petitions fit to be handled"), Shape::Count),
    Complaints: column("complaints", &["Khiếu nại", "Đơn khiếu nại", "Số đơn khiếu nại"],
        text("đơn khiếu nại", "complaints"), Shape::Count),
    Denunciations: column("denunciations", &["Tố cáo", "Đơn tố cáo", "Số đơn tố cáo"],
        text("đơn tố cáo", "denunciations"), Shape::Count),
    Petitions: column("petitions", &["Kiến nghị, phản ánh", "Đơn kiến nghị, phản ánh", "Kiến nghị phản ánh"],
        text("đơn kiến nghị, phản ánh", "suggestions and reports"), Shape::Count),
    Own: required("own", &["Thuộc thẩm quyền", "Đơn thuộc thẩm quyền", "Số đơn thuộc thẩm quyền"],
        text("đơn thuộc thẩm quyền", "petitions in the agency's competence"), Shape::Count),
    Guided: required("guided", &["Hướng dẫn", "Hướng dẫn, trả lời", "Đơn hướng dẫn, trả lời"],
        text("đơn không thuộc thẩm quyền đã hướng dẫn, trả lời", "petitions answered with directions"), Shape::Count),
    Forwarded: required("forwarded", &["Chuyển đơn", "Đơn chuyển", "Chuyển cơ quan có thẩm quyền"],
        text("đơn chuyển cơ quan có thẩm quyền", "petitions forwarded"), Shape::Count),
    Urged: column("urged", &["Đôn đốc", "Đôn đốc giải quyết", "Đơn đôn đốc giải quyết"],
        text("đơn đôn đốc cơ quan khác giải quyết", "petitions on which others were urged"), Shape::Count),
    Resolved: required("resolved", &["Đã giải quyết", "Đơn đã giải quyết", "Số đơn đã giải quyết"],
        text("đơn thuộc thẩm quyền đã giải quyết", "petitions resolved"), Shape::Count),
    InTime: column("in_time", &[
            "Đúng thời hạn", "Trong đó đúng thời hạn", "Giải quyết đúng hạn", "Đúng hạn", "Trong thời hạn"],
        text("trong đó giải quyết đúng thời hạn", "of these resolved in time"), Shape::Count),
    Pending: required("pending", &[
            "Đang giải quyết", "Đơn đang giải quyết", "Chưa giải quyết", "Chưa giải quyết xong"],
        text("đơn thuộc thẩm quyền chưa giải quyết xong", "petitions not resolved yet"), Shape::Count),
}
