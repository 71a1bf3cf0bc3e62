//! Why a command ends without having done its work.

use super::say;
use crate::base::diag::Lang;

/// Why a command ends without having done its work.
#[derive(Debug)]
pub struct Stop {
    /// Exit status.
    pub status: u8,
    /// What to say; `None` when everything has been said.
    pub message: Option<String>,
}

impl Stop {
    /// What was found has been told: faults of content, sites that differ, figures that do not recompute.
    pub fn told() -> Stop {
        Stop { status: 1, message: None }
    }

    /// A wrong argument.
    pub fn usage(message: String) -> Stop {
        Stop { status: 2, message: Some(message) }
    }

    /// The environment.
    pub fn environment(message: String) -> Stop {
        Stop { status: 3, message: Some(message) }
    }

    /// An argument that is none of the words for kinds.
    pub fn no_kind(word: &str, known: &[&str], lang: Lang) -> Stop {
        let list = known.join(", ");
        Stop::usage(say(
            lang,
            &format!("không có loại ‘{word}’. Các loại: {list}"),
            &format!("there is no kind '{word}'. Kinds: {list}"),
        ))
    }

    /// An argument that no document can be called.
    pub fn bad_name(name: &str, lang: Lang) -> Stop {
        Stop::usage(say(
            lang,
            &format!("tên ‘{name}’ không dùng được: chỉ chữ thường không dấu, số, gạch nối"),
            &format!("the name '{name}' cannot be used: lower-case letters, digits and hyphens only"),
        ))
    }
}
