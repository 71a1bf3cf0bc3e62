//! Floor 4: the stages of a build, in the order in which they run.

pub mod archive;
pub mod check;
pub mod citations;
pub mod claims;
pub mod data;
pub mod duties;
pub mod host;
pub mod import;
pub mod lean;
pub mod lookup;
pub mod pack;
pub mod parse;
pub mod pattern;
pub mod personal;
pub mod plan;
pub mod render;
pub mod resolve;
pub mod scoreboard;
pub mod script;
pub mod search;
pub mod theme;
pub mod verify;
pub mod versions;
