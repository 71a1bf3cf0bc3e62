//! A portal whose host limits the number of files: it searches titles alone and hands out no tables.

use crate::site::{Files, TODAY, edit, fixture, sound, text};

#[test]
fn a_portal_can_do_without_full_text_look_up_and_tables() {
    let whole = sound(fixture("late"), TODAY);
    let mut files = fixture("late");
    edit(&mut files, "content/portal.yaml", "name:", "search: titles\ndownloads: []\nname:");
    // Links that lead nowhere would have blocked it.
    let lean = sound(files, TODAY);

    let gone = |route: &str| {
        ["du-lieu/", "tra-cuu"].iter().any(|start| route.starts_with(start)) || route.ends_with(".csv")
    };
    assert!(whole.keys().any(|route| gone(route)) && !lean.keys().any(|route| gone(route)));
    // The index of letters has none for what is gone.
    let page = |route: &&String| route.ends_with(".html") && !gone(route) && !route.starts_with("a-z/");
    assert!(whole.keys().filter(page).eq(lean.keys().filter(page)));
    assert_eq!(lean["search/index.json"].first(), Some(&b'{'));

    // A reason stands in rows, the name of an agency in titles.
    let words = |site: &Files| -> String {
        let of_words = |route: &&String| route.starts_with("search/") && route.contains("/w");
        site.keys().filter(of_words).map(|route| String::from_utf8_lossy(&site[route])).collect()
    };
    let (all, few) = (words(&whole), words(&lean));
    let has = |words: &str, word: &str| {
        words.contains(&format!("\"{word} ")) || words.contains(&format!("!{word} "))
    };
    assert!(has(&all, "dia") && !has(&few, "dia"), "thực địa");
    assert!(has(&all, "tre") && has(&few, "tre"), "trễ hạn");

    let says = "không tìm trong toàn văn";
    let search = |site| text(site, "tim-kiem.html").contains(says);
    assert!(search(&lean) && !search(&whole));
}
