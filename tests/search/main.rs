//! The search as files: the vectors that the script's tests read, and their size.

#![allow(clippy::unwrap_used)]

mod full;
mod sample;

use minhbach::stages::search::{SearchFiles, build_index};
use std::path::Path;

/// `tests/browser/search-*.test.mjs` search these files; they must be what the code makes.
/// To renew them: `MINHBACH_RENEW=1 cargo test --test search`.
#[test]
fn vectors_are_current() {
    let files = build_index(&sample::portal(60));
    let portal = full::portal();
    let made = [
        ("index.json", files.json),
        ("docs.json", files.docs),
        ("portal.json", full::files(&portal)),
        ("portal-index.json", full::elasticlunr(&portal)),
        ("small.json", full::files(&full::texts())),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/search");
    for (name, made) in made {
        let path = folder.join(name);
        if std::env::var_os("MINHBACH_RENEW").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read(&path).unwrap();
        assert!(kept == *made, "{name} is not what the code makes now");
    }
}

/// 2,000 documents stay below 150 KB as a server sends them, and most words are still found.
#[cfg(unix)]
#[test]
fn two_thousand_documents_fit() {
    let files: SearchFiles = build_index(&sample::portal(2000));
    let index = gzipped(&files.json, "index.json").unwrap();
    assert!(index <= 150_000, "index.json is {index} bytes compressed");
    let docs = gzipped(&files.docs, "docs.json").unwrap();
    let shown: serde_json::Value = serde_json::from_slice(&files.docs).unwrap();
    let common = shown["common"].as_array().unwrap();
    println!("index {index}, docs {docs} bytes compressed");
    assert!(common.len() < 100, "{} common words left out: {common:?}", common.len());
    assert!(!["so", "y", "te", "phap"].iter().any(|w| common.contains(&(*w).into())), "agencies' words stay");
}

#[cfg(unix)]
fn gzipped(bytes: &[u8], name: &str) -> std::io::Result<usize> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes)?;
    let out = std::process::Command::new("gzip").arg("-c").arg(&path).output()?;
    if out.status.success() { Ok(out.stdout.len()) } else { Err(std::io::ErrorKind::Other.into()) }
}
