//! How many words the fields of each document hold: elasticlunr weighs a hit by that.

use super::code;
use super::corpus::Corpus;

/// Up to so many documents the size of the longest field is exact; of more it is written to a quarter of a power of two, which
/// moves a score by at most a sixteenth.
const EXACT: usize = 4096;

/// The sizes of all documents, and whether they are exact: for each run of documents that agree in all of them weight, kind,
/// sizes of `t` and `k`, how many they are, and for each the size of `b`.
pub(super) fn written(corpus: &Corpus<'_>, kinds: &[&str]) -> (String, bool) {
    let exact = corpus.docs.len() <= EXACT;
    let mut out = String::new();
    for run in corpus.docs.chunk_by(|a, b| {
        (a.shown.weight, a.shown.kind, &a.sizes[..2]) == (b.shown.weight, b.shown.kind, &b.sizes[..2])
    }) {
        let [t, k, _] = run[0].sizes;
        let kind = kinds.iter().position(|kind| *kind == run[0].shown.kind).unwrap_or_default();
        for value in [u32::from(run[0].shown.weight), kind as u32, t, k, run.len() as u32] {
            code::number(value, &mut out);
        }
        for doc in run {
            code::number(if exact { doc.sizes[2] } else { class(doc.sizes[2]) }, &mut out);
        }
    }
    (out, exact)
}

/// 0 for none, else one more than four times the power of two and the two digits after the first.
fn class(size: u32) -> u32 {
    let Some(power) = size.checked_ilog2() else { return 0 };
    let quarter = if power >= 2 { (size >> (power - 2)) & 3 } else { (size << (2 - power)) & 3 };
    1 + 4 * power + quarter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_ascend_and_are_one_character() {
        assert_eq!([0, 1, 2, 3, 4, 5, 7, 8, 9, 10].map(class), [0, 1, 5, 7, 9, 10, 12, 13, 13, 14]);
        assert!((1..10_000).all(|size| class(size) <= class(size + 1) && class(size) < 56));
    }
}
