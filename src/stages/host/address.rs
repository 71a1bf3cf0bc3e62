//! The public address of a site, taken apart for configurations.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What is escaped in the path of an address.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'#').add(b'?').add(b'%');

/// Signs that some server reads as something else in a quoted value.
const REFUSED: [char; 7] = ['"', '$', '{', '}', '\\', '`', '*'];

/// Why an address or a folder cannot stand in a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// It does not begin with `http://` or `https://` and a name.
    NoHost,
    /// It has this sign.
    Sign(char),
}

/// The public address of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    url: String,
    /// Decoded, with a slash at both ends.
    path: String,
}

impl Address {
    /// Takes an address such as `https://example.gov.vn/minh-bach/` apart.
    ///
    /// # Errors
    /// [`BadAddress`].
    pub fn new(url: &str) -> Result<Address, BadAddress> {
        let url = format!("{}/", url.trim_end_matches('/'));
        let rest = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
        let (host, path) = rest.and_then(|rest| rest.split_once('/')).ok_or(BadAddress::NoHost)?;
        if host.is_empty() {
            return Err(BadAddress::NoHost);
        }
        let path = percent_decode_str(path).decode_utf8().map_err(|_| BadAddress::Sign('%'))?;
        let path = format!("/{path}");
        check_folder(&path)?;
        match path.chars().find(|sign| matches!(sign, '?' | '#')) {
            Some(sign) => Err(BadAddress::Sign(sign)),
            None => Ok(Address { url, path }),
        }
    }

    /// The whole address, with a slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The path as servers compare it: decoded, `/a/b c/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path as it is sent: `/a/b%20c/`.
    pub fn encoded(&self) -> String {
        utf8_percent_encode(&self.path, ESCAPED).to_string()
    }

    /// A regular expression for the path without the slash at its end.
    pub fn bare_regex(&self) -> String {
        let mut out = String::new();
        for sign in self.path.trim_end_matches('/').chars() {
            if sign.is_ascii_punctuation() && !matches!(sign, '/' | '-' | '_') {
                out.push('\\');
            }
            out.push(sign);
        }
        out
    }
}

/// Whether a folder of the server can stand in a configuration.
///
/// # Errors
/// The sign that cannot.
pub fn check_folder(folder: &str) -> Result<(), BadAddress> {
    match folder.chars().find(|sign| sign.is_control() || REFUSED.contains(sign)) {
        Some(sign) => Err(BadAddress::Sign(sign)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_decoded_once_and_ends_in_a_slash() {
        let address = Address::new("http://portal.test/a/b%20c").unwrap();
        assert_eq!((address.url(), address.path()), ("http://portal.test/a/b%20c/", "/a/b c/"));
        assert_eq!((address.encoded().as_str(), address.bare_regex().as_str()), ("/a/b%20c/", "/a/b c"));
        let address = Address::new("https://a.vn/cổng.v2/").unwrap();
        assert_eq!((address.path(), address.bare_regex().as_str()), ("/cổng.v2/", "/cổng\\.v2"));
        assert_eq!(Address::new("https://a.vn").unwrap().path(), "/");
    }

    #[test]
    fn what_a_server_would_read_otherwise_is_refused() {
        for (url, fault) in [
            ("a.vn/b/", BadAddress::NoHost),
            ("https:///b/", BadAddress::NoHost),
            ("https://a.vn/$b/", BadAddress::Sign('$')),
            ("https://a.vn/%22/", BadAddress::Sign('"')),
            ("https://a.vn/%0A/", BadAddress::Sign('\n')),
            ("https://a.vn/%FF/", BadAddress::Sign('%')),
            ("https://a.vn/?a=b", BadAddress::Sign('?')),
        ] {
            assert_eq!(Address::new(url), Err(fault), "{url}");
        }
        assert_eq!(check_folder("D:\\minh-bach"), Err(BadAddress::Sign('\\')));
        assert_eq!(check_folder("/srv/minh bạch/"), Ok(()));
    }
}
