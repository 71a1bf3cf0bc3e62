//! Each fault of the catalogue is there for a reason, and a test shows it.

use crate::source::{Rust, rust, tracked};
use std::collections::BTreeSet;
use std::process::Command;

/// The codes that the source declares.
fn declared() -> BTreeSet<String> {
    let of = |file: &Rust| {
        let after = ["code: \"", "fault(\""].map(|mark| {
            let code = file.code.replace("fault(\n    \"", "fault(\"");
            let after: Vec<String> = code.split(mark).skip(1).map(str::to_owned).collect();
            after
        });
        let codes = after.into_iter().flatten().map(|rest| rest[..rest.find('"').unwrap()].to_owned());
        codes.filter(|code| code.contains('/')).collect::<Vec<_>>()
    };
    rust().iter().flat_map(of).collect()
}

#[test]
fn explain_knows_every_fault() {
    let out = Command::new(env!("CARGO_BIN_EXE_minhbach")).arg("explain").output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let listed: BTreeSet<String> =
        text.lines().filter_map(|line| Some(line.split_whitespace().next()?.to_owned())).collect();
    assert_eq!(listed, declared());
}

/// Faults that no test can bring about, with the reason.
const UNTESTED: [(&str, &str); 1] =
    [("content/unreadable", "only a schema that disagrees with its type would bring it about")];

#[test]
fn every_fault_is_exercised() {
    let mut tested = String::new();
    for (path, text) in tracked() {
        if path.starts_with("tests/") || crate::source::is_test_file(path) {
            tested.push_str(text);
        } else if let Some((_, tests)) = text.split_once("#[cfg(test)]") {
            tested.push_str(tests);
        }
    }
    let excused = |code: &str| UNTESTED.iter().any(|(one, _)| *one == code);
    let missing: Vec<String> =
        declared().into_iter().filter(|code| !excused(code) && !tested.contains(code.as_str())).collect();
    assert!(missing.is_empty(), "no test shows {missing:#?}");
}
