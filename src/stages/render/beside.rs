//! The last touch to a page of the second language: texts of content get `lang="vi"`, links to what languages share lead out
//! of the language's folder, and the notice about what is not translated stays only where something is not.
//!
//! The templates know nothing of it, so that a theme's own are right too.

use crate::domain::foreign::{CLOSE, OPEN};
use crate::stages::check::join;
use crate::stages::plan::twin::Routes;

/// The notice about what is not translated stands between two of these.
const NOTICE: &str = "<!--beside-->";
/// What is said of a text in Vietnamese.
const LANG: &str = " lang=\"vi\"";
/// Elements that hold nothing but characters: marks are taken away there.
const PLAIN: [&str; 5] = ["title", "script", "style", "textarea", "desc"];
/// Elements without a text, which therefore no text belongs to.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "wbr", "col"];

/// Finishes a page at `route` below the folder of a language that has the pages `routes`.
pub(super) fn finish(html: &str, route: &str, routes: &Routes) -> String {
    let mut page = Page { out: String::with_capacity(html.len() + html.len() / 8), ..Page::default() };
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        page.text(&rest[..start]);
        rest = &rest[start..];
        if let Some(behind) = rest.strip_prefix(NOTICE) {
            page.notice.push(page.out.len());
            rest = behind;
            continue;
        }
        let end = end_of_tag(rest);
        let (tag, behind) = rest.split_at(end);
        rest = page.tag(tag, behind, route, routes);
    }
    page.text(rest);
    page.finished()
}

#[derive(Default)]
struct Page {
    out: String,
    /// Whether the main part was reached, and whether it holds a text in Vietnamese.
    main: bool,
    foreign: bool,
    /// Within a drawing: there another element holds a part of a text.
    drawing: bool,
    /// Where the notice begins and ends.
    notice: Vec<usize>,
}

impl Page {
    /// Takes a tag; gives what comes behind it and behind what was taken with it.
    fn tag<'h>(&mut self, tag: &str, behind: &'h str, route: &str, routes: &Routes) -> &'h str {
        let name = tag_name(tag);
        match name {
            "main" => self.main = true,
            "/main" => self.main = false,
            "svg" => self.drawing = true,
            "/svg" => self.drawing = false,
            _ => {}
        }
        self.attributes(tag, route, routes);
        // Prose says by itself that it is not translated.
        self.foreign |= self.main && tag.contains(LANG);
        let end = behind.find('<').unwrap_or(behind.len());
        let (text, next) = behind.split_at(end);
        if PLAIN.contains(&name) {
            let close = format!("</{name}");
            let end = behind.find(&close).unwrap_or(behind.len());
            self.out.extend(behind[..end].chars().filter(|letter| !matches!(*letter, OPEN | CLOSE)));
            return &behind[end..];
        }
        // A whole element in Vietnamese says so itself.
        let whole = text.strip_prefix(OPEN).and_then(|text| text.strip_suffix(CLOSE));
        match whole.filter(|text| !text.contains(OPEN) && next.starts_with("</")) {
            Some(text) if !name.starts_with('/') && !VOID.contains(&name) && !self.out.ends_with("/>") => {
                if !tag.contains(" lang=\"") {
                    self.out.insert_str(self.out.len() - 1, LANG);
                }
                self.foreign |= self.main;
                self.out.push_str(text);
                next
            }
            _ => behind,
        }
    }

    /// Writes a tag, with links to what languages share leading out of the folder.
    fn attributes(&mut self, tag: &str, route: &str, routes: &Routes) {
        let mut rest = tag;
        while let Some((name, behind)) = rest.split_once("=\"") {
            self.plain(name);
            self.out.push_str("=\"");
            let (value, behind) = behind.split_once('"').unwrap_or((behind, ""));
            let last = name.rsplit(|letter: char| letter.is_ascii_whitespace()).next();
            if matches!(last, Some("href" | "src" | "action")) && is_shared(value, route, routes) {
                self.out.push_str("../");
            }
            self.plain(value);
            self.out.push('"');
            rest = behind;
        }
        self.plain(rest);
    }

    /// Writes a text that has no room for a language.
    fn plain(&mut self, text: &str) {
        if text.is_ascii() {
            return self.out.push_str(text);
        }
        self.out.extend(text.chars().filter(|letter| !matches!(*letter, OPEN | CLOSE)));
    }

    /// Writes a text with elements around its parts in Vietnamese.
    fn text(&mut self, text: &str) {
        if text.is_ascii() || !text.contains(OPEN) {
            return self.plain(text);
        }
        let element = if self.drawing { "tspan" } else { "span" };
        for (number, part) in text.split(OPEN).enumerate() {
            let Some((foreign, after)) = part.split_once(CLOSE).filter(|_| number > 0) else {
                self.plain(part);
                continue;
            };
            self.foreign |= self.main;
            self.out.push_str(&format!("<{element}{LANG}>{foreign}</{element}>"));
            self.plain(after);
        }
    }

    fn finished(mut self) -> String {
        if let [start, end] = self.notice[..]
            && !self.foreign
        {
            self.out.replace_range(start..end, "");
        }
        self.out
    }
}

/// Whether a relative link leads to what is no page of the language.
fn is_shared(value: &str, route: &str, routes: &Routes) -> bool {
    let path = value.split(['#', '?']).next().unwrap_or_default();
    let external = path.starts_with('/') || path.split_once(':').is_some();
    // What leads above the folder was meant to.
    let target = (!path.is_empty() && !external).then(|| join(route, path)).flatten();
    target.is_some_and(|target| !routes.contains(&target))
}

/// Where the tag, comment or declaration ends that a text begins with.
fn end_of_tag(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |end| end + 3);
    }
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// `td` of `<td class="num">`, `/td` of `</td>`.
fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    &name[..name.find([' ', '\n', '>']).unwrap_or(name.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(html: &str) -> String {
        let routes = ["index.html", "x/y.html"].into_iter().map(str::to_owned).collect();
        let html = html.replace('[', &OPEN.to_string()).replace(']', &CLOSE.to_string());
        finish(&html, "x/y.html", &routes)
    }

    #[test]
    fn a_whole_element_or_a_part_of_it_gets_its_language() {
        for (html, expected) in [
            ("<td class=\"a\">[Sở]</td>", "<td class=\"a\" lang=\"vi\">Sở</td>"),
            (
                "<td>[Sở] and [Bộ]</td>",
                "<td><span lang=\"vi\">Sở</span> and <span lang=\"vi\">Bộ</span></td>",
            ),
            ("<td><b>Office</b> [Sở]</td>", "<td><b>Office</b> <span lang=\"vi\">Sở</span></td>"),
            ("<br>[Sở]</p>", "<br><span lang=\"vi\">Sở</span></p>"),
            ("<p lang=\"vi\">[Sở]</p>", "<p lang=\"vi\">Sở</p>"),
            (
                "<svg><text x=\"1\">a [Sở]</text></svg>",
                "<svg><text x=\"1\">a <tspan lang=\"vi\">Sở</tspan></text></svg>",
            ),
        ] {
            assert_eq!(finished(html), expected);
        }
    }

    #[test]
    fn marks_vanish_where_there_is_no_room_for_a_language() {
        for (html, expected) in [
            ("<title>[Sở] – Portal</title>", "<title>Sở – Portal</title>"),
            ("<p title=\"[Sở]\">a</p>", "<p title=\"Sở\">a</p>"),
            ("<p>cut [Sở</p>", "<p>cut Sở</p>"),
        ] {
            assert_eq!(finished(html), expected);
        }
    }

    #[test]
    fn links_to_what_languages_share_lead_out_of_the_folder() {
        for (html, expected) in [
            ("<a href=\"../index.html#a\">", "<a href=\"../index.html#a\">"),
            ("<a href=\"../du-lieu/a.csv\" download>", "<a href=\"../../du-lieu/a.csv\" download>"),
            ("<script src=\"../assets/app.js\"></script>", "<script src=\"../../assets/app.js\"></script>"),
            ("<a href=\"../../x/y.html\">", "<a href=\"../../x/y.html\">"),
            (
                "<a href=\"#a\"><a href=\"https://a.vn/b\"><a href=\"mailto:a\">",
                "<a href=\"#a\"><a href=\"https://a.vn/b\"><a href=\"mailto:a\">",
            ),
            ("<a class=\"a\"\nhref=\"q.csv\">", "<a class=\"a\"\nhref=\"../q.csv\">"),
            ("<p data-href=\"q.csv\">", "<p data-href=\"q.csv\">"),
        ] {
            assert_eq!(finished(html), expected);
        }
    }

    #[test]
    fn the_notice_stays_where_the_main_part_holds_vietnamese() {
        let notice = "<!--beside--><p>Not translated.</p><!--beside-->";
        let page = |text: &str| finished(&format!("<b>[Cổng]</b><main>{notice}<i>{text}</i></main>"));
        assert_eq!(
            page("[Sở]"),
            "<b lang=\"vi\">Cổng</b><main><p>Not translated.</p><i lang=\"vi\">Sở</i></main>"
        );
        assert_eq!(page("Health"), "<b lang=\"vi\">Cổng</b><main><i>Health</i></main>");
    }
}
