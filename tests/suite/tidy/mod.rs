//! The rules of the house that a compiler does not know.

mod faults;
mod files;
mod floors;
mod kinds;
mod law;
mod messages;
