//! Lists of one period as offices keep them: every heading is known, whatever is no column of the list stays out.

use super::{Portal, office, with};
use snapbox::{IntoData, str};

/// Imports a workbook as the kind it is named after, and shows what was said.
fn imported(kind: &str, period: &str, more: &[&str]) -> (Portal, String) {
    let (portal, file) = (office(), format!("{kind}.xlsx"));
    with(&portal, &file);
    let order = ["import", &file, "--as", kind, "--period", period, "--as-of", "2026-11-05"];
    let run = portal.run(&[&order[..], more].concat());
    (portal, run.transcript())
}

/// The portal builds with what was written.
fn builds(portal: &Portal) {
    let build = portal.run(&["build", "--as-of", "2026-11-22"]);
    assert_eq!(build.status, Some(0), "{}", build.stderr);
}

#[test]
fn procedures_stand_under_what_became_of_them() {
    let (portal, said) = imported("procedures", "2026-10", &[]);
    snapbox::assert_data_eq!(
        said,
        str![[r#"
procedures.xlsx → procedures, tháng 10/2026
Tờ ‘TTHC’: tiêu đề ở dòng 3–4; đọc 8 dòng, giữ 4, bỏ 4
  bỏ dòng 5, 7, 10: tên nhóm, đã ghi cho các dòng dưới
  bỏ dòng 13: phần ký, nơi nhận ở dưới bảng
  dòng riêng → change (mới, sửa đổi, thay thế hay bãi bỏ) của các dòng dưới: ‘Mới ban hành’ (dòng 5), ‘Sửa đổi, bổ sung’ (dòng 7), ‘Bãi bỏ’ (dòng 10)
  cột B ‘Mã TTHC’ → code (mã thủ tục)
  cột C ‘Tên thủ tục hành chính’ → name (tên thủ tục)
  cột D ‘Lĩnh vực’ → field (lĩnh vực)
  cột E ‘Quyết định công bố Số, ký hiệu’ → decision (số quyết định công bố)
  cột F ‘Quyết định công bố Ngày ban hành’ → decided (ngày ký quyết định)
  cột G ‘Ngày có hiệu lực’ → effective (ngày có hiệu lực)
  cột H ‘Cơ quan thực hiện’ → agency (cơ quan chịu trách nhiệm)
  cột I ‘Cấp thực hiện’ → level (cấp giải quyết)
  cột J ‘Ngày công khai’ → public_on (ngày công khai thủ tục)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột K ‘Thời hạn giải quyết’: không thuộc bảng công bố
  bỏ cột L ‘Phí, lệ phí’: không thuộc bảng công bố
Bảng rows: 4 dòng
Đã qua 4/4 phép kiểm tra của procedures
Đã ghi:
  content/procedures/2026-10.rows.csv
  content/procedures/2026-10.md
  content/imports/procedures.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(portal.read("content/procedures/2026-10.rows.csv"), str![[r#"
code,name,field,change,decision,decided,effective,agency,level,public_on,link
1.990101,Cấp giấy phép hành nghề,Dược,Mới ban hành,1/QĐ-UBND,2026-10-05,2026-10-20,so-y-te,Cấp tỉnh,2026-10-08,
1.990102,Cấp giấy phép xây dựng,Xây dựng,"Sửa đổi, bổ sung",2/QĐ-UBND,2026-10-12,2026-11-01,so-xay-dung,Cấp tỉnh,2026-10-14,
1.990104,Đổi giấy phép hành nghề,Dược,Bãi bỏ,3/QĐ-UBND,2026-10-20,2026-10-20,so-y-te,Cấp tỉnh,2026-10-21,
2.990103,Xác nhận thông tin quy hoạch,Quy hoạch,"Sửa đổi, bổ sung",2/QĐ-UBND,2026-10-12,2026-11-01,nang-mai,Cấp xã,,

"#]].raw());
    builds(&portal);
}

#[test]
fn inspections_are_followed_up() {
    let (portal, said) = imported("inspections", "2026-q3", &[]);
    snapbox::assert_data_eq!(
        said,
        str![[r#"
inspections.xlsx → inspections, quý III/2026
Tờ ‘Theo dõi’: tiêu đề ở dòng 5; đọc 3 dòng, giữ 3, bỏ 0
  cột A ‘TT’ → no (số của kiến nghị, mỗi cơ quan mỗi số một dòng)
  cột B ‘Số, ký hiệu kết luận’ → document (văn bản kết luận)
  cột C ‘Ngày ban hành’ → concluded (ngày kết luận)
  cột D ‘Đơn vị được thanh tra, kiểm tra’ → agency (cơ quan được kiểm tra)
  cột E ‘Đơn vị chủ trì’ → inspector (cơ quan hoặc đoàn kiểm tra)
  cột F ‘Nội dung thanh tra, kiểm tra’ → scope (nội dung kiểm tra)
  cột G ‘Tồn tại, hạn chế, vi phạm’ → findings (phát hiện, hạn chế)
  cột H ‘Kiến nghị xử lý’ → remedy (yêu cầu khắc phục)
  cột I ‘Thời hạn thực hiện’ → deadline (hạn khắc phục)
  cột J ‘Ngày hoàn thành’ → remedied (ngày khắc phục xong)
  cột K ‘Văn bản báo cáo kết quả’ → evidence (minh chứng đã khắc phục)
Bảng rows: 3 dòng
Đã qua 5/5 phép kiểm tra của inspections
Đã ghi:
  content/inspections/2026-q3.rows.csv
  content/inspections/2026-q3.md
  content/imports/inspections.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(portal.read("content/inspections/2026-q3.rows.csv"), str![[r#"
no,document,concluded,agency,inspector,scope,findings,remedy,deadline,remedied,evidence
1,5/TB-VP,2026-09-04,so-y-te,Văn phòng UBND tỉnh,Giải quyết thủ tục hành chính,Niêm yết thiếu 02 thủ tục,Niêm yết đủ,2026-09-18,2026-09-17,41/BC-SYT
2,5/TB-VP,2026-09-04,so-y-te,Văn phòng UBND tỉnh,Giải quyết thủ tục hành chính,Hồ sơ trễ hạn chưa xin lỗi,Xin lỗi đủ hồ sơ trễ hạn,2026-09-25,,
3,7/KL-TTr,2026-09-15,nang-mai,Thanh tra tỉnh,Tiếp công dân,Không phát hiện hạn chế,,,,

"#]].raw());
    builds(&portal);
}

#[test]
fn complaints_come_without_those_who_made_them() {
    let (portal, said) = imported("feedback", "2026-10", &[]);
    snapbox::assert_data_eq!(
        said,
        str![[r#"
feedback.xlsx → feedback, tháng 10/2026
Tờ ‘PAKN’: tiêu đề ở dòng 4; đọc 3 dòng, giữ 3, bỏ 0
  cột B ‘Mã PAKN’ → code (mã phản ánh, kiến nghị)
  cột E ‘Kênh tiếp nhận’ → channel (kênh tiếp nhận)
  cột F ‘Nội dung phản ánh’ → topic (nội dung, không nêu người gửi)
  cột G ‘Đơn vị xử lý’ → agency (cơ quan xử lý)
  cột H ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột I ‘Hạn xử lý’ → due (hạn xử lý ghi trên hệ thống)
  cột J ‘Ngày xử lý xong’ → replied (ngày trả lời, từ chối hoặc yêu cầu bổ sung)
  cột K ‘Trạng thái’ → outcome (kết quả)
  cột L ‘Ngày công khai trả lời’ → published (ngày công khai trả lời)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột C ‘Họ và tên’: dữ liệu cá nhân
  bỏ cột D ‘Số điện thoại’: dữ liệu cá nhân
Bảng rows: 3 dòng
Đã qua 8/8 phép kiểm tra của feedback
Đã ghi:
  content/feedback/2026-10.rows.csv
  content/feedback/2026-10.md
  content/imports/feedback.yaml
exit 0

"#]]
        .raw()
    );
    let rows = portal.read("content/feedback/2026-10.rows.csv");
    assert!(!rows.contains("Nguyễn") && !rows.contains("0900"), "{rows}");
    snapbox::assert_data_eq!(rows, str![[r#"
code,agency,topic,channel,received,due,replied,outcome,published,dissatisfied,reopened
PAKN.20261005.0003,so-y-te,Hồ sơ quá ngày hẹn,Cổng Dịch vụ công quốc gia,2026-10-05,2026-10-26,2026-10-20,Đã xử lý,2026-10-21,,
PAKN.20261012.0004,so-xay-dung,Thu thêm giấy tờ ngoài quy định,Đường dây nóng,2026-10-12,2026-11-02,,,,,
PAKN.20261020.0005,so-xay-dung,Không thuộc phạm vi,Đường dây nóng,2026-10-20,2026-10-22,2026-10-21,Từ chối,,,

"#]].raw());
    builds(&portal);
}

#[test]
fn figures_of_a_report_keep_their_words() {
    let title = ["--set", "title=Báo cáo quý III năm 2026", "--set", "issuer=tinh"];
    let (portal, said) = imported("reports", "2026-q3", &title);
    snapbox::assert_data_eq!(
        said,
        str![[r#"
reports.xlsx → reports, quý III/2026
Tờ ‘Phụ lục’: tiêu đề ở dòng 3; đọc 4 dòng, giữ 4, bỏ 0
  cột A ‘STT’ → id (mã của con số, dùng trong địa chỉ)
  cột B ‘Chỉ tiêu’ → title (số liệu về việc gì)
  cột C ‘Đơn vị tính’ → unit (đơn vị tính)
  cột D ‘Kết quả thực hiện’ → value (con số đúng như báo cáo viết)
  cột E ‘Ghi chú’ → note (ghi chú cho người đọc)
Bảng figures: 4 dòng
Đã qua 5/5 phép kiểm tra của reports
Đã ghi:
  content/reports/2026-q3.figures.csv
  content/reports/2026-q3.md
  content/imports/reports.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/reports/2026-q3.figures.csv"),
        str![[r#"
id,title,value,unit,period,scope,place,sum_of,note,agency
1,Tổng số đơn tiếp nhận,1.112,đơn,,,,,,
1.1,Khiếu nại,156,đơn,,,,,,
1.2,Tố cáo,54,đơn,,,,,,
2,Tỷ lệ hồ sơ trực tuyến,"99,8",%,,,,,Tính cả dịch vụ bưu chính,

"#]]
        .raw()
    );
    builds(&portal);
}

#[test]
fn reception_comes_from_two_forms_in_one_table() {
    let (portal, said) = imported("reception", "2026-q3", &[]);
    snapbox::assert_data_eq!(
        said,
        str![[r#"
reception.xlsx → reception, quý III/2026
Tờ ‘01TCD-01XLD’: tiêu đề ở dòng 4–5; đọc 5 dòng, giữ 3, bỏ 2
  bỏ dòng 6: đánh số cột
  bỏ dòng 10: dòng tổng
  cột A ‘Đơn vị’ → agency (cơ quan tiếp công dân, xử lý đơn)
  cột B ‘Tiếp công dân Số lượt tiếp’ → visits (số lượt tiếp công dân)
  cột C ‘Tiếp công dân Số người được tiếp’ → people (số người được tiếp)
  cột D ‘Tiếp công dân Đoàn đông người’ → groups (số lượt đoàn đông người)
  cột E ‘Số đơn Kỳ trước chuyển sang’ → carried_over (đơn kỳ trước chuyển sang)
  cột F ‘Số đơn Tiếp nhận trong kỳ’ → received (đơn tiếp nhận trong kỳ)
  cột G ‘Số đơn Đủ điều kiện xử lý’ → eligible (đơn đủ điều kiện xử lý)
  cột H ‘Phân loại đơn theo nội dung Khiếu nại’ → complaints (đơn khiếu nại)
  cột I ‘Phân loại đơn theo nội dung Tố cáo’ → denunciations (đơn tố cáo)
  cột J ‘Phân loại đơn theo nội dung Kiến nghị, phản ánh’ → petitions (đơn kiến nghị, phản ánh)
  cột K ‘Kết quả xử lý đơn Đơn thuộc thẩm quyền’ → own (đơn thuộc thẩm quyền)
  cột L ‘Kết quả xử lý đơn Hướng dẫn’ → guided (đơn không thuộc thẩm quyền đã hướng dẫn, trả lời)
  cột M ‘Kết quả xử lý đơn Chuyển đơn’ → forwarded (đơn chuyển cơ quan có thẩm quyền)
  cột N ‘Kết quả xử lý đơn Đôn đốc giải quyết’ → urged (đơn đôn đốc cơ quan khác giải quyết)
  cột O ‘Tình trạng giải quyết Đã giải quyết’ → resolved (đơn thuộc thẩm quyền đã giải quyết)
  cột P ‘Tình trạng giải quyết Trong đó đúng thời hạn’ → in_time (trong đó giải quyết đúng thời hạn)
  cột Q ‘Tình trạng giải quyết Đang giải quyết’ → pending (đơn thuộc thẩm quyền chưa giải quyết xong)
Bảng rows: 3 dòng
Đã qua 6/6 phép kiểm tra của reception
Đã ghi:
  content/reception/2026-q3.rows.csv
  content/reception/2026-q3.md
  content/imports/reception.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(portal.read("content/reception/2026-q3.rows.csv"), str![[r#"
agency,visits,people,groups,carried_over,received,eligible,complaints,denunciations,petitions,own,guided,forwarded,urged,resolved,in_time,pending
nang-mai,3,4,,0,2,2,,,,2,0,0,0,2,2,0
so-xay-dung,5,5,,0,4,4,2,0,2,1,1,2,0,1,1,0
so-y-te,20,26,1,3,40,38,20,6,12,30,3,4,1,24,21,6

"#]].raw());
    builds(&portal);
}
