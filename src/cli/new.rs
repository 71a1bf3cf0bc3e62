//! `init` and `new`: files to begin with. Nothing that exists is ever overwritten.

use super::args::Common;
use super::report::Reporter;
use super::{Stop, say};
use crate::base::diag::Lang;
use crate::base::id::Slug;
use crate::kinds::registry;
use include_dir::{Dir, include_dir};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The parts of a new portal that belong to no kind.
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// `minhbach init DIR`.
pub(super) fn init(dir: &Path, reporter: &Reporter) -> Result<(), Stop> {
    let occupied = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || dir.is_file() {
        return Err(Stop::usage(match reporter.lang {
            Lang::Vi => format!("{} không trống. Hãy chọn một thư mục mới.", dir.display()),
            Lang::En => format!("{} is not empty. Choose a new folder.", dir.display()),
        }));
    }
    let mut files: Vec<(PathBuf, &[u8])> = Vec::new();
    collect(&STARTER, &mut files);
    for kind in registry::all() {
        let starter = kind.starter();
        files.push((document(kind.key(), starter.stem), starter.document.as_bytes()));
        files.extend(
            starter
                .tables
                .iter()
                .map(|(name, text)| (table(kind.key(), starter.stem, name), text.as_bytes())),
        );
    }
    for (path, bytes) in &files {
        create(&dir.join(path), bytes, reporter)?;
    }
    let name = dir.display().to_string();
    // As a shell takes it.
    let quoted = if name.contains(' ') { format!("\"{name}\"") } else { name.clone() };
    reporter.result(&match reporter.lang {
        Lang::Vi => format!(
            "Đã tạo cổng mới ở {name}. Tiếp theo:\n  1. Sửa {name}/content/portal.yaml và agencies.yaml\n  2. minhbach serve --root {quoted}",
        ),
        Lang::En => format!(
            "Created a new portal in {name}. Next:\n  1. Edit {name}/content/portal.yaml and agencies.yaml\n  2. minhbach serve --root {quoted}",
        ),
    });
    Ok(())
}

/// `minhbach new KIND [NAME]`.
pub(super) fn new(kind: &str, name: Option<&str>, common: &Common, reporter: &Reporter) -> Result<(), Stop> {
    let kinds = registry::all();
    let Some(found) = kinds.iter().find(|one| one.key() == kind) else {
        let known: Vec<&str> = kinds.iter().map(|kind| kind.key()).collect();
        return Err(Stop::no_kind(kind, &known, reporter.lang));
    };
    let starter = found.starter();
    let stem = name.unwrap_or(starter.stem);
    if Slug::new(stem).is_none() {
        return Err(Stop::bad_name(stem, reporter.lang));
    }
    let mut files = vec![(document(kind, stem), starter.document)];
    files.extend(starter.tables.iter().map(|(name, text)| (table(kind, stem, name), *text)));
    for (path, text) in files {
        let path = common.root.join(path);
        create(&path, text.as_bytes(), reporter)?;
        reporter.result(&path.display().to_string());
    }
    Ok(())
}

fn document(kind: &str, stem: &str) -> PathBuf {
    PathBuf::from(format!("content/{kind}/{stem}.md"))
}

fn table(kind: &str, stem: &str, name: &str) -> PathBuf {
    PathBuf::from(format!("content/{kind}/{stem}.{name}.csv"))
}

fn collect<'d>(dir: &'d Dir<'d>, files: &mut Vec<(PathBuf, &'d [u8])>) {
    files.extend(dir.files().map(|file| (file.path().to_owned(), file.contents())));
    dir.dirs().for_each(|dir| collect(dir, files));
}

/// Creates a file that does not exist yet.
fn create(path: &Path, bytes: &[u8], reporter: &Reporter) -> Result<(), Stop> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let made = fs::create_dir_all(folder)
        .and_then(|()| fs::OpenOptions::new().write(true).create_new(true).open(path));
    made.and_then(|mut file| file.write_all(bytes)).map_err(|error| {
        let what = say(reporter.lang, "không tạo được", "cannot create");
        Stop::environment(format!(
            "{what} {}: {}",
            path.display(),
            crate::io::reason::reason(&error, reporter.lang)
        ))
    })
}
