//! File names: which ones every system can hold, and which belong to editors and not to the portal.

use unicode_normalization::is_nfc;

/// Why a name cannot travel between systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Windows refuses it: a forbidden character, a device name, or a dot or space at the end.
    Illegal,
    /// Its letters and marks are stored apart (not NFC): it looks like another name but is not found by it.
    Decomposed,
}

/// Names that Windows keeps for devices, with or without an extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// What is wrong with one part of a path, if anything.
pub fn name_fault(name: &str) -> Option<NameFault> {
    let forbidden = |c: char| c.is_control() || "<>:\"/\\|?*\u{fffd}".contains(c);
    if name.is_empty() || name.contains(forbidden) || name.ends_with(['.', ' ']) || is_device(name) {
        return Some(NameFault::Illegal);
    }
    (!is_nfc(name)).then_some(NameFault::Decomposed)
}

/// Whether Windows would open a device under this name, as in `aux.csv` or `COM1`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let port = ["com", "lpt"]
        .iter()
        .any(|port| stem.strip_prefix(port).is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9'])));
    port || DEVICES.contains(&stem.as_str())
}

/// Whether a file is a system's or an editor's own: hidden, a backup, a lock file of an office program.
pub fn is_ignored(name: &str) -> bool {
    let editors = name.starts_with(['.', '#']) || name.starts_with("~$") || name.ends_with('~');
    let lower = name.to_lowercase();
    editors
        || [".tmp", ".bak", ".crdownload"].iter().any(|end| lower.ends_with(end))
        || LITTER.contains(&&*lower)
}

/// Names that file browsers give, in small letters.
const LITTER: [&str; 3] = [".ds_store", "thumbs.db", "desktop.ini"];

/// Whether a file browser left it there, without anybody's asking.
pub fn is_litter(name: &str) -> bool {
    LITTER.contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_refuses_are_found() {
        for name in ["a:b.md", "aux", "Con.md", "nul.tar.gz", "com7.csv", "a.", "a ", "a\\b", "", "a\u{1}"] {
            assert_eq!(name_fault(name), Some(NameFault::Illegal), "{name:?}");
        }
        for name in ["2026-10.md", "console.md", "com10.csv", "Sở Y tế.md", ".gitkeep", "com.md"] {
            assert_eq!(name_fault(name), None, "{name:?}");
        }
        assert_eq!(name_fault("So\u{309}.md"), Some(NameFault::Decomposed));
    }

    #[test]
    fn files_of_editors_are_not_content() {
        for name in ["~$late.xlsx", "a.md~", "A.TMP", ".a.md.swp", "Thumbs.db", "Desktop.ini", "#a.md#"] {
            assert!(is_ignored(name), "{name:?}");
        }
        assert!(!is_ignored("tmp.md") && !is_ignored("a~b.md"));
    }
}
