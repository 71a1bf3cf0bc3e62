//! Messages: findings with their place, for people or as JSON.

use super::args::Format;
use super::say;
use crate::base::diag::{Diag, Diags, Lang, Level};
use crate::base::span::{Locus, Sources};
use crate::domain::personal;
use serde_json::json;
use std::io::IsTerminal;

/// So many findings of one sort in one file are shown whole; the rest is counted.
const SHOWN: usize = 20;

/// Prints messages: results to standard output, findings and errors to standard error.
pub struct Reporter {
    /// Language of the messages.
    pub lang: Lang,
    format: Format,
    /// Whether to colour: on a terminal only.
    colours: bool,
}

impl Reporter {
    /// A reporter; colours only on a terminal.
    pub fn new(lang: Lang, format: Format) -> Reporter {
        Reporter { lang, format, colours: std::io::stderr().is_terminal() }
    }

    /// A reporter without colours, for texts that are shown elsewhere.
    pub fn plain(lang: Lang) -> Reporter {
        Reporter { lang, format: Format::Text, colours: false }
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
            Format::Text => eprintln!("{}: {text}", say(self.lang, "lỗi", "error")),
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
        let diags = diags.sorted();
        let mut out = String::new();
        let mut run = 0;
        for (i, diag) in diags.iter().enumerate() {
            let same = i > 0 && like(&diags[i - 1], diag);
            run = if same { run + 1 } else { 0 };
            let last = diags.get(i + 1).is_none_or(|next| !like(diag, next));
            match self.format {
                Format::Json => out.push_str(&format!("{}\n", self.json(diag, sources))),
                Format::Text if run < SHOWN => out.push_str(&format!("{}\n\n", self.one(diag, sources))),
                Format::Text if last => out.push_str(&format!("{}\n\n", self.more(diag, run + 1 - SHOWN))),
                Format::Text => {}
            }
        }
        if self.format == Format::Text && !diags.is_empty() {
            out.push_str(&self.totals(&diags));
        }
        out
    }

    /// One finding: what is wrong, where, the text there with a mark below it, and how to mend it.
    fn one(&self, diag: &Diag, sources: &Sources) -> String {
        let level = self.level(diag.fault.level);
        let head = self.colour(diag.fault.level, &format!("{level}[{}]", diag.fault.code));
        let mut out = format!("{head}: {}\n", personal::mask(&diag.says(self.lang)).replace('\n', "\n    "));
        if let Some(locus) = diag.span.map(|span| sources.locate(span)) {
            self.place(&mut out, &locus, diag.secret);
        }
        let word = say(self.lang, "cách sửa", "mend");
        out.push_str(&format!("  = {word}: {}", personal::mask(&diag.mend(self.lang))));
        out
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

    fn json(&self, diag: &Diag, sources: &Sources) -> serde_json::Value {
        let locus = diag.span.map(|span| sources.locate(span));
        json!({
            "code": diag.fault.code,
            "level": diag.fault.level,
            "says": personal::mask(&diag.says(self.lang)),
            "mend": personal::mask(&diag.mend(self.lang)),
            "file": locus.as_ref().map(|locus| personal::mask(&locus.path)),
            "line": locus.as_ref().and_then(|locus| locus.line),
            "column": locus.as_ref().filter(|locus| locus.line.is_some()).map(|locus| locus.column),
        })
    }

    fn level(&self, level: Level) -> String {
        match level {
            Level::Error => say(self.lang, "lỗi", "error"),
            Level::Warning => say(self.lang, "cảnh báo", "warning"),
            Level::Hint => say(self.lang, "gợi ý", "hint"),
        }
    }

    fn more(&self, diag: &Diag, count: usize) -> String {
        match self.lang {
            Lang::Vi => format!("… và {count} chỗ nữa cùng loại [{}] trong tệp này", diag.fault.code),
            Lang::En => format!("… and {count} more of this sort [{}] in this file", diag.fault.code),
        }
    }

    /// How many findings there are; what there is none of is not named.
    fn totals(&self, diags: &[Diag]) -> String {
        let words = [
            (Level::Error, "lỗi", "error"),
            (Level::Warning, "cảnh báo", "warning"),
            (Level::Hint, "gợi ý", "hint"),
        ];
        let counted = words.iter().filter_map(|(level, vi, en)| {
            let count = diags.iter().filter(|diag| diag.fault.level == *level).count();
            let plural = if count == 1 { "" } else { "s" };
            (count > 0).then(|| match self.lang {
                Lang::Vi => format!("{count} {vi}"),
                Lang::En => format!("{count} {en}{plural}"),
            })
        });
        let counted = counted.collect::<Vec<_>>().join(", ");
        match self.lang {
            Lang::Vi => format!("{counted}. Giải thích một mã: minhbach explain MÃ\n"),
            Lang::En => format!("{counted}. To explain a code: minhbach explain CODE\n"),
        }
    }
}

/// Whether two findings are of one sort in one file.
fn like(a: &Diag, b: &Diag) -> bool {
    a.fault.code == b.fault.code && a.span.map(|span| span.file) == b.span.map(|span| span.file)
}
