//! What every file of the project keeps to.

use crate::source::tracked;

/// A file is read whole by whoever changes it.
const LINES: usize = 400;

#[test]
fn no_source_file_is_long() {
    let ours =
        |path: &str| path.starts_with("src/") || path.starts_with("tests/") || path.starts_with("benches/");
    let source = |path: &str| [".rs", ".mjs", ".js", ".py"].iter().any(|end| path.ends_with(end));
    let long: Vec<String> = tracked()
        .iter()
        .filter(|(path, text)| {
            ours(path) && source(path) && !path.contains("/vectors/") && text.lines().count() > LINES
        })
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

/// Marks of unfinished work and traces of one machine. In parts, so that this file does not hold them.
const UNWANTED: [&str; 13] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
    concat!("<<<<", "<<< "),
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/tm", "p/"),
    concat!("arti", "factory"),
];

#[test]
fn nothing_is_unfinished_or_tied_to_one_machine() {
    let mut found = Vec::new();
    for (path, text) in tracked() {
        // Unminified names of others' packages.
        if path.ends_with("Cargo.lock") || path.ends_with("package-lock.json") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let words = UNWANTED.iter().filter(|word| line.contains(**word));
            found.extend(words.map(|word| format!("{path}:{}: {word}", number + 1)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_site_says_nothing_to_the_console() {
    for (path, text) in tracked().iter().filter(|(path, _)| path.starts_with("themes/")) {
        assert!(!text.contains("console."), "{path}");
    }
}

#[test]
fn packages_come_from_the_public_registries() {
    for (path, text) in tracked() {
        let (key, host) = match path.rsplit('/').next() {
            Some("Cargo.lock") => ("source = ", "registry+https://github.com/rust-lang/crates.io-index"),
            Some("package-lock.json") => ("\"resolved\": ", "https://registry.npmjs.org/"),
            _ => continue,
        };
        for line in text.lines().filter_map(|line| line.trim().strip_prefix(key)) {
            assert!(line.trim_start_matches('"').starts_with(host), "{path}: {line}");
        }
    }
}

/// The fuzzers are a workspace of their own, built with `--locked` long after everything else has passed.
#[test]
fn the_fuzzers_lock_what_the_program_needs() {
    let text =
        |wanted: &str| tracked().iter().find(|(path, _)| path == wanted).map(|(_, text)| text).unwrap();
    let (manifest, lock) = (text("Cargo.toml"), text("fuzz/Cargo.lock"));
    let (_, needed) = manifest.split_once("\n[dependencies]\n").unwrap();
    let (needed, _) = needed.split_once("\n[").unwrap();
    let mut seen = 0;
    for line in needed.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, how)) = line.split_once(" = ") else { continue };
        let name = how.split_once("package = \"").map_or(name, |(_, name)| name.split('"').next().unwrap());
        assert!(
            lock.contains(&format!("name = \"{name}\"\n")),
            "fuzz/Cargo.lock lacks {name}: run `cargo tree --manifest-path fuzz/Cargo.toml`"
        );
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

/// Names that exist on every machine: officials run Windows, where case does not count and `:` cannot be.
#[test]
fn file_names_are_legal_everywhere() {
    let mut seen = std::collections::BTreeMap::new();
    for (path, _) in tracked() {
        let plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-/".contains(&b));
        assert!(plain && path.len() < 120, "{path}");
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            panic!("{path} and {other} differ in capitals alone");
        }
    }
}
