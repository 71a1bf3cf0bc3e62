//! All sightings in the order of their keys, cut into shards that are small for a phone and large for a server's log.

use super::key;
use crate::base::digest::Digest;
use crate::domain::kind::PlanCx;
use crate::domain::portal::Derived;
use crate::domain::sighting::Sightings;
use rayon::prelude::*;
use std::cmp::Ordering;
use std::ops::Range;

/// Codes that a shard has at least, if the portal has as many: who sees that a shard was asked for knows only that it was one
/// of so many, or one that is not on the portal.
pub const CODES: usize = 100;

/// Sightings at which a shard may end, if it has codes enough, and at which it has to.
const FULL: Range<usize> = 150..210;

/// A place in the order: the beginning of the key, for comparing, and the number of the sighting.
#[derive(Clone, Copy)]
struct Place {
    head: [u8; 24],
    number: u32,
}

/// The sightings of all kinds, one after the other.
pub struct All<'a>(pub Vec<Box<dyn Sightings + 'a>>);

impl<'a> All<'a> {
    /// What the kinds tell.
    pub fn told(derived: &'a Derived, cx: &'a PlanCx<'a>) -> All<'a> {
        All(derived.kinds.iter().filter_map(|kind| kind.sightings(cx)).collect())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|kind| kind.count()).sum()
    }

    /// The kind that tells a sighting, and its number there.
    pub fn at(&self, number: u32) -> (&(dyn Sightings + 'a), usize) {
        let mut number = number as usize;
        for kind in &self.0[..self.0.len() - 1] {
            if number < kind.count() {
                return (&**kind, number);
            }
            number -= kind.count();
        }
        (&*self.0[self.0.len() - 1], number)
    }

    /// The code of a sighting.
    pub fn code(&self, number: u32) -> &str {
        let (kind, at) = self.at(number);
        kind.code(at)
    }
}

/// The order of the codes, the same in every language, and where it is cut.
pub struct Order {
    /// Numbers of the sightings, by key.
    pub numbers: Vec<u32>,
    /// The shards: parts of `numbers`, all of a code in one.
    pub shards: Vec<Range<usize>>,
    /// For each shard after the first, the least key that it may hold.
    pub bounds: Vec<String>,
    /// How many codes there are.
    pub codes: usize,
    /// Name of this state of the shards: another when other codes are in them.
    pub state: String,
}

impl Order {
    /// The order of all that the kinds tell; `None` when none publishes codes.
    pub fn of(derived: &Derived, cx: &PlanCx<'_>) -> Option<Order> {
        let all = All::told(derived, cx);
        (!all.0.is_empty()).then(|| Order::new(&all))
    }

    /// Sorts and cuts.
    pub fn new(all: &All<'_>) -> Order {
        let count = u32::try_from(all.count()).unwrap_or(u32::MAX);
        let mut places: Vec<Place> = (0..count)
            .into_par_iter()
            .map(|number| Place { head: key::head(all.code(number)), number })
            .collect();
        let rest = |place: &Place| key::of(all.code(place.number));
        places.par_sort_unstable_by(|a, b| {
            let tie = || match key::is_whole(a.head) {
                true => Ordering::Equal,
                false => rest(a).cmp(&rest(b)),
            };
            a.head.cmp(&b.head).then_with(tie).then(a.number.cmp(&b.number))
        });
        let same = |a: &Place, b: &Place| a.head == b.head && (key::is_whole(a.head) || rest(a) == rest(b));
        let starts: Vec<usize> =
            (0..places.len()).filter(|at| *at == 0 || !same(&places[at - 1], &places[*at])).collect();
        let bound = |at: usize| key::bound(&rest(&places[at - 1]), &rest(&places[at])).to_owned();
        let length = |at: usize| key::bound_length(places[at - 1].head, places[at].head);
        let shards = cut(&starts, places.len(), |at| length(at).unwrap_or_else(|| bound(at).len()));
        Order {
            bounds: shards.iter().skip(1).map(|shard| bound(shard.start)).collect(),
            shards,
            codes: starts.len(),
            state: Digest::of(&places.iter().flat_map(|place| place.head).collect::<Vec<u8>>()).short(),
            numbers: places.iter().map(|place| place.number).collect(),
        }
    }
}

/// Cuts `length` sightings, in which a code starts at each of `starts`, into shards of at least [`CODES`] codes. Of the places
/// where a shard may end it takes that with the shortest bound, since the page holds all bounds.
fn cut(starts: &[usize], length: usize, bound: impl Fn(usize) -> usize) -> Vec<Range<usize>> {
    let mut shards = Vec::new();
    // The first code of the shard, and the best place so far for its end: length of the bound, number of the code.
    let (mut first, mut best) = (0, None);
    for code in 0..(starts.len() + 1).saturating_sub(CODES) {
        let filled = starts[code] - starts[first];
        if filled < FULL.start || code - first < CODES {
            continue;
        }
        let here = (bound(starts[code]), code);
        best = best.min(Some(here)).or(Some(here));
        if let Some((_, end)) = best.filter(|_| filled >= FULL.end) {
            shards.push(starts[first]..starts[end]);
            (first, best) = (end, None);
        }
    }
    shards.push(starts.get(first).copied().unwrap_or(0)..length);
    shards
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_shard_has_codes_enough(lengths in proptest::collection::vec(1usize..9, 0..3000)) {
            let mut starts = Vec::new();
            let mut length = 0;
            for one in &lengths {
                starts.push(length);
                length += one;
            }
            let shards = cut(&starts, length, |at| at % 7);
            prop_assert_eq!(shards[0].start, 0);
            prop_assert_eq!(shards[shards.len() - 1].end, length);
            prop_assert!(shards.windows(2).all(|pair| pair[0].end == pair[1].start));
            let codes = |shard: &Range<usize>| starts.iter().filter(|start| shard.contains(start)).count();
            prop_assert!(shards.len() == 1 || shards.iter().all(|shard| codes(shard) >= CODES));
            // A shard ends soon after it may: no code has more than eight sightings here.
            let most = FULL.end.max(CODES * 8) + 8;
            prop_assert!(shards[..shards.len() - 1].iter().all(|shard| shard.len() <= most));
            // What is left is less than what would make two.
            let last = &shards[shards.len() - 1];
            prop_assert!(codes(last) < 2 * CODES || last.len() < FULL.start + FULL.end + 8 * CODES);
        }
    }
}
