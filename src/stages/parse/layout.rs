//! Which file of `content/` plays which part, by its path alone.

use super::faults;
use crate::base::diag::{Diag, Diags};
use crate::base::id::folder;
use crate::base::span::{FileId, Sources, Span};
use crate::domain::kind::Kind;
use std::collections::BTreeSet;

/// The part a file plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `portal.yaml`.
    Portal,
    /// `agencies.yaml` or a file in `agencies/`.
    Agencies,
    /// `personal.yaml`: what may be published although it looks personal.
    Allowed,
    /// `search.yaml`: words that mean the same.
    Synonyms,
    /// `duties.yaml` or a file in `duties/`: what has to be published by which day.
    Duties,
    /// `law/documents.yaml`: documents whose day and life are known.
    Documents,
    /// Another file in `law/`: rules that the program runs by.
    Rules,
    /// A file in `calendars/`.
    Calendar,
    /// A file in `imports/`: what `minhbach import` remembers. Checked, never published.
    Mapping,
    /// A file in `files/`, or a picture beside `portal.yaml`.
    Attachment,
    /// A file of a recorded version in `published/`.
    Version,
    /// A file of dated data of a kind.
    Data,
    /// A document or table of a kind.
    Content,
}

/// All files with their parts, in path order.
pub(super) struct Layout {
    roles: Vec<(FileId, Role)>,
}

impl Layout {
    /// Sorts the files by their paths; a file that plays no part is a fault.
    pub(super) fn of(
        sources: &Sources,
        refused: &BTreeSet<FileId>,
        kinds: &[&dyn Kind],
        diags: &mut Diags,
    ) -> Layout {
        let mut roles = Vec::new();
        for (id, file) in sources.iter() {
            let Some(path) = file.path.strip_prefix("content/") else { continue };
            match role(path, kinds) {
                Some(role) if !refused.contains(&id) => roles.push((id, role)),
                Some(_) => {}
                None => diags.push(stray(id, path, kinds)),
            }
        }
        Layout { roles }
    }

    /// The files of a part.
    pub(super) fn files(&self, wanted: Role) -> impl Iterator<Item = FileId> {
        self.roles.iter().filter(move |(_, role)| *role == wanted).map(|(id, _)| *id)
    }
}

/// A file that is not read: one in the folder of a kind is no table or document, any other stands in the wrong place.
fn stray(id: FileId, path: &str, kinds: &[&dyn Kind]) -> Diag {
    // Lists of schemes and rules have folders of their own.
    let folder = if path.ends_with(".yaml") { "" } else { folder(path) };
    let Some(kind) = kinds.iter().find(|kind| kind.key() == folder) else {
        let known: Vec<String> = kinds.iter().map(|kind| format!("{}/", kind.key())).collect();
        return Diag::at(&faults::STRAY, Span::file(id)).with("known", known.join(", "));
    };
    let tables: Vec<String> = kind.tables().iter().map(|table| format!("…{}.csv", table.name)).collect();
    let (vi, en) = match (tables.as_slice(), kind.imports()) {
        ([], _) => {
            ("thư mục này chỉ có tài liệu .md".to_owned(), "this folder has documents (.md) only".to_owned())
        }
        (tables, imports) => {
            let tables = tables.join(", ").replace('…', "TÊN.");
            let words: Vec<String> = imports.iter().map(|spec| format!("--as {}", spec.word)).collect();
            (
                format!(
                    "bảng tính thì nhập bằng `minhbach import TỆP {}`, hoặc lưu thành CSV UTF-8 với tên {tables} (không có .txt, .xlsx phía sau)",
                    words.join(" / ")
                ),
                format!(
                    "bring a spreadsheet in with `minhbach import FILE {}`, or save it as CSV UTF-8 named {} (without .txt or .xlsx behind)",
                    words.join(" / "),
                    tables.replace("TÊN", "NAME")
                ),
            )
        }
    };
    Diag::at(&faults::STRAY_IN_FOLDER, Span::file(id)).with("folder", folder).with_words("how", vi, en)
}

fn role(path: &str, kinds: &[&dyn Kind]) -> Option<Role> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match (path.split_once('/'), extension) {
        (None, "yaml" | "yml") if path.starts_with("portal.") => Some(Role::Portal),
        (None, "yaml" | "yml") if path.starts_with("agencies.") => Some(Role::Agencies),
        (None, "svg" | "png" | "jpg") | (Some(("files", _)), _) => Some(Role::Attachment),
        (None, "yaml" | "yml") if path.starts_with("personal.") => Some(Role::Allowed),
        (None, "yaml" | "yml") if path.starts_with("search.") => Some(Role::Synonyms),
        (None, "yaml" | "yml") if path.starts_with("duties.") => Some(Role::Duties),
        (Some(("agencies", _)), "yaml" | "yml") => Some(Role::Agencies),
        (Some(("duties", _)), "yaml" | "yml") => Some(Role::Duties),
        (Some(("law", "documents.yaml" | "documents.yml")), _) => Some(Role::Documents),
        (Some(("law", _)), "yaml" | "yml") => Some(Role::Rules),
        (Some(("calendars", _)), "yaml" | "yml") => Some(Role::Calendar),
        (Some(("imports", _)), "yaml" | "yml") => Some(Role::Mapping),
        (Some(("published", _)), "md" | "csv" | "yaml") => Some(Role::Version),
        (Some((folder, _)), "md" | "csv") => {
            kinds.iter().any(|kind| kind.key() == folder).then_some(Role::Content)
        }
        (Some((folder, rest)), "yaml" | "yml") => {
            let kind = kinds.iter().find(|kind| kind.key() == folder)?;
            (rest.split('/').next() == kind.data_folder()).then_some(Role::Data)
        }
        _ => None,
    }
}
