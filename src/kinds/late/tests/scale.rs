//! A large portal: 1,440 documents of 50 rows.

use super::pages::locale;
use super::{fixture, head, table};
use crate::base::diag::{Diags, Lang};
use crate::domain::kind::{DerivedKind, PlanCx};
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
                            "H38.{part:03}-{:02}{month:02}{day:02}-{n:04},Cấp giấy phép xây dựng nhà ở riêng lẻ số {},a{part},{year}-01-02,{year}-01-0{},{year}-{month:02}-{day:02},,,,,",
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
    let mut fixture = fixture(&files);
    fixture.add_agencies(60);
    let mut diags = Diags::new();
    let bundles = fixture.bundles(&mut diags);
    let locale = locale(Lang::Vi);
    let cx = PlanCx {
        config: &fixture.config,
        directory: &fixture.directory,
        as_of: fixture.as_of,
        locale: &locale,
    };
    // One thread, so that the time is that of the processor.
    rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| {
        for _ in 0..5 {
            let start = Instant::now();
            let late = fixture.derive_bundles(&bundles, &mut diags);
            let derived = start.elapsed();
            let pages = late.pages(&cx).len();
            let rows: usize = late.months.iter().map(|month| month.entries.len()).sum();
            println!(
                "{rows} rows: figures after {derived:?}, {pages} pages planned after {:?}",
                start.elapsed()
            );
        }
    });
}
