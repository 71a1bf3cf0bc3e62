//! The lines of a configuration that are many: headers and media types, as each server writes them.

use super::Server;
use super::media::{MEDIA, Media};
use crate::domain::policy;

/// Folders that IIS would give out if nobody forbade it. It gives out no file whose ending it does not know.
const HIDDEN: [&str; 5] = [".git", ".svn", ".hg", ".ssh", ".minhbach"];

/// What IIS is told of files that never change.
const FOR_EVER: &str = "\
<system.webServer>
  <staticContent>
    <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" />
  </staticContent>
</system.webServer>";

/// What Apache is told of redirects where its version knows it.
const RELATIVE: &str = "\
<IfModule version_module>
    <IfVersion >= 2.4.58>
        RedirectRelative On
    </IfVersion>
</IfModule>";

/// The blocks of lines by the name that stands for them in a template.
pub(super) fn of(server: Server, style: &[u8]) -> Vec<(&'static str, Vec<String>)> {
    let headers = |headers: Vec<(&str, String)>| {
        headers.iter().flat_map(|(name, value)| header(server, name, value)).collect()
    };
    let owned = |text: &str| text.lines().map(str::to_owned).collect();
    vec![
        ("@headers@", headers(site_headers())),
        ("@alone_headers@", headers(alone_headers(server, style))),
        ("@types@", MEDIA.iter().flat_map(|media| media_type(server, media)).collect()),
        ("@packed_types@", MEDIA.iter().filter(|media| media.text).flat_map(packed_type).collect()),
        ("@hidden@", HIDDEN.iter().flat_map(|name| anew("segment", name, "")).collect()),
        ("@for_ever@", owned(FOR_EVER)),
        ("@relative@", owned(RELATIVE)),
    ]
}

/// What is sent with every page but those that stand alone.
fn site_headers() -> Vec<(&'static str, String)> {
    let mut headers = vec![("Content-Security-Policy", policy::header())];
    headers.extend(common_headers());
    headers
}

/// What is sent with pages that stand alone. Apache and IIS send what a folder inherits all the same.
fn alone_headers(server: Server, style: &[u8]) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("Content-Security-Policy", policy::alone_header(style)),
        ("Content-Disposition", "attachment".to_owned()),
    ];
    if matches!(server, Server::Nginx | Server::Caddy) {
        headers.extend(common_headers());
    }
    headers
}

fn common_headers() -> [(&'static str, String); 3] {
    [
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
    ]
}

/// A header. Values hold no double quotes.
fn header(server: Server, name: &str, value: &str) -> Vec<String> {
    match server {
        Server::Nginx => vec![format!("add_header {name} \"{value}\" always;")],
        Server::Apache => vec![format!("Header always set {name} \"{value}\"")],
        Server::Caddy => vec![format!("{name} \"{value}\"")],
        Server::Iis => anew("name", name, &format!(" value=\"{value}\"")),
    }
}

fn media_type(server: Server, media: &Media) -> Vec<String> {
    let Media { ending, .. } = media;
    let kind = media.header();
    match server {
        Server::Nginx => vec![format!("\"{kind}\" {ending};")],
        Server::Apache => vec![format!("AddType \"{kind}\" .{ending}")],
        Server::Caddy => {
            vec![format!("@{ending} path *.{ending}"), format!("header @{ending} Content-Type \"{kind}\"")]
        }
        Server::Iis => vec![
            format!("<remove fileExtension=\".{ending}\" />"),
            format!("<mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />"),
        ],
    }
}

/// What Apache is told of packed texts: the type is that of the file inside.
fn packed_type(media: &Media) -> [String; 3] {
    [
        format!("<FilesMatch \"\\.{}\\.(br|gz)$\">", media.ending),
        format!("    ForceType \"{}\"", media.header()),
        "</FilesMatch>".to_owned(),
    ]
}

/// An entry of a list of IIS. One that a level above has already would be an error, unless it is taken out first.
fn anew(key: &str, name: &str, rest: &str) -> Vec<String> {
    vec![format!("<remove {key}=\"{name}\" />"), format!("<add {key}=\"{name}\"{rest} />")]
}
