//! The tables beside a plan: tasks, targets, progress.

use crate::base::diag::text;
use crate::domain::columns::{Column, Shape, TableSpec};

const fn column(
    key: &'static str,
    aliases: &'static [&'static str],
    vi: &'static str,
    en: &'static str,
    shape: Shape,
) -> Column {
    Column { key, aliases, label: text(vi, en), shape, required: false }
}

const fn required(column: Column) -> Column {
    Column { required: true, ..column }
}

/// Columns of the tasks, in the order of [`TASKS`].
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum TaskCol {
    Section,
    No,
    Title,
    Lead,
    Partners,
    Output,
    Start,
    Due,
    OwnSchedule,
    Note,
}

/// `STEM.tasks.csv`: one row an output; a row without a number continues the task above.
pub static TASKS: TableSpec = TableSpec {
    name: "tasks",
    label: text("Nhiệm vụ và sản phẩm", "Tasks and outputs"),
    columns: &[
        column("section", &["Mục"], "số của mục", "number of the section", Shape::Text),
        required(column(
            "no",
            &["STT", "Số", "Mã nhiệm vụ"],
            "số của nhiệm vụ",
            "number of the task",
            Shape::Text,
        )),
        required(column(
            "title",
            &["Nhiệm vụ", "Nội dung", "Tên nhiệm vụ", "Nội dung công việc"],
            "tên nhiệm vụ",
            "title of the task",
            Shape::Text,
        )),
        column(
            "lead",
            &[
                "Cơ quan chủ trì",
                "Đơn vị chủ trì",
                "Bộ phận chủ trì",
                "Chủ trì",
                "CQ chủ trì",
                "Cơ quan thực hiện",
                "Đơn vị thực hiện",
                "Bộ phận thực hiện",
            ],
            "cơ quan chủ trì",
            "agencies in the lead",
            Shape::Agencies,
        ),
        column(
            "partners",
            &["Cơ quan phối hợp", "Đơn vị phối hợp", "Bộ phận phối hợp", "Phối hợp"],
            "cơ quan phối hợp",
            "agencies that take part",
            Shape::Agencies,
        ),
        column("output", &["Sản phẩm", "Kết quả", "Sản phẩm, kết quả"], "sản phẩm", "output", Shape::Text),
        column(
            "start",
            &["Thời gian bắt đầu", "Bắt đầu"],
            "thời gian bắt đầu, đúng như văn bản viết",
            "start, as the plan words it",
            Shape::Schedule,
        ),
        column(
            "due",
            &["Thời gian hoàn thành", "Thời gian", "Thời hạn", "Hạn", "Hoàn thành"],
            "thời gian hoàn thành, đúng như văn bản viết",
            "time of completion, as the plan words it",
            Shape::Schedule,
        ),
        column(
            "schedule_of_output",
            &["Nhịp của sản phẩm"],
            "nhịp riêng của sản phẩm khi khác cột thời gian",
            "the output's own rhythm where it differs from the time column",
            Shape::Schedule,
        ),
        column("note", &["Ghi chú"], "ghi chú", "note", Shape::Text),
    ],
};

/// Columns of the targets, in the order of [`TARGETS`].
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum TargetCol {
    No,
    Parent,
    Title,
    Comparator,
    Value,
    Unit,
    Aspirational,
    Measure,
    Scope,
    Lead,
    Definition,
    Note,
    Agencies,
    Period,
    Each,
}

/// The words of the column `comparator`.
pub const COMPARATORS: [&str; 5] = [">=", ">", "=", "<=", "<"];

/// The words of the column `each`.
pub const EACH: [&str; 4] = ["month", "quarter", "half", "year"];

/// `STEM.targets.csv`: one row a target.
pub static TARGETS: TableSpec = TableSpec {
    name: "targets",
    label: text("Chỉ tiêu", "Targets"),
    columns: &[
        required(column("no", &["STT", "Số"], "số của chỉ tiêu", "number of the target", Shape::Text)),
        column(
            "parent",
            &["Thuộc chỉ tiêu"],
            "số của chỉ tiêu ghép mà dòng này là một phần",
            "number of the compound target",
            Shape::Text,
        ),
        required(column(
            "title",
            &["Chỉ tiêu", "Tên chỉ tiêu"],
            "tên chỉ tiêu",
            "title of the target",
            Shape::Text,
        )),
        column(
            "comparator",
            &["So sánh", "Dấu"],
            "dấu so sánh",
            "how value and result compare",
            Shape::Choice(&COMPARATORS),
        ),
        column("value", &["Giá trị", "Mức"], "mức phải đạt", "value to reach", Shape::Decimal),
        column("unit", &["Đơn vị tính", "ĐVT"], "đơn vị tính", "unit", Shape::Text),
        column("aspirational", &["Phấn đấu"], "có chữ “phấn đấu”", "worded as an aspiration", Shape::YesNo),
        column(
            "measure",
            &["Thước đo"],
            "mã thước đo, ví dụ handling/on-time",
            "key of the measure, such as handling/on-time",
            Shape::Text,
        ),
        column("scope", &["Phạm vi"], "phạm vi", "scope", Shape::Text),
        column(
            "lead",
            &["Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì"],
            "cơ quan chủ trì",
            "agencies in the lead",
            Shape::Agencies,
        ),
        column("definition", &["Cách tính", "Định nghĩa"], "cách tính", "how it is measured", Shape::Text),
        column("note", &["Ghi chú"], "ghi chú", "note", Shape::Text),
        column(
            "agencies",
            &["Tính trên", "Cơ quan được tính"],
            "các cơ quan có số liệu được cộng lại để đánh giá; để trống là mọi cơ quan thuộc cơ quan ban hành",
            "agencies whose results are added up to judge it; empty for all below the issuer",
            Shape::Agencies,
        ),
        column(
            "period",
            &["Kỳ đánh giá"],
            "kỳ mà kết quả được đem so; để trống là kỳ của kế hoạch",
            "time whose result counts; empty for that of the plan",
            Shape::Text,
        ),
        column(
            "each",
            &["Xét từng"],
            "từng tháng, quý, nửa năm hoặc năm của kỳ đều phải đạt",
            "each month, quarter, half-year or year of the period must reach it",
            Shape::Choice(&EACH),
        ),
    ],
};

/// Columns of the progress, in the order of [`PROGRESS`].
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum ProgressCol {
    Task,
    Date,
    State,
    Percent,
    Note,
    Evidence,
    EvidenceUrl,
    NewDue,
    Decision,
    Period,
}

/// The words of the column `state`.
pub const REPORTED: [&str; 4] = ["not_started", "in_progress", "done", "cancelled"];

/// `STEM.progress.csv`: one row a report on a task.
pub static PROGRESS: TableSpec = TableSpec {
    name: "progress",
    label: text("Tiến độ", "Progress"),
    columns: &[
        required(column(
            "task",
            &["Nhiệm vụ", "STT nhiệm vụ", "Mã nhiệm vụ"],
            "số của nhiệm vụ",
            "number of the task",
            Shape::Text,
        )),
        required(column(
            "date",
            &["Ngày"],
            "ngày có tình trạng này (khi hoàn thành: ngày hoàn thành)",
            "day on which the state held (when done: the day of completion)",
            Shape::Date,
        )),
        required(column(
            "state",
            &["Trạng thái", "Tình trạng"],
            "trạng thái",
            "state",
            Shape::Choice(&REPORTED),
        )),
        column("percent", &["Phần trăm", "Tỷ lệ"], "phần trăm hoàn thành", "per cent done", Shape::Count),
        column("note", &["Ghi chú", "Kết quả"], "kết quả đã có", "what was achieved", Shape::Text),
        column(
            "evidence",
            &["Minh chứng", "Văn bản"],
            "văn bản chứng minh",
            "document that shows it",
            Shape::Text,
        ),
        column(
            "evidence_url",
            &["Đường dẫn"],
            "địa chỉ của minh chứng",
            "address of the evidence",
            Shape::Text,
        ),
        column(
            "new_due",
            &["Hạn mới", "Gia hạn đến"],
            "thời hạn mới khi được lùi",
            "new time when the deadline was moved",
            Shape::Schedule,
        ),
        column(
            "decision",
            &["Quyết định", "Văn bản cho phép"],
            "văn bản cho lùi hạn hoặc dừng",
            "document that moved the deadline or cancelled the task",
            Shape::Text,
        ),
        column(
            "period",
            &["Kỳ báo cáo", "Kỳ"],
            "kỳ của sản phẩm định kỳ mà dòng này nói tới; để trống thì dòng nói về cả nhiệm vụ",
            "period of the recurring output that the row is about; empty for the task as a whole",
            Shape::Text,
        ),
    ],
};

/// Columns of the verdicts, in the order of [`VERDICTS`].
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum VerdictCol {
    Target,
    Verdict,
    Reason,
    Date,
    DecidedBy,
}

/// The words of the column `verdict`.
pub const DECIDED: [&str; 5] = ["met", "met-late", "missed", "unreached", "cannot-judge"];

/// `STEM.verdicts.csv`: one row a verdict that people decided on, whatever the figures say.
pub static VERDICTS: TableSpec = TableSpec {
    name: "verdicts",
    label: text("Kết luận của người có thẩm quyền", "Verdicts decided on"),
    columns: &[
        required(column(
            "target",
            &["Chỉ tiêu", "STT chỉ tiêu"],
            "số của chỉ tiêu",
            "number of the target",
            Shape::Text,
        )),
        required(column("verdict", &["Kết luận"], "kết luận", "verdict", Shape::Choice(&DECIDED))),
        required(column(
            "reason",
            &["Lý do"],
            "lý do kết luận khác với số liệu",
            "why it differs from the figures",
            Shape::Text,
        )),
        required(column("date", &["Ngày"], "ngày kết luận", "day of the decision", Shape::Date)),
        required(column(
            "decided_by",
            &["Người kết luận", "Chức danh"],
            "chức danh người kết luận, không ghi tên",
            "role that decided, never a name",
            Shape::Text,
        )),
    ],
};
