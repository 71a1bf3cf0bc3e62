//! Personal data in what would be published: each message as the official reads it. All names and numbers are invented.

use super::{PAGE, Portal};
use crate::attached::{archive, docx, pdf};
use snapbox::str;

#[test]
fn numbers_and_names_in_prose_and_tables() {
    let portal = Portal::sound();
    let prose =
        "Về cổng này.\n\nCảm ơn bà Trần Thị Mẫu (CCCD 001099012345, ĐT 0912 345 678, thư mau@example.vn).";
    portal.edit(PAGE, "Về cổng này.", prose);
    portal.edit(
        "content/late/2026-10.closed.csv",
        "Cấp giấy phép",
        "\"Cấp giấy phép cho ông Lê Văn Mẫu, STK 19031234567\"",
    );
    portal.says(&["build"], str![[r#"
lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số tài khoản ngân hàng ***567.
  --> content/late/2026-10.closed.csv:2:20
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

lỗi[personal/name]: Có vẻ là tên người: ông ***.
  --> content/late/2026-10.closed.csv:2:20
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

lỗi[personal/name]: Có vẻ là tên người: bà ***.
  --> content/pages/gioi-thieu.md:7:8
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

lỗi[personal/identifier]: Dữ liệu cá nhân: số định danh cá nhân (CCCD) ***345.
  --> content/pages/gioi-thieu.md:7:30
  = cách sửa: Xóa số này ở tệp gốc. Nếu không phải dữ liệu cá nhân: ghi giá trị vào content/personal.yaml với `is: not-personal` và lý do.

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***678.
  --> content/pages/gioi-thieu.md:7:47
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: địa chỉ thư điện tử ***vn.
  --> content/pages/gioi-thieu.md:7:65
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

6 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn attachments() {
    let portal = Portal::sound();
    portal.put(
        "content/files/thu-0912345678.docx",
        docx(&[&["Kính gửi ông ", "Lê Văn Mẫu"]], "Nguyễn Văn Mẫu"),
    );
    portal.put("content/files/bao-cao.pdf", pdf(&["Báo cáo", "Liên hệ 0912 345 678", ""], "Văn phòng"));
    let strings = "<sst><si><t>Mã hồ sơ</t></si><si><t>Chủ hồ sơ</t></si>\
                   <si><t>bà</t></si><si><t>Sở Y Tế</t></si><si><t>0388888888</t></si><si><t>0388888888</t></si></sst>";
    portal.put("content/files/danh-sach.xlsx", archive(&[("xl/sharedStrings.xml", strings.as_bytes())]));
    portal.put("content/files/cu.doc", b"\xd0\xcf\x11\xe0");
    portal.put("content/files/anh.jpg", b"\xff\xd8\xff\xe1\x00\x08Exif\x00\x00");
    portal.says(&["build"], str![[r#"
gợi ý[personal/picture-notes]: Ảnh còn thông tin của máy chụp (EXIF): có thể có nơi chụp, giờ chụp, tên chủ máy.
  --> content/files/anh.jpg
  = cách sửa: Xóa thông tin này rồi chép lại ảnh (Windows: Thuộc tính › Chi tiết › Xóa thuộc tính và thông tin cá nhân).

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***678 (trang 2).
  --> content/files/bao-cao.pdf
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: trang 3 là ảnh chụp hoặc không có chữ đọc được.
  --> content/files/bao-cao.pdf
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: loại tệp không đọc được.
  --> content/files/cu.doc
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

lỗi[personal/column-in-file]: Bảng tính đính kèm có cột ‘Chủ hồ sơ’ (phần xl/sharedStrings.xml): dữ liệu cá nhân.
  --> content/files/danh-sach.xlsx
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột), kể cả ở tờ ẩn.

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***888 (phần xl/sharedStrings.xml).
  --> content/files/danh-sach.xlsx
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

lỗi[personal/author]: Tệp đính kèm ghi tên người soạn hoặc người sửa (trong thuộc tính tệp).
  --> content/files/thu-***678.docx
  = cách sửa: Trong Word, Excel: Tệp › Thông tin › Kiểm tra tài liệu › xóa thuộc tính và thông tin cá nhân, chấp nhận mọi thay đổi, rồi lưu; PDF thì xuất lại từ tệp đã xóa.

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***678 (trong tên tệp).
  --> content/files/thu-***678.docx
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

lỗi[personal/name]: Có vẻ là tên người: ông *** (phần word/document.xml).
  --> content/files/thu-***678.docx
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

6 lỗi, 2 cảnh báo, 1 gợi ý. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn exceptions_have_a_reason_and_are_used() {
    let portal = Portal::sound();
    let prose = "Gọi 0203 3 825 123 hoặc viết thư tới congkhai@example.vn; đường Bà Lê Chân Cầu Đất.";
    portal.edit(PAGE, "Về cổng này.", prose);
    portal.put(
        "content/personal.yaml",
        "- value: 0203.3825.123\n  is: hotline\n  reason: Đường dây nóng, niêm yết tại Bộ phận Một cửa\n\
         - value: congkhai@example.vn\n  is: office-mail\n  reason: \"\"\n\
         - value: 1900 0000\n  is: hotline\n  reason: Tổng đài\n\
         - value: ông Lê Văn Mẫu\n  is: official\n  reason: Người phát ngôn\n",
    );
    portal.says(&["build"], str![[r#"
lỗi[personal/no-reason]: Mục này không ghi lý do.
  --> content/personal.yaml:4:10
  = cách sửa: Ghi ở `reason`: của ai, ai quyết định công khai, theo văn bản nào.

gợi ý[personal/unused-entry]: Không còn chỗ nào trong cổng có giá trị của mục này.
  --> content/personal.yaml:7:10
  = cách sửa: Xóa mục này, hoặc sửa giá trị hay `is`.

lỗi[personal/official-not-allowed]: Mục này cho nêu tên công chức, nhưng chính sách của cổng không cho nêu tên, hoặc căn cứ đã hết hạn.
  --> content/personal.yaml:10:10
  = cách sửa: Bỏ mục này và thay tên bằng chức danh, hoặc ghi `officials: named` với `officials_basis` còn hạn trong portal.yaml.

gợi ý[personal/unused-entry]: Không còn chỗ nào trong cổng có giá trị của mục này.
  --> content/personal.yaml:10:10
  = cách sửa: Xóa mục này, hoặc sửa giá trị hay `is`.

2 lỗi, 2 gợi ý. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    portal.put(
        "content/personal.yaml",
        "- value: 0203.3825.123\n  is: hotline\n  reason: Đường dây nóng, niêm yết tại Bộ phận Một cửa\n\
         - value: congkhai@example.vn\n  is: office-mail\n  reason: Hộp thư của cổng, Quyết định 12/QĐ-UBND\n\
         - value: 1900 0000\n  is: hotline\n  reason: Tổng đài\n",
    );
    portal.says(
        &["check"],
        str![[r#"
gợi ý[personal/unused-entry]: Không còn chỗ nào trong cổng có giá trị của mục này.
  --> content/personal.yaml:7:10
  = cách sửa: Xóa mục này, hoặc sửa giá trị hay `is`.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}

#[test]
fn the_contacts_of_the_portal_and_of_agencies_need_no_exception() {
    let portal = Portal::sound();
    portal.edit(
        "content/portal.yaml",
        "owner",
        "footer: { phone: (0203) 3825 123, email: congkhai@example.vn }\nowner",
    );
    portal.edit(
        "content/agencies.yaml",
        "  level: department\n",
        "  level: department\n  phone: 0203 3825 124; 0912.345.678\n",
    );
    portal.edit(PAGE, "Về cổng này.", "Gọi 02033825123, 0912 345 678, viết cho CongKhai@example.vn.");
    portal.says(
        &["check"],
        str![[r#"
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}

#[test]
fn officials_by_name() {
    let portal = Portal::sound();
    let table = portal.read("content/late/2026-10.closed.csv");
    let table = table.replacen("ended\n", "ended,officer_role,officer_name\n", 1);
    let table = table
        .replace("2026-10-07\n", "2026-10-07,Lê Văn Mẫu,\n")
        .replace("2026-10-08\n", "2026-10-08,Chuyên viên,Lê Văn Mẫu\n");
    portal.put("content/late/2026-10.closed.csv", table);
    portal.says(&["build"], str![[r#"
lỗi[late/role-is-name]: Ô ‘officer_role’ có tên người; ở đây chỉ ghi chức danh.
  --> content/late/2026-10.closed.csv:2:75
  = cách sửa: Ghi chức danh, ví dụ ‘Chuyên viên thụ lý’. Tên chỉ được ghi ở cột ‘officer_name’, khi chính sách của cổng cho nêu tên.

lỗi[late/officer-named]: Cột ‘officer_name’ nêu tên công chức (1 dòng) trong khi chính sách của cổng là nêu chức danh.
  --> content/late/2026-10.closed.csv:3:87
  = cách sửa: Xóa cột này và ghi chức danh ở ‘officer_role’. Nếu đã có quyết định cho nêu tên: ghi `officials: named` và `officials_basis` trong portal.yaml.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    portal.edit("content/late/2026-10.closed.csv", "2026-10-07,Lê Văn Mẫu,", "2026-10-07,Chuyên viên,");
    portal.edit("content/portal.yaml", "owner", "policies:\n  officials: named\nowner");
    portal.says(&["build"], str![[r#"
lỗi[policy/no-basis]: `officials: named` cho nêu tên công chức nhưng không ghi căn cứ.
  --> content/portal.yaml:3:14
  |
3 |   officials: named
  |              ^^^^^
  = cách sửa: Thêm `officials_basis:` với `document`, `article`, `date`, `approver`, `expires`; nếu chưa có quyết định, ghi `officials: role`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    let basis = "  officials_basis:\n    document: Nghị quyết 01/NQ-HĐND\n    article: Điều 5\n    date: 2026-01-15\n    \
                 approver: Chủ tịch UBND tỉnh\n    expires: 2026-06-30\n";
    portal.edit("content/portal.yaml", "  officials: named\n", &format!("  officials: named\n{basis}"));
    portal.says(&["check"], str![[r#"
cảnh báo[policy/basis-expired]: Căn cứ nêu tên công chức hết hạn ngày 2026-06-30; từ sau ngày đó (nay là 2026-11-22) cổng chỉ hiện chức danh.
  --> content/portal.yaml:9:14
  |
9 |     expires: 2026-06-30
  |              ^^^^^^^^^^
  = cách sửa: Có quyết định mới: sửa `officials_basis`. Không có: ghi `officials: role` và xóa cột ‘officer_name’.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 42 trang, 31 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
}

/// A value in the wrong place is the matter of another fault, which must not print it either.
#[test]
fn other_faults_do_not_print_personal_data() {
    let portal = Portal::sound();
    portal.edit("content/late/2026-10.closed.csv", "H99.05-260930-0001", "0912345678");
    portal.edit("content/plans/cchc.tasks.csv", "so-xay-dung", "ông Lê Văn Mẫu");
    portal.says(&["build"], str![[r#"
cảnh báo[late/unknown-code-scheme]: Mã hồ sơ ‘***678’ không theo cấu trúc đã biết.
  --> content/late/2026-10.closed.csv:2:1
  = cách sửa: Chép đúng mã trên giấy hẹn, ví dụ H99.05-260930-0012 hoặc 000.00.01.H99-260930-0012.

lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***678.
  --> content/late/2026-10.closed.csv:2:1
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

lỗi[agency/unknown]: Không có cơ quan ‘ông ***’ trong danh mục cơ quan.
  --> content/plans/cchc.tasks.csv:3:16
  = cách sửa: Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

lỗi[personal/name]: Có vẻ là tên người: ông ***.
  --> content/plans/cchc.tasks.csv:3:16
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

3 lỗi, 1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn what_the_catalogue_says() {
    Portal::empty().says(&["explain", "personal/identifier"], str![[r#"
personal/identifier (lỗi, chặn công bố)

Dữ liệu cá nhân: … ….

Cách sửa: Xóa số này ở tệp gốc. Nếu không phải dữ liệu cá nhân: ghi giá trị vào content/personal.yaml với `is: not-personal` và lý do.

Vì sao: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: đăng lên cổng là công khai, phải có căn cứ; Nghị định 356/2025/NĐ-CP, Điều 3, Điều 4: thế nào là dữ liệu cá nhân. Điều đã đăng thì không thu về được: máy tìm kiếm và người đọc đã giữ bản sao.
exit 0

"#]]);
    Portal::empty().says(&["explain", "policy/dossier-in-text", "--lang", "en"], str![[r#"
policy/dossier-in-text (error, blocks publication)

This holds a whole dossier code, but the portal's policy is to hide codes.

How to mend: Take the code away, or its running number (H99.05-260930-****).

Why: A code tells office and day of receipt; with a rare procedure in a small commune it tells who applied. Hidden in the table but open elsewhere is not hidden.
exit 0

"#]]);
}
