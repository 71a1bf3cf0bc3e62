//! The index of everything for readers without JavaScript, in Vietnamese alphabetical order: a page for each letter, and for a
//! long letter a page of ranges that lead to its parts. No page grows with the portal, up to a hundred thousand entries.

use super::agencies::home_crumb;
use super::route;
use crate::base::id::Route;
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, PlannedPage};
use rayon::prelude::*;
use serde::Serialize;

/// Address of the first page.
pub const INDEX: &str = "a-z/index.html";

/// Entries on a page: a letter with all of a hundred thousand has 667 ranges, which is still a page of 20 KB.
const ENTRIES: usize = 150;

/// A letter and the page where its entries stand or begin.
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    letter: String,
    href: String,
    /// How many entries, as the language writes it.
    count: String,
}

/// The view of `letters.html`: letters alone on the first page; else ranges or entries, with all letters above.
#[derive(Serialize)]
struct View {
    letters: Vec<Letter>,
    ranges: Vec<Range>,
    entries: Vec<Entry>,
    /// The parts of the letter before and after this one.
    prev: Option<String>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Range {
    first: String,
    last: String,
    href: String,
}

#[derive(Clone, Serialize)]
struct Entry {
    title: String,
    href: String,
    kind_label: String,
}

/// Pages that a reader may look for by name, in the order of the alphabet: not the further pages of a list.
pub(super) fn named<'p, 'a>(pages: &'p [PlannedPage<'a>]) -> Vec<&'p PlannedPage<'a>> {
    let mut all: Vec<&PlannedPage<'a>> = pages.iter().filter(|page| !page.search.is_empty()).collect();
    all.par_sort_by_cached_key(|page| key(page));
    all
}

fn key(page: &PlannedPage<'_>) -> (Vec<u8>, Route) {
    (collate::sort_key(&page.title), page.route.clone())
}

/// Puts one more page among them.
pub(super) fn insert<'p, 'a>(all: &mut Vec<&'p PlannedPage<'a>>, page: &'p PlannedPage<'a>) {
    let own = key(page);
    all.insert(all.partition_point(|other| key(other) < own), page);
}

/// The pages of the index of [`named`] pages, and its letters for the search page.
pub fn pages<'a>(all: &[&PlannedPage<'a>], cx: &PlanCx<'a>) -> (Vec<PlannedPage<'a>>, Vec<Letter>) {
    let groups: Vec<&[&PlannedPage<'a>]> =
        all.chunk_by(|one, other| letter(&one.title) == letter(&other.title)).collect();
    let letters: Vec<Letter> = groups
        .iter()
        .map(|group| {
            let letter = letter(&group[0].title);
            let count = cx.locale.count(group.len() as u64);
            Letter { href: href(letter, 0), letter: shown(letter, cx), count }
        })
        .collect();
    let index = Index { letters: &letters, cx };
    let mut made = vec![index.first(all.len())];
    made.extend(groups.iter().flat_map(|group| index.of_letter(group)));
    (made, letters)
}

/// The letter of an entry; `None` for figures and letters that Vietnamese has not.
fn letter(title: &str) -> Option<char> {
    collate::initial(title).filter(|letter| name(*letter).is_some())
}

/// A letter of the alphabet in addresses, as Telex types it.
fn name(letter: char) -> Option<String> {
    let typed = match letter {
        'Ă' => "aw",
        'Â' => "aa",
        'Đ' => "dd",
        'Ê' => "ee",
        'Ô' => "oo",
        'Ơ' => "ow",
        'Ư' => "uw",
        'A'..='Z' => return Some(letter.to_ascii_lowercase().to_string()),
        _ => return None,
    };
    Some(typed.to_owned())
}

/// Address of a part of a letter; part 0 is where the letter begins.
fn href(letter: Option<char>, part: usize) -> String {
    let name = letter.and_then(name).unwrap_or_else(|| "so".to_owned());
    match part {
        0 => format!("a-z/{name}.html"),
        part => format!("a-z/{name}-{part}.html"),
    }
}

fn shown(letter: Option<char>, cx: &PlanCx<'_>) -> String {
    letter.map_or_else(|| cx.locale.say("site.letters.other", &[]), String::from)
}

/// What all pages of the index have in common.
struct Index<'i, 'a> {
    letters: &'i [Letter],
    cx: &'i PlanCx<'a>,
}

impl<'a> Index<'_, 'a> {
    fn first(&self, count: usize) -> PlannedPage<'a> {
        let title = self.cx.locale.say("site.letters.title", &[]);
        let summary = self.cx.locale.say_n("site.letters.summary", count as u64, &[]);
        let view =
            View { letters: self.letters.to_vec(), ranges: vec![], entries: vec![], prev: None, next: None };
        PlannedPage { summary, ..self.page(INDEX.to_owned(), vec![], title, view) }
    }

    fn of_letter(&self, group: &[&PlannedPage<'a>]) -> Vec<PlannedPage<'a>> {
        let letter = letter(&group[0].title);
        let title = self.cx.locale.say("site.letters.letter", &[("letter", &shown(letter, self.cx))]);
        let home = vec![Crumb::link(self.cx.locale.say("site.letters.title", &[]), INDEX)];
        let view = |entries, ranges, prev, next| View {
            letters: self.letters.to_vec(),
            ranges,
            entries,
            prev,
            next,
        };
        let entries =
            |part: &[&PlannedPage<'a>]| part.iter().map(|page| self.entry(page)).collect::<Vec<_>>();
        if group.len() <= ENTRIES {
            return vec![self.page(href(letter, 0), home, title, view(entries(group), vec![], None, None))];
        }
        let parts: Vec<&[&PlannedPage<'a>]> = group.chunks(ENTRIES).collect();
        let range = |(at, part): (usize, &&[&PlannedPage<'a>])| Range {
            first: part[0].title.clone(),
            last: part[part.len() - 1].title.clone(),
            href: href(letter, at + 1),
        };
        let ranges = parts.iter().enumerate().map(range).collect();
        let mut made =
            vec![self.page(href(letter, 0), home.clone(), title.clone(), view(vec![], ranges, None, None))];
        for (at, part) in parts.iter().enumerate() {
            let number = at + 1;
            let near = |number: usize| (1..=parts.len()).contains(&number).then(|| href(letter, number));
            let args: [(&str, &dyn std::fmt::Display); 3] =
                [("title", &title), ("part", &number), ("parts", &parts.len())];
            let name = self.cx.locale.say("site.letters.part", &args);
            let way = home.iter().cloned().chain([Crumb::link(&*title, href(letter, 0))]).collect();
            let view = view(entries(part), vec![], near(at), near(number + 1));
            made.push(self.page(href(letter, number), way, name, view));
        }
        made
    }

    fn entry(&self, page: &PlannedPage<'a>) -> Entry {
        let kind = page.search.first().map_or("pages", |doc| doc.kind);
        Entry {
            title: page.title.clone(),
            href: page.route.to_string(),
            kind_label: self.cx.locale.say(&format!("site.kind.{kind}"), &[]),
        }
    }

    fn page(&self, href: String, way: Vec<Crumb>, title: String, view: View) -> PlannedPage<'a> {
        let mut trail = vec![home_crumb(self.cx)];
        trail.extend(way);
        trail.push(Crumb::here(&*title));
        PlannedPage {
            title,
            trail,
            section: "search",
            ..PlannedPage::new(route(&href), "letters.html", view)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::{AsOf, Date};
    use crate::base::diag::Lang;
    use crate::domain::agency::Directory;
    use crate::domain::config::Config;
    use crate::domain::locale::{Locale, Messages};
    use crate::domain::site::SearchDoc;
    use crate::format::yaml;
    use std::collections::BTreeSet;

    /// The index of pages of these titles: address and view of each page.
    fn index(titles: &[String]) -> Vec<(String, serde_json::Value)> {
        let messages = [
            include_str!("../../../themes/default/messages/vi/site.yaml"),
            include_str!("../../../themes/default/messages/vi/sections.yaml"),
        ];
        let messages = messages.into_iter().flat_map(|text| yaml::typed::<Messages>(text).unwrap()).collect();
        let (config, directory, locale) =
            (Config::default(), Directory::default(), Locale::new(Lang::Vi, messages));
        let as_of = AsOf(Date::ymd(2026, 11, 22).unwrap());
        let cx = PlanCx { config: &config, directory: &directory, as_of, locale: &locale };
        let page = |(at, title): (usize, &String)| PlannedPage {
            title: title.clone(),
            search: vec![SearchDoc { kind: "plans", ..SearchDoc::default() }],
            ..PlannedPage::new(route(&format!("{at}.html")), "page.html", ())
        };
        let given: Vec<PlannedPage<'_>> = titles.iter().enumerate().map(page).collect();
        let (made, _) = pages(&named(&given), &cx);
        made.iter()
            .map(|page| (page.route.to_string(), serde_json::to_value(page.view.value()).unwrap()))
            .collect()
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        let titles = ["Ưu", "y", "12 điều", "Ăn", "an", "Ấm", "Đường", "dân", "Ðê", "Ơn", "Яя", "ủy"]
            .map(str::to_owned);
        let made = index(&titles);
        let routes: Vec<&str> = made.iter().map(|(route, _)| route.as_str()).collect();
        let expected = ["index", "so", "a", "aw", "aa", "d", "dd", "ow", "u", "uw", "y"];
        let expected: Vec<String> = expected.iter().map(|name| format!("a-z/{name}.html")).collect();
        assert_eq!(routes[..expected.len()], expected);
        let dd: Vec<&str> = made[6].1["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["title"].as_str().unwrap())
            .collect();
        assert_eq!(dd, ["Ðê", "Đường"]);
    }

    #[test]
    fn long_letters_are_parted_and_every_entry_is_there() {
        let titles: Vec<String> = (0..9_000)
            .map(|n| match n % 4 {
                0 => format!("Sở số {n}: hồ sơ trễ hạn tháng 10/2026"),
                _ => format!("Kế hoạch số {n} về cải cách thủ tục hành chính của cơ quan thứ {}", n % 97),
            })
            .collect();
        let made = index(&titles);
        let mut seen = BTreeSet::new();
        for (route, view) in &made {
            let list = |name: &str| view[name].as_array().unwrap().clone();
            let (ranges, entries) = (list("ranges"), list("entries"));
            assert!(entries.len() <= ENTRIES && ranges.len() <= titles.len().div_ceil(ENTRIES), "{route}");
            seen.extend(entries.iter().map(|one| one["href"].to_string()));
        }
        assert_eq!(seen.len(), titles.len());
        let routes: BTreeSet<&str> = made.iter().map(|(route, _)| route.as_str()).collect();
        let linked: usize = made.iter().map(|(_, view)| view["ranges"].as_array().unwrap().len()).sum();
        assert_eq!((routes.len(), linked), (made.len(), made.len() - 3));
    }
}
