//! What is dated after the day of the site is not in it.

use super::*;

#[test]
fn a_correction_speaks_from_its_day_on() {
    let told = "corrections: [{date: 2026-11-23, reason: mai}, {date: 2026-11-02, reason: nay}]\npublished";
    let files = Files::one(&SURVEY.replace("published", told), ROWS);
    planned(&files, Lang::En, |derived, _| {
        let documents = derived.documents(&directory());
        let reasons: Vec<_> =
            documents[0].corrections.iter().map(|one| one.reason.as_deref().unwrap_or_default()).collect();
        assert_eq!(reasons, ["nay"]);
    });
}
