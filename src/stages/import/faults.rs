//! Faults of an office's spreadsheet.

mod doubts;

use crate::base::diag::{Fault, Level, text};
pub use doubts::{
    NAMES_OTHER_PERIOD, NO_HEADING, PERSON_GROUP, PERSONAL_COLUMN, SERIAL_DATE, SHEETS_OF_OTHERS,
    TOTAL_DIFFERS, UNSURE_GROUP,
};

/// Every fault of this stage, for `explain`.
pub static FAULTS: &[&Fault] = &[
    &NO_TABLE,
    &SEVERAL_SHEETS,
    &UNSURE_COLUMN,
    &TWO_COLUMNS,
    &NO_COLUMN,
    &NO_ROWS,
    &HIDDEN_ROWS,
    &FORMULA,
    &UNCALCULATED,
    &SWAPPED_DATES,
    &AMBIGUOUS_NUMBER,
    &OTHER_PERIOD,
    &OTHER_AGENCY,
    &KEPT_TABLE,
    &STALE_MAPPING,
    &HEAD_LACKS,
    &UNSURE_GROUP,
    &PERSON_GROUP,
    &PERSONAL_COLUMN,
    &NAMES_OTHER_PERIOD,
    &SHEETS_OF_OTHERS,
    &TOTAL_DIFFERS,
    &NO_HEADING,
    &SERIAL_DATE,
];

/// No sheet has a header.
pub static NO_TABLE: Fault = Fault {
    code: "import/no-table",
    level: Level::Error,
    says: text(
        "Không tìm thấy bảng: không tờ nào có dòng tiêu đề với ít nhất hai cột đã biết trong 40 dòng đầu.",
        "No table was found: no sheet has a header row with at least two known columns in its first 40 rows.",
    ),
    mend: text(
        "Kiểm tra có đúng tệp và đúng `--as` không. Tiêu đề được nhận, ví dụ: {known}.",
        "Check that it is the right file and the right `--as`. Headings that are understood, for example: {known}.",
    ),
    why: text(
        "Không có tiêu đề thì không biết cột nào là ngày hẹn, cột nào là ngày trả.",
        "Without headings nobody knows which column is the due day and which the day of the result.",
    ),
};

/// Several sheets have a table.
pub static SEVERAL_SHEETS: Fault = Fault {
    code: "import/several-sheets",
    level: Level::Error,
    says: text("Nhiều tờ có bảng: {sheets}.", "Several sheets have a table: {sheets}."),
    mend: text(
        "Chọn tờ của kỳ này bằng `--sheet \"{first}\"`; cần nhiều tờ thì ghi `--sheet` nhiều lần.",
        "Choose the sheet of the period by `--sheet \"{first}\"`; for several, give `--sheet` several times.",
    ),
    why: text(
        "Tờ của tháng khác hoặc bản nháp mà nhập cùng thì số liệu sai.",
        "A sheet of another month, or a draft, would make the figures wrong.",
    ),
};

/// A heading that may mean a column.
pub static UNSURE_COLUMN: Fault = Fault {
    code: "import/unsure-column",
    level: Level::Error,
    says: text(
        "Chưa chắc cột ‘{value}’ là gì. Có thể là: {known}.",
        "It is unclear what the column '{value}' is. It may be: {known}.",
    ),
    mend: text(
        "Nếu đúng, thêm vào lệnh: --map \"{value}={first}\"; nếu không lấy cột này: --map \"{value}=drop\". Câu trả lời được nhớ cho tháng sau.",
        "If so, add to the command: --map \"{value}={first}\"; to leave the column out: --map \"{value}=drop\". The answer is remembered for next month.",
    ),
    why: text(
        "Lấy nhầm cột ngày thì mọi dòng đều sai, nên không đoán.",
        "With the wrong column of dates every row would be wrong, so nothing is guessed.",
    ),
};

/// Two headings for one column.
pub static TWO_COLUMNS: Fault = Fault {
    code: "import/two-columns",
    level: Level::Error,
    says: text(
        "Nhiều cột cùng nghĩa ‘{column}’ ({about}): ‘{value}’ và cột khác.",
        "Several columns mean '{column}' ({about}): '{value}' and another.",
    ),
    mend: text(
        "Bỏ bớt một cột bằng --map \"TIÊU ĐỀ=drop\", hoặc đổi tên tiêu đề trong tệp nếu hai cột ghi giống hệt nhau.",
        "Leave one out by --map \"HEADING=drop\", or rename a heading in the file if both read the same.",
    ),
    why: text("Không biết lấy giá trị của cột nào.", "It is unclear which value counts."),
};

/// A column that every record needs.
pub static NO_COLUMN: Fault = Fault {
    code: "import/no-column",
    level: Level::Error,
    says: text(
        "Bảng không có cột bắt buộc ‘{column}’ ({about}).",
        "The table lacks the required column '{column}' ({about}).",
    ),
    mend: text(
        "Thêm cột này khi kết xuất. Nếu cột có tên khác, thêm vào lệnh: --map \"TIÊU ĐỀ={column}\" (cột ghi tên hay dữ liệu của người dân không được nhận). Tên được nhận: {known}.",
        "Add it to the export. If it has another name, add to the command: --map \"HEADING={column}\" (a column with names or data of citizens is refused). Names that are understood: {known}.",
    ),
    why: text("Không có cột này thì không hiểu được các dòng.", "Without it the rows cannot be understood."),
};

/// A header and nothing below it.
pub static NO_ROWS: Fault = Fault {
    code: "import/no-rows",
    level: Level::Error,
    says: text("Dưới tiêu đề không có dòng dữ liệu nào.", "There is no row of data below the header."),
    mend: text(
        "Nếu kỳ này thật sự không phát sinh, khai rõ: thêm vào lệnh --set nil=all (danh sách trễ hạn). Nếu không, kết xuất lại tệp.",
        "If nothing arose in the period, declare it: add to the command --set nil=all (late lists). Otherwise export the file again.",
    ),
    why: text(
        "Tệp trống có thể do kết xuất lỗi; thiếu không phải là không.",
        "An empty file may be a failed export; missing is not zero.",
    ),
};

/// Rows that the user does not see.
pub static HIDDEN_ROWS: Fault = Fault {
    code: "import/hidden-rows",
    level: Level::Warning,
    says: text(
        "{count} dòng đang ẩn (dòng {rows}) vẫn được nhập.",
        "{count} hidden rows (rows {rows}) are imported too.",
    ),
    mend: text(
        "Bỏ bộ lọc để xem các dòng này. Dòng nào không được công bố thì xóa hẳn rồi nhập lại.",
        "Clear the filter to see them. Delete those that must not be published and import again.",
    ),
    why: text(
        "Dòng thường ẩn vì quên tắt bộ lọc; bỏ chúng thì danh sách thiếu hồ sơ mà không ai thấy.",
        "Rows are mostly hidden by a filter that was left on; without them the list would lack dossiers unseen.",
    ),
};

/// A formula that failed.
pub static FORMULA: Fault = Fault {
    code: "import/formula",
    level: Level::Error,
    says: text("Công thức trong ô bị lỗi: {value}.", "The formula of the cell failed: {value}."),
    mend: text(
        "Sửa công thức hoặc ghi thẳng giá trị vào ô, rồi lưu tệp.",
        "Correct the formula or write the value into the cell, then save the file.",
    ),
    why: text("Ô lỗi không có giá trị.", "A failed cell has no value."),
};

/// A formula that was never calculated.
pub static UNCALCULATED: Fault = Fault {
    code: "import/uncalculated",
    level: Level::Error,
    says: text(
        "Ô này có công thức nhưng tệp không lưu kết quả.",
        "This cell has a formula, but the file does not hold its result.",
    ),
    mend: text(
        "Mở tệp bằng Excel hoặc LibreOffice rồi bấm Lưu, nhập lại; hoặc dán giá trị (Paste Values) thay công thức.",
        "Open the file in Excel or LibreOffice, save it and import again; or paste values in place of the formulas.",
    ),
    why: text(
        "Phần mềm kết xuất đã ghi công thức mà chưa tính; coi là ô trống thì hồ sơ đã trả thành chưa trả.",
        "The exporting program wrote formulas without calculating them; read as empty, a dossier that was returned would count as open.",
    ),
};

/// Dates of which a program has swapped day and month.
pub static SWAPPED_DATES: Fault = Fault {
    code: "import/swapped-dates",
    level: Level::Error,
    says: text(
        "Cột này ({about}) có vẻ bị đảo ngày và tháng: {dates} ô là ngày, đều từ 1 đến 12; {texts} ô là chữ, đều sau ngày 12.",
        "Day and month of this column ({about}) seem to be swapped: {dates} cells are dates, all from 1 to 12; {texts} are text, all after the 12th.",
    ),
    mend: text(
        "Kết xuất lại và mở bằng Excel đặt vùng ‘Tiếng Việt’, hoặc nhập thẳng tệp CSV gốc mà không mở bằng Excel.",
        "Export it again and open it in an Excel set to Vietnamese, or import the original CSV file without opening it.",
    ),
    why: text(
        "Excel đặt tiếng Anh đọc 03/04 thành ngày 4 tháng 3 và để 13/04 là chữ: số ngày trễ sai hàng tháng.",
        "An English Excel reads 03/04 as 4 March and leaves 13/04 as text: delays would be wrong by months.",
    ),
};

/// A number with a mark of two meanings.
pub static AMBIGUOUS_NUMBER: Fault = Fault {
    code: "import/ambiguous-number",
    level: Level::Error,
    says: text(
        "Không rõ ‘{value}’ là {one} hay {other}: cả cột không có số nào cho biết dấu thập phân.",
        "It is unclear whether '{value}' is {one} or {other}: no number of the column tells its decimal mark.",
    ),
    mend: text(
        "Định dạng ô là số (Number) thay cho chữ, hoặc viết không có dấu ngăn cách hàng nghìn.",
        "Format the cell as a number instead of text, or write it without a mark between thousands.",
    ),
    why: text(
        "Sai dấu là sai một nghìn lần.",
        "The wrong meaning of the mark makes it wrong by a factor of a thousand.",
    ),
};

/// The document is of another period.
pub static OTHER_PERIOD: Fault = Fault {
    code: "import/other-period",
    level: Level::Error,
    says: text(
        "Tệp này là của kỳ {found}, lệnh nhập ghi --period {wanted}.",
        "This file is of the period {found}; the command says --period {wanted}.",
    ),
    mend: text(
        "Sửa `--period`, hoặc đặt tên khác cho tệp mới bằng `--name`.",
        "Correct `--period`, or give the new file another name by `--name`.",
    ),
    why: text(
        "Nhập vào kỳ khác sẽ thay mất danh sách đã có của kỳ ấy.",
        "The list of that period would be replaced.",
    ),
};

/// The document is of another agency.
pub static OTHER_AGENCY: Fault = Fault {
    code: "import/other-agency",
    level: Level::Error,
    says: text(
        "Tệp này là của cơ quan ‘{found}’, lệnh nhập ghi --agency {wanted}.",
        "This file is of the agency '{found}'; the command says --agency {wanted}.",
    ),
    mend: text(
        "Sửa `--agency`, hoặc đặt tên khác cho tệp mới bằng `--name`.",
        "Correct `--agency`, or give the new file another name by `--name`.",
    ),
    why: text(
        "Nhập vào tệp của cơ quan khác sẽ thay mất danh sách của cơ quan ấy.",
        "The list of that agency would be replaced.",
    ),
};

/// A table of the document that the workbook says nothing of.
pub static KEPT_TABLE: Fault = Fault {
    code: "import/kept-table",
    level: Level::Hint,
    says: text(
        "Tệp nhập không có dòng nào cho bảng này nên bảng giữ nguyên ({rows} dòng): {table}.",
        "The workbook has no rows for this table, which stays as it is ({rows} rows): {table}.",
    ),
    mend: text(
        "Nếu kỳ này bảng ấy không còn dòng nào, xóa tệp rồi nhập lại.",
        "If the table has no rows any more, delete the file and import again.",
    ),
    why: text(
        "Nhiều nơi kết xuất hai danh sách thành hai tệp; nhập tệp này không được xóa mất tệp kia.",
        "Many offices export the two lists as two files; importing one must not delete the other.",
    ),
};

/// A remembered column that is no column any more.
pub static STALE_MAPPING: Fault = Fault {
    code: "import/stale-mapping",
    level: Level::Warning,
    says: text(
        "Tệp nhớ cách nhập ghi cột ‘{value}’, nhưng không có cột này.",
        "The remembered mapping names a column '{value}', which does not exist.",
    ),
    mend: text(
        "{nearest}Sửa `column:` của tiêu đề ấy, hoặc xóa dòng đó để được hỏi lại. Các cột: {known}.",
        "{nearest}Correct the `column:` of that heading, or delete the line to be asked again. Columns: {known}.",
    ),
    why: text(
        "Tiêu đề ấy được hiểu lại từ đầu, có thể khác tháng trước.",
        "The heading is understood anew, perhaps otherwise than last month.",
    ),
};

/// A key that a new document needs and no spreadsheet tells.
pub static HEAD_LACKS: Fault = Fault {
    code: "import/head-lacks",
    level: Level::Error,
    says: text(
        "Tệp mới cần thông tin mà bảng tính không có: {key} ({about}).",
        "The new document needs what no spreadsheet says: {key} ({about}).",
    ),
    mend: text(
        "Thêm vào lệnh: --set '{key}={example}'. Lần nhập sau vào cùng tệp không cần ghi lại.",
        "Add to the command: --set '{key}={example}'. Importing into the same document again does not need it.",
    ),
    why: text(
        "Thiếu nó thì người đọc không biết số liệu là của văn bản nào, thu thập bằng cách nào.",
        "Without it readers do not know which document the figures are of, or how they were gathered.",
    ),
};
