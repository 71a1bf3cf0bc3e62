//! `serve`: preview, rebuild, reload.

use super::Stop;
use super::args::Common;
use super::build::{Outcome, Published, publish};
use super::report::Reporter;
use crate::base::diag::Lang;
use crate::io::serve::{Event, Server};
use crate::io::watch::watch;
use crate::pipeline::Purpose;
use std::sync::mpsc;

/// Where a preview is built, below the portal.
const PREVIEW: &str = ".minhbach/preview";

/// `minhbach serve`: builds into a folder of its own, so that a preview never touches the published site.
pub(super) fn serve(common: &Common, port: Option<u16>, reporter: &Reporter) -> Result<(), Stop> {
    let site = common.out.clone().unwrap_or_else(|| common.root.join(PREVIEW));
    let common = &Common { out: Some(site.clone()), ..common.clone() };
    let server = Server::bind(port).map_err(|error| Stop::environment(error.message(reporter.lang)))?;
    let changes = watch(&common.root).map_err(|error| Stop::environment(error.message(reporter.lang)))?;
    let (events, received) = mpsc::channel();
    let url = server.url();
    std::thread::spawn(move || server.run(site, received));
    reporter.result(&match reporter.lang {
        Lang::Vi => format!("Xem thử ở {url} (Ctrl+C để dừng)"),
        Lang::En => format!("Preview at {url} (Ctrl+C to stop)"),
    });
    rebuild(common, reporter, &events);
    while changes.recv().is_ok() {
        rebuild(common, reporter, &events);
    }
    Ok(())
}

/// Builds once and tells the open pages. A failed build leaves the last good site in place.
fn rebuild(common: &Common, reporter: &Reporter, events: &mpsc::Sender<Event>) {
    let event = match publish(common, Purpose::Preview, reporter) {
        Ok(Outcome { built, diags, sources }) => {
            let text = reporter.plain().text(&diags, &sources);
            reporter.findings(&diags, &sources);
            match built {
                Some(Published { pages, derived, .. }) => {
                    reporter.note(&rebuilt(reporter.lang, pages));
                    // Nobody waits until all of it is freed.
                    rayon::spawn(move || drop((derived, sources)));
                    Event::Reload
                }
                None => Event::Faults(text),
            }
        }
        Err(stop) => {
            let message = stop.message.unwrap_or_default();
            reporter.error(&message);
            Event::Faults(message)
        }
    };
    // The server's thread ends only with the program.
    let _ = events.send(event);
}

fn rebuilt(lang: Lang, pages: usize) -> String {
    match lang {
        Lang::Vi => format!("Đã dựng {pages} trang."),
        Lang::En => format!("Built {pages} pages."),
    }
}
