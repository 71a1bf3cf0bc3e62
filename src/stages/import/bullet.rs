//! How a paragraph of a plan begins: a number, a bullet, a label.

/// Signs of bullets.
pub const SIGNS: [char; 8] = ['-', '–', '—', '+', '•', '*', '·', '\u{f0b7}'];

/// Longest label, in words: `Thời gian hoàn thành`, `Đơn vị chủ trì, thực hiện`.
const LABEL: usize = 7;

/// The number before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number<'t> {
    /// `III.`
    Roman(&'t str),
    /// `2.`, `2.10.`, without the last dot.
    Digits(&'t str),
    /// `a)`
    Letter(char),
}

/// Whether a paragraph begins with the sign of a bullet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bullet {
    /// It does.
    Bullet,
    /// It does not.
    Plain,
}

/// The number of a paragraph and its words; `None` without a number.
pub fn numbered(text: &str) -> Option<(Number<'_>, &str)> {
    let (head, rest) = text.split_once([' ', '\t', '\u{a0}'])?;
    let rest = rest.trim();
    let bare = head.strip_suffix(['.', ')', '/', ':']).unwrap_or(head);
    let marked = bare.len() < head.len();
    let digits =
        bare.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let roman = !bare.is_empty() && bare.len() < 6 && bare.bytes().all(|b| b"IVX".contains(&b));
    let mut letters = bare.chars();
    let number = match (letters.next(), letters.next()) {
        _ if digits && (marked || bare.contains('.')) => Number::Digits(bare),
        _ if roman && marked => Number::Roman(bare),
        (Some(letter), None) if letter.is_lowercase() && head.ends_with([')', '.']) => Number::Letter(letter),
        _ => return None,
    };
    (!rest.is_empty()).then_some((number, rest))
}

/// Whether a paragraph is a bullet, and its label with the value behind the colon: `- Thời hạn: Năm 2026`.
pub fn bullet(text: &str) -> (Bullet, Option<(&str, &str)>) {
    let bare = text.trim_start_matches(SIGNS).trim_start();
    let bullet = if bare.len() < text.len() { Bullet::Bullet } else { Bullet::Plain };
    let label = bare.split_once(':').map(|(label, value)| (label.trim(), value.trim()));
    let is_label = |(label, value): &(&str, &str)| {
        !value.is_empty() && (1..=LABEL).contains(&label.split_whitespace().count())
    };
    (bullet, label.filter(is_label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_paragraphs() {
        let number = |text| numbered(text).map(|(number, _)| number);
        assert_eq!(numbered("2.10. Triển khai"), Some((Number::Digits("2.10"), "Triển khai")));
        assert_eq!(number("1. Nâng cao"), Some(Number::Digits("1")));
        assert_eq!(number("1.1 Công khai"), Some(Number::Digits("1.1")));
        assert_eq!(number("III. NHIỆM VỤ"), Some(Number::Roman("III")));
        assert_eq!(number("đ) Tổng hợp"), Some(Number::Letter('đ')));
        for text in
            ["2026 là năm", "100 % hồ sơ", "Vì vậy", "I love", "- 1. x", "1.", "12/2026 xong", "3,5. x"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn labels_of_bullets() {
        assert_eq!(bullet("- Thời hạn: Năm 2026"), (Bullet::Bullet, Some(("Thời hạn", "Năm 2026"))));
        assert_eq!(bullet("Sản phẩm: Báo cáo"), (Bullet::Plain, Some(("Sản phẩm", "Báo cáo"))));
        assert_eq!(bullet("– Định kỳ hằng tháng thống kê."), (Bullet::Bullet, None));
        assert_eq!(bullet("Một câu rất dài có nhiều chữ trước dấu: như vậy").1, None);
    }
}
