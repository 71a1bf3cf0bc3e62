//! Faults of a portal in two languages.

use super::Portal;
use snapbox::str;

const PORTAL: &str = "content/portal.yaml";

fn portal(languages: &str) -> Portal {
    let portal = Portal::sound();
    portal.edit(PORTAL, "owner:", &format!("{languages}\nowner:"));
    portal
}

#[test]
fn an_unknown_language() {
    portal("languages: [fr]").says(
        &["build"],
        str![[r#"
lỗi[content/not-a-choice]: ‘fr’ không phải giá trị của ‘languages’.
  --> content/portal.yaml:2:13
  |
2 | languages: [fr]
  |             ^^
  = cách sửa: Các giá trị dùng được: vi, en.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_language_named_twice() {
    portal("languages: [en, en]").says(
        &["build"],
        str![[r#"
lỗi[portal/language-twice]: Ngôn ngữ ‘en’ được ghi hai lần.
  --> content/portal.yaml:2:17
  |
2 | languages: [en, en]
  |                 ^^
  = cách sửa: Ngôn ngữ chính chỉ ghi ở `locale`; `languages` ghi mỗi ngôn ngữ thêm một lần.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    portal("languages: [vi]").says(
        &["build", "--lang", "en"],
        str![[r#"
error[portal/language-twice]: The language 'vi' is named twice.
  --> content/portal.yaml:2:13
  |
2 | languages: [vi]
  |             ^^
  = mend: The main language stands in `locale` alone; `languages` names each further one once.

1 error. To explain a code: minhbach explain CODE
Nothing was published; the old site, if any, is untouched.
exit 1

"#]],
    );
}

#[test]
fn vietnamese_beside_english() {
    portal("locale: en\nlanguages: [vi]").says(
        &["build"],
        str![[r#"
lỗi[portal/language-beside]: Không thêm được giao diện tiếng Việt vào cổng có `locale: en`.
  --> content/portal.yaml:3:13
  |
3 | languages: [vi]
  |             ^^
  = cách sửa: Ghi `locale: vi` và `languages: [en]`: tiếng Việt ở gốc cổng, tiếng Anh ở en/.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn names_in_english_that_nothing_shows() {
    portal("en: { name: Test portal }").says(
        &["build"],
        str![[r#"
cảnh báo[portal/translation-unused]: Tên tiếng Anh trong `en` không được dùng: cổng không có trang tiếng Anh.
  --> content/portal.yaml:2:5
  |
2 | en: { name: Test portal }
  |     ^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Thêm `languages: [en]`, hoặc bỏ mục `en`.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_translation_of_a_page_that_does_not_exist() {
    let portal = portal("languages: [en]");
    portal.put("content/pages/gop-y.en.md", "---\ntitle: Comments\n---\n").says(
        &["build"],
        str![[r#"
lỗi[pages/translation-alone]: Không có trang gop-y.md để dịch.
  --> content/pages/gop-y.en.md
  = cách sửa: Đặt bản dịch cạnh trang gốc, cùng tên: gioi-thieu.md và gioi-thieu.en.md.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_translation_with_other_headings() {
    let portal = portal("languages: [en]");
    portal.put("content/pages/gioi-thieu.en.md", "---\ntitle: About\n---\n\n## Contact\n");
    portal.says(
        &["build", "--lang", "en"],
        str![[r#"
error[pages/translation-headings]: The translation has the headings ##, the page has –.
  --> content/pages/gioi-thieu.en.md
  = mend: Translate all headings in their order and on their level (the number of #).

1 error. To explain a code: minhbach explain CODE
Nothing was published; the old site, if any, is untouched.
exit 1

"#]],
    );
}

#[test]
fn a_translation_that_nothing_shows() {
    let portal = Portal::sound();
    portal.put("content/pages/gioi-thieu.en.md", "---\ntitle: About\n---\n").says(
        &["build"],
        str![[r#"
cảnh báo[pages/translation-unused]: Bản dịch này không được dùng: cổng không có trang tiếng Anh.
  --> content/pages/gioi-thieu.en.md
  = cách sửa: Thêm `languages: [en]` vào content/portal.yaml, hoặc bỏ tệp này.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn only_pages_have_translations() {
    let portal = portal("languages: [en]");
    portal.put("content/plans/cchc.en.md", "---\ntitle: Plan\n---\n").says(
        &["build"],
        str![[r#"
lỗi[content/bad-name]: Tên tệp ‘cchc.en’ không dùng làm địa chỉ trang được.
  --> content/plans/cchc.en.md
  = cách sửa: Đổi thành ‘cchc-en’: chữ thường không dấu, số, gạch nối.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
