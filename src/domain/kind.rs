//! What a *kind* of content is: plans, late lists, satisfaction … each a folder under `kinds/`.
//!
//! A kind passes through the stages as a chain of types: what [`Kind::parse`] gives can only be resolved, what that gives
//! can only be derived, and only derived content can be planned into pages. No stage can be skipped or run twice.

use super::agency::{AgencyId, Directory};
pub use super::bundle::{Bundle, parse_each, parse_each_with};
use super::claim::Claim;
use super::columns::{Column, Shape, TableSpec};
use super::config::Config;
pub use super::data_file::{DataFile, UNREADABLE};
use super::dataset::{Empty, Values};
use super::duty::{Duties, Promise};
use super::figure::Figure;
use super::import::ImportSpec;
use super::law::Answers;
use super::locale::Locale;
use super::method::{Dated, Method};
use super::outcome::Outcome;
use super::publication::{Event, Publication};
use super::sighting::Sightings;
use super::site::{Answer, Block, News, PlannedPage};
use super::target::TargetList;
use super::version::{Document, Rows};
use crate::base::calendar::Calendars;
use crate::base::date::AsOf;
use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use serde_json::Value as Json;

/// What the name of a translation ends in, before `.md`.
pub const TRANSLATED: &str = ".en";

/// A kind of content.
pub trait Kind: Send + Sync {
    /// Key: its folder under `content/`, the prefix of its messages, its section of the navigation.
    fn key(&self) -> &'static str;

    /// The JSON Schema of its front matter.
    fn schema(&self) -> Json;

    /// The tables that may stand beside a document.
    fn tables(&self) -> &'static [&'static TableSpec];

    /// Whether its documents describe their tables themselves; then the tables of two documents have no columns in common.
    fn describes(&self) -> bool {
        false
    }

    /// A table as a document with this front matter describes it.
    fn described(&self, table: &'static TableSpec, head: &str) -> &'static TableSpec {
        let _ = head;
        table
    }

    /// What spreadsheets of offices can bring to it.
    fn imports(&self) -> &'static [ImportSpec] {
        &[]
    }

    /// What a spreadsheet brings to a document with this front matter, where documents describe their tables themselves.
    ///
    /// # Errors
    /// Why the description cannot be read, in the words of the reader of YAML.
    fn import_described(&self, spec: &'static ImportSpec, head: &str) -> Result<&'static ImportSpec, String> {
        let _ = head;
        Ok(spec)
    }

    /// Whether what it published is kept version by version: lists whose rows are figures that people quote.
    fn keeps_versions(&self) -> bool {
        false
    }

    /// Whether its pages would leave out some of these figures, so that the rows must not be shown one by one.
    fn withholds(&self, rows: &Rows, rules: Answers) -> bool {
        let _ = (rows, rules);
        false
    }

    /// Whether its tables can be handed out although some of their counts are hidden: [`DerivedKind::given`] gives their rows
    /// as pages show them.
    fn protects(&self) -> bool {
        false
    }

    /// The columns that the portal computes for the rows of a table, for the files that it hands out. One with the key of a
    /// column of the table fills that column's empty cells. [`DerivedKind::computed`] gives their values.
    fn computed(&self, table: &TableSpec) -> &'static [Column] {
        let _ = table;
        &[]
    }

    /// What an empty cell of a column means.
    fn empty(&self, table: &TableSpec, column: &Column) -> Empty {
        let _ = table;
        if column.shape == Shape::Times { Empty::NotApplicable } else { Empty::Missing }
    }

    /// The folder below its own that holds dated data of a portal's own as YAML, beside those of the program.
    fn data_folder(&self) -> Option<&'static str> {
        None
    }

    /// Whether a document `NAME.md` may have a translation beside it, `NAME.en.md`: a document of its own for the parser.
    fn translates(&self) -> bool {
        false
    }

    /// Its catalogue of faults.
    fn faults(&self) -> &'static [&'static Fault];

    /// Front matter and prose of a starter document, commented in Vietnamese, that builds as it stands.
    fn starter(&self) -> Starter;

    /// Reads documents whose front matter has the right shape, with the files of its data folder. Looks at one document at a time.
    fn parse(&self, data: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind>;
}

/// The files of a starter, written by `minhbach new KIND`.
#[derive(Clone, Copy, Debug)]
pub struct Starter {
    /// Suggested stem.
    pub stem: &'static str,
    /// The `.md` file.
    pub document: &'static str,
    /// Tables beside it: name and text.
    pub tables: &'static [(&'static str, &'static str)],
}

/// Content read, file by file.
pub trait ParsedKind: Send {
    /// Checks ids and references over all files.
    fn resolve(self: Box<Self>, directory: &Directory, diags: &mut Diags) -> Box<dyn ResolvedKind>;
}

/// Content whose references are right.
pub trait ResolvedKind: Send + Sync {
    /// Computes every figure, once.
    fn derive(self: Box<Self>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Box<dyn DerivedKind>;
}

/// Content with its figures: ready to be planned into pages.
pub trait DerivedKind: Send + Sync {
    /// Its figures that other kinds may know too: `stages/claims` compares them.
    fn claims(&self) -> Vec<Claim> {
        Vec::new()
    }

    /// Its documents that were published up to the day of the build, if it keeps their versions.
    fn documents(&self, directory: &Directory) -> Vec<Document> {
        let _ = directory;
        Vec::new()
    }

    /// What it publishes of single dossiers, for the look-up by code. `None` when it publishes no codes.
    fn sightings<'a>(&'a self, cx: &'a PlanCx<'a>) -> Option<Box<dyn Sightings + 'a>> {
        let _ = cx;
        None
    }

    /// What was published of it up to the day of the build: duties are held against it.
    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        let _ = cx;
        Vec::new()
    }

    /// The events of which its rows tell, after each of which something has to be published.
    fn events(&self, cx: &PlanCx<'_>) -> Vec<Event> {
        let _ = cx;
        Vec::new()
    }

    /// The publications that it promises again and again: they make duties.
    fn promises(&self, cx: &PlanCx<'_>) -> Vec<Promise> {
        let _ = cx;
        Vec::new()
    }

    /// Its published results that targets may be judged by.
    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        let _ = cx;
        Vec::new()
    }

    /// How its figures come about, from the rules and data that it computes them by.
    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        let _ = cx;
        Vec::new()
    }

    /// The targets that it publishes, which results are held against.
    fn targets(&self, cx: &PlanCx<'_>) -> Vec<TargetList> {
        let _ = cx;
        Vec::new()
    }

    /// The values of [`Kind::computed`] for a table of one of its documents; `None` where it computes nothing.
    fn computed<'a>(&'a self, document: FileId, table: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        let _ = (document, table, cx);
        None
    }

    /// The rows of a table in place of those of its file, where pages hide some of these: a text for each column, then for
    /// each of [`Kind::computed`]; a code where a value is hidden.
    fn given(&self, document: FileId, table: &TableSpec, cx: &PlanCx<'_>) -> Option<Vec<Vec<String>>> {
        let _ = (document, table, cx);
        None
    }

    /// The figures that its pages show, each with the way to work it out from the tables that are handed out.
    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        let _ = (cx, take);
    }

    /// All pages of the kind.
    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>>;

    /// Its answers on the home page.
    fn answers(&self, cx: &PlanCx<'_>) -> Vec<Answer> {
        let _ = cx;
        Vec::new()
    }

    /// Its publications.
    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        let _ = cx;
        Vec::new()
    }

    /// Its entries of the footer menu: label and root-relative address, in order.
    fn menu(&self, cx: &PlanCx<'_>) -> Vec<(String, String)> {
        let _ = cx;
        Vec::new()
    }

    /// What it knows of an agency in a few words with figures and no full stop, such as "Chủ trì 12 nhiệm vụ, 2 quá
    /// hạn": the head of the agency's page lists these.
    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        let _ = (agency, cx);
        None
    }

    /// Its part of an agency's page, if it knows the agency.
    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        let _ = (agency, cx);
        None
    }
}

/// What computing figures needs.
pub struct DeriveCx<'a> {
    /// The portal's configuration.
    pub config: &'a Config,
    /// All agencies.
    pub directory: &'a Directory,
    /// Working days.
    pub calendars: &'a Calendars,
    /// What has to be published, and by which day.
    pub duties: &'a Duties,
    /// The day the site speaks of.
    pub as_of: AsOf,
}

/// What planning pages needs.
pub struct PlanCx<'a> {
    /// The portal's configuration.
    pub config: &'a Config,
    /// All agencies.
    pub directory: &'a Directory,
    /// The day the site speaks of.
    pub as_of: AsOf,
    /// Messages and formats of the interface.
    pub locale: &'a Locale,
}

impl PlanCx<'_> {
    /// The entries of a rule of law for the page of methods, the newest first.
    pub fn law(&self, id: &str) -> Vec<Dated> {
        self.config.law.all(id).rev().map(|rule| rule.dated(self.locale)).collect()
    }
}
