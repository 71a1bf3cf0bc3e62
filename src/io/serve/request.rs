//! Reads a request, and refuses what a browser on this machine would not send.

use std::io::{ErrorKind, Read};

/// Longest head of a request, in bytes.
const HEAD_LIMIT: usize = 16 * 1024;

/// Most headers of a request.
const HEADERS: usize = 64;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// `HEAD`: headers only.
    pub head: bool,
    /// The path as sent: begins with `/`, percent-encoded.
    pub path: String,
    /// What follows the `?`.
    pub query: String,
}

/// Reads the head of a request.
///
/// # Errors
/// The status to answer with, or `None` if the other side went away without asking for anything.
pub(super) fn read(stream: &mut impl Read) -> Result<Request, Option<u16>> {
    let mut bytes = Vec::with_capacity(2048);
    let mut chunk = [0; 2048];
    loop {
        match stream.read(&mut chunk) {
            Ok(0) if bytes.is_empty() => return Err(None),
            Ok(0) => return Err(Some(400)),
            Ok(n) => bytes.extend_from_slice(&chunk[..n]),
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            // A browser opens connections in reserve and may never use them.
            Err(_) if bytes.is_empty() => return Err(None),
            Err(_) => return Err(Some(408)),
        }
        if let Some(request) = parse(&bytes).map_err(Some)? {
            return Ok(request);
        }
        if bytes.len() > HEAD_LIMIT {
            return Err(Some(431));
        }
    }
}

/// The request, or `None` while it is incomplete.
fn parse(bytes: &[u8]) -> Result<Option<Request>, u16> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(431),
        Err(_) => return Err(400),
    }
    let mut hosts = parsed.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(400) };
    if !is_this_machine(host.value) {
        return Err(403);
    }
    let head = match parsed.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(405),
    };
    let target = parsed.path.filter(|path| path.starts_with('/')).ok_or(400_u16)?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Some(Request { head, path: path.to_owned(), query: query.to_owned() }))
}

/// Whether a `Host` is a name of this machine: any other means that a foreign page has had its own name pointed
/// here, and would read the preview (DNS rebinding).
fn is_this_machine(host: &[u8]) -> bool {
    let Ok(host) = std::str::from_utf8(host) else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(text: &str) -> Option<u16> {
        read(&mut text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_request_is_read_however_it_arrives() {
        let text = "HEAD /a%20b/?q=1&x HTTP/1.1\r\nHOST: LocalHost:8080\r\n\r\n";
        let mut slowly = text
            .as_bytes()
            .chunks(7)
            .map(|c| c as &[u8])
            .fold(Box::new(std::io::empty()) as Box<dyn Read>, |before, piece| Box::new(before.chain(piece)));
        let expected = Request { head: true, path: "/a%20b/".into(), query: "q=1&x".into() };
        assert_eq!(read(&mut slowly), Ok(expected));
    }

    #[test]
    fn only_names_of_this_machine_are_hosts() {
        for host in ["localhost", "127.0.0.1:8080", "[::1]:80", "[::1]"] {
            assert!(is_this_machine(host.as_bytes()), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil:80", "::1", "", "localhost:x"]
        {
            assert!(!is_this_machine(host.as_bytes()), "{host}");
        }
    }

    #[test]
    fn what_no_browser_sends_is_refused() {
        assert_eq!(status(""), None);
        assert_eq!(status("GET / HT"), Some(400));
        assert_eq!(status("nonsense\r\n\r\n"), Some(400));
        assert_eq!(status("GET / HTTP/1.1\r\n\r\n"), Some(400));
        assert_eq!(status("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"), Some(400));
        assert_eq!(status("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), Some(403));
        assert_eq!(status("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some(405));
        assert_eq!(status("GET http://x/ HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some(400));
        assert_eq!(status(&format!("GET /{} HTTP/1.1\r\n", "x".repeat(20_000))), Some(431));
        assert_eq!(status(&format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(65))), Some(431));
    }
}
