//! Notices when content or theme of a portal changes.

use super::names::is_ignored;
use super::read::FOLDERS;
use crate::base::diag::Lang;
use notify_debouncer_full::notify::event::{EventKind, ModifyKind};
use notify_debouncer_full::notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, channel, sync_channel};
use std::thread;
use std::time::Duration;

/// How long a folder must be quiet: editors save in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// A folder cannot be watched: exit status 3.
#[derive(Debug, thiserror::Error)]
#[error("cannot watch {}: {source}", path.display())]
pub struct WatchError {
    /// The folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: notify::Error,
}

impl WatchError {
    /// The error for a person.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => format!("không theo dõi được thư mục {}: {}", self.path.display(), self.source),
            Lang::En => self.to_string(),
        }
    }
}

/// Watches `content/` and `themes/` of the portal at `root`, also when one of them appears later. Sends once for each
/// batch of changes, until the receiver is dropped.
///
/// # Errors
/// The portal's folder cannot be watched.
pub fn watch(root: &Path) -> Result<Receiver<()>, WatchError> {
    let fail = |source| WatchError { path: root.to_owned(), source };
    // Systems report real paths.
    let root = std::fs::canonicalize(root).map_err(|e| fail(e.into()))?;
    let (seen, batches) = channel();
    let mut debouncer = new_debouncer(QUIET, None, seen).map_err(fail)?;
    // The portal's folder itself, to notice when one of the two is created.
    debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(fail)?;
    let folders = FOLDERS.map(|folder| root.join(folder));
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        debouncer.watch(folder, RecursiveMode::Recursive).map_err(fail)?;
    }
    // One place: changes during a build ask for one more build, however many they are.
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || pass_on(debouncer, &folders, &batches, &sender));
    Ok(receiver)
}

/// Passes on what concerns the portal. Owns the debouncer, which watches for as long as it lives.
fn pass_on(
    mut debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: &[PathBuf],
    batches: &Receiver<DebounceEventResult>,
    sender: &SyncSender<()>,
) {
    for batch in batches {
        // An error means that events were lost: better one build too many.
        let events = batch.unwrap_or_else(|_| vec![]);
        let lost = events.is_empty();
        for folder in folders.iter().filter(|folder| events.iter().any(|event| moves(event, folder))) {
            // Created, or deleted and created again: the watch on the former folder is gone.
            let _ = debouncer.unwatch(folder);
            if folder.is_dir() {
                let _ = debouncer.watch(folder, RecursiveMode::Recursive);
            }
        }
        let news = lost || events.iter().any(|event| concerns(event, folders));
        if news && matches!(sender.try_send(()), Err(TrySendError::Disconnected(()))) {
            return;
        }
    }
}

/// Whether an event is that a folder came or went.
fn moves(event: &DebouncedEvent, folder: &PathBuf) -> bool {
    let kind = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    kind && event.paths.contains(folder)
}

/// Whether an event changes what a build reads. Opening and reading a file are events too: our own.
fn concerns(event: &DebouncedEvent, folders: &[PathBuf]) -> bool {
    let ours = |path: &PathBuf| {
        let below = folders.iter().find_map(|folder| path.strip_prefix(folder).ok());
        below.is_some_and(|below| !below.iter().any(|part| is_ignored(&part.to_string_lossy())))
    };
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(ours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const SOON: Duration = Duration::from_secs(10);
    const NEVER: Duration = Duration::from_millis(700);

    #[test]
    fn content_counts_and_reading_editors_and_output_do_not() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("content/late")).unwrap();
        fs::write(root.join("content/a.md"), "1").unwrap();
        let changes = watch(root).unwrap();
        fs::create_dir(root.join("public")).unwrap();
        fs::write(root.join("public/index.html"), "x").unwrap();
        fs::write(root.join("content/.a.md.swp"), "x").unwrap();
        fs::write(root.join("content/late/~$x.xlsx"), "x").unwrap();
        fs::read(root.join("content/a.md")).unwrap();
        assert!(changes.recv_timeout(NEVER).is_err());
        fs::write(root.join("content/late/b.md"), "2").unwrap();
        changes.recv_timeout(SOON).unwrap();
        fs::rename(root.join("content/a.md"), root.join("content/c.md")).unwrap();
        changes.recv_timeout(SOON).unwrap();
    }

    #[test]
    fn a_folder_that_comes_later_or_comes_back_is_watched() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let changes = watch(root).unwrap();
        for _ in 0..2 {
            fs::create_dir_all(root.join("themes/mine")).unwrap();
            changes.recv_timeout(SOON).unwrap();
            while changes.recv_timeout(NEVER).is_ok() {}
            fs::write(root.join("themes/mine/page.html"), "x").unwrap();
            changes.recv_timeout(SOON).unwrap();
            fs::remove_dir_all(root.join("themes")).unwrap();
            changes.recv_timeout(SOON).unwrap();
            while changes.recv_timeout(NEVER).is_ok() {}
        }
    }
}
