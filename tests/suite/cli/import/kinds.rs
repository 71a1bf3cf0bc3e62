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

/// Sections, two rows of header, an output more, and the number that the plan leaves out.
#[test]
fn a_plan_comes_from_the_table_of_a_word_document() {
    let portal = office();
    with(&portal, "plan-tasks.docx");
    let more = "- {id: van-phong, name: Văn phòng UBND tỉnh, level: department}\n\
        - {id: cac-so, name: \"Các sở, ban, ngành\", level: group}\n\
        - {id: cap-xa, name: UBND cấp xã, level: group}\n\
        - {id: so-khcn, name: Sở Khoa học và Công nghệ, level: department}\n\
        - {id: so-tu-phap, name: Sở Tư pháp, level: department}\n";
    portal.put("content/agencies.yaml", format!("{}{more}", portal.read("content/agencies.yaml")));
    let order = ["import", "plan-tasks.docx", "--as", "plan", "--period", "2026", "--as-of", "2026-11-05"];
    let run = portal.run(&[&order[..], &["--set", "title=Danh mục nhiệm vụ"]].concat());
    snapbox::assert_data_eq!(
        run.transcript(),
        str![[r#"
gợi ý[plans/numbering-gap]: Tờ ‘Bảng 1’, ô A9: Số nhảy từ 3 sang 5: thiếu 4.
  | 5
  = cách sửa: Bổ sung nhiệm vụ bị sót. Nếu văn bản nguồn thiếu số, ghi vào `notes` với kind: numbering-gap.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
plan-tasks.docx → plan, năm 2026
Tờ ‘Bảng 1’: tiêu đề ở dòng 1–2; đọc 7 dòng, giữ 5, bỏ 2
  bỏ dòng 3, 7: tên nhóm, đã ghi cho các dòng dưới
  dòng riêng → section (số của mục) của các dòng dưới: ‘I. CÔNG KHAI, MINH BẠCH’ (dòng 3), ‘II. CHUYỂN ĐỔI SỐ’ (dòng 7)
  cột A ‘STT’ → no (số của nhiệm vụ)
  cột B ‘Nhiệm vụ’ → title (tên nhiệm vụ)
  cột C ‘Cơ quan chủ trì’ → lead (cơ quan chủ trì)
  cột D ‘Cơ quan phối hợp’ → partners (cơ quan phối hợp)
  cột E ‘Sản phẩm’ → output (sản phẩm)
  cột F ‘Thời gian thực hiện Bắt đầu’ → start (thời gian bắt đầu, đúng như văn bản viết)
  cột G ‘Thời gian thực hiện Hoàn thành’ → due (thời gian hoàn thành, đúng như văn bản viết)
Bảng tasks: 5 dòng
Đã qua 32/33 phép kiểm tra của plans
Đã ghi:
  content/plans/2026.tasks.csv
  content/plans/2026.md
  content/imports/plan.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(portal.read("content/plans/2026.tasks.csv"), str![[r#"
section,no,title,lead,partners,output,start,due,schedule_of_output,note
I,1,Ban hành kế hoạch công khai năm 2026,van-phong,so-noi-vu,Kế hoạch,Tháng 01/2026,Tháng 02/2026,,
I,2,Hằng tháng công khai danh sách hồ sơ chậm trễ,van-phong,cac-so,Danh sách trên cổng,Thường xuyên,Định kỳ hằng tháng,,
I,,,,,Báo cáo quý,Quý I/2026,Hằng quý,,
II,3,"Số hóa hồ sơ, kết quả",so-khcn,so-noi-vu;cap-xa,100 % hồ sơ,Trong năm 2026,Quý IV/2026,,
II,5,Rà soát thủ tục nội bộ,so-tu-phap,,Phương án,Trong tháng 7/2026,"Tháng 11/2026, chậm nhất tháng 3/2027",,

"#]].raw());
}

#[test]
fn a_plan_whose_tasks_stand_in_paragraphs() {
    let portal = office();
    with(&portal, "plan-letters.docx");
    let order = ["import", "plan-letters.docx", "--as", "plan", "--period", "2026", "--as-of", "2026-11-05"];
    let run = portal.run(&[&order[..], &["--set", "title=Kế hoạch của phường"]].concat());
    snapbox::assert_data_eq!(run.transcript(), str![[r#"
gợi ý[plans/hidden-rhythm]: Tờ ‘Nhiệm vụ trong đoạn văn’, ô A7: Nhiệm vụ 2.1: cột thời gian ghi ‘Thường xuyên’ nhưng sản phẩm ghi ‘Định kỳ hằng tháng’.
  | 2.1
  = cách sửa: Ghi nhịp của sản phẩm vào cột `schedule_of_output`, ví dụ: Hằng tháng.

gợi ý[plans/numbering-gap]: Tờ ‘Nhiệm vụ trong đoạn văn’, ô A9: Số nhảy từ 2.1 sang 2.3: thiếu 2.2.
  | 2.3
  = cách sửa: Bổ sung nhiệm vụ bị sót. Nếu văn bản nguồn thiếu số, ghi vào `notes` với kind: numbering-gap.

2 gợi ý. Giải thích một mã: minhbach explain MÃ
plan-letters.docx → plan, năm 2026
Tờ ‘Nhiệm vụ trong đoạn văn’: tiêu đề ở dòng 1; đọc 8 dòng, giữ 6, bỏ 2
  bỏ dòng 2, 6: tên nhóm, đã ghi cho các dòng dưới
  dòng riêng → section (số của mục) của các dòng dưới: ‘III.1. Cải cách các quy định thủ tục hành chính’ (dòng 2), ‘III.2. Đổi mới việc giải quyết thủ tục’ (dòng 6)
  cột A ‘STT’ → no (số của nhiệm vụ)
  cột B ‘Nhiệm vụ’ → title (tên nhiệm vụ)
  cột C ‘Bộ phận thực hiện’ → lead (cơ quan chủ trì)
  cột D ‘Bộ phận phối hợp’ → partners (cơ quan phối hợp)
  cột E ‘Thời hạn’ → due (thời gian hoàn thành, đúng như văn bản viết)
  cột F ‘Sản phẩm’ → output (sản phẩm)
  cột G ‘Ghi chú’ → note (ghi chú)
Bảng tasks: 6 dòng
Đã qua 31/33 phép kiểm tra của plans
Đã ghi:
  content/plans/2026.tasks.csv
  content/plans/2026.md
  content/imports/plan.yaml
exit 0

"#]].raw());
    snapbox::assert_data_eq!(
        portal.read("content/plans/2026.tasks.csv"),
        str![[r#"
section,no,title,lead,partners,output,start,due,schedule_of_output,note
III.1,1.1,"Rà soát, phát hiện bất cập",so-noi-vu;so-y-te,nang-mai,"Báo cáo kiến nghị, đề xuất",,Thường xuyên,,
III.1,1.2a,Trình phê duyệt phương án cắt giảm,so-noi-vu,,Quyết định phê duyệt,,Quý II/2026,,
III.1,1.2b,Công bố danh mục,so-y-te,,Danh mục; bản công khai,,Trong năm 2026,,
III.2,2.1,"Công bố, công khai thủ tục hành chính",nang-mai,,100% thủ tục được công khai,,Thường xuyên,,
III.2,,,,,"Định kỳ hằng tháng thống kê thủ tục mới, sửa đổi, bãi bỏ",,,,
III.2,2.3,Sáng kiến,so-xay-dung,,Sáng kiến,,Năm 2026,,Mỗi bộ phận đề xuất ít nhất một sáng kiến.

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/plans/2026.md"),
        str![[r#"
---
period: 2026
published: 2026-11-05
sections:
  - { id: "III.1", title: "Cải cách các quy định thủ tục hành chính" }
  - { id: "III.2", title: "Đổi mới việc giải quyết thủ tục" }
title: Kế hoạch của phường
---

"#]]
        .raw()
    );
}

#[test]
fn scores_need_to_say_by_which_scheme() {
    let portal = office();
    portal.put(
        "diem.csv",
        "BẢNG ĐIỂM BỘ CHỈ SỐ 766;;;;\nSTT;Đơn vị;Mã chỉ tiêu;Số đạt;Tổng số;Tỷ lệ (%);Điểm đạt được;Trạng thái\n\
         1;Sở Y tế;2.1;190;200;95,0;19;\n2;Sở Y tế;5.4;;;81,5;5,43;\n3;Sở Y tế;5.2;0;0;;;Không phát sinh\n\
         4;UBND phường Nắng Mai;TTTT;;;;8,25;\n5;UBND phường Nắng Mai;Tổng điểm;;;;84,2;\n",
    );
    let order = ["--as", "scorecards", "--period", "2026-10", "--as-of", "2026-11-05"];
    let run = |more: &[&str]| portal.run(&[&["import", "diem.csv"], &order[..], more].concat());
    snapbox::assert_data_eq!(run(&[]).transcript(), str![[r#"
lỗi[import/head-lacks]: Tệp mới cần thông tin mà bảng tính không có: scheme (Bộ chỉ số: 766, mot-cua, hoặc mã trong content/scorecards/schemes/).
  = cách sửa: Thêm vào lệnh: --set 'scheme=766'. Lần nhập sau vào cùng tệp không cần ghi lại.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
diem.csv → scorecards, tháng 10/2026
Tờ ‘diem.csv’: tiêu đề ở dòng 2; đọc 5 dòng, giữ 5, bỏ 0
  cột B ‘Đơn vị’ → agency (cơ quan được chấm điểm)
  cột C ‘Mã chỉ tiêu’ → indicator (mã hoặc tên chỉ tiêu, nhóm; hoặc ‘Tổng điểm’)
  cột D ‘Số đạt’ → numerator (tử số)
  cột E ‘Tổng số’ → denominator (mẫu số)
  cột F ‘Tỷ lệ (%)’ → rate (tỷ lệ theo bản kết xuất (%))
  cột G ‘Điểm đạt được’ → score (điểm theo bản kết xuất)
  cột H ‘Trạng thái’ → state (trạng thái: để trống hoặc ‘không phát sinh’)
  bỏ cột A ‘STT’: không thuộc bảng công bố
Bảng rows: 5 dòng
exit 1

"#]].raw());
    let done = run(&[
        "--set",
        "scheme=766",
        "--accept",
        "scorecards/incomplete=kết xuất từng phần",
        "--accept",
        "scorecards/total-unchecked=kết xuất từng phần",
    ]);
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    snapbox::assert_data_eq!(
        portal.read("content/scorecards/2026-10.md"),
        str![[r#"
---
period: 2026-10
published: 2026-11-05
scheme: 766
---

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/scorecards/2026-10.rows.csv"),
        str![[r#"
agency,indicator,numerator,denominator,rate,score,state
nang-mai,TTTT,,,,8.25,
nang-mai,Tổng điểm,,,,84.2,
so-y-te,2.1,190,200,95.0,19,
so-y-te,5.2,0,0,,,không phát sinh
so-y-te,5.4,,,81.5,5.43,

"#]]
        .raw()
    );
}
