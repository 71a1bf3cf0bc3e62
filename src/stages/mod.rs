//! Floor 4: the stages of a build, in the order in which they run.

pub mod check;
pub mod citations;
pub mod claims;
pub mod data;
pub mod host;
pub mod import;
pub mod lookup;
pub mod parse;
pub mod pattern;
pub mod personal;
pub mod plan;
pub mod render;
pub mod resolve;
pub mod search;
pub mod theme;
pub mod versions;
