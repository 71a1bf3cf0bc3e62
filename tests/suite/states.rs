//! The states in which a publication can be, each in the words in which readers see it, on a golden page. A state without its
//! words is a state that nobody is told of.

use crate::source::root;
use std::fs;

/// State, golden page below `tests/`, words.
const STATES: [(&str, &str, &str); 19] = [
    ("not yet due", "kinds/late/expected/lich-cong-bo.html", "Chưa công bố. Hạn công bố: 07/12/2026."),
    (
        "not yet due, to be aged by a script",
        "kinds/late/expected/lich-cong-bo.html",
        "<time datetime=\"2026-12-07\" data-due>",
    ),
    (
        "overdue",
        "states/expected/lich-cong-bo.html",
        "Đã quá hạn 11 ngày làm việc (hạn 05/11/2026). Đơn vị chịu trách nhiệm: Văn phòng Ủy ban nhân dân tỉnh.",
    ),
    ("overdue on the home page", "states/expected/index.html", "Quá hạn 11 ngày làm việc"),
    (
        "postponed",
        "states/expected/lich-cong-bo.html",
        "Hoãn tới 30/11/2026. Lý do: Chờ kết xuất lại (thông báo ngày 04/11/2026).",
    ),
    (
        "cancelled",
        "states/expected/lich-cong-bo.html",
        "Hủy công bố. Lý do: Số liệu tháng 9 gộp vào danh sách tháng 10 (thông báo ngày 02/10/2026).",
    ),
    (
        "published late",
        "states/expected/tre-han/2026-07.html",
        "Danh sách công bố ngày 10/08/2026, trễ 3 ngày làm việc.",
    ),
    (
        "true zero with its denominator",
        "states/expected/xu-ly/2026-09.html",
        "Tháng 09/2026 không có hồ sơ trễ hạn (0/140 hồ sơ đã giải quyết và đang giải quyết).",
    ),
    ("missing", "kinds/late/expected/tre-han/2026-10.html", "Chưa có số liệu (chưa báo cáo)"),
    ("not applicable", "kinds/satisfaction/expected/hai-long/2026-q2-so-xay-dung.html", "Không áp dụng"),
    ("suppressed", "kinds/satisfaction/expected/hai-long/2026-q2-so-xay-dung.html", "Ẩn"),
    ("provisional", "states/expected/xu-ly/2026-09.html", "Số tạm thời, chốt ngày 15/12/2026."),
    (
        "partial",
        "states/expected/xu-ly/2026-09.html",
        "2/3 cơ quan đã gửi số liệu; thiếu: Ủy ban nhân dân xã Yên Sơn.",
    ),
    (
        "partial on the calendar",
        "states/expected/lich-cong-bo.html",
        "1/2 cơ quan đã gửi; thiếu: Xã Yên Sơn.",
    ),
    (
        "corrected",
        "kinds/late/expected/tre-han/2026-10.html",
        "Đính chính 09/11/2026: sửa 1, thêm 1, bỏ 0 dòng.",
    ),
    ("superseded", "kinds/late/expected/dinh-chinh/tre-han-2026-10-ban-1.html", "đã được thay bằng bản"),
    (
        "withdrawn",
        "states/expected/dinh-chinh/2026-08-20-tre-han-2026-07.html",
        "Bản trước đã được gỡ ngày 20/08/2026, không xem được nữa. Lý do: Bản này nêu tên một người dân.",
    ),
    (
        "without scripts: ways to filter that need none",
        "kinds/plans/expected/ke-hoach/2026-cchc.html",
        "<details class=\"facets\"><summary>Xem theo</summary>",
    ),
    (
        "without scripts: the form that needs them is not shown",
        "kinds/plans/expected/ke-hoach/2026-cchc.html",
        "<div class=\"filter\" hidden>",
    ),
];

#[test]
fn every_state_is_said_on_a_golden_page() {
    let mut unsaid = Vec::new();
    for (state, page, words) in STATES {
        let text = fs::read_to_string(root().join("tests").join(page));
        match text {
            Ok(text) if text.contains(words) => {}
            Ok(_) => unsaid.push(format!("{state}: {page} does not say {words:?}")),
            Err(error) => unsaid.push(format!("{state}: {page}: {error}")),
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}
