//! What is dated after the day of the site is not in it.

use super::*;

#[test]
fn a_correction_speaks_from_its_day_on() {
    let told = "corrections: [{date: 2026-11-23, reason: mai}, {date: 2026-11-02, reason: nay}]\npublished";
    let files = one(&SURVEY.replace("published", told), ROWS);
    let documents = files.sound().documents(&files.directory);
    let reasons: Vec<_> = documents[0].corrections.iter().filter_map(|one| one.reason.as_deref()).collect();
    assert_eq!(reasons, ["nay"]);
}
