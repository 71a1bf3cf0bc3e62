//! The project's own files, and Rust text without what the compiler ignores.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file that belongs to the project: path with `/` and text. As git has them; without git, what is on disk.
pub fn tracked() -> &'static [(String, String)] {
    static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(read_tracked);
    &FILES
}

fn read_tracked() -> Vec<(String, String)> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output();
    let paths = match listed {
        Ok(out) if out.status.success() => {
            let text = String::from_utf8(out.stdout).unwrap();
            text.split_terminator('\0').map(str::to_owned).collect()
        }
        _ => on_disk(),
    };
    let mut files: Vec<(String, String)> = paths
        .into_iter()
        .filter_map(|path| Some((path.clone(), String::from_utf8(fs::read(root().join(path)).ok()?).ok()?)))
        .collect();
    files.sort();
    files
}

fn on_disk() -> Vec<String> {
    let skip = ["target", "public", "node_modules", "out"];
    walkdir::WalkDir::new(root())
        .into_iter()
        .filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(name.starts_with('.') || skip.contains(&&*name))
        })
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| slashed(entry.path().strip_prefix(root()).unwrap()))
        .collect()
}

/// A path with `/` between its parts.
pub fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
}

/// The files below a folder of the project, in path order.
pub fn files_below(folder: &str) -> Vec<PathBuf> {
    walkdir::WalkDir::new(root().join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

/// A Rust file in two readings of the length of its text: what does not count is blanked by spaces.
pub struct Rust {
    /// Path below the project, such as `src/base/date.rs`.
    pub path: String,
    /// Without comments and tests; the words in quotes are still there.
    pub code: String,
    /// Without comments, tests and the words in quotes.
    pub bare: String,
}

/// All files of `src/`, except those that hold nothing but tests.
pub fn rust() -> &'static [Rust] {
    static FILES: LazyLock<Vec<Rust>> = LazyLock::new(|| {
        let ours = |path: &str| path.starts_with("src/") && path.ends_with(".rs") && !is_test_file(path);
        let files = tracked().iter().filter(|(path, _)| ours(path));
        files.map(|(path, text)| Rust::new(path, text)).collect()
    });
    &FILES
}

/// Whether a file of `src/` holds nothing but tests.
pub fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_tests.rs") || path.contains("/tests/")
}

impl Rust {
    fn new(path: &str, text: &str) -> Rust {
        let (mut code, mut bare) = blank(text);
        for range in test_items(&bare) {
            for reading in [&mut code, &mut bare] {
                let spaces: String =
                    reading[range.clone()].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
                reading.replace_range(range.clone(), &spaces);
            }
        }
        Rust { path: path.to_owned(), code, bare }
    }

    /// The words in quotes, outside tests.
    pub fn literals(&self) -> Vec<&str> {
        let mut found = Vec::new();
        let mut start = None;
        // Quotes stand in both readings, the words between them in one.
        for (at, _) in self.bare.match_indices('"') {
            start = match start {
                None => Some(at + 1),
                Some(from) => {
                    found.push(&self.code[from..at]);
                    None
                }
            };
        }
        found
    }
}

/// The text without comments, and without comments and words in quotes. Multi-byte characters become spaces.
fn blank(text: &str) -> (String, String) {
    let bytes = text.as_bytes();
    let (mut code, mut bare) = (bytes.to_vec(), bytes.to_vec());
    let mut wipe = |range: std::ops::Range<usize>, comment: bool| {
        for at in range.filter(|at| bytes[*at] != b'\n') {
            bare[at] = b' ';
            if comment {
                code[at] = b' ';
            }
        }
    };
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            wipe(at..end, true);
            at = end;
        } else if let Some((open, close)) = quote(text, at) {
            wipe(open..close, false);
            at = close + 1;
        } else if rest.starts_with('\'') && char_len(rest).is_some() {
            let end = at + char_len(rest).unwrap_or(1);
            wipe(at..end, false);
            at = end;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    (String::from_utf8(code).unwrap(), String::from_utf8(bare).unwrap())
}

/// If a quoted text begins here, the bytes between its quotes. Raw texts with `#` are known by their `r`.
fn quote(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = &text[at..];
    if let Some(words) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = words.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        return Some((at + 1, at + 1 + end));
    }
    let before = text[..at].chars().next_back();
    let hashes = rest.strip_prefix('r')?;
    let count = hashes.bytes().take_while(|b| *b == b'#').count();
    if before.is_some_and(|c| c.is_alphanumeric() && c != 'b' || c == '_')
        || !hashes[count..].starts_with('"')
    {
        return None;
    }
    let open = at + 1 + count + 1;
    let close = text[open..].find(&format!("\"{}", "#".repeat(count)))?;
    Some((open, open + close))
}

/// The length of a character in single quotes; `None` for a lifetime.
fn char_len(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        return rest[3..].find('\'').map(|end| end + 4);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1)
}

/// The items after `#[cfg(test)]`, each up to its closing brace or semicolon.
fn test_items(bare: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for (start, mark) in bare.match_indices("#[cfg(test)]") {
        let mut depth = 0;
        let rest = bare[start + mark.len()..].char_indices();
        let end = rest.scan((), |(), (at, c)| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            Some((at, depth == 0 && matches!(c, '}' | ';')))
        });
        let end = end.filter(|(_, ends)| *ends).map(|(at, _)| at).next().unwrap_or(0);
        found.push(start..start + mark.len() + end + 1);
    }
    found
}

#[test]
fn comments_quotes_and_tests_are_blanked() {
    let text = "use a; // x::y\nfn f<'a>() { g(\"b::c\", 'd', r#\"e\"f\"#) }\n#[cfg(test)]\nmod t { use h; }\nfn i() {}\n";
    let rust = Rust::new("src/x.rs", text);
    assert_eq!(rust.literals(), ["b::c", "e\"f"]);
    assert!(!rust.bare.contains("::") && !rust.bare.contains("use h") && rust.bare.contains("fn i()"));
    assert_eq!((rust.code.len(), rust.bare.len()), (text.len(), text.len()));
}
