//! The public address of a portal. What is accepted here can stand in pages, feeds and configurations of servers as it is.

use crate::base::diag::{Arg, Diag, Fault, Level, text};
use crate::base::span::Span;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use unicode_normalization::char::is_combining_mark;

/// What is escaped in a path, with all that is not ASCII. No other sign that would have to be gets so far.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ');

/// The signs that a path may hold beside letters and digits (RFC 3986, `pchar`), and the space, which is written `%20`.
const SIGNS: &str = "-._~!$&'()*+,;=:@ ";

/// An address that the portal cannot have.
pub static BAD: Fault = Fault {
    code: "portal/address",
    level: Level::Error,
    says: text(
        "‘{value}’ không dùng làm địa chỉ của cổng được: {detail}.",
        "'{value}' cannot be the address of the portal: {detail}.",
    ),
    mend: text(
        "Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.",
        "Copy what stands before index.html in the browser's address bar, such as https://example.gov.vn/minh-bach/.",
    ),
    why: text(
        "Trang 404, sitemap, Atom và danh mục dữ liệu liên kết bằng địa chỉ này; sai thì mọi liên kết ấy hỏng hoặc dẫn tới máy khác.",
        "The 404 page, the site map, the feeds and the catalogue of data link by it; if it is wrong, those links break or lead to another host.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&BAD];

/// Why a text is no address of a portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// It does not begin with `https://` or `http://`.
    Scheme,
    /// The name of the host or its port is missing or malformed.
    Host,
    /// The name of the host is not ASCII.
    Foreign,
    /// It holds the name or password of a user.
    Login,
    /// It goes on after the path, with this sign.
    Tail(char),
    /// Its path has an empty step, or one that leads nowhere or up.
    Steps,
    /// Its path is not percent-encoded UTF-8.
    Escape,
    /// Its path holds this sign.
    Sign(char),
}

impl BadAddress {
    fn detail(self) -> (String, String) {
        let (vi, en) = match self {
            BadAddress::Scheme => {
                ("phải bắt đầu bằng https:// hoặc http://", "it has to begin with https:// or http://")
            }
            BadAddress::Host => (
                "sau https:// phải là tên máy chủ, như tinh.gov.vn",
                "the name of a host has to follow https://, such as example.gov.vn",
            ),
            BadAddress::Foreign => (
                "tên miền có dấu phải ghi ở dạng xn--…, như trong chứng thư TLS của tên miền",
                "a domain name with other letters than a to z has to be written in its form xn--…, as its TLS certificate does",
            ),
            BadAddress::Login => (
                "không được chứa tên đăng nhập hay mật khẩu (phần trước @), vì sẽ bị đăng lên",
                "it must not hold a user name or password (what stands before @), which would be published",
            ),
            BadAddress::Tail(sign) => {
                return (
                    format!("không được có ‘{sign}’ và phần sau nó"),
                    format!("it must not have '{sign}' and what follows it"),
                );
            }
            BadAddress::Steps => {
                ("đường dẫn không được có //, /./ hay /../", "its path must not have //, /./ or /../")
            }
            BadAddress::Escape => (
                "dấu % phải mở đầu mã của một chữ UTF-8, như %20",
                "a % has to begin the code of a UTF-8 letter, such as %20",
            ),
            BadAddress::Sign(' ') => (
                "có dấu cách; nếu thư mục có dấu cách thật thì ghi %20",
                "it has a space; where a folder really has one, write %20",
            ),
            BadAddress::Sign(sign) => {
                let sign = visible(sign);
                return (format!("có ký tự ‘{sign}’"), format!("it has the sign '{sign}'"));
            }
        };
        (vi.to_owned(), en.to_owned())
    }

    /// The finding about a text, with a place if it stands in a file.
    pub fn diag(self, value: &str, span: Option<Span>) -> Diag {
        let (vi, en) = self.detail();
        let args = vec![("value", Arg::Same(value.to_owned())), ("detail", Arg::words(vi, en))];
        Diag { span, args, ..Diag::whole(&BAD) }
    }
}

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail().1)
    }
}

/// A sign as a person can read it.
pub fn visible(sign: char) -> String {
    if sign.is_alphanumeric() || sign.is_ascii_graphic() {
        sign.to_string()
    } else {
        sign.escape_unicode().to_string()
    }
}

/// The public address of a portal: a folder of a web server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https://example.gov.vn`.
    origin: String,
    /// Decoded, with a slash at both ends.
    path: String,
}

impl Address {
    /// Reads an address such as `https://example.gov.vn/minh-bach/`; the slash at its end may be left out.
    ///
    /// # Errors
    /// [`BadAddress`].
    pub fn parse(text: &str) -> Result<Address, BadAddress> {
        let (scheme, rest) = text.split_once("://").ok_or(BadAddress::Scheme)?;
        let scheme = scheme.to_ascii_lowercase();
        if scheme != "https" && scheme != "http" {
            return Err(BadAddress::Scheme);
        }
        if let Some(sign) = rest.chars().find(|sign| matches!(sign, '?' | '#')) {
            return Err(BadAddress::Tail(sign));
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        check_host(host)?;
        let origin = format!("{scheme}://{}", host.to_ascii_lowercase());
        Ok(Address { origin, path: decoded(path)? })
    }

    /// The whole address as it is sent, with a slash at its end.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin, self.encoded())
    }

    /// The path as servers compare it: decoded, `/a/b c/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path as it is sent: `/a/b%20c/`.
    pub fn encoded(&self) -> String {
        utf8_percent_encode(&self.path, ESCAPED).to_string()
    }
}

fn check_host(host: &str) -> Result<(), BadAddress> {
    if host.contains('@') {
        return Err(BadAddress::Login);
    }
    if !host.is_ascii() {
        return Err(BadAddress::Foreign);
    }
    let (name, port) = match host.split_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (host, None),
    };
    let digits = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let port = port.is_none_or(|port| digits(port) && port.parse::<u16>().is_ok_and(|port| port > 0));
    let label = |label: &str| {
        let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty() && label.bytes().all(inner) && !label.starts_with('-') && !label.ends_with('-')
    };
    if name.split('.').all(label) && port { Ok(()) } else { Err(BadAddress::Host) }
}

/// A path after its first slash, with a slash at both ends.
fn decoded(path: &str) -> Result<String, BadAddress> {
    let mut out = "/".to_owned();
    if path.is_empty() {
        return Ok(out);
    }
    for step in path.strip_suffix('/').unwrap_or(path).split('/') {
        if step.contains(' ') {
            return Err(BadAddress::Sign(' '));
        }
        let step = percent_decode_str(step).decode_utf8().map_err(|_| BadAddress::Escape)?;
        if matches!(&*step, "" | "." | "..") {
            return Err(BadAddress::Steps);
        }
        let known = |sign: char| {
            sign.is_alphanumeric() || SIGNS.contains(sign) || !sign.is_ascii() && is_combining_mark(sign)
        };
        match step.chars().find(|sign| !known(*sign)) {
            Some('%') => return Err(BadAddress::Escape),
            Some(sign) => return Err(BadAddress::Sign(sign)),
            None => out.extend([&*step, "/"]),
        }
    }
    Ok(out)
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.url())
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Address, D::Error> {
        Address::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

impl JsonSchema for Address {
    fn schema_name() -> Cow<'static, str> {
        "Address".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "address" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_decoded_once_and_ends_in_a_slash() {
        for (text, url, path) in [
            ("http://portal.test/a/b%20c", "http://portal.test/a/b%20c/", "/a/b c/"),
            ("HTTPS://A.gov.vn:8443", "https://a.gov.vn:8443/", "/"),
            ("https://a.vn/cổng.v2/", "https://a.vn/c%E1%BB%95ng.v2/", "/cổng.v2/"),
            ("https://a.vn/c%e1%bb%95ng", "https://a.vn/c%E1%BB%95ng/", "/cổng/"),
            ("https://a.vn/co\u{302}\u{309}ng/", "https://a.vn/co%CC%82%CC%89ng/", "/co\u{302}\u{309}ng/"),
            (
                "https://xn--tnh-gov-abc.vn/~x/a'b&c;d/",
                "https://xn--tnh-gov-abc.vn/~x/a'b&c;d/",
                "/~x/a'b&c;d/",
            ),
            ("http://127.0.0.1:9102/", "http://127.0.0.1:9102/", "/"),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!((address.url().as_str(), address.path()), (url, path));
            assert_eq!(Address::parse(url), Ok(address));
        }
    }

    #[test]
    fn what_is_no_folder_of_a_web_server_is_refused() {
        use BadAddress::*;
        for (text, why) in [
            ("", Scheme),
            ("tinh.gov.vn/minh-bach", Scheme),
            ("//tinh.gov.vn/", Scheme),
            ("javascript:alert(1)", Scheme),
            ("javascript://a.vn/%0Aalert(1)", Scheme),
            ("ftp://a/", Scheme),
            (" https://a.vn/", Scheme),
            ("https://", Host),
            ("https:///b/", Host),
            ("https://a..vn/", Host),
            ("https://-a.vn/", Host),
            ("https://a b.vn/", Host),
            ("https://a.vn\\b/", Host),
            ("https://a.vn:/", Host),
            ("https://a.vn:+80/", Host),
            ("https://a.vn:65536/", Host),
            ("https://[::1]/", Host),
            ("https://tỉnh.vn/", Foreign),
            ("https://user:pw@a.vn/", Login),
            ("https://a.vn/?q=1", Tail('?')),
            ("https://a.vn#x", Tail('#')),
            ("https://a.gov.vn//x/", Steps),
            ("https://a.gov.vn/x//", Steps),
            ("https://a.gov.vn//", Steps),
            ("https://a.vn/a/../b/", Steps),
            ("https://a.vn/%2E%2e/", Steps),
            ("https://a.vn/./", Steps),
            ("https://a.vn/a b/", Sign(' ')),
            ("https://a.vn/%2Fb/", Sign('/')),
            ("https://a.vn/<b>/", Sign('<')),
            ("https://a.vn/%22/", Sign('"')),
            ("https://a.vn/%0A/", Sign('\n')),
            ("https://a.vn/a\u{200B}/", Sign('\u{200B}')),
            ("https://a.vn/a\\b/", Sign('\\')),
            ("https://a.vn/{x}/", Sign('{')),
            ("https://a.vn/%FF/", Escape),
            ("https://a.vn/%zz/", Escape),
            ("https://a.vn/%2541/", Escape),
        ] {
            assert_eq!(Address::parse(text), Err(why), "{text}");
        }
    }
}
