//! Imports that are refused: faults by sheet and cell, files that cannot be read, wrong orders.

use super::{import, office, says, with};
use snapbox::{IntoData, str};

#[test]
fn files_that_cannot_be_read_are_refused_in_words() {
    let portal = office();
    let mut all = String::new();
    portal.put("scan.pdf", b"%PDF-1.7\n");
    for file in ["bomb.xlsx", "cut-off.xlsx", "encrypted.xlsx", "far-corner.xlsx", "scan.pdf"] {
        if file != "scan.pdf" {
            with(&portal, file);
        }
        all.push_str(&import(&portal, file, &[]).transcript());
    }
    snapbox::assert_data_eq!(all, str![[r#"
lỗi[import/bomb]: bomb.xlsx được nén bất thường để làm treo máy; không mở.
  = cách sửa: Không mở tệp này. Hỏi lại nơi gửi và báo bộ phận an toàn thông tin.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1
lỗi[import/broken]: cut-off.xlsx bị hỏng hoặc chưa tải hết.
  = cách sửa: Chép hoặc tải lại tệp; nếu Excel vẫn mở được thì lưu thành tệp .xlsx mới.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1
lỗi[import/encrypted]: encrypted.xlsx có mật khẩu nên không đọc được.
  = cách sửa: Trong Excel: Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1
lỗi[import/no-table]: Không tìm thấy bảng: không tờ nào có dòng tiêu đề với ít nhất hai cột đã biết trong 40 dòng đầu.
  = cách sửa: Kiểm tra có đúng tệp và đúng `--as` không. Tiêu đề được nhận, ví dụ: Mã hồ sơ, Thủ tục, Ngày tiếp nhận, Ngày hẹn trả.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
far-corner.xlsx → late, tháng 10/2026
exit 1
lỗi[import/unknown-format]: Không nhập được scan.pdf: đây là tệp PDF, không phải bảng tính.
  = cách sửa: Mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx; tốt nhất là kết xuất lại từ hệ thống một cửa.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]].raw());
    assert!(!portal.root().join("content/late").exists());
}

const CSV: &str = "STT,Mã hồ sơ,Tên thủ tục,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Đơn vị giải quyết\n\
    1,H99.05-260901-0001,Cấp phép,01/09/2026,22/09/2026,05/10/2026,Sở Y tế\n\
    2,H99.05-260901-0002,Cấp phép,01/09/2026,22/08/2026,06/10/2026,Sở Y tê\n\
    3,H99.05-260901-0001,Cấp phép,31/9/2026,22/09/2026,07/10/2026,Sở Ý\n\
    4,H99.05-260901-0001,Cấp phép,01/09/2026,22/09/2026,08/10/2026,Sở Y tế\n";

#[test]
fn every_fault_is_told_at_its_sheet_and_cell_in_one_run() {
    let portal = office();
    portal.put("t10.csv", CSV);
    says(
        &portal,
        "t10.csv",
        &[],
        str![[r#"
lỗi[late/due-before-received]: Tờ ‘t10.csv’, ô E3: Ngày hẹn trả 2026-08-22 sớm hơn ngày tiếp nhận 2026-09-01.
  | 22/08/2026
  = cách sửa: Đối chiếu giấy hẹn, sửa một trong hai ngày.

lỗi[date/impossible]: Tờ ‘t10.csv’, ô D4: ‘31/9/2026’ không phải ngày có thật: tháng 9 có 30 ngày.
  | 31/9/2026
  = cách sửa: Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.

lỗi[agency/unknown]: Tờ ‘t10.csv’, ô G4: Không có cơ quan ‘Sở Ý’ trong danh mục cơ quan.
  | Sở Ý
  = cách sửa: Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

lỗi[late/duplicate-dossier]: Tờ ‘t10.csv’, ô B5: Hồ sơ ‘H99.05-260901-0001’ đã có ở tờ ‘t10.csv’ dòng 2.
  | H99.05-260901-0001
  = cách sửa: Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.

4 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
t10.csv → late, tháng 10/2026
Tờ ‘t10.csv’: tiêu đề ở dòng 1; đọc 4 dòng, giữ 4, bỏ 0
  cột B ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột C ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Ngày trả kết quả’ → ended (ngày trả kết quả)
  cột G ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
Bảng closed: 4 dòng
Đã qua 31/33 phép kiểm tra của late
exit 1

"#]],
    );
    says(
        &portal,
        "t10.csv",
        &["--lang", "en"],
        str![[r#"
error[late/due-before-received]: Sheet 't10.csv', cell E3: The due day 2026-08-22 is earlier than the day of receipt 2026-09-01.
  | 22/08/2026
  = mend: Look at the receipt and correct one of the two days.

error[date/impossible]: Sheet 't10.csv', cell D4: '31/9/2026' is no real date: month 9 has 30 days.
  | 31/9/2026
  = mend: Correct it from the source document, as 2026-10-05 or 05/10/2026.

error[agency/unknown]: Sheet 't10.csv', cell G4: There is no agency 'Sở Ý' in the directory.
  | Sở Ý
  = mend: Write the id or the exact name from agencies.yaml, or add the agency there.

error[late/duplicate-dossier]: Sheet 't10.csv', cell B5: The dossier 'H99.05-260901-0001' is already at sheet 't10.csv' row 2.
  | H99.05-260901-0001
  = mend: Keep one row. A dossier may be on the open lists of several months, but it ends only once.

4 errors. To explain a code: minhbach explain CODE
Nothing was written; the old content, if any, is untouched.
t10.csv → late, October 2026
Sheet 't10.csv': header in row 1; 4 rows read, 4 kept, 0 skipped
  column B 'Mã hồ sơ' → dossier (dossier code)
  column C 'Tên thủ tục' → procedure (procedure)
  column D 'Ngày tiếp nhận' → received (day of receipt)
  column E 'Ngày hẹn trả' → due (due day)
  column F 'Ngày trả kết quả' → ended (day of the result)
  column G 'Đơn vị giải quyết' → agency (agency)
  left out column A 'STT': not in the published table
Table closed: 4 rows
Passed 31 of 33 checks of late
exit 1

"#]],
    );
    says(
        &portal,
        "t10.csv",
        &["--format", "json"],
        str![[r#"
{"code":"late/due-before-received","level":"error","says":"Ngày hẹn trả 2026-08-22 sớm hơn ngày tiếp nhận 2026-09-01.","mend":"Đối chiếu giấy hẹn, sửa một trong hai ngày.","sheet":"t10.csv","cell":"E3"}
{"code":"date/impossible","level":"error","says":"‘31/9/2026’ không phải ngày có thật: tháng 9 có 30 ngày.","mend":"Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.","sheet":"t10.csv","cell":"D4"}
{"code":"agency/unknown","level":"error","says":"Không có cơ quan ‘Sở Ý’ trong danh mục cơ quan.","mend":"Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.","sheet":"t10.csv","cell":"G4"}
{"code":"late/duplicate-dossier","level":"error","says":"Hồ sơ ‘H99.05-260901-0001’ đã có ở tờ ‘t10.csv’ dòng 2.","mend":"Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.","sheet":"t10.csv","cell":"B5"}
exit 1

"#]],
    );
}

#[test]
fn faults_that_a_new_list_makes_elsewhere_are_told_and_old_ones_are_not() {
    let portal = office();
    let good = CSV.lines().take(2).collect::<Vec<_>>().join("\n");
    portal.put("t10.csv", &good).put("t11.csv", good.replace("05/10/2026", "05/11/2026"));
    portal.put("content/pages/sai.md", "---\ntitel: x\n---\n");
    assert_eq!(import(&portal, "t10.csv", &[]).status, Some(0));
    let run =
        portal.run(&["import", "t11.csv", "--as", "late", "--period", "2026-11", "--as-of", "2026-12-04"]);
    snapbox::assert_data_eq!(run.stderr, str![[r#"
lỗi[late/duplicate-dossier]: Tờ ‘t11.csv’, ô B2: Hồ sơ ‘H99.05-260901-0001’ đã có ở content/late/2026-10.closed.csv:2.
  | H99.05-260901-0001
  = cách sửa: Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.

"#]].raw());
    assert!(!portal.root().join("content/late/2026-11.md").exists());
}

#[test]
fn a_document_of_something_else_is_not_replaced() {
    let portal = office();
    portal.put("t10.csv", CSV.lines().take(2).collect::<Vec<_>>().join("\n"));
    portal.put(
        "content/late/x.md",
        "---\nperiod: 2026-09\nagency: so-xay-dung\npublished: 2026-10-05\nnil: all\n---\n",
    );
    portal.put("content/late/2026-10-so-y-te.open.csv", "dossier\na\n");
    portal.put("content/imports/late.yaml", "kind: late\ncolumns:\n  - { header: STT, column: dosier }\n");
    says(
        &portal,
        "t10.csv",
        &["--name", "x", "--agency", "Sở Y tế"],
        str![[r#"
cảnh báo[import/stale-mapping]: Tệp nhớ cách nhập ghi cột ‘dosier’, nhưng không có cột này.
  --> content/imports/late.yaml
  = cách sửa: Có phải ‘dossier’ không? Sửa `column:` của tiêu đề ấy, hoặc xóa dòng đó để được hỏi lại. Các cột: dossier, field, procedure_code, procedure, agency, step, received, due, reappointed_due, reappointments, ended, days_late, reason, explained_on, apology_no, apology_on, officer_role, officer_name, drop.

lỗi[import/other-agency]: Tệp này là của cơ quan ‘so-xay-dung’, lệnh nhập ghi --agency so-y-te.
  --> content/late/x.md
  = cách sửa: Sửa `--agency`, hoặc đặt tên khác cho tệp mới bằng `--name`.

lỗi[import/other-period]: Tệp này là của kỳ 2026-09, lệnh nhập ghi --period 2026-10.
  --> content/late/x.md
  = cách sửa: Sửa `--period`, hoặc đặt tên khác cho tệp mới bằng `--name`.

2 lỗi, 1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
t10.csv → late, tháng 10/2026
Tờ ‘t10.csv’: tiêu đề ở dòng 1; đọc 1 dòng, giữ 1, bỏ 0
  cột B ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột C ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Ngày trả kết quả’ → ended (ngày trả kết quả)
  cột G ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
Bảng closed: 1 dòng
exit 1

"#]],
    );
    let kept = import(&portal, "t10.csv", &["--agency", "so-y-te", "--dry-run"]);
    assert!(kept.stderr.contains("import/kept-table"), "{}", kept.stderr);
}

#[test]
fn a_list_without_rows_is_a_nil_return_only_when_declared() {
    let portal = office();
    portal.put("t10.csv", CSV.lines().next().unwrap());
    let run = import(&portal, "t10.csv", &[]);
    assert!(run.status == Some(1) && run.stderr.contains("import/no-rows"), "{}", run.stderr);
    assert_eq!(import(&portal, "t10.csv", &["--set", "nil=all", "--agency", "so-y-te"]).status, Some(0));
    let text = portal.read("content/late/2026-10-so-y-te.md");
    assert_eq!(text, "---\nperiod: 2026-10\nagency: so-y-te\npublished: 2026-11-05\nnil: all\n---\n");
}

#[test]
fn wrong_orders() {
    let portal = office();
    portal.put("t10.csv", CSV);
    let mut all = String::new();
    for order in [
        &["--as", "lat", "--period", "2026-10"][..],
        &["--as", "late", "--period", "2026"],
        &["--as", "late", "--period", "2026-10", "--agency", "Sở Y"],
        &["--as", "late", "--period", "2026-10", "--map", "STT=dosier"],
        &["--as", "late", "--period", "2026-10", "--map", "STT"],
        &["--as", "late", "--period", "2026-10", "--map", "Tên thủ tuc hc=drop"],
        &["--as", "late", "--period", "2026-10", "--sheet", "T9"],
        &["--as", "late", "--period", "2026-10", "--name", "Tháng 10"],
    ] {
        all.push_str(&portal.run(&[&["import", "t10.csv"], order].concat()).transcript());
    }
    all.push_str(
        &portal.run(&["import", "khong-co.xlsx", "--as", "late", "--period", "2026-10"]).transcript(),
    );
    snapbox::assert_data_eq!(all, str![[r#"
lỗi: không nhập được ‘lat’. Có phải ‘late’ không? Ghi sau --as một trong: plan, targets, handling, late, satisfaction, scorecards, feedback, reception, reports, procedures, inspections, dataset
exit 2
lỗi: ‘2026’ không phải một tháng. Ghi ví dụ --period 2026-10
exit 2
lỗi: --agency: Không có cơ quan ‘Sở Y’ trong danh mục cơ quan. Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.
exit 2
lỗi: --map: không có cột ‘dosier’. Có phải ‘dossier’ không? Các cột: dossier, field, procedure_code, procedure, agency, step, received, due, reappointed_due, reappointments, ended, days_late, reason, explained_on, apology_no, apology_on, officer_role, officer_name, drop
exit 2
lỗi: --map ‘STT’: phải có dạng TÊN=GIÁ TRỊ
exit 2
lỗi: --map: tệp không có tiêu đề ‘ten thu tuc hc’. Có phải ‘Tên thủ tục’ không? Các tiêu đề: Mã hồ sơ, Tên thủ tục, Đơn vị giải quyết, Ngày tiếp nhận, Ngày hẹn trả, Ngày trả kết quả, STT
exit 2
lỗi: tệp không có tờ ‘T9’. Các tờ: t10.csv
exit 2
lỗi: tên ‘Tháng 10’ không dùng được: chỉ chữ thường không dấu, số, gạch nối
exit 2
lỗi: không đọc được khong-co.xlsx: không có tệp hoặc thư mục này
exit 3

"#]].raw());
}

#[test]
fn a_name_in_free_text_is_told_at_its_cell_and_not_shown() {
    let portal = office();
    portal.put(
        "t10.csv",
        "Mã hồ sơ,Tên thủ tục,Cơ quan,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Lý do\n\
         H99.05-260902-0001,Cấp chứng chỉ hành nghề dược,Sở Y tế,02/09/2026,23/09/2026,06/10/2026,Chờ ông Trần Văn Thử bổ sung\n",
    );
    says(
        &portal,
        "t10.csv",
        &[],
        str![[r#"
lỗi[personal/name]: Tờ ‘t10.csv’, ô G2: Có vẻ là tên người: ông ***.
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
t10.csv → late, tháng 10/2026
Tờ ‘t10.csv’: tiêu đề ở dòng 1; đọc 1 dòng, giữ 1, bỏ 0
  cột A ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột B ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột C ‘Cơ quan’ → agency (cơ quan giải quyết)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Ngày trả kết quả’ → ended (ngày trả kết quả)
  cột G ‘Lý do’ → reason (lý do)
Bảng closed: 1 dòng
Đã qua 33/33 phép kiểm tra của late
exit 1

"#]],
    );
}
