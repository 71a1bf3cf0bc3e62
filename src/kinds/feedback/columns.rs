//! The columns of `STEM.rows.csv`. No column takes anything about who complained.

use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// The words of the column `outcome`: keys, then their Vietnamese in the same order.
pub const OUTCOMES: [&str; 6] =
    ["processed", "rejected", "supplement", "Đã xử lý", "Từ chối", "Yêu cầu bổ sung"];

/// A column by its place.
#[derive(Clone, Copy)]
#[repr(usize)]
pub enum Col {
    /// Code.
    Code,
    /// Agency.
    Agency,
    /// What it is about.
    Topic,
    /// How it came.
    Channel,
    /// Day of receipt.
    Received,
    /// Day promised.
    Due,
    /// Day of the end.
    Replied,
    /// How it ended.
    Outcome,
    /// Day on which the answer was published.
    Published,
    /// Whether the sender was not satisfied.
    Dissatisfied,
    /// Whether the sender complained again.
    Reopened,
}

/// `STEM.rows.csv`.
pub static ROWS: TableSpec = TableSpec {
    name: "rows",
    label: text("phản ánh, kiến nghị", "complaints and suggestions"),
    columns: &[
        required(
            "code",
            &["Mã PAKN", "Mã phản ánh", "Mã", "Mã số"],
            text("mã phản ánh, kiến nghị", "code"),
            Shape::Text,
        ),
        column(
            "agency",
            &["Cơ quan xử lý", "Đơn vị xử lý", "Cơ quan", "Đơn vị", "Cơ quan giải quyết"],
            text("cơ quan xử lý", "agency that deals with it"),
            Shape::Agency,
        ),
        required(
            "topic",
            &["Nội dung", "Chủ đề", "Nội dung phản ánh", "Nội dung PAKN", "Lĩnh vực"],
            text("nội dung, không nêu người gửi", "topic, without its sender"),
            Shape::Text,
        ),
        column(
            "channel",
            &["Kênh tiếp nhận", "Kênh", "Hình thức tiếp nhận", "Nguồn tiếp nhận"],
            text("kênh tiếp nhận", "channel"),
            Shape::Text,
        ),
        required(
            "received",
            &["Ngày tiếp nhận", "Ngày nhận"],
            text("ngày tiếp nhận", "day of receipt"),
            Shape::Date,
        ),
        column(
            "due",
            &["Hạn xử lý", "Ngày hẹn trả lời", "Hạn trả lời"],
            text("hạn xử lý ghi trên hệ thống", "day promised"),
            Shape::Date,
        ),
        column(
            "replied",
            &["Ngày xử lý xong", "Ngày trả lời", "Ngày kết thúc", "Ngày xử lý"],
            text("ngày trả lời, từ chối hoặc yêu cầu bổ sung", "day of the answer, rejection or request"),
            Shape::Date,
        ),
        column(
            "outcome",
            &["Kết quả", "Kết quả xử lý", "Trạng thái"],
            text("kết quả", "outcome"),
            Shape::Choice(&OUTCOMES),
        ),
        column(
            "published",
            &["Ngày công khai", "Ngày công khai trả lời", "Ngày đăng trả lời"],
            text("ngày công khai trả lời", "day the answer was published"),
            Shape::Date,
        ),
        column(
            "dissatisfied",
            &["Không hài lòng"],
            text("người gửi không hài lòng", "sender not satisfied"),
            Shape::YesNo,
        ),
        column(
            "reopened",
            &["Phản ánh tiếp", "Phản ánh lại"],
            text("người gửi phản ánh tiếp", "sender complained again"),
            Shape::YesNo,
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
        let keys = [(Col::Code, "code"), (Col::Outcome, "outcome"), (Col::Reopened, "reopened")];
        assert!(keys.iter().all(|(place, key)| ROWS.columns[*place as usize].key == *key));
        assert_eq!(ROWS.columns.len(), Col::Reopened as usize + 1);
    }
}
