//! Translations of pages: `NAME.en.md` beside `NAME.md`.

use super::Document;
use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::Span;
use crate::domain::kind::TRANSLATED;
use std::collections::BTreeMap;

/// A translation of nothing.
pub static ALONE: Fault = Fault {
    code: "pages/translation-alone",
    level: Level::Error,
    says: text("Không có trang {name}.md để dịch.", "There is no page {name}.md that this translates."),
    mend: text(
        "Đặt bản dịch cạnh trang gốc, cùng tên: gioi-thieu.md và gioi-thieu.en.md.",
        "Put the translation beside the page, under its name: gioi-thieu.md and gioi-thieu.en.md.",
    ),
    why: text(
        "Trang tiếng Anh có cùng địa chỉ với trang gốc; không có trang gốc thì bản dịch không hiện ở đâu.",
        "An English page has the address of the page that it translates; without that page it is shown nowhere.",
    ),
};

/// A translation with other headings.
pub static HEADINGS: Fault = Fault {
    code: "pages/translation-headings",
    level: Level::Error,
    says: text(
        "Bản dịch có các tiêu đề {here}, trang gốc có {there}.",
        "The translation has the headings {here}, the page has {there}.",
    ),
    mend: text(
        "Dịch đủ các tiêu đề, giữ thứ tự và cấp (số dấu #).",
        "Translate all headings in their order and on their level (the number of #).",
    ),
    why: text(
        "Liên kết tới một mục của trang phải mở đúng mục đó ở cả hai ngôn ngữ.",
        "A link to a part of the page has to open that part in both languages.",
    ),
};

/// A translation that no page shows.
pub static UNUSED: Fault = Fault {
    code: "pages/translation-unused",
    level: Level::Warning,
    says: text(
        "Bản dịch này không được dùng: cổng không có trang tiếng Anh.",
        "This translation is not used: the portal has no English pages.",
    ),
    mend: text(
        "Thêm `languages: [en]` vào content/portal.yaml, hoặc bỏ tệp này.",
        "Add `languages: [en]` to content/portal.yaml, or take this file away.",
    ),
    why: text(
        "Người dịch tưởng bản dịch đã được đăng.",
        "Whoever translated it would think that it is shown.",
    ),
};

/// Puts translations to their pages.
pub(super) fn pair(documents: Vec<Document>, diags: &mut Diags) -> Vec<Document> {
    let (translations, mut pages): (Vec<_>, Vec<_>) =
        documents.into_iter().partition(|one| one.stem.ends_with(TRANSLATED));
    let places: BTreeMap<String, usize> =
        pages.iter().enumerate().map(|(place, page)| (page.stem.clone(), place)).collect();
    for mut translation in translations {
        let name = translation.stem.strip_suffix(TRANSLATED).unwrap_or(&translation.stem);
        let at = Span::file(translation.file);
        let Some(page) = places.get(name).and_then(|place| pages.get_mut(*place)) else {
            diags.push(Diag::at(&ALONE, at).with("name", name));
            continue;
        };
        let (here, there) = (levels(&translation), levels(page));
        if here != there {
            diags.push(Diag::at(&HEADINGS, at).with("here", here).with("there", there));
        }
        // The parts of both are found under the same addresses.
        for (heading, original) in translation.prose.headings.iter_mut().zip(&page.prose.headings) {
            heading.id.clone_from(&original.id);
        }
        page.translation = Some(Box::new(translation));
    }
    pages
}

/// The levels of the headings, such as `## ### ##`; a dash when there are none.
fn levels(document: &Document) -> String {
    let levels: Vec<String> =
        document.prose.headings.iter().map(|heading| "#".repeat(usize::from(heading.level))).collect();
    if levels.is_empty() { "–".to_owned() } else { levels.join(" ") }
}

/// Translations of a portal that has no pages for them.
pub(super) fn unused(documents: &[Document], diags: &mut Diags) {
    for translation in documents.iter().filter_map(|one| one.translation.as_ref()) {
        diags.push(Diag::at(&UNUSED, Span::file(translation.file)));
    }
}
