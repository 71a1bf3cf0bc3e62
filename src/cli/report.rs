//! Messages: findings with their place, for people or as JSON.

use super::args::{Common, Format};
use super::left::Left;
use super::{level, say};
use crate::base::diag::{Diag, Diags, Lang, Level};
use crate::base::span::{Locus, Sources};
use crate::domain::personal;
use rayon::prelude::*;
use serde_json::json;
use std::io::IsTerminal;

/// So many findings of one sort in one file or sheet are shown whole; the rest is counted.
const SHOWN: usize = 50;

/// So many warnings or hints of one sort are shown whole, whatever their files; the rest is counted.
const FEW: usize = 5;

/// A finding and where it is shown to stand.
pub struct Shown {
    /// The finding.
    pub diag: Diag,
    /// Its place.
    pub at: Where,
}

/// A place as people name it.
pub enum Where {
    /// The portal as a whole.
    Nowhere,
    /// A place in a content file.
    File(Locus),
    /// A place in a workbook.
    Sheet {
        /// Name of the sheet.
        sheet: String,
        /// Name of the cell, such as F23; `None` for the sheet as a whole.
        cell: Option<String>,
        /// What the cell shows; empty when it must not be repeated.
        value: String,
    },
}

impl Where {
    /// What findings of one sort are gathered by.
    fn whole(&self) -> &str {
        match self {
            Where::Nowhere => "",
            Where::File(locus) => &locus.path,
            Where::Sheet { sheet, .. } => sheet,
        }
    }
}

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

    /// A reporter without colours, for texts that are shown elsewhere.
    pub fn plain(lang: Lang) -> Reporter {
        Reporter { lang, format: Format::Text, extent: Extent::Few, colours: false }
    }

    /// Whether people read the messages, not programs.
    pub fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// Prints an account of the work, which programs get with the last line.
    pub fn report(&self, text: &str) {
        if self.format == Format::Text {
            print!("{text}");
        }
    }

    /// Prints a result.
    pub fn result(&self, text: &str) {
        println!("{text}");
    }

    /// Prints the last line of a build, with its figures for programs.
    pub fn done(&self, text: &str, figures: serde_json::Value) {
        match self.format {
            Format::Text => println!("{text}"),
            Format::Json => println!("{}", json!({ "done": figures })),
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
    pub fn findings(&self, diags: Diags, sources: &Sources) {
        let text = self.text(diags, sources);
        if !text.is_empty() {
            eprint!("{text}");
        }
    }

    /// All findings as they would be printed.
    pub fn text(&self, diags: Diags, sources: &Sources) -> String {
        let place = |diag: &Diag| diag.span.map_or(Where::Nowhere, |span| Where::File(sources.locate(span)));
        let shown = diags.sorted().into_par_iter().map(|diag| Shown { at: place(&diag), diag });
        self.shown_text(&shown.collect::<Vec<_>>())
    }

    /// Prints findings whose places are worked out, in this order, and how many there are.
    pub fn shown(&self, findings: &[Shown]) {
        eprint!("{}", self.shown_text(findings));
    }

    fn shown_text(&self, findings: &[Shown]) -> String {
        // A large portal may have thousands.
        let mut left = Left::beyond(FEW);
        let mut shown: Vec<&Shown> = Vec::with_capacity(findings.len());
        for one in findings {
            if !self.may_be_few(one) || left.take(one.diag.fault, one.at.whole()) {
                shown.push(one);
            }
        }
        let runs = shown.par_chunk_by(|a, b| like(a, b));
        let mut out: String = runs.flat_map_iter(|run| self.run_text(run)).collect();
        out.push_str(&left.text(self.lang));
        if self.format == Format::Text && !findings.is_empty() {
            out.push_str(&self.totals(findings));
        }
        out
    }

    /// Whether a finding may be counted in place of being shown. Those of a workbook are, sheet by sheet.
    fn may_be_few(&self, one: &Shown) -> bool {
        let blocks = one.diag.fault.level == Level::Error;
        self.extent == Extent::Few && !blocks && !matches!(one.at, Where::Sheet { .. })
    }

    /// Findings of one sort in one file: the first ones, and how many more there are.
    fn run_text<'f>(&self, run: &'f [&'f Shown]) -> impl Iterator<Item = String> + use<'_, 'f> {
        let most = if self.extent == Extent::All { run.len() } else { SHOWN };
        let (shown, rest) = run.split_at(run.len().min(most));
        let more = rest.first().map(|one| format!("{}\n\n", self.more(one, rest.len())));
        let text = |one: &&Shown| match self.format {
            Format::Json => format!("{}\n", self.json(one)),
            Format::Text => format!("{}\n\n", self.one(one)),
        };
        shown.iter().map(text).chain(more)
    }

    /// One finding: what is wrong, where, the text there with a mark below it, and how to mend it.
    fn one(&self, Shown { diag, at }: &Shown) -> String {
        let level = level(diag.fault.level, self.lang);
        let head = self.colour(diag.fault.level, &format!("{level}[{}]", diag.fault.code));
        let says = format!("{}{}", self.cell(at), personal::mask(&diag.says(self.lang)));
        let mut out = format!("{head}: {}\n", says.replace('\n', "\n    "));
        match at {
            Where::File(locus) => self.place(&mut out, locus, diag.secret),
            Where::Sheet { value, .. }
                if !diag.secret && !value.is_empty() && personal::scan(value).is_empty() =>
            {
                out.push_str(&format!("  | {value}\n"));
            }
            Where::Sheet { .. } | Where::Nowhere => {}
        }
        let word = say(self.lang, "cách sửa", "mend");
        out.push_str(&format!("  = {word}: {}", personal::mask(&diag.mend(self.lang))));
        out
    }

    /// A place in a workbook, as the beginning of a sentence.
    fn cell(&self, at: &Where) -> String {
        match (at, self.lang) {
            (Where::Sheet { sheet, cell: Some(cell), .. }, Lang::Vi) => format!("Tờ ‘{sheet}’, ô {cell}: "),
            (Where::Sheet { sheet, cell: Some(cell), .. }, Lang::En) => {
                format!("Sheet '{sheet}', cell {cell}: ")
            }
            (Where::Sheet { sheet, .. }, Lang::Vi) => format!("Tờ ‘{sheet}’: "),
            (Where::Sheet { sheet, .. }, Lang::En) => format!("Sheet '{sheet}': "),
            _ => String::new(),
        }
    }

    fn place(&self, out: &mut String, locus: &Locus, secret: bool) {
        let path = personal::mask(&locus.path);
        let Some(line) = locus.line else {
            out.push_str(&format!("  --> {path}\n"));
            return;
        };
        out.push_str(&format!("  --> {path}:{line}:{}\n", locus.column));
        // What another fault is about may be personal all the same: a telephone number where an agency belongs.
        if secret || locus.excerpt.trim().is_empty() || !personal::scan(&locus.excerpt).is_empty() {
            return;
        }
        let number = line.to_string();
        let gap = " ".repeat(number.len());
        let before = locus.excerpt[..locus.marked.start].chars().count();
        let marked = locus.excerpt[locus.marked.clone()].chars().count().max(1);
        let mark = format!("{}{}", " ".repeat(before), "^".repeat(marked));
        out.push_str(&format!("{gap} |\n{number} | {}\n{gap} | {mark}\n", locus.excerpt.replace('\t', " ")));
    }

    fn colour(&self, level: Level, text: &str) -> String {
        let code = match level {
            Level::Error => "1;31",
            Level::Warning => "1;33",
            Level::Hint => "1;36",
        };
        if self.colours { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn json(&self, Shown { diag, at }: &Shown) -> serde_json::Value {
        let mut object = json!({
            "code": diag.fault.code,
            "level": diag.fault.level,
            "says": personal::mask(&diag.says(self.lang)),
            "mend": personal::mask(&diag.mend(self.lang)),
        });
        match at {
            Where::Sheet { sheet, cell, .. } => {
                object["sheet"] = json!(sheet);
                object["cell"] = json!(cell);
            }
            Where::Nowhere | Where::File(_) => {
                let locus = if let Where::File(locus) = at { Some(locus) } else { None };
                object["file"] = json!(locus.map(|locus| personal::mask(&locus.path)));
                object["line"] = json!(locus.and_then(|locus| locus.line));
                let placed = locus.filter(|locus| locus.line.is_some());
                object["column"] = json!(placed.map(|locus| locus.column));
            }
        }
        object
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

    /// How many findings there are; what there is none of is not named.
    fn totals(&self, findings: &[Shown]) -> String {
        let counted = [Level::Error, Level::Warning, Level::Hint].into_iter().filter_map(|of| {
            let count = findings.iter().filter(|one| one.diag.fault.level == of).count();
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

/// Whether two findings are of one sort in one file or sheet.
fn like(a: &Shown, b: &Shown) -> bool {
    a.diag.fault.code == b.diag.fault.code && a.at.whole() == b.at.whole()
}
