//! The shell around the pure core: the only place that reads, writes, locks or listens.

pub mod publish;
pub mod read;
pub mod serve;
