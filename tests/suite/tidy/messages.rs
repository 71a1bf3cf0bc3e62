//! The words of the interface: the same in both languages, all there, none too many. English has some more.

use super::kinds::LISTS;
use crate::source::{Rust, root, rust, tracked};
use std::collections::{BTreeMap, BTreeSet};

/// All messages of a language: key and text.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let folder = format!("themes/default/messages/{lang}/");
    for (path, text) in tracked().iter().filter(|(path, _)| path.starts_with(&folder)) {
        let some: BTreeMap<String, String> =
            minhbach::format::yaml::typed(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for (key, text) in some {
            assert!(all.insert(key.clone(), text).is_none(), "{path}: {key} is in another file too");
        }
    }
    assert!(!all.is_empty(), "{}", root().display());
    all
}

/// What only English pages beside Vietnamese ones say.
const BESIDE: &str = "site.beside.";

/// A key without the form for a number.
fn plain(key: &str) -> &str {
    key.strip_suffix(".one").or_else(|| key.strip_suffix(".other")).unwrap_or(key)
}

/// The names in braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_say_the_same() {
    let (vi, mut en) = (messages("vi"), messages("en"));
    en.retain(|key, _| !key.starts_with(BESIDE));
    let keys =
        |all: &BTreeMap<String, String>| all.keys().map(|key| plain(key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(keys(&vi), keys(&en));
    // `.one` may leave the number out.
    for (key, text) in en.iter().filter(|(key, _)| !key.ends_with(".one")) {
        let same = vi.get(key).or_else(|| vi.get(plain(key))).or_else(|| vi.get(&format!("{key}.other")));
        assert_eq!(same.map(|text| placeholders(text)), Some(placeholders(text)), "{key}");
    }
}

/// The style sheet shows the headers of a dossier's columns in front of its values on a phone: the same words.
#[test]
fn labels_in_the_style_sheet_are_the_headers_of_the_table() {
    let sheet = &tracked().iter().find(|(path, _)| path.ends_with("assets/app.css")).unwrap().1;
    let columns = ["procedure", "step", "received", "due", "ended", "days", "reason", "amends", "agency"];
    for lang in ["vi", "en"] {
        let messages = messages(lang);
        for column in columns {
            let label = format!("content: \"{}: \"", messages[&format!("late.col.{column}")]);
            let said =
                sheet.lines().any(|line| line.contains(&format!(":lang({lang})")) && line.contains(&label));
            assert!(said, "{lang}: {label}");
        }
    }
}

/// What a program text says of keys: whole ones, and beginnings that are completed when it runs.
#[derive(Default)]
struct Uses {
    words: BTreeSet<String>,
    /// Keys that are certainly said, with the form that the kind's own helper would make of them.
    said: BTreeMap<String, Option<String>>,
    prefixes: BTreeSet<String>,
}

impl Uses {
    fn gather() -> Uses {
        let mut uses = Uses::default();
        for file in rust() {
            uses.rust(file);
        }
        for (path, text) in tracked() {
            if path.starts_with("themes/default/templates/") {
                uses.template(text);
            }
        }
        uses
    }

    fn rust(&mut self, file: &Rust) {
        for word in file.literals() {
            self.words.insert(word.to_owned());
            self.words.extend(in_kind(file, word));
            self.words.extend(of_each_kind(word));
            let start = word.split_once('{').and_then(|(start, _)| prefix(start));
            self.prefixes.extend(start.iter().filter_map(|start| in_kind(file, start)));
            self.prefixes.extend(start);
        }
        for call in ["say(\"", "say_n(\""] {
            let keys = file.code.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            self.said.extend(keys.filter(|key| is_key(key)).map(|key| (key.to_owned(), in_kind(file, key))));
        }
    }

    /// `t(key="a.b")`, `t(key="a." ~ x)`.
    fn template(&mut self, text: &str) {
        for rest in text.split("key=\"").skip(1) {
            let Some((key, after)) = rest.split_once('"') else { continue };
            match after.trim_start().starts_with('~') {
                true => drop(self.prefixes.insert(key.to_owned())),
                false => drop((self.words.insert(key.to_owned()), self.said.insert(key.to_owned(), None))),
            }
        }
    }

    fn knows(&self, key: &str) -> bool {
        self.words.contains(plain(key))
            || self.words.contains(key)
            || self.prefixes.iter().any(|start| key.starts_with(start))
    }
}

/// A key whose first part the kind's own helper adds: `list.title` in `kinds/plans/` may be `plans.list.title`.
fn in_kind(file: &Rust, key: &str) -> Option<String> {
    let (kind, _) = file.path.strip_prefix("src/kinds/")?.split_once(['/', '.'])?;
    Some(format!("{kind}.{key}"))
}

/// What `{}.title` says where kinds of lists are alike: a message of each of them.
fn of_each_kind(word: &str) -> Vec<String> {
    let part = word.strip_prefix("{}.").filter(|part| !part.contains('{'));
    part.map(|part| LISTS.iter().map(|kind| format!("{kind}.{part}")).collect()).unwrap_or_default()
}

fn is_key(word: &str) -> bool {
    word.contains('.') && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

/// The beginning of a key, if it names at least a file of messages and a part of it.
fn prefix(start: &str) -> Option<String> {
    (is_key(start) && start.ends_with(['.', '_'])).then(|| start.to_owned())
}

#[test]
fn every_message_that_is_said_exists() {
    let all = messages("en");
    let known: BTreeSet<&str> = all.keys().flat_map(|key| [key.as_str(), plain(key)]).collect();
    let uses = Uses::gather();
    let exists = |key: &String| known.contains(key.as_str());
    let missing: Vec<&String> = uses
        .said
        .iter()
        .filter(|(key, longer)| !exists(key) && !longer.as_ref().is_some_and(exists))
        .map(|(key, _)| key)
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_message_is_left_over() {
    let uses = Uses::gather();
    let left: Vec<String> = messages("en").into_keys().filter(|key| !uses.knows(key)).collect();
    assert!(left.is_empty(), "{left:#?}");
}
