//! The form II.06a, whose sums tell whether it was read and written rightly.

use super::{import, office, says, with};
use snapbox::{IntoData, str};

const ORDER: [&str; 4] = ["--as", "handling", "--agency", "so-xay-dung"];

const HEADER: &str = "STT;Lĩnh vực giải quyết;Số lượng hồ sơ tiếp nhận;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;\n\
    ;;Tổng số;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn\n";

#[test]
fn a_summary_keeps_its_total() {
    let portal = office();
    with(&portal, "summary.xlsx");
    let run = import(&portal, "summary.xlsx", &ORDER);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    snapbox::assert_data_eq!(
        portal.read("content/handling/2026-10-so-xay-dung.rows.csv"),
        str![[r#"
agency,field,received,received_online,received_direct,carried_over,resolved,resolved_early,resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue
,Dược,310,250,40,20,300,180,119,1,10,10,0
,Hoạt động xây dựng,1254,1000,200,54,1200,900,298,2,54,52,2
,Hộ tịch,2436,1436,980,20,2400,2000,399,1,36,35,1
Tổng cộng,,4000,2686,1220,94,3900,3080,816,4,100,97,3

"#]].raw()
    );
}

#[test]
fn a_wrong_total_and_a_wrong_row_are_told_at_their_cells() {
    let portal = office();
    let rows = "1;Hộ tịch;1.100;600;400;100;1.000;800;190;10;100;95;5\n\
        2;Dược;110;100;10;0;100;50;50;0;9;9;0\n\
        ;Tổng cộng;1.210;700;411;100;1.100;850;240;10;110;104;5\n";
    portal.put("bieu.csv", format!("{HEADER}{rows}"));
    says(
        &portal,
        "bieu.csv",
        &ORDER,
        str![[r#"
lỗi[handling/sum-differs]: Tờ ‘bieu.csv’, ô C4: ‘so-xay-dung, Dược’: cột (3) tổng số tiếp nhận ghi 110, nhưng (7) + (11) = 100 + 9 = 109.
  | 110
  = cách sửa: Đối chiếu với nguồn, sửa ô sai trong các cột này.

lỗi[handling/sum-differs]: Tờ ‘bieu.csv’, ô C5: ‘Tổng cộng’: cột (3) tổng số tiếp nhận ghi 1210, nhưng (4) + (5) + (6) = 700 + 411 + 100 = 1211.
  | 1.210
  = cách sửa: Đối chiếu với nguồn, sửa ô sai trong các cột này.

lỗi[handling/total-differs]: Tờ ‘bieu.csv’, ô E5: ‘Tổng cộng’: cột (5) tiếp nhận trực tiếp, qua bưu chính ghi 411, nhưng cộng các dòng được 410.
  | 411
  = cách sửa: Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.

lỗi[handling/sum-differs]: Tờ ‘bieu.csv’, ô K5: ‘Tổng cộng’: cột (11) tổng số đang giải quyết ghi 110, nhưng (12) + (13) = 104 + 5 = 109.
  | 110
  = cách sửa: Đối chiếu với nguồn, sửa ô sai trong các cột này.

lỗi[handling/total-differs]: Tờ ‘bieu.csv’, ô K5: ‘Tổng cộng’: cột (11) tổng số đang giải quyết ghi 110, nhưng cộng các dòng được 109.
  | 110
  = cách sửa: Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.

gợi ý[figures/list-missing]: Tháng 10/2026: biểu tổng hợp ghi 10 hồ sơ trả kết quả trễ hạn (Sở Xây dựng tỉnh Minh Họa), nhưng chưa có danh sách từng hồ sơ.
  --> content/handling/2026-10-so-xay-dung.md:3:9
  |
3 | agency: so-xay-dung
  |         ^^^^^^^^^^^
  = cách sửa: Công bố danh sách trễ hạn của tháng trong content/late/.

gợi ý[figures/list-missing]: Tháng 10/2026: biểu tổng hợp ghi 5 hồ sơ đang giải quyết đã quá hạn (Sở Xây dựng tỉnh Minh Họa), nhưng chưa có danh sách từng hồ sơ.
  --> content/handling/2026-10-so-xay-dung.md:3:9
  |
3 | agency: so-xay-dung
  |         ^^^^^^^^^^^
  = cách sửa: Công bố danh sách trễ hạn của tháng trong content/late/.

5 lỗi, 2 gợi ý. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
bieu.csv → handling, tháng 10/2026
Tờ ‘bieu.csv’: tiêu đề ở dòng 1–2; đọc 3 dòng, giữ 3, bỏ 0
  cột B ‘Lĩnh vực giải quyết’ → field (lĩnh vực)
  cột C ‘Số lượng hồ sơ tiếp nhận Tổng số’ → received (tổng số tiếp nhận)
  cột D ‘Số lượng hồ sơ tiếp nhận Trực tuyến’ → received_online (tiếp nhận trực tuyến)
  cột E ‘Số lượng hồ sơ tiếp nhận Trực tiếp, dịch vụ bưu chính’ → received_direct (tiếp nhận trực tiếp, qua bưu chính)
  cột F ‘Số lượng hồ sơ tiếp nhận Từ kỳ trước’ → carried_over (kỳ trước chuyển qua)
  cột G ‘Số lượng hồ sơ đã giải quyết Tổng số’ → resolved (tổng số đã giải quyết)
  cột H ‘Số lượng hồ sơ đã giải quyết Trước hạn’ → resolved_early (giải quyết trước hạn)
  cột I ‘Số lượng hồ sơ đã giải quyết Đúng hạn’ → resolved_on_time (giải quyết đúng hạn)
  cột J ‘Số lượng hồ sơ đã giải quyết Quá hạn’ → resolved_late (giải quyết quá hạn)
  cột K ‘Số lượng hồ sơ đang giải quyết Tổng số’ → pending (tổng số đang giải quyết)
  cột L ‘Số lượng hồ sơ đang giải quyết Trong hạn’ → pending_in_time (đang giải quyết trong hạn)
  cột M ‘Số lượng hồ sơ đang giải quyết Quá hạn’ → pending_overdue (đang giải quyết quá hạn)
  bỏ cột A ‘STT’: không thuộc bảng công bố
Bảng rows: 3 dòng
Đã qua 12/14 phép kiểm tra của handling
exit 1

"#]],
    );
}
