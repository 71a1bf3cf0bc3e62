//! Sites built in memory.

use crate::source::root;
use minhbach::base::date::{AsOf, parse_date};
use minhbach::base::diag::{Diags, Lang};
use minhbach::base::span::{Bytes, InputFile, Sources};
use minhbach::io::read::read_portal;
use minhbach::pipeline::{self, Memory, Options, Purpose};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The outputs by route.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The day that tests speak of.
pub const TODAY: &str = "2026-11-22";

/// The files of a portal on disk.
pub fn inputs(root: &Path) -> Vec<InputFile> {
    let reading = read_portal(root).unwrap();
    assert!(reading.diags.is_empty(), "{}: {:?}", root.display(), reading.diags);
    reading.sources.iter().map(|(_, file)| file.clone()).collect()
}

/// A file.
pub fn input(path: &str, bytes: impl Into<Vec<u8>>) -> InputFile {
    InputFile::new(path, bytes.into())
}

/// The files of the fixture of a kind.
pub fn fixture(kind: &str) -> Vec<InputFile> {
    inputs(&root().join("tests/kinds").join(kind))
}

/// The bytes of a file, to change them.
pub fn file<'f>(files: &'f mut [InputFile], path: &str) -> &'f mut Vec<u8> {
    let file = files.iter_mut().find(|file| &*file.path == path);
    bytes(file.unwrap_or_else(|| panic!("no {path}")))
}

/// The bytes of a file, to change them.
pub fn bytes(file: &mut InputFile) -> &mut Vec<u8> {
    file.bytes = Arc::new(Bytes::Other(file.bytes.to_vec()));
    match Arc::make_mut(&mut file.bytes) {
        Bytes::Other(bytes) => bytes,
        Bytes::Text(_) => unreachable!("it was made just now"),
    }
}

/// Replaces words of a file; they must be there.
pub fn edit(files: &mut [InputFile], path: &str, from: &str, to: &str) {
    let bytes = file(files, path);
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    *bytes = text.replacen(from, to, 1).into_bytes();
}

/// Builds a site from files. The findings are sentences, first the code.
pub fn build(inputs: Vec<InputFile>, as_of: &str) -> (Option<Files>, Vec<String>) {
    let options = Options {
        as_of: AsOf(parse_date(as_of).unwrap()),
        base_url: None,
        strict: false,
        purpose: Purpose::Preview,
    };
    let (sources, mut diags) = (Sources::new(inputs), Diags::new());
    let open = || Ok(Memory::default());
    let Ok(built) = pipeline::build(&sources, &BTreeSet::new(), &options, open, &mut diags);
    let diags = diags.sorted();
    let findings = diags.iter().map(|diag| {
        let place = diag.span.map(|span| sources.locate(span).path.to_string()).unwrap_or_default();
        format!("{} {place}: {}", diag.fault.code, diag.says(Lang::En))
    });
    (built.map(|(_, memory)| memory.into_files()), findings.collect())
}

/// Builds a site from files in which nothing keeps it from being published.
pub fn sound(inputs: Vec<InputFile>, as_of: &str) -> Files {
    let (site, findings) = build(inputs, as_of);
    site.unwrap_or_else(|| panic!("{findings:#?}"))
}

/// The text of an output.
pub fn text<'f>(site: &'f Files, route: &str) -> &'f str {
    let bytes = site.get(route).unwrap_or_else(|| panic!("no {route}: {:#?}", site.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// The rows of a table by header.
pub type Rows = Vec<BTreeMap<String, String>>;

/// Reads a CSV file.
pub fn rows(bytes: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes));
    reader.deserialize().map(Result::unwrap).collect()
}

/// The bundled portal, built once for all tests that look at it.
pub fn bundled() -> &'static Files {
    static SITE: LazyLock<(Option<Files>, Vec<String>)> = LazyLock::new(|| build(inputs(root()), TODAY));
    assert_eq!(SITE.1, Vec::<String>::new());
    SITE.0.as_ref().unwrap()
}
