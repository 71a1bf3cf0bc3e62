//! A sink that also puts what it hands on into the ZIP file of the whole site.

use super::Sink;
use crate::base::digest::Digest;
use crate::domain::fold::fold;
use crate::domain::kind::PlanCx;
use crate::stages::archive::Archive;
use crate::stages::plan::copies::{INDEX, ZIP, readme};
use crate::stages::plan::twin::FOLDER;

/// Outputs of the site that are not in the ZIP file: the page that has a form of its own there, and those that only a host uses.
const LEFT_OUT: [&str; 3] = [INDEX, "404.html", "sitemap.xml"];

/// What stands first in the ZIP file.
const README: &str = "0-DOC-TRUOC.txt";

/// Hands outputs on to `sink` and keeps them, packed, for the ZIP file, if there is to be one.
pub(super) struct Copying<'s, S> {
    /// Where everything goes.
    pub sink: &'s S,
    /// The ZIP file.
    pub archive: Option<Archive>,
}

impl<S: Sink> Copying<'_, S> {
    /// Puts a file into the ZIP file alone.
    pub fn keep(&self, route: &str, bytes: &[u8]) {
        if let Some(archive) = &self.archive {
            archive.add(route, bytes);
        }
    }

    /// Hands the ZIP file on.
    pub fn finish(self, cx: &PlanCx<'_>) -> Result<(), S::Error> {
        let Some(archive) = self.archive else { return Ok(()) };
        archive.add(README, readme(cx).as_bytes());
        let folder = format!("{}-{}", fold(&cx.config.name).replace(' ', "-"), cx.as_of.0);
        self.sink.take(ZIP, &archive.finish(&folder)).map(drop)
    }
}

impl<S: Sink> Sink for Copying<'_, S> {
    type Error = S::Error;

    fn take(&self, route: &str, bytes: &[u8]) -> Result<Digest, S::Error> {
        if !LEFT_OUT.contains(&route.strip_prefix(FOLDER).unwrap_or(route)) {
            self.keep(route, bytes);
        }
        self.sink.take(route, bytes)
    }
}
