//! What people read in the terminal: whole transcripts. To renew them after a change of words:
//! `SNAPSHOTS=overwrite cargo test --test suite`, then read every one as the official who gets it.

mod address;
mod bytes;
mod citations;
mod commands;
mod content;
mod datasets;
mod diff;
mod duties;
mod exits;
mod feedback;
mod figures;
mod handling;
mod host;
mod import;
mod inspections;
mod languages;
mod law;
mod left;
mod links;
mod lists;
mod packed;
mod personal;
mod portal;
mod procedures;
mod reception;
mod reports;
mod scoreboard;
mod scorecards;
mod tables;
mod verify;
mod versions;

use snapbox::IntoData;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A portal on disk in which a test breaks something.
pub struct Portal {
    dir: TempDir,
}

/// The page on which tests put their links.
pub const PAGE: &str = "content/pages/gioi-thieu.md";

/// The files of a small portal without faults.
const SOUND: [(&str, &str); 9] = [
    ("content/portal.yaml", "name: Cổng thử\nowner: so-y-te\n"),
    (
        "content/agencies.yaml",
        "- id: so-y-te\n  name: Sở Y tế\n  level: department\n\
         - id: so-xay-dung\n  name: Sở Xây dựng\n  level: department\n",
    ),
    (
        "content/plans/cchc.md",
        "---\ntitle: Kế hoạch cải cách hành chính 2026\nperiod: 2026\ndate: 2026-01-15\nissuer: so-y-te\n---\n\nNội dung.\n",
    ),
    (
        "content/plans/cchc.tasks.csv",
        "no,title,lead,output,due\n\
         1,Rà soát thủ tục,so-y-te,Báo cáo,Quý II/2026\n\
         2,Số hóa hồ sơ,so-xay-dung,Kho dữ liệu,Tháng 12/2026\n",
    ),
    ("content/late/2026-10.md", "---\nperiod: 2026-10\npublished: 2026-11-05\nnil: [so-xay-dung]\n---\n"),
    (
        "content/late/2026-10.closed.csv",
        "dossier,procedure,agency,received,due,ended\n\
         H99.05-260930-0001,Cấp giấy phép,so-y-te,2026-09-30,2026-10-05,2026-10-07\n\
         H99.05-260930-0002,Cấp giấy phép,so-y-te,2026-09-30,2026-10-05,2026-10-08\n",
    ),
    (
        "content/satisfaction/2026-q3.md",
        "---\nperiod: 2026-q3\npublished: 2026-10-20\ninstrument: { kind: kiosk }\n\
         questions:\n  - { id: thai-do, text: Thái độ phục vụ }\n---\n",
    ),
    (
        "content/satisfaction/2026-q3.results.csv",
        "agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied\n\
         so-y-te,thai-do,40,30,20,10,9\n",
    ),
    (PAGE, "---\ntitle: Giới thiệu\n---\n\nVề cổng này.\n"),
];

impl Portal {
    /// A portal without any file.
    pub fn empty() -> Portal {
        Portal { dir: tempfile::tempdir().unwrap() }
    }

    /// A small portal without faults.
    pub fn sound() -> Portal {
        let portal = Portal::empty();
        for (path, text) in SOUND {
            portal.put(path, text);
        }
        portal
    }

    /// The folder of the portal.
    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Portal {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Replaces words of a file; they must be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) -> &Portal {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.put(path, text.replacen(from, to, 1))
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program in the portal's folder.
    pub fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, &[])
    }

    /// Runs the program with variables of the environment.
    pub fn run_with(&self, args: &[&str], env: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minhbach"));
        command.current_dir(self.root()).args(args).envs(env.iter().copied());
        if matches!(args.first(), Some(&"build" | &"check")) && !args.contains(&"--as-of") {
            command.args(["--as-of", "2026-11-22"]);
        }
        let out = command.output().unwrap();
        let text = |bytes| self.steady(&String::from_utf8(bytes).unwrap());
        Run { status: out.status.code(), stdout: text(out.stdout), stderr: text(out.stderr) }
    }

    /// A text without what differs from run to run: the portal's folder reads `DIR`, seconds read `N`.
    fn steady(&self, text: &str) -> String {
        let real = fs::canonicalize(self.root()).unwrap();
        let text = text.replace(real.to_str().unwrap(), "DIR").replace(self.root().to_str().unwrap(), "DIR");
        let mut words: Vec<&str> = text.split(' ').collect();
        for at in 1..words.len() {
            if matches!(words[at], "giây" | "s") {
                words[at - 1] = "N";
            }
        }
        let mut text = words.join(" ");
        if let Some((before, after)) = text.split_once("\"seconds\":") {
            let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || ".e-".contains(c));
            text = format!("{before}\"seconds\":N{rest}");
        }
        text
    }

    /// Runs the program and compares all that it says.
    pub fn says(&self, args: &[&str], expected: impl IntoData) {
        snapbox::assert_data_eq!(self.run(args).transcript(), expected.raw());
    }

    /// All files below a folder with their bytes.
    pub fn tree(&self, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let top = self.root().join(folder);
        let entries = walkdir::WalkDir::new(&top).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                (entry.path().strip_prefix(&top).unwrap().to_owned(), fs::read(entry.path()).unwrap())
            })
            .collect()
    }
}

/// What a run said.
pub struct Run {
    /// Exit status.
    pub status: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Run {
    /// Findings, then results, then the exit status.
    pub fn transcript(&self) -> String {
        let status = self.status.map_or("killed".to_owned(), |status| status.to_string());
        format!("{}{}exit {status}\n", self.stderr, self.stdout)
    }
}
