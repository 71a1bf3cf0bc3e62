//! Which documents hold a word.

/// The documents of each word, in the order in which they were given.
pub(super) struct Postings {
    starts: Vec<usize>,
    docs: Vec<u32>,
}

impl Postings {
    /// Turns documents and their words round; words are numbers below `words`.
    pub(super) fn of<'d>(words: usize, docs: impl Iterator<Item = (u32, &'d [u32])> + Clone) -> Postings {
        let mut starts = vec![0; words + 1];
        for word in docs.clone().flat_map(|(_, words)| words) {
            starts[*word as usize + 1] += 1;
        }
        for word in 1..starts.len() {
            starts[word] += starts[word - 1];
        }
        let mut next = starts.clone();
        let mut turned = vec![0; *starts.last().unwrap_or(&0)];
        for (doc, words) in docs {
            for word in words {
                turned[next[*word as usize]] = doc;
                next[*word as usize] += 1;
            }
        }
        Postings { starts, docs: turned }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The documents of a word.
    pub(super) fn docs(&self, word: usize) -> &[u32] {
        &self.docs[self.starts[word]..self.starts[word + 1]]
    }
}
