//! Agencies as documents name them, before and after they are found.

use super::AgencyId;
use crate::base::span::Span;

/// An agency and where it was named: what parse hands to resolve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyRef {
    /// Id or name as written.
    pub word: Box<str>,
    /// Where.
    pub span: Span,
}

impl AgencyRef {
    /// A reference at a place.
    pub fn new(word: &str, span: Span) -> AgencyRef {
        AgencyRef { word: word.trim().into(), span }
    }
}

/// A reference to an agency, and the agency once it is found.
#[derive(Clone, Debug)]
pub struct Named {
    /// As written.
    pub reference: AgencyRef,
    /// Whom it names.
    pub id: Option<AgencyId>,
}

impl Named {
    /// A reference that is not resolved yet.
    pub fn new(word: &str, span: Span) -> Named {
        Named { reference: AgencyRef::new(word, span), id: None }
    }
}
