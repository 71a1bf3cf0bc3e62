//! The file for IIS against the rules that can be known off Windows. It was never run there.

use super::{Server, Setting, configuration};
use crate::base::diag::Lang;
use crate::domain::address::Address;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// Every element that may stand in a site's web.config and that we use, by its path below `configuration`, with its attributes
/// (IIS_schema.xml of IIS 10). `location` is left out of paths.
const SCHEMA: [(&str, &[&str]); 25] = [
    ("system.webServer", &[]),
    ("system.webServer/defaultDocument", &["enabled"]),
    ("system.webServer/defaultDocument/files", &[]),
    ("system.webServer/defaultDocument/files/clear", &[]),
    ("system.webServer/defaultDocument/files/add", &["value"]),
    ("system.webServer/directoryBrowse", &["enabled"]),
    ("system.webServer/urlCompression", &["doStaticCompression"]),
    ("system.webServer/httpErrors", &["errorMode"]),
    ("system.webServer/httpErrors/remove", &["statusCode"]),
    ("system.webServer/httpErrors/error", &["statusCode", "path", "responseMode"]),
    ("system.webServer/security", &[]),
    ("system.webServer/security/requestFiltering", &[]),
    ("system.webServer/security/requestFiltering/hiddenSegments", &[]),
    ("system.webServer/security/requestFiltering/hiddenSegments/remove", &["segment"]),
    ("system.webServer/security/requestFiltering/hiddenSegments/add", &["segment"]),
    ("system.webServer/staticContent", &[]),
    (
        "system.webServer/staticContent/clientCache",
        &["cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"],
    ),
    ("system.webServer/staticContent/remove", &["fileExtension"]),
    ("system.webServer/staticContent/mimeMap", &["fileExtension", "mimeType"]),
    ("system.webServer/httpProtocol", &[]),
    ("system.webServer/httpProtocol/customHeaders", &[]),
    ("system.webServer/httpProtocol/customHeaders/remove", &["name"]),
    ("system.webServer/httpProtocol/customHeaders/add", &["name", "value"]),
    ("location", &["path"]),
    ("configuration", &[]),
];

/// Elements of a list, by which attribute each is known in it.
const KEYS: [(&str, &str); 4] =
    [("mimeMap", "fileExtension"), ("add", "name"), ("add", "segment"), ("error", "statusCode")];

/// The elements with their paths and attributes, in order. Fails where the text is not well-formed.
fn elements(text: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let (mut reader, mut path, mut found) = (Reader::from_str(text), Vec::<String>::new(), Vec::new());
    let mut see = |start: &BytesStart<'_>, path: &[String]| {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
        });
        let attributes = attributes.collect();
        let whole = path.join("/");
        let below = whole.trim_start_matches("configuration/").trim_start_matches("location/");
        found.push((below.to_owned(), attributes));
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                see(&start, &path);
            }
            Event::Empty(start) => {
                path.push(start.name().as_ref().to_owned());
                see(&start, &path);
                path.pop();
            }
            Event::End(_) => drop(path.pop()),
            Event::Comment(comment) => assert!(!comment.contains("--")),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty());
    found
}

#[test]
fn the_file_for_iis_keeps_to_what_can_be_known_off_windows() {
    let address = Address::parse("https://a--b.vn/a/b%20c/").unwrap();
    for lang in [Lang::Vi, Lang::En] {
        let setting = Setting { address: &address, folder: "", style: b"p{}" };
        let found = elements(&configuration(Server::Iis, &setting, lang));
        // In search/ lies the manifest too, which must not be kept: docs/hosting.md says so.
        let places = found.iter().filter(|(path, _)| path == "location").filter_map(|(_, of)| of.get("path"));
        assert_eq!(places.collect::<Vec<_>>(), ["assets", "tra-cuu", "mot-tep"]);
        let mut taken_out = Vec::new();
        for (path, attributes) in &found {
            let known = SCHEMA.iter().find(|(known, _)| known == path);
            let (_, allowed) = known.unwrap_or_else(|| panic!("no element {path} in IIS"));
            for (name, value) in attributes {
                assert!(allowed.contains(&name.as_str()), "{path} has no attribute {name}");
                assert!(!value.is_empty() && !value.contains(['<', '&']), "{path}: {value}");
            }
            let name = path.rsplit('/').next().unwrap_or_default();
            if name == "remove" {
                taken_out.push(attributes.clone());
            }
            // A key that a level above has already stops the whole site with error 500, unless it is removed first.
            for (_, key) in KEYS.iter().filter(|(element, _)| *element == name) {
                let Some(value) = attributes.get(*key) else { continue };
                let removed = BTreeMap::from([((*key).to_owned(), value.clone())]);
                assert!(taken_out.contains(&removed), "{path} {value} is not removed first");
            }
        }
        let count = |name: &str| found.iter().filter(|(path, _)| path.ends_with(name)).count();
        assert!(count("/mimeMap") > 20 && count("customHeaders/add") > 4, "{found:?}");
    }
}
