//! Floor 1: the file formats. Each gives values together with their place in the file.

pub mod attached;
pub mod csv_table;
pub mod front_matter;
pub mod markdown;
pub mod sheet;
pub mod yaml;
