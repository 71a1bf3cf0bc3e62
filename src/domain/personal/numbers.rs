//! Personal data made of digits alone: identity cards, telephones, tax codes, insurance numbers, bank accounts.

use super::context::precedes;
use super::provinces;
use super::{Data, Found};

/// A run of digits within a number such as `0912 345 678`.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// First byte.
    start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What joins it to the group before: a space, a dot, a hyphen, `)` after an area code; 0 for the first.
    joint: u8,
}

/// Reads the groups of digits from a place on, each joined to the next by one mark.
pub fn gather(bytes: &[u8], at: usize, groups: &mut Vec<Group>) {
    groups.clear();
    let (mut start, mut joint) = (at, 0);
    loop {
        let digits = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        groups.push(Group { start, end: start + digits, joint });
        let rest = &bytes[start + digits..];
        let (size, mark) = match rest {
            [b')', b' ' | b'.' | b'-', ..] => (2, b')'),
            [b')', ..] => (1, b')'),
            [mark @ (b' ' | b'.' | b'-'), ..] => (1, *mark),
            // No-break space, narrow no-break space, hyphens of word processors.
            [0xc2, 0xa0, ..] => (2, b' '),
            [0xe2, 0x80, 0xaf, ..] => (3, b' '),
            [0xe2, 0x80, 0x90..=0x93, ..] => (3, b'-'),
            _ => return,
        };
        if !rest.get(size).is_some_and(u8::is_ascii_digit) {
            return;
        }
        (start, joint) = (start + digits + size, mark);
    }
}

/// A number written in more groups than this is a list of numbers.
const GROUPS: usize = 6;

/// Looks at every number that whole groups can make, longest first.
pub fn look(found: &mut Found<'_>, groups: &[Group]) {
    let mut first = 0;
    while first < groups.len() {
        let ends = (first + 1..=groups.len().min(first + GROUPS)).rev();
        let hit = ends.filter_map(|end| Some((end, Number::of(found.text, groups, first, end)?)));
        let hit =
            hit.filter_map(|(end, number)| Some((end, number.data()?, number.start, number.end))).next();
        first = match hit {
            Some((end, data, from, to)) => {
                // Of a short number two digits: three would be half of it.
                found.push(data, from..to, if to - from < 9 { 2 } else { 3 });
                end
            }
            None => first + 1,
        };
    }
}

/// Most digits of any number looked for: a bank account.
const DIGITS: usize = 19;

/// Digits that may be one number.
struct Number<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    digits: Vec<u8>,
    /// Lengths of its groups.
    sizes: Vec<usize>,
    /// What joins the groups: 0 for a single one.
    joint: u8,
    /// What joins the first two groups.
    first_joint: u8,
    plus: bool,
    /// Whether more digits follow or precede with a dot, hyphen or slash between.
    continued: bool,
}

impl<'t> Number<'t> {
    fn of(text: &'t str, groups: &[Group], first: usize, end: usize) -> Option<Number<'t>> {
        let window = &groups[first..end];
        let total: usize = window.iter().map(|group| group.end - group.start).sum();
        if !(6..=DIGITS).contains(&total) {
            return None;
        }
        let bytes = text.as_bytes();
        let (start, stop) = (window[0].start, window[window.len() - 1].end);
        let plus = first == 0 && start > 0 && bytes[start - 1] == b'+';
        // A country or area code may be set apart by another mark than the rest.
        let apart = plus || window.get(1).is_some_and(|group| group.joint == b')');
        let joint = window.get(if apart { 2 } else { 1 }).map_or(0, |group| group.joint);
        let even = window.iter().skip(if apart { 2 } else { 1 }).all(|group| group.joint == joint);
        let before = if first > 0 { groups[first].joint } else { slash(bytes.get(..start)?.iter().rev()) };
        let after = groups.get(end).map_or_else(|| slash(bytes[stop..].iter()), |group| group.joint);
        // `1.0912345678` is part of something else whatever it looks like.
        (even && before != b'.').then(|| Number {
            text,
            start,
            end: stop,
            digits: window.iter().flat_map(|group| bytes[group.start..group.end].iter().copied()).collect(),
            sizes: window.iter().map(|group| group.end - group.start).collect(),
            joint,
            first_joint: window.get(1).map_or(0, |group| group.joint),
            plus,
            continued: [before, after].iter().any(|mark| matches!(mark, b'.' | b'-' | b'/')),
        })
    }

    fn data(&self) -> Option<Data> {
        if let Some(data) = self.telephone() {
            let tax = self.is_whole() && self.said(32, &TAX);
            return Some(if tax { Data::TaxCode } else { data });
        }
        if self.continued {
            return None;
        }
        match self.digits.len() {
            12 if self.is_citizen_id() => Some(Data::CitizenId),
            12 if self.is_whole_or_spaced() && self.said(48, &TAX) => Some(Data::TaxCode),
            9 if self.is_whole_or_spaced() && self.said(48, &IDENTITY) => Some(Data::OldId),
            10 if self.is_whole_or_spaced() && self.said(48, &INSURANCE) => Some(Data::Insurance),
            10 | 13 if self.is_tax_code() => Some(Data::TaxCode),
            _ if self.is_whole_or_spaced() && self.said(32, &ACCOUNT) => Some(Data::BankAccount),
            8.. if self.is_whole_or_spaced() && self.said(24, &["tai khoan"]) && !self.said(48, &NO_BANK) => {
                Some(Data::BankAccount)
            }
            _ => None,
        }
    }

    fn said(&self, reach: usize, words: &[&str]) -> bool {
        precedes(self.text, self.start, reach, words)
    }

    fn is_whole(&self) -> bool {
        self.sizes.len() == 1
    }

    fn is_whole_or_spaced(&self) -> bool {
        self.is_whole() || self.joint == b' ' && self.first_joint == b' '
    }

    /// Mobile (`03…`, `05…`, `07…`, `08…`, `09…`, 10 digits) or fixed (`02…`, 10 or 11 digits), with 0 or +84.
    fn telephone(&self) -> Option<Data> {
        let country = self.digits.strip_prefix(b"84").filter(|_| self.plus || self.joint != b'.');
        let national = country.filter(|rest| self.plus || (9..=10).contains(&rest.len()));
        let national = national.or_else(|| self.digits.strip_prefix(b"0"))?;
        let data = match (national.first()?, national.len()) {
            (b'3' | b'5' | b'7' | b'8' | b'9', 9) => Data::Phone,
            (b'2', 9..=10) => Data::Landline,
            _ => return None,
        };
        let first = self.sizes[0];
        // Lists of small numbers and dates are written with spaces, dots and hyphens too.
        let usual = match first {
            1 => self.sizes.len() > 2 && self.joint == b' ' || self.plus,
            2 => self.plus || self.digits.starts_with(b"84") || self.sizes.len() <= 3,
            _ => true,
        };
        (usual || self.first_joint == b')').then_some(data)
    }

    /// Twelve digits: province of registration, century and sex, year of birth, six more (Thông tư 59/2021/TT-BCA).
    fn is_citizen_id(&self) -> bool {
        let even = self.sizes.iter().all(|size| size % 3 == 0) || self.sizes.iter().all(|size| size % 4 == 0);
        if self.joint == b'-' || !even {
            return false;
        }
        let number = |range: std::ops::Range<usize>| {
            self.digits[range].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
        };
        let (province, century, year) = (number(0..3), number(3..4), number(4..6));
        // 0 and 1 were born before 2000, 2 and 3 since.
        let born = century < 2 || century < 4 && year < 50;
        provinces::known(province) && born || self.said(48, &IDENTITY)
    }

    /// Ten digits with their check digit, and three more for a branch; nine weighted digits modulo 11.
    fn is_tax_code(&self) -> bool {
        let formed = match self.sizes.as_slice() {
            [10 | 13] => true,
            [10, 3] => self.joint == b'-',
            _ => false,
        };
        if !formed {
            return false;
        }
        let sum: u32 =
            self.digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        let sound = (10 - sum % 11) % 10 == u32::from(self.digits[9] - b'0') && !sum.is_multiple_of(11);
        // A tax code begins with the number of its province.
        let province = self.digits.starts_with(b"0") && self.digits[1] != b'0'
            || (b'1'..=b'6').contains(&self.digits[0]);
        sound && province && self.sizes != [13] && !self.is_amount() || self.said(32, &TAX)
    }

    /// Whether a unit follows, as after a sum of money.
    fn is_amount(&self) -> bool {
        let after = self.text[self.end..].trim_start_matches([' ', '\u{a0}']);
        UNITS.iter().any(|unit| after.starts_with(unit))
    }
}

const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const UNITS: [&str; 9] = ["đồng", "đ ", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "VND", "VNĐ"];

const IDENTITY: [&str; 9] = [
    "cccd",
    "cmnd",
    "cmtnd",
    "cmt",
    "can cuoc",
    "chung minh nhan dan",
    "chung minh thu",
    "so dinh danh",
    "giay to tuy than",
];

const TAX: [&str; 3] = ["mst", "ma so thue", "ms thue"];

const INSURANCE: [&str; 3] = ["bhxh", "bhyt", "bao hiem"];

const ACCOUNT: [&str; 5] = ["so tai khoan", "stk", "so tk", "tai khoan so", "tk so"];

/// Accounts of information systems, which plans count.
const NO_BANK: [&str; 4] = ["dinh danh", "vneid", "dich vu cong", "so luong"];

/// A slash, dot or hyphen beside a number behind or before which digits go on.
fn slash<'b>(mut bytes: impl Iterator<Item = &'b u8>) -> u8 {
    match (bytes.next(), bytes.next()) {
        (Some(mark @ (b'/' | b'.' | b'-')), Some(b'0'..=b'9')) => *mark,
        _ => 0,
    }
}
