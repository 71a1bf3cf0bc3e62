//! The faults of satisfaction documents.

use crate::base::diag::{Fault, Level, text};

/// `n` is not the sum of the levels.
pub static N_DIFFERS: Fault = Fault {
    code: "satisfaction/n-differs",
    level: Level::Error,
    says: text(
        "n = {value}, nhưng các mức cộng lại là {sum}.",
        "n = {value}, but the levels add up to {sum}.",
    ),
    mend: text(
        "Sửa số phiếu của một mức hoặc sửa n. Phiếu không áp dụng không tính vào n.",
        "Correct the count of a level, or n. Answers that do not apply stay out of n.",
    ),
    why: text(
        "n là mẫu số của tỷ lệ: lệch một phiếu là tỷ lệ sai.",
        "n is what shares are taken of: one answer too many makes them wrong.",
    ),
};

/// A question that the head does not declare.
pub static UNKNOWN_QUESTION: Fault = Fault {
    code: "satisfaction/unknown-question",
    level: Level::Error,
    says: text(
        "Câu hỏi ‘{value}’ chưa khai ở phần đầu tệp.",
        "The question '{value}' is not declared in the file's head.",
    ),
    mend: text(
        "{nearest}Ghi đúng mã, hoặc thêm câu hỏi vào `questions`. Các mã đã khai: {known}.",
        "{nearest}Write the id as declared, or add the question to `questions`. Declared ids: {known}.",
    ),
    why: text(
        "Không có lời câu hỏi thì người đọc không biết tỷ lệ nói về điều gì.",
        "Without the wording a reader cannot know what the share is about.",
    ),
};

/// A question declared twice.
pub static QUESTION_TWICE: Fault = Fault {
    code: "satisfaction/question-twice",
    level: Level::Error,
    says: text("Mã câu hỏi ‘{value}’ khai hai lần.", "The question id '{value}' is declared twice."),
    mend: text("Đặt mã khác cho một trong hai câu.", "Give one of the two another id."),
    why: text("Không biết dòng kết quả thuộc câu nào.", "It is unclear to which question a row belongs."),
};

/// Two rows for one agency and question.
pub static ROW_TWICE: Fault = Fault {
    code: "satisfaction/row-twice",
    level: Level::Error,
    says: text(
        "Câu hỏi ‘{value}’ của {agency} đã có ở một dòng trên.",
        "The question '{value}' of {agency} already has a row above.",
    ),
    mend: text("Giữ một dòng cho mỗi cơ quan và câu hỏi.", "Keep one row for each agency and question."),
    why: text("Cộng hai dòng sẽ đếm phiếu hai lần.", "Adding both would count answers twice."),
};

/// A declared question that nobody answered.
pub static QUESTION_WITHOUT_ROWS: Fault = Fault {
    code: "satisfaction/question-without-rows",
    level: Level::Hint,
    says: text("Câu hỏi ‘{value}’ không có dòng kết quả nào.", "The question '{value}' has no rows."),
    mend: text(
        "Thêm các dòng kết quả, hoặc bỏ câu hỏi khỏi `questions`.",
        "Add its rows, or take it out of `questions`.",
    ),
    why: text(
        "Trang sẽ ghi là chưa có số liệu cho câu này.",
        "The page will say that there are no figures for it.",
    ),
};

/// An instrument of self-selected or computed results that claims to be a probability sample.
pub static SELF_SELECTED: Fault = Fault {
    code: "satisfaction/self-selected",
    level: Level::Warning,
    says: text(
        "Công cụ ‘{value}’ không chọn mẫu ngẫu nhiên nên `probability: true` không được dùng.",
        "The instrument '{value}' draws no random sample, so `probability: true` is not used.",
    ),
    mend: text(
        "Ghi `probability: false`; nếu người được hỏi đúng là chọn ngẫu nhiên thì ghi `kind: survey`.",
        "Write `probability: false`; if those asked were drawn at random, write `kind: survey`.",
    ),
    why: text(
        "Người bấm máy hoặc quét mã tự chọn trả lời; khoảng tin cậy cho số ấy là giả tạo.",
        "Who presses a button or scans a code chose to answer; an interval would pretend a precision that is not there.",
    ),
};

/// Fewer than two levels, or none that counts as satisfied.
pub static NO_SCALE: Fault = Fault {
    code: "satisfaction/no-scale",
    level: Level::Error,
    says: text(
        "Bảng phải có ít nhất hai cột mức, trong đó có ‘satisfied’ hoặc ‘very_satisfied’.",
        "The table needs at least two columns of levels, one of them 'satisfied' or 'very_satisfied'.",
    ),
    mend: text(
        "Thêm các cột mức có trên thang đo: {known}.",
        "Add the columns of the levels on the scale: {known}.",
    ),
    why: text(
        "Tỷ lệ hài lòng là phần hài lòng trên mọi mức; chỉ một mức thì không có tỷ lệ.",
        "The share is that of the satisfied in all levels; of a single level there is none.",
    ),
};

/// No rows.
pub static NO_RESULTS: Fault = Fault {
    code: "satisfaction/no-results",
    level: Level::Hint,
    says: text("Không có dòng kết quả nào.", "There are no results."),
    mend: text(
        "Điền bảng ‘{file}’ cạnh tệp này, mỗi cơ quan và câu hỏi một dòng.",
        "Fill in the table '{file}' beside this file, a row for each agency and question.",
    ),
    why: text(
        "Một cuộc đo không có số phiếu thì không công bố được gì.",
        "Without answers there is nothing to publish.",
    ),
};

/// Neither the rows nor the head name the agency.
pub static NO_AGENCY: Fault = Fault {
    code: "satisfaction/no-agency",
    level: Level::Error,
    says: text(
        "Không rõ kết quả của cơ quan nào: bảng không có cột ‘agency’, phần đầu tệp không có khóa ‘agency’.",
        "It is unclear whose results these are: the table has no column 'agency' and the head no key 'agency'.",
    ),
    mend: text(
        "Thêm cột cơ quan vào bảng, hoặc ghi `agency:` ở phần đầu nếu cả tệp là của một cơ quan.",
        "Add the column, or write `agency:` in the head when the whole file is about one agency.",
    ),
    why: text("Không được đoán số phiếu là của cơ quan nào.", "Whose answers they are must not be guessed."),
};

/// A row about another agency than the head names.
pub static OTHER_AGENCY: Fault = Fault {
    code: "satisfaction/other-agency",
    level: Level::Error,
    says: text(
        "Dòng này của {value}, nhưng phần đầu tệp nói tệp chỉ của {agency}.",
        "This row is about {value}, but the head says that the file is about {agency} alone.",
    ),
    mend: text(
        "Bỏ `agency:` ở phần đầu tệp, hoặc sửa dòng này.",
        "Take `agency:` out of the head, or correct the row.",
    ),
    why: text(
        "Một trong hai chỗ sai; không được đoán chỗ nào.",
        "One of the two is wrong; which must not be guessed.",
    ),
};

/// Two documents give results of one agency with one instrument in one period.
pub static TAKEN_TWICE: Fault = Fault {
    code: "satisfaction/taken-twice",
    level: Level::Error,
    says: text(
        "Kỳ này và công cụ này đã có kết quả của {agency} ở {other}.",
        "This period and instrument already have results of {agency} in {other}.",
    ),
    mend: text(
        "Gộp hai tệp; nếu là hai cuộc đo khác nhau thì đặt `instrument.name` khác nhau.",
        "Join the two files; if they are two surveys, give them different `instrument.name`s.",
    ),
    why: text(
        "Hai kết quả cho cùng một điều: người đọc không biết tin số nào.",
        "Two results for one thing: a reader could not tell which to believe.",
    ),
};

/// Documents of one instrument and period that were not taken in the same way.
pub static PARTS_DIFFER: Fault = Fault {
    code: "satisfaction/parts-differ",
    level: Level::Error,
    says: text(
        "Tệp này cùng kỳ và công cụ với {other} nhưng khác {what}.",
        "This file has the period and instrument of {other} but differs in {what}.",
    ),
    mend: text(
        "Ghi cho giống nhau; nếu là hai cuộc đo khác nhau thì đặt `instrument.name` khác nhau.",
        "Make them agree; if they are two surveys, give them different `instrument.name`s.",
    ),
    why: text(
        "Phiếu đo theo cách khác nhau không cộng với nhau được.",
        "Answers taken in different ways cannot be added up.",
    ),
};

/// More answers than people invited.
pub static MORE_THAN_INVITED: Fault = Fault {
    code: "satisfaction/more-than-invited",
    level: Level::Error,
    says: text(
        "Câu ‘{value}’ có {n} phiếu, nhiều hơn {invited} người được mời.",
        "The question '{value}' has {n} answers, more than the {invited} people invited.",
    ),
    mend: text("Sửa `invited` hoặc số phiếu.", "Correct `invited` or the answers."),
    why: text("Tỷ lệ trả lời không thể quá 100%.", "A response rate cannot exceed 100%."),
};

/// The asking ended before it began.
pub static ENDS_BEFORE: Fault = Fault {
    code: "satisfaction/ends-before-start",
    level: Level::Error,
    says: text(
        "Ngày cuối thu thập {to} trước ngày đầu {from}.",
        "The last day {to} is before the first day {from}.",
    ),
    mend: text("Sửa `from` hoặc `to` của `instrument`.", "Correct `from` or `to` of `instrument`."),
    why: text(
        "Thời gian thu thập cho biết kết quả nói về lúc nào.",
        "The days of asking say what time the results speak of.",
    ),
};

/// Results of a day to come.
pub static FUTURE_RESULTS: Fault = Fault {
    code: "satisfaction/future-results",
    level: Level::Hint,
    says: text(
        "Kết quả ghi ngày công bố {value}, sau ngày {as_of} của lần dựng này, nên chưa đưa lên cổng.",
        "The results are dated {value}, after {as_of}, the day of this build, so they are not published yet.",
    ),
    mend: text(
        "Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì kết quả tự xuất hiện khi đến ngày.",
        "If the date is wrong, correct `published`; otherwise the results appear when their day has come.",
    ),
    why: text(
        "Tài liệu chưa đến ngày công bố không được lọt ra trang.",
        "What is not yet to be published must not leak.",
    ),
};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &N_DIFFERS,
    &UNKNOWN_QUESTION,
    &QUESTION_TWICE,
    &ROW_TWICE,
    &QUESTION_WITHOUT_ROWS,
    &SELF_SELECTED,
    &NO_SCALE,
    &NO_RESULTS,
    &NO_AGENCY,
    &OTHER_AGENCY,
    &TAKEN_TWICE,
    &PARTS_DIFFER,
    &MORE_THAN_INVITED,
    &ENDS_BEFORE,
    &FUTURE_RESULTS,
];
