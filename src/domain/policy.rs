//! The content security policy: what a page of the site may load, for its own head and for the headers of a host.

use crate::base::digest::Digest;

/// The policy in the head of every page, so that it also holds for a copy on disk.
pub const PAGE: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'self'";

/// What only a header may say: who may show a page inside another.
const FRAMES: &str = "; frame-ancestors 'self'";

/// The header for all pages but those that stand alone.
pub fn header() -> String {
    format!("{PAGE}{FRAMES}")
}

/// The policy in the head of a page that stands alone: nothing but this style sheet, written into it.
pub fn alone(style: &[u8]) -> String {
    let hash = Digest::of(style).base64();
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

/// The header for pages that stand alone.
pub fn alone_header(style: &[u8]) -> String {
    format!("{}{FRAMES}", alone(style))
}
