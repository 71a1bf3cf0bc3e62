//! Assets as they are written: scripts in parts put together, remarks left out, the digest in their names.

use super::Files;
use crate::base::digest::Digest;
use crate::stages::lean;
use std::collections::BTreeMap;

/// What a folder of parts is called after: the script that they become.
const SCRIPT: &str = ".js";

/// Assets, each with its route, and the route of each name.
type Assets = (Vec<(String, Vec<u8>)>, BTreeMap<String, String>);

/// Assets with the digest in their routes, so that a server may let browsers keep them for ever.
pub(super) fn assets(files: &Files) -> Assets {
    let mut assets = Vec::new();
    let mut routes = BTreeMap::new();
    for (name, bytes) in whole(files) {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let bytes = match extension {
            "js" => lean::script(&bytes),
            "css" => lean::style(&bytes),
            _ => bytes,
        };
        let route = format!("assets/{stem}.{}.{extension}", Digest::of(&bytes).short());
        routes.insert(name, route.clone());
        assets.push((route, bytes));
    }
    (assets, routes)
}

/// The bytes of assets by their names. The files of a folder such as `search.js/` are the parts of one script; a file
/// `search.js` takes their place.
fn whole(files: &Files) -> BTreeMap<String, Vec<u8>> {
    let mut whole = BTreeMap::new();
    let mut parts: BTreeMap<String, Vec<&[u8]>> = BTreeMap::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix("assets/") else { continue };
        match name.split_once('/').filter(|(folder, _)| folder.ends_with(SCRIPT)) {
            Some((folder, _)) => parts.entry(folder.to_owned()).or_default().push(bytes),
            None => drop(whole.insert(name.to_owned(), bytes.clone())),
        }
    }
    for (name, parts) in parts {
        whole.entry(name).or_insert_with(|| joined(&parts));
    }
    whole
}

/// Parts as one script, in the order of their names and in a scope of their own: what one declares the others know, and
/// nobody else.
fn joined(parts: &[&[u8]]) -> Vec<u8> {
    [b"(function () {\n\"use strict\";\n", parts.join(&b'\n').as_slice(), b"})();\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let (assets, routes) = assets(&files);
        let text = |(name, route): (&String, &String)| {
            let (_, bytes) = assets.iter().find(|(other, _)| other == route).unwrap();
            (name.clone(), String::from_utf8(bytes.clone()).unwrap())
        };
        routes.iter().map(text).collect()
    }

    #[test]
    fn parts_become_one_script_unless_a_whole_one_takes_their_place() {
        let parts = [("assets/a.js/2.js", "g(f);\n"), ("assets/a.js/1.js", "// F.\nvar f = 1;\n")];
        let joined = "(function () {\n\"use strict\";\nvar f = 1;\ng(f);\n})();";
        assert_eq!(written(&parts), [("a.js".to_owned(), joined.to_owned())]);
        let own = [parts[0], parts[1], ("assets/a.js", "h();\n")];
        assert_eq!(written(&own), [("a.js".to_owned(), "h();".to_owned())]);
    }

    #[test]
    fn other_folders_keep_their_names() {
        let files = [("assets/fonts/a.woff2", "x"), ("assets/LICENCE", "y"), ("templates/b.js", "z")];
        let names: Vec<String> = written(&files).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["LICENCE", "fonts/a.woff2"]);
    }
}
