//! The preview as a browser meets it, over real connections.

use super::*;
use std::io::{BufRead as _, BufReader, Read as _};
use std::sync::mpsc::{Sender, channel};

struct Preview {
    port: u16,
    events: Sender<Event>,
    _dir: tempfile::TempDir,
}

impl Preview {
    fn new(files: &[(&str, &str)]) -> Preview {
        let dir = tempfile::tempdir().unwrap();
        let site = dir.path().join("site");
        for (path, text) in files {
            let path = site.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let server = Server::bind(Some(0)).unwrap();
        let port = server.port;
        let (events, receiver) = channel();
        thread::spawn(move || server.run(site, receiver));
        Preview { port, events, _dir: dir }
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Head and body of an answer.
    fn ask(&self, method: &str, path: &str) -> (String, String) {
        let mut text = String::new();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        self.send(&request).read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn status(&self, method: &str, path: &str) -> String {
        self.ask(method, path).0[9..12].to_owned()
    }

    /// The lines of an event stream.
    fn follow(&self, version: &str) -> impl Iterator<Item = String> {
        let request = format!("GET /-/events?v={version} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let lines = BufReader::new(self.send(&request)).lines().map(Result::unwrap);
        lines.skip_while(|line| !line.is_empty()).filter(|line| !line.is_empty() && line != ":")
    }
}

fn version_in(page: &str) -> String {
    let (_, rest) = page.split_once("live.js?v=").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn pages_carry_the_policy_and_the_script_and_files_are_as_they_are() {
    let preview = Preview::new(&[("index.html", "<body>chào</body>"), ("assets/a.css", "a{}")]);
    let (head, body) = preview.ask("GET", "/?utm=1");
    assert!(head.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{head}");
    assert!(head.contains("\r\nCache-Control: no-store\r\n") && head.contains("default-src 'none'"));
    assert!(head.contains(&format!("Content-Length: {}\r\n", body.len())));
    assert!(body.starts_with("<body>chào<link ") && body.ends_with("></script>\n</body>"), "{body}");
    let (head, body) = preview.ask("GET", "/assets/a.css");
    assert!(head.contains("text/css") && body == "a{}", "{head} {body}");
    assert!(preview.ask("GET", "/-/live.js").1.contains("EventSource"));
    assert!(preview.ask("GET", "/-/live.css").0.contains("text/css"));
}

#[test]
fn a_head_request_gives_the_same_head_and_no_body() {
    let preview = Preview::new(&[("index.html", "x"), ("a.csv", "x,y")]);
    for path in ["/", "/a.csv", "/-/live.js", "/missing"] {
        let (head, body) = preview.ask("HEAD", path);
        assert_eq!((head, body.as_str()), (preview.ask("GET", path).0, ""), "{path}");
    }
}

#[test]
fn what_is_not_there_or_not_allowed_has_its_status() {
    let preview = Preview::new(&[("a/index.html", "x")]);
    let (head, body) = preview.ask("GET", "/");
    assert!(head.starts_with("HTTP/1.1 404") && body.contains("live.js"), "{head} {body}");
    assert!(preview.ask("GET", "/a").0.contains("\r\nLocation: /a/"));
    assert_eq!(preview.status("GET", "/../Cargo.toml"), "404");
    assert_eq!(preview.status("GET", "//evil.example"), "404");
    assert_eq!(preview.status("POST", "/"), "405");
    let mut text = String::new();
    let foreign = preview.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").read_to_string(&mut text);
    assert!(foreign.is_ok() && text.starts_with("HTTP/1.1 403"), "{text}");

    let preview = Preview::new(&[("404.html", "<body>không có</body>")]);
    let (head, body) = preview.ask("GET", "/missing");
    assert!(head.starts_with("HTTP/1.1 404") && body.contains("không có"), "{head} {body}");
}

#[test]
fn open_pages_hear_of_faults_and_of_the_new_site_and_late_ones_too() {
    let preview = Preview::new(&[("index.html", "x")]);
    let version = version_in(&preview.ask("GET", "/").1);
    let mut page = preview.follow(&version);
    preview.events.send(Event::Faults("dòng 1\ndòng 2".into())).unwrap();
    let expected = ["event: faults", "data: dòng 1", "data: dòng 2"].map(String::from);
    assert_eq!(page.by_ref().take(3).collect::<Vec<_>>(), expected);
    assert_eq!(preview.follow(&version).take(3).collect::<Vec<_>>(), expected);
    preview.events.send(Event::Reload).unwrap();
    assert_eq!(page.next().as_deref(), Some("event: reload"));
    assert_eq!(preview.follow(&version).next().as_deref(), Some("event: reload"));
    assert_ne!(version_in(&preview.ask("GET", "/").1), version);
}

#[test]
fn silent_connections_do_not_stop_the_preview_and_too_many_are_turned_away() {
    let preview = Preview::new(&[("index.html", "x")]);
    let silent: Vec<_> = (0..CONNECTIONS - 1).map(|_| preview.send("")).collect();
    assert_eq!(preview.status("GET", "/"), "200");
    // Two, since the thread of the request above may still be ending.
    let _last = [preview.send(""), preview.send("")];
    let mut text = String::new();
    preview.send("").read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 503"), "{text}");
    drop(silent);
}

#[test]
fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
    let first = Server::bind(None).unwrap();
    let second = Server::bind(None).unwrap();
    assert_ne!(first.port, second.port);
    let error = Server::bind(Some(first.port)).unwrap_err();
    assert!(error.message(Lang::En).contains("the port is in use"), "{error}");
    assert_eq!(first.listener.local_addr().unwrap().ip(), Ipv4Addr::LOCALHOST);
}
