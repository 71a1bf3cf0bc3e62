//! Stage 6: the gate. Every page is looked at as it was rendered; only a site without faults becomes [`Verified`].

mod attributes;

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::id::folder;
use crate::base::quick::{Quick, QuickMap, QuickSet};
use crate::base::span::lossy;
use attributes::Attributes;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};

/// A link on a page that leads nowhere.
pub static DEAD_LINK: Fault = Fault {
    code: "site/dead-link",
    level: Level::Error,
    says: text(
        "Trang {page} có liên kết tới ‘{target}’, không có trong cổng.",
        "The page {page} links to '{target}', which is not in the site.",
    ),
    mend: text(
        "Nếu dùng giao diện riêng, sửa liên kết trong mẫu; nếu không, đây là lỗi của chương trình: hãy báo lại.",
        "With a theme of your own, correct the link in the template; otherwise this is a fault of the program: please report it.",
    ),
    why: text(
        "Mọi liên kết trong cổng phải mở được, kể cả khi mở từ ổ đĩa.",
        "Every link of the portal must open, also from a folder on disk.",
    ),
};

/// Markup that the content security policy would block or that breaks a copy on disk.
pub static FORBIDDEN_MARKUP: Fault = Fault {
    code: "site/forbidden-markup",
    level: Level::Error,
    says: text(
        "Trang {page} có ‘{found}’, bị chính sách bảo mật chặn.",
        "The page {page} holds '{found}', which the security policy blocks.",
    ),
    mend: text(
        "Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.",
        "Take style and on* attributes, inline scripts and files of other servers out of the template.",
    ),
    why: text(
        "Cổng chạy với default-src 'none': không gọi máy chủ khác, không chạy mã trong trang.",
        "The portal runs under default-src 'none': no other server, no code in the page.",
    ),
};

/// The same id twice on a page.
pub static DUPLICATE_ID: Fault = Fault {
    code: "site/duplicate-id",
    level: Level::Error,
    says: text("Trang {page} dùng id ‘{found}’ hai lần.", "The page {page} uses the id '{found}' twice."),
    mend: text("Đặt tên khác cho một trong hai mục.", "Give one of the two another name."),
    why: text("Liên kết tới mục đó sẽ nhảy sai chỗ.", "A link to it would jump to the wrong place."),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&DEAD_LINK, &FORBIDDEN_MARKUP, &DUPLICATE_ID];

/// Proof that a site passed the gate; nothing else can make one, and publishing takes it.
#[derive(Debug)]
pub struct Verified(());

/// The routes of everything that a site consists of. Asked once for each link, never walked through.
pub type Outputs = QuickSet<String>;

/// What the gate needs to know of a rendered page.
pub struct PageFacts<'p> {
    route: &'p str,
    folder: &'p str,
    outputs: &'p Outputs,
    /// Hashes of the ids on the page, sorted.
    ids: Vec<u64>,
    /// Its links to places: route, and anchor.
    places: Vec<(&'p str, String)>,
    /// Links to files that are not there.
    dead: BTreeSet<String>,
    diags: Diags,
}

/// As many links, and as many ids, a page mostly has.
const USUAL: usize = 100;

/// Looks at one rendered page of a site that consists of `outputs`. XML files and attachments have no facts.
pub fn inspect<'p>(route: &'p str, html: &[u8], outputs: &'p Outputs) -> PageFacts<'p> {
    let (ids, places, dead) = Default::default();
    let mut facts =
        PageFacts { route, folder: folder(route), outputs, ids, places, dead, diags: Diags::new() };
    let mut ids: Vec<(u64, &[u8])> = Vec::with_capacity(USUAL);
    // Rows of a table lead to the same places again and again.
    let mut links: QuickSet<&[u8]> = QuickSet::with_capacity_and_hasher(USUAL, Default::default());
    let mut target = String::new();
    let mut attributes = Attributes::new(html);
    // The tag that names the same page in another language: nothing is loaded from there. Its `rel` comes first.
    let (mut related, mut alternate): (&[u8], &[u8]) = Default::default();
    for (name, value, tag) in attributes.by_ref() {
        match name {
            b"rel" if value == b"alternate" => related = tag,
            b"hreflang" if std::ptr::eq(tag, related) => alternate = tag,
            b"href" if std::ptr::eq(tag, alternate) && is_external(value) => {}
            b"id" => ids.push((hash(value), value)),
            b"href" | b"src" if tag != b"a" && is_external(value) => facts.fault(&FORBIDDEN_MARKUP, value),
            b"href" | b"src" if links.insert(value) && !is_external(value) => {
                facts.link(value, &mut target);
            }
            b"style" | b"integrity" => facts.fault(&FORBIDDEN_MARKUP, name),
            name if name.starts_with(b"on") => facts.fault(&FORBIDDEN_MARKUP, name),
            _ => {}
        }
    }
    ids.sort_unstable();
    for same in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        facts.fault(&DUPLICATE_ID, same[1].1);
    }
    facts.ids = ids.into_iter().map(|(hash, _)| hash).collect();
    if attributes.inline {
        facts.fault(&FORBIDDEN_MARKUP, b"<script>/<style>");
    }
    facts
}

/// Looks at a page that stands alone: `style` is written into it once, which its policy lets pass.
pub fn inspect_alone<'p>(route: &'p str, html: &[u8], style: &[u8], outputs: &'p Outputs) -> PageFacts<'p> {
    let written = [b"<style>", style, b"</style>"].concat();
    match memchr::memmem::find(html, &written) {
        Some(start) => {
            let rest = [&html[..start], &html[start + written.len()..]].concat();
            inspect(route, &rest, outputs)
        }
        None => inspect(route, html, outputs),
    }
}

impl PageFacts<'_> {
    fn fault(&mut self, fault: &'static Fault, found: &[u8]) {
        let found = String::from_utf8_lossy(found);
        self.diags.push(Diag::whole(fault).with("page", self.route).with("found", found));
    }

    /// Keeps a relative link as a path below the root; an absolute one (404 page) is the server's affair. The path is worked
    /// out in `target`.
    fn link(&mut self, value: &[u8], target: &mut String) {
        if value.starts_with(b"/") || value.is_empty() {
            return;
        }
        let mut value = lossy(value);
        if memchr::memchr(b'&', value.as_bytes()).is_some() {
            value = value.replace("&amp;", "&").replace("&#x2F;", "/").into();
        }
        let (path, anchor) = cut(&value, b'#');
        let (path, _) = cut(path, b'?');
        let within = if path.is_empty() {
            self.route.clone_into(target);
            true
        } else {
            join_in(target, self.folder, path)
        };
        match self.outputs.get(target.as_str()).filter(|_| within) {
            Some(_) if anchor.is_empty() => {}
            Some(route) => self.places.push((route, anchor.to_owned())),
            None => {
                let target = if within { target } else { path };
                self.dead.insert(if anchor.is_empty() {
                    target.to_owned()
                } else {
                    format!("{target}#{anchor}")
                });
            }
        }
    }
}

/// What stands before and behind the first of a sign.
fn cut(text: &str, sign: u8) -> (&str, &str) {
    memchr::memchr(sign, text.as_bytes()).map_or((text, ""), |at| (&text[..at], &text[at + 1..]))
}

/// The path below the root that `relative` means on the page `from`. `None` when it leaves the site.
pub fn join(from: &str, relative: &str) -> Option<String> {
    let mut path = String::with_capacity(from.len() + relative.len());
    join_in(&mut path, folder(from), relative).then_some(path)
}

/// The same in a text that may be used again and again. Whether the path stays in the site.
fn join_in(path: &mut String, folder: &str, relative: &str) -> bool {
    path.clear();
    path.push_str(folder);
    let ends = memchr::memchr_iter(b'/', relative.as_bytes()).chain([relative.len()]);
    let mut start = 0;
    for end in ends {
        match &relative[start..end] {
            "." | "" => {}
            ".." if path.is_empty() => return false,
            ".." => path.truncate(memchr::memrchr(b'/', path.as_bytes()).unwrap_or(0)),
            name => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(name);
            }
        }
        start = end + 1;
    }
    if memchr::memchr(b'%', path.as_bytes()).is_none() {
        return true;
    }
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8().map(Cow::into_owned);
    decoded.map(|decoded| *path = decoded).is_ok()
}

fn hash(text: &[u8]) -> u64 {
    let mut hasher = Quick::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Whether an address names a scheme or a host.
fn is_external(value: &[u8]) -> bool {
    let scheme = memchr::memchr(b':', value).map(|end| &value[..end]);
    value.starts_with(b"//") || scheme.is_some_and(|scheme| scheme.iter().all(u8::is_ascii_alphabetic))
}

/// Judges the whole site: a link that names a place must lead to it.
pub fn verify(pages: Vec<PageFacts<'_>>, diags: &mut Diags) -> Option<Verified> {
    let mut found = Diags::new();
    let dead = |page: &PageFacts<'_>, target: &str| {
        Diag::whole(&DEAD_LINK).with("page", page.route).with("target", target)
    };
    let ids: QuickMap<&str, &[u64]> = pages.iter().map(|page| (page.route, page.ids.as_slice())).collect();
    let is_there = |(route, anchor): &(&str, String)| {
        ids.get(route).is_some_and(|ids| ids.binary_search(&hash(anchor.as_bytes())).is_ok())
    };
    let nowhere = |page: &PageFacts<'_>| {
        let places = page.places.iter().filter(|place| !is_there(place));
        let places = places.map(|(route, anchor)| dead(page, &format!("{route}#{anchor}")));
        page.dead.iter().map(|target| dead(page, target)).chain(places).collect::<Vec<Diag>>()
    };
    let faults: Vec<Vec<Diag>> = pages.par_iter().map(nowhere).collect();
    faults.into_iter().flatten().for_each(|diag| found.push(diag));
    // What they hold besides is freed side by side.
    let own: Vec<Diags> = pages.into_par_iter().map(|page| page.diags).collect();
    own.into_iter().for_each(|own| found.extend(own));
    let sound = found.is_empty();
    diags.extend(found);
    sound.then_some(Verified(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(pages: &[(&str, &str)]) -> Vec<&'static str> {
        let outputs = pages.iter().map(|(route, _)| (*route).to_owned()).collect();
        let facts = pages.iter().map(|(route, html)| inspect(route, html.as_bytes(), &outputs)).collect();
        let mut diags = Diags::new();
        let verified = verify(facts, &mut diags);
        assert_eq!(verified.is_some(), diags.is_empty());
        diags.iter().map(|diag| diag.fault.code).collect()
    }

    #[test]
    fn a_sound_site_is_verified() {
        let a = "<script type=\"application/ld+json\">{}</script><script src=\"a.html\" defer></script><a href=\"b/c.html#x\">1</a><a href=\"https://chinhphu.vn\">2</a><img src=\"a.html\"><a href=\"#y\" id=\"y\">";
        assert!(judge(&[("a.html", a), ("b/c.html", "<p id=\"x\"><a href=\"../a.html?q=1\">")]).is_empty());
    }

    #[test]
    fn dead_links_and_anchors_are_found_at_any_depth() {
        let page = "<a href=\"../x.html\"></a><a href=\"c.html#no\"></a><a href=\"../../out.html\"></a>";
        assert_eq!(judge(&[("b/c.html", page)]), ["site/dead-link"; 3]);
    }

    #[test]
    fn markup_that_the_policy_blocks_is_found() {
        for bad in [
            "<p style=\"a\">",
            "<p onclick=\"a\">",
            "<script src=\"https://a.vn/x.js\">",
            "<script>",
            "<script type=\"text/javascript\">",
            "<img src=\"//a.vn/x\">",
            "<link href=\"a.html\" integrity=\"x\">",
        ] {
            assert_eq!(judge(&[("a.html", bad)]), ["site/forbidden-markup"], "{bad}");
        }
        assert_eq!(judge(&[("a.html", "<p id=\"x\"><b id=\"x\">")]), ["site/duplicate-id"]);
    }

    #[test]
    fn a_page_that_stands_alone_has_its_own_style_once_and_nothing_else_inline() {
        for (html, faults) in [
            ("<style>p{}</style><p id=\"a\"><a href=\"#a\">", 0),
            ("<style>p{}</style><style>p{}</style>", 1),
            ("<style>b{}</style>", 1),
            ("<style>p{}</style><script>", 1),
            ("<style>p{}</style><link href=\"https://a.vn/a.css\">", 1),
        ] {
            let outputs = Outputs::from_iter(["mot-tep/a.html".to_owned()]);
            let facts = inspect_alone("mot-tep/a.html", html.as_bytes(), b"p{}", &outputs);
            let mut diags = Diags::new();
            verify(vec![facts], &mut diags);
            assert_eq!(diags.iter().count(), faults, "{html}");
        }
    }

    #[test]
    fn only_a_link_to_the_page_in_another_language_may_name_another_host() {
        let faults = |html| judge(&[("index.html", html)]);
        assert!(
            faults("<link rel=\"alternate\" hreflang=\"vi\" href=\"https://a.vn/index.html\">").is_empty()
        );
        for html in [
            "<link rel=\"stylesheet\" hreflang=\"vi\" href=\"https://a.vn/x.css\">",
            "<link rel=\"alternate\" href=\"https://a.vn/x.xml\">",
            "<link rel=\"alternate\" hreflang=\"vi\"><img src=\"https://a.vn/x.png\" alt=\"\">",
        ] {
            assert_eq!(faults(html), [FORBIDDEN_MARKUP.code], "{html}");
        }
    }
}
