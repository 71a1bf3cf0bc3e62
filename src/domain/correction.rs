//! Corrections of what was published.

use crate::base::date::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// A correction of a published document. Which rows changed the program finds out by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    #[schemars(extend("x-vi" = "Ngày đính chính"))]
    pub date: Date,
    /// Why; needed where rows changed.
    #[schemars(extend("x-vi" = "Lý do; bắt buộc khi có dòng thay đổi"))]
    pub reason: Option<String>,
    /// What was changed besides rows, or what a reader should know of it.
    #[schemars(extend("x-vi" = "Đã sửa những gì ngoài các dòng, hoặc điều người đọc cần biết"))]
    pub text: Option<String>,
}

/// Leaves those of days to come out; the others go from the oldest to the newest.
pub fn until(day: Date, corrections: &mut Vec<Correction>) {
    corrections.retain(|one| one.date <= day);
    corrections.sort_by_key(|one| one.date);
}

/// The corrections of `now` that `before` does not have, oldest first, told apart by their days; and the days that `before`
/// has and `now` does not. Mending the words of a correction is neither.
pub fn compared<'c>(before: &[Correction], now: &'c [Correction]) -> (Vec<&'c Correction>, Vec<Date>) {
    let mut known: Vec<Date> = before.iter().map(|one| one.date).collect();
    let mut sorted: Vec<&Correction> = now.iter().collect();
    sorted.sort_by_key(|one| one.date);
    sorted.retain(|one| match known.iter().position(|date| *date == one.date) {
        Some(place) => {
            known.remove(place);
            false
        }
        None => true,
    });
    (sorted, known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_speak_from_their_days_on_and_are_told_apart_by_them() {
        let one = |day, reason: &str| Correction {
            date: Date::ymd(2026, 11, day).unwrap(),
            reason: Some(reason.into()),
            text: None,
        };
        let mut spoken = vec![one(23, "z"), one(22, "y"), one(3, "x")];
        until(Date::ymd(2026, 11, 22).unwrap(), &mut spoken);
        assert_eq!(spoken, [one(3, "x"), one(22, "y")]);
        let before = [one(9, "a"), one(3, "b")];
        let now = [one(9, "c"), one(9, "d"), one(12, "e")];
        let (new, lost) = compared(&before, &now);
        let new: Vec<_> = new.iter().filter_map(|one| one.reason.as_deref()).collect();
        assert_eq!((new, lost), (vec!["d", "e"], vec![before[1].date]));
    }
}
