//! The shell around the pure core: the only place that reads, writes, locks or listens.

pub mod disk;
pub mod faults;
mod find;
mod load;
pub mod names;
pub mod publish;
pub mod read;
pub mod reason;
pub mod record;
mod scan;
pub mod serve;
pub mod watch;
pub mod write;
