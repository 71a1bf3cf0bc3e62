//! Tells open pages of the preview that the site has changed, or why it could not be built.

use super::Event;
use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// The script that pages of the preview load; no published page does.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// The look of the panel of faults.
pub(super) const STYLE: &str = include_str!("live.css");

/// What makes a `<meta>` element of a page a policy.
const META_CSP: &[u8] = b"http-equiv=\"Content-Security-Policy\"";

/// How often an idle connection is tried, so that closed pages are noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What pages are told.
#[derive(Debug)]
pub(super) struct Hub {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    /// Which site is shown. A page that was made for another must be loaded again.
    version: u128,
    /// Why the newest content is not shown.
    faults: Option<String>,
    /// Number of changes so far.
    changes: u64,
}

impl Hub {
    /// Begins with a version that pages of an earlier server do not have.
    pub fn new() -> Hub {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let state = State { version: since.as_millis(), faults: None, changes: 0 };
        Hub { state: Mutex::new(state), changed: Condvar::new() }
    }

    /// Takes note of an event and wakes the pages.
    pub fn tell(&self, event: Event) {
        let mut state = self.lock();
        match event {
            Event::Reload => {
                state.version += 1;
                state.faults = None;
            }
            Event::Faults(text) => state.faults = Some(text),
        }
        state.changes += 1;
        drop(state);
        self.changed.notify_all();
    }

    /// Puts the preview's script and style into a page, and takes its own policy out, which would block them: the
    /// header of the answer has [`super::CSP`].
    pub fn inject(&self, html: &[u8]) -> Vec<u8> {
        let version = self.lock().version;
        let tags = format!(
            "<link rel=\"stylesheet\" href=\"/-/live.css\"><script src=\"/-/live.js?v={version}\" defer></script>\n"
        );
        let policy = memchr::memmem::find(html, META_CSP).unwrap_or(0);
        let (before, html) = html.split_at(policy);
        let html = html.strip_prefix(META_CSP).unwrap_or(html);
        let at = memchr::memmem::rfind(html, b"</body>").unwrap_or(html.len());
        [before, &html[..at], tags.as_bytes(), &html[at..]].concat()
    }

    /// Sends events to a page made for version `query` (`v=…`) until it goes away.
    pub fn follow(&self, query: &str, out: &mut impl Write) -> io::Result<()> {
        let theirs: Option<u128> = query.strip_prefix("v=").and_then(|version| version.parse().ok());
        let mut seen = None;
        loop {
            let news = {
                let state = self.lock();
                let idle = |state: &mut State| Some(state.changes) == seen;
                let (state, _) = self
                    .changed
                    .wait_timeout_while(state, HEARTBEAT, idle)
                    .unwrap_or_else(PoisonError::into_inner);
                let fresh = Some(state.changes) != seen;
                seen = Some(state.changes);
                match &state.faults {
                    _ if theirs.is_some_and(|version| version != state.version) => event("reload", ""),
                    Some(faults) if fresh => event("faults", faults),
                    _ => ":\n\n".to_owned(),
                }
            };
            out.write_all(news.as_bytes())?;
            out.flush()?;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An event as the stream carries it: each line of the data by itself.
fn event(name: &str, data: &str) -> String {
    let mut text = format!("event: {name}\n");
    for line in data.trim_end().replace("\r\n", "\n").split(['\n', '\r']) {
        text.extend(["data: ", line, "\n"]);
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_goes_to_the_end_of_the_body() {
        let hub = Hub::new();
        let page = String::from_utf8(hub.inject(b"<body>x</body></html>")).unwrap();
        assert!(page.starts_with("<body>x<link ") && page.ends_with("</script>\n</body></html>"), "{page}");
        assert!(hub.inject(b"x").starts_with(b"x<link "));
    }

    #[test]
    fn a_policy_in_the_page_does_not_block_the_script() {
        let page =
            b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><body></body>";
        let page = String::from_utf8(Hub::new().inject(page)).unwrap();
        assert!(page.starts_with("<meta  content=\"default-src 'none'\"><body><link "), "{page}");
    }

    #[test]
    fn lines_of_an_event_cannot_end_it() {
        assert_eq!(
            event("faults", "a\r\n\r\nevent: b\n"),
            "event: faults\ndata: a\ndata: \ndata: event: b\n\n"
        );
        assert_eq!(event("reload", ""), "event: reload\ndata: \n\n");
    }
}
