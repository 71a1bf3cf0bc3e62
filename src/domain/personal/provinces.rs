//! The provinces that citizens' identity numbers begin with: a dated list, embedded.

use crate::domain::law::Rule;
use crate::format::yaml;
use std::collections::BTreeSet;
use std::sync::LazyLock;

// The embedded text is right (tested).
static LISTS: LazyLock<Vec<Rule>> =
    LazyLock::new(|| yaml::typed(include_str!("provinces.yaml")).unwrap_or_default());

static CODES: LazyLock<BTreeSet<u32>> =
    LazyLock::new(|| LISTS.iter().flat_map(|list| list.numbers.values().copied()).collect());

/// The lists, whose numbers are the codes of provinces.
pub fn lists() -> &'static [Rule] {
    &LISTS
}

/// Whether identity numbers begin with this code.
pub fn known(code: u32) -> bool {
    CODES.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_has_a_code_of_its_own() {
        let [list] = lists() else { panic!("{:?}", lists()) };
        assert_eq!((list.numbers.len(), CODES.len()), (63, 63));
        assert_eq!(list.name(), "Thông tư 59/2021/TT-BCA, Phụ lục I");
        assert_eq!((list.numbers["Hà Nội"], list.numbers["Cà Mau"], list.verified), (1, 96, false));
        assert!(known(1) && known(96) && !known(0) && !known(3) && !known(97));
    }
}
