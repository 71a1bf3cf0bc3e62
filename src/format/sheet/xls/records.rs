//! The records of a BIFF8 stream, and the texts in them.

use super::compound::u16_at;

/// A record that did not fit into one goes on in records of this kind.
const CONTINUE: u16 = 0x3c;

/// The records of a stream from a place on, until one is cut off.
pub struct Records<'b> {
    bytes: &'b [u8],
}

/// One record with what continues it.
pub struct Record<'b> {
    /// Its kind.
    pub kind: u16,
    /// Its first part.
    pub data: &'b [u8],
    more: Vec<&'b [u8]>,
}

impl<'b> Records<'b> {
    /// Of a stream from its beginning.
    pub fn of(bytes: &'b [u8]) -> Records<'b> {
        Records { bytes }
    }

    fn one(&mut self) -> Option<(u16, &'b [u8])> {
        let (kind, length) = (u16_at(self.bytes, 0)?, usize::from(u16_at(self.bytes, 2)?));
        let data = self.bytes.get(4..4 + length)?;
        self.bytes = &self.bytes[4 + length..];
        Some((kind, data))
    }
}

impl<'b> Iterator for Records<'b> {
    type Item = Record<'b>;

    fn next(&mut self) -> Option<Record<'b>> {
        let (kind, data) = self.one()?;
        let mut more = Vec::new();
        while u16_at(self.bytes, 0) == Some(CONTINUE) {
            more.push(self.one()?.1);
        }
        Some(Record { kind, data, more })
    }
}

impl<'b> Record<'b> {
    /// Two bytes of the first part.
    pub fn u16(&self, at: usize) -> Option<usize> {
        u16_at(self.data, at).map(usize::from)
    }

    /// Bytes that it takes, continued ones too.
    pub fn size(&self) -> usize {
        4 + self.data.len() + self.more.iter().map(|part| 4 + part.len()).sum::<usize>()
    }

    /// All its bytes from a place in the first part on.
    pub fn bytes(&self, from: usize) -> Bytes<'b> {
        let first = self.data.get(from..).unwrap_or_default();
        let rest = std::iter::once(first).chain(self.more.iter().copied());
        let mut parts: Vec<&[u8]> = rest.collect();
        parts.reverse();
        Bytes { parts }
    }
}

/// Bytes that go on over several parts.
pub struct Bytes<'b> {
    /// What is left, the next part last.
    parts: Vec<&'b [u8]>,
}

/// A text and, from which character on, its fonts.
#[derive(Debug, Default, PartialEq)]
pub struct Text {
    /// Its characters as UTF-16.
    pub units: Vec<u16>,
    /// Character and number of a font.
    pub fonts: Vec<(usize, usize)>,
}

impl Bytes<'_> {
    /// The next byte.
    pub fn u8(&mut self) -> Option<u8> {
        loop {
            match self.parts.last_mut()? {
                [first, rest @ ..] => {
                    let byte = *first;
                    *self.parts.last_mut()? = rest;
                    return Some(byte);
                }
                [] => {
                    self.parts.pop();
                }
            }
        }
    }

    /// The next two bytes.
    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    /// The next four bytes.
    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// A text after its number of characters: flags, characters, fonts (MS-XLS 2.5.293, 2.5.294).
    pub fn text(&mut self, length: usize) -> Option<Text> {
        let flags = self.u8()?;
        let runs = if flags & 8 > 0 { usize::from(self.u16()?) } else { 0 };
        let extra = if flags & 4 > 0 { self.u32()? } else { 0 };
        let units = self.units(length, flags & 1 > 0)?;
        let mut fonts = Vec::new();
        for _ in 0..runs {
            fonts.push((usize::from(self.u16()?), usize::from(self.u16()?)));
        }
        for _ in 0..extra {
            self.u8()?;
        }
        Some(Text { units, fonts })
    }

    /// Characters of one or two bytes. Where they go on in another part, that says anew how many.
    fn units(&mut self, length: usize, mut wide: bool) -> Option<Vec<u16>> {
        let mut units = Vec::new();
        while units.len() < length {
            if self.parts.last()?.is_empty() {
                self.parts.pop();
                wide = self.u8()? & 1 > 0;
            }
            units.push(if wide { self.u16()? } else { u16::from(self.u8()?) });
        }
        Some(units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let head = [kind.to_le_bytes(), (data.len() as u16).to_le_bytes()].concat();
        [head, data.to_vec()].concat()
    }

    #[test]
    fn texts_go_on_over_records_in_another_width() {
        let stream = [
            record(0xfc, b"\x03a"),
            record(CONTINUE, b"\x00b"),
            record(CONTINUE, b"\x01\x11\x01"),
            record(10, b""),
        ];
        let bytes = stream.concat();
        let records: Vec<Record> = Records::of(&bytes).collect();
        assert_eq!(records.iter().map(Record::size).sum::<usize>(), bytes.len());
        assert_eq!(records.iter().map(|record| record.kind).collect::<Vec<_>>(), [0xfc, 10]);
        let mut rest = records[0].bytes(0);
        // The first byte is the flags of the text itself: two bytes a character; its first one is cut in the middle.
        assert_eq!(rest.u8(), Some(3));
        let mut rest = Bytes { parts: vec![b"\x01\x11\x01", b"\x00b", b"\x00a"] };
        assert_eq!(rest.text(3), Some(Text { units: vec![97, 98, 0x111], fonts: vec![] }));
        assert_eq!(rest.u8(), None);
    }

    #[test]
    fn a_record_that_is_cut_off_ends_the_stream() {
        let bytes = record(0xfc, b"abcd");
        assert_eq!(Records::of(&bytes[..6]).count(), 0);
        assert_eq!(Records::of(&[bytes.clone(), vec![1]].concat()).count(), 1);
    }
}
