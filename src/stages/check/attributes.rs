//! The attributes of a rendered page, found without building its tree.

/// The attributes of all tags of a page: name, value, tag. Our own templates escape `<` and `"` in values.
pub struct Attributes<'h> {
    html: &'h [u8],
    at: usize,
    tag: &'h [u8],
    /// Whether a style sheet or script stands in the page itself.
    pub inline: bool,
}

impl<'h> Attributes<'h> {
    /// Of a page.
    pub fn new(html: &'h [u8]) -> Attributes<'h> {
        Attributes { html, at: 0, tag: b"", inline: false }
    }

    /// Whether the script element whose name was just read has its code in the page.
    fn holds_code(&self) -> bool {
        let rest = &self.html[self.at..];
        let head = &rest[..memchr::memchr(b'>', rest).unwrap_or(rest.len())];
        head != DATA && memchr::memmem::find(head, b" src=\"").is_none()
    }

    /// Moves to the next tag with attributes. Comments and closing tags are passed over.
    fn open_tag(&mut self) -> Option<()> {
        loop {
            let start = self.at + memchr::memchr(b'<', &self.html[self.at..])? + 1;
            let name = name_at(self.html, start);
            self.at = start + name.len();
            if name.is_empty() {
                continue;
            }
            let bare = self.html.get(self.at) == Some(&b'>');
            self.inline |= name == b"style" || name == b"script" && self.holds_code();
            if !bare {
                self.tag = name;
                return Some(());
            }
        }
    }
}

/// What a script element says that holds data for search engines, which no browser runs.
const DATA: &[u8] = b" type=\"application/ld+json\"";

/// The bytes of names of tags and attributes.
static NAMES: [bool; 256] = {
    let mut names = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        names[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'-' | b':' | b'_');
        byte += 1;
    }
    names
};

fn name_at(html: &[u8], start: usize) -> &[u8] {
    let rest = &html[start..];
    &rest[..rest.iter().position(|byte| !NAMES[usize::from(*byte)]).unwrap_or(rest.len())]
}

impl<'h> Iterator for Attributes<'h> {
    type Item = (&'h [u8], &'h [u8], &'h [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.tag.is_empty() {
                self.open_tag()?;
            }
            while self.html.get(self.at).is_some_and(|b| b.is_ascii_whitespace() || *b == b'/') {
                self.at += 1;
            }
            let name = name_at(self.html, self.at);
            if name.is_empty() {
                self.tag = b"";
                continue;
            }
            self.at += name.len();
            if self.html.get(self.at..self.at + 2) != Some(b"=\"") {
                return Some((name, b"", self.tag));
            }
            let start = self.at + 2;
            let end = start + memchr::memchr(b'"', &self.html[start..])?;
            self.at = end + 1;
            return Some((name, &self.html[start..end], self.tag));
        }
    }
}
