//! Figures and days in words, the same on every page.

use crate::base::date::Month;
use crate::base::number::Ratio;
use crate::domain::duty::Punctuality;
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::domain::site::{Tag, Tone};
use crate::kinds::late::figures::{Days, Figures};
use crate::kinds::late::model::Cover;

/// `tháng 10/2026`.
pub fn month(locale: &Locale, month: Month) -> String {
    locale.period(&Period::Month(month))
}

/// `Tháng 10/2026`, to begin a cell or a sentence.
pub fn month_title(locale: &Locale, month: Month) -> String {
    locale.period_title(&Period::Month(month))
}

/// `12/13 (92,3%)`; a dash where there is no whole.
pub fn share(locale: &Locale, ratio: Ratio) -> String {
    if ratio.whole == 0 {
        return locale.say("late.none", &[]);
    }
    format!("{}/{} ({})", locale.count(ratio.part), locale.count(ratio.whole), locale.percent(ratio))
}

/// A share that must be the whole, with what is missing: `12/13 (92,3%), còn thiếu 1 so với 100%`.
pub fn duty(locale: &Locale, ratio: Ratio) -> String {
    let said = share(locale, ratio);
    match ratio.whole.saturating_sub(ratio.part) {
        _ if ratio.whole == 0 => said,
        0 => locale.say("late.duty.met", &[("share", &said)]),
        missing => locale.say_n("late.duty.missing", missing, &[("share", &said)]),
    }
}

/// The share of apologies in time, of those that can be judged; the others have to be verified.
pub fn in_time(locale: &Locale, figures: &Figures) -> String {
    let said = share(locale, figures.in_time_share());
    match (figures.judged, figures.unjudged()) {
        (_, 0) => said,
        (0, _) => locale.say("late.unjudged", &[]),
        (_, unjudged) => locale.say_n("late.in-time.partly", unjudged, &[("share", &said)]),
    }
}

/// What is said of an agency instead of figures; nothing when it has rows.
pub fn cover(locale: &Locale, cover: Cover) -> Option<String> {
    match cover {
        Cover::Rows => None,
        Cover::Nil => Some(locale.say("late.nil", &[])),
        Cover::Missing => Some(locale.say("late.not-reported", &[])),
    }
}

/// `12 ngày làm việc`.
pub fn working_days(locale: &Locale, days: u64) -> String {
    locale.say_n("late.days", days, &[])
}

/// The median, which may be a half.
pub fn median(locale: &Locale, days: Days) -> String {
    let whole = locale.count(days.median_doubled / 2);
    match days.median_doubled % 2 {
        0 => working_days(locale, days.median_doubled / 2),
        _ => locale.say("late.days.other", &[("n", &format!("{whole}{}", &locale.decimal("0.5")[1..]))]),
    }
}

/// How a publication met its day.
pub fn punctuality(locale: &Locale, punctuality: Punctuality) -> Option<Tag> {
    match punctuality {
        Punctuality::OnTime => Some(Tag { label: locale.say("late.on-time", &[]), tone: Tone::Good }),
        Punctuality::Late(0) => Some(Tag { label: locale.say("late.behind.off", &[]), tone: Tone::Late }),
        Punctuality::Late(days) => {
            Some(Tag { label: locale.say_n("late.behind", days.into(), &[]), tone: Tone::Late })
        }
        Punctuality::Unknown => None,
    }
}
