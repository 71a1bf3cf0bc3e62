//! What the portal adds to each row of results: whose they are where the head alone names the agency, and how many answers
//! count as satisfied where the share is stated, how many people were invited.

use super::columns::LEVELS;
use crate::base::diag::text;
use crate::domain::columns::{Column, Shape, computed};
use crate::domain::dataset::Empty;

/// The column of answers that count as satisfied.
pub const SATISFIED: &str = "satisfied_answers";

/// The column of the number of people invited, which is no answer and gives none away.
pub const INVITED: &str = "invited";

/// The columns.
pub static COLUMNS: [Column; 3] = [
    computed(
        "agency",
        text(
            "cơ quan được đánh giá; không có ở dòng tổng của cả cuộc khảo sát",
            "the agency judged; none in the row of the whole survey",
        ),
        Shape::Agency,
    ),
    computed(
        SATISFIED,
        text(
            "số phiếu hài lòng và rất hài lòng, khi trang có nêu tỷ lệ",
            "satisfied answers, where the page states the share",
        ),
        Shape::Count,
    ),
    computed(
        INVITED,
        text(
            "số người được mời trả lời của cả cuộc khảo sát; chỉ ghi ở dòng tổng",
            "people invited to the whole survey; in its rows of no agency alone",
        ),
        Shape::Count,
    ),
];

/// What an empty cell of a column means: a level without counts is not on the scale, a row of no agency is the total.
pub fn empty(column: &Column) -> Empty {
    match column.key {
        "agency" => Empty::NotApplicable,
        key if LEVELS.contains(&key) => Empty::NotApplicable,
        _ => Empty::Missing,
    }
}
