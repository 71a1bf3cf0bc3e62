//! What an import says of its work: what it took, what it left out and why, what it wrote.

use crate::base::diag::Lang;
use crate::domain::personal::mask;
use crate::format::sheet::{Merged, Note, cell_name, column_name};
use crate::pipeline::import::{Import, Order};
use crate::stages::import::matching::{By, Dropped};
use crate::stages::import::{SheetReading, Skip, ranges};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

/// What was taken from the workbook.
pub fn taken(lang: Lang, file: &Path, order: &Order<'_>, import: &Import) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let (word, period) = (order.spec.word, &order.period);
    let mut out = match lang {
        Lang::Vi => format!("{name} → {word}, {}\n", period.label_vi()),
        Lang::En => format!("{name} → {word}, {}\n", period.label_en()),
    };
    for note in &order.workbook.notes {
        let (vi, en) = noted(*note);
        out.push_str(if lang == Lang::Vi { vi } else { en });
    }
    for sheet in &import.reading.sheets {
        rows(&mut out, lang, order, sheet);
        spread(&mut out, lang, order, sheet);
        columns(&mut out, lang, order, sheet);
    }
    for (table, now, before) in &import.tables {
        out.push_str(&match (lang, before) {
            (Lang::Vi, None) => format!("Bảng {table}: {now} dòng\n"),
            (Lang::En, None) => format!("Table {table}: {now} rows\n"),
            (Lang::Vi, Some(before)) => format!("Bảng {table}: {now} dòng, trước đó {before} dòng\n"),
            (Lang::En, Some(before)) => format!("Table {table}: {now} rows, {before} before\n"),
        });
    }
    // Files are made only when all could be checked.
    if !import.files.is_empty() {
        out.push_str(&checks(lang, order, import));
    }
    out
}

/// What its owner should know of the file.
fn noted(note: Note) -> (&'static str, &'static str) {
    match note {
        Note::Macros => ("Tệp có macro; không chạy.\n", "The file has macros; they were not run.\n"),
        Note::ExternalLinks => (
            "Tệp có liên kết tới tệp khác; không mở, lấy giá trị đã lưu lần cuối.\n",
            "The file has links to other files; they were not followed, cells have their last saved values.\n",
        ),
        Note::LegacyText => (
            "Đã chuyển chữ gõ bằng phông TCVN3 hoặc VNI sang Unicode; hãy đọc lại bảng sau khi nhập.\n",
            "Text in TCVN3 or VNI fonts was converted to Unicode; read the table through after the import.\n",
        ),
    }
}

/// How many sorts of fault were looked for and not found. With faults of other sorts nothing is said to have passed: checks
/// saw only what could be read.
fn checks(lang: Lang, order: &Order<'_>, import: &Import) -> String {
    let all: BTreeSet<&str> = order.kind.faults().iter().map(|fault| fault.code).collect();
    let faults = import.findings.iter().filter(|finding| finding.blocks(false));
    let (faults, others) =
        (faults.clone().count(), faults.filter(|one| !all.contains(one.diag.fault.code)).count());
    if others > 0 {
        return match lang {
            Lang::Vi => format!("Chưa qua kiểm tra: {faults} lỗi\n"),
            Lang::En => format!("The checks were not passed: {faults} faults\n"),
        };
    }
    let found: BTreeSet<&str> = import.findings.iter().map(|finding| finding.diag.fault.code).collect();
    let passed = all.difference(&found).count();
    match lang {
        Lang::Vi => format!("Đã qua {passed}/{} phép kiểm tra của {}\n", all.len(), order.kind.key()),
        Lang::En => format!("Passed {passed} of {} checks of {}\n", all.len(), order.kind.key()),
    }
}

fn rows(out: &mut String, lang: Lang, order: &Order<'_>, sheet: &SheetReading) {
    let name = &order.workbook.sheets[sheet.sheet].name;
    let header = ranges(&(sheet.header.0..=sheet.header.1).collect::<Vec<_>>());
    let (read, kept, left) = (sheet.rows, sheet.kept, sheet.rows - sheet.kept);
    out.push_str(&match lang {
        Lang::Vi => format!("Tờ ‘{name}’: tiêu đề ở dòng {header}; đọc {read} dòng, giữ {kept}, bỏ {left}\n"),
        Lang::En => {
            format!("Sheet '{name}': header in row {header}; {read} rows read, {kept} kept, {left} skipped\n")
        }
    });
    for (skip, numbers) in &sheet.skipped {
        let (vi, en) = why_skipped(*skip);
        let rows = ranges(numbers);
        out.push_str(&match lang {
            Lang::Vi => format!("  bỏ dòng {rows}: {vi}\n"),
            Lang::En => format!("  skipped row {rows}: {en}\n"),
        });
    }
}

/// What rows of their own gave to the rows below them, and cells merged downwards to the rows that they cover.
fn spread(out: &mut String, lang: Lang, order: &Order<'_>, sheet: &SheetReading) {
    const SHOWN: usize = 8;
    let more = |all: usize| if all > SHOWN { ", …" } else { "" };
    for (at, column) in order.spec.columns().iter().enumerate() {
        let values: Vec<_> = sheet.groups.iter().filter(|value| value.column == at).collect();
        let shown = values.iter().take(SHOWN).map(|value| {
            let (row, text) = (value.at.0 + 1, mask(&value.text));
            match lang {
                Lang::Vi => format!("‘{text}’ (dòng {row})"),
                Lang::En => format!("'{text}' (row {row})"),
            }
        });
        let list = format!("{}{}", shown.collect::<Vec<_>>().join(", "), more(values.len()));
        let key = column.key;
        out.push_str(&match lang {
            _ if values.is_empty() => continue,
            Lang::Vi => format!("  dòng riêng → {key} ({}) của các dòng dưới: {list}\n", column.label.vi),
            Lang::En => {
                format!("  rows of their own → {key} ({}) of the rows below: {list}\n", column.label.en)
            }
        });
    }
    if !sheet.merged.is_empty() {
        let area = |area: &Merged| {
            format!("{}:{}", cell_name(area.top, area.left), cell_name(area.bottom, area.right))
        };
        let list: Vec<String> = sheet.merged.iter().take(SHOWN).map(area).collect();
        let list = format!("{}{}", list.join(", "), more(sheet.merged.len()));
        out.push_str(&match lang {
            Lang::Vi => format!("  ô gộp {list}: giá trị ghi cho mọi dòng mà ô phủ\n"),
            Lang::En => format!("  merged cells {list}: their value holds for every row that they cover\n"),
        });
    }
}

fn why_skipped(skip: Skip) -> (&'static str, &'static str) {
    match skip {
        Skip::Numbers => ("đánh số cột", "numbers of the columns"),
        Skip::Header => ("tiêu đề lặp lại", "the header again"),
        Skip::Group => ("tên nhóm, đã ghi cho các dòng dưới", "name of a group, given to the rows below"),
        Skip::Unsure => ("dòng riêng chưa rõ là gì", "a row above others of unclear meaning"),
        Skip::Dropped => ("chỉ để chia nhóm, theo lời người nhập", "only parts the rows, as a person said"),
        Skip::Total => ("dòng tổng", "a total"),
        Skip::Signature => ("phần ký, nơi nhận ở dưới bảng", "signatures and recipients below the table"),
        Skip::Note => ("không đủ cột để là một dòng dữ liệu", "too few columns to be a row of data"),
    }
}

fn columns(out: &mut String, lang: Lang, order: &Order<'_>, sheet: &SheetReading) {
    let mut taken: Vec<_> = sheet.taken.iter().collect();
    taken.sort_by_key(|(heading, ..)| heading.column);
    for (heading, column, by) in taken {
        let (letters, column) = (column_name(heading.column), &order.spec.columns()[*column]);
        let said = match (lang, by) {
            (_, By::Alias) => "",
            (Lang::Vi, By::Person) => ", theo lời người nhập",
            (Lang::En, By::Person) => ", as a person said",
        };
        let hidden = order.workbook.sheets[sheet.sheet].hidden_columns.contains(&heading.column);
        let hidden = match (lang, hidden) {
            (_, false) => "",
            (Lang::Vi, true) => ", cột đang ẩn",
            (Lang::En, true) => ", hidden",
        };
        let (text, key) = (&heading.text, column.key);
        out.push_str(&match lang {
            Lang::Vi => format!("  cột {letters} ‘{text}’ → {key} ({}){said}{hidden}\n", column.label.vi),
            Lang::En => format!("  column {letters} '{text}' → {key} ({}){said}{hidden}\n", column.label.en),
        });
    }
    for (heading, why) in &sheet.dropped {
        let (letters, text) = (column_name(heading.column), &heading.text);
        let (vi, en) = why_dropped(*why);
        out.push_str(&match lang {
            Lang::Vi => format!("  bỏ cột {letters} ‘{text}’: {vi}\n"),
            Lang::En => format!("  left out column {letters} '{text}': {en}\n"),
        });
    }
}

fn why_dropped(why: Dropped) -> (&'static str, &'static str) {
    match why {
        Dropped::Personal => ("dữ liệu cá nhân", "personal data"),
        Dropped::Officials => ("có thể ghi tên người", "may hold names of people"),
        Dropped::Unknown => ("không thuộc bảng công bố", "not in the published table"),
        Dropped::Person => ("theo lời người nhập", "as a person said"),
        Dropped::Taken => ("đã lấy cột khác theo lời người nhập", "a person chose another column"),
    }
}

/// Why nothing was written.
pub fn blocked(lang: Lang, warnings: &[&str], strict: bool) -> String {
    let mut out = match lang {
        Lang::Vi => "Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.".to_owned(),
        Lang::En => "Nothing was written; the old content, if any, is untouched.".to_owned(),
    };
    for code in warnings.iter().filter(|_| !strict) {
        out.push_str(&match lang {
            Lang::Vi => format!("\nNếu cảnh báo là đúng thực tế, thêm vào lệnh: --accept {code}=\"lý do\""),
            Lang::En => {
                format!("\nIf the warning is as it should be, add to the command: --accept {code}=\"reason\"")
            }
        });
    }
    out
}

/// What was written, or would be.
pub fn written(lang: Lang, paths: &[&str], dry: bool) -> String {
    let (head, none) = match (lang, dry) {
        (Lang::Vi, false) => ("Đã ghi:", "Không có gì thay đổi: nội dung đã đúng như tệp này."),
        (Lang::Vi, true) => ("Chạy thử, chưa ghi gì. Sẽ ghi:", "Chạy thử: không có gì thay đổi."),
        (Lang::En, false) => ("Written:", "Nothing changed: the content is as in this file already."),
        (Lang::En, true) => {
            ("A trial, nothing was written. To be written:", "A trial: nothing would change.")
        }
    };
    if paths.is_empty() {
        return none.to_owned();
    }
    paths.iter().fold(head.to_owned(), |out, path| format!("{out}\n  {path}"))
}

/// The same for programs.
pub fn figures(import: &Import, paths: &[&str], dry: bool) -> serde_json::Value {
    let sheets = &import.reading.sheets;
    let tables: serde_json::Map<String, serde_json::Value> =
        import.tables.iter().map(|(name, now, _)| ((*name).to_owned(), json!(now))).collect();
    json!({
        "read": sheets.iter().map(|sheet| sheet.rows).sum::<usize>(),
        "kept": sheets.iter().map(|sheet| sheet.kept).sum::<usize>(),
        "tables": tables,
        "dropped": sheets.iter().flat_map(|sheet| &sheet.dropped).map(|(one, _)| &one.text).collect::<Vec<_>>(),
        "dry_run": dry,
        "files": paths,
    })
}
