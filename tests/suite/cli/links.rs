//! Faults that only the whole site shows: links, addresses, the theme.

use super::{PAGE, Portal};
use snapbox::str;

#[test]
fn links_to_nothing() {
    let prose = "[kế hoạch](../plans/ccch.md), [sở](../agencies.yaml#so-y-te),\n\
                 [sở khác](../agencies.yaml#so-la), [mục](#khong-co), [ngoài](../../../etc/passwd)";
    let portal = Portal::sound();
    portal.put(PAGE, format!("---\ntitle: Giới thiệu\n---\n\n{prose}\n")).says(&["build"], str![[r#"
lỗi[link/broken]: Liên kết ‘../plans/ccch.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/gioi-thieu.md:5:1
  |
5 | [kế hoạch](../plans/ccch.md), [sở](../agencies.yaml#so-y-te),
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/plans/cchc.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘../agencies.yaml#so-la’ không dẫn tới tệp hay mục nào.
  --> content/pages/gioi-thieu.md:6:1
  |
6 | [sở khác](../agencies.yaml#so-la), [mục](#khong-co), [ngoài](../../../etc/passwd)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘#khong-co’ không dẫn tới tệp hay mục nào.
  --> content/pages/gioi-thieu.md:6:36
  |
6 | [sở khác](../agencies.yaml#so-la), [mục](#khong-co), [ngoài](../../../etc/passwd)
  |                                    ^^^^^^^^^^^^^^^^
  = cách sửa: Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘../../../etc/passwd’ không dẫn tới tệp hay mục nào.
  --> content/pages/gioi-thieu.md:6:54
  |
6 | [sở khác](../agencies.yaml#so-la), [mục](#khong-co), [ngoài](../../../etc/passwd)
  |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

4 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn two_files_for_one_address() {
    let portal = Portal::sound();
    portal.put("content/plans/cchc.progress.csv", "task,date,state\n1,2026-10-01,in_progress\n");
    portal.put("content/plans/cchc-nv-1.md", "---\ntitle: Kế hoạch khác\nperiod: 2026\n---\n");
    portal.says(&["build"], str![[r#"
lỗi[site/duplicate-route]: Hai trang cùng địa chỉ ke-hoach/cchc-nv-1.html: ‘Nhiệm vụ 1: Rà soát thủ tục’ và ‘Kế hoạch khác’.
  = cách sửa: Đổi tên một trong hai tệp nội dung.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn the_address_of_a_page_that_the_portal_makes() {
    let portal = Portal::sound();
    portal.put("content/pages/tim-kiem.md", "---\ntitle: Tìm kiếm của tôi\n---\n").says(&["build"], str![[r#"
lỗi[pages/reserved]: Tên ‘tim-kiem’ dành cho trang do cổng tự tạo.
  --> content/pages/tim-kiem.md
  = cách sửa: Đổi tên tệp. Các tên đã dành: 404, a-z, assets, atom, bang-diem, co-quan, dinh-chinh, du-lieu, hai-long, index, ke-hoach, kiem-chung, lich-cong-bo, search, sitemap, so-do-trang, theo-doi, tim-kiem, tra-cuu, tre-han, xin-loi, xu-ly.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_theme_that_is_not_there() {
    Portal::sound().edit("content/portal.yaml", "owner:", "theme: xanh\nowner:").says(
        &["build"],
        str![[r#"
lỗi[theme/unknown]: Không có giao diện ‘xanh’.
  = cách sửa: Tạo thư mục themes/xanh/ với ít nhất một tệp, hoặc ghi `theme: default`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_template_with_an_unknown_variable() {
    let portal = Portal::sound();
    portal.put("themes/default/templates/404.html", "<h1>{{ page.titel }}</h1>\n").says(&["build"], str![[r#"
lỗi[theme/template]: Mẫu trang của giao diện có lỗi:
    error: Field `titel` is not defined. Available fields: address, alone, beside, demo, full_title, other, place, policy, published, record, root, route, section, shared, summary, template, title, toc, trail, untranslated
     --> 404.html:1:13
      |
    1 | <h1>{{ page.titel }}</h1>
      |             ^^^^^
    (404.html)
  = cách sửa: Sửa tệp trong themes/default/templates/, hoặc xóa tệp đó để dùng bản có sẵn.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_template_with_a_slip() {
    let portal = Portal::sound();
    portal.put("themes/default/templates/404.html", "<h1>{{ page.title </h1>\n").says(
        &["build"],
        str![[r#"
lỗi[theme/template]: Mẫu trang của giao diện có lỗi:
    error: Found `</` but expected }}.
     --> 404.html:1:19
      |
    1 | <h1>{{ page.title </h1>
      |                   ^^
  = cách sửa: Sửa tệp trong themes/default/templates/, hoặc xóa tệp đó để dùng bản có sẵn.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn messages_that_cannot_be_read() {
    let portal = Portal::sound();
    portal.put("themes/default/messages/vi/own.yaml", "site.home: [\n").says(&["build"], str![[r#"
lỗi[theme/messages]: Tệp câu chữ của giao diện không đọc được: messages/vi/own.yaml: line 1 column 12: expected string scalar.
  = cách sửa: Mỗi dòng là `khóa: "câu"`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn markup_that_the_security_policy_blocks() {
    let portal = Portal::sound();
    let template = "<h1 id=\"a\" style=\"color:red\">x</h1>\n<p id=\"a\" onclick=\"x()\"><a href=\"khong-co.html\">y</a>\n\
                    <img src=\"https://example.vn/x.png\" alt=\"\"></p>\n";
    portal.put("themes/default/templates/page.html", template).says(&["build"], str![[r#"
lỗi[site/dead-link]: Trang gioi-thieu.html có liên kết tới ‘khong-co.html’, không có trong cổng.
  = cách sửa: Nếu dùng giao diện riêng, sửa liên kết trong mẫu; nếu không, đây là lỗi của chương trình: hãy báo lại.

lỗi[site/dead-link]: Trang phuong-phap.html có liên kết tới ‘khong-co.html’, không có trong cổng.
  = cách sửa: Nếu dùng giao diện riêng, sửa liên kết trong mẫu; nếu không, đây là lỗi của chương trình: hãy báo lại.

lỗi[site/duplicate-id]: Trang gioi-thieu.html dùng id ‘a’ hai lần.
  = cách sửa: Đặt tên khác cho một trong hai mục.

lỗi[site/duplicate-id]: Trang phuong-phap.html dùng id ‘a’ hai lần.
  = cách sửa: Đặt tên khác cho một trong hai mục.

lỗi[site/forbidden-markup]: Trang gioi-thieu.html có ‘https://example.vn/x.png’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

lỗi[site/forbidden-markup]: Trang gioi-thieu.html có ‘onclick’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

lỗi[site/forbidden-markup]: Trang gioi-thieu.html có ‘style’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

lỗi[site/forbidden-markup]: Trang phuong-phap.html có ‘https://example.vn/x.png’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

lỗi[site/forbidden-markup]: Trang phuong-phap.html có ‘onclick’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

lỗi[site/forbidden-markup]: Trang phuong-phap.html có ‘style’, bị chính sách bảo mật chặn.
  = cách sửa: Bỏ thuộc tính style và on*, script viết thẳng trong trang, và tệp từ máy chủ khác khỏi mẫu trang.

10 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}
