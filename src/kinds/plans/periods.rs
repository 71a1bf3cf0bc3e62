//! Reports that name a period: whether the task owes that period, and whether what they decide about it can be heeded.

use super::model::{Progress, Reported};
use super::recurring::{self, Recurring, delivers};
use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::domain::duty::Cadence;
use crate::domain::period::Period;

/// A period that the task does not owe, or that lies ahead.
pub static WRONG_PERIOD: Fault = Fault {
    code: "plans/wrong-period",
    level: Level::Error,
    says: text(
        "Kỳ {value} không dùng được cho nhiệm vụ ‘{task}’: {detail}.",
        "The period {value} cannot be one of task '{task}': {detail}.",
    ),
    mend: text(
        "Sửa cột `period`; để trống nếu dòng không nói riêng về một kỳ nào.",
        "Correct `period`; leave it empty if the row is not about one period.",
    ),
    why: text(
        "Kỳ ghi ở đây quyết định kỳ nào được coi là đã có báo cáo trên trang Lịch công bố.",
        "The period decides which one counts as reported on the release calendar.",
    ),
};

/// A period that is said to be moved or cancelled, without what that takes.
pub static PERIOD_NOT_MOVED: Fault = Fault {
    code: "plans/period-not-moved",
    level: Level::Warning,
    says: text(
        "Kỳ {value} của nhiệm vụ ‘{task}’ chưa được tính là hoãn hay miễn: {detail}.",
        "The period {value} of task '{task}' does not count as moved or cancelled: {detail}.",
    ),
    mend: text(
        "Ghi số và ngày văn bản vào `decision`; hoãn thì ghi ngày mới vào `new_due`, miễn thì ghi `cancelled` ở `state`.",
        "Put number and date of the document in `decision`; the new day in `new_due`, or `cancelled` in `state`.",
    ),
    why: text(
        "Chỉ văn bản mới hoãn hay miễn được một kỳ; không có thì kỳ ấy vẫn phải báo cáo.",
        "Only a document moves or cancels a period; without one the period is still owed.",
    ),
};

/// In Vietnamese and in English.
type Words = (String, String);

/// Reports what is wrong with the periods that reports name. `numbers` are those of the tasks.
pub(super) fn check(outputs: &[Recurring], progress: &[Progress], numbers: &[&str], diags: &mut Diags) {
    for report in progress {
        let Some(period) = report.period else { continue };
        let of_task: Vec<&Recurring> = outputs.iter().filter(|one| one.task == report.task).collect();
        let says = |fault, (vi, en): Words| {
            let diag = Diag::at(fault, report.period_at).with("value", period);
            let no = numbers.get(report.task).copied().unwrap_or_default();
            diag.with("task", no).with_words("detail", vi, en)
        };
        if let Some(detail) = wrong(&of_task, &period, report) {
            diags.push(says(&WRONG_PERIOD, detail));
        } else if let Some(detail) = unheeded(report) {
            diags.push(says(&PERIOD_NOT_MOVED, detail));
        }
    }
}

/// Why the period cannot be one of the outputs.
fn wrong(outputs: &[&Recurring], period: &Period, report: &Progress) -> Option<Words> {
    if outputs.is_empty() {
        return Some((
            "nhiệm vụ này không có sản phẩm nào hằng tháng, quý, 6 tháng hay năm".to_owned(),
            "the task has no output of each month, quarter, half or year".to_owned(),
        ));
    }
    let Some(fitting) = outputs.iter().find(|one| one.cadence.fits(period)) else {
        let (vi, en): (Vec<String>, Vec<String>) = outputs.iter().map(|one| rhythm(one)).unzip();
        return Some((
            format!("sản phẩm của nhiệm vụ này tính {}", vi.join(", ")),
            format!("its outputs come {}", en.join(", ")),
        ));
    };
    let (from, until) = (fitting.from, fitting.until);
    if period.last() < from || period.first() > until {
        return Some((
            format!("sản phẩm này chỉ tính từ ngày {from} đến ngày {until}"),
            format!("this output is owed from {from} to {until} only"),
        ));
    }
    (delivers(report) && report.date < period.first()).then(|| {
        let day = report.date;
        (format!("ngày {day} kỳ này chưa bắt đầu"), format!("on {day} it had not begun"))
    })
}

/// A cadence with one of its periods: `theo quý, ví dụ 2026-q1`.
fn rhythm(output: &Recurring) -> Words {
    let (vi, en) = match output.cadence {
        Cadence::Month => ("theo tháng", "each month"),
        Cadence::Quarter => ("theo quý", "each quarter"),
        Cadence::Half => ("theo 6 tháng", "each half of a year"),
        Cadence::Year => ("theo năm", "each year"),
        Cadence::Event => ("theo sự việc", "after each event"),
    };
    let one = output.cadence.at(output.from).unwrap_or(Period::Day(output.from));
    (format!("{vi}, ví dụ {one}"), format!("{en}, such as {one}"))
}

/// What is missing for a period to be moved or cancelled.
fn unheeded(report: &Progress) -> Option<Words> {
    let decides = report.state == Reported::Cancelled || report.new_due.is_some();
    if !decides || recurring::exception(report).is_some() {
        return None;
    }
    let (vi, en) = match report.decision.is_empty() {
        true => ("thiếu văn bản ở cột `decision`", "there is no document in `decision`"),
        false => ("`new_due` không nêu ngày cuối", "`new_due` names no last day"),
    };
    Some((vi.to_owned(), en.to_owned()))
}
