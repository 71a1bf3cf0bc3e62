//! Sites built in memory.

use minhbach::base::date::{AsOf, parse_date};
use minhbach::base::diag::{Diags, Lang};
use minhbach::base::span::{InputFile, Sources};
use minhbach::io::read::read_portal;
use minhbach::pipeline::{self, Memory, Options};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

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

/// Builds a site from files. The findings are sentences, first the code.
pub fn build(inputs: Vec<InputFile>, as_of: &str) -> (Option<Files>, Vec<String>) {
    let options =
        Options { as_of: AsOf(parse_date(as_of).unwrap()), base_url: None, strict: false, pack: false };
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

/// The bundled portal, built once for all tests that look at it.
pub fn bundled() -> &'static Files {
    static SITE: LazyLock<(Option<Files>, Vec<String>)> =
        LazyLock::new(|| build(inputs(crate::source::root()), TODAY));
    assert_eq!(SITE.1, Vec::<String>::new());
    SITE.0.as_ref().unwrap()
}
