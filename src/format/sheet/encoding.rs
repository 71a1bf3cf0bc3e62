//! The encoding of text files: what an export of the last thirty years may be written in.

use crate::format::legacy::{Family, Share};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

/// Text of a file.
#[derive(Debug, PartialEq)]
pub struct Decoded {
    /// The text in NFC.
    pub text: String,
    /// Whether it was in one of the old fonts.
    pub legacy: bool,
}

/// The text of a file: by its byte order mark, as UTF-16 by its zero bytes, as UTF-8 where it is valid, and otherwise
/// in whichever of windows-1258, TCVN3 and VNI makes most words Vietnamese. `None` if it is no text.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let unicode = |text: String| Decoded { text: text.nfc().collect(), legacy: false };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return text_only(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()).map(unicode);
    }
    if let Some(encoding) = utf16(bytes) {
        return text_only(encoding.decode_without_bom_handling(bytes).0.into_owned()).map(unicode);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text_only(text.to_owned()).map(unicode),
        Err(_) => one_byte(bytes),
    }
}

/// UTF-16 without a mark: most characters of an export are ASCII, so that every other byte is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |at: usize| start.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = start.len() / 2 / 3;
    if start.is_empty() || bytes.len() % 2 == 1 {
        None
    } else if odd > many && even == 0 {
        Some(UTF_16LE)
    } else {
        (even > many && odd == 0).then_some(UTF_16BE)
    }
}

fn one_byte(bytes: &[u8]) -> Option<Decoded> {
    let page = text_only(WINDOWS_1258.decode_without_bom_handling(bytes).0.nfc().collect())?;
    // The old fonts' bytes have the characters that Western Windows gives them.
    let raw = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let mut best = (Share::of(&page, str::to_owned), None);
    for family in [Family::Tcvn3, Family::Vni] {
        let share = Share::of(&raw, |word| family.decode(word));
        if share.good * best.0.words.max(1) > best.0.good * share.words.max(1) {
            best = (share, Some(family));
        }
    }
    Some(match best.1 {
        Some(family) => Decoded { text: family.decode(&raw).nfc().collect(), legacy: true },
        None => Decoded { text: page, legacy: false },
    })
}

/// Text without control characters but those of lines and columns; `None` for anything else.
fn text_only(text: String) -> Option<String> {
    let foreign =
        |letter: char| letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    (!text.contains(foreign)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Mã hồ sơ;Đơn vị giải quyết\r\n1;Sở Xây dựng tỉnh Minh Họa\r\n2;phường Nắng Mai\r\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2], mark: &[u8]) -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(order)).collect()
    }

    #[test]
    fn unicode_is_read_with_and_without_a_mark() {
        let all = [
            TEXT.as_bytes().to_vec(),
            ["\u{feff}", TEXT].concat().into_bytes(),
            TEXT.nfd().collect::<String>().into_bytes(),
            utf16(TEXT, u16::to_le_bytes, b"\xff\xfe"),
            utf16(TEXT, u16::to_be_bytes, b"\xfe\xff"),
            utf16(TEXT, u16::to_le_bytes, b""),
            utf16(TEXT, u16::to_be_bytes, b""),
        ];
        for bytes in all {
            assert_eq!(decode(&bytes), Some(Decoded { text: TEXT.to_owned(), legacy: false }));
        }
    }

    #[test]
    fn old_fonts_are_told_from_one_another() {
        for (family, text) in [(Family::Vni, TEXT.to_owned()), (Family::Tcvn3, TEXT.to_lowercase())] {
            let bytes: Vec<u8> = family.encode(&text).chars().map(|letter| letter as u8).collect();
            assert_eq!(decode(&bytes), Some(Decoded { text, legacy: true }), "{family:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(decode(b"a\0b\0\0\0"), None);
        assert_eq!(decode(b""), Some(Decoded { text: String::new(), legacy: false }));
    }
}
