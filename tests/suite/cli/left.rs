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
Nội dung hợp lệ: 51 trang, 39 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}

#[test]
fn who_asks_for_all_gets_all() {
    let run = portal().run(&["check", "--all", "--lang", "en"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.stderr.matches("hint[citation/wrong-date]").count(), 7);
    assert!(
        run.stderr.ends_with("\n\n7 hints. To explain a code: minhbach explain CODE\n"),
        "{}",
        run.stderr
    );
    assert!(!run.stderr.contains('…'), "{}", run.stderr);
}

#[test]
fn what_blocks_is_shown_whole() {
    let portal = Portal::sound();
    for page in 1..=7 {
        let text = format!("---\ntitle: Trang {page}\n---\n\n[Xem](khong-co.md)\n");
        portal.put(&format!("content/pages/trang-{page}.md"), &text);
    }
    let run = portal.run(&["check"]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(1), ""));
    assert_eq!(run.stderr.matches("lỗi[link/broken]").count(), 7);
    assert!(run.stderr.ends_with("\n\n7 lỗi. Giải thích một mã: minhbach explain MÃ\n"), "{}", run.stderr);
    assert!(!run.stderr.contains('…'), "{}", run.stderr);
}

#[test]
fn warnings_that_count_as_errors_are_shown_whole() {
    let portal = Portal::sound();
    for file in 1..=7 {
        portal.put(&format!("content/la/tep-{file}.txt"), "a\n");
    }
    for (strictly, shown, status) in [(&["check"][..], 5, 0), (&["check", "--strict"], 7, 1)] {
        let run = portal.run(strictly);
        let found = run.stderr.matches("[content/stray-file]").count();
        assert_eq!((found, run.status), (shown, Some(status)), "{}", run.stderr);
    }
}

#[test]
fn programs_get_all() {
    let run = portal().run(&["check", "--format", "json"]);
    assert_eq!(run.stderr.matches("citation/wrong-date").count(), 7, "{}", run.stderr);
}

#[test]
fn the_others_are_counted_in_english() {
    let run = portal().run(&["check", "--lang", "en"]);
    let counted = "\n\n… and 2 more citation/wrong-date hints in 2 files; see all: minhbach check --all\n\n";
    assert!(run.stderr.contains(counted), "{}", run.stderr);
}

#[test]
fn of_one_sort_in_one_file_fifty_are_shown() {
    let portal = Portal::sound();
    let links = "[Xem](khong-co.md)\n\n".repeat(51);
    portal.put("content/pages/trang.md", format!("---\ntitle: Trang\n---\n\n{links}"));
    let run = portal.run(&["check", "--lang", "en"]);
    assert_eq!((run.status, run.stderr.matches("error[link/broken]").count()), (Some(1), 50));
    assert!(
        run.stderr.contains("\n\n… and 1 more of this sort [link/broken] in this file\n\n"),
        "{}",
        run.stderr
    );
}
