//! Officials on the lists: by role, and by name only where the portal's policy says on which decision.

use super::faults;
use super::model::{List, Row};
use crate::base::diag::{Diag, Diags};
use crate::domain::config::{Basis, Officials};
use crate::domain::kind::{DeriveCx, PlanCx};
use crate::domain::locale::Locale;
use crate::domain::personal;
use std::collections::BTreeSet;

/// Reports roles that are names, each once.
pub fn check_roles(list: &List, diags: &mut Diags) {
    let mut seen = BTreeSet::new();
    for row in list.rows.iter().filter(|row| seen.insert(&*row.officer_role)) {
        if personal::names_a_person(&row.officer_role) {
            let span = list.cell(row, |place| place.officer_role);
            diags.push(Diag::at(&faults::ROLE_IS_NAME, span).secret());
        }
    }
}

/// Reports names that the policy does not let through, once a table.
pub fn check_policy(lists: &[List], cx: &DeriveCx<'_>, diags: &mut Diags) {
    if cx.config.policies.officials == Officials::Named {
        return;
    }
    for list in lists {
        for open in [false, true] {
            let named = |row: &&Row| row.is_open() == open && !row.officer_name.is_empty();
            if let Some(row) = list.rows.iter().find(named) {
                let count = list.rows.iter().filter(named).count();
                let span = list.cell(row, |place| place.officer_name);
                diags.push(Diag::at(&faults::OFFICER_NAMED, span).with("count", count).secret());
            }
        }
    }
}

/// The official of a row: role, and name while the policy lets it through.
pub fn shown(row: &Row, cx: &PlanCx<'_>) -> String {
    let name = cx.config.policies.naming(cx.as_of).map_or("", |_| &*row.officer_name);
    match (&*row.officer_role, name) {
        (one, "") | ("", one) => one.to_owned(),
        (role, name) => format!("{role} {name}"),
    }
}

/// The decision on which a page names officials, in a sentence; `None` when none of its rows does.
pub fn basis<'r>(mut rows: impl Iterator<Item = &'r Row>, cx: &PlanCx<'_>) -> Option<String> {
    let basis = cx.config.policies.naming(cx.as_of)?;
    rows.any(|row| !row.officer_name.is_empty()).then(|| sentence(basis, cx.locale))
}

fn sentence(basis: &Basis, locale: &Locale) -> String {
    let (date, expires) = (locale.date(basis.date), locale.date(basis.expires));
    let args: [(&str, &dyn std::fmt::Display); 5] = [
        ("article", &basis.article),
        ("document", &basis.document),
        ("date", &date),
        ("approver", &basis.approver),
        ("expires", &expires),
    ];
    locale.say("late.officials.basis", &args)
}
