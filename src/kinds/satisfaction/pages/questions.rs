//! The questions of a survey, as bars and as rows of a table. How they look is the theme's: `rows/satisfaction/*.html`.

use super::view::{has_not_applicable, level_label};
use super::{Told, count_text, drawn, interval, share_text};
use crate::base::number::Ratio;
use crate::domain::bar::{Bar, PARTS, Part};
use crate::domain::cells::Cells;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::site::{List, RowTable, Rows};
use crate::kinds::satisfaction::derive::{Line, Results};
use serde::Serialize;
use std::collections::BTreeSet;

/// Whose answers to all questions.
#[derive(Clone, Copy)]
pub(super) struct Answers<'a> {
    pub results: &'a Results,
    /// One agency, by its place; all together when there is none.
    pub agency: Option<usize>,
    pub cx: &'a PlanCx<'a>,
}

/// A bar for each question whose share is stated.
struct Bars<'a>(Answers<'a>);

/// A row for each question.
struct Table<'a>(Answers<'a>);

/// What a tone of the bars stands for.
#[derive(Serialize)]
pub(super) struct LegendView {
    label: String,
    tone: &'static str,
}

/// Tones of the theme by level, and that of what is hidden.
const TONES: [&str; 5] = ["v5", "v4", "v3", "v2", "v1"];
const HIDDEN: &str = "none";

impl<'a> Answers<'a> {
    /// Text and answers of each question; none where there is no row.
    fn questions(self) -> impl Iterator<Item = (usize, Option<&'a Line>)> {
        self.results.tables.iter().enumerate().map(move |(question, table)| match self.agency {
            Some(agency) => (question, table.rows[agency].as_ref()),
            None => (question, table.total.as_ref()),
        })
    }

    /// The answers that there are.
    pub fn lines(self) -> impl Iterator<Item = &'a Line> {
        self.questions().filter_map(|(_, line)| line)
    }

    /// The tables of rows.
    pub fn tables(self) -> Vec<RowTable<'a>> {
        let bars: Box<dyn Rows + 'a> = Box::new(Bars(self));
        let table: Box<dyn Rows + 'a> = Box::new(Table(self));
        vec![
            RowTable { name: "bars".into(), pattern: "satisfaction/bar.html", rows: bars },
            RowTable { name: "questions".into(), pattern: "satisfaction/question.html", rows: table },
        ]
    }

    /// The levels of a question as one bar, when its share is stated; hidden counts are one part at its end, whose size
    /// follows from what is shown; its number is not repeated.
    fn bar(self, question: usize, line: &Line) -> Option<Bar> {
        let Answers { results, cx, .. } = self;
        let (share, n) = (line.share.ratio()?, line.n?);
        let (question, share) = (&results.survey.questions[question].text, cx.locale.percent(share));
        let label = cx.locale.say("satisfaction.bar.label", &[("question", question), ("share", &share)]);
        let mut bar = Bar::new(label);
        // One key for all bars of the page says what the tones are.
        // The worst stands first: what is against stands on the left of the middle, half of what is in between too.
        let mut against = 0.0;
        for (level, count) in results.survey.scale.0.iter().zip(&line.levels).rev() {
            if let Some(count) = *count {
                against += drawn(Ratio::new(count, n)) * [0.0, 0.0, 0.5, 1.0, 1.0][*level];
                let part = Part { text: cx.locale.count(count), tone: TONES[*level], ..Part::default() };
                bar.add(drawn(Ratio::new(count, n)), part);
            }
        }
        if line.levels.contains(&None) {
            let rest = n - line.levels.iter().flatten().sum::<u64>();
            let text = cx.locale.say("satisfaction.hidden", &[]);
            bar.add(drawn(Ratio::new(rest, n)), Part { text, tone: HIDDEN, ..Part::default() });
        }
        bar.divide_at(against);
        Some(bar)
    }

    /// The tones of all bars, in the order in which they are drawn; empty without bars.
    pub fn legend(self) -> Vec<LegendView> {
        let Answers { results, cx, .. } = self;
        let scale = &results.survey.scale.0;
        let barred = self.lines().filter(|line| line.share.ratio().is_some() && line.n.is_some());
        let tones = barred.flat_map(|line| {
            let levels = scale.iter().zip(&line.levels);
            levels.map(|(level, count)| if count.is_some() { TONES[*level] } else { HIDDEN })
        });
        let shown: BTreeSet<&str> = tones.collect();
        let levels = scale.iter().rev().map(|level| (level_label(*level, cx), TONES[*level]));
        levels
            .chain([(cx.locale.say("satisfaction.hidden.together", &[]), HIDDEN)])
            .filter(|(_, tone)| shown.contains(tone))
            .map(|(label, tone)| LegendView { label: upper_first(&label), tone })
            .collect()
    }
}

impl Rows for Bars<'_> {
    fn fields(&self) -> &'static [&'static str] {
        &["id", "label", "axis"]
    }

    fn lists(&self) -> &'static [List] {
        const { &[PARTS] }
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let bar = |(question, line): (usize, Option<&Line>)| Some((question, self.0.bar(question, line?)?));
        let mut bars: Vec<(usize, Bar)> = self.0.questions().filter_map(bar).collect();
        Bar::align(bars.iter_mut().map(|(_, bar)| bar));
        let mut cells = Cells::default();
        for (question, bar) in bars {
            cells.clear();
            cells.add("q-").push(&self.0.results.survey.questions[question].id);
            bar.write(0, &mut cells);
            write(&cells);
        }
    }
}

impl Rows for Table<'_> {
    /// `words` stand in place of figures, across so many `columns`; `interval` is empty where no row has one.
    fn fields(&self) -> &'static [&'static str] {
        &["question", "words", "columns", "share", "interval", "n"]
    }

    /// Counts of the levels, and of those that do not apply when the survey counts them.
    fn lists(&self) -> &'static [List] {
        &[List { name: "counts", fields: &["count"], lists: &[] }]
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let Answers { results, cx, .. } = self.0;
        let (random, apart) = (results.survey.is_probability(), has_not_applicable(results));
        let columns = 2 + usize::from(random) + results.survey.scale.0.len() + usize::from(apart);
        let missing = cx.locale.say("satisfaction.missing.short", &[]);
        let mut cells = Cells::default();
        for (question, line) in self.0.questions() {
            cells.clear();
            cells.push(&results.survey.questions[question].text);
            let Some(line) = line.filter(|line| !line.blank) else {
                cells.push(&without_figures(line, cx));
                cells.push(&columns.to_string());
                (0..3).for_each(|_| cells.end());
                write(&cells);
                continue;
            };
            (0..2).for_each(|_| cells.end());
            cells.push(&share_text(line.share, cx));
            let found = interval(line.share, cx);
            cells.push(if random { found.as_deref().unwrap_or(&missing) } else { "" });
            cells.push(&count_text(line.n, cx));
            line.levels.iter().for_each(|count| cells.item(0).push(&count_text(*count, cx)));
            if apart {
                let count = line.not_applicable.map(|count| count_text(count, cx));
                cells.item(0).push(count.as_deref().unwrap_or(&missing));
            }
            write(&cells);
        }
    }
}

/// What stands in the row of a question without figures: that there are none, or that they are hidden.
fn without_figures(line: Option<&Line>, cx: &PlanCx<'_>) -> String {
    match line {
        None => cx.locale.say("satisfaction.missing", &[]),
        Some(_) => cx.locale.say("satisfaction.hidden.row", &[("small", &Told::of(cx).small)]),
    }
}
