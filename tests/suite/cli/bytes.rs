//! Faults of files, whatever they mean.

use super::{PAGE, Portal};
use snapbox::str;

const CLOSED: &str = "content/late/2026-10.closed.csv";

#[test]
fn bytes_that_are_not_utf8() {
    let portal = Portal::sound();
    portal.put(PAGE, b"---\ntitle: Gi\xedi thi\xd6u\n---\n");
    portal.put(CLOSED, b"\xff\xfed\0o\0").says(&["build"], str![[r#"
lỗi[file/utf16]: Tệp ở bảng mã UTF-16, không phải UTF-8.
  --> content/late/2026-10.closed.csv
  = cách sửa: Trong Excel chọn ‘CSV UTF-8’, không chọn ‘Unicode Text’; trong Notepad chọn Mã hóa (Encoding): UTF-8.

lỗi[file/not-utf8]: Tệp không ở bảng mã UTF-8 (byte thứ 14 là 0xed).
  --> content/pages/gioi-thieu.md:2:10
  |
2 | title: Gi�i thi�u
  |          ^
  = cách sửa: Lưu lại tệp ở UTF-8. Trong Excel: Lưu dưới dạng (Save As) → ‘CSV UTF-8’. Chữ gõ bằng TCVN3 (.VnTime) hay VNI phải chuyển mã trước.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_line_of_100_megabytes() {
    Portal::sound().put(CLOSED, vec![b'x'; 100 << 20]).says(
        &["build"],
        str![[r#"
lỗi[file/line-too-long]: Dòng này dài 100,0 MB; tối đa 1,0 MB.
  --> content/late/2026-10.closed.csv:1:1
  = cách sửa: Kiểm tra xem tệp có bị hỏng hoặc mất dấu xuống dòng; xuất lại tệp từ bản gốc.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_document_of_6_megabytes() {
    Portal::sound().put(PAGE, vec![b'\n'; 6 << 20]).says(
        &["build"],
        str![[r#"
lỗi[file/too-large]: Tệp nặng 6,0 MB, quá mức 5,0 MB của loại tệp này.
  --> content/pages/gioi-thieu.md
  = cách sửa: Tách thành nhiều tệp (ví dụ mỗi cơ quan một tệp), hoặc kiểm tra xem có đặt nhầm tệp.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[cfg(unix)]
#[test]
fn links_and_names_that_cannot_travel() {
    let portal = Portal::sound();
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(target, portal.root().join("content/pages").join(name)).unwrap();
    };
    link("/etc/passwd", "lien-he.md");
    link("gioi-thieu.md", "trong.md");
    portal.put("content/files/a:b.pdf", "x").put("content/files/co\u{302}ng-bo.pdf", "x");
    portal.put("content/files/A.pdf", "x").put("content/files/a.pdf", "x").says(&["build"], str![[r#"
cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: tệp hỏng.
  --> content/files/A.pdf
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

lỗi[file/name-case]: ‘content/files/a.pdf’ và ‘content/files/A.pdf’ chỉ khác nhau ở chữ hoa, chữ thường.
  --> content/files/a.pdf
  = cách sửa: Đổi tên hoặc gộp một trong hai.

cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: tệp hỏng.
  --> content/files/a.pdf
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

lỗi[file/name]: Tên ‘content/files/a:b.pdf’ không dùng được trên mọi máy: có ký tự cấm (< > : " \ | ? *), là tên thiết bị (con, nul, aux…), hoặc kết thúc bằng dấu chấm hay dấu cách.
  --> content/files/a:b.pdf
  = cách sửa: Đổi tên: chữ thường không dấu, số và dấu gạch nối, ví dụ 2026-10.md.

cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: tệp hỏng.
  --> content/files/a:b.pdf
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

cảnh báo[file/name-not-nfc]: Tên ‘content/files/công-bo.pdf’ lưu dấu tách rời chữ (Unicode tổ hợp).
  --> content/files/công-bo.pdf
  = cách sửa: Gõ lại tên tệp bằng Unicode dựng sẵn, tốt nhất là không dấu.

cảnh báo[personal/unchecked]: Chưa kiểm tra được dữ liệu cá nhân trong tệp này: tệp hỏng.
  --> content/files/công-bo.pdf
  = cách sửa: Người có trách nhiệm tự đọc hết tệp trước khi công bố, hoặc thay bằng bản có chữ (xuất PDF từ Word, không chụp).

lỗi[file/symlink-outside]: Liên kết tượng trưng này dẫn ra ngoài thư mục của cổng.
  --> content/pages/lien-he.md
  = cách sửa: Xóa liên kết; nếu cần công bố tệp đó thì chép tệp vào đây.

lỗi[file/symlink]: Đây là liên kết tượng trưng, không phải tệp thật.
  --> content/pages/trong.md
  = cách sửa: Xóa liên kết và chép tệp thật vào đây.

4 lỗi, 5 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}
