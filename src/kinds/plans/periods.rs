//! Reports that name a period: whether the task owes that period, and whether what they decide about it can be heeded.

use super::model::{Plan, Progress, Reported};
use super::recurring::{self, Recurring};
use super::state;
use crate::base::date::Date;
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

/// A report on a period that ends after the task was given up, or after the time of its outputs.
pub static PERIOD_NOT_OWED: Fault = Fault {
    code: "plans/period-not-owed",
    level: Level::Warning,
    says: text(
        "Kỳ {value} của nhiệm vụ ‘{task}’ không được tính: chỉ tính những kỳ kết thúc đến hết ngày {until}.",
        "The period {value} of task '{task}' does not count: only periods that end by {until} are owed.",
    ),
    mend: text(
        "Kiểm tra dòng ghi `cancelled`, thời gian của sản phẩm và cột `period`.",
        "Check the row that says `cancelled`, the time of the output and `period`.",
    ),
    why: text(
        "Kỳ chưa hết khi nhiệm vụ dừng thì không còn phải báo cáo, nên dòng này không hiện trên Lịch công bố.",
        "A period that is not over when a task ends is no longer owed, so the row is not on the release calendar.",
    ),
};

/// A task is called done while its periods go on.
pub static DONE_EARLY: Fault = Fault {
    code: "plans/done-before-last-period",
    level: Level::Hint,
    says: text(
        "Nhiệm vụ ‘{task}’ ghi `done` ngày {value} nhưng sản phẩm định kỳ còn kỳ bắt đầu ngày {last}, nên được tính là đang thực hiện.",
        "Task '{task}' is called done on {value}, but its recurring output has a period that begins on {last}: it counts as in progress.",
    ),
    mend: text(
        "Dòng nói về một kỳ thì ghi kỳ vào `period`; nhiệm vụ dừng hẳn thì ghi `cancelled` và văn bản vào `decision`.",
        "If the row is about a period, put it in `period`; if the task has ended, write `cancelled` and the document in `decision`.",
    ),
    why: text(
        "Nhiệm vụ định kỳ chỉ hoàn thành khi đã đến kỳ cuối; ghi xong sớm sẽ che những kỳ chưa báo cáo.",
        "A recurring task is done in its last period; called done earlier, it would hide the periods without a report.",
    ),
};

/// In Vietnamese and in English.
type Words = (String, String);

/// Reports what is wrong with the periods that reports of a plan name, and with those that end a task before its last period.
pub(super) fn check<A>(plan: &Plan<A>, diags: &mut Diags) {
    if plan.progress.is_empty() {
        return;
    }
    let (outputs, last) = (recurring::kept_up(plan), recurring::last_begin(plan));
    for reports in plan.progress.chunk_by(|one, other| one.task == other.task) {
        let Some(task) = reports.first().map(|report| report.task) else { continue };
        let of_task: Vec<&Recurring> = outputs.iter().filter(|one| one.task == task).collect();
        let no = &plan.tasks[task].no;
        for report in reports {
            if let Some(diag) = period(&of_task, report) {
                diags.push(diag.with("task", no));
            }
        }
        let newest = reports.iter().rfind(|report| report.period.is_none());
        let deadline = state::deadline(&plan.tasks[task], reports);
        let early = |report: &&Progress| {
            report.state == Reported::Done && !state::ends(report, deadline, last.get(&task).copied())
        };
        if let (Some(report), Some(last)) = (newest.filter(early), last.get(&task)) {
            let diag = Diag::at(&DONE_EARLY, report.at).with("task", no);
            diags.push(diag.with("value", report.date).with("last", last));
        }
    }
}

/// What is wrong with the period that a report names.
fn period(outputs: &[&Recurring], report: &Progress) -> Option<Diag> {
    let period = report.period?;
    let says = |fault| Diag::at(fault, report.period_at).with("value", period);
    if let Some((vi, en)) = wrong(outputs, &period, report) {
        return Some(says(&WRONG_PERIOD).with_words("detail", vi, en));
    }
    if let Some((vi, en)) = unheeded(report) {
        return Some(says(&PERIOD_NOT_MOVED).with_words("detail", vi, en));
    }
    let fitting = outputs.iter().filter(|one| one.cadence.fits(&period));
    let until = fitting.map(|one| one.until).max()?;
    (period.last() > until).then(|| says(&PERIOD_NOT_OWED).with("until", until))
}

/// Why the period cannot be one of the outputs.
fn wrong(outputs: &[&Recurring], period: &Period, report: &Progress) -> Option<Words> {
    if outputs.is_empty() {
        return Some((
            "nhiệm vụ này không có sản phẩm nào hằng tháng, quý, 6 tháng hay năm".to_owned(),
            "the task has no output of each month, quarter, half or year".to_owned(),
        ));
    }
    let fitting: Vec<&&Recurring> = outputs.iter().filter(|one| one.cadence.fits(period)).collect();
    let Some(first) = fitting.first() else {
        let (vi, en): (Vec<String>, Vec<String>) = outputs.iter().map(|one| rhythm(one)).unzip();
        return Some((
            format!("sản phẩm của nhiệm vụ này tính {}", vi.join(", ")),
            format!("its outputs come {}", en.join(", ")),
        ));
    };
    let outside = |one: &&&Recurring| period.last() < one.from || period.first() > one.until;
    if fitting.iter().all(outside) {
        let (from, until) = (first.from, fitting.iter().map(|one| one.until).fold(first.until, Date::max));
        return Some((
            format!("sản phẩm này chỉ tính từ ngày {from} đến ngày {until}"),
            format!("this output is owed from {from} to {until} only"),
        ));
    }
    (report.delivers() && report.date < period.first()).then(|| {
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
