//! Floor 2: the words of the field, shared by all kinds.

pub mod agency;
pub mod bar;
pub mod cells;
pub mod chart;
pub mod citation;
pub mod claim;
pub mod code;
pub mod collate;
pub mod columns;
pub mod config;
pub mod correction;
pub mod fact;
pub mod fold;
pub mod import;
pub mod kind;
pub mod locale;
pub mod pager;
pub mod period;
pub mod personal;
pub mod portal;
pub mod schema;
pub mod sighting;
pub mod site;
pub mod source;
pub mod synonyms;
pub mod version;
