//! The preview: shows the built site to this machine alone, and loads its pages again when it changes.
//!
//! Not a server for the public: one thread a connection, one request each, nothing cached. The files on disk are
//! shown as they are; only the script that reloads is put into the answers.

mod files;
mod live;
mod request;

use crate::base::diag::Lang;
use crate::io::reason::reason;
use files::{Found, content_type, find};
use live::Hub;
use request::Request;
use std::fs::{self, File};
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::Duration;

/// What a published site's pages may load, so that a violation shows before publication; but for `connect-src`, which
/// published pages have at `'none'` and the script that reloads needs.
pub const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// The port that is tried first.
const PORT: u16 = 8080;

/// Most connections at a time.
const CONNECTIONS: usize = 64;

/// How long a browser may take to send a request, or to take an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is shown while no site was ever built.
const NO_SITE: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Chưa có trang</title>\
    <body><h1>Chưa có trang nào</h1><p>Trang này không có, hoặc cổng chưa được dựng lần nào.</p>\
    <p lang=\"en\">There is no such page, or the portal was never built.</p></body></html>";

/// News for the open pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A new site was published.
    Reload,
    /// The content has faults, told in this text; the last good site stays.
    Faults(String),
}

/// The preview cannot listen: exit status 3.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on 127.0.0.1:{port}: {source}")]
pub struct ServeError {
    /// The port that was asked for.
    pub port: u16,
    /// What the system said.
    pub source: io::Error,
}

impl ServeError {
    /// The error for a person, with what to do.
    pub fn message(&self, lang: Lang) -> String {
        let (port, why) = (self.port, reason(&self.source, lang));
        match lang {
            Lang::Vi => format!("không mở được 127.0.0.1:{port}: {why}. Chọn cổng khác bằng --port."),
            Lang::En => format!("cannot listen on 127.0.0.1:{port}: {why}. Choose another with --port."),
        }
    }
}

/// The preview, listening and not yet answering.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Listens on this machine's own address: on `port`, or without one on 8080 or the next that is free.
    ///
    /// # Errors
    /// The port is taken or not allowed.
    pub fn bind(port: Option<u16>) -> Result<Server, ServeError> {
        let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let wanted = port.unwrap_or(PORT);
        let listener = listen(wanted).or_else(|source| {
            let mut others = (PORT + 1..PORT + 20).chain([0]).filter(|_| port.is_none());
            others.find_map(|port| listen(port).ok()).ok_or(source)
        });
        listener
            .and_then(|listener| Ok(Server { port: listener.local_addr()?.port(), listener }))
            .map_err(|source| ServeError { port: wanted, source })
    }

    /// The address for a browser, such as `http://127.0.0.1:8080/`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Shows the site in the folder `site` and passes `events` on to open pages. Returns only if listening ends.
    pub fn run(self, site: PathBuf, events: Receiver<Event>) {
        let shared = Arc::new(Shared { site, hub: Hub::new() });
        let teller = Arc::clone(&shared);
        thread::spawn(move || events.iter().for_each(|event| teller.hub.tell(event)));
        for stream in self.listener.incoming() {
            let Ok(stream) = stream else {
                // Out of handles, mostly: others must close theirs first.
                thread::sleep(Duration::from_millis(50));
                continue;
            };
            // One count is the loop's, one the teller's.
            if Arc::strong_count(&shared) >= CONNECTIONS + 2 {
                let _ = answer(&stream, false, 503, "text/plain", b"busy");
                continue;
            }
            let shared = Arc::clone(&shared);
            // A browser that goes away in the middle is no event; one that gets no thread tries again.
            let _ = thread::Builder::new().spawn(move || shared.serve(&stream));
        }
    }
}

/// What all connections share.
struct Shared {
    site: PathBuf,
    hub: Hub,
}

impl Shared {
    fn serve(&self, mut stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        match request::read(&mut stream) {
            Ok(request) => self.respond(stream, &request),
            Err(Some(status)) => {
                answer(stream, false, status, "text/plain", reason_phrase(status).as_bytes())
            }
            Err(None) => Ok(()),
        }
    }

    fn respond(&self, mut stream: &TcpStream, request: &Request) -> io::Result<()> {
        let head = request.head;
        match request.path.as_str() {
            "/-/live.js" => {
                answer(stream, head, 200, "text/javascript; charset=utf-8", live::SCRIPT.as_bytes())
            }
            "/-/live.css" => answer(stream, head, 200, "text/css; charset=utf-8", live::STYLE.as_bytes()),
            "/-/events" => {
                stream.write_all(headers(200, "text/event-stream", None).as_bytes())?;
                if head { Ok(()) } else { self.hub.follow(&request.query, &mut stream) }
            }
            path => match find(&self.site, path) {
                Found::File(file) => self.send(stream, head, 200, &file),
                Found::Folder => redirect(stream, path),
                Found::Nothing => match find(&self.site, "/404.html") {
                    Found::File(file) => self.send(stream, head, 404, &file),
                    _ => answer(
                        stream,
                        head,
                        404,
                        content_type("x.html".as_ref()),
                        &self.hub.inject(NO_SITE.as_bytes()),
                    ),
                },
            },
        }
    }

    fn send(&self, mut stream: &TcpStream, head: bool, status: u16, path: &Path) -> io::Result<()> {
        let kind = content_type(path);
        if kind.starts_with("text/html") {
            return answer(stream, head, status, kind, &self.hub.inject(&fs::read(path)?));
        }
        let mut file = File::open(path)?;
        stream.write_all(headers(status, kind, Some(file.metadata()?.len())).as_bytes())?;
        if head { Ok(()) } else { io::copy(&mut file, &mut stream).map(drop) }
    }
}

/// Sends a whole answer.
fn answer(mut stream: &TcpStream, head: bool, status: u16, kind: &str, body: &[u8]) -> io::Result<()> {
    let mut bytes = headers(status, kind, Some(body.len() as u64)).into_bytes();
    if !head {
        bytes.extend_from_slice(body);
    }
    stream.write_all(&bytes)
}

/// Sends the browser to the folder's own address. The path has passed [`find`], so that it names no other host.
fn redirect(mut stream: &TcpStream, path: &str) -> io::Result<()> {
    let mut head = headers(302, "text/plain", Some(0));
    head.insert_str(head.len() - 2, &format!("Location: {path}/\r\n"));
    stream.write_all(head.as_bytes())
}

fn headers(status: u16, kind: &str, length: Option<u64>) -> String {
    let length = length.map_or(String::new(), |length| format!("Content-Length: {length}\r\n"));
    format!(
        "HTTP/1.1 {status} {}\r\nContent-Type: {kind}\r\n{length}Cache-Control: no-store\r\n\
         Content-Security-Policy: {CSP}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        reason_phrase(status)
    )
}

fn reason_phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        302 => "Found",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Bad Request",
    }
}

#[cfg(test)]
mod tests;
