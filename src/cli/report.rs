//! What is printed: results, notes, errors, and findings, of which the first are shown and the others counted.

use super::args::{Common, Format};
use super::finding::{Shown, Where};
use super::left::Left;
use super::level;
use crate::base::diag::{Diag, Diags, Lang, Level};
use crate::base::span::Sources;
use rayon::prelude::*;
use serde_json::json;
use std::io::{IsTerminal, Write as _};

/// So many findings of one sort in one file or sheet are shown whole; the rest is counted.
const SHOWN: usize = 50;

/// So many warnings or hints of one sort are shown whole, whatever their files; the rest is counted.
const FEW: usize = 5;

/// Which findings are shown whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of them.
    All,
    /// The first ones of each sort and file: warnings block as errors do.
    Blocking,
    /// Of what does not block, the first ones of each sort alone.
    Few,
}

/// Prints messages: results to standard output, findings and errors to standard error.
pub struct Reporter {
    /// Language of the messages.
    pub lang: Lang,
    format: Format,
    /// Which findings are shown whole.
    extent: Extent,
    /// Whether to colour: on a terminal only.
    colours: bool,
}

impl Reporter {
    /// A reporter; colours only on a terminal.
    pub fn new(common: &Common) -> Reporter {
        let extent = match (common.all || common.format == Format::Json, common.strict) {
            (true, _) => Extent::All,
            (_, true) => Extent::Blocking,
            _ => Extent::Few,
        };
        let colours = std::io::stderr().is_terminal();
        Reporter { lang: common.lang, format: common.format, extent, colours }
    }

    /// The same without colours, for texts that are shown elsewhere.
    pub fn plain(&self) -> Reporter {
        Reporter { format: Format::Text, colours: false, ..*self }
    }

    /// Whether people read the messages, not programs.
    pub fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// Prints an account of the work, which programs get with the last line.
    pub fn report(&self, text: &str) {
        if self.format == Format::Text {
            out(text);
        }
    }

    /// Prints a result.
    pub fn result(&self, text: &str) {
        out(&format!("{text}\n"));
    }

    /// Prints the last line of a build, with its figures for programs.
    pub fn done(&self, text: &str, figures: serde_json::Value) {
        match self.format {
            Format::Text => out(&format!("{text}\n")),
            Format::Json => out(&format!("{}\n", json!({ "done": figures }))),
        }
    }

    /// Prints an error that is not one of content.
    pub fn error(&self, text: &str) {
        match self.format {
            Format::Text => eprintln!("{}: {text}", level(Level::Error, self.lang)),
            Format::Json => eprintln!("{}", json!({ "error": text })),
        }
    }

    /// Prints something worth knowing.
    pub fn note(&self, text: &str) {
        if self.format == Format::Text {
            eprintln!("{text}");
        }
    }

    /// Prints all findings in a fixed order, and how many there are.
    pub fn findings(&self, diags: &Diags, sources: &Sources) {
        let text = self.text(diags, sources);
        if !text.is_empty() {
            eprint!("{text}");
        }
    }

    /// All findings as they would be printed.
    pub fn text(&self, diags: &Diags, sources: &Sources) -> String {
        // A large portal may have thousands: the places of those that are shown alone are worked out.
        let file = |diag: &Diag| diag.span.map_or("", |span| &*sources.get(span.file).path);
        let place = |diag: &Diag| diag.span.map_or(Where::Nowhere, |span| Where::File(sources.locate(span)));
        let mut left = Left::beyond(FEW);
        let mut picked = diags.in_order();
        picked.retain(|diag| !self.may_be_few(diag) || left.take(diag.fault, file(diag)));
        let shown = picked.into_par_iter().map(|diag| Shown { at: place(diag), diag: diag.clone() });
        let shown: Vec<Shown> = shown.collect();
        self.written(&shown.iter().collect::<Vec<_>>(), &left) + &self.totals(diags.iter())
    }

    /// Prints findings whose places are worked out, in this order, and how many there are. Those of a workbook are all
    /// shown, sheet by sheet.
    pub fn shown(&self, findings: &[Shown]) {
        let mut left = Left::beyond(FEW);
        let in_sheet = |one: &Shown| matches!(one.at, Where::Sheet { .. });
        let mut shown: Vec<&Shown> = findings.iter().collect();
        shown.retain(|one| {
            in_sheet(one) || !self.may_be_few(&one.diag) || left.take(one.diag.fault, one.whole())
        });
        let text = self.written(&shown, &left) + &self.totals(findings.iter().map(|one| &one.diag));
        eprint!("{text}");
    }

    /// What is shown, then how many are left.
    fn written(&self, shown: &[&Shown], left: &Left<'_>) -> String {
        let runs = shown.par_chunk_by(|a, b| a.is_like(b));
        let mut out: String = runs.flat_map_iter(|run| self.run_text(run)).collect();
        out.push_str(&left.text(self.lang));
        out
    }

    /// Whether a finding may be counted in place of being shown.
    fn may_be_few(&self, diag: &Diag) -> bool {
        self.extent == Extent::Few && diag.fault.level != Level::Error
    }

    /// Findings of one sort in one file: the first ones, and how many more there are.
    fn run_text<'f>(&self, run: &'f [&'f Shown]) -> impl Iterator<Item = String> + use<'_, 'f> {
        let most = if self.extent == Extent::All { run.len() } else { SHOWN };
        let (shown, rest) = run.split_at(run.len().min(most));
        let more = rest.first().map(|one| format!("{}\n\n", self.more(one, rest.len())));
        let text = |one: &&Shown| match self.format {
            Format::Json => format!("{}\n", one.json(self.lang)),
            Format::Text => format!("{}\n\n", one.text(self.lang, self.colours)),
        };
        shown.iter().map(text).chain(more)
    }

    fn more(&self, Shown { diag, at }: &Shown, count: usize) -> String {
        let code = diag.fault.code;
        match (self.lang, at) {
            (Lang::Vi, Where::Sheet { .. }) => format!("… và {count} ô nữa cùng loại [{code}] trong tờ này"),
            (Lang::En, Where::Sheet { .. }) => {
                format!("… and {count} more of this sort [{code}] in this sheet")
            }
            (Lang::Vi, _) => format!("… và {count} chỗ nữa cùng loại [{code}] trong tệp này"),
            (Lang::En, _) => format!("… and {count} more of this sort [{code}] in this file"),
        }
    }

    /// How many findings there are, for people; what there is none of is not named.
    fn totals<'d>(&self, findings: impl Iterator<Item = &'d Diag> + Clone) -> String {
        if self.format != Format::Text || findings.clone().next().is_none() {
            return String::new();
        }
        let counted = [Level::Error, Level::Warning, Level::Hint].into_iter().filter_map(|of| {
            let count = findings.clone().filter(|one| one.fault.level == of).count();
            let plural = if count == 1 || self.lang == Lang::Vi { "" } else { "s" };
            (count > 0).then(|| format!("{count} {}{plural}", level(of, self.lang)))
        });
        let counted = counted.collect::<Vec<_>>().join(", ");
        match self.lang {
            Lang::Vi => format!("{counted}. Giải thích một mã: minhbach explain MÃ\n"),
            Lang::En => format!("{counted}. To explain a code: minhbach explain CODE\n"),
        }
    }
}

/// Writes to the standard output. Who stops reading, as `head` does, has seen enough.
fn out(text: &str) {
    let mut stdout = std::io::stdout();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}
