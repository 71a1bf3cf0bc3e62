//! Paths and folders within configurations: what servers would read as something else.

/// Signs that some server reads as something else in a quoted value.
const REFUSED: [char; 7] = ['"', '$', '{', '}', '\\', '`', '*'];

/// The first sign of a path of an address or of a folder of the server that cannot stand in a configuration.
pub fn foreign_sign(path: &str) -> Option<char> {
    path.chars().find(|sign| sign.is_control() || REFUSED.contains(sign))
}

/// A regular expression for a path without the slash at its end.
pub(super) fn bare_regex(path: &str) -> String {
    let mut out = String::new();
    for sign in path.trim_end_matches('/').chars() {
        if sign.is_ascii_punctuation() && !matches!(sign, '/' | '-' | '_') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_in_a_regular_expression_as_it_is() {
        assert_eq!(bare_regex("/a/b c/"), "/a/b c");
        assert_eq!(bare_regex("/cổng.v2/"), "/cổng\\.v2");
        assert_eq!(bare_regex("/"), "");
    }

    #[test]
    fn what_a_server_would_read_otherwise_is_found() {
        assert_eq!(foreign_sign("/$b/"), Some('$'));
        assert_eq!(foreign_sign("/a\nb/"), Some('\n'));
        assert_eq!(foreign_sign("D:\\minh-bach"), Some('\\'));
        assert_eq!(foreign_sign("/srv/minh bạch/"), None);
    }
}
