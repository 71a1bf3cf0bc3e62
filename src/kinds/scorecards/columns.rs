//! The columns of `STEM.rows.csv`: an agency's row for a total, a group or an indicator.

use crate::base::diag::text;
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// Column of the agency.
pub const AGENCY: usize = 0;
/// Column of what is scored.
pub const INDICATOR: usize = 1;
/// Column of the numerator.
pub const NUMERATOR: usize = 2;
/// Column of the denominator.
pub const DENOMINATOR: usize = 3;
/// Column of the rate as exported.
pub const RATE: usize = 4;
/// Column of the score as exported.
pub const SCORE: usize = 5;
/// Column of the state.
pub const STATE: usize = 6;

/// The state of an indicator of which nothing arose in the period.
const NOTHING: &str = "không phát sinh";

/// `STEM.rows.csv`.
pub static ROWS: TableSpec = TableSpec {
    name: "rows",
    label: text("kết quả theo cơ quan và chỉ tiêu", "results by agency and indicator"),
    columns: &[
        Column {
            key: "agency",
            aliases: &["Cơ quan", "Đơn vị", "Tên đơn vị", "Tên cơ quan", "Cơ quan, đơn vị"],
            label: text("cơ quan được chấm điểm", "agency"),
            shape: Shape::Agency,
            required: false,
        },
        Column {
            key: "indicator",
            aliases: &[
                "Chỉ tiêu",
                "Chỉ số",
                "Mã chỉ tiêu",
                "Tên chỉ tiêu",
                "Chỉ số thành phần",
                "Nhóm chỉ số",
                "Tiêu chí",
                "Nội dung đánh giá",
            ],
            label: text(
                "mã hoặc tên chỉ tiêu, nhóm; hoặc ‘Tổng điểm’",
                "indicator, group or 'total': id or name",
            ),
            shape: Shape::Text,
            required: true,
        },
        Column {
            key: "numerator",
            aliases: &["Tử số", "Số đạt", "Số lượng đạt", "Số đạt yêu cầu"],
            label: text("tử số", "numerator"),
            shape: Shape::Count,
            required: false,
        },
        Column {
            key: "denominator",
            aliases: &["Mẫu số", "Tổng số", "Tổng số đánh giá"],
            label: text("mẫu số", "denominator"),
            shape: Shape::Count,
            required: false,
        },
        Column {
            key: "rate",
            aliases: &["Tỷ lệ", "Tỷ lệ (%)", "Tỷ lệ %", "Tỉ lệ", "Tỉ lệ (%)", "Kết quả (%)"],
            label: text("tỷ lệ theo bản kết xuất (%)", "rate as exported (%)"),
            shape: Shape::Decimal,
            required: false,
        },
        Column {
            key: "score",
            aliases: &["Điểm", "Điểm số", "Điểm đạt", "Điểm đạt được", "Số điểm"],
            label: text("điểm theo bản kết xuất", "score as exported"),
            shape: Shape::Decimal,
            required: false,
        },
        Column {
            key: "state",
            aliases: &["Trạng thái", "Tình trạng"],
            label: text(
                "trạng thái: để trống hoặc ‘không phát sinh’",
                "state: empty or 'nothing arose' in Vietnamese",
            ),
            shape: Shape::Choice(&[NOTHING]),
            required: false,
        },
    ],
};
