//! `verify`: recomputes the figures of a built site from the tables that it hands out.

use super::args::Format;
use super::report::Reporter;
use super::{Stop, say};
use crate::base::diag::Lang;
use crate::io::read::{read_data, read_sums};
use crate::stages::verify::{LIST, Report, Unusable, Wrong, verify as check};
use serde_json::{Value, json};
use std::path::Path;

/// `minhbach verify DIR`. Exit status 1 when a figure does not recompute, 3 when there is nothing to check.
pub(super) fn verify(site: &Path, format: Format, reporter: &Reporter) -> Result<(), Stop> {
    let lang = reporter.lang;
    let folder = site.join("du-lieu");
    let read = |error: crate::io::read::ReadError| Stop::environment(error.message(lang));
    let files = read_data(&folder).map_err(read)?;
    let sums = read_sums(site).map_err(read)?;
    let report =
        check(&files, sums.as_deref()).map_err(|why| Stop::environment(unusable(&why, &folder, lang)))?;
    for wrong in &report.wrong {
        reporter.result(&match format {
            Format::Text => text(wrong, lang),
            Format::Json => figures(wrong).to_string(),
        });
    }
    let left: usize = report.left.values().sum();
    let summary =
        json!({ "right": report.right, "wrong": report.wrong.len(), "left": left, "files": report.files });
    reporter.done(&done(&report, left, lang), summary);
    if report.wrong.is_empty() { Ok(()) } else { Err(Stop::told()) }
}

fn unusable(why: &Unusable, folder: &Path, lang: Lang) -> String {
    let path = folder.join(LIST);
    let path = path.display();
    match why {
        Unusable::NoList => say(
            lang,
            &format!("không có {path}: thư mục này không phải một cổng đã dựng, hoặc dựng bằng bản cũ"),
            &format!("there is no {path}: this is no built site, or one of an older version"),
        ),
        Unusable::BadList(detail) => {
            say(lang, &format!("không đọc được {path}: {detail}"), &format!("cannot read {path}: {detail}"))
        }
    }
}

fn done(report: &Report, left: usize, lang: Lang) -> String {
    let (right, wrong, files) = (report.right, report.wrong.len(), report.files);
    let mut text = match wrong {
        0 => say(
            lang,
            &format!("Mọi số liệu đều tính lại được: {right} số, từ {files} tệp CSV."),
            &format!("Every figure recomputes: {right} figures, from {files} CSV files."),
        ),
        _ => say(
            lang,
            &format!("Có {wrong} điểm không khớp; {right} số tính lại đúng, từ {files} tệp CSV."),
            &format!(
                "Things that do not agree: {wrong}; figures that recompute: {right}, from {files} CSV files."
            ),
        ),
    };
    if left > 0 {
        let reasons: Vec<String> = report.left.iter().map(|(reason, n)| why(reason, *n, lang)).collect();
        let reasons = reasons.join(", ");
        text.push_str(&say(
            lang,
            &format!("\nKhông tính lại {left} số: {reasons}."),
            &format!("\nFigures that were left: {left}; {reasons}."),
        ));
    }
    text
}

/// Why so many figures cannot be worked out.
fn why(reason: &str, n: usize, lang: Lang) -> String {
    match reason {
        "no-rows" => {
            say(lang, &format!("{n} số của kỳ không có dòng nào"), &format!("of periods without rows: {n}"))
        }
        "undated" => say(
            lang,
            &format!("{n} số của tài liệu không ghi ngày nên không có tệp tải về"),
            &format!("of documents without a day, which have no files: {n}"),
        ),
        _ => say(
            lang,
            &format!("{n} số dựa trên bảng không công bố từng dòng"),
            &format!("of tables that are not handed out: {n}"),
        ),
    }
}

fn text(wrong: &Wrong, lang: Lang) -> String {
    match wrong {
        Wrong::Differs { name, pages, stated, computed } => say(
            lang,
            &format!(
                "{name}\n  trang: {}\n  cổng ghi {stated}, tính từ CSV được {computed}",
                pages.join(", ")
            ),
            &format!(
                "{name}\n  pages: {}\n  the site says {stated}, the CSV gives {computed}",
                pages.join(", ")
            ),
        ),
        Wrong::Unknown { name, pages, detail } => say(
            lang,
            &format!("{name}\n  trang: {}\n  không tính được: {detail}", pages.join(", ")),
            &format!("{name}\n  pages: {}\n  cannot be worked out: {detail}", pages.join(", ")),
        ),
        Wrong::Missing(path) => say(
            lang,
            &format!("du-lieu/{path}: không có tệp"),
            &format!("du-lieu/{path}: there is no such file"),
        ),
        Wrong::Changed(path) => say(
            lang,
            &format!("du-lieu/{path}: nội dung khác mã SHA-256 đã công bố"),
            &format!("du-lieu/{path}: not what its published SHA-256 says"),
        ),
        Wrong::Unreadable(path) => say(
            lang,
            &format!("du-lieu/{path}: không đọc được như một bảng CSV"),
            &format!("du-lieu/{path}: cannot be read as a CSV table"),
        ),
    }
}

/// The same for programs.
fn figures(wrong: &Wrong) -> Value {
    match wrong {
        Wrong::Differs { name, pages, stated, computed } => json!({
            "figure": name, "pages": pages, "stated": stated.to_string(), "computed": computed.to_string(),
        }),
        Wrong::Unknown { name, pages, detail } => {
            json!({ "figure": name, "pages": pages, "unknown": detail })
        }
        Wrong::Missing(path) => json!({ "file": path, "state": "missing" }),
        Wrong::Changed(path) => json!({ "file": path, "state": "changed" }),
        Wrong::Unreadable(path) => json!({ "file": path, "state": "unreadable" }),
    }
}
