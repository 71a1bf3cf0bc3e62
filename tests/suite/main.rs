//! The tests of the whole program, in one binary since linking is most of the time they take.
//!
//! `tidy` keeps the rules of the house, `golden` the pages of each kind, `cli` what people read in the terminal,
//! `properties` what holds for every input.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod attached;
mod bundled;
mod calendar;
mod cli;
mod data;
mod duties;
mod feeds;
mod figures;
mod golden;
mod hidden;
mod import;
mod languages;
mod law;
mod lean;
mod office;
mod personal;
mod properties;
mod recompute;
mod scoreboard;
mod site;
mod source;
mod states;
mod tidy;
mod versions;
