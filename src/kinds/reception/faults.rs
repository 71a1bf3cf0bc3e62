//! Faults of rows on reception.

use crate::base::diag::{Fault, Level, text};

/// The catalogue of this kind.
pub static FAULTS: &[&Fault] =
    &[&SUM_DIFFERS, &PART_EXCEEDS, &TYPES_INCOMPLETE, &FEWER_PEOPLE, &FEW_DENUNCIATIONS, &DERIVABLE];

/// A total that is not the sum of its parts.
pub static SUM_DIFFERS: Fault = Fault {
    code: "reception/sum-differs",
    level: Level::Error,
    says: text(
        "Tổng ghi {value}, nhưng {parts} cộng lại là {terms} = {computed}.",
        "The total is {value}, but {parts} add up to {terms} = {computed}.",
    ),
    mend: text(
        "Đối chiếu với báo cáo của cơ quan, sửa ô sai.",
        "Compare with the report of the agency, correct the cell that is wrong.",
    ),
    why: text(
        "Hai con số trái nhau thì một con số sai, và người đọc không biết con số nào.",
        "Of two figures that exclude each other one is wrong, and a reader cannot tell which.",
    ),
};

/// A part larger than what it is a part of.
pub static PART_EXCEEDS: Fault = Fault {
    code: "reception/part-exceeds",
    level: Level::Error,
    says: text(
        "Ghi {value}, nhiều hơn {whole} là số mà nó chỉ là một phần.",
        "{value} is more than {whole}, of which it is a part.",
    ),
    mend: text(
        "Đối chiếu: đơn đủ điều kiện ≤ kỳ trước chuyển sang + tiếp nhận; đúng thời hạn ≤ đã giải quyết; đoàn đông người ≤ lượt tiếp.",
        "Compare: fit to be handled ≤ carried over + received; in time ≤ resolved; large groups ≤ visits.",
    ),
    why: text("Một phần không thể lớn hơn cái chung.", "A part cannot exceed the whole."),
};

/// One or two of the three types.
pub static TYPES_INCOMPLETE: Fault = Fault {
    code: "reception/types-incomplete",
    level: Level::Error,
    says: text(
        "Dòng có số của loại đơn này mà thiếu loại kia.",
        "The row tells some types of petitions and not the others.",
    ),
    mend: text(
        "Ghi đủ ba cột khiếu nại, tố cáo, kiến nghị và phản ánh (không có thì ghi 0), hoặc bỏ trống cả ba.",
        "Fill all three columns of types (0 where there is none), or leave all three empty.",
    ),
    why: text(
        "Loại bị bỏ trống suy ra được từ hai loại kia; thiếu cũng không phải là không.",
        "The type left out would follow from the others; and missing is not zero.",
    ),
};

/// Fewer people than visits.
pub static FEWER_PEOPLE: Fault = Fault {
    code: "reception/fewer-people",
    level: Level::Warning,
    says: text(
        "Số người được tiếp ({value}) ít hơn số lượt tiếp ({visits}).",
        "Fewer people ({value}) than visits ({visits}).",
    ),
    mend: text(
        "Kiểm tra hai cột có bị đổi chỗ không. Nếu một người đến nhiều lần chỉ đếm một lần, nói rõ trong `notes`.",
        "Check whether the columns were exchanged. If somebody who came again was counted once, say so under `notes`.",
    ),
    why: text("Mỗi lượt tiếp có ít nhất một người.", "There is at least one person a visit."),
};

/// A count of denunciations that could lead to a person.
pub static FEW_DENUNCIATIONS: Fault = Fault {
    code: "reception/few-denunciations",
    level: Level::Warning,
    says: text(
        "Cơ quan này có đơn tố cáo, nhưng dưới {few} đơn.",
        "The agency has denunciations, but fewer than {few}.",
    ),
    mend: text(
        "Bỏ trống cả ba cột loại đơn ở dòng này; tổng số đơn vẫn được nêu.",
        "Leave all three columns of types empty in this row; the number of petitions is still told.",
    ),
    why: text(
        "Ở một cơ quan, trong một kỳ, con số rất nhỏ có thể giúp đoán ra người tố cáo, mà luật buộc giữ bí mật.",
        "At one agency in one period a very small count may help to guess who denounced, which the law keeps secret.",
    ),
};

/// A count of denunciations that was left out and can be worked out.
pub static DERIVABLE: Fault = Fault {
    code: "reception/derivable-denunciations",
    level: Level::Warning,
    says: text(
        "Lấy số đơn tố cáo của {period} trừ các kỳ trong đó thì ra con số dưới {few} mà một kỳ đã bỏ trống.",
        "The denunciations of {period} less those of the periods within it give the number below {few} that one of them leaves out.",
    ),
    mend: text(
        "Bỏ trống cả ba cột loại đơn của cơ quan này ở bảng của kỳ dài.",
        "Leave the three columns of types of this agency empty in the table of the longer period too.",
    ),
    why: text(
        "Bỏ trống ở bảng ngắn mà bảng dài vẫn nêu thì ai cũng tính ngược ra được.",
        "What the short table leaves out anybody can work out from the long one.",
    ),
};
