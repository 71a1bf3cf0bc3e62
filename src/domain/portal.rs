//! The whole portal: everything read and resolved, before and after its figures are computed.

use super::agency::Directory;
use super::config::Config;
use super::duty::Duties;
use super::kind::{DerivedKind, ResolvedKind};
use super::synonyms::Synonyms;
use super::version::History;
use crate::base::calendar::Calendars;
use crate::base::span::FileId;

/// The portal with all references checked.
pub struct Portal {
    /// Configuration.
    pub config: Config,
    /// Agencies.
    pub directory: Directory,
    /// Working days.
    pub calendars: Calendars,
    /// What has to be published.
    pub duties: Duties,
    /// Content, in the order of the registry.
    pub kinds: Vec<Box<dyn ResolvedKind>>,
    /// Files that pages link to: documents, pictures.
    pub attachments: Vec<FileId>,
    /// Words that mean the same to the search.
    pub synonyms: Synonyms,
}

/// The portal with all figures computed.
pub struct Derived {
    /// Configuration.
    pub config: Config,
    /// Agencies.
    pub directory: Directory,
    /// Working days.
    pub calendars: Calendars,
    /// What has to be published.
    pub duties: Duties,
    /// Content, in the order of the registry.
    pub kinds: Vec<Box<dyn DerivedKind>>,
    /// Files that pages link to.
    pub attachments: Vec<FileId>,
    /// Words that mean the same to the search.
    pub synonyms: Synonyms,
    /// What was published, version by version, in the order of kinds and names.
    pub histories: Vec<History>,
}
