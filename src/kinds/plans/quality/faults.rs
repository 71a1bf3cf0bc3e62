//! Hints about plans that can be read but not checked by a reader.

use crate::base::diag::{Fault, Level, Text, text};

const fn fault(code: &'static str, says: Text, mend: Text, why: Text) -> Fault {
    Fault { code, level: Level::Hint, says, mend, why }
}

/// A number left out.
pub static NUMBERING_GAP: Fault = fault(
    "plans/numbering-gap",
    text(
        "Số nhảy từ {before} sang {value}: thiếu {missing}.",
        "The numbers jump from {before} to {value}: {missing} is missing.",
    ),
    text(
        "Bổ sung nhiệm vụ bị sót. Nếu văn bản nguồn thiếu số, ghi vào `notes` với kind: numbering-gap.",
        "Add the missing task. If the source leaves the number out, say so in `notes` with kind: numbering-gap.",
    ),
    text(
        "Số bị thiếu có thể là nhiệm vụ bị bỏ quên khi chép.",
        "A missing number may be a task lost in copying.",
    ),
);

/// Two tasks of the same words in one section.
pub static TASK_TWICE: Fault = fault(
    "plans/task-twice",
    text(
        "Nhiệm vụ {value} trùng hoàn toàn với nhiệm vụ {other}.",
        "Task {value} is the same as task {other}.",
    ),
    text(
        "Bỏ dòng thừa. Nếu văn bản nguồn lặp dòng, ghi vào `notes` với kind: duplicate và số của nhiệm vụ ở `where`.",
        "Delete the spare row. If the source repeats it, say so in `notes` with kind: duplicate and the number in `where`.",
    ),
    text(
        "Một việc đếm hai lần làm sai số nhiệm vụ và tỷ lệ hoàn thành.",
        "One task counted twice makes the number of tasks and the share done wrong.",
    ),
);

/// A task without any time.
pub static TASK_WITHOUT_TIME: Fault = fault(
    "plans/task-without-time",
    text("Nhiệm vụ {value} không có thời gian.", "Task {value} has no time."),
    text(
        "Điền cột `due`. Nếu văn bản nguồn để trống, ghi vào `notes` với số của nhiệm vụ ở `where`.",
        "Fill in `due`. If the source leaves it empty, say so in `notes` with the task's number in `where`.",
    ),
    text(
        "Không có thời gian thì không ai kiểm tra được nhiệm vụ đã xong đúng hạn chưa.",
        "Without a time nobody can check whether the task was done in time.",
    ),
);

/// An output with a rhythm under a time column that says "all the time".
pub static HIDDEN_RHYTHM: Fault = fault(
    "plans/hidden-rhythm",
    text(
        "Nhiệm vụ {value}: cột thời gian ghi ‘{column}’ nhưng sản phẩm ghi ‘{words}’.",
        "Task {value}: the time column says '{column}', the output says '{words}'.",
    ),
    text(
        "Ghi nhịp của sản phẩm vào cột `schedule_of_output`, ví dụ: Hằng tháng.",
        "Put the output's rhythm in the column `schedule_of_output`, such as: Hằng tháng.",
    ),
    text(
        "Sản phẩm định kỳ tạo ra nghĩa vụ theo kỳ; cột thời gian chung che mất nghĩa vụ đó.",
        "A periodic output is a duty in each period, which the common time column hides.",
    ),
);

/// A recurring output of which nobody can tell the periods.
pub static TIME_UNCLEAR: Fault = fault(
    "plans/unclear-time",
    text(
        "Nhiệm vụ {value}: không rõ sản phẩm ‘{words}’ tính từ kỳ nào đến kỳ nào, nên không tạo nghĩa vụ.",
        "Task {value}: it is not clear which periods '{words}' means, so it makes no duty.",
    ),
    text(
        "Ghi thời gian ở `schedule_of_output`, ví dụ: Hằng tháng, từ tháng 7/2026 đến tháng 12/2026.",
        "Put the time in `schedule_of_output`, such as: Hằng tháng, từ tháng 7/2026 đến tháng 12/2026.",
    ),
    text(
        "Đoán sai thì Lịch công bố sẽ nói thiếu một kỳ mà kế hoạch không yêu cầu.",
        "A wrong guess would call a period missing that the plan does not ask for.",
    ),
);

/// Two thresholds for one measure and scope.
pub static TARGETS_CONTRADICT: Fault = fault(
    "plans/targets-contradict",
    text(
        "Chỉ tiêu {value} và {other} cùng thước đo ‘{measure}’, cùng phạm vi nhưng đặt mức khác nhau.",
        "Targets {value} and {other} have the measure '{measure}' and the scope in common but differ in what to reach.",
    ),
    text(
        "Sửa dấu hoặc mức; nếu phạm vi khác nhau thì ghi vào `scope`; nếu văn bản nguồn mâu thuẫn thì ghi vào `notes` với kind: contradiction và số của chỉ tiêu ở `where`.",
        "Correct sign or value; if the scopes differ, fill in `scope`; if the source contradicts itself, say so in `notes` with kind: contradiction and the number in `where`.",
    ),
    text(
        "“Trên 90 %” và “tối thiểu 90 %” cho hai kết luận khác nhau khi kết quả đúng bằng 90 %.",
        "'More than 90 %' and 'at least 90 %' lead to two verdicts for exactly 90 %.",
    ),
);

/// A share that does not say of what.
pub static NO_DENOMINATOR: Fault = fault(
    "plans/no-denominator",
    text(
        "Chỉ tiêu tính bằng phần trăm nhưng không nêu cách tính: {values}.",
        "Targets in per cent that do not say of what: {values}.",
    ),
    text(
        "Ghi tử số và mẫu số vào cột `definition`. Nếu văn bản nguồn không nêu, ghi vào `notes` với kind: no-denominator.",
        "Put numerator and denominator in the column `definition`. If the source does not give them, say so in `notes` with kind: no-denominator.",
    ),
    text(
        "Không biết mẫu số thì không tính lại được tỷ lệ.",
        "Without a denominator a share cannot be recomputed.",
    ),
);

/// A share of satisfied people without their number.
pub static SATISFIED_OF_HOW_MANY: Fault = fault(
    "plans/satisfied-of-how-many",
    text("‘{value}’ không nêu số người được hỏi.", "'{value}' does not say how many people were asked."),
    text(
        "Ghi số người được hỏi vào `scope`; nếu văn bản nguồn không nêu thì nói rõ ở `note`.",
        "Put the number of people asked in `scope`; if the source does not give it, say so in `note`.",
    ),
    text(
        "Tỷ lệ hài lòng của 10 người và của 10.000 người có giá trị rất khác nhau.",
        "The satisfaction of 10 people and that of 10,000 people are worth very different things.",
    ),
);
