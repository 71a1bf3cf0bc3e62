//! Headings of a sheet → columns of a table. What is sure is taken; what is not is a question, never a guess.

use super::heading::Heading;
use crate::domain::columns::Shape;
use crate::domain::fold::fold;
use crate::domain::import::ImportSpec;
use crate::domain::personal::mentions_personal;
use std::collections::BTreeMap;

/// Candidates below this score are not offered.
const LIKELY: u32 = 55;

/// Most candidates that a question offers.
const OFFERED: usize = 5;

/// Words of headings under which offices write the names of officials.
const OFFICIALS: [&str; 8] = [
    "can bo",
    "cong chuc",
    "nguoi xu ly",
    "nguoi giai quyet",
    "nguoi thu ly",
    "nguoi ky",
    "nguoi chiu trach nhiem",
    "chuyen vien",
];

/// What is done with the column below a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It fills this column of the tables.
    Column(usize),
    /// It is left out.
    Drop,
}

/// How a heading was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A person said so, now or in an earlier month.
    Person,
    /// It is a name of the column.
    Alias,
}

/// Uses by folded heading, as people decided them or as they were remembered.
pub type Decisions = BTreeMap<String, (Use, By)>;

/// The names of the columns, and what was decided before.
pub struct Vocabulary<'d> {
    names: Vec<Vec<String>>,
    decided: &'d Decisions,
}

/// A column that a heading may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The column of the tables.
    pub column: usize,
    /// How near it is, to 100.
    pub score: u32,
}

/// A heading that was not understood for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The sheet.
    pub sheet: usize,
    /// The heading.
    pub heading: Heading,
    /// Columns that it may mean, the nearest first.
    pub candidates: Vec<Candidate>,
    /// Whether another heading has just the same claim to the column.
    pub rival: bool,
    /// Whether it is no heading but a row above other rows.
    pub group: bool,
}

/// Why a column of the sheet is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It holds personal data.
    Personal,
    /// It may hold names of officials.
    Officials,
    /// No column of the tables is like it.
    Unknown,
    /// A person said so.
    Person,
    /// A person chose another column for what it would have been.
    Taken,
}

/// The headings of a sheet, understood as far as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matched {
    /// For each column of the tables, the column of the sheet and how that is known.
    pub taken: Vec<Option<(usize, By)>>,
    /// Columns of the sheet that are left out.
    pub dropped: Vec<(Heading, Dropped)>,
    /// What must be asked.
    pub questions: Vec<Question>,
    /// Columns with personal data that were to fill a column of the tables nevertheless.
    pub refused: Vec<(Heading, usize)>,
}

impl<'d> Vocabulary<'d> {
    /// The names of the columns of a target. A column for names of officials is known only where the portal `names` them.
    pub fn new(spec: &ImportSpec, decided: &'d Decisions, names_officials: bool) -> Vocabulary<'d> {
        let mut names: Vec<Vec<String>> = vec![Vec::new(); spec.columns().len()];
        for table in spec.tables {
            let columns = names.iter_mut().zip(table.spec.columns);
            for (known, column) in
                columns.filter(|(_, column)| names_officials || column.shape != Shape::Official)
            {
                known.extend([fold(column.key)]);
                known.extend(column.aliases.iter().map(|alias| fold(alias)));
            }
        }
        for known in &mut names {
            known.sort();
            known.dedup();
        }
        Vocabulary { names, decided }
    }

    /// What was decided about a heading. Nobody decides that personal data fill a column.
    fn decided(&self, heading: &Heading) -> Option<(Use, By)> {
        let decided = self.decided.get(&fold(&heading.text)).copied();
        decided.filter(|(used, _)| !self.is_refused(heading, *used))
    }

    /// The column that a heading was to fill although personal data stand below it.
    fn refused(&self, heading: &Heading) -> Option<usize> {
        match self.decided.get(&fold(&heading.text)) {
            Some((Use::Column(column), _)) => {
                Some(*column).filter(|_| self.is_refused(heading, Use::Column(*column)))
            }
            _ => None,
        }
    }

    fn is_refused(&self, heading: &Heading, used: Use) -> bool {
        match used {
            Use::Drop => false,
            Use::Column(column) => mentions_personal(&heading.text) && self.named(heading) != Some(column),
        }
    }

    /// The column that a heading means for sure.
    pub fn sure(&self, heading: &Heading) -> Option<usize> {
        match self.decided(heading) {
            Some((Use::Column(column), _)) => Some(column),
            Some((Use::Drop, _)) => None,
            None => self.named(heading),
        }
    }

    fn named(&self, heading: &Heading) -> Option<usize> {
        heading.forms.iter().find_map(|form| self.names.iter().position(|names| names.contains(form)))
    }

    /// The columns that a heading may mean, the nearest first; none for one that names people.
    pub fn candidates(&self, heading: &Heading) -> Vec<Candidate> {
        if self.decided(heading).is_some() || mentions_personal(&heading.text) || names_officials(heading) {
            return Vec::new();
        }
        let score = |names: &Vec<String>| {
            let pairs = names.iter().flat_map(|name| heading.forms.iter().map(move |form| (name, form)));
            pairs.map(|(name, form)| likeness(name, form)).max().unwrap_or(0)
        };
        let all =
            self.names.iter().enumerate().map(|(column, names)| Candidate { column, score: score(names) });
        let mut likely: Vec<Candidate> = all.filter(|one| one.score >= LIKELY).collect();
        likely.sort_by_key(|one| (std::cmp::Reverse(one.score), one.column));
        likely.truncate(OFFERED);
        likely
    }
}

/// How alike a name and a heading are, to 100: words in common, or nearly the same letters.
fn likeness(name: &str, form: &str) -> u32 {
    let (a, b): (Vec<&str>, Vec<&str>) = (name.split(' ').collect(), form.split(' ').collect());
    let common = a.iter().filter(|word| b.contains(word)).count();
    let words = 200 * common / (a.len() + b.len());
    let letters = (strsim::normalized_damerau_levenshtein(name, form) * 100.0) as u32;
    // Short words are near to many others.
    let letters = if name.len().min(form.len()) < 5 { 0 } else { letters };
    (words as u32).max(letters)
}

/// Whether a heading stands above names of officials.
fn names_officials(heading: &Heading) -> bool {
    let words = format!(" {} ", fold(&heading.text));
    OFFICIALS.iter().any(|phrase| words.contains(&format!(" {phrase} ")))
}

/// Understands the headings of a sheet.
pub fn match_headings(sheet: usize, headings: &[Heading], words: &Vocabulary<'_>) -> Matched {
    let mut matched = Matched { taken: vec![None; words.names.len()], ..Matched::default() };
    let claims = claims(headings, words);
    let mut open: Vec<&Heading> = Vec::new();
    for heading in headings {
        let refused = words.refused(heading).map(|column| (heading.clone(), column));
        matched.refused.extend(refused);
        match (words.decided(heading), words.sure(heading)) {
            (Some((Use::Drop, _)), _) => matched.dropped.push((heading.clone(), Dropped::Person)),
            (decided, Some(column)) => match claims[&column].as_slice() {
                [winner] if *winner == heading.column => {
                    matched.taken[column] = Some((heading.column, decided.map_or(By::Alias, |(_, by)| by)));
                }
                many if many.len() > 1 && many.contains(&heading.column) => {
                    let candidates = vec![Candidate { column, score: 100 }];
                    let heading = heading.clone();
                    matched.questions.push(Question {
                        sheet,
                        heading,
                        candidates,
                        rival: true,
                        group: false,
                    });
                }
                _ => matched.dropped.push((heading.clone(), Dropped::Taken)),
            },
            (None, None) if mentions_personal(&heading.text) => {
                matched.dropped.push((heading.clone(), Dropped::Personal));
            }
            (None, None) if names_officials(heading) => {
                matched.dropped.push((heading.clone(), Dropped::Officials));
            }
            _ => open.push(heading),
        }
    }
    for heading in open {
        let candidates = words.candidates(heading);
        let free: Vec<Candidate> =
            candidates.into_iter().filter(|one| matched.taken[one.column].is_none()).collect();
        match free.is_empty() {
            true => matched.dropped.push((heading.clone(), Dropped::Unknown)),
            false => matched.questions.push(Question {
                sheet,
                heading: heading.clone(),
                candidates: free,
                rival: false,
                group: false,
            }),
        }
    }
    matched.dropped.sort_by_key(|(heading, _)| heading.column);
    matched
}

/// For each column of the tables that headings name, the columns of the sheet with the best right to it: those that a
/// person chose, else all.
fn claims(headings: &[Heading], words: &Vocabulary<'_>) -> BTreeMap<usize, Vec<usize>> {
    let mut all: BTreeMap<usize, Vec<(bool, usize)>> = BTreeMap::new();
    for heading in headings {
        if let Some(column) = words.sure(heading) {
            let chosen = matches!(words.decided(heading), Some((_, By::Person)));
            all.entry(column).or_default().push((chosen, heading.column));
        }
    }
    let best = |claims: Vec<(bool, usize)>| {
        let chosen = claims.iter().any(|(chosen, _)| *chosen);
        claims.into_iter().filter(|(one, _)| *one == chosen).map(|(_, column)| column).collect()
    };
    all.into_iter().map(|(column, claims)| (column, best(claims))).collect()
}
