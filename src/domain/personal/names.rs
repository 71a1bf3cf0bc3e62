//! Names of persons: a form of address before capitalised words, and, where only a role belongs, words that begin with a
//! family name. No rule finds every name: columns are an allow-list for that reason.

mod words;

use super::{Data, Found, Hit};
use crate::domain::fold::fold;
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
    /// Whether a family name must follow: "công dân Việt Nam" is nobody.
    needs_family: bool,
}

/// Forms of address; `chí` stands for `đồng chí`, `c` for `đ/c`.
const ADDRESSES: [&str; 19] = [
    "ông", "bà", "anh", "chị", "cháu", "em", "cô", "chú", "bác", "thầy", "cụ", "bé", "dì", "cậu", "mợ", "mr",
    "mrs", "ms", "miss",
];

/// Forms of address that end other words too (`công cụ`, `ghi chú`, `trẻ em`): only a family name after them is a name.
const DOUBTFUL: [&str; 10] = ["em", "cô", "chú", "bác", "cụ", "bé", "dì", "cậu", "mợ", "ms"];

/// Labels of forms, folded.
const LABELS: [&str; 10] = [
    "ho ten",
    "ho va ten",
    "chu ho so",
    "nguoi nop",
    "nguoi nop ho so",
    "nguoi nop don",
    "nguoi lam don",
    "cong dan",
    "nguoi dai dien",
    "nguoi duoc uy quyen",
];

/// The last words of the labels.
const LABEL_ENDS: [&str; 7] = ["tên", "sơ", "nộp", "đơn", "dân", "diện", "quyền"];

/// Most bytes of a form of address or of the last word of a label.
const LONGEST: usize = 7;

/// Words after which a form of address is part of a name of a place or thing: `đường Bà Huyện Thanh Quan`, `tiếng Anh`.
const NOT_AFTER: [&str; 38] = [
    "đường",
    "phố",
    "phường",
    "xã",
    "quận",
    "huyện",
    "thôn",
    "ấp",
    "bản",
    "làng",
    "chợ",
    "cầu",
    "đền",
    "chùa",
    "miếu",
    "trường",
    "hẻm",
    "ngõ",
    "ngách",
    "núi",
    "hồ",
    "bến",
    "tượng",
    "lăng",
    "kênh",
    "rạch",
    "đảo",
    "khu",
    "thị",
    "trấn",
    "tiếng",
    "nước",
    "người",
    "quốc",
    "bảng",
    "hai",
    "đông",
    "tp",
];

/// What begins like a form of address and is a place, a hero or a street.
const PROPER: [&str; 19] = [
    "bà rịa",
    "bà triệu",
    "bà trưng",
    "bà nà",
    "bà đen",
    "bà điểm",
    "bà chiểu",
    "bà hom",
    "bà quẹo",
    "bà chúa",
    "bà huyện thanh quan",
    "ông ích khiêm",
    "ông đốc",
    "ông lãnh",
    "ông công",
    "anh sơn",
    "cô tô",
    "cô giang",
    "bác hồ",
];

fn address_before(text: &str, at: usize) -> Option<Address> {
    let end = text[..at].trim_end_matches([':', ' ', '*', '_', '/', '\n', '\t']).len();
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
            return Some(Address { range: start..word.end, needs_family: false });
        }
    }
    LABEL_ENDS.contains(&lower.as_str()).then(|| label(text, end))?
}

fn honorific(text: &str, word: Range<usize>, lower: &str) -> Option<Address> {
    let before = previous_word(text, text[..word.start].trim_end_matches(' ').len());
    let joined = before.as_ref().filter(|before| text[before.end..word.start].chars().all(|c| c == ' '));
    let Some(before) = joined.map(|before| &text[before.clone()]) else {
        return Some(Address { range: word, needs_family: false });
    };
    if NOT_AFTER.contains(&before.to_lowercase().as_str()) {
        return None;
    }
    // `Lan Anh Tuấn Kiệt`: a capital before a capital is a name already, `Ông Bà` a greeting.
    let upper = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let doubtful = upper(before) && upper(&text[word.clone()]) || DOUBTFUL.contains(&lower);
    Some(Address { range: word, needs_family: doubtful })
}

fn label(text: &str, end: usize) -> Option<Address> {
    let mut start = end;
    for _ in 0..5 {
        let word = previous_word(text, text[..start].trim_end_matches(' ').len())?;
        start = word.start;
        if LABELS.contains(&fold(&text[start..end]).as_str()) {
            return Some(Address { range: start..end, needs_family: true });
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
    let count = capitalised(words);
    let family = words.first().is_some_and(|word| is_family(word.text));
    let role = is_role(words);
    let plain = count >= 2 && !role && !address.needs_family && !shouted(&words[..count]);
    if plain || count >= 2 && family && !role && !is_place(words) {
        return Some(words[0].range.start..words[count - 1].range.end);
    }
    family_led(words)
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
        words.first().is_some_and(|first| SURE.iter().chain(&FAMILIES).any(|family| fold(family) == *first));
    let place = PLACES.iter().any(|place| fold(place) == words.join(" "));
    names_a_person(text) || (2..=5).contains(&words.len()) && letters && family && !place
}

fn is_family(word: &str) -> bool {
    let lower = word.to_lowercase();
    SURE.iter().chain(&FAMILIES).any(|family| *family == lower)
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

/// First and second words of roles.
const ROLES: [(&str, &[&str]); 24] = [
    ("chủ", &["tịch", "nhiệm", "hồ", "sở", "đầu", "hộ"]),
    ("phó", &["chủ", "giám", "trưởng", "bí", "chánh", "tổng", "cục", "vụ", "viện", "hiệu", "ban", "thủ"]),
    ("giám", &["đốc", "sát", "định"]),
    ("trưởng", &["phòng", "ban", "bộ", "thôn", "ấp", "công", "đoàn", "khu", "trạm"]),
    ("bí", &["thư"]),
    ("chánh", &["văn", "thanh", "án"]),
    ("bộ", &["trưởng"]),
    ("thứ", &["trưởng"]),
    ("thủ", &["tướng", "trưởng", "quỹ", "kho"]),
    ("tổng", &["giám", "bí", "cục", "thư", "thanh", "biên"]),
    ("cục", &["trưởng"]),
    ("vụ", &["trưởng"]),
    ("viện", &["trưởng"]),
    ("hiệu", &["trưởng", "phó"]),
    ("chi", &["cục", "nhánh"]),
    ("kế", &["toán"]),
    ("đại", &["biểu", "diện", "tá", "tướng", "úy"]),
    ("thẩm", &["phán", "tra", "định"]),
    ("kiểm", &["sát", "toán", "soát", "lâm"]),
    ("ủy", &["viên", "ban"]),
    ("đội", &["trưởng", "phó"]),
    ("tổ", &["trưởng", "phó"]),
    ("cán", &["bộ"]),
    ("công", &["chức", "an", "dân", "ty"]),
];

/// Family names in lower case that mean nothing else.
const SURE: [&str; 22] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "ngô", "đoàn",
    "trịnh", "trương", "đinh", "phùng", "tạ", "lưu", "tống", "quách",
];

/// Family names that are words too, or parts of names of places.
const FAMILIES: [&str; 40] = [
    "hồ", "dương", "lý", "đào", "vương", "lâm", "mai", "tô", "hà", "lương", "cao", "châu", "chu", "thái",
    "nông", "hứa", "lò", "giàng", "vừ", "thào", "sùng", "triệu", "bế", "kiều", "mạc", "nghiêm", "tăng", "từ",
    "thạch", "quàng", "lường", "cầm", "bàn", "vàng", "hầu", "ma", "lầu", "mùa", "tòng", "ninh",
];

/// Places whose names begin with a family name.
const PLACES: [&str; 22] = [
    "hà nội",
    "hà giang",
    "hà nam",
    "hà tĩnh",
    "hà đông",
    "thái bình",
    "thái nguyên",
    "thái lan",
    "cao bằng",
    "cao lãnh",
    "lâm đồng",
    "hồ chí minh",
    "châu âu",
    "châu á",
    "châu đốc",
    "ninh bình",
    "ninh thuận",
    "bàn cờ",
    "từ sơn",
    "từ liêm",
    "mai sơn",
    "mai châu",
];
