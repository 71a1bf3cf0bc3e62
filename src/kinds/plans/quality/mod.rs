//! What is odd in a plan though every cell of it can be read: things that stand twice, contradict each other or leave
//! out what a reader needs. A plan is published as it is, so these are hints, and a note of the plan quiets each.

mod contradictions;
pub(super) mod faults;
mod figures;
mod known;
mod numbering;
mod tasks;

pub(super) use contradictions::check as targets;
pub(super) use figures::{check as figures, is_of_nobody_knows_how_many};
pub(super) use tasks::check as tasks;
