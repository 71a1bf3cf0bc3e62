//! Numbers that jump: a task may have been lost in copying, or the source itself leaves a number out.

use super::faults::NUMBERING_GAP;
use super::known::numbers_in;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::kinds::plans::front::{NoteKind, SourceNote};

/// Longest list of missing numbers that a message spells out.
const LISTED: u32 = 3;

/// Reports jumps between neighbours of one section, unless a note of the plan names the numbers.
pub(super) fn gaps<'t>(
    numbers: impl Iterator<Item = (Option<usize>, &'t str, Span)>,
    notes: &[SourceNote],
    diags: &mut Diags,
) {
    let notes = notes.iter().filter(|note| note.kind == NoteKind::NumberingGap);
    let known = numbers_in(notes.flat_map(|note| [note.place.as_str(), note.text.as_str()]));
    let mut above: Option<(Option<usize>, &str)> = None;
    for (section, no, at) in numbers {
        if let Some((_, before)) = above.filter(|(before, _)| *before == section)
            && let Some(missing) = missing(before, no)
            && !known.contains(before)
            && !known.contains(no)
            && !missing.iter().any(|one| known.contains(one.as_str()))
        {
            let diag = Diag::at(&NUMBERING_GAP, at).with("before", before).with("value", no);
            diags.push(diag.with("missing", missing.join(", ")));
        }
        above = Some((section, no));
    }
}

/// The numbers between two neighbours; `None` when they follow each other or count differently.
fn missing(before: &str, after: &str) -> Option<Vec<String>> {
    let ((head, from), (other, to)) = (split(before)?, split(after)?);
    (head == other && to > from + 1).then(|| {
        let last = to - 1;
        let mut list: Vec<String> =
            (from + 1..=last.min(from + LISTED)).map(|n| format!("{head}{n}")).collect();
        if last > from + LISTED {
            list.push("…".to_owned());
            list.push(format!("{head}{last}"));
        }
        list
    })
}

/// `IV.9` → (`IV.`, 9); `2.1a` → (`2.`, 1), since letters divide a number of the plan.
fn split(no: &str) -> Option<(&str, u32)> {
    let plain = no.strip_suffix(|c: char| c.is_alphabetic()).unwrap_or(no);
    let head = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    Some((head, plain[head.len()..].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_count_alike_show_what_is_missing() {
        let list = |before, after| missing(before, after).map(|missing| missing.join(" "));
        assert_eq!(list("IV.3", "IV.5").as_deref(), Some("IV.4"));
        assert_eq!(list("1", "9").as_deref(), Some("2 3 4 … 8"));
        for (before, after) in
            [("1", "2"), ("2.1a", "2.1b"), ("2.1b", "2.2"), ("I.9", "II.1"), ("9", "3"), ("a", "b")]
        {
            assert_eq!(list(before, after), None, "{before} {after}");
        }
    }
}
