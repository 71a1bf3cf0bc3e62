//! A large portal: 1,440 documents of 50 rows.

use super::{fixture, head, table};
use crate::base::diag::Diags;
use std::time::Instant;

#[test]
#[ignore = "a measurement, for a release build"]
fn seventy_two_thousand_rows() {
    let mut files = Vec::new();
    for year in [2024, 2025] {
        for month in 1..=12 {
            for part in 0..60 {
                let rows: Vec<String> = (0..50)
                    .map(|n| {
                        let day = 1 + (n * 7 + part) % 28;
                        format!(
                            "H38.{part:03}-{:02}{month:02}{day:02}-{n:04},Cấp giấy phép xây dựng nhà ở riêng lẻ số {},so-y-te,{year}-01-02,{year}-01-0{},{year}-{month:02}-{day:02},,,,,",
                            year - 2000, n % 40, 3 + n % 5
                        )
                    })
                    .collect();
                let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
                let text = head("").replace("period: 2026-10", &format!("period: {year}-{month:02}"));
                files.push((format!("{year}-{month}-{part}.md"), text));
                files.push((format!("{year}-{month}-{part}.closed.csv"), table(&rows)));
            }
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let fixture = fixture(&files);
    let mut diags = Diags::new();
    let start = Instant::now();
    let lists = fixture.lists(&mut diags);
    let read = start.elapsed();
    drop(lists);
    let late = fixture.derive(&mut diags);
    let total = start.elapsed() - read;
    let rows: usize = late.months.iter().map(|month| month.entries.len()).sum();
    println!("{rows} rows: parsed and resolved in {read:?}, with figures {total:?}");
}
