//! A sink that hands texts on three times: as they are, as gzip and as brotli.

use super::Sink;
use crate::base::digest::Digest;
use crate::stages::host::media::is_text;
use crate::stages::pack;

/// Hands outputs on to `sink`, and their packed forms right after them, so that none of them is kept.
pub(super) struct Packing<'s, S> {
    /// Where everything goes.
    pub sink: &'s S,
    /// Whether anything is packed.
    pub on: bool,
}

impl<S: Sink> Sink for Packing<'_, S> {
    type Error = S::Error;

    fn take(&self, route: &str, bytes: &[u8]) -> Result<Digest, S::Error> {
        let digest = self.sink.take(route, bytes)?;
        // Attachments stay as they came: beside one may stand another that somebody packed.
        if !self.on || bytes.len() < pack::FROM || !is_text(route) || route.starts_with("tep/") {
            return Ok(digest);
        }
        self.sink.take(&format!("{route}.gz"), &pack::gzip(bytes))?;
        self.sink.take(&format!("{route}.br"), &pack::brotli(bytes))?;
        Ok(digest)
    }
}
