//! Personal data in texts: where it stands, what it is, and how it is named without being shown.
//!
//! [`scan`] walks once over the bytes of a text and stops only at digits, at `@` and where a capital letter follows a
//! form of address. Codes of dossiers, agencies and procedures are passed over first, since parts of them look like
//! telephone numbers. Texts are NFC. What the law calls personal: Nghị định 356/2025/NĐ-CP, Điều 3–4.

mod allow;
mod context;
mod headers;
mod names;
mod numbers;
mod papers;
pub mod provinces;
#[cfg(test)]
mod tests;

use super::code;
use crate::base::diag::{Text, text};
pub use allow::{Allowed, Entry, Sort};
pub use headers::{is_personal_header, mentions_personal};
pub use names::{is_author, names_a_person};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

/// A sort of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Data {
    /// Number of a citizen's identity card, 12 digits.
    CitizenId,
    /// Number of the old identity card, 9 digits.
    OldId,
    /// Mobile telephone.
    Phone,
    /// Fixed telephone.
    Landline,
    /// Tax code.
    TaxCode,
    /// Passport.
    Passport,
    /// Health or social insurance.
    Insurance,
    /// Serial number of a land certificate.
    LandCertificate,
    /// Number plate.
    Plate,
    /// Mail address.
    Email,
    /// Bank account.
    BankAccount,
    /// A person's name.
    Name,
}

impl Data {
    /// What it is called.
    pub fn label(self) -> Text {
        match self {
            Data::CitizenId => text("số định danh cá nhân (CCCD)", "a personal identification number (CCCD)"),
            Data::OldId => text("số chứng minh nhân dân", "the number of an identity card"),
            Data::Phone => text("số điện thoại di động", "a mobile telephone number"),
            Data::Landline => text("số điện thoại cố định", "a fixed telephone number"),
            Data::TaxCode => text("mã số thuế", "a tax code"),
            Data::Passport => text("số hộ chiếu", "a passport number"),
            Data::Insurance => text("mã số bảo hiểm", "an insurance number"),
            Data::LandCertificate => {
                text("số phát hành giấy chứng nhận nhà đất", "the number of a land certificate")
            }
            Data::Plate => text("biển số xe", "a number plate"),
            Data::Email => text("địa chỉ thư điện tử", "a mail address"),
            Data::BankAccount => text("số tài khoản ngân hàng", "a bank account number"),
            Data::Name => text("tên người", "a person's name"),
        }
    }

    /// Whether an office may have one that everybody should know: telephone, mail, account.
    pub fn is_contact(self) -> bool {
        matches!(self, Data::Phone | Data::Landline | Data::Email | Data::BankAccount)
    }
}

/// Personal data found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub data: Data,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// How a message may name it: never whole. Of an identification number the last three digits, since the first six
    /// tell sex and year of birth; of a name the form of address.
    pub masked: String,
}

/// Finds all personal data in a text, in the order of the text; hits do not overlap.
pub fn scan(text: &str) -> Vec<Hit> {
    let mut found = Found { text, hits: Vec::new() };
    let bytes = text.as_bytes();
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(step) = stop(&bytes[at..]) {
        at += step;
        at = match bytes[at] {
            b'0'..=b'9' => number(&mut found, at, &mut groups),
            b'@' => {
                papers::email(&mut found, at);
                at + 1
            }
            _ => {
                gap(&mut found, at + 1);
                at + 1
            }
        };
    }
    found.finish()
}

/// The first place to look at: a digit, `@`, or white space before what may begin a name. Nearly always a small letter
/// follows white space, which begins none.
fn stop(bytes: &[u8]) -> Option<usize> {
    let stops = |pair: &[u8]| FIRST[usize::from(pair[0])] & SECOND[usize::from(pair[1])] != 0;
    let last = || bytes.len().checked_sub(1).filter(|last| FIRST[usize::from(bytes[*last])] & ALONE != 0);
    bytes.windows(2).position(stops).or_else(last)
}

/// The text with what [`scan`] finds made unreadable.
pub fn mask(text: &str) -> Cow<'_, str> {
    let hits = scan(text);
    if hits.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for hit in hits {
        out.push_str(&text[from..hit.range.start]);
        out.push_str(&hit.masked);
        from = hit.range.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// The dossier codes in a text: not personal, but a policy may hide them.
pub fn dossiers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    let day = |at: usize| {
        let next = bytes.get(at + 1..at + 8);
        next.is_some_and(|next| next[6] == b'-' && next[..6].iter().all(u8::is_ascii_digit))
    };
    while let Some(step) = memchr::memchr(b'-', &bytes[at..]) {
        if !day(at + step) {
            at += step + 1;
            continue;
        }
        let cluster = cluster(bytes, at + step);
        at = cluster.end.max(at + step + 1);
        if code::Dossier::parse(&text[cluster.clone()]).is_some() {
            found.push(cluster);
        }
    }
    found
}

/// Of a byte that the walk over a text stops at, whatever follows.
const ALONE: u8 = 1;
/// Of white space, and of what may begin a name behind it.
const GAP: u8 = 2;

const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// What a byte is as the first of two: the walk stops where both have something in common.
static FIRST: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'0'..=b'9' | b'@' => ALONE,
            white if is_white(white) => GAP,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// What a byte is as the second of two.
static SECOND: [u8; 256] = {
    let mut table = [ALONE; 256];
    let mut byte = 0;
    while byte < 256 {
        if !matches!(byte as u8, b'0'..=b'9' | b'a'..=b'z') && !is_white(byte as u8) {
            table[byte] = ALONE | GAP;
        }
        byte += 1;
    }
    table
};

/// Looks at the white space that ends at a place.
fn gap(found: &mut Found<'_>, end: usize) {
    let before = &found.text.as_bytes()[..end];
    let white = before.iter().rev().take_while(|byte| is_white(**byte)).count();
    // A gap does not begin with half of a line break.
    let half = before[end - white..].iter().take_while(|byte| **byte == b'\r').count();
    if half < white {
        names::after_gap(found, end - white + half);
    }
}

/// Looks at the number that begins at a digit; gives where to go on.
fn number(found: &mut Found<'_>, at: usize, groups: &mut Vec<numbers::Group>) -> usize {
    let bytes = found.text.as_bytes();
    if let Some(end) = harmless(bytes, at) {
        return end;
    }
    let cluster = cluster(bytes, at);
    if code::is_code(&found.text[cluster.clone()]) {
        return cluster.end.max(at + 1);
    }
    papers::around(found, at);
    numbers::gather(bytes, at, groups);
    numbers::look(found, groups);
    groups.last().map_or(at + 1, |group| group.end)
}

/// The end of a number that cannot be part of anything looked for: a day such as `2026-10-05`, or up to five digits that
/// stand alone. Nearly all numbers of a portal are such.
fn harmless(bytes: &[u8], at: usize) -> Option<usize> {
    let joins = |byte: u8| {
        byte.is_ascii_alphanumeric() || !byte.is_ascii() || matches!(byte, b'.' | b'-' | b'/' | b')')
    };
    if at > 0 && (joins(bytes[at - 1]) || bytes[at - 1] == b'+') {
        return None;
    }
    let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let day = run == 4
        && matches!(bytes.get(at..at + 10), Some([_, _, _, _, b'-', a, b, b'-', c, d])
        if [a, b, c, d].into_iter().all(u8::is_ascii_digit));
    let end = at + if day { 10 } else { run };
    match bytes.get(end..) {
        _ if run > 5 => None,
        None | Some([]) => Some(end),
        Some([b' ', b'0'..=b'9', ..]) => None,
        Some([next, ..]) => (!joins(*next)).then_some(end),
    }
}

/// Longest code, with room.
const CLUSTER: usize = 64;

/// The run of letters without marks, digits, dots and hyphens around a byte; no dots or hyphens at its ends.
fn cluster(bytes: &[u8], at: usize) -> Range<usize> {
    let inside = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let end_mark = |byte: &&u8| matches!(byte, b'.' | b'-');
    let before = bytes[at.saturating_sub(CLUSTER)..at].iter().rev().take_while(inside).count();
    let after = bytes[at..bytes.len().min(at + CLUSTER)].iter().take_while(inside).count();
    let run = &bytes[at - before..at + after];
    let head = run.iter().take_while(end_mark).count();
    let tail = run.iter().rev().take_while(end_mark).count();
    if head == run.len() { at..at } else { at - before + head..at + after - tail }
}

/// What a walk over a text has found so far.
struct Found<'t> {
    text: &'t str,
    hits: Vec<Hit>,
}

impl Found<'_> {
    /// Adds a hit that shows the last `shown` bytes of its digits and letters.
    fn push(&mut self, data: Data, range: Range<usize>, shown: usize) {
        let value = &self.text[range.clone()];
        let tail: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
        let masked = format!("***{}", &tail[tail.len().saturating_sub(shown)..]);
        self.hits.push(Hit { data, range, masked });
    }

    /// The hits in order; of overlapping ones that which begins first and reaches farthest.
    fn finish(mut self) -> Vec<Hit> {
        self.hits.sort_by_key(|hit| (hit.range.start, Reverse(hit.range.end), hit.data));
        let mut end = 0;
        self.hits.retain(|hit| {
            let free = hit.range.start >= end;
            end = end.max(hit.range.end);
            free
        });
        self.hits
    }
}
