//! Lists beside a front matter, period by period: what kinds whose documents are a table of rows have in common.
//!
//! A kind tells its checks ([`Checks`]), its figures ([`Counts`]), its sentences ([`Says`]) and its columns and names ([`Spec`] of a
//! [`Subject`]); reading the head, finding agencies, putting the documents of a period together, pages, news, versions and
//! publications are the same for all of them.

mod chain;
mod documents;
mod faults;
mod front;
mod methods;
mod model;
mod pages;
mod parse;
mod register;
mod resolve;
mod spec;
mod subject;
#[cfg(test)]
pub mod testing;
pub mod told;

pub use chain::Lists;
pub use faults::{FAULTS, FUTURE};
pub use front::Front;
pub use model::{Cover, Entry, Frame, Listing, Paper};
pub use pages::Cell;
pub use register::{AgencyPart, PeriodRegister, Register};
pub use spec::{Heading, Spec};
pub use subject::{Checks, Counts, Drawing, Says, Subject};
