//! Markdown prose: checked when it is read, turned into HTML when its page is rendered.
//!
//! Raw HTML and unsafe link schemes are refused rather than cleaned: an official should see what will not be shown.

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::{FileId, Span};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};
use std::collections::BTreeSet;

/// Raw HTML in prose.
pub static RAW_HTML: Fault = Fault {
    code: "markdown/raw-html",
    level: Level::Error,
    says: text("Không dùng thẻ HTML trong nội dung.", "HTML tags are not accepted in prose."),
    mend: text(
        "Viết bằng Markdown (**đậm**, bảng, danh sách); muốn in dấu < thì viết \\<.",
        "Write Markdown (**bold**, tables, lists); to print a < sign write \\<.",
    ),
    why: text(
        "HTML lạ có thể gọi máy chủ khác, phá bố cục hoặc làm trình đọc màn hình đọc sai.",
        "Foreign HTML can call other servers, break the layout or mislead a screen reader.",
    ),
};

/// A link that could run something.
pub static UNSAFE_LINK: Fault = Fault {
    code: "markdown/unsafe-link",
    level: Level::Error,
    says: text(
        "Liên kết dùng giao thức ‘{scheme}’ không được phép.",
        "The link uses the scheme '{scheme}', which is not allowed.",
    ),
    mend: text(
        "Chỉ dùng https, http, mailto, tel hoặc đường dẫn tới tệp trong content/.",
        "Use https, http, mailto, tel or a path to a file in content/.",
    ),
    why: text(
        "javascript:, data: và file: có thể chạy mã hoặc lộ tệp trên máy người đọc.",
        "javascript:, data: and file: can run code or expose a reader's files.",
    ),
};

/// A first-level heading in prose.
pub static SECOND_TITLE: Fault = Fault {
    code: "markdown/second-title",
    level: Level::Warning,
    says: text(
        "Tiêu đề cấp 1 (#) trong nội dung: trang đã có tên ở phần đầu tệp.",
        "A level 1 heading (#) in the prose: the page has its title from the file's head.",
    ),
    mend: text("Dùng ## cho tiêu đề trong bài.", "Use ## for headings within the text."),
    why: text(
        "Hai tiêu đề cấp 1 làm người dùng trình đọc màn hình lạc chỗ.",
        "Two level 1 headings confuse readers who move by headings.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&RAW_HTML, &UNSAFE_LINK, &SECOND_TITLE];

/// Prose of a document.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    text: String,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Links to other content files, to be resolved.
    pub links: Vec<ContentLink>,
}

/// A heading with its anchor.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Text without marks.
    pub label: String,
    /// Anchor, unique in the document.
    pub id: String,
}

/// A link in prose to something inside the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentLink {
    /// As written, such as `../plans/2026-cchc.md#muc-tieu`.
    pub target: String,
    /// Where it is written.
    pub span: Span,
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
}

/// Reads prose that begins at byte `base` of its file; `anchor` makes an anchor from a heading's text.
pub fn parse(text: &str, file: FileId, base: usize, anchor: fn(&str) -> String, diags: &mut Diags) -> Prose {
    let mut prose = Prose { text: text.to_owned(), ..Prose::default() };
    let mut taken = BTreeSet::new();
    let mut open: Option<Heading> = None;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let span = Span::bytes(file, base + range.start, base + range.end);
        match &event {
            Event::Start(Tag::Heading { level, .. }) => {
                if *level == HeadingLevel::H1 {
                    diags.push(Diag::at(&SECOND_TITLE, span));
                }
                open = Some(Heading { level: shown_level(*level), label: String::new(), id: String::new() });
            }
            Event::End(TagEnd::Heading(_)) => {
                prose.headings.extend(open.take().map(|heading| name(heading, anchor, &mut taken)))
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut open {
                    heading.label.push_str(words);
                }
            }
            Event::Html(raw) | Event::InlineHtml(raw) if !is_comment(raw) => {
                diags.push(Diag::at(&RAW_HTML, tag_span(span, raw)))
            }
            Event::Start(Tag::Link { dest_url, link_type, .. }) if *link_type != LinkType::Email => {
                check_link(dest_url, span, &mut prose.links, diags);
            }
            Event::Start(Tag::Image { dest_url, .. }) => check_link(dest_url, span, &mut prose.links, diags),
            _ => {}
        }
    }
    prose
}

fn is_comment(raw: &str) -> bool {
    raw.trim_start().starts_with("<!--")
}

/// The first tag of a block of HTML is enough to point at.
fn tag_span(span: Span, raw: &str) -> Span {
    match span.at {
        crate::base::span::At::Bytes(start, _) => {
            Span::bytes(span.file, start as usize, start as usize + raw.trim_end().len())
        }
        _ => span,
    }
}

fn name(mut heading: Heading, anchor: fn(&str) -> String, taken: &mut BTreeSet<String>) -> Heading {
    let base = match anchor(&heading.label) {
        empty if empty.is_empty() => "muc".to_owned(),
        some => some,
    };
    let mut id = base.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    heading.id = id;
    heading
}

fn check_link(target: &str, span: Span, links: &mut Vec<ContentLink>, diags: &mut Diags) {
    match scheme(target) {
        Some("http" | "https" | "mailto" | "tel") => {}
        Some(other) => diags.push(Diag::at(&UNSAFE_LINK, span).with("scheme", other)),
        None if target.starts_with("//") => diags.push(Diag::at(&UNSAFE_LINK, span).with("scheme", "//")),
        None => links.push(ContentLink { target: target.to_owned(), span }),
    }
}

fn scheme(target: &str) -> Option<&str> {
    let (head, _) = target.split_once(':')?;
    let plain = head.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    // A browser skips control characters and spaces, so a scheme that holds them is still one.
    (plain || !head.contains(['/', '#', '?'])).then_some(head)
}

/// The page's own title is level 1.
fn shown_level(level: HeadingLevel) -> u8 {
    (level as u8).max(2)
}

impl Prose {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The HTML, with links to content files replaced by what `resolve` gives for them. `table` is the word for a
    /// table: a region that scrolls by itself needs a name, and a Markdown table has none of its own.
    pub fn to_html(&self, resolve: &dyn Fn(&str) -> Option<String>, table: &str) -> String {
        let mut headings = self.headings.iter();
        let mut tables = Tables { word: table, count: 0, in_head: false };
        let events = Parser::new_ext(&self.text, options()).filter_map(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => None,
            Event::Start(Tag::Heading { level, .. }) => {
                let id = headings.next().map(|heading| heading.id.as_str()).unwrap_or_default();
                Some(raw(format!("<h{} id=\"{id}\">", shown_level(level))))
            }
            Event::End(TagEnd::Heading(level)) => Some(raw(format!("</h{}>\n", shown_level(level)))),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = resolve(&dest_url).map_or(dest_url, CowStr::from);
                Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = resolve(&dest_url).map_or(dest_url, CowStr::from);
                Some(Event::Start(Tag::Image { link_type, dest_url, title, id }))
            }
            other => Some(tables.event(other)),
        });
        let mut out = String::with_capacity(self.text.len() * 3 / 2);
        html::push_html(&mut out, events);
        out
    }
}

/// Tables on their way to HTML: header cells get a scope; each table a named region that scrolls on a narrow screen.
struct Tables<'w> {
    word: &'w str,
    count: usize,
    in_head: bool,
}

impl Tables<'_> {
    fn event<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        match event {
            Event::Start(Tag::Table(_)) => {
                self.count += 1;
                let (word, count) = (self.word, self.count);
                raw(format!(
                    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{word} {count}\"><table>"
                ))
            }
            Event::End(TagEnd::Table) => raw("</tbody></table></div>\n".to_owned()),
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                raw("<thead><tr>".to_owned())
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                raw("</tr></thead><tbody>\n".to_owned())
            }
            Event::Start(Tag::TableCell) if self.in_head => raw("<th scope=\"col\">".to_owned()),
            Event::End(TagEnd::TableCell) if self.in_head => raw("</th>".to_owned()),
            Event::Start(Tag::TableCell) => raw("<td>".to_owned()),
            Event::End(TagEnd::TableCell) => raw("</td>".to_owned()),
            Event::Start(Tag::TableRow) => raw("<tr>".to_owned()),
            Event::End(TagEnd::TableRow) => raw("</tr>\n".to_owned()),
            other => other,
        }
    }
}

fn raw<'a>(markup: String) -> Event<'a> {
    Event::InlineHtml(markup.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Prose, Vec<&'static str>) {
        let mut diags = Diags::new();
        let prose = parse(text, FileId(0), 0, |label| label.to_lowercase().replace(' ', "-"), &mut diags);
        (prose, diags.iter().map(|diag| diag.fault.code).collect())
    }

    #[test]
    fn headings_get_anchors_that_differ() {
        let (prose, _) = read("## Muc a\n### Muc a\n");
        assert_eq!(
            prose.headings.iter().map(|h| (h.level, h.id.as_str())).collect::<Vec<_>>(),
            [(2, "muc-a"), (3, "muc-a-2")]
        );
        assert_eq!(
            prose.to_html(&|_| None, "Bảng"),
            "<h2 id=\"muc-a\">Muc a</h2>\n<h3 id=\"muc-a-2\">Muc a</h3>\n"
        );
    }

    #[test]
    fn raw_html_and_unsafe_schemes_are_faults_and_never_come_out() {
        let text = "<script>x</script>\n\na <b>c</b> <!-- ghi chú -->\n\n[x](javascript:alert) [y](//e.vn) ![z](data:a)\n";
        let (prose, codes) = read(text);
        assert_eq!(codes.iter().filter(|code| **code == "markdown/raw-html").count(), 3);
        assert_eq!(codes.iter().filter(|code| **code == "markdown/unsafe-link").count(), 3);
        assert!(!prose.to_html(&|_| None, "Bảng").contains("<script"));
        assert!(!prose.to_html(&|_| None, "Bảng").contains("<b>"));
    }

    #[test]
    fn content_links_are_gathered_and_replaced() {
        let (prose, codes) = read("[a](../plans/x.md) và [b](https://chinhphu.vn) và <a@b.vn>\n");
        assert!(codes.is_empty(), "{codes:?}");
        assert_eq!(prose.links.len(), 1);
        let html =
            prose.to_html(&|target| target.strip_suffix(".md").map(|stem| format!("{stem}.html")), "Bảng");
        assert!(html.contains("href=\"../plans/x.html\"") && html.contains("href=\"https://chinhphu.vn\""));
    }

    #[test]
    fn a_table_has_scoped_headers_in_a_region_that_scrolls() {
        let (prose, _) = read("|a|b|\n|---|---|\n|1|2|\n");
        assert_eq!(
            prose.to_html(&|_| None, "Bảng").replace('\n', ""),
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>\
             <tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>"
        );
    }
}
