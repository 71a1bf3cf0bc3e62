//! Names of things in addresses: slugs and routes.

use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// A name for addresses: `a`–`z`, digits, single hyphens; at most 80 characters. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Slug(Arc<str>);

/// Names that Windows reserves for devices: a page of that name could not be copied there.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

impl Slug {
    /// The slug, if `text` is one and is a legal file name on every system.
    pub fn new(text: &str) -> Option<Slug> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let hyphens = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        let device = RESERVED.contains(&text.trim_end_matches(|c: char| c.is_ascii_digit()));
        let fits = !text.is_empty() && text.len() <= 80;
        (plain && !hyphens && !device && fits).then(|| Slug(text.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a path says before its last slash.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What a path says behind its last slash.
pub fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The address of an output below the site's root, such as `tre-han/2026-10.html`; never starts with `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Route(Arc<str>);

impl Route {
    /// The route of a path below the site's root.
    pub fn new(path: impl AsRef<str>) -> Route {
        let path = path.as_ref();
        debug_assert!(!path.starts_with('/') && !path.contains("//") && !path.contains(".."), "route {path}");
        Route(path.into())
    }

    /// The path below the root.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a link on this page puts before a root-relative address: `""`, `"../"`, `"../../"` …
    ///
    /// Links are relative so that a site works in any sub-path and from a folder on disk.
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_ascii_and_legal_on_windows() {
        for good in ["a", "2026-10", "so-y-te", "console"] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a--b", "A", "đ", "a b", "con", "com1", "a/b", "a.b"] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_way_to_the_root_grows_with_depth() {
        assert_eq!(Route::new("index.html").to_root(), "");
        assert_eq!(Route::new("tre-han/2026-10.html").to_root(), "../");
    }
}
