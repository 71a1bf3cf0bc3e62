//! The pages of each kind as they were when somebody last looked at them: `tests/kinds/KIND/content` makes
//! `tests/kinds/KIND/expected`, and the states of publications, `tests/states`. To renew them: `UPDATE_GOLDEN=1 cargo test --test suite golden`, then read the difference.

use crate::site::{TODAY, inputs, sound};
use crate::source::{root, slashed};
use minhbach::kinds::registry;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Pages that say the same in each fixture, by the beginning of their route, and the fixtures that keep them.
const KEPT_BY: &[(&str, &[&str])] = &[
    ("phuong-phap.html", &["pages", "states"]),
    ("a-z/", &["pages"]),
    ("404.html", &["pages", "languages"]),
    ("du-lieu/", &["handling"]),
    ("so-do-trang.html", &["pages"]),
    ("tim-kiem.html", &["pages"]),
    ("tra-cuu.html", &["late"]),
    ("bang-diem.html", &["handling", "plans"]),
    ("ke-hoach/", &["plans", "pages"]),
    ("tre-han/", &["late", "pages", "states"]),
    ("hai-long/", &["satisfaction", "pages"]),
];

/// The portal whose pages show the states of publications.
const STATES: &str = "states";

/// The portal with two languages.
const LANGUAGES: &str = "languages";

/// What is kept of it.
const LANGUAGE_PAGES: [&str; 7] = [
    "404.html",
    "en/co-quan/so-y-te.html",
    "en/ghi-chu.html",
    "en/gioi-thieu.html",
    "en/index.html",
    "en/tim-kiem.html",
    "en/tre-han/2026-10.html",
];

/// What is kept of it.
const STATE_PAGES: [&str; 6] = [
    "dinh-chinh/",
    "index.html",
    "lich-cong-bo.html",
    "phuong-phap.html",
    "tre-han/2026-07.html",
    "xu-ly/2026-09.html",
];

/// What all expected pages together may weigh: more than this nobody reviews.
const LIMIT: usize = 900_000;

#[test]
fn pages_are_as_they_were_reviewed() {
    let mut wrong = Vec::new();
    let mut size = 0;
    let kinds = registry::all();
    let kinds = kinds.iter().map(|kind| (kind.key(), root().join("tests/kinds").join(kind.key())));
    for (key, folder) in kinds.chain([STATES, LANGUAGES].map(|key| (key, root().join("tests").join(key)))) {
        let made = pages(&folder, key);
        size += made.values().map(String::len).sum::<usize>();
        let expected = folder.join("expected");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            renew(&expected, &made);
        }
        let kept = kept(&expected);
        for route in made.keys().chain(kept.keys()).collect::<std::collections::BTreeSet<_>>() {
            let fault = match (made.get(route), kept.get(route)) {
                (Some(made), Some(kept)) if made == kept => continue,
                (Some(made), Some(kept)) => first_difference(made, kept),
                (Some(_), None) => "no golden file".to_owned(),
                (None, _) => "nothing makes this page".to_owned(),
            };
            wrong.push(format!("{key}/{route}: {fault}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nto renew: UPDATE_GOLDEN=1 cargo test --test suite golden",
        wrong.join("\n")
    );
    assert!(size < LIMIT, "{size} bytes of golden pages; make the fixtures smaller");
}

/// So many rows of a long table are kept at its beginning and at its end.
const SHOWN: usize = 8;

/// What is peculiar to each page of a fixture.
fn pages(folder: &Path, key: &str) -> BTreeMap<String, String> {
    let html = sound(inputs(folder), TODAY).into_iter().filter(|(route, _)| {
        let elsewhere =
            KEPT_BY.iter().any(|(start, kinds)| route.starts_with(start) && !kinds.contains(&key));
        let kept = match key {
            STATES => STATE_PAGES.iter().any(|start| route.starts_with(start)),
            LANGUAGES => LANGUAGE_PAGES.contains(&route.as_str()),
            _ => true,
        };
        route.ends_with(".html") && !elsewhere && kept
    });
    html.map(|(route, bytes)| (route, core(&String::from_utf8(bytes).unwrap()))).collect()
}

/// Title and main part of a page, without empty lines and without the digests of assets.
fn core(html: &str) -> String {
    let between = |open: &str, close: &str| {
        let start = html.find(open).unwrap_or_else(|| panic!("no {open}: {html:.200}"));
        &html[start..start + html[start..].find(close).unwrap() + close.len()]
    };
    let text = format!("{}\n{}\n", between("<title>", "</title>"), between("<main", "</main>"));
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    without_middle(&lines.map(|line| without_digest(line) + "\n").collect::<String>())
}

/// Of long tables the first rows and the last: those between are made by the same template.
fn without_middle(html: &str) -> String {
    let mut out = String::new();
    for (i, body) in html.split("<tbody>").enumerate() {
        let rows: Vec<&str> = body.split("<tr").collect();
        let ends = rows.iter().position(|row| row.contains("</tbody>")).unwrap_or(0);
        let long = i > 0 && ends > 2 * SHOWN;
        let left_out = if long { ends - 2 * SHOWN } else { 0 };
        out.push_str(if i > 0 { "<tbody>" } else { "" });
        for (at, row) in rows.iter().enumerate() {
            match at {
                at if long && at == SHOWN + 1 => out.push_str(&format!("<!-- {left_out} rows -->\n")),
                at if long && at > SHOWN && at <= SHOWN + left_out => {}
                _ => {
                    out.push_str(if at > 0 { "<tr" } else { "" });
                    out.push_str(row);
                }
            }
        }
    }
    out
}

/// `assets/icon.0123456789.svg` → `assets/icon.svg`
fn without_digest(line: &str) -> String {
    let mut parts = line.split("assets/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '#', '?']).unwrap_or(part.len());
        let names: Vec<&str> = part[..end].split('.').collect();
        let plain = match names[..] {
            [stem, _, extension] => format!("{stem}.{extension}"),
            _ => part[..end].to_owned(),
        };
        out.push_str(&format!("assets/{plain}{}", &part[end..]));
    }
    out
}

fn kept(expected: &Path) -> BTreeMap<String, String> {
    let entries = walkdir::WalkDir::new(expected).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap().replace("\r\n", "\n");
            (slashed(entry.path().strip_prefix(expected).unwrap()), text)
        })
        .collect()
}

fn renew(expected: &Path, made: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(expected);
    for (route, text) in made {
        let path = expected.join(route);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn first_difference(made: &str, kept: &str) -> String {
    let lines = made.lines().zip(kept.lines()).enumerate();
    match { lines }.find(|(_, (made, kept))| made != kept) {
        Some((at, (made, kept))) => format!("line {}\n  was {}\n  is  {}", at + 1, kept.trim(), made.trim()),
        None => "one is longer".to_owned(),
    }
}
