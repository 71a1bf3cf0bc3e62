//! The names of agencies that stand together in a table: short where no doubt is left.

use super::{AgencyId, Directory};
use crate::domain::fold::fold;
use std::collections::BTreeSet;

/// The authority above all agencies, when it is the same and their short names differ from one another.
pub fn root(agencies: impl Iterator<Item = AgencyId> + Clone, directory: &Directory) -> Option<AgencyId> {
    let top = |agency| directory.lineage(agency).last();
    let root = top(agencies.clone().next()?)?;
    let mut names = BTreeSet::new();
    let mut agencies = agencies;
    let clear = agencies
        .all(|agency| top(agency) == Some(root) && names.insert(fold(shown(Some(root), directory, agency))));
    clear.then_some(root)
}

/// The short name below a common authority, else the full name.
pub fn shown(root: Option<AgencyId>, directory: &Directory, agency: AgencyId) -> &str {
    let agency = directory.get(agency);
    agency.short.as_deref().filter(|_| root.is_some()).unwrap_or(&agency.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::{FileId, Span};
    use crate::domain::agency::Agency;
    use crate::format::yaml;

    #[test]
    fn short_names_need_one_authority_and_no_double() {
        let text = "- {id: t, name: Tỉnh T, level: province}\n- {id: u, name: Tỉnh U, level: province}\n\
            - {id: a, name: Sở A tỉnh T, short: Sở A, level: department, parent: t}\n\
            - {id: b, name: Sở B tỉnh T, level: department, parent: t}\n\
            - {id: c, name: Sở A tỉnh U, short: SỞ A, level: department, parent: u}\n\
            - {id: d, name: Chi cục A, short: sở a, level: unit, parent: a}\n";
        let agencies: Vec<Agency> = yaml::typed(text).unwrap();
        let span = Span::file(FileId(0));
        let entries = agencies.into_iter().map(|agency| (agency, span)).collect();
        let directory = Directory::new(entries, |diag| panic!("{}", diag.fault.code));
        let names = |ids: &[&str]| {
            let ids: Vec<AgencyId> = ids.iter().map(|id| directory.by_id(id).unwrap()).collect();
            let root = root(ids.iter().copied(), &directory);
            ids.iter().map(|id| shown(root, &directory, *id).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names(&["a", "b"]), ["Sở A", "Sở B tỉnh T"]);
        assert_eq!(names(&["a", "c"]), ["Sở A tỉnh T", "Sở A tỉnh U"]);
        assert_eq!(names(&["a", "d"]), ["Sở A tỉnh T", "Chi cục A"]);
    }
}
