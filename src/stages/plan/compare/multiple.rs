//! One agency among many: its months as bars on the scale that all share, for a phone's width.

use super::{Comparison, Gap};
use crate::domain::agency::AgencyId;
use crate::domain::chart::round;
use crate::domain::period::Period;
use serde::Serialize;

/// A phone's width, in units of the drawing.
const WIDTH: f64 = 340.0;
/// Room for the numbers of the scale.
const LEFT: f64 = 44.0;
/// Room for half of the last label.
const RIGHT: f64 = 14.0;
/// Room for the label above the highest bar.
const TOP: f64 = 18.0;
/// Height of the scale.
const PLOT: f64 = 56.0;

/// The drawing; all lengths in units of its view box.
#[derive(Serialize)]
pub(super) struct Multiple<'a> {
    name: &'a str,
    href: String,
    /// The newest month in words, with its counts.
    said: String,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    base: f64,
    top: f64,
    /// The end of the scale, the same in all drawings.
    end: String,
    bars: Vec<Bar>,
    /// The first and the last month.
    labels: [Label; 2],
}

/// A month: a bar with its height, or the mark of a gap.
#[derive(Serialize)]
struct Bar {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    text: Option<String>,
    text_x: f64,
    text_y: f64,
}

#[derive(Serialize)]
struct Label {
    x: f64,
    text: String,
}

impl<'a> Multiple<'a> {
    pub(super) fn new(all: &Comparison<'a>, agency: AgencyId) -> Multiple<'a> {
        let locale = all.cx.locale;
        let count = all.months.len();
        let pitch = (WIDTH - LEFT - RIGHT) / count as f64;
        let center = |place: usize| round(LEFT + pitch * (place as f64 + 0.5));
        let base = TOP + PLOT;
        let bars = all.months.iter().enumerate().map(|(place, month)| {
            let value = all.drawn(agency, *month);
            let height = value.map_or(0.0, |tenths| round(PLOT * tenths as f64 / all.top.max(1) as f64));
            let text = match value {
                // Nothing stands at 0 but its figure; the newest share is in the caption.
                Ok(tenths) => (tenths == 0).then(|| "0".to_owned()),
                Err(Gap::Missing) => Some(locale.say("site.chart.gap", &[])),
                Err(Gap::Few) => Some(locale.say("compare.few-mark", &[])),
            };
            Bar {
                x: round(center(place) - pitch / 2.0 + 2.0),
                y: round(base - height),
                width: round(pitch - 4.0),
                height,
                text,
                text_x: center(place),
                text_y: round(base - height - 5.0),
            }
        });
        let label = |place: usize| {
            let month = all.months[place];
            Label { x: center(place), text: format!("{:02}/{}", month.month(), month.year()) }
        };
        Multiple {
            name: all.name(agency),
            href: all.cx.directory.href(agency),
            said: said(all, agency),
            id: all.cx.directory.get(agency).id.clone(),
            width: WIDTH,
            height: base + 20.0,
            left: LEFT,
            base,
            top: TOP,
            end: locale.tenths(all.top),
            bars: bars.collect(),
            labels: [label(0), label(count - 1)],
        }
    }
}

/// `tháng 10/2026: 42/791 (5,3%)`, or what is said instead.
fn said(all: &Comparison<'_>, agency: AgencyId) -> String {
    let (locale, month) = (all.cx.locale, all.newest());
    let period = locale.period(&Period::Month(month));
    match (all.share(super::MEASURES[0], agency, month), all.drawn(agency, month)) {
        (Some(ratio), Ok(tenths)) => {
            let (part, whole) = (locale.count(ratio.part), locale.count(ratio.whole));
            let share = locale.tenths(tenths);
            locale.say(
                "compare.said",
                &[("period", &period), ("part", &part), ("whole", &whole), ("share", &share)],
            )
        }
        (Some(ratio), Err(_)) => locale.say_n("compare.said.few", ratio.whole, &[("period", &period)]),
        (None, _) => locale.say("compare.said.missing", &[("period", &period)]),
    }
}
