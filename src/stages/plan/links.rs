//! Links between content files: from the path of a file to the address of its page.

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::{FileId, Sources};
use crate::domain::fold::nearest;
use crate::domain::portal::Derived;
use crate::domain::schema::did_you_mean;
use crate::domain::site::PlannedPage;
use std::collections::{BTreeMap, BTreeSet};

/// A link to nothing.
pub static BROKEN_LINK: Fault = Fault {
    code: "link/broken",
    level: Level::Error,
    says: text(
        "Liên kết ‘{target}’ không dẫn tới tệp hay mục nào.",
        "The link '{target}' leads to no file or heading.",
    ),
    mend: text(
        "{nearest}Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.",
        "{nearest}Write the path from this file, such as ../plans/2026-cchc.md or ../agencies.yaml#so-y-te.",
    ),
    why: text("Người đọc bấm vào sẽ gặp trang không có thật.", "A reader who follows it would find nothing."),
};

/// Where content files are shown.
#[derive(Default)]
pub struct LinkMap {
    /// Content path → root-relative address.
    pages: BTreeMap<String, String>,
    /// Content path → anchors on its page, one a line.
    anchors: BTreeMap<String, String>,
    /// Ids of agencies.
    agencies: BTreeSet<String>,
}

impl LinkMap {
    /// Gathers the pages, their anchors and the attachments.
    pub fn new(
        pages: &[PlannedPage<'_>],
        files: &[(String, FileId)],
        sources: &Sources,
        derived: &Derived,
    ) -> LinkMap {
        let mut map = LinkMap::default();
        for page in pages {
            for source in page.source.into_iter().chain(page.record.translates) {
                let path = sources.get(source).path.to_string();
                let prose = page.prose.iter().flat_map(|prose| &prose.headings).map(|one| one.id.as_str());
                let rows = page.search.iter().filter_map(|doc| Some(doc.route.split_once('#')?.1));
                let anchors = map.anchors.entry(path.clone()).or_default();
                prose.chain(rows).for_each(|anchor| anchors.extend([anchor, "\n"]));
                map.pages.entry(path).or_insert_with(|| page.route.to_string());
            }
        }
        for (route, file) in files {
            map.pages.insert(sources.get(*file).path.to_string(), route.clone());
        }
        map.agencies = derived.directory.ids().map(|id| derived.directory.get(id).id.clone()).collect();
        map
    }

    /// The root-relative address of a link written in the content file `from`. `None` when it leads nowhere.
    pub fn resolve(&self, from: &str, target: &str) -> Option<String> {
        let (path, anchor) =
            target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        if path.is_empty() {
            return anchor
                .filter(|id| self.has_anchor(from, id))
                .map(|id| format!("{}#{id}", self.pages[from]));
        }
        let path = join(from, path)?;
        if path == "content/agencies.yaml" || path.starts_with("content/agencies/") {
            return match anchor {
                Some(id) => self.agencies.contains(id).then(|| format!("co-quan/{id}.html")),
                None => Some("co-quan/index.html".to_owned()),
            };
        }
        let page = self.pages.get(&path)?;
        match anchor {
            Some(id) => self.has_anchor(&path, id).then(|| format!("{page}#{id}")),
            None => Some(page.clone()),
        }
    }

    fn has_anchor(&self, path: &str, id: &str) -> bool {
        self.pages.contains_key(path)
            && self.anchors.get(path).is_some_and(|anchors| anchors.lines().any(|one| one == id))
    }

    /// Reports every link in prose that leads nowhere.
    pub fn check(&self, pages: &[PlannedPage<'_>], sources: &Sources, diags: &mut Diags) {
        for page in pages {
            let (Some(source), Some(prose)) = (page.source, page.prose) else { continue };
            let from = &sources.get(source).path;
            for link in prose.links.iter().filter(|link| self.resolve(from, &link.target).is_none()) {
                let wanted =
                    join(from, link.target.split('#').next().unwrap_or_default()).unwrap_or_default();
                let near = nearest(&wanted, self.pages.keys().map(String::as_str));
                let diag = Diag::at(&BROKEN_LINK, link.span).with("target", &link.target);
                diags.push(did_you_mean(diag, near));
            }
        }
    }
}

/// The content path that `relative` means in the file `from`. `None` when it leads out of `content/`.
fn join(from: &str, relative: &str) -> Option<String> {
    let decoded = percent_encoding::percent_decode_str(relative).decode_utf8().ok()?;
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    (parts.first() == Some(&"content")).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_joined_and_stays_in_content() {
        assert_eq!(join("content/pages/a.md", "../plans/x.md").as_deref(), Some("content/plans/x.md"));
        assert_eq!(join("content/pages/a.md", "./b%20c.md").as_deref(), Some("content/pages/b c.md"));
        assert_eq!(join("content/pages/a.md", "../../secret"), None);
        assert_eq!(join("content/pages/a.md", "../../../x"), None);
    }

    #[test]
    fn anchors_and_agencies_must_exist() {
        let mut map = LinkMap::default();
        map.pages.insert("content/plans/x.md".into(), "ke-hoach/x.html".into());
        map.anchors.insert("content/plans/x.md".into(), "nv-1\n".into());
        map.agencies.insert("so-y-te".into());
        let from = "content/pages/a.md";
        assert_eq!(map.resolve(from, "../plans/x.md#nv-1").as_deref(), Some("ke-hoach/x.html#nv-1"));
        assert_eq!(map.resolve(from, "../plans/x.md#nv-2"), None);
        assert_eq!(map.resolve(from, "../agencies.yaml#so-y-te").as_deref(), Some("co-quan/so-y-te.html"));
        assert_eq!(map.resolve(from, "#muc"), None);
    }
}
