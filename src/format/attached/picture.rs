//! Pictures: whether they carry the notes of a camera or telephone (EXIF), which tell place, day and owner.

/// Whether a JPEG, PNG or WebP picture has an EXIF part.
pub fn names_device(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xd8, rest @ ..] => jpeg(rest),
        [0x89, b'P', b'N', b'G', ..] => chunks(bytes, 8, |head| {
            let size = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
            (size as usize + 12, &head[4..] == b"eXIf")
        }),
        [b'R', b'I', b'F', b'F', ..] => chunks(bytes, 12, |head| {
            let size = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
            (size + size % 2 + 8, &head[..4] == b"EXIF")
        }),
        _ => false,
    }
}

/// Segments until the picture itself begins.
fn jpeg(mut bytes: &[u8]) -> bool {
    while let [0xff, marker, high, low, rest @ ..] = bytes {
        let size = usize::from(u16::from_be_bytes([*high, *low]));
        if *marker == 0xda {
            return false;
        }
        if *marker == 0xe1 && rest.starts_with(b"Exif\0\0") {
            return true;
        }
        bytes = bytes.get(2 + size..).unwrap_or_default();
    }
    false
}

/// Walks over chunks; `read` takes the eight bytes of a head and gives the size of the chunk and whether it is the one.
fn chunks(bytes: &[u8], mut at: usize, read: impl Fn(&[u8]) -> (usize, bool)) -> bool {
    while let Some(head) = bytes.get(at..at + 8) {
        let (size, found) = read(head);
        if found {
            return true;
        }
        at = at.saturating_add(size);
    }
    false
}
