//! The rows of a CSV file that this stage wrote: every other form is made from them.

/// Calls `take` with each row of the lines of a CSV file, without its header.
pub(super) fn rows(lines: &str, take: &mut dyn FnMut(&csv::StringRecord)) {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(lines.as_bytes());
    let mut row = csv::StringRecord::new();
    // What we wrote ourselves is CSV and UTF-8.
    while reader.read_record(&mut row).unwrap_or(false) {
        take(&row);
    }
}
