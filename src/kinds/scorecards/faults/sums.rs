//! Faults of scores that disagree with the rule or with each other.

use crate::base::diag::{Fault, Level, text};

/// An exported score against a rule that was read in the document.
pub static SCORE_DIFFERS: Fault = Fault {
    code: "scorecards/score-differs",
    level: Level::Error,
    says: text(
        "{indicator}: điểm ghi {value}, nhưng tỷ lệ {rate}% được {computed} điểm.",
        "{indicator}: the score is {value}, but a rate of {rate}% earns {computed}.",
    ),
    mend: text(
        "Đối chiếu tỷ lệ và điểm với bản kết xuất; hoặc bỏ điểm để máy tự tính.",
        "Compare rate and score with the export, or leave the score out.",
    ),
    why: text(
        "Điểm = điểm tối đa nếu tỷ lệ đạt ngưỡng, dưới ngưỡng thì tính theo tỷ lệ.",
        "A rate that reaches the threshold earns the maximum, a lower one its proportion.",
    ),
};

/// An exported score against a rule that was not verified.
pub static SCORE_DOUBTED: Fault = Fault {
    code: "scorecards/score-doubted",
    level: Level::Warning,
    says: text(
        "{indicator}: điểm ghi {value}, còn tỷ lệ {rate}% theo cách tính chưa kiểm chứng được {computed} điểm.",
        "{indicator}: the score is {value}, while a rate of {rate}% earns {computed} by a rule that was not verified.",
    ),
    mend: text(
        "Đối chiếu với bản kết xuất. Nếu điểm đúng, cổng dùng điểm này; ngưỡng đúng thì ghi vào content/scorecards/schemes/.",
        "Compare it with the export. If the score is right, it is used; put the right threshold into content/scorecards/schemes/.",
    ),
    why: text(
        "Ngưỡng của chỉ tiêu này chưa đối chiếu được với văn bản, nên chỉ nhắc chứ không chặn.",
        "The threshold of this indicator could not be verified, so this does not block.",
    ),
};

/// The score of a group against its indicators.
pub static GROUP_DIFFERS: Fault = Fault {
    code: "scorecards/group-differs",
    level: Level::Error,
    says: text(
        "‘{agency}’, ‘{group}’: ghi {value} điểm, nhưng cộng các chỉ tiêu được {computed}.",
        "'{agency}', '{group}': the score is {value}, but its indicators add up to {computed}.",
    ),
    mend: text(
        "Kiểm tra có ô sai không; hoặc bỏ dòng của nhóm để máy tự cộng.",
        "See whether some cell is wrong, or drop the row of the group.",
    ),
    why: text(
        "Điểm của nhóm là tổng điểm các chỉ tiêu.",
        "The score of a group is the sum of its indicators.",
    ),
};

/// The total against the groups.
pub static TOTAL_DIFFERS: Fault = Fault {
    code: "scorecards/total-differs",
    level: Level::Error,
    says: text(
        "‘{agency}’: tổng ghi {value} điểm, nhưng cộng các nhóm được {computed}.",
        "'{agency}': the total is {value}, but the groups add up to {computed}.",
    ),
    mend: text(
        "Kiểm tra có nhóm nào sai hoặc kết xuất khác ngày không; hoặc bỏ dòng tổng để máy tự cộng.",
        "See whether a group is wrong or was exported on another day, or drop the row of the total.",
    ),
    why: text("Tổng điểm là tổng của các nhóm.", "The total is the sum of the groups."),
};

/// A total or the score of a group that its known parts rule out.
pub static SUM_OUTSIDE: Fault = Fault {
    code: "scorecards/sum-outside",
    level: Level::Error,
    says: text(
        "‘{agency}’, {what}: ghi {value} điểm, nhưng theo các phần đã có thì phải từ {least} đến {most}.",
        "'{agency}', {what}: the score is {value}, but by the parts that are known it is between {least} and {most}.",
    ),
    mend: text(
        "Kiểm tra ô sai hoặc hai bản kết xuất khác ngày; hoặc bỏ dòng này để máy tự cộng khi đủ các phần.",
        "See whether a cell is wrong or two exports are of different days; or drop this row: it is added up once all parts are there.",
    ),
    why: text(
        "Tổng không thể ít hơn các phần đã có, cũng không thể nhiều hơn các phần ấy cộng điểm tối đa của phần còn lại.",
        "A sum is not less than its known parts, nor more than these and the maxima of the others.",
    ),
};

/// An exported total beside only some of its parts.
pub static TOTAL_UNCHECKED: Fault = Fault {
    code: "scorecards/total-unchecked",
    level: Level::Warning,
    says: text(
        "‘{value}’ có tổng điểm nhưng thiếu số liệu của {groups}, nên tổng không đối chiếu được.",
        "'{value}' has a total but lacks figures of {groups}, so the total cannot be checked.",
    ),
    mend: text(
        "Thêm dòng còn thiếu, hoặc dòng điểm của cả nhóm. Chưa có thì để nguyên: trang ghi tổng là chưa đối chiếu, không xếp loại, không xếp hạng.",
        "Add the rows that are missing, or one with the score of the group. Without them leave it: the page marks the total as not checked, without grade or rank.",
    ),
    why: text(
        "Xếp loại, xếp hạng bằng một tổng không ai đối chiếu được thì không so được với cơ quan khác.",
        "A grade or rank by a total that nobody can check does not compare with others.",
    ),
};

/// An agency without a total.
pub static INCOMPLETE: Fault = Fault {
    code: "scorecards/incomplete",
    level: Level::Warning,
    says: text(
        "‘{value}’ thiếu số liệu của {groups}, nên không có tổng điểm.",
        "'{value}' lacks figures of {groups}, so it has no total.",
    ),
    mend: text(
        "Thêm dòng còn thiếu, hoặc dòng điểm của cả nhóm. Không phát sinh thì ghi ‘không phát sinh’. Chưa có thì để nguyên.",
        "Add the rows that are missing, or one with the score of the group. If nothing arose, say so. Without figures leave it.",
    ),
    why: text("Thiếu không phải là 0 điểm.", "Missing is not 0 points."),
};
