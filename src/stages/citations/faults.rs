//! Faults of cited documents. A text is published as it is, so these are hints.

use crate::base::diag::{Fault, Level, Text, text};

const fn fault(code: &'static str, says: Text, mend: Text, why: Text) -> Fault {
    Fault { code, level: Level::Hint, says, mend, why }
}

const WHY_FIND: Text = text(
    "Người đọc tìm văn bản theo số và ngày; ghi sai thì không tìm được, hoặc tìm ra văn bản khác.",
    "Readers look a document up by number and day; wrong ones lead nowhere or to another document.",
);

/// A day that does not exist.
pub static IMPOSSIBLE: Fault = fault(
    "citation/impossible-date",
    text("Văn bản {value} ghi ngày {date}: không có ngày này.", "{value} is dated {date}, which is no day."),
    text(
        "Sửa ngày theo bản gốc. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.",
        "Correct the day. If the source says so, give the document's number in `notes`.",
    ),
    WHY_FIND,
);

/// One number with two days in one document.
pub static TWO_DATES: Fault = fault(
    "citation/two-dates",
    text(
        "Văn bản {value} ghi ngày {date}, chỗ khác ({other}) ghi ngày {other_date}.",
        "{value} is dated {date} here and {other_date} elsewhere ({other}).",
    ),
    text(
        "Đối chiếu bản gốc, sửa chỗ sai. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.",
        "Compare with the document and correct one. If the source says so, give the document's number in `notes`.",
    ),
    WHY_FIND,
);

/// A known document with another day, or a year that its own number contradicts.
pub static WRONG_DATE: Fault = fault(
    "citation/wrong-date",
    text("Văn bản {value} ghi ngày {date}; {right}.", "{value} is dated {date}; {right}."),
    text(
        "Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.",
        "Correct the day. If the source says so, give the document's number in `notes`.",
    ),
    WHY_FIND,
);

/// A number that stands for a known document by mistake.
pub static WRONG_NUMBER: Fault = fault(
    "citation/wrong-number",
    text("Có phải {right} ngày {date}, không phải {value}?", "Is {right} of {date} meant, not {value}?"),
    text(
        "Sửa số. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.",
        "Correct the number. If the source says so, give the document's number in `notes`.",
    ),
    WHY_FIND,
);

/// A document that was no longer in force when it was cited.
pub static REPEALED: Fault = fault(
    "citation/repealed",
    text(
        "{value} hết hiệu lực sau ngày {until}, được {replaced_by} thay thế; văn bản này ghi ngày {day}.",
        "{value} was in force until {until} and was replaced by {replaced_by}; this document is dated {day}.",
    ),
    text(
        "Dẫn văn bản đang có hiệu lực. Nếu cố ý dẫn văn bản cũ thì ghi số của nó vào `notes`.",
        "Cite the document in force. If the old one is meant, give its number in `notes`.",
    ),
    text(
        "Người dân cần biết quy định nào đang áp dụng cho mình.",
        "Citizens need to know which rule applies to them.",
    ),
);

/// Bodies of a tier that was gone.
pub static ABOLISHED_TIER: Fault = fault(
    "citation/abolished-tier",
    text(
        "‘{value}’: không còn cấp huyện từ ngày {since}; văn bản này ghi ngày {day}.",
        "'{value}': there is no district tier since {since}; this document is dated {day}.",
    ),
    text(
        "Ghi cơ quan đang làm việc này. Nếu văn bản nguồn viết như vậy thì thêm `notes` với kind: abolished-unit.",
        "Name the body that has the task now. If the source says so, add to `notes` with kind: abolished-unit.",
    ),
    text(
        "Việc giao cho cơ quan không còn tồn tại thì không ai làm.",
        "What is given to a body that is gone is done by nobody.",
    ),
);

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] =
    &[&IMPOSSIBLE, &TWO_DATES, &WRONG_DATE, &WRONG_NUMBER, &REPEALED, &ABOLISHED_TIER];
