//! HTML, SVG and XML as a reader sees them: the letters, without drawings and classes.

/// Attributes whose values are shown or followed.
const SHOWN: [&str; 8] = ["href", "alt", "title", "content", "value", "aria-label", "placeholder", "src"];

/// The text with everything inside tags replaced by spaces, but the values of attributes that are shown. Each byte keeps
/// its place. Drawings are full of numbers that look like telephones.
pub fn visible(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]).map(|step| at + step) {
        let tag = bytes
            .get(open + 1)
            .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'));
        if !tag {
            at = open + 1;
            continue;
        }
        let close = memchr::memchr(b'>', &bytes[open..]).map_or(bytes.len(), |step| open + step + 1);
        let kept = shown(&text[open..close]);
        for (place, byte) in out[open..close].iter_mut().enumerate() {
            if *byte != b'\n' && !kept.iter().any(|range| range.contains(&place)) {
                *byte = b' ';
            }
        }
        at = close;
    }
    // Only whole tags and whole values are replaced, so no letter is cut.
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// The values of attributes that are shown, as bytes of the tag.
fn shown(tag: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for name in SHOWN {
        for quote in ['"', '\''] {
            let mark = format!(" {name}={quote}");
            for (at, _) in tag.match_indices(&mark) {
                let start = at + mark.len();
                let size = tag[start..].find(quote).unwrap_or(tag.len() - start);
                found.push(start..start + size);
            }
        }
    }
    found
}
