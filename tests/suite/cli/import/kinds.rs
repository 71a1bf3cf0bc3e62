//! Surveys and plans: what a spreadsheet does not tell, and what becomes of their own lists.

use super::{office, with};
use snapbox::{IntoData, str};

#[test]
fn a_survey_needs_to_say_how_people_were_asked() {
    let portal = office();
    with(&portal, "satisfaction.xlsx");
    let order = ["--as", "satisfaction", "--period", "2026-q3", "--as-of", "2026-11-05"];
    let run = |more: &[&str]| portal.run(&[&["import", "satisfaction.xlsx"], &order[..], more].concat());
    snapbox::assert_data_eq!(
        run(&[]).transcript(),
        str![[r#"
lỗi[import/head-lacks]: Tệp mới cần thông tin mà bảng tính không có: instrument (Công cụ thu thập ý kiến).
  = cách sửa: Thêm vào lệnh: --set 'instrument={ kind: kiosk }'. Lần nhập sau vào cùng tệp không cần ghi lại.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
satisfaction.xlsx → satisfaction, quý III/2026
Tờ ‘Khảo sát’: tiêu đề ở dòng 1; đọc 3 dòng, giữ 3, bỏ 0
  cột B ‘Cơ quan, đơn vị’ → agency (cơ quan được đánh giá)
  cột C ‘Tiêu chí’ → question (mã câu hỏi đã khai ở phần đầu tệp)
  cột D ‘Rất hài lòng’ → very_satisfied (số phiếu rất hài lòng)
  cột E ‘Hài lòng’ → satisfied (số phiếu hài lòng)
  cột F ‘Bình thường’ → neutral (số phiếu bình thường)
  cột G ‘Không hài lòng’ → dissatisfied (số phiếu không hài lòng)
  cột H ‘Rất không hài lòng’ → very_dissatisfied (số phiếu rất không hài lòng)
  cột I ‘Không áp dụng’ → not_applicable (số phiếu không áp dụng)
  bỏ cột A ‘TT’: không thuộc bảng công bố
Bảng results: 3 dòng
exit 1

"#]]
        .raw()
    );
    let done = run(&["--set", "instrument={ kind: kiosk }"]);
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    snapbox::assert_data_eq!(
        portal.read("content/satisfaction/2026-q3.md"),
        str![[r#"
---
period: 2026-q3
published: 2026-11-05
questions:
  - { id: "thai-do", text: "Thái độ" }
  - { id: "dung-hen", text: "Đúng hẹn" }
instrument: { kind: kiosk }
---

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/satisfaction/2026-q3.results.csv"),
        str![[r#"
agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied,not_applicable,n
nang-mai,thai-do,88,61,4,1,0,0,
so-noi-vu,dung-hen,30,50,9,5,1,3,
so-noi-vu,thai-do,36,54,3,2,0,3,

"#]]
        .raw()
    );
    assert!(run(&[]).stdout.contains("Không có gì thay đổi"));
}

#[test]
fn a_plan_keeps_its_order_sections_and_further_outputs() {
    let portal = office();
    portal.put(
        "kh.csv",
        "STT,Nhiệm vụ,Cơ quan chủ trì,Sản phẩm,Thời gian hoàn thành\n\
         I,TUYÊN TRUYỀN,,,\n\
         1,Tuyên truyền cải cách,Sở Nội vụ,Kế hoạch,Quý I/2026\n\
         ,,,Báo cáo,Quý IV/2026\n\
         II,RÀ SOÁT,,,\n\
         2,Rà soát thủ tục,\"Sở Y tế, Sở Xây dựng\",Quyết định,Tháng 6/2026\n",
    );
    let order =
        ["import", "kh.csv", "--as", "plan", "--period", "2026", "--name", "cchc", "--as-of", "2026-11-05"];
    let run = portal.run(&[&order[..], &["--set", "title=Kế hoạch cải cách hành chính năm 2026"]].concat());
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    snapbox::assert_data_eq!(
        portal.read("content/plans/cchc.md"),
        str![[r#"
---
period: 2026
published: 2026-11-05
sections:
  - { id: "I", title: "TUYÊN TRUYỀN" }
  - { id: "II", title: "RÀ SOÁT" }
title: Kế hoạch cải cách hành chính năm 2026
---

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/plans/cchc.tasks.csv"),
        str![[r#"
section,no,title,lead,partners,output,start,due,schedule_of_output,note
I,1,Tuyên truyền cải cách,so-noi-vu,,Kế hoạch,,Quý I/2026,,
I,,,,,Báo cáo,,Quý IV/2026,,
II,2,Rà soát thủ tục,so-y-te;so-xay-dung,,Quyết định,,Tháng 6/2026,,

"#]]
        .raw()
    );
}
