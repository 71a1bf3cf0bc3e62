//! The arguments.

use super::Stop;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::Lang;
use crate::domain::address::Address;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Builds public transparency portals: plans, handling of dossiers, late dossiers, satisfaction, scores.
#[derive(Debug, Parser)]
#[command(name = "minhbach", version, propagate_version = true, arg_required_else_help = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options that several commands understand.
    #[command(flatten)]
    pub common: Common,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create a new portal in DIR.
    Init {
        /// A new or empty folder.
        dir: PathBuf,
    },
    /// Write a commented starter file of a kind (plans, handling, late, satisfaction, scorecards, feedback, reception,
    /// reports, procedures, inspections, datasets, pages) into content/.
    New {
        /// The kind.
        kind: String,
        /// Name of the file, without .md: lower-case letters, digits, hyphens.
        name: Option<String>,
    },
    /// Take an office's spreadsheet into content/: its list of the period, checked, in the form that is published.
    Import(Box<Import>),
    /// Build the site: content/ → public/.
    Build,
    /// Preview on this computer; rebuild and reload when a file is saved.
    Serve {
        /// Port; 8080 or the next free one.
        #[arg(long)]
        port: Option<u16>,
    },
    /// Do everything that build does, except publishing.
    Check,
    /// Tell what changed between two built sites: rows added, removed, changed, by column. Exit status 1 when they differ.
    Diff {
        /// Folder of the older site.
        old: PathBuf,
        /// Folder of the newer site.
        new: PathBuf,
    },
    /// Work out every published figure of a built site again, from the CSV files that it hands out. Exit status 1 when one differs.
    Verify {
        /// Folder of the site.
        site: PathBuf,
    },
    /// Print the configuration of a web server for the site at its public address.
    Host {
        /// The web server.
        #[arg(value_enum)]
        server: WebServer,
        /// Folder of the site on the server; iis needs none [default: the folder of the site here].
        #[arg(long)]
        folder: Option<String>,
    },
    /// Explain a code of a message, such as late/due-before-received; without CODE, list all.
    Explain {
        /// The code.
        code: Option<String>,
    },
    /// Print the JSON Schema of a kind's front matter (also: portal, agencies), for YAML editors.
    Schema {
        /// The kind; without it, list what there is.
        kind: Option<String>,
    },
}

/// What `import` is told.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The spreadsheet: .xlsx, .xlsm, .xls, .ods, .csv or .tsv; or a .docx with the table of a plan.
    pub file: PathBuf,
    /// What it is: late, satisfaction …
    #[arg(long = "as", value_name = "WORD")]
    pub target: String,
    /// The period of its rows: 2026-10, 2026-q3, 2026.
    #[arg(long)]
    pub period: String,
    /// The only agency of its rows: id or name.
    #[arg(long)]
    pub agency: Option<String>,
    /// Name of the document, without .md [default: the period, and the agency].
    #[arg(long)]
    pub name: Option<String>,
    /// A sheet to read; may be given several times.
    #[arg(long)]
    pub sheet: Vec<String>,
    /// What a heading means: a column, or drop. Remembered for next month.
    #[arg(long, value_name = "HEADING=COLUMN")]
    pub map: Vec<String>,
    /// The columns of a new dataset: a Frictionless Table Schema (.yaml, .json), or the .md file of another period.
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,
    /// A key of the document's head, such as published=2026-11-05.
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    /// Let a warning pass, with the reason, which is recorded.
    #[arg(long, value_name = "CODE=REASON")]
    pub accept: Vec<String>,
    /// Why a list that was published changes; recorded as its correction.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Also write the spreadsheet again here, with coloured cells, comments and a list of all findings (.xlsx, .xlsm).
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Read and check everything, write nothing into content/.
    #[arg(long)]
    pub dry_run: bool,
}

/// Options that several commands understand.
#[derive(Clone, Debug, clap::Args)]
pub struct Common {
    /// Folder of the portal: holds content/ and, if wanted, themes/.
    #[arg(long, global = true, default_value = ".")]
    pub root: PathBuf,
    /// Folder of the site [default: ROOT/public].
    #[arg(long, global = true)]
    pub out: Option<PathBuf>,
    /// Public address of the site, in place of the one in portal.yaml.
    #[arg(long, global = true)]
    pub base_url: Option<String>,
    /// The day that the site speaks of, YYYY-MM-DD [default: today in Viet Nam].
    #[arg(long, global = true, value_parser = as_of)]
    pub as_of: Option<AsOf>,
    /// Let warnings block publication too.
    #[arg(long, global = true)]
    pub strict: bool,
    /// Show every finding; else the first ones of each sort of warning and hint, and how many more there are.
    #[arg(long, global = true)]
    pub all: bool,
    /// Number of threads [default: one a core].
    #[arg(long, global = true)]
    pub threads: Option<usize>,
    /// Form of the messages.
    #[arg(long, global = true, value_enum, default_value = "text")]
    pub format: Format,
    /// Language of the messages.
    #[arg(long, global = true, value_parser = lang, default_value = "vi")]
    pub lang: Lang,
}

impl Common {
    /// The public address that was given, if one was.
    ///
    /// # Errors
    /// When it is none.
    pub fn address(&self) -> Result<Option<Address>, Stop> {
        let read = |text: &str| {
            Address::parse(text).map_err(|fault| {
                let diag = fault.diag(text, None);
                Stop::usage(format!("--base-url: {} {}", diag.says(self.lang), diag.mend(self.lang)))
            })
        };
        self.base_url.as_deref().map(read).transpose()
    }

    /// The folder of the site.
    pub fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| self.root.join("public"))
    }
}

/// The form of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// The web servers whose configurations we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum WebServer {
    /// nginx 1.11.8 or later.
    Nginx,
    /// Apache httpd 2.4.
    Apache,
    /// Microsoft IIS 10: a web.config for the site's folder.
    Iis,
    /// Caddy 2.6 or later.
    Caddy,
}

fn as_of(text: &str) -> Result<AsOf, String> {
    parse_date(text).map(AsOf).map_err(|_| "a date such as 2026-11-22".to_owned())
}

fn lang(text: &str) -> Result<Lang, String> {
    match text {
        "vi" => Ok(Lang::Vi),
        "en" => Ok(Lang::En),
        _ => Err("vi or en".to_owned()),
    }
}
