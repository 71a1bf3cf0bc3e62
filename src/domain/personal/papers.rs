//! Personal data made of letters and digits: passports, insurance cards, land certificates, number plates, mail.

use super::context::{word_after, word_before};
use super::{Data, Found};

/// Looks for papers whose number holds the digit at a place; the place is the first digit of its run.
pub fn around(found: &mut Found<'_>, at: usize) {
    let bytes = found.text.as_bytes();
    let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    match run {
        2 => plate(found, at),
        6..=8 => {
            serial(found, at, run);
            passport(found, at, run);
        }
        13 => insurance(found, at),
        _ => {}
    }
}

/// Capital letters without marks that end at a place.
fn capitals(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_uppercase()).count()
}

/// `C1234567`, `P01234567`.
fn passport(found: &mut Found<'_>, at: usize, run: usize) {
    let alone = run > 6 && capitals(found.text.as_bytes(), at) == 1 && !word_before(found.text, at - 1);
    if alone && !word_after(found.text, at + run) {
        found.push(Data::Passport, at - 1..at + run, 2);
    }
}

/// `DN4010123456789`: health insurance, two letters and thirteen digits.
fn insurance(found: &mut Found<'_>, at: usize) {
    if capitals(found.text.as_bytes(), at) == 2 && !word_before(found.text, at - 2) {
        found.push(Data::Insurance, at - 2..at + 13, 3);
    }
}

/// `BK 123456`, `AA01234567`: the serial of a land certificate.
fn serial(found: &mut Found<'_>, at: usize, run: usize) {
    let bytes = found.text.as_bytes();
    let space = usize::from(at > 0 && bytes[at - 1] == b' ');
    let letters = at - space;
    let alone = capitals(bytes, letters) == 2 && !word_before(found.text, letters - 2);
    // `BC 20261030` is a report of that day.
    let day = run == 8 && (bytes[at..].starts_with(b"19") || bytes[at..].starts_with(b"20"));
    if alone && !day && !word_after(found.text, at + run) {
        found.push(Data::LandCertificate, letters - 2..at + run, 2);
    }
}

/// `30A-123.45`, `29A12345`, `29-H1 234.56`: province, series, five digits.
fn plate(found: &mut Found<'_>, at: usize) {
    let bytes = found.text.as_bytes();
    if bytes[at] == b'0' || word_before(found.text, at) {
        return;
    }
    let mut end = at + 2 + usize::from(bytes.get(at + 2) == Some(&b'-'));
    if !bytes.get(end).is_some_and(u8::is_ascii_uppercase) {
        return;
    }
    end += 1;
    // A second letter, or the digit that motorcycles have.
    let second = bytes.get(end).is_some_and(u8::is_ascii_uppercase)
        || bytes.get(end).is_some_and(u8::is_ascii_digit) && matches!(bytes.get(end + 1), Some(b'-' | b' '));
    end += usize::from(second);
    let gap = matches!(bytes.get(end), Some(b'-' | b' '));
    let spaced = bytes.get(end) == Some(&b' ');
    end += usize::from(gap);
    let Some(size) = plate_number(&bytes[end..], spaced) else { return };
    if !word_after(found.text, end + size) {
        found.push(Data::Plate, at..end + size, 2);
    }
}

/// Bytes of `123.45` or `12345` at the beginning; after a space only the first form is sure.
fn plate_number(bytes: &[u8], dotted: bool) -> Option<usize> {
    let digits = |from: usize, count: usize| {
        bytes.get(from..from + count).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if digits(0, 3) && bytes.get(3) == Some(&b'.') && digits(4, 2) {
        return Some(6);
    }
    (!dotted && digits(0, 5)).then_some(5)
}

/// The mail address around an `@`.
pub fn email(found: &mut Found<'_>, at: usize) {
    let bytes = found.text.as_bytes();
    let local = bytes[..at].iter().rev().take_while(is_local).count();
    let domain = bytes[at + 1..].iter().take_while(is_domain).count();
    let shown = found.text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let top = shown.rsplit_once('.').map(|(_, top)| top);
    let sound = top.is_some_and(|top| top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic()));
    if local > 0 && sound {
        found.push(Data::Email, at - local..at + 1 + shown.len(), 2);
    }
}

fn is_local(byte: &&u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

fn is_domain(byte: &&u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}
