//! Agencies: who leads a task, who handles a dossier. A tree with history.

pub mod names;
mod reference;

use super::fold::{fold, nearest};
use super::schema::did_you_mean;
use crate::base::date::Date;
use crate::base::diag::{Diag, Fault, Level, text};
use crate::base::id::Slug;
use crate::base::span::Span;
pub use reference::{AgencyRef, Named};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The level of an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgencyLevel {
    /// A ministry or central body.
    Ministry,
    /// A province or city under the central government.
    Province,
    /// A department or other body of a province.
    Department,
    /// A district: a tier abolished on 1 July 2025.
    District,
    /// A commune, ward or special zone.
    Commune,
    /// A unit within another agency.
    Unit,
    /// A set of agencies named together in plans; no authority of its own.
    Group,
}

/// One entry of `agencies.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Name in addresses; never changes.
    #[schemars(extend("format" = "slug", "x-vi" = "Mã trong địa chỉ trang; không đổi"))]
    pub id: String,
    /// Full name.
    #[schemars(extend("x-vi" = "Tên đầy đủ"))]
    pub name: String,
    /// Short name.
    #[schemars(extend("x-vi" = "Tên gọi tắt"))]
    pub short: Option<String>,
    /// Full name in English, for the English pages of a portal that has them.
    #[schemars(extend("x-vi" = "Tên đầy đủ bằng tiếng Anh, cho các trang tiếng Anh của cổng"))]
    pub name_en: Option<String>,
    /// Short name in English.
    #[schemars(extend("x-vi" = "Tên gọi tắt bằng tiếng Anh"))]
    pub short_en: Option<String>,
    /// Level.
    #[schemars(extend("x-vi" = "Cấp"))]
    pub level: AgencyLevel,
    /// Id of the agency above.
    #[schemars(extend("x-vi" = "Mã của cơ quan cấp trên"))]
    pub parent: Option<String>,
    /// Identification code (Quyết định 20/2020/QĐ-TTg, Điều 4).
    #[schemars(extend("x-vi" = "Mã định danh điện tử"))]
    pub code: Option<String>,
    /// First day of its existence.
    #[schemars(extend("x-vi" = "Ngày bắt đầu tồn tại"))]
    pub valid_from: Option<Date>,
    /// Last day of its existence.
    #[schemars(extend("x-vi" = "Ngày cuối cùng tồn tại"))]
    pub valid_to: Option<Date>,
    /// Ids of the agencies it was made from.
    #[schemars(extend("x-vi" = "Mã các cơ quan tiền thân"))]
    #[serde(default)]
    pub predecessors: Vec<String>,
    /// Telephone for citizens.
    #[schemars(extend("x-vi" = "Điện thoại tiếp dân"))]
    pub phone: Option<String>,
    /// Office mail.
    #[schemars(extend("x-vi" = "Thư điện tử công vụ"))]
    pub email: Option<String>,
    /// Postal address.
    #[schemars(extend("x-vi" = "Địa chỉ"))]
    pub address: Option<String>,
    /// Website, with https://.
    #[schemars(extend("x-vi" = "Trang thông tin điện tử"))]
    pub website: Option<String>,
    /// Whether it is fictional; its children are too.
    #[schemars(extend("x-vi" = "Cơ quan hư cấu, dùng để minh họa"))]
    #[serde(default)]
    pub demo: bool,
    /// Anything a reader should know.
    #[schemars(extend("x-vi" = "Ghi chú cho người đọc"))]
    pub note: Option<String>,
}

impl Agency {
    /// Why it has no part in a period, in Vietnamese and English: it had ended before, or began after it.
    pub fn outside(&self, first: Date, last: Date) -> Option<(String, String)> {
        let ended = self.valid_to.filter(|day| *day < first);
        let begins = self.valid_from.filter(|day| *day > last);
        match (ended, begins) {
            (Some(day), _) => Some((format!("hoạt động đến {day}"), format!("it existed until {day}"))),
            (None, Some(day)) => Some((format!("hoạt động từ {day}"), format!("it exists since {day}"))),
            (None, None) => None,
        }
    }
}

/// A checked agency of the [`Directory`]. `Copy`: compare and sort by it, look it up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyId(u32);

/// All agencies: checked, numbered in the order of the files, findable by id, name or short name.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    agencies: Vec<Agency>,
    by_key: BTreeMap<String, AgencyId>,
    by_name: BTreeMap<String, Vec<AgencyId>>,
}

/// Nobody by that name.
pub static UNKNOWN: Fault = Fault {
    code: "agency/unknown",
    level: Level::Error,
    says: text(
        "Không có cơ quan ‘{value}’ trong danh mục cơ quan.",
        "There is no agency '{value}' in the directory.",
    ),
    mend: text(
        "{nearest}Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.",
        "{nearest}Write the id or the exact name from agencies.yaml, or add the agency there.",
    ),
    why: text(
        "Tên viết khác nhau sẽ tách một cơ quan thành hai trang, và số liệu sai.",
        "A name written in two ways would split an agency into two pages with wrong figures.",
    ),
};

/// Two agencies of that name.
pub static AMBIGUOUS: Fault = Fault {
    code: "agency/ambiguous",
    level: Level::Error,
    says: text(
        "‘{value}’ là tên của nhiều cơ quan: {known}.",
        "'{value}' is the name of several agencies: {known}.",
    ),
    mend: text("Ghi id thay cho tên.", "Write the id instead of the name."),
    why: text("Không được đoán hồ sơ trễ là của cơ quan nào.", "Whose dossier is late must not be guessed."),
};

/// The same id twice.
pub static DUPLICATE: Fault = Fault {
    code: "agency/duplicate",
    level: Level::Error,
    says: text(
        "Mã cơ quan ‘{value}’ đã dùng cho ‘{other}’.",
        "The agency id '{value}' is already used for '{other}'.",
    ),
    mend: text("Đặt mã khác cho một trong hai cơ quan.", "Give one of the two another id."),
    why: text(
        "Mã là địa chỉ trang của cơ quan: mỗi mã một trang.",
        "The id is the address of the agency's page: one page an id.",
    ),
};

/// A parent that is itself below.
pub static CYCLE: Fault = Fault {
    code: "agency/cycle",
    level: Level::Error,
    says: text(
        "‘{value}’ là cấp trên của chính nó qua chuỗi `parent`.",
        "'{value}' is above itself by its chain of parents.",
    ),
    mend: text(
        "Sửa `parent` của một cơ quan trong chuỗi.",
        "Correct the `parent` of one agency in the chain.",
    ),
    why: text("Cây cơ quan phải có gốc.", "The tree of agencies needs a root."),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&UNKNOWN, &AMBIGUOUS, &DUPLICATE, &CYCLE];

impl Directory {
    /// Builds the directory; the faults of the entries are those of `resolve` (the entries come with their places).
    pub fn new(entries: Vec<(Agency, Span)>, mut fault: impl FnMut(Diag)) -> Directory {
        let mut directory = Directory::default();
        for (agency, span) in entries {
            let id = AgencyId(directory.agencies.len() as u32);
            if let Some(other) = directory.by_key.get(&agency.id) {
                let name = &directory.get(*other).name;
                fault(Diag::at(&DUPLICATE, span).with("value", &agency.id).with("other", name));
                continue;
            }
            directory.by_key.insert(agency.id.clone(), id);
            for name in [Some(&agency.name), agency.short.as_ref()].into_iter().flatten() {
                let ids = directory.by_name.entry(fold(name)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            directory.agencies.push(agency);
        }
        directory
    }

    /// The agency of an id.
    pub fn get(&self, id: AgencyId) -> &Agency {
        &self.agencies[id.0 as usize]
    }

    /// All ids in the order of the files.
    pub fn ids(&self) -> impl Iterator<Item = AgencyId> + use<> {
        (0..self.agencies.len() as u32).map(AgencyId)
    }

    /// The agency of a textual id.
    pub fn by_id(&self, id: &str) -> Option<AgencyId> {
        self.by_key.get(id).copied()
    }

    /// The agency of an id or of a name that only one has.
    pub fn known(&self, word: &str) -> Option<AgencyId> {
        self.by_id(word.trim()).or_else(|| match self.by_name.get(&fold(word)).map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        })
    }

    /// Looks up an id, name or short name.
    ///
    /// # Errors
    /// [`UNKNOWN`] or [`AMBIGUOUS`], at `span`.
    pub fn find(&self, word: &str, span: Span) -> Result<AgencyId, Diag> {
        if let Some(id) = self.by_id(word.trim()) {
            return Ok(id);
        }
        match self.by_name.get(&fold(word)).map(Vec::as_slice) {
            Some([id]) => Ok(*id),
            Some(many) => {
                let known: Vec<&str> = many.iter().map(|id| self.get(*id).id.as_str()).collect();
                Err(Diag::at(&AMBIGUOUS, span).with("value", word).with("known", known.join(", ")))
            }
            None => {
                let names =
                    self.agencies.iter().flat_map(|agency| [agency.id.as_str(), agency.name.as_str()]);
                Err(did_you_mean(Diag::at(&UNKNOWN, span).with("value", word), nearest(word, names)))
            }
        }
    }

    /// The directory as English pages show it. Who is called by a name stays the same.
    pub fn translated(&self) -> Directory {
        let mut directory = self.clone();
        for agency in &mut directory.agencies {
            if let Some(name) = agency.name_en.clone() {
                (agency.name, agency.short) = (name, None);
            }
            agency.short = agency.short_en.clone().or(agency.short.take());
        }
        directory
    }

    /// The agency above.
    pub fn parent(&self, id: AgencyId) -> Option<AgencyId> {
        self.get(id).parent.as_deref().and_then(|parent| self.by_id(parent))
    }

    /// The agencies directly below, in the order of the files.
    pub fn children(&self, id: AgencyId) -> Vec<AgencyId> {
        self.ids().filter(|child| self.parent(*child) == Some(id)).collect()
    }

    /// The agencies made from this one.
    pub fn successors(&self, id: AgencyId) -> Vec<AgencyId> {
        let key = &self.get(id).id;
        self.ids().filter(|other| self.get(*other).predecessors.contains(key)).collect()
    }

    /// Whether the agency or one above it is fictional.
    pub fn is_demo(&self, id: AgencyId) -> bool {
        self.lineage(id).any(|one| self.get(one).demo)
    }

    /// The agency and those above it, bottom up; stops where a cycle would begin.
    pub fn lineage(&self, id: AgencyId) -> impl Iterator<Item = AgencyId> {
        std::iter::successors(Some(id), |one| self.parent(*one)).take(self.agencies.len().max(1))
    }

    /// Whether an agency stands above itself.
    pub fn in_cycle(&self, id: AgencyId) -> bool {
        let above = std::iter::successors(self.parent(id), |one| self.parent(*one));
        above.take(self.agencies.len()).any(|one| one == id)
    }

    /// The address of the agency's page.
    pub fn href(&self, id: AgencyId) -> String {
        format!("co-quan/{}.html", self.get(id).id)
    }

    /// The slug of the agency, for addresses of pages about it.
    pub fn slug(&self, id: AgencyId) -> Slug {
        Slug::new(&self.get(id).id).unwrap_or_else(|| panic!("agency ids are checked against the schema"))
    }

    /// Number of agencies.
    pub fn len(&self) -> usize {
        self.agencies.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.agencies.is_empty()
    }
}

#[cfg(test)]
mod tests;
