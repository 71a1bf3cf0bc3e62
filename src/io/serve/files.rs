//! From the path of a request to a file of the site, and never to any other.

use crate::io::names::{NameFault, name_fault};
use percent_encoding::percent_decode_str;
use std::fs;
use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A file of the site.
    File(PathBuf),
    /// A folder named without the slash at its end: links on its page would miss.
    Folder,
    /// Nothing that may be shown.
    Nothing,
}

/// Looks a request's path up below `root`. Hidden files, links out of the site and names that another system would
/// take for something else lead to nothing.
pub(super) fn find(root: &Path, path: &str) -> Found {
    look(root, path).unwrap_or(Found::Nothing)
}

fn look(root: &Path, path: &str) -> Option<Found> {
    let root = fs::canonicalize(root).ok()?;
    let mut parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    let folder = parts.last().is_some_and(|last| last.is_empty());
    if folder {
        parts.pop();
    }
    let mut file = root.clone();
    for part in parts {
        // Decoded one by one: an encoded slash is a character of a name, and no name may hold it.
        let name = percent_decode_str(part).decode_utf8().ok()?;
        if name.starts_with('.') || name_fault(&name) == Some(NameFault::Illegal) {
            return None;
        }
        file.push(&*name);
    }
    if folder {
        file.push("index.html");
    }
    let file = fs::canonicalize(file).ok().filter(|file| file.starts_with(&root))?;
    let meta = fs::metadata(&file).ok()?;
    if meta.is_dir() {
        return Some(Found::Folder);
    }
    meta.is_file().then_some(Found::File(file))
}

/// The content type of a file, by the end of its name.
pub(super) fn content_type(path: &Path) -> &'static str {
    let extension = path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase());
    match extension.as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("xml") => "application/xml",
        Some("csv") => "text/csv; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("txt" | "md") | None => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("pdf") => "application/pdf",
        Some("zip") => "application/zip",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("webmanifest") => "application/manifest+json",
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_site_are_found() {
        let dir = tempfile::tempdir().unwrap();
        let site = dir.path().join("site");
        fs::create_dir_all(site.join("tre-han")).unwrap();
        for file in ["site/index.html", "site/tre-han/index.html", "site/a b.csv", "site/.secret", "secret"] {
            fs::write(dir.path().join(file), "").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret", site.join("link")).unwrap();
        let is_file = |path: &str, file: &str| match find(&site, path) {
            Found::File(found) => found.ends_with(file),
            _ => false,
        };
        assert!(is_file("/", "index.html") && is_file("/tre-han/", "tre-han/index.html"));
        assert!(is_file("/a%20b.csv", "a b.csv"));
        assert_eq!(find(&site, "/tre-han"), Found::Folder);
        let nothing = [
            "/../secret",
            "/tre-han/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/%2E%2E%5csecret",
            "/..\\secret",
            "/link",
            "/.secret",
            "/%00",
            "/index.html%00.css",
            "//index.html",
            "/./index.html",
            "/C:/secret",
            "/C:secret",
            "/index.html::$DATA",
            "/nul",
            "/tre-han/con.txt",
            "/index.html.",
            "/index.html/",
            "/%ff",
            "/missing",
            "",
        ];
        for path in nothing {
            assert_eq!(find(&site, path), Found::Nothing, "{path}");
        }
    }
}
