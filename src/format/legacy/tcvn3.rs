//! TCVN3, the "ABC" fonts (.VnTime, .VnArial …): one byte a letter, TCVN 5712:1993 VN3.
//!
//! The table has capitals without a tone only. Capitals with a tone are small letters in fonts whose names end in `H`,
//! which show them large.

/// The letter that a byte from A1 on stands for; a space where there is none.
const LETTERS: [char; 94] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', ' ', // A1
    ' ', ' ', ' ', ' ', ' ', 'à', 'ả', 'ã', 'á', 'ạ', ' ', 'ằ', 'ẳ', 'ẵ', 'ắ', ' ', // B0
    ' ', ' ', ' ', ' ', ' ', ' ', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', ' ', 'ẻ', 'ẽ', // C0
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', ' ', ' ', ' ', 'ĩ', 'í', 'ị', 'ò', // D0
    ' ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', // E0
    ' ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', // F0
];
const FIRST: u32 = 0xa1;

/// Text as a font of this family shows it. `text` has the bytes as the characters of Latin-1.
pub fn decode(text: &str) -> String {
    text.chars().map(|letter| shown(letter).unwrap_or(letter)).collect()
}

/// Text that a font of this family would show so, where it can: capitals with a tone stay as they are.
pub fn encode(text: &str) -> String {
    text.chars().map(|letter| written(letter).unwrap_or(letter)).collect()
}

fn shown(letter: char) -> Option<char> {
    let at = u32::from(letter).checked_sub(FIRST)?;
    LETTERS.get(at as usize).copied().filter(|shown| *shown != ' ')
}

fn written(letter: char) -> Option<char> {
    let at = LETTERS.iter().position(|shown| *shown == letter && letter != ' ')?;
    char::from_u32(FIRST + at as u32)
}
