//! Tables that documents describe themselves: which columns an import takes stands in `--schema`, or in the document that
//! is there already.

use super::Args;
use crate::base::diag::Lang;
use crate::base::span::{FileId, Sources};
use crate::cli::Stop;
use crate::domain::import::ImportSpec;
use crate::domain::kind::Kind;
use crate::format::{front_matter, yaml};
use crate::io::read::read_document;
use std::path::Path;

/// Most bytes of a description.
const LIMIT: u64 = 1_000_000;

/// The key of the front matter that describes the table.
const KEY: &str = "schema";

/// What is imported, and keys of the document's head with their YAML.
type Described = (&'static ImportSpec, Vec<(String, String)>);

/// What is imported, and the description as a key of the document's head where the command gives one.
pub(super) fn described(
    args: &Args,
    (kind, spec): (&'static dyn Kind, &'static ImportSpec),
    stem: &str,
    sources: &Sources,
    lang: Lang,
) -> Result<Described, Stop> {
    let word = spec.word;
    if !kind.describes() {
        return match &args.schema {
            None => Ok((spec, Vec::new())),
            Some(_) => Err(Stop::usage(match lang {
                Lang::Vi => format!("--schema chỉ dùng với --as dataset; bảng {word} có cột cố định"),
                Lang::En => {
                    format!("--schema is for --as dataset alone; the columns of {word} are always the same")
                }
            })),
        };
    }
    if let Some(path) = &args.schema {
        let yaml = given(path, lang)?;
        let spec = kind.import_described(spec, &format!("{KEY}: {yaml}\n"));
        let spec = spec.map_err(|detail| unreadable(&path.display().to_string(), &detail, lang))?;
        return Ok((spec, vec![(KEY.to_owned(), yaml)]));
    }
    let path = format!("content/{}/{stem}.md", kind.key());
    let Some(file) = sources.find(&path).map(|file| sources.get(file)) else {
        return Err(Stop::usage(match lang {
            Lang::Vi => format!(
                "chưa có {path} nên chưa biết bảng có những cột nào. Thêm --schema TỆP: mô tả cột (.yaml, .json), hoặc tệp .md của kỳ trước"
            ),
            Lang::En => format!(
                "there is no {path}, so the columns are not known. Add --schema FILE: a description of the columns (.yaml, .json), or the .md file of another period"
            ),
        }));
    };
    let text = String::from_utf8_lossy(&file.bytes);
    let head = front_matter::split(&text, FileId(0)).map(|parts| &text[parts.head]).unwrap_or_default();
    let spec = kind.import_described(spec, head).map_err(|detail| unreadable(&path, &detail, lang))?;
    Ok((spec, Vec::new()))
}

/// The description in a file as the value of a key, which begins on the next line.
fn given(path: &Path, lang: Lang) -> Result<String, Stop> {
    let name = path.display().to_string();
    let (_, bytes) = read_document(path, LIMIT).map_err(|error| Stop::environment(error.message(lang)))?;
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    let text = text.trim_start_matches('\u{feff}');
    let none = |en: &str, vi: &str| unreadable(&name, if lang == Lang::Vi { vi } else { en }, lang);
    if path.extension().is_some_and(|extension| extension == "md") {
        let lacks = || none("its head has no `schema`", "phần đầu không có `schema`");
        let (parts, node) = front_matter::read(text, FileId(0)).map_err(|_| lacks())?;
        let value = node.get(KEY).ok_or_else(lacks)?;
        let range = value.range.start.max(parts.head.start)..value.range.end;
        let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        // A value on the line of its key stays there; a block keeps its own indentation.
        let before = &text[line..range.start];
        return Ok(match before.trim().is_empty() {
            true => format!("\n{before}{}", text[range].trim_end()),
            false => text[range].trim_end().to_owned(),
        });
    }
    if text.trim().is_empty() {
        return Err(none("the file is empty", "tệp trống"));
    }
    if let Err(diag) = yaml::parse(text, FileId(0), 0) {
        return Err(unreadable(&name, &diag.says(lang), lang));
    }
    let indented = text.lines().filter(|line| !line.trim().is_empty() && line.trim() != "---");
    Ok(indented.fold(String::new(), |yaml, line| format!("{yaml}\n  {line}")))
}

fn unreadable(path: &str, detail: &str, lang: Lang) -> Stop {
    let line = detail.lines().next().unwrap_or_default().trim_end_matches('.');
    // The reader counts lines of the head that was made here, which nobody has seen.
    let detail = line
        .strip_prefix("error: line ")
        .and_then(|rest| rest.split_once(": "))
        .map_or(line, |(_, rest)| rest);
    Stop::usage(match lang {
        Lang::Vi => format!("{path}: không đọc được mô tả cột: {detail}. Xem docs/content/datasets.md"),
        Lang::En => {
            format!(
                "{path}: the description of the columns cannot be read: {detail}. See docs/content/datasets.md"
            )
        }
    })
}
