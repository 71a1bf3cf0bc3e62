//! The kind satisfaction.
