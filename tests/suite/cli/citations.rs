//! What texts say of other documents: wrong days, wrong numbers, rules and tiers that are gone.

use super::Portal;
use snapbox::str;

const HEAD: &str =
    "title: Kế hoạch cải cách hành chính 2026\nperiod: 2026\ndate: 2026-01-15\nissuer: so-y-te\n";

const BODY: &str = "Căn cứ Nghị định 61/2018/NĐ-CP ngày 13/4/2018, Nghị định 107/2022/NĐ-CP,\n\
    Quyết định 766/QĐ-TTg ngày 23/8/2022, Quyết định 31/QĐ-VP ngày 31/4/2019;\n\
    Kế hoạch 2154/KH-VP ngày 29/12/2022. Nghị định 15/2021/NĐ-CP ngày 03/3/2022.\n";

const TASKS: &str = "no,title,lead,output,due\n\
    1,Số hóa hồ sơ theo Nghị định 107/2021,so-y-te,Kế hoạch 2154/KH-VP ngày 29/12/2021,Quý II/2026\n\
    2,Rà soát văn bản trên địa bàn huyện,so-y-te,Báo cáo,Quý II/2026\n";

fn plan(notes: &str) -> Portal {
    let portal = Portal::sound();
    portal.put("content/plans/cchc.md", format!("---\n{HEAD}{notes}---\n\n{BODY}"));
    portal.put("content/plans/cchc.tasks.csv", TASKS);
    portal
}

#[test]
fn every_slip_of_a_plan_is_a_hint() {
    plan("").says(&["check"], str![[r#"
gợi ý[citation/wrong-date]: Văn bản 61/2018/NĐ-CP ghi ngày 2018-04-13; ngày đúng là 2018-04-23.
  --> content/plans/cchc.md:8:18
  |
8 | Căn cứ Nghị định 61/2018/NĐ-CP ngày 13/4/2018, Nghị định 107/2022/NĐ-CP,
  |                  ^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-number]: Có phải 107/2021/NĐ-CP ngày 2021-12-06, không phải 107/2022/NĐ-CP?
  --> content/plans/cchc.md:8:58
  |
8 | Căn cứ Nghị định 61/2018/NĐ-CP ngày 13/4/2018, Nghị định 107/2022/NĐ-CP,
  |                                                          ^^^^^^^^^^^^^^
  = cách sửa: Sửa số. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 766/QĐ-TTg ghi ngày 2022-08-23; ngày đúng là 2022-06-23.
  --> content/plans/cchc.md:9:12
  |
9 | Quyết định 766/QĐ-TTg ngày 23/8/2022, Quyết định 31/QĐ-VP ngày 31/4/2019;
  |            ^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/impossible-date]: Văn bản 31/QĐ-VP ghi ngày 31/4/2019: không có ngày này.
  --> content/plans/cchc.md:9:50
  |
9 | Quyết định 766/QĐ-TTg ngày 23/8/2022, Quyết định 31/QĐ-VP ngày 31/4/2019;
  |                                                  ^^^^^^^^
  = cách sửa: Sửa ngày theo bản gốc. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 15/2021/NĐ-CP ghi ngày 2022-03-03; số của văn bản ghi năm 2021.
  --> content/plans/cchc.md:10:48
   |
10 | Kế hoạch 2154/KH-VP ngày 29/12/2022. Nghị định 15/2021/NĐ-CP ngày 03/3/2022.
   |                                                ^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/repealed]: 107/2021 hết hiệu lực sau ngày 2025-06-30, được 118/2025/NĐ-CP thay thế; văn bản này ghi ngày 2026-01-15.
  --> content/plans/cchc.tasks.csv:2:31
  |
2 | 1,Số hóa hồ sơ theo Nghị định 107/2021,so-y-te,Kế hoạch 2154/KH-VP ngày 29/12/2021,Quý II/2026
  |                               ^^^^^^^^
  = cách sửa: Dẫn văn bản đang có hiệu lực. Nếu cố ý dẫn văn bản cũ thì ghi số của nó vào `notes`.

gợi ý[citation/two-dates]: Văn bản 2154/KH-VP ghi ngày 2021-12-29, chỗ khác (content/plans/cchc.md:10) ghi ngày 2022-12-29.
  --> content/plans/cchc.tasks.csv:2:57
  |
2 | 1,Số hóa hồ sơ theo Nghị định 107/2021,so-y-te,Kế hoạch 2154/KH-VP ngày 29/12/2021,Quý II/2026
  |                                                         ^^^^^^^^^^
  = cách sửa: Đối chiếu bản gốc, sửa chỗ sai. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/abolished-tier]: ‘địa bàn huyện’: không còn cấp huyện từ ngày 2025-07-01; văn bản này ghi ngày 2026-01-15.
  --> content/plans/cchc.tasks.csv:3:24
  |
3 | 2,Rà soát văn bản trên địa bàn huyện,so-y-te,Báo cáo,Quý II/2026
  |                        ^^^^^^^^^^^^^
  = cách sửa: Ghi cơ quan đang làm việc này. Nếu văn bản nguồn viết như vậy thì thêm `notes` với kind: abolished-unit.

8 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
    plan("").says(&["check", "--lang", "en"], str![[r#"
hint[citation/wrong-date]: 61/2018/NĐ-CP is dated 2018-04-13; the right day is 2018-04-23.
  --> content/plans/cchc.md:8:18
  |
8 | Căn cứ Nghị định 61/2018/NĐ-CP ngày 13/4/2018, Nghị định 107/2022/NĐ-CP,
  |                  ^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-number]: Is 107/2021/NĐ-CP of 2021-12-06 meant, not 107/2022/NĐ-CP?
  --> content/plans/cchc.md:8:58
  |
8 | Căn cứ Nghị định 61/2018/NĐ-CP ngày 13/4/2018, Nghị định 107/2022/NĐ-CP,
  |                                                          ^^^^^^^^^^^^^^
  = mend: Correct the number. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 766/QĐ-TTg is dated 2022-08-23; the right day is 2022-06-23.
  --> content/plans/cchc.md:9:12
  |
9 | Quyết định 766/QĐ-TTg ngày 23/8/2022, Quyết định 31/QĐ-VP ngày 31/4/2019;
  |            ^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/impossible-date]: 31/QĐ-VP is dated 31/4/2019, which is no day.
  --> content/plans/cchc.md:9:50
  |
9 | Quyết định 766/QĐ-TTg ngày 23/8/2022, Quyết định 31/QĐ-VP ngày 31/4/2019;
  |                                                  ^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 15/2021/NĐ-CP is dated 2022-03-03; its number says 2021.
  --> content/plans/cchc.md:10:48
   |
10 | Kế hoạch 2154/KH-VP ngày 29/12/2022. Nghị định 15/2021/NĐ-CP ngày 03/3/2022.
   |                                                ^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/repealed]: 107/2021 was in force until 2025-06-30 and was replaced by 118/2025/NĐ-CP; this document is dated 2026-01-15.
  --> content/plans/cchc.tasks.csv:2:31
  |
2 | 1,Số hóa hồ sơ theo Nghị định 107/2021,so-y-te,Kế hoạch 2154/KH-VP ngày 29/12/2021,Quý II/2026
  |                               ^^^^^^^^
  = mend: Cite the document in force. If the old one is meant, give its number in `notes`.

hint[citation/two-dates]: 2154/KH-VP is dated 2021-12-29 here and 2022-12-29 elsewhere (content/plans/cchc.md:10).
  --> content/plans/cchc.tasks.csv:2:57
  |
2 | 1,Số hóa hồ sơ theo Nghị định 107/2021,so-y-te,Kế hoạch 2154/KH-VP ngày 29/12/2021,Quý II/2026
  |                                                         ^^^^^^^^^^
  = mend: Compare with the document and correct one. If the source says so, give the document's number in `notes`.

hint[citation/abolished-tier]: 'địa bàn huyện': there is no district tier since 2025-07-01; this document is dated 2026-01-15.
  --> content/plans/cchc.tasks.csv:3:24
  |
3 | 2,Rà soát văn bản trên địa bàn huyện,so-y-te,Báo cáo,Quý II/2026
  |                        ^^^^^^^^^^^^^
  = mend: Name the body that has the task now. If the source says so, add to `notes` with kind: abolished-unit.

8 hints. To explain a code: minhbach explain CODE
The content is sound: 43 pages, 32 things to find. Nothing was published.
exit 0

"#]]);
}

#[test]
fn what_the_notes_say_is_known() {
    let note =
        |what: &str, kind: &str| format!("  - {{ where: Toàn văn, kind: {kind}, text: \"{what}\" }}\n");
    let wrong =
        "61/2018/NĐ-CP, 107/2021/NĐ-CP, 107/2022/NĐ-CP, 766/QĐ-TTg, 31/QĐ-VP, 2154/KH-VP, 15/2021/NĐ-CP";
    let notes = note(wrong, "wrong-citation") + &note("Ghi cấp huyện.", "abolished-unit");
    plan(&format!("notes:\n{notes}")).says(
        &["check"],
        str![[r#"
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}
