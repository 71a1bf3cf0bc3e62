//! Floor 3: one folder a kind. A kind never imports another; [`registry`] is the only list of them.

pub mod datasets;
pub mod feedback;
pub mod handling;
pub mod inspections;
pub mod late;
pub mod pages;
pub mod plans;
pub mod procedures;
pub mod reception;
pub mod registry;
pub mod reports;
pub mod satisfaction;
pub mod scorecards;
