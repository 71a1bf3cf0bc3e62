//! `--report FILE`: the official's own workbook again, with what was found in it.

use super::{Args, Stop};
use crate::base::diag::Lang;
use crate::cli::args::Common;
use crate::cli::say;
use crate::format::sheet::{Note, Workbook, noted, takes_remarks};
use crate::io::disk::RealDisk;
use crate::io::write::write_all;
use crate::pipeline::import::{Import, Order};
use crate::stages::import::remarks::{TITLE, remarks};
use std::path::{Path, PathBuf};

/// A report that can be written once the import is known.
pub(super) struct Report<'a> {
    /// The folder of the report and its name there.
    folder: PathBuf,
    name: String,
    bytes: &'a [u8],
}

impl<'a> Report<'a> {
    /// Looks whether a report of this file may stand there.
    ///
    /// # Errors
    /// A file into which no remarks can be written; a place that is the file itself or within content.
    pub(super) fn new(
        path: &Path,
        args: &Args,
        common: &Common,
        bytes: &'a [u8],
        workbook: &Workbook,
    ) -> Result<Report<'a>, Stop> {
        let stop = |(vi, en): Why| {
            Stop::usage(format!("--report {}: {}", path.display(), say(common.lang, &vi, &en)))
        };
        if !takes_remarks(bytes) {
            return Err(stop(why(
                "chỉ đánh dấu được vào tệp .xlsx hoặc .xlsm. Mở tệp bằng Excel, lưu thành .xlsx rồi nhập tệp ấy",
                "only .xlsx and .xlsm files can be marked. Open the file in Excel, save it as .xlsx and import that",
            )));
        }
        let name = name(path, workbook).map_err(stop)?.to_owned();
        if same(path, &args.file) {
            return Err(stop(why(
                "đây chính là tệp được nhập; chọn tên khác để tệp gốc giữ nguyên",
                "this is the imported file itself; choose another name, so that it stays as it is",
            )));
        }
        Ok(Report { folder: folder(path, common).map_err(stop)?.to_owned(), name, bytes })
    }

    /// Writes it; gives what is to be said of it.
    ///
    /// # Errors
    /// A disk that cannot be written; a workbook that cannot be changed part by part.
    pub(super) fn write(&self, order: &Order<'_>, import: &Import, lang: Lang) -> Result<String, Stop> {
        let remarks = remarks(&import.findings, order.workbook, &import.sources, lang);
        let path = self.folder.join(&self.name);
        let path = path.strip_prefix(".").unwrap_or(&path).display();
        let made = noted(self.bytes, &remarks.marks, &remarks.list).map_err(|_| {
            Stop::usage(match lang {
                Lang::Vi => format!(
                    "--report {path}: không đánh dấu được vào tệp này. Mở bằng Excel, lưu thành .xlsx mới rồi nhập lại"
                ),
                Lang::En => format!(
                    "--report {path}: this file cannot be marked. Open it in Excel, save it as a new .xlsx and import that"
                ),
            })
        })?;
        write_all(&RealDisk, &self.folder, &[(&self.name, &made.bytes)])
            .map_err(|error| Stop::environment(error.message(lang)))?;
        let title = TITLE.in_lang(lang);
        let mut said = match lang {
            Lang::Vi => format!("Báo cáo: {path} (ô có màu, ghi chú; tờ ‘{title}’ liệt kê tất cả)"),
            Lang::En => format!("Report: {path} (coloured cells, comments; the sheet '{title}' lists all)"),
        };
        for sheet in made.without_comments {
            let sheet = &order.workbook.sheets[sheet].name;
            said.push_str(&match lang {
                Lang::Vi => format!(
                    "\n  tờ ‘{sheet}’ đã có ghi chú hoặc có trên 1000 ô cần ghi chú: có ô chỉ tô màu, lời xem ở tờ ‘{title}’"
                ),
                Lang::En => format!(
                    "\n  sheet '{sheet}' had comments or has more than 1000 cells to comment: some cells are only coloured, see '{title}'"
                ),
            });
        }
        Ok(said)
    }
}

/// Why a report cannot stand somewhere, in both languages.
type Why = (String, String);

fn why(vi: &str, en: &str) -> Why {
    (vi.to_owned(), en.to_owned())
}

/// The name of a report, which must tell of which sort the workbook is.
fn name<'p>(path: &'p Path, workbook: &Workbook) -> Result<&'p str, Why> {
    // Excel opens a workbook with macros under no other name, and none without them under that one.
    let ending = if workbook.notes.contains(&Note::Macros) { "xlsm" } else { "xlsx" };
    let fits = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    path.file_name().and_then(|name| name.to_str()).filter(|_| fits).ok_or_else(|| {
        (
            format!("tên tệp báo cáo phải kết thúc bằng .{ending}, như tệp được nhập"),
            format!("the name of the report must end with .{ending}, as the imported file is of that sort"),
        )
    })
}

/// The folder of a report: one that nothing is published from.
fn folder<'p>(path: &'p Path, common: &Common) -> Result<&'p Path, Why> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(real) = folder.canonicalize() else {
        return Err(why("không có thư mục này", "there is no such folder"));
    };
    let published = [common.root.join("content"), common.root.join("themes"), common.out()];
    if published.iter().any(|one| one.canonicalize().is_ok_and(|one| real.starts_with(one))) {
        return Err(why(
            "không đặt báo cáo trong content/, themes/ hay thư mục của trang: tệp của cơ quan có tên người",
            "not in content/, themes/ or the folder of the site: an office's file has names of people",
        ));
    }
    Ok(folder)
}

/// Whether two paths are one file.
fn same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    whole(one).is_some_and(|one| whole(other) == Some(one))
}
