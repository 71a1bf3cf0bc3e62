//! The schedule grammar.
