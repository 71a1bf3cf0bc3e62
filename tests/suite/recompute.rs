//! Whatever the content says, the figures of its pages follow from the tables that are handed out, and totals are the sums of
//! their parts.

use crate::site::{TODAY, file, fixture, sound};
use minhbach::base::span::InputFile;
use minhbach::stages::verify::{self, verify};
use proptest::prelude::*;

/// The fixture of a kind with another text in place of one of its files.
fn with(kind: &str, path: &str, text: String) -> Vec<InputFile> {
    let mut files = fixture(kind);
    *file(&mut files, path) = text.into_bytes();
    files
}

/// Builds the site and works all its figures out again; gives how many there are.
fn recomputed(files: Vec<InputFile>) -> usize {
    let site = sound(files, TODAY);
    let below = |(route, bytes): (String, Vec<u8>)| Some((route.strip_prefix("du-lieu/")?.to_owned(), bytes));
    let data: verify::Files = site.into_iter().filter_map(below).collect();
    let report = verify(&data, None).unwrap();
    assert_eq!(report.wrong, []);
    assert!(!report.left.contains_key("withheld"), "{:?}", report.left);
    report.right
}

/// A rate: numerator and denominator, the latter 0 where nothing arose.
fn rate() -> impl Strategy<Value = (u64, u64)> {
    (0u64..300).prop_flat_map(|whole| (0..=whole, Just(whole)))
}

/// Counts of the five levels and of answers that do not apply: often small, so that some are hidden.
fn answers() -> impl Strategy<Value = Vec<u64>> {
    let count = prop_oneof![2 => 0u64..6, 3 => 0u64..90, 1 => Just(0u64)];
    prop::collection::vec(count, 6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scores_sums_and_ranks_follow_from_the_rates(rates in prop::collection::vec(rate(), 8)) {
        let agencies = ["so-y-te", "so-xay-dung", "so-tu-phap", "van-phong"];
        let subjects = agencies.iter().flat_map(|agency| [(agency, "DUNG-HAN"), (agency, "XIN-LOI")]);
        let rows: String = subjects
            .zip(rates)
            .map(|((agency, subject), (part, whole))| format!("{agency},{subject},{part},{whole}\n"))
            .collect();
        let path = "content/scorecards/2026-q3-noi-bo.rows.csv";
        let text = format!("agency,indicator,numerator,denominator\n{rows}");
        prop_assert!(recomputed(with("scorecards", path, text)) > 50);
    }

    #[test]
    fn shares_and_intervals_follow_from_what_is_not_hidden(counts in prop::collection::vec(answers(), 8)) {
        let agencies = ["so-y-te", "so-xay-dung", "so-tu-phap", "xa-dong-sang"];
        let questions = agencies.iter().flat_map(|agency| [(agency, "thai-do"), (agency, "overall")]);
        let line = |((agency, question), counts): ((&&str, &str), Vec<u64>)| {
            let counts: Vec<String> = counts.iter().map(u64::to_string).collect();
            format!("{agency},{question},{}\n", counts.join(","))
        };
        let rows: String = questions.zip(counts).map(line).collect();
        let path = "content/satisfaction/2026-q3.results.csv";
        let header = "agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied,not_applicable";
        recomputed(with("satisfaction", path, format!("{header}\n{rows}")));
    }

    #[test]
    fn times_follow_from_days(rows in prop::collection::vec((1u32..=31, 0u32..=30, 0usize..4, any::<[bool; 2]>()), 1..25)) {
        let line = |(number, (received, later, outcome, [dissatisfied, reopened])): (usize, &(u32, u32, usize, [bool; 2]))| {
            let agency = ["so-y-te", "so-xay-dung"][number % 2];
            let yes = |yes: &bool| if *yes { "yes" } else { "" };
            let end = received + later;
            let (word, day) = match ["processed", "rejected", "supplement"].get(*outcome).filter(|_| end <= 31) {
                Some(word) => (*word, format!("2026-10-{end:02}")),
                None => ("", String::new()),
            };
            let (dissatisfied, reopened) = (yes(dissatisfied), yes(reopened));
            format!("P-{number},{agency},x,2026-10-{received:02},{day},{word},{dissatisfied},{reopened}\n")
        };
        let rows: String = rows.iter().enumerate().map(line).collect();
        let text = format!("code,agency,topic,received,replied,outcome,dissatisfied,reopened\n{rows}");
        prop_assert!(recomputed(with("feedback", "content/feedback/2026-10.rows.csv", text)) > 5);
    }
}
