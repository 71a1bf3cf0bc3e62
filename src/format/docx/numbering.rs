//! `word/numbering.xml`: the numbers and bullets that Word puts before paragraphs, which are not in their text.

use super::properties::value;
use crate::format::package::{Package, element, number};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::collections::BTreeMap;

const LEVELS: usize = 9;
/// Lists that are kept; Word itself stops below 3000.
const LISTS: usize = 65_536;

/// The lists of a document and how far each has been counted.
#[derive(Default)]
pub struct Numbering {
    patterns: BTreeMap<usize, Pattern>,
    lists: BTreeMap<usize, List>,
}

/// A list that paragraphs belong to.
#[derive(Default)]
struct List {
    pattern: usize,
    /// Where levels begin in this list alone; such a list counts anew.
    starts: BTreeMap<usize, usize>,
}

/// How a list looks, and how far it has been counted: lists of one pattern go on counting.
#[derive(Clone, Default)]
struct Pattern {
    levels: [Level; LEVELS],
    counted: [Option<usize>; LEVELS],
    /// The list with starts of its own that was counted last.
    started: Option<usize>,
}

#[derive(Clone)]
struct Level {
    start: usize,
    format: String,
    /// `%1.%2` for "2.1".
    text: String,
}

impl Default for Level {
    fn default() -> Level {
        Level { start: 1, format: "decimal".to_owned(), text: String::new() }
    }
}

impl Numbering {
    /// Reads the part; no lists where it is missing.
    pub fn read(package: &mut Package, part: &str) -> Result<Numbering, Unreadable> {
        let mut all = Numbering::default();
        let Some(mut xml) = package.xml(part)? else { return Ok(all) };
        let (mut pattern, mut list, mut level) = (None, None, 0);
        while let Some(event) = xml.event()? {
            let Event::Start(start) = event else { continue };
            let number_of = |name| number(&start, name).unwrap_or(0);
            let name = element(&start);
            match name {
                "abstractNum" => (pattern, list) = (Some(number_of("abstractNumId")), None),
                "num" => (pattern, list) = (None, Some(number_of("numId"))),
                "lvl" | "lvlOverride" => level = number_of("ilvl").min(LEVELS - 1),
                _ => {}
            }
            if let Some(pattern) = pattern
                && (all.patterns.len() < LISTS || all.patterns.contains_key(&pattern))
            {
                let level = &mut all.patterns.entry(pattern).or_default().levels[level];
                match name {
                    "start" => level.start = number_of("val"),
                    "numFmt" => level.format = value(&start).unwrap_or_default(),
                    "lvlText" => level.text = value(&start).unwrap_or_default(),
                    _ => {}
                }
            }
            if let Some(list) = list
                && (all.lists.len() < LISTS || all.lists.contains_key(&list))
            {
                let list = all.lists.entry(list).or_default();
                match name {
                    "abstractNumId" => list.pattern = number_of("val"),
                    "startOverride" => {
                        list.starts.insert(level, number_of("val"));
                    }
                    _ => {}
                }
            }
        }
        Ok(all)
    }

    /// The label of the next paragraph of a list at a level: "2.1.", "-" for a bullet, nothing for no list.
    pub fn next(&mut self, list: usize, level: usize) -> String {
        let Some(List { pattern, starts }) = self.lists.get(&list) else { return String::new() };
        let Some(pattern) = self.patterns.get_mut(pattern) else { return String::new() };
        let level = level.min(LEVELS - 1);
        if !starts.is_empty() && pattern.started != Some(list) {
            pattern.started = Some(list);
            starts.keys().for_each(|level| pattern.counted[*level] = None);
        }
        let start = |at: usize| starts.get(&at).copied().unwrap_or(pattern.levels[at].start);
        let counted = pattern.counted[level].map_or_else(|| start(level), |before| before.saturating_add(1));
        pattern.counted[level] = Some(counted);
        pattern.counted[level + 1..].fill(None);
        label(pattern, level)
    }
}

fn label(pattern: &Pattern, level: usize) -> String {
    let Level { format, text, .. } = &pattern.levels[level];
    if format == "bullet" {
        return "-".to_owned();
    }
    let mut label = text.clone();
    for (at, of) in pattern.levels.iter().enumerate().take(level + 1) {
        let counted = pattern.counted[at].unwrap_or(of.start);
        label = label.replace(&format!("%{}", at + 1), &written(counted, &of.format));
    }
    label
}

fn written(number: usize, format: &str) -> String {
    match format {
        "none" => String::new(),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letters(number),
        "lowerLetter" => letters(number).to_lowercase(),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Nobody counts further in Roman numbers, and a file may say any number.
    if number > 3999 {
        return number.to_string();
    }
    let (mut rest, mut text) = (number, String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// A … Z, AA, BB …: Word repeats the letter.
fn letters(number: usize) -> String {
    match number {
        1..=780 => char::from(b'A' + ((number - 1) % 26) as u8).to_string().repeat((number - 1) / 26 + 1),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_every_format() {
        let all = [
            (4, "upperRoman"),
            (9, "lowerRoman"),
            (28, "upperLetter"),
            (3, "lowerLetter"),
            (7, "decimalZero"),
        ];
        assert_eq!(all.map(|(number, format)| written(number, format)), ["IV", "ix", "BB", "c", "07"]);
        assert_eq!([written(5, "decimal"), written(5, "none"), written(0, "upperLetter")], ["5", "", "0"]);
    }

    #[test]
    fn levels_count_on_and_begin_anew_below_a_higher_one() {
        let mut levels: [Level; LEVELS] = Default::default();
        levels[0] = Level { start: 1, format: "upperRoman".into(), text: "%1.".into() };
        levels[1] = Level { start: 1, format: "decimal".into(), text: "%1.%2".into() };
        levels[2] = Level { start: 1, format: "bullet".into(), text: "·".into() };
        let patterns = BTreeMap::from([(3, Pattern { levels, ..Pattern::default() })]);
        let list = |starts| List { pattern: 3, starts };
        let lists = BTreeMap::from([(1, list(BTreeMap::new())), (2, list(BTreeMap::from([(0, 5)])))]);
        let mut numbering = Numbering { patterns, lists };
        let steps = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 0), (9, 0)];
        let found = steps.map(|(list, level)| numbering.next(list, level));
        assert_eq!(found, ["I.", "I.1", "I.2", "-", "II.", "II.1", "V.", "VI.", ""]);
    }
}
