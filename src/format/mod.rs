//! Floor 1: the file formats. Each gives values together with their place in the file.

pub mod attached;
pub mod csv_table;
pub mod docx;
pub mod front_matter;
pub mod legacy;
pub mod markdown;
pub mod package;
pub mod quotes;
pub mod sheet;
pub mod unreadable;
pub mod workbook;
pub mod yaml;
