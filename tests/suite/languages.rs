//! Two languages of the interface: the same pages twice, each text in the language that its element names.

use crate::site::{Files, TODAY, build, bundled, file, inputs, text};
use crate::source::root;
use minhbach::domain::foreign::is_vietnamese;
use std::collections::BTreeSet;

/// Elements that end with their tag.
const VOID: [&str; 10] = ["area", "br", "circle", "col", "hr", "img", "input", "link", "meta", "wbr"];
/// Elements whose text a reader does not see on the page, or that cannot hold another element.
const UNSEEN: [&str; 4] = ["title", "script", "style", "desc"];

/// Calls `see` with each text of a page and the language that it stands in.
fn texts(html: &str, mut see: impl FnMut(&str, &str)) {
    let mut open: Vec<(&str, Option<&str>)> = Vec::new();
    let mut rest = html;
    while let Some((text, behind)) = rest.split_once('<') {
        let lang = open.iter().rev().find_map(|(_, lang)| *lang).unwrap_or_default();
        let unseen = open.last().is_some_and(|(name, _)| UNSEEN.contains(name));
        if !unseen && !text.trim().is_empty() {
            see(text.trim(), lang);
        }
        let (tag, behind) = behind.split_once('>').unwrap();
        rest = behind;
        let name = tag.split_whitespace().next().unwrap_or_default().trim_end_matches('/');
        if let Some(ended) = name.strip_prefix('/') {
            let place =
                open.iter().rposition(|(name, _)| *name == ended).unwrap_or_else(|| panic!("</{ended}>"));
            open.truncate(place);
        } else if !name.starts_with('!') && !VOID.contains(&name) && !tag.ends_with('/') {
            let lang = tag.split_once(" lang=\"").and_then(|(_, lang)| Some(lang.split_once('"')?.0));
            open.push((name, lang));
        }
    }
}

fn html(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    let pages = files.iter().filter(|(route, _)| route.ends_with(".html"));
    pages.map(|(route, bytes)| (route.as_str(), std::str::from_utf8(bytes).unwrap()))
}

/// Whether a text of several words has one that only English has, as far as a list can tell. Paths and keys are no words.
fn is_english(text: &str) -> bool {
    const WORDS: [&str; 7] = ["the", "of", "and", "with", "are", "was", "dossiers"];
    let mut words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    text.contains(' ') && words.any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

#[test]
fn each_text_of_the_bundled_portal_stands_in_its_language() {
    let files = bundled();
    let (mut wrong, mut marked) = (Vec::new(), 0);
    for (route, page) in html(files) {
        texts(page, |text, lang| match lang {
            "en" if is_vietnamese(text) => wrong.push(format!("{route}: not English: {text}")),
            "vi" if is_english(text) => {
                wrong.push(format!("{route}: not Vietnamese: {text}"));
            }
            "vi" if route.starts_with("en/") => marked += 1,
            _ => {}
        });
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} texts\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
    assert!(marked > 10_000, "{marked} texts in Vietnamese on English pages");
    one_site_in_two_languages(files);
}

/// What holds for the files of a portal with two languages.
fn one_site_in_two_languages(files: &Files) {
    let (second, first): (BTreeSet<&str>, BTreeSet<&str>) =
        files.keys().map(String::as_str).partition(|route| route.starts_with("en/"));
    let other = |route: &str| !route.ends_with(".html");
    assert_eq!(second.iter().find(|route| other(route)), None, "a file that both share is made twice");
    let twins: BTreeSet<&str> = second.iter().filter_map(|route| route.strip_prefix("en/")).collect();
    let alone =
        |route: &&&str| !route.starts_with("a-z/") && !route.starts_with("mot-tep/") && **route != "404.html";
    let pages: BTreeSet<&str> = first.iter().filter(|route| !other(route)).copied().collect();
    let lost: Vec<_> = pages.symmetric_difference(&twins).filter(alone).collect();
    assert_eq!(lost, Vec::<&&str>::new(), "pages in one language only");
    for (route, bytes) in
        files.iter().filter(|(route, _)| route.starts_with("search/") || route.starts_with("tra-cuu/"))
    {
        assert!(!String::from_utf8_lossy(bytes).contains("\"en/"), "{route} leads to English pages");
    }
    for (route, page) in
        html(files).filter(|(route, _)| *route != "404.html" && !route.starts_with("mot-tep/"))
    {
        let (lang, name) =
            if route.starts_with("en/") { ("vi", "Tiếng Việt") } else { ("en", "English") };
        let link = format!("lang=\"{lang}\" hreflang=\"{lang}\" rel=\"alternate\">{name}</a>");
        assert_eq!(page.matches(&link).count(), 1, "{route}");
        assert!(!page.contains(['\u{E000}', '\u{E001}']), "{route} shows a mark");
        assert!(!page.contains("<!--beside-->"), "{route}");
    }
}

/// The portal of the goldens, and what differs in it when it has one language.
fn small(languages: bool) -> Files {
    let mut files = inputs(&root().join("tests/languages"));
    if !languages {
        files.retain(|file| !file.path.ends_with(".en.md"));
        let portal = file(&mut files, "content/portal.yaml");
        let end = memchr::memmem::find(portal, b"languages:").unwrap();
        portal.truncate(end);
    }
    let (files, findings) = build(files, TODAY);
    assert_eq!(findings, Vec::<String>::new());
    files.unwrap()
}

#[test]
fn a_second_language_adds_a_link_to_pages_and_changes_nothing_else() {
    let (one, two) = (small(false), small(true));
    assert!(one.keys().all(|route| !route.starts_with("en/")));
    for (route, bytes) in &one {
        let (one, two) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&two[route]).into_owned());
        let added = |line: &&str| {
            line.starts_with("<nav class=\"other\"") || line.starts_with("<link rel=\"alternate\" hreflang=")
        };
        match route.as_str() {
            "404.html" | "sitemap.xml" => assert!(two.len() > one.len(), "{route}"),
            _ if route.ends_with(".html") => {
                assert!(two.lines().any(|line| added(&line)), "{route}");
                assert_eq!(
                    two.lines().filter(|line| !added(line)).collect::<Vec<_>>(),
                    one.lines().collect::<Vec<_>>()
                );
            }
            _ => assert_eq!(one, two, "{route}"),
        }
    }
}

#[test]
fn machines_find_both_languages() {
    let files = small(true);
    let text = |route: &str| text(&files, route);
    let map = text("sitemap.xml");
    let both = "<xhtml:link rel=\"alternate\" hreflang=\"vi\" href=\"https://a.example/b/gioi-thieu.html\"/>\
                <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/b/en/gioi-thieu.html\"/>";
    for page in ["gioi-thieu.html", "en/gioi-thieu.html"] {
        assert!(map.contains(&format!("<loc>https://a.example/b/{page}</loc>{both}")), "{map}");
        let head = "<link rel=\"alternate\" hreflang=\"vi\" href=\"https://a.example/b/gioi-thieu.html\">\n\
                    <link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/b/en/gioi-thieu.html\">\n\
                    <link rel=\"alternate\" hreflang=\"x-default\" href=\"https://a.example/b/gioi-thieu.html\">";
        assert!(text(page).contains(head), "{page}");
    }
    assert!(text("404.html").contains("<section lang=\"en\">"));
}

#[test]
fn a_link_in_a_translation_must_lead_somewhere_too() {
    let mut files = inputs(&root().join("tests/languages"));
    file(&mut files, "content/pages/gioi-thieu.en.md").extend_from_slice(b"\n[Nothing](khong-co.md)\n");
    let (built, findings) = build(files, TODAY);
    assert!(built.is_none());
    assert_eq!(
        findings,
        ["link/broken content/pages/gioi-thieu.en.md: The link 'khong-co.md' leads to no file or heading."]
    );
}
