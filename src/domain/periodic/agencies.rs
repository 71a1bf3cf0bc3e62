//! The agencies of a publication that several documents may make.

use crate::domain::agency::{AgencyId, Directory, names};
use crate::domain::collate;
use std::ops::{Deref, DerefMut};

/// What is said of one agency.
pub trait OfAgency {
    /// Whom it is about.
    fn agency(&self) -> AgencyId;
}

/// What is said of each agency, by name.
#[derive(Debug)]
pub struct Agencies<T> {
    all: Vec<T>,
    /// The authority that all of them belong to, if their short names are clear below it.
    pub root: Option<AgencyId>,
}

impl<T: OfAgency> Agencies<T> {
    /// Sorts them. That an agency is there twice was told as a fault; what is said of it first counts.
    pub fn new(mut all: Vec<T>, directory: &Directory) -> Agencies<T> {
        all.sort_by_key(OfAgency::agency);
        all.dedup_by_key(|one| one.agency());
        let root = names::root(all.iter().map(OfAgency::agency), directory);
        let name = |agency| collate::sort_key(names::shown(root, directory, agency));
        all.sort_by_cached_key(|one| (name(one.agency()), one.agency()));
        Agencies { all, root }
    }

    /// What is said of an agency.
    pub fn find(&self, agency: AgencyId) -> Option<&T> {
        self.all.iter().find(|one| one.agency() == agency)
    }

    /// The only one.
    pub fn alone(&self) -> Option<&T> {
        match self.all.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The name of one of them, as tables show it.
    pub fn name<'d>(&self, directory: &'d Directory, agency: AgencyId) -> &'d str {
        names::shown(self.root, directory, agency)
    }

    /// The full names of those of a sort.
    pub fn names<'d>(&self, directory: &'d Directory, of_sort: impl Fn(&T) -> bool) -> Vec<&'d str> {
        let those = self.all.iter().filter(|one| of_sort(one));
        those.map(|one| directory.get(one.agency()).name.as_str()).collect()
    }

    /// Whether one of them is fictional.
    pub fn is_demo(&self, directory: &Directory) -> bool {
        self.all.iter().any(|one| directory.is_demo(one.agency()))
    }
}

impl<T> Deref for Agencies<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.all
    }
}

impl<T> DerefMut for Agencies<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.all
    }
}
