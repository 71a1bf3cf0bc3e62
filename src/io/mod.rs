//! The shell around the pure core: the only place that reads, writes, locks or listens.

pub mod disk;
pub mod faults;
mod find;
pub mod known;
mod load;
pub mod names;
mod paths;
pub mod publish;
pub mod read;
pub mod reason;
pub mod record;
mod scan;
pub mod serve;
pub mod watch;
pub mod write;
