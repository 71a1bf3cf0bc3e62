//! The languages of a portal: English beside Vietnamese, each named once.

use crate::base::diag::{Diag, Diags, Fault, Lang, Level, text};
use crate::base::span::{FileId, Span};
use crate::domain::config::Config;
use crate::format::yaml::Node;
use std::collections::BTreeSet;

/// A language that the portal has already.
pub static TWICE: Fault = Fault {
    code: "portal/language-twice",
    level: Level::Error,
    says: text("Ngôn ngữ ‘{value}’ được ghi hai lần.", "The language '{value}' is named twice."),
    mend: text(
        "Ngôn ngữ chính chỉ ghi ở `locale`; `languages` ghi mỗi ngôn ngữ thêm một lần.",
        "The main language stands in `locale` alone; `languages` names each further one once.",
    ),
    why: text(
        "Mỗi ngôn ngữ có một bộ trang, ở một địa chỉ.",
        "A language has one set of pages at one address.",
    ),
};

/// Vietnamese beside a portal whose content is English.
pub static BESIDE: Fault = Fault {
    code: "portal/language-beside",
    level: Level::Error,
    says: text(
        "Không thêm được giao diện tiếng Việt vào cổng có `locale: en`.",
        "Vietnamese pages cannot be added to a portal with `locale: en`.",
    ),
    mend: text(
        "Ghi `locale: vi` và `languages: [en]`: tiếng Việt ở gốc cổng, tiếng Anh ở en/.",
        "Write `locale: vi` and `languages: [en]`: Vietnamese at the root, English below en/.",
    ),
    why: text(
        "Nội dung chưa dịch phải được đánh dấu là tiếng Việt trên trang tiếng Anh; chiều ngược lại không nhận ra được.",
        "Content that is not translated has to be marked as Vietnamese on English pages; the other way round it cannot be recognised.",
    ),
};

/// Translations that nothing shows.
pub static UNUSED: Fault = Fault {
    code: "portal/translation-unused",
    level: Level::Warning,
    says: text(
        "Tên tiếng Anh trong `en` không được dùng: cổng không có trang tiếng Anh.",
        "The English names in `en` are not used: the portal has no English pages.",
    ),
    mend: text(
        "Thêm `languages: [en]`, hoặc bỏ mục `en`.",
        "Add `languages: [en]`, or take the entry `en` away.",
    ),
    why: text(
        "Người dịch tưởng bản dịch đã được đăng.",
        "Whoever translated them would think that they are shown.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&TWICE, &BESIDE, &UNUSED];

/// Checks the languages that `portal.yaml` names.
pub(super) fn check(config: &Config, node: &Node, file: FileId, diags: &mut Diags) {
    let span = |path: &str| match node.find(path) {
        Some(node) => Span::bytes(file, node.range.start, node.range.end),
        None => Span::file(file),
    };
    let mut named = BTreeSet::from([config.locale]);
    for (number, lang) in config.languages.iter().enumerate() {
        let at = span(&format!("languages.{number}"));
        if !named.insert(*lang) {
            let value = match lang {
                Lang::Vi => "vi",
                Lang::En => "en",
            };
            diags.push(Diag::at(&TWICE, at).with("value", value));
        } else if *lang == Lang::Vi {
            diags.push(Diag::at(&BESIDE, at));
        }
    }
    if config.en.is_some() && config.second().is_none() {
        diags.push(Diag::at(&UNUSED, span("en")));
    }
}
