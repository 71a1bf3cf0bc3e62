//! (csv_table)
