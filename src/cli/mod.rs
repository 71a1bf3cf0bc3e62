//! The command line: arguments, what each command does with them, and exit codes.
//!
//! Exit status: 0 done; 1 faults of content, nothing published, sites that differ (`diff`), figures that do not recompute (`verify`); 2 wrong arguments; 3 the environment (disk, rights, port).

mod args;
mod build;
mod diff;
mod explain;
mod finding;
mod host;
mod import;
mod left;
mod new;
mod report;
mod serve;
mod stop;
mod verify;

use crate::base::date::{AsOf, Date};
use crate::base::diag::{Lang, Level};
use args::{Args, Command};
use clap::Parser;
use report::Reporter;
use std::process::ExitCode;
use stop::Stop;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(threads) = args.common.threads {
        // Fails only when the pool exists already, which it does not.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
    }
    let reporter = Reporter::new(&args.common);
    match run(&args, &reporter) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            if let Some(message) = &stop.message {
                reporter.error(message);
            }
            ExitCode::from(stop.status)
        }
    }
}

/// Runs the command.
fn run(args: &Args, reporter: &Reporter) -> Result<(), Stop> {
    // What is no address is refused whatever the command, like what is no date.
    args.common.address()?;
    match &args.command {
        Command::Build => build::build(&args.common, reporter),
        Command::Check => build::check(&args.common, reporter),
        Command::Import(order) => import::import(order, &args.common, reporter),
        Command::Serve { port } => serve::serve(&args.common, *port, reporter),
        Command::Diff { old, new } => diff::diff(old, new, args.common.format, reporter),
        Command::Verify { site } => verify::verify(site, args.common.format, reporter),
        Command::Host { server, folder } => host::host(*server, folder.as_deref(), &args.common, reporter),
        Command::Init { dir } => new::init(dir, reporter),
        Command::New { kind, name } => new::new(kind, name.as_deref(), &args.common, reporter),
        Command::Explain { code } => explain::explain(code.as_deref(), &args.common, reporter),
        Command::Schema { kind } => explain::schema(kind.as_deref(), reporter),
    }
}

/// Today in Viet Nam, where the offset is fixed. The only place that reads the clock.
fn today() -> AsOf {
    let now = chrono::Utc::now() + chrono::TimeDelta::hours(7);
    let date = now.date_naive();
    let (year, month, day) =
        (chrono::Datelike::year(&date), chrono::Datelike::month(&date), chrono::Datelike::day(&date));
    AsOf(Date::ymd(year, month, day).unwrap_or_else(|| panic!("the clock shows {date}")))
}

/// A sentence in the language of the messages.
fn say(lang: Lang, vi: &str, en: &str) -> String {
    match lang {
        Lang::Vi => vi.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// What a level is called.
fn level(level: Level, lang: Lang) -> String {
    match level {
        Level::Error => say(lang, "lỗi", "error"),
        Level::Warning => say(lang, "cảnh báo", "warning"),
        Level::Hint => say(lang, "gợi ý", "hint"),
    }
}
