//! How numbers and lists of documents are written in the files of the search: as characters of a script's string.
//!
//! The alphabet is printable ASCII without what a string would escape (`"`, `\`) and without the marks between lists
//! (space, `!`, `|`). A number below [`LAST`] is one character; of a larger one the low digit goes first, from the other
//! characters. Gaps between neighbours are small, so that compression finds a few frequent characters.

/// Characters that end a number.
const LAST: u32 = 56;
/// Characters that more follow.
const MORE: u32 = 34;

/// The character of a digit.
fn character(digit: u32) -> char {
    // 0x23 '#' … 0x5b '[', then past the backslash 0x5d ']' … 0x7b '{', then past the bar.
    let code = match digit {
        0..=56 => 0x23 + digit,
        57..=87 => 0x24 + digit,
        _ => 0x25 + digit,
    };
    char::from(code as u8)
}

/// Writes a number.
pub(super) fn number(mut value: u32, out: &mut String) {
    while value >= LAST {
        value -= LAST;
        out.push(character(LAST + value % MORE));
        value /= MORE;
    }
    out.push(character(value));
}

/// Writes documents, ascending, by the gaps between them. `of` is how many there are when only some are written.
pub(super) fn list(docs: &[u32], of: usize, out: &mut String) {
    if of > docs.len() {
        out.push('|');
        number(of as u32, out);
    }
    let mut next = 0;
    for doc in docs {
        number(doc - next, out);
        next = doc + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the script reads it.
    fn read(text: &str) -> Vec<u32> {
        let digit = |c: char| (0..LAST + MORE).find(|digit| character(*digit) == c).unwrap();
        let (mut numbers, mut value, mut unit) = (Vec::new(), 0, 1);
        for c in text.chars() {
            let digit = digit(c);
            if digit < LAST {
                numbers.push(value + digit * unit);
                (value, unit) = (0, 1);
            } else {
                value += (digit - LAST) * unit + LAST * unit;
                unit *= MORE;
            }
        }
        numbers
    }

    #[test]
    fn numbers_come_back_and_no_mark_is_a_digit() {
        let mut text = String::new();
        let numbers: Vec<u32> = (0..5000).chain([56 + 34 * 56, 1_000_000, 40_000_000]).collect();
        numbers.iter().for_each(|n| number(*n, &mut text));
        assert_eq!(read(&text), numbers);
        assert!(text.bytes().all(|b| (b'#'..=b'~').contains(&b) && b != b'\\' && b != b'|'), "{text}");
    }

    #[test]
    fn a_list_says_how_many_it_leaves_out() {
        let mut text = String::new();
        list(&[3, 4, 9], 3, &mut text);
        list(&[0], 60, &mut text);
        assert_eq!(text, format!("&#'|{}{}#", character(56 + 4), character(0)));
    }
}
