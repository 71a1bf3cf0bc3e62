//! The columns of the two tables: dossiers closed late in the month, dossiers open and past due.

use crate::base::diag::text;
use crate::domain::columns::{Column, Shape, TableSpec};

/// The columns of both tables, in the order of their specifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Col {
    /// Dossier code.
    Dossier,
    /// Field of administration.
    Field,
    /// Code of the procedure.
    ProcedureCode,
    /// Name of the procedure.
    Procedure,
    /// The agency that handles the dossier.
    Agency,
    /// The step or section that has it.
    Step,
    /// Day of receipt.
    Received,
    /// Day the result was first promised for.
    Due,
    /// Day it was promised for anew.
    ReappointedDue,
    /// How often it was promised anew.
    Reappointments,
    /// Day of the result.
    Ended,
    /// Working days late as the source system says.
    DaysLate,
    /// Why it is late.
    Reason,
    /// Day of the explanation to the head of the agency.
    ExplainedOn,
    /// Number of the letter of apology.
    ApologyNo,
    /// Date of that letter.
    ApologyOn,
    /// Role of the official responsible.
    OfficerRole,
    /// The official's name.
    OfficerName,
}

impl From<Col> for usize {
    fn from(column: Col) -> usize {
        column as usize
    }
}

/// `STEM.closed.csv`.
pub static CLOSED: TableSpec = TableSpec {
    name: "closed",
    label: text("hồ sơ đã trả kết quả trễ hạn trong tháng", "dossiers closed late in the month"),
    columns: &CLOSED_COLUMNS,
};

/// `STEM.open.csv`.
pub static OPEN: TableSpec = TableSpec {
    name: "open",
    label: text("hồ sơ đang giải quyết đã quá hạn", "dossiers open and past due"),
    columns: &OPEN_COLUMNS,
};

/// Both tables.
pub static TABLES: &[&TableSpec] = &[&CLOSED, &OPEN];

static CLOSED_COLUMNS: [Column; 18] = columns(true);
/// The column `ended` is known here so that a dossier in the wrong table gets a fault of its own.
static OPEN_COLUMNS: [Column; 18] = columns(false);

const fn columns(closed: bool) -> [Column; 18] {
    [
        column(
            "dossier",
            &["Mã hồ sơ", "Mã số hồ sơ", "Số hồ sơ"],
            ("mã hồ sơ", "dossier code"),
            Shape::Dossier,
            true,
        ),
        column("field", &["Lĩnh vực"], ("lĩnh vực", "field"), Shape::Text, false),
        column(
            "procedure_code",
            &["Mã thủ tục", "Mã TTHC"],
            ("mã thủ tục", "procedure code"),
            Shape::Text,
            false,
        ),
        column(
            "procedure",
            &["Thủ tục", "Tên thủ tục", "Tên TTHC", "Thủ tục hành chính", "Tên thủ tục hành chính"],
            ("tên thủ tục", "procedure"),
            Shape::Text,
            true,
        ),
        column(
            "agency",
            &["Cơ quan", "Đơn vị", "Cơ quan giải quyết", "Đơn vị giải quyết"],
            ("cơ quan giải quyết", "agency"),
            Shape::Agency,
            false,
        ),
        column(
            "step",
            &["Bước", "Bước xử lý", "Bộ phận"],
            ("bước hoặc bộ phận đang giữ", "step"),
            Shape::Text,
            false,
        ),
        column(
            "received",
            &["Ngày tiếp nhận", "Tiếp nhận", "Ngày nhận"],
            ("ngày tiếp nhận", "day of receipt"),
            Shape::Date,
            true,
        ),
        column(
            "due",
            &["Ngày hẹn trả", "Hẹn trả", "Ngày hẹn trả kết quả"],
            ("ngày hẹn trả", "due day"),
            Shape::Date,
            true,
        ),
        column(
            "reappointed_due",
            &["Ngày hẹn lại", "Hẹn lại", "Ngày hẹn trả lại"],
            ("ngày hẹn lại", "re-appointed day"),
            Shape::Date,
            false,
        ),
        column(
            "reappointments",
            &["Số lần hẹn lại", "Số lần hẹn trả lại"],
            ("số lần hẹn lại, nếu hơn một lần", "number of re-appointments, if more than one"),
            Shape::Times,
            false,
        ),
        column(
            "ended",
            &["Ngày trả", "Ngày trả kết quả", "Ngày kết thúc", "Ngày kết thúc xử lý"],
            ("ngày trả kết quả", "day of the result"),
            Shape::Date,
            closed,
        ),
        column(
            "days_late",
            &["Số ngày trễ", "Ngày trễ"],
            ("số ngày làm việc trễ", "working days late"),
            Shape::Count,
            false,
        ),
        column(
            "reason",
            &["Lý do", "Lý do trễ", "Lý do trễ hạn", "Nguyên nhân"],
            ("lý do", "reason"),
            Shape::Text,
            false,
        ),
        column(
            "explained_on",
            &["Ngày giải trình", "Giải trình"],
            ("ngày giải trình", "day of the explanation"),
            Shape::Date,
            false,
        ),
        column(
            "apology_no",
            &["Số văn bản xin lỗi", "Số thư xin lỗi"],
            ("số văn bản xin lỗi", "number of the apology"),
            Shape::Text,
            false,
        ),
        column(
            "apology_on",
            &["Ngày xin lỗi", "Ngày văn bản xin lỗi"],
            ("ngày văn bản xin lỗi", "date of the apology"),
            Shape::Date,
            false,
        ),
        column(
            "officer_role",
            &["Chức danh", "Chức danh người chịu trách nhiệm"],
            ("chức danh người chịu trách nhiệm, không ghi tên", "role of the official, no name"),
            Shape::Text,
            false,
        ),
        column(
            "officer_name",
            &["Người chịu trách nhiệm", "Cán bộ chịu trách nhiệm", "Cán bộ xử lý", "Cán bộ đang xử lý"],
            (
                "tên người chịu trách nhiệm, chỉ khi chính sách cho phép",
                "name of the official, if the policy lets it through",
            ),
            Shape::Official,
            false,
        ),
    ]
}

const fn column(
    key: &'static str,
    aliases: &'static [&'static str],
    label: (&'static str, &'static str),
    shape: Shape,
    required: bool,
) -> Column {
    Column { key, aliases, label: text(label.0, label.1), shape, required }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_columns_are_their_places() {
        let places = [(Col::Dossier, "dossier"), (Col::Ended, "ended"), (Col::OfficerName, "officer_name")];
        for (column, key) in places {
            assert_eq!((CLOSED.columns[column as usize].key, OPEN.columns[column as usize].key), (key, key));
        }
        assert!(CLOSED.columns[Col::Ended as usize].required && !OPEN.columns[Col::Ended as usize].required);
    }
}
