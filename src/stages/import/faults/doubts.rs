//! Faults of what a table leaves in doubt: rows above others, months, totals, cells without a heading.

use crate::base::diag::{Fault, Level, text};

/// A row above others of which nobody has said what it is.
pub static UNSURE_GROUP: Fault = Fault {
    code: "import/unsure-group",
    level: Level::Error,
    says: text(
        "Chưa chắc dòng riêng ‘{value}’ có phải là {column} ({about}) của các dòng dưới nó không.",
        "It is unclear whether the row '{value}' says the {column} ({about}) of the rows below it.",
    ),
    mend: text(
        "Nếu phải, thêm vào lệnh: --map \"{value}={column}\"; nếu dòng chỉ để chia nhóm: --map \"{value}=drop\". Câu trả lời được nhớ cho tháng sau.",
        "If it does, add to the command: --map \"{value}={column}\"; if it only parts the rows: --map \"{value}=drop\". The answer is remembered for next month.",
    ),
    why: text(
        "Dòng đánh số La Mã có thể là lĩnh vực, phần của danh sách hay tên người; đoán sai thì công bố sai ở mọi dòng dưới.",
        "A row with a Roman number may be a field, a part of the list or a person; a wrong guess is published with every row below.",
    ),
};

/// A row above others that seems to be a person's name.
pub static PERSON_GROUP: Fault = Fault {
    code: "import/person-group",
    level: Level::Error,
    says: text(
        "Dòng riêng ở ô này có vẻ là tên người, không phải {column} ({about}) của các dòng dưới.",
        "The row of this cell seems to be a person's name, not the {column} ({about}) of the rows below it.",
    ),
    mend: text(
        "Nếu dòng chỉ để chia nhóm, thêm vào lệnh: --map \"CHỮ Ở Ô ẤY=drop\", hoặc xóa dòng ấy trong tệp. Chỉ khi không phải tên người: --map \"CHỮ Ở Ô ẤY={column}\".",
        "If it only parts the rows, add to the command: --map \"TEXT OF THE CELL=drop\", or delete the row in the file. Only if it is no name: --map \"TEXT OF THE CELL={column}\".",
    ),
    why: text(
        "Tên người không được công bố; ghi vào cột này thì hiện ở mọi dòng dưới.",
        "Names of people are not published; in this column it would be shown with every row below.",
    ),
};

/// Personal data that were to fill a column.
pub static PERSONAL_COLUMN: Fault = Fault {
    code: "import/personal-column",
    level: Level::Error,
    says: text(
        "Cột ‘{value}’ ghi dữ liệu cá nhân, không được nhập thành ‘{column}’ ({about}).",
        "The column '{value}' holds personal data and cannot be imported as '{column}' ({about}).",
    ),
    mend: text(
        "Bỏ --map của cột này (lần trước đã trả lời thì xóa dòng ấy trong content/imports/). Nếu cột không có tên, địa chỉ, số của người dân, sửa tiêu đề trong tệp cho đúng.",
        "Leave out the --map of this column (if it was answered before, delete that line in content/imports/). If it holds no names, addresses or numbers of citizens, correct the heading in the file.",
    ),
    why: text(
        "Dữ liệu cá nhân của người dân không bao giờ được đưa lên cổng, dù ai trả lời thế nào.",
        "Personal data of citizens never go onto the portal, whatever anybody answers.",
    ),
};

/// The sheet names another period.
pub static NAMES_OTHER_PERIOD: Fault = Fault {
    code: "import/names-other-period",
    level: Level::Warning,
    says: text(
        "Tờ này ghi ‘{found}’, lệnh nhập ghi --period {wanted}.",
        "This sheet says '{found}'; the command says --period {wanted}.",
    ),
    mend: text(
        "Kiểm tra có đúng tệp, đúng tờ và đúng `--period` không. Nếu chỉ dòng ấy chưa sửa, sửa trong tệp rồi nhập lại.",
        "Check the file, the sheet and the `--period`. If only those words are out of date, correct them in the file and import again.",
    ),
    why: text(
        "Số liệu tháng này mà công bố dưới tên tháng khác thì mọi con số và hạn công bố đều sai.",
        "Figures of one month under the name of another make every figure and due day wrong.",
    ),
};

/// Several sheets have a table, and all are named after other periods.
pub static SHEETS_OF_OTHERS: Fault = Fault {
    code: "import/sheets-of-others",
    level: Level::Error,
    says: text(
        "Nhiều tờ có bảng, đều mang tên kỳ khác {wanted}: {sheets}.",
        "Several sheets have a table, all named after periods other than {wanted}: {sheets}.",
    ),
    mend: text(
        "Kiểm tra có đúng tệp và đúng `--period` không; kết xuất lại tệp có tờ của kỳ này.",
        "Check the file and the `--period`; export a file with a sheet of the period.",
    ),
    why: text(
        "Tờ của tháng khác mà nhập thì số liệu sai.",
        "A sheet of another month makes the figures wrong.",
    ),
};

/// A row of totals that the rows do not add up to.
pub static TOTAL_DIFFERS: Fault = Fault {
    code: "import/total-differs",
    level: Level::Warning,
    says: text(
        "Dòng tổng ghi {value}, các dòng được nhập cộng lại là {sum} ({about}).",
        "The row of totals says {value}; the rows imported add up to {sum} ({about}).",
    ),
    mend: text(
        "Đối chiếu: thiếu dòng, thừa dòng hay dòng tổng chưa tính lại. Sửa tệp rồi nhập lại.",
        "Compare: a row may be missing or surplus, or the total out of date. Correct the file and import again.",
    ),
    why: text(
        "Dòng tổng không được nhập nhưng cho biết danh sách có đủ không.",
        "The row of totals is not imported, but it tells whether the list is whole.",
    ),
};

/// Cells in columns without a heading.
pub static NO_HEADING: Fault = Fault {
    code: "import/no-heading",
    level: Level::Hint,
    says: text(
        "{count} ô dữ liệu ở cột {columns} không có tiêu đề nên không được nhập (dòng {rows}).",
        "{count} cells of data in the columns {columns} have no heading and are not imported (rows {rows}).",
    ),
    mend: text(
        "Xem có ô nào bị lệch cột không (dấu phẩy thừa trong tệp .csv). Nếu cần nhập, thêm tiêu đề cho cột.",
        "See whether cells were shifted (a surplus comma in a .csv file). To import them, give the column a heading.",
    ),
    why: text(
        "Thừa một ô thường là cả dòng bị lệch một cột.",
        "One cell too many often means that the whole row is shifted.",
    ),
};

/// A number where a date is wanted.
pub static SERIAL_DATE: Fault = Fault {
    code: "import/serial-date",
    level: Level::Error,
    says: text(
        "‘{value}’ không phải ngày; có vẻ là số thứ tự ngày của Excel (ứng với {date}).",
        "'{value}' is no date; it seems to be a serial number of Excel (that of {date}).",
    ),
    mend: text(
        "Trong Excel chọn cả cột, định dạng ô là Ngày (Date) dd/mm/yyyy, xem lại rồi lưu và nhập lại.",
        "In Excel select the column, format its cells as dates, look them through, save and import again.",
    ),
    why: text(
        "Một con số có thể là ngày mà cũng có thể là số ghi nhầm cột, nên không đoán.",
        "A number may be a date, or something in the wrong column; nothing is guessed.",
    ),
};
