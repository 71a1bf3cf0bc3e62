//! A figure over months as a line, drawn for 340 units: a phone's width, so that its labels stay legible there. Labels are placed
//! one after the other, the most telling first, and only where they have room.

pub mod bullet;
pub mod label;

use super::locale::Locale;
use super::period::Period;
use crate::base::date::Month;
use crate::base::number::decimal;
use label::{Label, SIZE, width};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;

/// A phone's width, in units of a drawing.
pub(super) const WIDTH: f64 = 340.0;
/// Room on the right for a half of the last month's label.
const RIGHT: f64 = 14.0;
/// Room for the label above the highest point.
const TOP: f64 = 20.0;
/// Height of the scale.
const PLOT: f64 = 96.0;
/// Room between the scale's numbers and the scale.
const BESIDE: f64 = 6.0;
/// Months drawn at most.
pub const MONTHS: usize = 24;
/// Smallest distance of two labels of months, in units.
const LABEL: f64 = 22.0;

/// A figure over months, each month beside its value; `None` where there is no figure, which is not 0.
pub struct Series<'a> {
    /// Name in anchors, such as `closed`.
    pub id: &'a str,
    /// Tone of the line, as of a tag: `late`, `good`, `going`.
    pub tone: &'static str,
    /// What the values are.
    pub unit: Unit,
    /// Months one after the other, at most [`MONTHS`].
    pub values: &'a [(Month, Option<u64>)],
    /// What the values should reach or stay under, with its words: a dashed line.
    pub goal: Option<(u64, String)>,
    /// The largest value of all series that are drawn beside this one on the same scale; 0 for a scale of its own.
    pub beside: u64,
}

/// What the values of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Counts, on a scale from 0 to the largest.
    Count,
    /// Tenths of a per cent, on a scale from 0 to the largest.
    Tenths,
    /// Hundredths of a point, on a scale from 0 to the largest.
    Hundredths,
}

/// The ends of a series and its newest value, as they are written.
pub struct Range {
    /// The smallest value.
    pub low: String,
    /// The largest.
    pub high: String,
    /// The newest.
    pub newest: String,
    /// The month of the newest.
    pub month: Month,
}

/// The drawing; all lengths in units of its view box.
#[derive(Serialize)]
pub struct Chart {
    id: String,
    tone: &'static str,
    /// What it shows, in a sentence.
    title: String,
    width: f64,
    height: f64,
    left: f64,
    /// Heights of the lines of the scale.
    lines: Vec<f64>,
    /// The months as a path, broken where a month has no figure.
    path: String,
    /// The newest point, and those without neighbours.
    dots: Vec<Point>,
    /// The height of the dashed line.
    goal: Option<f64>,
    /// Numbers of the scale, months and years.
    labels: Vec<Label>,
    /// What stands out: figures, the words of the goal, marks of gaps.
    marks: Vec<Label>,
    /// Whether some month has no figure.
    gaps: bool,
}

/// A month's place.
#[derive(Clone, Copy, Serialize)]
struct Point {
    x: f64,
    y: f64,
}

/// The last months up to the newest of which something is known, at most [`MONTHS`]; a month between of which nothing is known is
/// a gap.
pub fn latest<V: Copy>(known: &BTreeMap<Month, V>) -> Vec<(Month, Option<V>)> {
    let (first, last) = (known.first_key_value(), known.last_key_value());
    let all = first.zip(last).into_iter().flat_map(|((first, _), (last, _))| first.through(*last));
    let mut all: Vec<_> = all.map(|month| (month, known.get(&month).copied())).collect();
    all.drain(..all.len().saturating_sub(MONTHS));
    all
}

/// The largest value of several series, for small drawings on the same scale.
pub fn largest<'v>(values: impl IntoIterator<Item = &'v [(Month, Option<u64>)]>) -> u64 {
    values.into_iter().flatten().filter_map(|(_, value)| *value).max().unwrap_or(0)
}

impl<'a> Series<'a> {
    /// A series on a scale of its own, without a goal.
    pub fn new(
        id: &'a str,
        tone: &'static str,
        unit: Unit,
        values: &'a [(Month, Option<u64>)],
    ) -> Series<'a> {
        Series { id, tone, unit, values, goal: None, beside: 0 }
    }

    /// Draws the line under a message, which may name `{low}`, `{high}`, `{newest}` and its `{month}`, besides what is given;
    /// `None` where there is nothing to draw.
    pub fn told(&self, key: &str, given: &[(&str, &dyn Display)], locale: &Locale) -> Option<Chart> {
        let range = self.range(locale)?;
        let month = locale.period(&Period::Month(range.month));
        let mut args: Vec<(&str, &dyn Display)> =
            vec![("low", &range.low), ("high", &range.high), ("newest", &range.newest), ("month", &month)];
        args.extend_from_slice(given);
        Some(self.draw(locale.say(key, &args), locale))
    }

    /// The range of the known values; `None` with fewer than two, where there is nothing to compare and to draw.
    pub fn range(&self, locale: &Locale) -> Option<Range> {
        let known: Vec<(u64, Month)> =
            self.values.iter().filter_map(|(month, value)| Some(((*value)?, *month))).collect();
        let [_, .., (newest, month)] = known.as_slice() else { return None };
        Some(Range {
            low: self.unit.write(known.iter().map(|(value, _)| *value).min()?, locale),
            high: self.unit.write(known.iter().map(|(value, _)| *value).max()?, locale),
            newest: self.unit.write(*newest, locale),
            month: *month,
        })
    }

    /// Draws the line under a title, which says what it shows.
    pub fn draw(&self, title: String, locale: &Locale) -> Chart {
        let goal = self.goal.as_ref().map_or(0, |(goal, _)| *goal);
        let (step, top) = scale(largest([self.values]).max(self.beside).max(goal));
        let ticks: Vec<(u64, String)> =
            (0..=top / step).map(|n| (n * step, self.unit.tick(n * step, locale))).collect();
        let widest = ticks.iter().map(|(_, text)| width(text, SIZE)).fold(0.0, f64::max);
        let frame = Frame { left: round(widest + BESIDE), top, months: self.values.len() };
        let points: Vec<Option<Point>> =
            self.values.iter().enumerate().map(|(place, (_, value))| frame.point(place, (*value)?)).collect();
        let mut labels: Vec<Label> = ticks
            .into_iter()
            .map(|(value, text)| Label::ending(frame.left - BESIDE, frame.height(value) + 4.0, text))
            .collect();
        labels.extend(self.months(&frame));
        labels.extend(self.years(&frame));
        Chart {
            id: self.id.to_owned(),
            tone: self.tone,
            title,
            width: WIDTH,
            height: TOP + PLOT + 36.0,
            left: frame.left,
            lines: (0..=top / step).map(|n| frame.height(n * step)).collect(),
            path: path(&points),
            dots: dots(&points),
            goal: self.goal.as_ref().map(|(goal, _)| frame.height(*goal)),
            marks: self.marks(&frame, &points, locale),
            labels,
            gaps: points.iter().any(Option::is_none),
        }
    }

    /// The newest figure, the words of the goal, the highest figure and the marks of gaps: each where it has room.
    fn marks(&self, frame: &Frame, points: &[Option<Point>], locale: &Locale) -> Vec<Label> {
        let edges = (frame.left, WIDTH);
        let figure = |place: usize| {
            let (point, (_, value)) = (points[place]?, self.values[place]);
            Some(Label::within(point.x, point.y - 6.0, self.unit.write(value?, locale), edges))
        };
        let last = points.iter().rposition(Option::is_some);
        let highest = (0..points.len()).max_by_key(|place| (self.values[*place].1, *place));
        let goal = |below: bool, left: bool| {
            let (goal, words) = self.goal.as_ref()?;
            let y = frame.height(*goal) + if below { SIZE + 1.0 } else { -4.0 };
            let x = if left { 0.0 } else { WIDTH };
            Some(Label::within(x, y, words.clone(), edges)).filter(|label| label.y < TOP + PLOT)
        };
        let gap = |place: usize| {
            let mark = locale.say("site.chart.gap", &[]);
            Label::within(frame.center(place), TOP + PLOT - 4.0, mark, edges)
        };
        let mut marks: Vec<Label> = last.and_then(&figure).into_iter().collect();
        let mut add = |choices: Vec<Label>| {
            let found = choices.into_iter().find(|label| label.is_clear_of(&marks));
            marks.extend(found);
        };
        let places = [(false, false), (true, false), (false, true), (true, true)];
        add(places.into_iter().filter_map(|(below, left)| goal(below, left)).collect());
        if let Some(place) = highest.filter(|place| Some(*place) != last) {
            add(figure(place).into_iter().collect());
        }
        for place in (0..points.len()).filter(|place| points[*place].is_none()) {
            add(vec![gap(place)]);
        }
        marks
    }

    /// Numbers of months, so many as have room; counted from the last month, so that it always has its own.
    fn months(&self, frame: &Frame) -> Vec<Label> {
        let every = (LABEL / frame.pitch()).ceil() as usize;
        let shown = (0..frame.months).filter(|place| (frame.months - 1 - place).is_multiple_of(every));
        let label = |place: usize| Label {
            x: frame.center(place),
            y: TOP + PLOT + 16.0,
            text: format!("{:02}", self.values[place].0.month()),
        };
        shown.map(label).collect()
    }

    /// The year under its first month drawn, where there is room before the next.
    fn years(&self, frame: &Frame) -> Vec<Label> {
        let month = |place: usize| self.values[place].0;
        let starts = (0..frame.months).filter(|place| *place == 0 || month(*place).month() == 1);
        let label = |place: usize| {
            let text = month(place).year().to_string();
            Label::within(frame.center(place), TOP + PLOT + 32.0, text, (0.0, WIDTH))
        };
        let mut years: Vec<Label> = Vec::new();
        for place in starts.collect::<Vec<_>>().into_iter().rev() {
            years.extend(Some(label(place)).filter(|year| year.is_clear_of(&years)));
        }
        years
    }
}

/// Where months and values stand.
struct Frame {
    left: f64,
    /// The end of the scale.
    top: u64,
    months: usize,
}

impl Frame {
    fn pitch(&self) -> f64 {
        (WIDTH - self.left - RIGHT) / self.months.max(1) as f64
    }

    fn center(&self, place: usize) -> f64 {
        round(self.left + self.pitch() * (place as f64 + 0.5))
    }

    fn height(&self, value: u64) -> f64 {
        round(TOP + PLOT - PLOT * (value as f64 / self.top as f64))
    }

    fn point(&self, place: usize, value: u64) -> Option<Point> {
        Some(Point { x: self.center(place), y: self.height(value) })
    }
}

/// Months that follow each other joined.
fn path(points: &[Option<Point>]) -> String {
    let mut path = String::new();
    let mut joined = false;
    for point in points {
        if let Some(Point { x, y }) = point {
            path.push_str(&format!("{}{x} {y}", if joined { 'L' } else { 'M' }));
        }
        joined = point.is_some();
    }
    path
}

/// The newest point, and those that no line shows.
fn dots(points: &[Option<Point>]) -> Vec<Point> {
    let last = points.iter().rposition(Option::is_some);
    let known =
        |place: Option<usize>| place.is_some_and(|place| points.get(place).is_some_and(Option::is_some));
    let lone = |place: usize| !known(place.checked_sub(1)) && !known(Some(place + 1));
    let shown = points.iter().enumerate().filter(|(place, _)| Some(*place) == last || lone(*place));
    shown.filter_map(|(_, point)| *point).collect()
}

impl Unit {
    /// A value as the text beside the drawing writes it.
    fn write(self, value: u64, locale: &Locale) -> String {
        match self {
            Unit::Count => locale.count(value),
            Unit::Tenths => locale.tenths(value),
            Unit::Hundredths => locale.decimal(&decimal(value, 2)),
        }
    }

    /// A number of the scale.
    fn tick(self, value: u64, locale: &Locale) -> String {
        match self {
            Unit::Count => locale.count(value),
            Unit::Tenths if value.is_multiple_of(10) => format!("{}%", locale.count(value / 10)),
            Unit::Tenths => locale.tenths(value),
            Unit::Hundredths if value.is_multiple_of(100) => locale.count(value / 100),
            Unit::Hundredths => self.write(value, locale),
        }
    }
}

/// Step and end of a scale from 0: two to five steps of 1, 2 or 5 times a power of ten.
fn scale(largest: u64) -> (u64, u64) {
    let steps = (0..19).flat_map(|power| [1, 2, 5].map(|lead| lead * 10u64.pow(power)));
    let step = steps.take_while(|step| *step <= largest.max(1)).find(|step| largest.div_ceil(*step) <= 4);
    let step = step.unwrap_or(1);
    (step, largest.div_ceil(step).max(1) * step)
}

/// A length as it is written: tenths of a unit are finer than a pixel.
pub fn round(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests;
