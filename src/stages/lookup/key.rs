//! By what a code is found: its letters and digits from the end, since people know the end of theirs. Two codes that differ in
//! signs or capitals alone are the same to a reader. `assets/lookup.js` has the same rule and passes the same vectors.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits of a code from its last to its first: in capitals, without marks; all others are left out.
pub fn of(code: &str) -> String {
    let plain = |c: char| match c {
        'đ' | 'Đ' | 'ð' | 'Ð' => Some('D'),
        c => Some(c.to_ascii_uppercase()).filter(char::is_ascii_alphanumeric),
    };
    if code.is_ascii() {
        return code.chars().rev().filter_map(plain).collect();
    }
    let mut plain: Vec<char> = code.nfd().filter_map(plain).collect();
    plain.reverse();
    plain.into_iter().collect()
}

/// Bytes of a [`head`]: more than codes of either scheme have.
const HEAD: usize = 24;

/// The beginning of the key of a code: compares as keys do, and is the whole of almost all of them.
pub fn head(code: &str) -> [u8; HEAD] {
    let mut bytes = [0; HEAD];
    let mut fill =
        |key: &mut dyn Iterator<Item = u8>| bytes.iter_mut().zip(key).for_each(|(to, from)| *to = from);
    match code.is_ascii() {
        true => {
            fill(&mut code.bytes().rev().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_uppercase()))
        }
        false => fill(&mut of(code).bytes()),
    }
    bytes
}

/// Whether a head is its whole key.
pub fn is_whole(head: [u8; HEAD]) -> bool {
    head[HEAD - 1] == 0
}

/// The shortest beginning of `key` that is greater than `before`, a lesser key: where a shard begins.
pub fn bound<'k>(before: &str, key: &'k str) -> &'k str {
    let same = before.bytes().zip(key.bytes()).take_while(|(one, other)| one == other).count();
    &key[..(same + 1).min(key.len())]
}

/// How long [`bound`] is, from heads alone; `None` when they are not the whole keys.
pub fn bound_length(before: [u8; HEAD], key: [u8; HEAD]) -> Option<usize> {
    let same = before.iter().zip(&key).take_while(|(one, other)| one == other).count();
    (is_whole(before) && is_whole(key)).then_some(same + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn vectors() {
        let vectors: Value =
            serde_json::from_str(include_str!("../../../tests/vectors/lookup.json")).unwrap();
        let keys = vectors["keys"].as_array().unwrap();
        assert!(keys.len() > 5);
        for vector in keys {
            let text = |name: &str| vector[name].as_str().unwrap();
            assert_eq!(of(text("typed")), text("key"));
        }
    }

    #[test]
    fn heads_order_as_keys_do_and_bounds_are_short() {
        let codes = ["", "0", "00", "1-0", "0012", "AH99.260930-0012", "Số 9", "a"];
        for pair in codes.windows(2) {
            assert!(head(pair[0]) < head(pair[1]), "{pair:?}");
            let (one, other) = (of(pair[0]), of(pair[1]));
            let bound = bound(&one, &other);
            assert!(*one < *bound && *bound <= *other, "{pair:?}: {bound}");
            assert_eq!(bound_length(head(pair[0]), head(pair[1])), Some(bound.len()), "{pair:?}");
        }
        assert_eq!(bound("2100039", "21015"), "2101");
        assert!(is_whole(head("000.00.01.H29-240115-0001")) && !is_whole(head(&"1".repeat(HEAD))));
    }
}
