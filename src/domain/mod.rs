//! Floor 2: the words of the field, shared by all kinds.

pub mod agency;
pub mod collate;
pub mod columns;
pub mod config;
pub mod fold;
pub mod import;
pub mod kind;
pub mod locale;
pub mod period;
pub mod portal;
pub mod schema;
pub mod site;
pub mod source;
