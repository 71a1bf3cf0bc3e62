//! Messages: findings with their place, for people or as JSON.

use super::args::Format;
use super::say;
use crate::base::diag::{Diag, Diags, Lang, Level};
use crate::base::span::{Locus, Sources};
use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};
use serde_json::json;
use std::io::IsTerminal;

/// So many findings of one sort in one file are shown whole; the rest is counted.
const SHOWN: usize = 20;

/// Prints messages: results to standard output, findings and errors to standard error.
pub struct Reporter {
    /// Language of the messages.
    pub lang: Lang,
    format: Format,
    renderer: Renderer,
}

impl Reporter {
    /// A reporter; colours only on a terminal.
    pub fn new(lang: Lang, format: Format) -> Reporter {
        let colours = std::io::stderr().is_terminal();
        let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
        Reporter { lang, format, renderer }
    }

    /// A reporter without colours, for texts that are shown elsewhere.
    pub fn plain(lang: Lang) -> Reporter {
        Reporter { lang, format: Format::Text, renderer: Renderer::plain() }
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

    fn one(&self, diag: &Diag, sources: &Sources) -> String {
        let says = diag.says(self.lang);
        let mend = diag.mend(self.lang);
        let mut group =
            Group::with_title(self.level(diag.fault.level).primary_title(says).id(diag.fault.code));
        let locus = diag.span.map(|span| sources.locate(span));
        if let Some(locus) = &locus {
            group = self.place(group, locus, diag.secret);
        }
        let help = Mark::HELP.with_name(self.word("sửa", "mend"));
        self.renderer.render(&[group.element(help.message(mend))])
    }

    fn place<'a>(&self, group: Group<'a>, locus: &'a Locus, secret: bool) -> Group<'a> {
        let Some(line) = locus.line else { return group.element(Origin::path(&*locus.path)) };
        let group = group.element(Origin::path(&*locus.path).line(line).char_column(locus.column));
        if secret || locus.excerpt.trim().is_empty() {
            return group;
        }
        let mark = AnnotationKind::Primary.span(locus.marked.clone());
        group.element(
            Snippet::source(locus.excerpt.as_str()).line_start(line).path(None::<&str>).annotation(mark),
        )
    }

    fn json(&self, diag: &Diag, sources: &Sources) -> serde_json::Value {
        let locus = diag.span.map(|span| sources.locate(span));
        json!({
            "code": diag.fault.code,
            "level": diag.fault.level,
            "says": diag.says(self.lang),
            "mend": diag.mend(self.lang),
            "file": locus.as_ref().map(|locus| locus.path.to_string()),
            "line": locus.as_ref().and_then(|locus| locus.line),
            "column": locus.as_ref().filter(|locus| locus.line.is_some()).map(|locus| locus.column),
        })
    }

    fn level(&self, level: Level) -> Mark<'static> {
        match level {
            Level::Error => Mark::ERROR.with_name(self.word("lỗi", "error")),
            Level::Warning => Mark::WARNING.with_name(self.word("cảnh báo", "warning")),
            Level::Hint => Mark::NOTE.with_name(self.word("gợi ý", "hint")),
        }
    }

    fn word(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn more(&self, diag: &Diag, count: usize) -> String {
        match self.lang {
            Lang::Vi => format!("… và {count} chỗ nữa cùng loại [{}] trong tệp này", diag.fault.code),
            Lang::En => format!("… and {count} more of this sort [{}] in this file", diag.fault.code),
        }
    }

    fn totals(&self, diags: &[Diag]) -> String {
        let count = |level| diags.iter().filter(|diag| diag.fault.level == level).count();
        let (errors, warnings, hints) = (count(Level::Error), count(Level::Warning), count(Level::Hint));
        match self.lang {
            Lang::Vi => format!(
                "{errors} lỗi, {warnings} cảnh báo, {hints} gợi ý. Giải thích một mã: minhbach explain MÃ\n"
            ),
            Lang::En => format!(
                "{errors} errors, {warnings} warnings, {hints} hints. To explain a code: minhbach explain CODE\n"
            ),
        }
    }
}

/// Whether two findings are of one sort in one file.
fn like(a: &Diag, b: &Diag) -> bool {
    a.fault.code == b.fault.code && a.span.map(|span| span.file) == b.span.map(|span| span.file)
}
