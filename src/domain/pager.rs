//! Links between the pages of a long list.

use super::locale::Locale;
use serde::Serialize;

/// Rows from which on a list gets fields to filter it by: fewer are seen at a glance.
pub const FILTERED_FROM: u64 = 10;

/// The address of a page of a list whose first page has the address `first`.
pub fn numbered(first: &str, page: usize) -> String {
    match first.strip_suffix(".html").filter(|_| page > 1) {
        Some(stem) => format!("{stem}-{page}.html"),
        None => first.to_owned(),
    }
}

/// The title of a page of a list: with its number and that of all, from the second on.
pub fn titled(title: &str, page: usize, last: usize, locale: &Locale) -> String {
    match page {
        1 => title.to_owned(),
        _ => locale.say("site.pager.title", &[("title", &title), ("page", &page), ("pages", &last)]),
    }
}

/// What the component `pager` needs.
#[derive(Serialize)]
pub struct Pager {
    items: Vec<Item>,
    prev: Option<String>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Item {
    n: usize,
    href: Option<String>,
    current: bool,
}

impl Pager {
    /// The links on a page, counted from 1, of `last`; `None` when it is the only one.
    pub fn of(page: usize, last: usize, href: impl Fn(usize) -> String) -> Option<Pager> {
        if last == 1 {
            return None;
        }
        let mut items = Vec::new();
        for n in numbers(page, last) {
            match n {
                Some(n) => items.push(Item { n, href: (n != page).then(|| href(n)), current: n == page }),
                None => items.push(Item { n: 0, href: None, current: false }),
            }
        }
        let near = |n: usize| (1..=last).contains(&n).then(|| href(n));
        Some(Pager { items, prev: near(page - 1), next: near(page + 1) })
    }
}

/// The first page, the last, and those around the current one; `None` for a gap of at least two.
fn numbers(page: usize, last: usize) -> Vec<Option<usize>> {
    let near = |n: usize| n == 1 || n == last || n.abs_diff(page) <= 2;
    let mut numbers = Vec::new();
    for n in 1..=last {
        // A gap of one page is as wide as its number.
        if near(n) || (near(n - 1) && near(n + 1)) {
            numbers.push(Some(n));
        } else if numbers.last().is_some_and(Option::is_some) {
            numbers.push(None);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_of_pages_have_gaps() {
        let shown = |page, last| numbers(page, last).iter().map(|n| n.map_or(0, |n| n)).collect::<Vec<_>>();
        assert_eq!(shown(1, 4), [1, 2, 3, 4]);
        assert_eq!(shown(1, 30), [1, 2, 3, 0, 30]);
        assert_eq!(shown(5, 30), [1, 2, 3, 4, 5, 6, 7, 0, 30]);
        assert_eq!(shown(15, 30), [1, 0, 13, 14, 15, 16, 17, 0, 30]);
    }
}
