//! Findings that do not block: the first of each sort are shown, the others counted.

use super::Portal;
use snapbox::str;

/// A portal whose pages give a document another day than it has: a hint each.
fn portal() -> Portal {
    let portal = Portal::sound();
    portal.put(
        "content/law/documents.yaml",
        "- { number: 07/2020/QĐ-UBND, date: 2020-03-02, source: Công báo tỉnh }\n",
    );
    for page in 1..=7 {
        let text =
            format!("---\ntitle: Quy chế {page}\n---\n\nTheo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.\n");
        portal.put(&format!("content/pages/quy-che-{page}.md"), &text);
    }
    portal
}

#[test]
fn the_first_of_a_sort_are_shown_and_the_others_counted() {
    portal().says(
        &["check"],
        str![[r#"
gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che-1.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che-2.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che-3.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che-4.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che-5.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

… và 2 gợi ý citation/wrong-date khác ở 2 tệp; xem tất cả: minhbach check --all

7 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 51 trang, 38 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}

#[test]
fn who_asks_for_all_gets_all() {
    portal().says(
        &["check", "--all", "--lang", "en"],
        str![[r#"
hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-1.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-2.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-3.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-4.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-5.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-6.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

hint[citation/wrong-date]: 07/2020/QĐ-UBND is dated 2020-03-03; the right day is 2020-03-02.
  --> content/pages/quy-che-7.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = mend: Correct the day. If the source says so, give the document's number in `notes`.

7 hints. To explain a code: minhbach explain CODE
The content is sound: 51 pages, 38 things to find. Nothing was published.
exit 0

"#]],
    );
}

#[test]
fn what_blocks_is_shown_whole() {
    let portal = Portal::sound();
    for page in 1..=7 {
        let text = format!("---\ntitle: Trang {page}\n---\n\n[Xem](khong-co.md)\n");
        portal.put(&format!("content/pages/trang-{page}.md"), &text);
    }
    portal.says(&["check"], str![[r#"
lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-1.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-2.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-3.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-4.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-5.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-6.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

lỗi[link/broken]: Liên kết ‘khong-co.md’ không dẫn tới tệp hay mục nào.
  --> content/pages/trang-7.md:5:1
  |
5 | [Xem](khong-co.md)
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘content/pages/trang-1.md’ không? Ghi đường dẫn tính từ tệp này, ví dụ ../plans/2026-cchc.md hoặc ../agencies.yaml#so-y-te.

7 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}
