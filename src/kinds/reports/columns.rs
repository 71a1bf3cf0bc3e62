//! The columns of `STEM.figures.csv`.

use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&FIGURES];

/// A column by its place.
#[derive(Clone, Copy)]
#[repr(usize)]
pub enum Col {
    /// Id of the figure.
    Id,
    /// What was counted.
    Title,
    /// The figure as written.
    Value,
    /// Unit.
    Unit,
    /// Time, as worded.
    Period,
    /// What it covers.
    Scope,
    /// Where it stands in the report.
    Place,
    /// Ids of the figures that it adds up.
    SumOf,
    /// What a reader should know.
    Note,
    /// Whose figure, where it is not that of the issuer.
    Agency,
}

/// `STEM.figures.csv`.
pub static FIGURES: TableSpec = TableSpec {
    name: "figures",
    label: text("số liệu báo cáo", "figures of the report"),
    columns: &[
        required(
            "id",
            &["Mã", "Mã số liệu", "STT"],
            text("mã của con số, dùng trong địa chỉ", "id of the figure"),
        ),
        required(
            "title",
            &["Số liệu", "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung"],
            text("số liệu về việc gì", "what was counted"),
        ),
        column(
            "value",
            &["Giá trị", "Con số", "Kết quả", "Số lượng"],
            text("con số đúng như báo cáo viết", "the figure as written"),
        ),
        column("unit", &["Đơn vị tính", "ĐVT"], text("đơn vị tính", "unit")),
        column("period", &["Thời gian", "Kỳ"], text("thời gian, đúng như báo cáo viết", "time, as worded")),
        column("scope", &["Phạm vi"], text("phạm vi", "scope")),
        column("place", &["Mục", "Vị trí", "Trang"], text("chỗ trong báo cáo", "place in the report")),
        column(
            "sum_of",
            &["Bằng tổng của", "Gồm các mã"],
            text("mã các con số cộng thành, cách nhau bằng ;", "ids of its parts, separated by ;"),
        ),
        column("note", &["Ghi chú"], text("ghi chú cho người đọc", "note for readers")),
        Column {
            key: "agency",
            aliases: &["Cơ quan", "Đơn vị"],
            label: text("cơ quan, nếu khác cơ quan ban hành", "agency, if not the issuer"),
            shape: Shape::Agency,
            required: false,
        },
    ],
};

const fn column(key: &'static str, aliases: &'static [&'static str], label: Text) -> Column {
    Column { key, aliases, label, shape: Shape::Text, required: false }
}

const fn required(key: &'static str, aliases: &'static [&'static str], label: Text) -> Column {
    Column { key, aliases, label, shape: Shape::Text, required: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_table() {
        let keys = [(Col::Id, "id"), (Col::SumOf, "sum_of"), (Col::Agency, "agency")];
        assert!(keys.iter().all(|(place, key)| FIGURES.columns[*place as usize].key == *key));
        assert_eq!(FIGURES.columns.len(), Col::Agency as usize + 1);
    }
}
