//! What may be published although it looks personal: the numbers and mail of offices. Each entry has its reason.

use super::{Data, Hit};
use crate::domain::fold::fold;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

/// One entry of `content/personal.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What is allowed, as it stands in the text; spaces, dots and hyphens in numbers do not matter.
    #[schemars(extend("x-vi" = "Giá trị được phép, như trong văn bản; dấu cách, dấu chấm, gạch nối trong số không quan trọng"))]
    pub value: String,
    /// What it is.
    #[schemars(extend("x-vi" = "Giá trị này là gì"))]
    pub is: Sort,
    /// Why it may be published: who decided, by which document.
    #[schemars(extend("x-vi" = "Vì sao được công bố: ai quyết định, theo văn bản nào"))]
    pub reason: String,
}

/// What an allowed value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// A hotline: telephone of any kind.
    Hotline,
    /// A telephone of an office.
    OfficePhone,
    /// A mailbox of an office.
    OfficeMail,
    /// A bank account of an office.
    OfficeAccount,
    /// A tax code of an organisation.
    OrganisationTaxCode,
    /// The name of an official; only where `policies.officials` is `named`.
    Official,
    /// Not personal data at all: a street, a ship, a document number.
    NotPersonal,
}

impl Sort {
    /// Whether this may be said of such data.
    fn suits(self, data: Data) -> bool {
        match self {
            Sort::Hotline | Sort::OfficePhone => matches!(data, Data::Phone | Data::Landline),
            Sort::OfficeMail => data == Data::Email,
            Sort::OfficeAccount => data == Data::BankAccount,
            Sort::OrganisationTaxCode => matches!(data, Data::TaxCode | Data::Phone),
            Sort::Official => data == Data::Name,
            Sort::NotPersonal => true,
        }
    }
}

/// Everything that may pass.
#[derive(Debug, Default)]
pub struct Allowed {
    /// By [`key`]; the same value may stand in several entries.
    by_key: BTreeMap<String, Vec<Pass>>,
    entries: usize,
}

#[derive(Debug)]
struct Pass {
    sort: Sort,
    /// Number of the entry; `None` for what is allowed by its nature.
    entry: Option<usize>,
    used: AtomicBool,
}

impl Allowed {
    /// Adds an entry of the list.
    pub fn add(&mut self, entry: &Entry) {
        let pass = Pass { sort: entry.is, entry: Some(self.entries), used: AtomicBool::new(false) };
        self.by_key.entry(key(&entry.value)).or_default().push(pass);
        self.entries += 1;
    }

    /// Adds a telephone or mail address that the portal or an agency gives as its own.
    pub fn add_contact(&mut self, value: &str) {
        for sort in [Sort::OfficePhone, Sort::OfficeMail] {
            let pass = Pass { sort, entry: None, used: AtomicBool::new(false) };
            // A field may name several numbers.
            for part in value.split([';', ',']) {
                self.by_key.entry(key(part)).or_default().push(Pass { used: AtomicBool::new(false), ..pass });
            }
        }
    }

    /// Whether a hit may pass.
    pub fn passes(&self, text: &str, hit: &Hit) -> bool {
        let found = self.by_key.get(&key(&text[hit.range.clone()]));
        let suited = found.into_iter().flatten().filter(|pass| pass.sort.suits(hit.data));
        suited.map(|pass| pass.used.store(true, Ordering::Relaxed)).count() > 0
    }

    /// Numbers of the entries that let nothing pass.
    pub fn unused(&self) -> Vec<usize> {
        let passes = self.by_key.values().flatten().filter(|pass| !pass.used.load(Ordering::Relaxed));
        let mut unused: Vec<usize> = passes.filter_map(|pass| pass.entry).collect();
        unused.sort_unstable();
        unused
    }
}

/// A value without what differs from place to place: a number by its digits, +84 as 0; anything else folded.
fn key(value: &str) -> String {
    let value = value.trim();
    if value.contains('@') {
        return value.to_lowercase();
    }
    if value.chars().any(char::is_alphabetic) {
        return fold(value);
    }
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("84") {
        Some(rest) if (9..=10).contains(&rest.len()) => format!("0{rest}"),
        _ => digits,
    }
}
