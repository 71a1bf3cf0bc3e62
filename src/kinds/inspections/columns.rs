//! The columns of `STEM.rows.csv`.

use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// A column by its place.
#[derive(Clone, Copy)]
#[repr(usize)]
pub enum Col {
    /// Number of the finding.
    No,
    /// The document.
    Document,
    /// Its day.
    Concluded,
    /// Inspected agency.
    Agency,
    /// Who inspected.
    Inspector,
    /// What was inspected.
    Scope,
    /// What was found.
    Findings,
    /// What has to be done.
    Remedy,
    /// The last day for that.
    Deadline,
    /// The day on which it was done.
    Remedied,
    /// What shows that.
    Evidence,
}

/// `STEM.rows.csv`.
pub static ROWS: TableSpec = TableSpec {
    name: "rows",
    label: text("kết luận kiểm tra và việc khắc phục", "findings of inspections and their remedies"),
    columns: &[
        required(
            "no",
            &["STT", "Mã", "Số thứ tự"],
            text("số của kiến nghị, mỗi cơ quan mỗi số một dòng", "number of the finding"),
            Shape::Text,
        ),
        required(
            "document",
            &["Văn bản kết luận", "Thông báo kết luận", "Kết luận", "Số văn bản"],
            text("văn bản kết luận", "document"),
            Shape::Text,
        ),
        required(
            "concluded",
            &["Ngày kết luận", "Ngày văn bản", "Ngày ký"],
            text("ngày kết luận", "day of the document"),
            Shape::Date,
        ),
        column(
            "agency",
            &["Cơ quan được kiểm tra", "Đơn vị được kiểm tra", "Đơn vị", "Cơ quan"],
            text("cơ quan được kiểm tra", "inspected agency"),
            Shape::Agency,
        ),
        column(
            "inspector",
            &["Cơ quan kiểm tra", "Đoàn kiểm tra"],
            text("cơ quan hoặc đoàn kiểm tra", "who inspected"),
            Shape::Text,
        ),
        required(
            "scope",
            &["Nội dung kiểm tra", "Phạm vi"],
            text("nội dung kiểm tra", "what was inspected"),
            Shape::Text,
        ),
        required(
            "findings",
            &["Kết quả kiểm tra", "Tồn tại, hạn chế", "Phát hiện"],
            text("phát hiện, hạn chế", "what was found"),
            Shape::Text,
        ),
        column(
            "remedy",
            &["Yêu cầu khắc phục", "Kiến nghị", "Biện pháp"],
            text("yêu cầu khắc phục", "remedy"),
            Shape::Text,
        ),
        column(
            "deadline",
            &["Hạn khắc phục", "Thời hạn"],
            text("hạn khắc phục", "last day of the remedy"),
            Shape::Date,
        ),
        column(
            "remedied",
            &["Ngày khắc phục", "Ngày hoàn thành"],
            text("ngày khắc phục xong", "day the remedy was done"),
            Shape::Date,
        ),
        column(
            "evidence",
            &["Minh chứng", "Văn bản báo cáo khắc phục"],
            text("minh chứng đã khắc phục", "what shows the remedy"),
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
        let keys = [(Col::No, "no"), (Col::Agency, "agency"), (Col::Evidence, "evidence")];
        assert!(keys.iter().all(|(place, key)| ROWS.columns[*place as usize].key == *key));
        assert_eq!(ROWS.columns.len(), Col::Evidence as usize + 1);
    }
}
