//! The order of the modules: a file imports from floors below its own or from its own, never in a circle; kinds know
//! nothing of each other.

use crate::source::{Rust, rust};
use std::collections::{BTreeMap, BTreeSet};

/// The floors, lowest first.
const FLOORS: [(&str, u8); 8] = [
    ("base", 0),
    ("format", 1),
    ("domain", 2),
    ("kinds", 3),
    ("stages", 4),
    ("io", 5),
    ("pipeline", 5),
    ("cli", 6),
];

/// A module by its path below the crate, such as `["io", "publish"]`.
type Module = Vec<String>;

/// Every use of one module's names in another, whatever its form: `use crate::…`, `super::…`, a path in a body.
fn imports() -> BTreeSet<(Module, Module)> {
    let files = rust();
    let modules: BTreeSet<Module> = files.iter().map(|file| module(&file.path)).collect();
    let mut found = BTreeSet::new();
    for file in files {
        let from = module(&file.path);
        for path in paths(&file.bare, &from) {
            let longest =
                (0..=path.len()).rev().map(|end| path[..end].to_vec()).find(|m| modules.contains(m));
            let target = longest.filter(|target| *target != from && !target.is_empty());
            found.extend(target.map(|target| (from.clone(), target)));
        }
    }
    found
}

/// The module that a file of `src/` holds.
fn module(path: &str) -> Module {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').filter(|part| !matches!(*part, "lib" | "main")).map(str::to_owned).collect()
}

/// All paths of a text that begin with `crate`, `self` or `super`, from the crate's root.
fn paths(bare: &str, here: &[String]) -> Vec<Module> {
    let mut found = Vec::new();
    for word in ["crate", "self", "super"] {
        for (at, _) in bare.match_indices(&format!("{word}::")) {
            let before = bare[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || bare[..at].ends_with("super::") {
                continue;
            }
            tree(&bare[at..], &mut Vec::new(), here, &mut found);
        }
    }
    found
}

/// Reads a path or a tree of them, `a::{b, c::d}`, and gives what is left of the text.
fn tree<'t>(text: &'t str, prefix: &mut Module, here: &[String], found: &mut Vec<Module>) -> &'t str {
    let mut rest = text.trim_start();
    let depth = prefix.len();
    loop {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        prefix.push(rest[..end].to_owned());
        rest = &rest[end..];
        let Some(next) = rest.strip_prefix("::") else { break };
        rest = next;
        if let Some(mut inner) = rest.strip_prefix('{') {
            while !inner.trim_start().starts_with('}') {
                inner = tree(inner, prefix, here, found).trim_start();
                inner = inner.strip_prefix(',').unwrap_or(inner);
            }
            prefix.truncate(depth);
            return &inner.trim_start()[1..];
        }
    }
    found.push(absolute(prefix, here));
    prefix.truncate(depth);
    // `x as y`
    rest.trim_start()
        .strip_prefix("as ")
        .map_or(rest, |name| name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'))
}

fn absolute(path: &[String], here: &[String]) -> Module {
    let ups = path.iter().filter(|part| *part == "super").count();
    let base = if path[0] == "crate" { &[] } else { &here[..here.len().saturating_sub(ups)] };
    let names = path.iter().filter(|part| !matches!(part.as_str(), "crate" | "self" | "super" | ""));
    base.iter().chain(names).cloned().collect()
}

fn floor(module: &Module) -> u8 {
    let floor = FLOORS.iter().find(|(name, _)| *name == module[0]);
    floor.unwrap_or_else(|| panic!("src/{} stands on no floor: add it to FLOORS", module[0])).1
}

fn shown((from, to): &(Module, Module)) -> String {
    format!("{} uses {}", from.join("::"), to.join("::"))
}

#[test]
fn files_import_only_from_floors_below() {
    let wrong = |(from, to): &&(Module, Module)| {
        from.first().is_some_and(|top| *top != to[0] && floor(from) < floor(to))
    };
    let all = imports();
    assert!(all.len() > 100, "imports are no longer found");
    let wrong: Vec<String> = all.iter().filter(wrong).map(shown).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn kinds_know_nothing_of_each_other() {
    let wrong = |(from, to): &&(Module, Module)| {
        from.len() > 1
            && from[0] == "kinds"
            && to[0] == "kinds"
            && from[1] != "registry"
            && to.get(1) != from.get(1)
    };
    let wrong: Vec<String> = imports().iter().filter(wrong).map(shown).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Beside each other in one folder, modules (each with all that is below it) form no circle. What a module takes from
/// the one above it does not count: a folder's `mod.rs` holds what its files share.
#[test]
fn no_modules_form_a_circle() {
    let mut graphs: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, to) in imports() {
        let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
            let graph = graphs.entry(from[..shared].to_vec()).or_default();
            graph.entry(one.clone()).or_default().insert(other.clone());
        }
    }
    for (folder, mut graph) in graphs {
        // Takes away what uses nothing that is left, until nothing is left or all that is left is in circles.
        while let Some(free) = graph.iter().find(|(_, to)| !to.iter().any(|to| graph.contains_key(to))) {
            let free = free.0.clone();
            graph.remove(&free);
        }
        assert!(graph.is_empty(), "a circle in src/{}: {graph:#?}", folder.join("/"));
    }
}

#[test]
fn all_forms_of_imports_are_seen() {
    let text = "use crate::a::{b::C, d as e, f::{self, g}};\nuse super::h;\nfn x() { self::i::j(); super::super::k() }";
    let here = ["m".to_owned(), "n".to_owned()];
    let mut found: Vec<String> = paths(text, &here).iter().map(|path| path.join("::")).collect();
    found.sort();
    assert_eq!(found, ["a::b::C", "a::d", "a::f", "a::f::g", "k", "m::h", "m::n::i::j"]);
}

/// What reaches out of the program, and the files that may name it. Everything else is a pure function.
const OUTSIDE: [(&[&str], &[&str]); 4] = [
    (
        &["std::fs", "std::env", "std::process", "std::net", "walkdir::"],
        &["src/io/", "src/cli/", "src/main.rs"],
    ),
    (&["Instant", "SystemTime", "available_parallelism"], &["src/io/", "src/cli/"]),
    (&["chrono"], &["src/base/date", "src/cli/mod.rs"]),
    // Their order differs from run to run.
    (
        &["HashMap", "HashSet", "RandomState", "QuickMap", "QuickSet"],
        &[
            // Where the quick ones are made of the standard ones.
            "src/base/quick.rs",
            // Words and texts, looked up a hundred thousand times a second; never walked through.
            "src/stages/search/lexicon.rs",
            "src/stages/search/texts.rs",
            "src/stages/search/vocabulary.rs",
            // Sorted before anything goes through them.
            "src/stages/search/full/facets.rs",
            // The files of the site, asked for each link of each page; never walked through.
            "src/stages/check.rs",
            // The texts that the rows of a shard share; never walked through.
            "src/stages/lookup/shard.rs",
            // Messages by key, dozens for each page; never walked through.
            "src/domain/locale.rs",
            // One copy of each text of a large table; never walked through.
            "src/kinds/late/model.rs",
            // The fingerprint of files, from fixed seeds.
            "src/io/known.rs",
            // The codes of a month, asked for each open dossier of the month before; never walked through.
            "src/kinds/late/lost.rs",
        ],
    ),
];

#[test]
fn only_the_shell_reaches_outside() {
    let mut wrong = Vec::new();
    for Rust { path, bare, .. } in rust() {
        for (names, places) in OUTSIDE {
            let named = names.iter().filter(|name| bare.contains(**name));
            wrong.extend(
                named
                    .filter(|_| !places.iter().any(|place| path.starts_with(place)))
                    .map(|name| format!("{path}: {name}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
