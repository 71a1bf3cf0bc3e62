//! Reports that move the deadline of a task: whether a decision allows it, and whether the new day is a later one.

use super::model::Task;
use super::schedule::Schedule;
use super::state::original_deadline;
use crate::base::diag::{Diag, Fault, Level, text};
use crate::base::span::Span;

/// A deadline was moved without a document.
pub static MOVED_WITHOUT_DECISION: Fault = Fault {
    code: "plans/moved-without-decision",
    level: Level::Warning,
    says: text(
        "Nhiệm vụ ‘{value}’ lùi hạn mà không có văn bản cho phép.",
        "The deadline of task '{value}' was moved without a decision.",
    ),
    mend: text(
        "Ghi số và ngày văn bản vào `decision`.",
        "Put number and date of the document in `decision`.",
    ),
    why: text(
        "Hạn chỉ được lùi bằng văn bản; trang hiện cả hạn cũ, hạn mới và văn bản.",
        "A deadline moves by a decision only; the page shows the old one, the new one and the decision.",
    ),
};

/// The new deadline is earlier than the plan's own.
pub static MOVED_EARLIER: Fault = Fault {
    code: "plans/moved-earlier",
    level: Level::Warning,
    says: text(
        "Hạn mới của nhiệm vụ ‘{value}’ ({new}) sớm hơn hạn trong kế hoạch ({old}).",
        "The new deadline of task '{value}' ({new}) is earlier than that of the plan ({old}).",
    ),
    mend: text("Kiểm tra năm và tháng ở `new_due`.", "Check year and month in `new_due`."),
    why: text(
        "Trang tính quá hạn theo hạn mới; ghi nhầm thì nhiệm vụ bị coi là trễ nhiều hơn thực tế.",
        "Lateness is counted from the new deadline; a slip makes the task look later than it is.",
    ),
};

/// What is wrong with the new time of a task; `at` is where it stands.
pub(super) fn check<A>(task: &Task<A>, new: &Schedule, decision: &str, at: Span) -> Vec<Diag> {
    let says = |fault| Diag::at(fault, at).with("value", &task.no);
    let bare = decision.is_empty().then(|| says(&MOVED_WITHOUT_DECISION));
    let days = original_deadline(task).zip(new.deadline()).filter(|(old, new)| new < old);
    let earlier = days.map(|(old, new)| says(&MOVED_EARLIER).with("new", new).with("old", old));
    bare.into_iter().chain(earlier).collect()
}
