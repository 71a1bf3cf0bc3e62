//! The portal that comes with the program: what it states in one place it states in the others.

use crate::site::{TODAY, build, inputs};
use crate::source::root;

#[test]
fn it_has_no_fault() {
    let (files, findings) = build(inputs(root()), TODAY);
    assert_eq!(findings, Vec::<String>::new());
    assert!(files.is_some());
}

/// The sums of a summary are tied to the rows of the lists of its month: one row less is found.
#[test]
fn a_row_that_is_taken_off_a_late_list_is_missed() {
    for list in ["content/late/2026-10.closed.csv", "content/late/2026-05.open.csv"] {
        let mut files = inputs(root());
        let file = files.iter_mut().find(|file| &*file.path == list).unwrap();
        let end = file.bytes.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').unwrap();
        file.bytes.truncate(end + 1);
        let (built, findings) = build(files, TODAY);
        let found = findings.iter().filter(|finding| finding.starts_with("figures/disagree"));
        assert!(built.is_none() && found.count() == 1, "{list}: {findings:#?}");
    }
}
