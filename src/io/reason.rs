//! What the operating system said, for a person: the reasons that can be acted on in both languages.

use crate::base::diag::{Lang, Text, text};
use std::io::{Error, ErrorKind};

/// The reason of a failure; the system's own words where we have none.
pub fn reason(error: &Error, lang: Lang) -> String {
    known(error.kind()).map_or_else(|| error.to_string(), |text| text.in_lang(lang).to_owned())
}

fn known(kind: ErrorKind) -> Option<Text> {
    Some(match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => text("ổ đĩa đã đầy", "the disk is full"),
        ErrorKind::PermissionDenied => text("không có quyền", "permission denied"),
        ErrorKind::ReadOnlyFilesystem => text("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        ErrorKind::NotFound => text("không có tệp hoặc thư mục này", "no such file or folder"),
        ErrorKind::AlreadyExists => text("đã có tệp hoặc thư mục cùng tên", "it exists already"),
        ErrorKind::NotADirectory => text("không phải thư mục", "not a folder"),
        ErrorKind::AddrInUse => text("cổng mạng đang được dùng", "the port is in use"),
        _ => return None,
    })
}
