//! The `minhbach` program.

fn main() {}
