//! The columns of `STEM.rows.csv`: form II.06a/VPCP/KSTT, whose two or three header rows are joined in one name.

use super::counts::Part;
use crate::base::diag::{Text, text};
use crate::domain::columns::{Column, Shape, TableSpec};

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// Column of the agency.
pub const AGENCY: usize = 0;
/// Column of the field of administration.
pub const FIELD: usize = 1;

/// The column of a figure.
pub fn column(part: Part) -> usize {
    part as usize + 2
}

/// What a column holds.
pub fn label(part: Part) -> Text {
    ROWS.columns[column(part)].label
}

/// `STEM.rows.csv`.
pub static ROWS: TableSpec = TableSpec {
    name: "rows",
    label: text(
        "tiếp nhận, đã giải quyết, đang giải quyết theo cơ quan và lĩnh vực",
        "received, resolved and pending by agency and field",
    ),
    columns: &[
        Column {
            key: "agency",
            aliases: &[
                "Cơ quan",
                "Đơn vị",
                "Tên đơn vị",
                "Tên cơ quan",
                "Cơ quan giải quyết",
                "Đơn vị giải quyết",
            ],
            label: text("cơ quan giải quyết", "agency"),
            shape: Shape::Agency,
            required: false,
        },
        Column {
            key: "field",
            aliases: &[
                "Lĩnh vực",
                "Lĩnh vực giải quyết",
                "Lĩnh vực công việc",
                "Lĩnh vực, công việc giải quyết theo cấp",
                "Lĩnh vực giải quyết theo cấp",
            ],
            label: text("lĩnh vực", "field of administration"),
            shape: Shape::Text,
            required: false,
        },
        figure(
            "received",
            &[
                "(3)",
                "Tiếp nhận Tổng số",
                "Tiếp nhận Tổng",
                "Hồ sơ tiếp nhận Tổng số",
                "Số hồ sơ tiếp nhận Tổng số",
                "Số lượng hồ sơ tiếp nhận Tổng số",
                "Số hồ sơ nhận giải quyết Tổng số",
                "Tổng số tiếp nhận",
                "Tổng tiếp nhận",
            ],
            text("tổng số tiếp nhận", "received, all"),
        ),
        figure(
            "received_online",
            &[
                "(4)",
                "Trực tuyến",
                "Tiếp nhận Trực tuyến",
                "Tiếp nhận Trong kỳ Trực tuyến",
                "Tiếp nhận trực tuyến trong kỳ",
                "Số hồ sơ tiếp nhận Trực tuyến",
                "Số lượng hồ sơ tiếp nhận Trực tuyến",
                "Số lượng hồ sơ tiếp nhận Trong kỳ Trực tuyến",
            ],
            text("tiếp nhận trực tuyến", "received online"),
        ),
        figure(
            "received_direct",
            &[
                "(5)",
                "Trực tiếp",
                "Trực tiếp, dịch vụ bưu chính",
                "Trực tiếp, BCCI",
                "Tiếp nhận Trực tiếp",
                "Tiếp nhận Trực tiếp, bưu chính",
                "Tiếp nhận Trực tiếp + BCCI",
                "Tiếp nhận Trực tiếp, dịch vụ bưu chính",
                "Tiếp nhận Trong kỳ Trực tiếp, dịch vụ bưu chính",
                "Số hồ sơ tiếp nhận Trực tiếp, dịch vụ bưu chính",
                "Số lượng hồ sơ tiếp nhận Trực tiếp, dịch vụ bưu chính",
                "Số lượng hồ sơ tiếp nhận Trong kỳ Trực tiếp, dịch vụ bưu chính",
            ],
            text("tiếp nhận trực tiếp, qua bưu chính", "received at the counter or by post"),
        ),
        figure(
            "carried_over",
            &[
                "(6)",
                "Từ kỳ trước",
                "Kỳ trước chuyển qua",
                "Kỳ trước chuyển sang",
                "Tồn kỳ trước",
                "Tiếp nhận Từ kỳ trước",
                "Tiếp nhận Kỳ trước chuyển qua",
                "Tiếp nhận Kỳ trước chuyển sang",
                "Số hồ sơ tiếp nhận Từ kỳ trước",
                "Số lượng hồ sơ tiếp nhận Từ kỳ trước",
                "Số hồ sơ nhận giải quyết Số kỳ trước chuyển qua",
            ],
            text("kỳ trước chuyển qua", "carried over"),
        ),
        figure(
            "resolved",
            &[
                "(7)",
                "Đã giải quyết Tổng số",
                "Đã giải quyết Tổng",
                "Hồ sơ đã giải quyết Tổng số",
                "Số hồ sơ đã giải quyết Tổng số",
                "Số lượng hồ sơ đã giải quyết Tổng số",
                "Tổng số đã giải quyết",
                "Tổng đã giải quyết",
            ],
            text("tổng số đã giải quyết", "resolved, all"),
        ),
        figure(
            "resolved_early",
            &[
                "(8)",
                "Trước hạn",
                "Đã giải quyết Trước hạn",
                "Giải quyết trước hạn",
                "Số hồ sơ đã giải quyết Trước hạn",
                "Số lượng hồ sơ đã giải quyết Trước hạn",
            ],
            text("giải quyết trước hạn", "resolved early"),
        ),
        figure(
            "resolved_on_time",
            &[
                "(9)",
                "Đúng hạn",
                "Đã giải quyết Đúng hạn",
                "Giải quyết đúng hạn",
                "Số hồ sơ đã giải quyết Đúng hạn",
                "Số lượng hồ sơ đã giải quyết Đúng hạn",
            ],
            text("giải quyết đúng hạn", "resolved on time"),
        ),
        figure(
            "resolved_late",
            &[
                "(10)",
                "Đã giải quyết Quá hạn",
                "Đã giải quyết Trễ hạn",
                "Giải quyết quá hạn",
                "Số hồ sơ đã giải quyết Quá hạn",
                "Số lượng hồ sơ đã giải quyết Quá hạn",
            ],
            text("giải quyết quá hạn", "resolved late"),
        ),
        figure(
            "pending",
            &[
                "(11)",
                "Đang giải quyết Tổng số",
                "Đang giải quyết Tổng",
                "Hồ sơ đang giải quyết Tổng số",
                "Số hồ sơ đang giải quyết Tổng số",
                "Số lượng hồ sơ đang giải quyết Tổng số",
                "Tổng số đang giải quyết",
                "Tổng đang giải quyết",
            ],
            text("tổng số đang giải quyết", "pending, all"),
        ),
        figure(
            "pending_in_time",
            &[
                "(12)",
                "Trong hạn",
                "Đang giải quyết Trong hạn",
                "Đang giải quyết Chưa đến hạn",
                "Số hồ sơ đang giải quyết Trong hạn",
                "Số lượng hồ sơ đang giải quyết Trong hạn",
            ],
            text("đang giải quyết trong hạn", "pending in time"),
        ),
        figure(
            "pending_overdue",
            &[
                "(13)",
                "Đang giải quyết Quá hạn",
                "Đang giải quyết Trễ hạn",
                "Số hồ sơ đang giải quyết Quá hạn",
                "Số lượng hồ sơ đang giải quyết Quá hạn",
            ],
            text("đang giải quyết quá hạn", "pending, past due"),
        ),
    ],
};

const fn figure(key: &'static str, aliases: &'static [&'static str], label: Text) -> Column {
    Column { key, aliases, label, shape: Shape::Count, required: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use std::collections::BTreeMap;

    #[test]
    fn each_figure_has_its_column_by_number_and_name() {
        for part in Part::ALL {
            let column = &ROWS.columns[column(part)];
            assert_eq!(column.aliases[0], format!("({})", part.number()), "{}", column.key);
        }
        assert_eq!(ROWS.columns[column(Part::Late)].key, "resolved_late");
        assert_eq!((ROWS.columns[AGENCY].key, ROWS.columns[FIELD].key), ("agency", "field"));
    }

    #[test]
    fn no_header_means_two_columns() {
        let mut seen = BTreeMap::new();
        for column in ROWS.columns {
            for name in column.aliases.iter().chain([&column.key]) {
                let other = seen.insert(fold(name), column.key);
                assert!(other.is_none_or(|other| other == column.key), "{name}: {other:?}");
            }
        }
    }
}
