//! Why a site could not be published.

use crate::base::diag::Lang;
use crate::io::reason::reason;
use std::io;
use std::path::PathBuf;

/// A failure to publish. The site that was there is untouched. Exit status 3.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message(Lang::En))]
pub enum PublishError {
    /// The output folder is the portal, holds it, or lies among its content.
    Overlap {
        /// The output folder.
        out: PathBuf,
    },
    /// The output is a file or a link.
    NotAFolder {
        /// The output.
        out: PathBuf,
    },
    /// The output folder holds files that no build put there.
    Foreign {
        /// The output folder.
        out: PathBuf,
        /// The first of them, below the folder.
        files: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// The output folder can be written to but not replaced: a mount point, or a layer of a container.
    Fixed {
        /// The output folder.
        out: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The second of two renames failed and so did going back.
    Stranded {
        /// The output folder, which is not there now.
        out: PathBuf,
        /// Where its content is; the next build brings it back.
        old: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The disk refused something.
    Disk {
        /// What it was about.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    pub(super) fn disk(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> PublishError {
        |source| PublishError::Disk { path: path.into(), source }
    }

    /// The error for a person, with what to do.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Self::Overlap { out } => format!(
                "không công bố vào {}: thư mục này chứa cổng hoặc nằm trong content/, themes/. Chọn thư mục khác bằng --out.",
                out.display()
            ),
            Self::NotAFolder { out } => format!(
                "không công bố vào {}: đây là tệp hoặc liên kết, không phải thư mục. Chỉ thẳng tới thư mục bằng --out.",
                out.display()
            ),
            Self::Foreign { out, files, more } => format!(
                "không công bố vào {}: thư mục có tệp không do minhbach tạo nên không bị ghi đè: {}{}. Chuyển các tệp này đi (tệp riêng của trang thì đặt trong content/), hoặc chọn thư mục khác bằng --out.",
                out.display(),
                files.join(", "),
                if *more > 0 { format!(" và {more} tệp khác") } else { String::new() }
            ),
            Self::Fixed { out, source } => format!(
                "không thay được thư mục {} trong một bước vì đó là điểm gắn ổ đĩa hoặc lớp của container ({source}). Chọn thư mục con của nó bằng --out.",
                out.display()
            ),
            Self::Stranded { out, old, source } => format!(
                "đổi trang dở dang: {} đang thiếu, trang cũ còn nguyên ở {} ({}). Chạy lại lệnh build, hoặc tự đổi tên thư mục đó về như cũ.",
                out.display(),
                old.display(),
                reason(source, Lang::Vi)
            ),
            Self::Disk { path, source } => {
                format!("không ghi được {}: {}", path.display(), reason(source, Lang::Vi))
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Overlap { out } => format!(
                "will not publish to {}: it holds the portal or lies in content/ or themes/. Choose another folder with --out.",
                out.display()
            ),
            Self::NotAFolder { out } => format!(
                "will not publish to {}: it is a file or a link, not a folder. Name the folder itself with --out.",
                out.display()
            ),
            Self::Foreign { out, files, more } => format!(
                "will not publish to {}: it has files that minhbach did not make and will not overwrite: {}{}. Move them away (the site's own go into content/), or choose another folder with --out.",
                out.display(),
                files.join(", "),
                if *more > 0 { format!(" and {more} more") } else { String::new() }
            ),
            Self::Fixed { out, source } => format!(
                "cannot replace the folder {} in one step: it is a mount point or a layer of a container ({source}). Choose a folder below it with --out.",
                out.display()
            ),
            Self::Stranded { out, old, source } => format!(
                "the change of sites stopped half way: {} is missing, the old site is whole in {} ({}). Build again, or rename that folder back.",
                out.display(),
                old.display(),
                reason(source, Lang::En)
            ),
            Self::Disk { path, source } => {
                format!("cannot write {}: {}", path.display(), reason(source, Lang::En))
            }
        }
    }
}
