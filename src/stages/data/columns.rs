//! Columns that several tables of the portal have.

use crate::base::diag::text;
use crate::domain::columns::{Column, Shape, computed};

/// What was measured.
pub const MEASURE: Column = computed("measure", text("thước đo", "measure"), Shape::Text);

/// The numerator of a share.
pub const NUMERATOR: Column = computed("numerator", text("tử số", "numerator"), Shape::Count);

/// Its denominator.
pub const DENOMINATOR: Column = computed("denominator", text("mẫu số", "denominator"), Shape::Count);

/// The lower end of its interval.
pub const INTERVAL_LOW: Column = computed(
    "interval_low",
    text("cận dưới khoảng tin cậy 95% (%)", "lower end of the 95% interval (%)"),
    Shape::Decimal,
);

/// The upper end.
pub const INTERVAL_HIGH: Column = computed(
    "interval_high",
    text("cận trên khoảng tin cậy 95% (%)", "upper end of the 95% interval (%)"),
    Shape::Decimal,
);

/// Where the rows stand that it was counted from.
pub const PAGE: Column =
    computed("page", text("trang có các dòng số liệu", "page with its rows"), Shape::Text);
