//! The planned site: every page as plain data, before any HTML exists.

mod record;

use super::agency::{Agency, AgencyId, Directory};
use super::cells::Cells;
use super::locale::Locale;
use crate::base::date::Date;
use crate::base::id::Route;
use crate::base::span::FileId;
use crate::format::markdown::Prose;
pub use record::{Mark, Notice, Record};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use tera::Value;

/// What a template gets as `view`: any serialisable value, borrowed from the portal and formatted when it is rendered.
pub trait View: Send + Sync {
    /// The value.
    fn value(&self) -> Value;
}

impl<T: Serialize + Send + Sync> View for T {
    fn value(&self) -> Value {
        Value::from_serializable(self)
    }
}

/// One page of the site.
pub struct PlannedPage<'a> {
    /// Where it is written.
    pub route: Route,
    /// The content file that it shows, if it is one file: links to the file lead here.
    pub source: Option<FileId>,
    /// Template below `templates/`, such as `late/month.html`.
    pub template: &'static str,
    /// Key of the navigation entry it belongs to (`plans`, `late`, …) or `""`.
    pub section: &'static str,
    /// The heading; also the first part of `<title>`.
    pub title: String,
    /// The one-sentence answer under the heading; also the description for machines.
    pub summary: String,
    /// The way from the home page, this page last.
    pub trail: Vec<Crumb>,
    /// Prose shown by the template as `prose`.
    pub prose: Option<&'a Prose>,
    /// Parts made by several kinds (agency page, home): rendered first, given to the template as `blocks`.
    pub blocks: Vec<Block<'a>>,
    /// What only this template knows.
    pub view: Box<dyn View + 'a>,
    /// Tables of many rows, given to the template as `rows.NAME`.
    pub rows: Vec<RowTable<'a>>,
    /// Whether it shows fictional data and so bears the mark "dữ liệu minh họa".
    pub demo: bool,
    /// When the record it shows was published; for the feed and the site map.
    pub published: Option<Date>,
    /// What the search finds here: the page itself first, then anchors on it.
    pub search: Vec<SearchDoc>,
    /// What is known of it as a publication.
    pub record: Record,
    /// The same page with the rows of all its pages, where a list has several.
    pub whole: Option<Box<PlannedPage<'a>>>,
}

impl<'a> PlannedPage<'a> {
    /// A page with its address, template and data; everything else is empty.
    pub fn new(route: Route, template: &'static str, view: impl View + 'a) -> PlannedPage<'a> {
        PlannedPage {
            route,
            source: None,
            template,
            section: "",
            title: String::new(),
            summary: String::new(),
            trail: Vec::new(),
            prose: None,
            blocks: Vec::new(),
            view: Box::new(view),
            rows: Vec::new(),
            demo: false,
            published: None,
            search: Vec::new(),
            record: Record::default(),
            whole: None,
        }
    }

    /// Its tables of many rows, those of its parts and those of the same page with all rows.
    pub fn tables(&self) -> impl Iterator<Item = &RowTable<'a>> {
        let pages = [Some(self), self.whole.as_deref()].into_iter().flatten();
        pages.flat_map(|page| page.rows.iter().chain(page.blocks.iter().flat_map(|block| &block.rows)))
    }
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Words.
    pub label: String,
    /// Root-relative address.
    pub href: String,
}

/// An agency with the way to its page.
#[derive(Clone, Debug, Serialize)]
pub struct AgencyLink<'a> {
    /// Its full name.
    name: &'a str,
    /// Root-relative address of its page.
    href: String,
}

impl<'a> AgencyLink<'a> {
    /// To an agency.
    pub fn to(agency: AgencyId, directory: &'a Directory) -> AgencyLink<'a> {
        AgencyLink { name: &directory.get(agency).name, href: directory.href(agency) }
    }
}

/// One step of the way to a page.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Text.
    pub label: String,
    /// Root-relative address; `None` for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// The first step of every trail: the home page.
    pub fn home(locale: &Locale) -> Crumb {
        Crumb::link(locale.say("site.home", &[]), "index.html")
    }

    /// A step that leads somewhere.
    pub fn link(label: impl Into<String>, href: impl ToString) -> Crumb {
        Crumb { label: label.into(), href: Some(href.to_string()) }
    }

    /// The last step: the page itself.
    pub fn here(label: impl Into<String>) -> Crumb {
        Crumb { label: label.into(), href: None }
    }
}

/// A part of a page made by a kind with a template of its own.
pub struct Block<'a> {
    /// Anchor and key, such as `late`.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// Template of the part.
    pub template: &'static str,
    /// Its lists of many rows, given to the template as `rows.NAME`.
    pub rows: Vec<RowTable<'a>>,
    /// Its data, given to the template as `view`.
    pub view: Box<dyn View + 'a>,
}

impl<'a> Block<'a> {
    /// A part without long lists.
    pub fn new(id: &'static str, title: String, template: &'static str, view: impl View + 'a) -> Block<'a> {
        Block { id, title, template, rows: Vec::new(), view: Box::new(view) }
    }
}

/// Many rows of one shape, written by a row pattern of the theme: HTML with `{fields}`. A template would spend most of a
/// large build on them.
pub struct RowTable<'a> {
    /// Name in the template: `rows.NAME`.
    pub name: Cow<'static, str>,
    /// Pattern below the theme's `rows/`.
    pub pattern: &'static str,
    /// The rows.
    pub rows: Box<dyn Rows + 'a>,
}

/// The rows of a [`RowTable`], formatted while they are written.
pub trait Rows: Send + Sync {
    /// The fields that a pattern may name.
    fn fields(&self) -> &'static [&'static str];

    /// The lists within a row that a pattern may name.
    fn lists(&self) -> &'static [List] {
        &[]
    }

    /// Calls `write` with the texts of each row, in the order of the fields.
    fn each(&self, write: &mut dyn FnMut(&Cells));
}

/// A list within a row, such as the agencies that lead a task.
#[derive(Debug)]
pub struct List {
    /// Its name in a pattern.
    pub name: &'static str,
    /// The fields of its items.
    pub fields: &'static [&'static str],
    /// The lists within its items.
    pub lists: &'static [List],
}

/// One of the answers at the top of the home page: a sentence with its number, state and link.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Key, such as `late`.
    pub key: &'static str,
    /// The question, such as "Hồ sơ trễ hạn".
    pub title: String,
    /// The number in large type, formatted.
    pub number: String,
    /// What the number is, in one sentence.
    pub sentence: String,
    /// A word for the state, if one can be given.
    pub tag: Option<Tag>,
    /// Where the answer is explained.
    pub href: String,
}

/// A word for a state with its tone; always text, never colour alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    /// The word, such as "Quá hạn".
    pub label: String,
    /// Its tone.
    pub tone: Tone,
}

/// The tone of a [`Tag`]; the theme gives each a colour of sufficient contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Done, target met.
    Good,
    /// On schedule.
    Going,
    /// May become late.
    Risk,
    /// Overdue, target missed.
    Late,
    /// Nothing known, not due yet, cannot be judged.
    None,
    /// Corrected.
    Corrected,
}

impl Tone {
    /// Its class in the markup.
    pub fn key(self) -> &'static str {
        match self {
            Tone::Good => "good",
            Tone::Going => "going",
            Tone::Risk => "risk",
            Tone::Late => "late",
            Tone::None => "none",
            Tone::Corrected => "corrected",
        }
    }
}

impl Serialize for Tone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// A publication for "newest" lists and the feed.
#[derive(Clone, Debug, Serialize)]
pub struct News {
    /// When it was published.
    pub date: Date,
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Root-relative address.
    pub href: String,
    /// Key of the kind.
    pub kind: &'static str,
    /// Whether it is fictional.
    pub demo: bool,
}

/// Something the search finds: a page or an anchor on one.
#[derive(Clone, Debug, Default)]
pub struct SearchDoc {
    /// Root-relative address, with `#anchor` where there is one.
    pub route: String,
    /// Title.
    pub title: String,
    /// Key of the kind.
    pub kind: &'static str,
    /// One sentence.
    pub summary: String,
    /// Headings of the page.
    pub headings: Vec<String>,
    /// Document numbers, agency codes.
    pub codes: Vec<String>,
    /// Names of the agencies concerned.
    pub agencies: Vec<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// 0–9; higher comes first among equals.
    pub weight: u8,
}

impl SearchDoc {
    /// One that an agency's name and code find, if it is about one.
    pub fn about(agency: Option<&Agency>) -> SearchDoc {
        SearchDoc {
            codes: agency.and_then(|agency| agency.code.clone()).into_iter().collect(),
            agencies: agency.map(|agency| agency.name.clone()).into_iter().collect(),
            ..SearchDoc::default()
        }
    }
}
