//! The pages of one language of the interface, and where the same pages are in the other.

use crate::base::id::{Route, folder};
use crate::domain::locale::Locale;
use crate::stages::plan::twin::{FOLDER, Routes};
use serde::Serialize;

/// The pages of a language.
pub struct Edition<'e> {
    /// Their folder: `""` or `en/`.
    pub folder: &'static str,
    /// Which there are.
    pub routes: &'e Routes,
    /// The other language, where the portal has two.
    pub other: Option<Other<'e>>,
}

/// The other language.
pub struct Other<'e> {
    /// Its tag for HTML, and that of this language.
    pub tags: [&'static str; 2],
    /// What it calls itself, such as "Tiếng Việt".
    pub name: String,
    /// The folder of its pages.
    pub folder: &'static str,
    /// Which pages it has.
    pub routes: &'e Routes,
}

/// The way to the other language, for templates.
#[derive(Serialize)]
pub(super) struct OtherView<'e> {
    lang: &'static str,
    name: &'e str,
    /// Relative address of the same page, or of the nearest.
    href: String,
    /// Addresses of the page in each language, where the site's is known and both have it.
    alternates: Vec<Alternate>,
}

#[derive(Serialize)]
struct Alternate {
    lang: &'static str,
    href: String,
}

/// The pages of both languages, each with its words and its routes: that of the portal first.
pub fn editions<'e>([first, second]: [(&Locale, &'e Routes); 2]) -> [Edition<'e>; 2] {
    let edition =
        |(own, routes): (&Locale, &'e Routes), folder, (locale, others): (&Locale, &'e Routes), there| {
            let name = locale.say("site.language", &[]);
            let other = Other { tags: [locale.tag(), own.tag()], name, folder: there, routes: others };
            Edition { folder, routes, other: Some(other) }
        };
    [edition(first, "", second, FOLDER), edition(second, FOLDER, first, "")]
}

impl<'e> Edition<'e> {
    /// The pages of a portal with one language.
    pub fn only(routes: &'e Routes) -> Edition<'e> {
        Edition { folder: "", routes, other: None }
    }
}

impl Edition<'_> {
    /// Whether its content is in the other language, as far as nobody has translated it.
    pub fn beside(&self) -> bool {
        !self.folder.is_empty()
    }

    /// Where a page is written, below the root of the site.
    pub fn place(&self, route: &Route) -> String {
        format!("{}{route}", self.folder)
    }

    /// The way from a page to the root of the site, where everything lies that languages share.
    pub(super) fn shared(&self, root: &str) -> String {
        "../".repeat(self.folder.matches('/').count()) + root
    }

    /// The way to the other language. `home`: the public address of the site.
    pub(super) fn other(&self, route: &Route, home: Option<&str>) -> Option<OtherView<'_>> {
        let other = self.other.as_ref()?;
        let (exact, target) = other.nearest(route.as_str());
        let href = format!("{}{}{target}", self.shared(&route.to_root()), other.folder);
        let [tag, own] = other.tags;
        let alternates = home.filter(|_| exact).map(|home| {
            let at = |lang, folder| Alternate { lang, href: format!("{home}{folder}{route}") };
            // The language of the portal comes first and is also for readers of any other.
            let mut both = [at(own, self.folder), at(tag, other.folder)];
            both.sort_by_key(|one| one.lang != "vi");
            let main = Alternate { lang: "x-default", href: both[0].href.clone() };
            both.into_iter().chain([main]).collect()
        });
        Some(OtherView { lang: tag, name: &other.name, href, alternates: alternates.unwrap_or_default() })
    }
}

impl Other<'_> {
    /// The same page, or else the first page of its folder, or the home page; and whether it is the same.
    fn nearest(&self, route: &str) -> (bool, String) {
        if self.routes.contains(route) {
            return (true, route.to_owned());
        }
        let index = format!("{}/index.html", folder(route));
        (false, if self.routes.contains(&index) { index } else { "index.html".to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_to_the_same_page_or_the_nearest() {
        let routes: Routes =
            ["index.html", "a-z/index.html", "x/y.html"].into_iter().map(str::to_owned).collect();
        let other = |folder, tags| Other { tags, name: String::new(), folder, routes: &routes };
        let main = Edition { folder: "", routes: &routes, other: Some(other(FOLDER, ["en", "vi"])) };
        let second = Edition { folder: FOLDER, routes: &routes, other: Some(other("", ["vi", "en"])) };
        let way = |edition: &Edition<'_>, route| {
            edition.other(&Route::new(route), None).map(|view| view.href).unwrap_or_default()
        };
        assert_eq!(way(&main, "x/y.html"), "../en/x/y.html");
        assert_eq!(way(&second, "x/y.html"), "../../x/y.html");
        assert_eq!(way(&main, "a-z/dd.html"), "../en/a-z/index.html");
        assert_eq!(way(&second, "q/z.html"), "../../index.html");
        let view = second.other(&Route::new("x/y.html"), Some("https://a.vn/")).unwrap();
        let alternates: Vec<_> = view.alternates.iter().map(|one| (one.lang, one.href.as_str())).collect();
        let expected = [
            ("vi", "https://a.vn/x/y.html"),
            ("en", "https://a.vn/en/x/y.html"),
            ("x-default", "https://a.vn/x/y.html"),
        ];
        assert_eq!(alternates, expected);
        assert!(main.other(&Route::new("a-z/dd.html"), Some("https://a.vn/")).unwrap().alternates.is_empty());
    }
}
