//! A sink that keeps everything.

use super::Sink;
use crate::base::digest::Digest;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Keeps the outputs in memory: for tests, and for `check`, which publishes nothing.
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// The outputs.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_default()
    }
}

impl Sink for Memory {
    type Error = std::convert::Infallible;

    fn take(&self, route: &str, bytes: &[u8]) -> Result<Digest, Self::Error> {
        if let Ok(mut files) = self.files.lock() {
            files.insert(route.to_owned(), bytes.to_vec());
        }
        Ok(Digest::of(bytes))
    }
}
