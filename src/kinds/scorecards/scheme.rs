//! Schemes: what is scored, with which maxima, thresholds, rounding and bands. Dated data, never a rule in the program.

use super::points::Points;
use crate::base::date::Date;
use crate::base::number::Ratio;
use crate::domain::fold::fold;
use crate::domain::in_force::{self, InForce};
use crate::format::yaml;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};

const TEXTS: [&str; 2] = [include_str!("schemes/qd766.yaml"), include_str!("schemes/tt01.yaml")];

// The embedded texts are right (tested); if one were not, no document could name its scheme.
static EMBEDDED: LazyLock<Vec<Arc<Scheme>>> = LazyLock::new(|| {
    TEXTS.iter().flat_map(|text| yaml::typed::<Vec<Scheme>>(text).unwrap_or_default()).map(Arc::new).collect()
});

/// A scheme, as long as it holds.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// How documents name it, such as `766`; part of addresses.
    #[schemars(extend("format" = "slug"))]
    pub id: String,
    /// Short name for titles.
    pub short: String,
    /// Full name.
    pub name: String,
    /// Kind and number of the document that lays it down.
    pub document: String,
    /// The rule in the document.
    pub article: Option<String>,
    /// First day.
    pub valid_from: Date,
    /// Last day; without it, still in force.
    pub valid_to: Option<Date>,
    /// Where the figures come from.
    pub source: String,
    /// The most points of all groups together.
    pub max: Points,
    /// Decimals to which each score is rounded, at most 3.
    pub decimals: u32,
    /// The groups of the document, where those that are shown split one of them.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The groups as they are shown.
    pub groups: Vec<Group>,
    /// Words for totals.
    pub bands: Option<Bands>,
    /// What of it a person still has to check.
    #[serde(default)]
    pub doubts: Vec<String>,
    /// What a reader must know.
    #[serde(default)]
    pub cautions: Vec<String>,
}

/// A group of the document.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its number.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A group that is shown.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its code; part of measures.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The group of the document that it belongs to.
    pub part: Option<String>,
    /// The most points.
    pub max: Points,
    /// How a rate of the group itself is scored.
    pub rule: Option<Rule>,
    /// What adds up to it; none where the group itself is scored.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
}

/// An indicator of a group.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The most points; not known where it is left out. 0: watched, not scored.
    pub max: Option<Points>,
    /// How a rate is scored.
    pub rule: Option<Rule>,
}

/// How a rate becomes a score.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rate in per cent from which the maximum is given; below it in proportion.
    pub full_from: Option<u32>,
    /// Scores from a rate on, in place of `full_from`; below the last one 0.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Whether it was read in the document.
    pub verified: bool,
}

/// A score from a rate on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The rate in per cent.
    pub rate: u32,
    /// The score.
    pub score: Points,
}

/// Words for totals.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// Whether they were read in the document.
    pub verified: bool,
    /// The bands, the best first.
    pub list: Vec<Band>,
}

/// A word for totals from some points on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The least points.
    pub from: Points,
    /// The word.
    pub name: String,
}

/// What a row of a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// All groups together.
    Total,
    /// A group: its place.
    Group(usize),
    /// An indicator: the places of its group and of itself.
    Indicator(usize, usize),
}

/// Folded words for the total.
const TOTAL: [&str; 6] = ["tong", "tong diem", "tong so", "tong cong", "tong so diem", "total"];

impl InForce for Scheme {
    fn id(&self) -> &str {
        &self.id
    }

    fn validity(&self) -> (Date, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Scheme {
    /// What a word names: an id or a name, in any marks and case.
    pub fn find(&self, word: &str) -> Option<Subject> {
        let word = fold(word);
        let named = |id: &str, name: &str| fold(id) == word || fold(name) == word;
        for (at, group) in self.groups.iter().enumerate() {
            // Ids of indicators first: a group may have the name of its only one.
            let inside = group.indicators.iter().position(|one| fold(&one.id) == word);
            if let Some(place) = inside {
                return Some(Subject::Indicator(at, place));
            }
        }
        if let Some(at) = self.groups.iter().position(|group| named(&group.id, &group.name)) {
            return Some(Subject::Group(at));
        }
        for (at, group) in self.groups.iter().enumerate() {
            if let Some(place) = group.indicators.iter().position(|one| fold(&one.name) == word) {
                return Some(Subject::Indicator(at, place));
            }
        }
        TOTAL.contains(&word.as_str()).then_some(Subject::Total)
    }

    /// The id of a subject; `total` for all.
    pub fn id_of(&self, subject: Subject) -> &str {
        match subject {
            Subject::Total => "total",
            Subject::Group(group) => &self.groups[group].id,
            Subject::Indicator(group, place) => &self.groups[group].indicators[place].id,
        }
    }

    /// Its most points; `None` where they are not known.
    pub fn max_of(&self, subject: Subject) -> Option<Points> {
        match subject {
            Subject::Total => Some(self.max),
            Subject::Group(group) => Some(self.groups[group].max),
            Subject::Indicator(group, place) => self.groups[group].indicators[place].max,
        }
    }

    /// Its rule.
    pub fn rule_of(&self, subject: Subject) -> Option<&Rule> {
        match subject {
            Subject::Total => None,
            Subject::Group(group) => self.groups[group].rule.as_ref(),
            Subject::Indicator(group, place) => self.groups[group].indicators[place].rule.as_ref(),
        }
    }

    /// The score that a rate earns; `None` without a rule or a known maximum, or when nothing arose.
    pub fn score(&self, subject: Subject, rate: Ratio, decimals: u32) -> Option<Points> {
        let (rule, max) = (self.rule_of(subject)?, self.max_of(subject)?);
        if rate.whole == 0 {
            return None;
        }
        if let Some(full) = rule.full_from {
            return Some(max.share(rate, full, decimals));
        }
        let reached =
            |step: &&Step| u128::from(rate.part) * 100 >= u128::from(rate.whole) * u128::from(step.rate);
        Some(rule.steps.iter().filter(reached).map(|step| step.score).max().unwrap_or_default())
    }

    /// The word for a total.
    pub fn band(&self, total: Points) -> Option<&Band> {
        let bands = self.bands.as_ref()?;
        bands.list.iter().filter(|band| band.from <= total).max_by_key(|band| band.from)
    }

    /// The ids that rows may name, for messages.
    pub fn ids(&self) -> Vec<&str> {
        let inside = self.groups.iter().flat_map(|group| {
            std::iter::once(group.id.as_str()).chain(group.indicators.iter().map(|one| one.id.as_str()))
        });
        inside.chain(["tổng"]).collect()
    }
}

impl Group {
    /// The indicators that add up to it, each with its place and its most points: those that are only watched do not count,
    /// and none do where the maximum of one is not known.
    pub fn scored(&self) -> Vec<(usize, Points)> {
        let known: Option<Vec<Points>> = self.indicators.iter().map(|one| one.max).collect();
        let scored = known.unwrap_or_default().into_iter().enumerate();
        scored.filter(|(_, max)| *max > Points::ZERO).collect()
    }
}

/// All schemes.
#[derive(Clone, Debug)]
pub struct Schemes(Vec<Arc<Scheme>>);

impl Schemes {
    /// Those that come with the program.
    pub fn embedded() -> Schemes {
        Schemes(EMBEDDED.clone())
    }

    /// With another one, which takes the place of one of the same id and first day.
    pub fn add(&mut self, scheme: Scheme) {
        in_force::put(&mut self.0, Arc::new(scheme));
    }

    /// Those of an id, oldest first.
    pub fn of(&self, id: &str) -> Vec<&Arc<Scheme>> {
        self.0.iter().filter(|one| one.id == id).collect()
    }

    /// The known ids.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.0.iter().map(|one| one.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}
