//! What the ledger finds: hints, since being late does not make what is published wrong.

use super::{Cx, Held, Slot, Standing};
use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::domain::duty::Owing;
use crate::domain::period::Period;
use std::collections::BTreeSet;

/// Periods that should be published and are not.
pub static OVERDUE: Fault = Fault {
    code: "duties/overdue",
    level: Level::Hint,
    says: text("{title}: quá hạn công bố {periods}{missing}.", "{title}: overdue for {periods}{missing}."),
    mend: text(
        "Công bố kỳ còn thiếu; nếu được hoãn hoặc hủy thì ghi vào `exceptions` trong content/duties.yaml kèm lý do và ngày thông báo.",
        "Publish what is missing; if it was postponed or cancelled, say so under `exceptions` in content/duties.yaml with the reason and the day of the notice.",
    ),
    why: text(
        "Trang Lịch công bố nói rõ kỳ nào thiếu và ai chịu trách nhiệm.",
        "The release calendar says which periods are missing and who answers for them.",
    ),
};

/// Periods of a task's recurring output without a report.
pub static NO_REPORT: Fault = Fault {
    code: "duties/no-report",
    level: Level::Hint,
    says: text(
        "Nhiệm vụ {no} ({title}): chưa có báo cáo {periods}.",
        "Task {no} ({title}): no report for {periods}.",
    ),
    mend: text(
        "Thêm dòng vào tệp progress của kế hoạch, cột `period` ghi kỳ, `state` ghi `in_progress` hoặc `done`; kỳ được hoãn hay miễn thì thêm văn bản ở `decision` cùng `new_due` hoặc `cancelled`.",
        "Add a row to the plan's progress file with the period in `period` and `in_progress` or `done` in `state`; for a period that was moved or cancelled, the document in `decision` with `new_due` or `cancelled`.",
    ),
    why: text(
        "Kế hoạch nêu sản phẩm định kỳ; trang Lịch công bố nói rõ kỳ nào chưa có báo cáo và ai chịu trách nhiệm.",
        "The plan names a recurring output; the release calendar says which periods have no report and who answers for them.",
    ),
};

/// A duty was taken over, and nothing says from when on.
pub static NO_START: Fault = Fault {
    code: "duties/no-start",
    level: Level::Warning,
    says: text(
        "Nghĩa vụ ‘{value}’ chưa biết tính từ kỳ nào: chưa công bố kỳ nào và không có `from`.",
        "From when on the duty '{value}' is owed is not known: nothing was published, and it has no `from`.",
    ),
    mend: text(
        "Ghi `from:` là ngày cổng bắt đầu có nghĩa vụ.",
        "Add `from:` with the day from which the portal owes it.",
    ),
    why: text(
        "Không có kỳ đầu thì nghĩa vụ không hiện trên trang Lịch công bố.",
        "Without a first period the duty is not on the release calendar.",
    ),
};

/// The day of a period that is over cannot be told.
pub static NO_CALENDAR: Fault = Fault {
    code: "duties/no-calendar",
    level: Level::Hint,
    says: text(
        "{title}: chưa tính được hạn của {periods} vì chưa có lịch làm việc năm {year}.",
        "{title}: the day of {periods} cannot be told, since there is no working calendar for {year}.",
    ),
    mend: text(
        "Thêm lịch của năm đó vào content/calendars/ theo thông báo nghỉ lễ, tết.",
        "Add the calendar of that year to content/calendars/ from the notice of days off.",
    ),
    why: text(
        "Ngày nghỉ do thông báo từng năm quyết định; đoán thì có thể nói sai là trễ.",
        "Days off are fixed by a notice each year; guessed, somebody might be called late wrongly.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&OVERDUE, &NO_REPORT, &NO_START, &NO_CALENDAR];

/// Reports what is missing of a duty.
pub(super) fn report(held: &Held, cx: &Cx<'_>, diags: &mut Diags) {
    let overdue: Vec<&Slot> = held.slots.iter().filter(|slot| slot.standing.is_overdue()).collect();
    if let (Some(task), false) = (&held.duty.task, overdue.is_empty()) {
        diags.push(about(&NO_REPORT, held, &overdue).with("no", &task.no));
    } else if let Some(newest) = overdue.last() {
        let mut names: Vec<&str> =
            newest.missing().map(|share| cx.directory.get(share.agency).name.as_str()).collect();
        if newest.sent() == 0 {
            names.clear();
        }
        let (vi, en) = match names.is_empty() {
            true => (String::new(), String::new()),
            false => {
                (format!("; còn thiếu: {}", names.join(", ")), format!("; missing: {}", names.join(", ")))
            }
        };
        diags.push(about(&OVERDUE, held, &overdue).with_words("missing", vi, en));
    }
    let unknown = |slot: &&Slot| {
        let counted = !matches!(slot.owing, Owing::Cancelled | Owing::Nothing);
        let untold = matches!(slot.owing, Owing::NoCalendar(_))
            || counted && matches!(slot.standing, Standing::Overdue(None) | Standing::Unjudged);
        untold && slot.period.last() < cx.as_of.0
    };
    let unknown: Vec<&Slot> = held.slots.iter().filter(unknown).collect();
    let years: BTreeSet<i32> = unknown.iter().map(|slot| year(slot, cx)).collect();
    if !unknown.is_empty() {
        let years: Vec<String> = years.iter().map(i32::to_string).collect();
        diags.push(about(&NO_CALENDAR, held, &unknown).with("year", years.join(", ")));
    }
}

/// The year without a calendar.
fn year(slot: &Slot, cx: &Cx<'_>) -> i32 {
    match slot.owing {
        Owing::NoCalendar(year) => year,
        _ => slot.published.unwrap_or(cx.as_of.0).year(),
    }
}

fn about(fault: &'static Fault, held: &Held, slots: &[&Slot]) -> Diag {
    let diag = held.duty.span.map_or_else(|| Diag::whole(fault), |span| Diag::at(fault, span));
    let labels =
        |label: fn(&Period) -> String| held.duty.cadence.runs(slots.iter().map(|slot| slot.period), label);
    diag.with("title", &held.duty.title).with_words(
        "periods",
        labels(Period::label_vi),
        labels(Period::label_en),
    )
}
