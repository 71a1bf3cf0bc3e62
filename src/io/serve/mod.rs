//! (serve/mod)
