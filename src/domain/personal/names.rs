//! Names of persons: a form of address before capitalised words, and, where only a role belongs, words that begin with a
//! family name. No rule finds every name: columns are an allow-list for that reason.

mod lists;
mod words;

use super::{Data, Found, Hit};
use crate::domain::fold::fold;
use lists::{
    ADDRESSES, BODIES, DOUBTFUL, FAMILIES, GIVEN, LABEL_ENDS, LABELS, NOBODY, NOT_AFTER, PLACES, PROPER,
    ROLES, SOMEBODY, SURE, TRADES,
};
use std::ops::Range;
use words::{Case, Word, previous_word, words_from};

/// Looks whether the white space at a place stands between a form of address and a name.
pub fn after_gap(found: &mut Found<'_>, at: usize) {
    let text = found.text;
    let rest = &text[at..];
    let begins =
        rest.trim_start_matches([' ', '\n', '\r', '\t', '*', '_', '"', '\'', '(', '“', '‘', '«', '\u{a0}']);
    if !begins.chars().next().is_some_and(char::is_uppercase) {
        return;
    }
    let Some(address) = address_before(text, at) else { return };
    let from = at + rest.len() - begins.len();
    let words = words_from(text, from);
    let Some(name) = person(text, &address, &words) else { return };
    let masked = format!("{} ***", &text[address.range.clone()]);
    found.hits.push(Hit { data: Data::Name, range: address.range.start..name.end, masked });
}

/// A form of address or a label before a name.
struct Address {
    range: Range<usize>,
    /// What must follow for a name.
    needs: Needs,
}

/// What must follow a form of address or a label for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    /// A given name: `chị Hoa`.
    Given,
    /// Two words with capitals.
    Two,
    /// A family name: "công dân Việt Nam" is nobody.
    Family,
    /// At once a family name that means nothing else.
    SureFamily,
}

/// Most bytes of a form of address or of the last word of a label.
const LONGEST: usize = 7;

fn address_before(text: &str, at: usize) -> Option<Address> {
    let end = text[..at].trim_end_matches([':', ' ', '*', '_', '/', '\n', '\t']).len();
    if let Some(before) =
        text[..end].strip_suffix("Ô.").filter(|before| !before.ends_with(char::is_alphabetic))
    {
        return Some(Address { range: before.len()..end, needs: Needs::Family });
    }
    let word = previous_word(text, end)?;
    // Nearly every word that stands before a capital is something else.
    if word.len() > LONGEST {
        return None;
    }
    let lower = text[word.clone()].to_lowercase();
    if ADDRESSES.contains(&lower.as_str()) {
        return honorific(text, word, &lower);
    }
    for (last, first) in [("chí", "đồng "), ("c", "đ/")] {
        let start = word.start.saturating_sub(first.len());
        if lower == last && text.get(start..word.start).is_some_and(|before| before.to_lowercase() == first) {
            return Some(Address { range: start..word.end, needs: Needs::Given });
        }
    }
    LABEL_ENDS.contains(&lower.as_str()).then(|| label(text, end))?
}

fn honorific(text: &str, word: Range<usize>, lower: &str) -> Option<Address> {
    let before = previous_word(text, text[..word.start].trim_end_matches(' ').len());
    let joined = before.as_ref().filter(|before| text[before.end..word.start].chars().all(|c| c == ' '));
    let upper = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    // `12 Bà Hạt`, `Anh Sơn, Anh Dũng`: streets and places begin like a form of address with a capital.
    let listed = upper(&text[word.clone()])
        && text[..word.start]
            .trim_end_matches(' ')
            .ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | ';'));
    let alone = GIVEN.contains(&lower) && !listed && !text[..word.start].ends_with(['/', '(']);
    let needs = if alone { Needs::Given } else { Needs::Two };
    let Some(before) = joined.map(|before| &text[before.clone()]) else {
        return Some(Address { range: word, needs });
    };
    let known = before.to_lowercase();
    if NOT_AFTER.contains(&known.as_str()) {
        return None;
    }
    // `Lan Anh Tuấn Kiệt`: a capital before a capital is a name already, `Ông Bà` a greeting.
    let doubtful = upper(before) && upper(&text[word.clone()]) || DOUBTFUL.contains(&lower);
    let needs = match needs {
        _ if doubtful => Needs::Family,
        // `ông bà`, `anh chị` are everybody.
        Needs::Given if ADDRESSES.contains(&known.as_str()) => Needs::Two,
        needs => needs,
    };
    Some(Address { range: word, needs })
}

fn label(text: &str, end: usize) -> Option<Address> {
    let mut start = end;
    for _ in 0..5 {
        let word = previous_word(text, text[..start].trim_end_matches(' ').len())?;
        start = word.start;
        let folded = fold(&text[start..end]);
        let needs = [(LABELS, Needs::Family), (SOMEBODY, Needs::SureFamily)];
        if let Some((_, needs)) = needs.into_iter().find(|(words, _)| words.contains(&folded.as_str())) {
            return Some(Address { range: start..end, needs });
        }
    }
    None
}

/// The name that follows, behind a role too: `ông Phó Chủ tịch UBND xã Nguyễn Văn A`.
fn person(text: &str, address: &Address, words: &[Word<'_>]) -> Option<Range<usize>> {
    let whole = |count: usize| address.range.start..words[count - 1].range.end;
    let proper = fold_marks(&text[whole(words.len().clamp(1, 4))]);
    if PROPER.iter().any(|name| proper == *name || proper.starts_with(&format!("{name} "))) {
        return None;
    }
    if address.needs == Needs::SureFamily {
        return surely_named(words);
    }
    let count = capitalised(words);
    let family = words.first().is_some_and(|word| is_family(word.text));
    let role = is_role(words);
    let free = matches!(address.needs, Needs::Given | Needs::Two);
    let plain = count >= 2 && !role && free && !shouted(&words[..count]);
    if plain || count >= 2 && family && !role && !is_place(words) {
        return Some(words[0].range.start..words[count - 1].range.end);
    }
    family_led(words).or_else(|| given(text, address, words))
}

/// A name that begins with a sure family name, or with another one before `Văn` or `Thị`.
fn surely_named(words: &[Word<'_>]) -> Option<Range<usize>> {
    let count = capitalised(words);
    if count < 2 || shouted(&words[..count]) || is_place(words) {
        return None;
    }
    let [first, second] = [0, 1].map(|at| words[at].text.to_lowercase());
    let body = first == "đoàn" && BODIES.contains(&second.as_str());
    let sure = SURE.contains(&first.as_str()) && !body;
    let other = matches!(second.as_str(), "văn" | "thị") && is_family(words[0].text);
    (sure || other).then(|| words[0].range.start..words[count - 1].range.end)
}

/// A given name alone, right after the form of address: `chị Hoa nghỉ`, `đ/c Lan`.
fn given(text: &str, address: &Address, words: &[Word<'_>]) -> Option<Range<usize>> {
    let first = words.first()?;
    let beside = text[address.range.end..first.range.start].chars().all(|c| matches!(c, ' ' | '\u{a0}'));
    let lower = first.text.to_lowercase();
    let next = words.get(1).map(|word| word.text.to_lowercase()).unwrap_or_default();
    let trade = TRADES.iter().any(|(one, others)| *one == lower && others.contains(&next.as_str()));
    let nobody = NOBODY.contains(&lower.as_str()) || trade || is_role(words);
    // A letter alone stands in place of a name: `ông A`.
    let word = first.case == Case::Title && first.text.chars().count() > 1;
    let alone = address.needs == Needs::Given && beside && capitalised(words) == 1;
    (alone && word && !nobody).then(|| first.range.clone())
}

/// Lower case, one space between words, marks kept.
fn fold_marks(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many words from the first on are written like a name; a name has at most five.
fn capitalised(words: &[Word<'_>]) -> usize {
    words.iter().take(5).take_while(|word| word.case != Case::Lower).count()
}

/// Whether all words are in capitals: a heading, in which capitals say nothing.
fn shouted(words: &[Word<'_>]) -> bool {
    words.iter().all(|word| word.case == Case::Upper)
        || words[0].case == Case::Upper && words[0].text.len() > 3
}

/// A name that begins with a family name, somewhere in the words, and is not that of a place.
fn family_led(words: &[Word<'_>]) -> Option<Range<usize>> {
    (0..words.len()).find_map(|at| {
        let rest = &words[at..];
        let count = capitalised(rest);
        let after_place = at > 0 && is_place_word(&words[at - 1].text.to_lowercase());
        // `Phòng Nông Nghiệp`, `UBND xã An Bình Nguyễn Văn A`: between capitals only a sure family name begins a name.
        let inside = at > 0
            && words[at - 1].case != Case::Lower
            && !SURE.contains(&rest[0].text.to_lowercase().as_str());
        let found = count >= 2 && is_family(rest[0].text) && !is_place(rest) && !after_place && !inside;
        (found && !is_role(rest)).then(|| rest[0].range.start..rest[count - 1].range.end)
    })
}

/// Whether a text where only a role belongs names somebody: `Chuyên viên Nguyễn Văn A`, `Bà Lê Thị B`.
pub fn names_a_person(text: &str) -> bool {
    let parts = text.split([',', ';', '-', '–', '(', ')', ':', '/', '#']);
    super::scan(text).iter().any(|hit| hit.data == Data::Name)
        || parts.map(|part| words_from(part, 0)).any(|words| family_led(&words).is_some())
}

/// Whether the author that a file names is a person: two to five words, the first a family name, with or without marks.
pub fn is_author(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(fold).collect();
    let letters =
        words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()) && !word.is_empty());
    let family =
        words.first().is_some_and(|first| SURE.iter().chain(FAMILIES).any(|family| fold(family) == *first));
    let place = PLACES.iter().any(|place| fold(place) == words.join(" "));
    names_a_person(text) || (2..=5).contains(&words.len()) && letters && family && !place
}

fn is_family(word: &str) -> bool {
    let lower = word.to_lowercase();
    SURE.iter().chain(FAMILIES).any(|family| *family == lower)
}

/// Whether the words begin with the name of a province or city that begins like a family name.
fn is_place(words: &[Word<'_>]) -> bool {
    let name: Vec<String> = words.iter().take(3).map(|word| word.text.to_lowercase()).collect();
    PLACES.iter().any(|place| {
        let parts: Vec<&str> = place.split(' ').collect();
        name.len() >= parts.len() && parts.iter().zip(&name).all(|(part, word)| part == word)
    })
}

/// After these words a person's name is that of a street, school or commune.
fn is_place_word(word: &str) -> bool {
    NOT_AFTER[..30].contains(&word) || matches!(word, "tp" | "thpt" | "thcs" | "học" | "phố" | "đặc")
}

/// Whether the words begin with a role: `Chủ tịch`, `Giám đốc`, in any case.
fn is_role(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    let second = words.get(1).map(|word| word.text.to_lowercase()).unwrap_or_default();
    let first = first.text.to_lowercase();
    ROLES.iter().any(|(one, others)| *one == first && others.contains(&second.as_str()))
}
