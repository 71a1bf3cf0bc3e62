//! Entries in the order of their keys, cut into files of a few kilobytes. A reader's query takes those of its words alone.

/// Characters of a file of entries; compression leaves about half.
const SHARD: usize = 5000;
/// Where there are more files than this, the manifest names them by folders of [`FOLDER`] files each.
const FLAT: usize = 1500;
const FOLDER: usize = 128;

/// Takes files: name below the folder of the search, without extension, and what the script hands over.
pub(super) trait Files: Sync {
    /// Why a file could not be taken.
    type Error: Send;

    /// Takes one. `data` is JSON.
    fn put(&self, name: &str, data: &str) -> Result<(), Self::Error>;
}

/// The files of one sort of entries, as they grow.
pub(super) struct Shards {
    sort: char,
    text: String,
    last: String,
    starts: Vec<String>,
}

impl Shards {
    /// Files whose names begin with a letter.
    pub(super) fn new(sort: char) -> Shards {
        Shards { sort, text: String::new(), last: String::new(), starts: Vec::new() }
    }

    /// Adds an entry; keys ascend.
    pub(super) fn add<F: Files>(&mut self, key: &str, lists: &str, files: &F) -> Result<(), F::Error> {
        if !self.text.is_empty() && self.text.len() + key.len() + lists.len() > SHARD {
            self.flush(files)?;
        }
        if self.text.is_empty() {
            self.starts.push(shortest_above(&self.last, key));
        } else {
            self.text.push('!');
        }
        self.text.push_str(key);
        self.text.push_str(lists);
        key.clone_into(&mut self.last);
        Ok(())
    }

    fn flush<F: Files>(&mut self, files: &F) -> Result<(), F::Error> {
        let name = format!("{}{}", self.sort, self.starts.len() - 1);
        files.put(&name, &format!("\"{}\"", self.text))?;
        self.text.clear();
        Ok(())
    }

    /// Writes what is left and gives what the manifest says: the first keys of the files, or of the folders that name them.
    pub(super) fn finish<F: Files>(mut self, files: &F) -> Result<(String, bool), F::Error> {
        if !self.text.is_empty() {
            self.flush(files)?;
        }
        if self.starts.len() <= FLAT {
            return Ok((self.starts.join("!"), false));
        }
        let folders = self.starts.chunks(FOLDER);
        for (number, folder) in folders.clone().enumerate() {
            files.put(&format!("d{}{number}", self.sort), &format!("\"{}\"", folder.join("!")))?;
        }
        Ok((folders.map(|folder| folder[0].as_str()).collect::<Vec<_>>().join("!"), true))
    }
}

/// As much of a key as tells it from those before.
fn shortest_above(last: &str, key: &str) -> String {
    let same = last.chars().zip(key.chars()).take_while(|(a, b)| a == b).count();
    key.chars().take(same + 1).collect()
}
