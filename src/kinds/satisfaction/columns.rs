//! The columns of `STEM.results.csv`.

use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// Places of the columns in [`RESULTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Col {
    /// The agency judged.
    Agency,
    /// The question answered.
    Question,
    /// The first of the five levels, which follow each other from best to worst.
    FirstLevel,
    /// Answers that the question did not concern.
    NotApplicable = 7,
    /// Sum of the levels, to check them by.
    N,
}

/// The levels of a scale, best first: keys of columns and messages.
pub const LEVELS: [&str; 5] = ["very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied"];

/// How many of [`LEVELS`] count as satisfied.
pub const SATISFIED: usize = 2;

const fn column(
    key: &'static str,
    aliases: &'static [&'static str],
    label: Text,
    shape: Shape,
    required: bool,
) -> Column {
    Column { key, aliases, label, shape, required }
}

const fn count(key: &'static str, aliases: &'static [&'static str], label: Text) -> Column {
    column(key, aliases, label, Shape::Count, false)
}

/// One row an agency and question.
pub static RESULTS: TableSpec = TableSpec {
    name: "results",
    label: text(
        "Số phiếu theo mức, mỗi cơ quan và câu hỏi một dòng",
        "Answers by level, a row an agency and question",
    ),
    columns: &[
        column(
            "agency",
            &["Cơ quan", "Đơn vị", "Cơ quan, đơn vị"],
            text("cơ quan được đánh giá", "the agency judged"),
            Shape::Agency,
            false,
        ),
        column(
            "question",
            &["Câu hỏi", "Mã câu hỏi", "Tiêu chí"],
            text("mã câu hỏi đã khai ở phần đầu tệp", "the id of a question of the file's head"),
            Shape::Text,
            true,
        ),
        count(
            LEVELS[0],
            &["Rất hài lòng", "Số phiếu rất hài lòng"],
            text("số phiếu rất hài lòng", "very satisfied"),
        ),
        count(LEVELS[1], &["Hài lòng", "Số phiếu hài lòng"], text("số phiếu hài lòng", "satisfied")),
        count(
            LEVELS[2],
            &["Bình thường", "Chấp nhận được", "Trung lập"],
            text("số phiếu bình thường", "neutral"),
        ),
        count(
            LEVELS[3],
            &["Không hài lòng", "Chưa hài lòng"],
            text("số phiếu không hài lòng", "dissatisfied"),
        ),
        count(LEVELS[4], &["Rất không hài lòng"], text("số phiếu rất không hài lòng", "very dissatisfied")),
        count(
            "not_applicable",
            &["Không áp dụng", "Không có ý kiến", "Không phát sinh"],
            text("số phiếu không áp dụng", "not applicable"),
        ),
        count(
            "n",
            &["Tổng số phiếu", "Tổng"],
            text("tổng các mức, để đối chiếu", "the sum of the levels, as a check"),
        ),
    ],
};

impl Col {
    /// The column of a level.
    pub fn level(level: usize) -> usize {
        Col::FirstLevel as usize + level
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_name_their_columns() {
        let keys = RESULTS.keys();
        assert_eq!((keys[Col::Agency as usize], keys[Col::Question as usize]), ("agency", "question"));
        assert_eq!((keys[Col::NotApplicable as usize], keys[Col::N as usize]), ("not_applicable", "n"));
        assert!((0..5).all(|level| keys[Col::level(level)] == LEVELS[level]));
    }
}
