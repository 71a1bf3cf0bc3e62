//! Documents about a period: what their heads say, the agencies in them and what they make together is read, checked and
//! shown alike for all kinds, each of which tells its own faults.

mod agencies;
mod checks;
mod days;
mod head;
mod heads;
mod parts;
mod periods;
mod within;

pub use agencies::{Agencies, OfAgency};
pub use checks::{agency_of, check_period, check_validity, find, with_period};
pub use days::{FAULTS, check_as_of, check_done, check_past, last_told};
pub use head::{Common, Head};
pub use heads::{Heads, same, together};
pub use parts::{Part, parts};
pub use periods::{OfPeriod, RECENT, all_recent, months_and_longer, newest, of_agency, recent};
pub use within::Within;
