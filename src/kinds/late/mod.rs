//! The kind late.
