//! Markdown prose (placeholder shape, filled next).

/// Parsed prose of a document.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Markdown source.
    pub text: String,
}
