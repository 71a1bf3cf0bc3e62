//! The words by which offices mark rows that are no records.

use crate::domain::fold::fold;

/// Folded beginnings of rows that add up others, the longer ones first.
const TOTALS: [&str; 5] = ["tong cong", "tong so", "tong", "cong", "toan tinh"];

/// Folded words that may follow such a beginning; numbers may too.
const OF_TOTALS: [&str; 12] =
    ["ho", "so", "toan", "tinh", "chung", "thang", "i", "ii", "iii", "iv", "v", "vi"];

/// Folded words of what stands below a table.
const SIGNATURES: [&str; 19] = [
    "nguoi lap",
    "nguoi lap bieu",
    "nguoi tong hop",
    "thu truong",
    "thu truong don vi",
    "ky ten",
    "ky va ghi ro ho ten",
    "noi nhan",
    "xac nhan",
    "truong phong",
    "pho truong phong",
    "giam doc",
    "pho giam doc",
    "chu tich",
    "pho chu tich",
    "chanh van phong",
    "kt giam doc",
    "kt chu tich",
    "tm uy ban nhan dan",
];

/// Folded beginnings of the names of agencies.
const AGENCIES: [&str; 22] = [
    "so",
    "ubnd",
    "uy ban nhan dan",
    "phong",
    "ban quan ly",
    "chi cuc",
    "cuc",
    "van phong",
    "trung tam",
    "cong an",
    "thanh tra",
    "chi nhanh",
    "truong",
    "benh vien",
    "kho bac",
    "bao hiem",
    "toa an",
    "vien kiem sat",
    "bo chi huy",
    "xa",
    "phuong",
    "dac khu",
];

/// Whether a row that begins so adds up others: `Tổng cộng`, `Tổng số: 25 hồ sơ`, `Cộng`.
pub fn is_total(text: &str) -> bool {
    let folded = fold(text);
    let rest = TOTALS.iter().find_map(|total| folded.strip_prefix(total));
    rest.filter(|rest| rest.is_empty() || rest.starts_with(' ')).is_some_and(|rest| {
        let counts = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || OF_TOTALS.contains(&word);
        rest.split_whitespace().all(counts)
    })
}

/// Whether a text stands below a table: a place and day of signing, a role, the recipients.
pub fn is_signature(text: &str) -> bool {
    let folded = fold(text);
    let dated = folded
        .split_once("ngay")
        .and_then(|(_, rest)| rest.split_once("thang"))
        .is_some_and(|(_, rest)| rest.contains("nam"));
    let role = SIGNATURES
        .iter()
        .any(|one| folded == *one || folded.strip_prefix(one).is_some_and(|rest| rest.starts_with(' ')));
    dated || role
}

/// Whether a text names an agency by its first word.
pub fn is_agency(text: &str) -> bool {
    let folded = fold(text);
    AGENCIES.iter().any(|one| folded.strip_prefix(one).is_some_and(|rest| rest.starts_with(' ')))
}

/// Whether a text only numbers a row: `12`, `1.234`, `IV`, `a)`, `1.2.`.
pub fn is_number(text: &str) -> bool {
    let bare = text.trim().trim_matches(['.', ')', '(']);
    let digits = bare.chars().all(|c| c.is_ascii_digit() || ".,%".contains(c));
    let roman = bare.chars().all(|c| "IVXLC".contains(c));
    let letter = bare.chars().count() == 1;
    !bare.is_empty() && (digits || roman || letter)
}

/// Whether a text can be the code of a record: one word with digits in it, and more than a number.
pub fn is_code(text: &str) -> bool {
    let text = text.trim();
    !text.contains(' ') && text.chars().filter(char::is_ascii_digit).count() >= 4 && !is_number(text)
}

/// A heading without the number before it: `I. Sở Y tế`, `2) Đất đai`, `III.1. Cải cách`.
pub fn without_number(text: &str) -> &str {
    if let Some((number, rest)) = text.split_once(' ')
        && is_dotted(number.trim_end_matches(['.', ')', '-']))
    {
        return rest.trim_start_matches(['-', ' ']);
    }
    let Some((number, rest)) = text.split_once(['.', ')', '-', ' ']) else { return text };
    let numbered = is_number(number) && !rest.trim().is_empty();
    if numbered { rest.trim_start_matches(['.', ')', '-', ' ']) } else { text }
}

/// Whether a text is a number of several parts: `III.1`, `2.10`.
fn is_dotted(text: &str) -> bool {
    text.contains('.') && text.split('.').all(is_number)
}

/// The number before a heading: `IV` of `IV. Kiểm tra`.
pub fn number_of(text: &str) -> Option<&str> {
    let bare = without_number(text);
    let number = text.strip_suffix(bare).unwrap_or_default().trim_matches(['.', ')', '-', ' ']);
    (!number.is_empty()).then_some(number)
}

/// Whether a text numbers a section and no row: `IV`, `A`.
pub fn is_section_number(text: &str) -> bool {
    is_number(text) && !text.contains(|c: char| c.is_ascii_digit() || c.is_lowercase())
}

/// Whether a text numbers a section or a part of one: `IV`, `III.1`.
pub fn is_heading_number(text: &str) -> bool {
    let (section, part) = text.split_once('.').unwrap_or((text, ""));
    is_section_number(section) && part.chars().all(|c| c.is_ascii_digit())
}

/// A heading without the count behind it: `Sở Y tế (12 hồ sơ)`, `Sở Y tế: 12`.
pub fn without_count(text: &str) -> String {
    let text = text.trim().trim_end_matches(':').trim_end();
    let counted = |mark: char| {
        text.rsplit_once(mark).filter(|(_, count)| {
            let folded = fold(count);
            folded.starts_with(|c: char| c.is_ascii_digit())
                && folded.split(' ').skip(1).all(|word| matches!(word, "ho" | "so"))
        })
    };
    let bare = counted('(').or_else(|| counted(':')).map_or(text, |(name, _)| name);
    bare.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_signatures_are_known_in_any_case_and_agencies_are_none() {
        for text in ["Tổng cộng", "TỔNG SỐ: 25 hồ sơ", "Cộng:", "Tổng cộng (I+II)", "Tổng"]
        {
            assert!(is_total(text), "{text}");
        }
        for text in ["Tổng cục Thuế", "Công an tỉnh", "Cộng đồng", "Tổng công ty X"] {
            assert!(!is_total(text), "{text}");
        }
        for text in ["Minh Họa, ngày 02 tháng 11 năm 2026", "NGƯỜI LẬP BIỂU", "Nơi nhận:", "KT. GIÁM ĐỐC"]
        {
            assert!(is_signature(text), "{text}");
        }
        for text in ["Lĩnh vực: Đất đai", "Người có công", "Ngày tháng", "Giám định y khoa"]
        {
            assert!(!is_signature(text), "{text}");
        }
    }

    #[test]
    fn a_group_loses_its_number_and_its_count() {
        assert_eq!(without_number("I. Sở Y tế"), "Sở Y tế");
        assert_eq!(without_number("2) Đất đai"), "Đất đai");
        assert_eq!(without_number("Sở Y tế"), "Sở Y tế");
        assert_eq!(
            (number_of("III.1. Cải cách"), without_number("III.1. Cải cách")),
            (Some("III.1"), "Cải cách")
        );
        assert!(is_heading_number("III.1") && is_heading_number("A") && !is_heading_number("1.2"));
        for text in ["Sở Y tế (12 hồ sơ)", "Sở Y tế: 12 hồ sơ", "Sở Y tế:", " Sở Y tế "]
        {
            assert_eq!(without_count(text), "Sở Y tế", "{text}");
        }
        assert_eq!(without_count("Sở Y tế (cơ sở 2)"), "Sở Y tế (cơ sở 2)");
    }

    #[test]
    fn codes_are_no_names_and_no_numbers() {
        assert!(is_code("H99.05-260930-0012") && is_code("000.00.01.H99-260930-0012"));
        assert!(!is_code("Sở Y tế 2026") && !is_code("1.234") && !is_code("IV"));
    }
}
