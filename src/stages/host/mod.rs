//! Configurations of web servers for a built site: text for an administrator, made from the address and the folder.
//!
//! Each is a template beside this file. A line that begins with `@vi ` or `@en ` is a comment in that language, one with
//! `@sub ` stands only where the site lies below the root of its host; `@name@` is filled in.

mod lines;
pub mod media;
mod signs;

use crate::base::diag::Lang;
use crate::domain::address::Address;
pub use signs::foreign_sign;

/// The folder of pages that stand alone, their style written into them.
pub const ALONE: &str = "mot-tep/";

/// Paths, below the root of the site, whose names hold a digest of what is in them.
const HASHED: &str = "(assets|search|tra-cuu)/([^/]*\\.)?[0-9a-f]{10}[./-][^/]+";

/// A web server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Apache httpd.
    Apache,
    /// Microsoft IIS.
    Iis,
    /// Caddy.
    Caddy,
}

/// What a configuration depends on.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// Where the site is to be found.
    pub address: &'a Address,
    /// The folder of the site on the server, with a slash at its end; IIS needs none.
    pub folder: &'a str,
    /// The style sheet that is written into pages that stand alone.
    pub style: &'a [u8],
}

/// The configuration with comments in a language.
pub fn configuration(server: Server, setting: &Setting<'_>, lang: Lang) -> String {
    let template = match server {
        Server::Nginx => include_str!("nginx.conf"),
        Server::Apache => include_str!("apache.conf"),
        Server::Iis => include_str!("web.config"),
        Server::Caddy => include_str!("Caddyfile"),
    };
    let below = setting.address.path() != "/";
    let (words, blocks) = (words(setting), lines::of(server, setting.style));
    let chosen = template.lines().filter_map(|line| chosen(line, lang, below));
    chosen.flat_map(|line| filled(line, &words, &blocks)).map(|line| line + "\n").collect()
}

/// What stands within lines.
fn words(setting: &Setting<'_>) -> [(&'static str, String); 12] {
    let address = setting.address;
    [
        ("@url@", address.url()),
        ("@path@", address.path().to_owned()),
        ("@bare@", address.path().trim_end_matches('/').to_owned()),
        ("@bare_regex@", signs::bare_regex(address.path())),
        ("@encoded@", address.encoded()),
        ("@encoded_bare@", address.encoded().trim_end_matches('/').to_owned()),
        ("@folder@", setting.folder.to_owned()),
        ("@hashed@", HASHED.to_owned()),
        ("@alone@", ALONE.to_owned()),
        ("@accepts_br@", accepts("br")),
        ("@accepts_gzip@", accepts("gzip")),
        ("@texts@", media::texts().collect::<Vec<_>>().join("|")),
    ]
}

/// A regular expression for a header `Accept-Encoding` that names a coding and does not refuse it by `q=0`.
fn accepts(coding: &str) -> String {
    format!(r"(^|,)\s*{coding}\s*(;(?!\s*q=0(\.0*)?\s*(,|$))[^,]*)?(,|$)")
}

/// The line without its mark, if it is one for the language and the place.
fn chosen(line: &str, lang: Lang, below: bool) -> Option<&str> {
    let marks = [("@vi ", lang == Lang::Vi), ("@en ", lang == Lang::En), ("@sub ", below)];
    match marks.into_iter().find_map(|(mark, wanted)| Some((line.strip_prefix(mark)?, wanted))) {
        Some((rest, wanted)) => wanted.then_some(rest),
        None => Some(line),
    }
}

/// The lines that one of a template becomes: the name of a block stands alone, and its lines keep the indent.
fn filled(line: &str, words: &[(&str, String)], blocks: &[(&str, Vec<String>)]) -> Vec<String> {
    let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
    if let Some((_, block)) = blocks.iter().find(|(name, _)| *name == rest) {
        return block.iter().map(|line| format!("{indent}{line}")).collect();
    }
    vec![words.iter().fold(line.to_owned(), |line, (name, word)| line.replace(name, word))]
}

#[cfg(test)]
mod iis_tests;
#[cfg(test)]
mod tests {
    use super::*;

    fn printed(server: Server, url: &str, lang: Lang) -> String {
        let address = Address::parse(url).unwrap();
        let setting = Setting { address: &address, folder: "/srv/minh-bach/", style: b"p{}" };
        configuration(server, &setting, lang)
    }

    const ALL: [Server; 4] = [Server::Nginx, Server::Apache, Server::Iis, Server::Caddy];

    #[test]
    fn nothing_of_a_template_is_left() {
        for server in ALL {
            for url in ["https://a.vn/", "https://a.vn/a/b%20c"] {
                for lang in [Lang::Vi, Lang::En] {
                    let text = printed(server, url, lang);
                    let left = text.lines().find(|line| {
                        let parts: Vec<&str> = line.split('@').collect();
                        line.starts_with('@')
                            || parts.iter().skip(1).step_by(2).any(|name| {
                                parts.len() > 2 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
                            })
                    });
                    assert_eq!(left, None, "{server:?}");
                }
            }
        }
    }

    #[test]
    fn a_site_at_the_root_of_its_host_needs_no_way_to_it() {
        let ways =
            [(Server::Nginx, "return 301"), (Server::Apache, "<LocationMatch"), (Server::Caddy, "redir ")];
        for (server, way) in ways {
            assert!(!printed(server, "https://a.vn", Lang::Vi).contains(way), "{server:?}");
            assert!(printed(server, "https://a.vn/b", Lang::Vi).contains(way), "{server:?}");
        }
    }

    #[test]
    fn every_server_sends_every_header() {
        for server in ALL {
            let text = printed(server, "https://a.vn/", Lang::En);
            for header in
                ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"]
            {
                assert!(text.contains(header), "{server:?}: {header}");
            }
            assert!(text.contains("frame-ancestors 'self'") && text.contains("'sha256-"), "{server:?}");
        }
    }
}
