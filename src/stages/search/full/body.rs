//! The words of a rendered page: the text of its `<main>`, block by block.

use crate::base::span::lossy;
use std::borrow::Cow;

/// What an element is to the words in it.
#[derive(PartialEq, Eq)]
enum Sort {
    /// It says nothing of its page: ways to other pages, heads of columns, drawings of figures given as text.
    Skipped,
    /// It may stand within a word.
    WithinWord,
    /// It may stand within a sentence.
    WithinSentence,
    /// Words end at its edges and do not follow those before.
    Block,
}

fn sort(name: &[u8]) -> Sort {
    match name {
        b"aside" | b"button" | b"form" | b"nav" | b"noscript" | b"script" | b"select" | b"style" | b"svg"
        | b"thead" => Sort::Skipped,
        b"b" | b"em" | b"i" | b"mark" | b"s" | b"strong" | b"sub" | b"sup" | b"u" | b"wbr" => {
            Sort::WithinWord
        }
        b"a" | b"abbr" | b"cite" | b"code" | b"kbd" | b"q" | b"span" | b"time" => Sort::WithinSentence,
        _ => Sort::Block,
    }
}

/// An element with this attribute holds what the search shall not find on this page, such as a list of all pages.
const UNSEARCHED: &[u8] = b"data-unsearched";

/// A text between two edges of blocks or cells.
pub(super) struct Block<'b> {
    /// The text, entities decoded.
    pub(super) text: &'b str,
    /// The anchors, by their place in the list asked for, within whose elements it stands.
    pub(super) within: &'b [usize],
}

/// Calls `each` for the blocks of a page, in their order. `anchors` are ids of elements whose text is asked for apart.
pub(super) fn blocks(html: &[u8], anchors: &[&str], mut each: impl FnMut(Block<'_>)) {
    let Some(start) = memchr::memmem::find(html, b"<main") else { return };
    let end = memchr::memmem::find(&html[start..], b"</main>").map_or(html.len(), |end| start + end);
    let html = lossy(&html[start..end]);
    let mut reader = Reader { anchors, open: Vec::new(), within: Vec::new(), skipped: None, text: "".into() };
    let mut rest = &*html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        reader.push(&rest[..at]);
        let (tag, after) = rest[at..].split_at(tag_end(rest.as_bytes(), at) - at);
        rest = after;
        reader.tag(tag.as_bytes(), &mut each);
    }
    reader.push(rest);
    reader.flush(&mut each);
}

/// Where the tag that begins at a place ends; a `>` within quotes does not end it.
fn tag_end(html: &[u8], mut at: usize) -> usize {
    loop {
        match memchr::memchr2(b'>', b'"', &html[at..]) {
            None => return html.len(),
            Some(next) if html[at + next] == b'>' => return at + next + 1,
            Some(quote) => {
                let from = at + quote + 1;
                let Some(quoted) = memchr::memchr(b'"', &html[from..]) else { return html.len() };
                at = from + quoted + 1;
            }
        }
    }
}

fn is_unsearched(tag: &[u8]) -> bool {
    tag.len() > UNSEARCHED.len() && memchr::memmem::find(tag, UNSEARCHED).is_some()
}

/// An element that is open, and how many of its name are open within it.
struct Open<'h> {
    name: &'h [u8],
    depth: usize,
    anchor: usize,
}

struct Reader<'a, 'h> {
    anchors: &'a [&'a str],
    open: Vec<Open<'h>>,
    within: Vec<usize>,
    skipped: Option<(&'h [u8], usize)>,
    /// The block so far: mostly a part of the page as it stands there.
    text: Cow<'h, str>,
}

impl<'h> Reader<'_, 'h> {
    fn push(&mut self, text: &'h str) {
        if self.skipped.is_some() || text.is_empty() {
            return;
        }
        if self.text.is_empty() {
            self.text = decoded(text);
        } else {
            self.text.to_mut().push_str(&decoded(text));
        }
    }

    fn flush(&mut self, each: &mut impl FnMut(Block<'_>)) {
        let text = std::mem::take(&mut self.text);
        if !text.trim_ascii().is_empty() {
            each(Block { text: &text, within: &self.within });
        }
    }

    fn tag(&mut self, tag: &'h [u8], each: &mut impl FnMut(Block<'_>)) {
        let closes = tag.get(1) == Some(&b'/');
        let from = if closes { 2 } else { 1 };
        let name = tag.get(from..).unwrap_or_default();
        let name = &name[..name.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len())];
        if let Some((skipped, depth)) = &mut self.skipped {
            if *skipped == name {
                *depth = if closes { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        let sort = sort(name);
        match sort {
            Sort::WithinWord => return,
            Sort::WithinSentence => self.text.to_mut().push(' '),
            Sort::Skipped | Sort::Block => self.flush(each),
        }
        if closes {
            self.close(name);
        } else if sort == Sort::Skipped || is_unsearched(tag) {
            self.skipped = Some((name, 1));
        } else {
            self.enter(name, tag);
        }
    }

    fn enter(&mut self, name: &'h [u8], tag: &'h [u8]) {
        if self.anchors.is_empty() {
            return;
        }
        self.open.iter_mut().filter(|open| open.name == name).for_each(|open| open.depth += 1);
        let Some(at) = memchr::memmem::find(tag, b" id=\"") else { return };
        let id = tag[at + 5..].split(|byte| *byte == b'"').next().unwrap_or_default();
        if let Some(anchor) = self.anchors.iter().position(|anchor| anchor.as_bytes() == id) {
            self.open.push(Open { name, depth: 1, anchor });
            self.within.push(anchor);
        }
    }

    fn close(&mut self, name: &[u8]) {
        self.open.iter_mut().filter(|open| open.name == name).for_each(|open| open.depth -= 1);
        if self.open.iter().any(|open| open.depth == 0) {
            self.open.retain(|open| open.depth > 0);
            self.within = self.open.iter().map(|open| open.anchor).collect();
        }
    }
}

/// A text without entities. Those that templates do not write stay as they are.
fn decoded(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').and_then(|(name, tail)| Some((character(name)?, tail)));
        match entity {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16).ok());
            char::from_u32(hex.unwrap_or_else(|| number.parse().ok())?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str, anchors: &[&str]) -> Vec<(String, Vec<usize>)> {
        let mut found = Vec::new();
        blocks(html.as_bytes(), anchors, |block| {
            let words: Vec<&str> = block.text.split_whitespace().collect();
            found.push((words.join(" "), block.within.to_vec()));
        });
        found
    }

    fn texts(html: &str) -> Vec<String> {
        read(html, &[]).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn words_end_at_cells_and_blocks_but_not_at_letters_in_bold() {
        let html = "<nav>a</nav><main id=\"main\"><h1>Sở</h1><table><thead><tr><th>Mã</th></tr></thead><tr><td>một</td><td>hai</td></tr>\
            </table><p>t<b>hủ</b> tục<span class=\"k\">ba</span><br>bốn</p></main><p>b</p>";
        assert_eq!(texts(html), ["Sở", "một", "hai", "thủ tục ba", "bốn"]);
    }

    #[test]
    fn what_leads_elsewhere_is_passed_over_with_all_that_is_in_it() {
        let html = "<main><aside><aside>a</aside>b</aside><div data-unsearched><div>c</div>d</div><svg><text>e</text></svg>g</main>";
        assert_eq!(texts(html), ["g"]);
        assert!(texts("<p>no main</p>").is_empty());
    }

    #[test]
    fn entities_and_quotes() {
        assert_eq!(
            texts("<main><p title=\"a > b\">x &amp; y&#x2F;z &#39;&lt;&unknown; &</p></main>"),
            ["x & y/z '<&unknown; &"]
        );
    }

    #[test]
    fn the_text_of_an_anchor_is_told_apart() {
        let html = "<main><table><tr id=\"nv-1\"><td>a</td><td>b</td></tr><tr id=\"nv-2\"><td>c</td></tr></table>\
            <div id=\"x\"><div>d</div>e</div>f</main>";
        let found = read(html, &["nv-2", "x"]);
        let of = |text: &str| found.iter().find(|(t, _)| t == text).unwrap().1.clone();
        assert_eq!(
            (of("a"), of("c"), of("d"), of("e"), of("f")),
            (vec![], vec![0], vec![1], vec![1], vec![])
        );
    }
}
