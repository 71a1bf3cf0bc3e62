//! Rules of law and of statistics that may change: dated data, never constants of the program. `content/law/` replaces an
//! entry by id and first day, or adds one.

use super::citation::Instrument;
use super::in_force::{self, InForce};
use super::locale::Locale;
use super::method::{Dated, validity};
use crate::base::date::Date;
use crate::format::yaml;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const RULES: &str = include_str!("rules.yaml");

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it is about; entries of one id follow each other in time.
    #[schemars(extend("format" = "slug", "x-vi" = "Mã quy định; các mục cùng mã nối tiếp nhau theo thời gian"))]
    pub id: String,
    /// Kind and number of the document.
    #[schemars(extend("x-vi" = "Loại, số và ký hiệu văn bản"))]
    pub document: String,
    /// The place in it.
    #[schemars(extend("x-vi" = "Điều, khoản"))]
    pub article: Option<String>,
    /// The number of the form that it gives.
    #[schemars(extend("x-vi" = "Số của biểu, mẫu, nếu có"))]
    pub form: Option<String>,
    /// What it says, in Vietnamese.
    #[schemars(extend("x-vi" = "Nội dung quy định, như trang ghi lại"))]
    pub says: String,
    /// First day on which it holds.
    #[schemars(extend("x-vi" = "Ngày có hiệu lực"))]
    pub valid_from: Date,
    /// Last day on which it holds; none while it is in force.
    #[schemars(extend("x-vi" = "Ngày cuối cùng còn hiệu lực"))]
    pub valid_to: Option<Date>,
    /// The figures that the program takes from it.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các con số mà chương trình lấy từ quy định này"))]
    pub numbers: BTreeMap<String, u32>,
    /// Where it was read, in Vietnamese.
    #[schemars(extend("x-vi" = "Đọc quy định ở đâu"))]
    pub source: String,
    /// Whether it was read in the document itself.
    #[schemars(extend("x-vi" = "true nếu đã đối chiếu với toàn văn; false thì trang ghi “cần kiểm chứng”"))]
    pub verified: bool,
}

/// All rules and known documents of a portal.
#[derive(Clone, Debug)]
pub struct Law {
    /// Oldest first.
    rules: Vec<Rule>,
    documents: Vec<Instrument>,
}

impl Default for Law {
    /// What comes with the program.
    fn default() -> Law {
        // The embedded texts are right (tested); if they were not, nothing would be known.
        let mut law = Law { rules: Vec::new(), documents: Instrument::embedded() };
        yaml::typed::<Vec<Rule>>(RULES).unwrap_or_default().into_iter().for_each(|rule| law.add(rule));
        law
    }
}

/// From how many answers on something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// From so many answers on a share is stated.
    pub few: u64,
    /// From so many on a count is shown; 0 is shown too.
    pub small: u64,
}

#[cfg(test)]
impl Default for Answers {
    /// Those of the program, as long as nothing else is said.
    fn default() -> Answers {
        Answers { few: 30, small: 5 }
    }
}

impl Answers {
    /// Whether a count is too small to be shown.
    pub fn hides(self, count: u64) -> bool {
        (1..self.small).contains(&count)
    }
}

impl Law {
    /// Puts an entry of content in place of that of the same id and first day, or adds it.
    pub fn add(&mut self, rule: Rule) {
        in_force::put(&mut self.rules, rule);
    }

    /// Puts a document of content in place of the known one of the same number, or adds it.
    pub fn know(&mut self, document: Instrument) {
        self.documents.retain(|one| one.number != document.number);
        self.documents.push(document);
    }

    /// The documents whose day and life are known.
    pub fn documents(&self) -> &[Instrument] {
        &self.documents
    }

    /// The ids of all rules, each once.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.rules.iter().map(|one| one.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The entries of an id, oldest first.
    pub fn all<'l>(&'l self, id: &'l str) -> impl DoubleEndedIterator<Item = &'l Rule> {
        self.rules.iter().filter(move |one| one.id == id)
    }

    /// The entry that holds on a day.
    pub fn on<'l>(&'l self, id: &'l str, day: Date) -> Option<&'l Rule> {
        in_force::on(self.all(id), day)
    }

    /// From how many answers on something is told on a day, of whatever survey.
    pub fn answers(&self, day: Date) -> Answers {
        let number = |key| self.least("few-answers", key, day);
        Answers { few: number("share_from"), small: number("count_from") }
    }

    /// From how many denunciations on their number at an agency is told on a day.
    pub fn denunciations(&self, day: Date) -> u64 {
        self.least("few-denunciations", "count_from", day)
    }

    /// From where on something is told on a day. Without a rule nothing is told that a rule might forbid.
    fn least(&self, id: &str, key: &str, day: Date) -> u64 {
        self.on(id, day).and_then(|one| one.numbers.get(key)).map_or(u64::MAX, |n| (*n).into())
    }
}

impl InForce for Rule {
    fn id(&self) -> &str {
        &self.id
    }

    fn validity(&self) -> (Date, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Rule {
    /// Document and place in it.
    pub fn name(&self) -> String {
        match &self.article {
            Some(article) => format!("{}, {article}", self.document),
            None => self.document.clone(),
        }
    }

    /// The rule as an entry of the page of methods.
    pub fn dated(&self, locale: &Locale) -> Dated {
        Dated {
            name: self.name(),
            validity: validity(self.valid_from, self.valid_to, locale),
            says: self.says.clone(),
            source: self.source.clone(),
            verified: self.verified,
        }
    }
}

#[cfg(test)]
mod tests;
