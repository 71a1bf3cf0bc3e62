//! `minhbach verify`: the figures of a built site, worked out again from its files.

use super::Portal;
use snapbox::str;

/// A list of two dossiers, built.
fn built() -> Portal {
    let portal = Portal::sound();
    portal.run(&["build", "--as-of", "2026-11-22"]);
    portal
}

const CSV: &str = "public/du-lieu/late/2026-10.closed.csv";

#[test]
fn every_figure_of_an_untouched_site_recomputes() {
    built().says(
        &["verify", "public"],
        str![[r#"
Mọi số liệu đều tính lại được: 50 số, từ 4 tệp CSV.
exit 0

"#]],
    );
    built().says(
        &["verify", "public", "--lang", "en", "--format", "json"],
        str![[r#"
{"done":{"right":50,"wrong":0,"left":0,"files":4}}
exit 0

"#]],
    );
}

#[test]
fn a_changed_cell_names_the_figures_that_do_not_follow_any_more() {
    let portal = built();
    portal.edit(CSV, ",3,no,", ",9,no,");
    portal.says(
        &["verify", "public"],
        str![[r#"
du-lieu/late/2026-10.closed.csv: nội dung khác mã SHA-256 đã công bố
Hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  trang: tre-han/2026-10.html
  cổng ghi 3, tính từ CSV được 9
Hồ sơ trễ hạn tháng 10/2026, Trung vị
  trang: tre-han/2026-10.html
  cổng ghi 2.5, tính từ CSV được 5.5
Hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  trang: tre-han/2026-10.html
  cổng ghi 5, tính từ CSV được 11
Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  trang: tre-han/2026-10.html
  cổng ghi 2, tính từ CSV được 1
Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày
  trang: tre-han/2026-10.html
  cổng ghi 0, tính từ CSV được 1
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  trang: tre-han/2026-10-so-y-te.html, tre-han/2026-10.html
  cổng ghi 3, tính từ CSV được 9
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trung vị
  trang: tre-han/2026-10-so-y-te.html
  cổng ghi 2.5, tính từ CSV được 5.5
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  trang: tre-han/2026-10-so-y-te.html
  cổng ghi 5, tính từ CSV được 11
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  trang: tre-han/2026-10-so-y-te.html
  cổng ghi 2, tính từ CSV được 1
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày
  trang: tre-han/2026-10-so-y-te.html
  cổng ghi 0, tính từ CSV được 1
Có 11 điểm không khớp; 40 số tính lại đúng, từ 4 tệp CSV.
exit 1

"#]],
    );
    portal.says(
        &["verify", "public", "--lang", "en"],
        str![[r#"
du-lieu/late/2026-10.closed.csv: not what its published SHA-256 says
Hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  pages: tre-han/2026-10.html
  the site says 3, the CSV gives 9
Hồ sơ trễ hạn tháng 10/2026, Trung vị
  pages: tre-han/2026-10.html
  the site says 2.5, the CSV gives 5.5
Hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  pages: tre-han/2026-10.html
  the site says 5, the CSV gives 11
Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  pages: tre-han/2026-10.html
  the site says 2, the CSV gives 1
Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày
  pages: tre-han/2026-10.html
  the site says 0, the CSV gives 1
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  pages: tre-han/2026-10-so-y-te.html, tre-han/2026-10.html
  the site says 3, the CSV gives 9
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trung vị
  pages: tre-han/2026-10-so-y-te.html
  the site says 2.5, the CSV gives 5.5
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  pages: tre-han/2026-10-so-y-te.html
  the site says 5, the CSV gives 11
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  pages: tre-han/2026-10-so-y-te.html
  the site says 2, the CSV gives 1
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày
  pages: tre-han/2026-10-so-y-te.html
  the site says 0, the CSV gives 1
Things that do not agree: 11; figures that recompute: 40, from 4 CSV files.
exit 1

"#]],
    );
    portal.says(&["verify", "public", "--format", "json"], str![[r#"
{"file":"late/2026-10.closed.csv","state":"changed"}
{"figure":"Hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất","pages":["tre-han/2026-10.html"],"stated":"3","computed":"9"}
{"figure":"Hồ sơ trễ hạn tháng 10/2026, Trung vị","pages":["tre-han/2026-10.html"],"stated":"2.5","computed":"5.5"}
{"figure":"Hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả","pages":["tre-han/2026-10.html"],"stated":"5","computed":"11"}
{"figure":"Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày","pages":["tre-han/2026-10.html"],"stated":"2","computed":"1"}
{"figure":"Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày","pages":["tre-han/2026-10.html"],"stated":"0","computed":"1"}
{"figure":"Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất","pages":["tre-han/2026-10-so-y-te.html","tre-han/2026-10.html"],"stated":"3","computed":"9"}
{"figure":"Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trung vị","pages":["tre-han/2026-10-so-y-te.html"],"stated":"2.5","computed":"5.5"}
{"figure":"Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả","pages":["tre-han/2026-10-so-y-te.html"],"stated":"5","computed":"11"}
{"figure":"Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày","pages":["tre-han/2026-10-so-y-te.html"],"stated":"2","computed":"1"}
{"figure":"Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 8–15 ngày","pages":["tre-han/2026-10-so-y-te.html"],"stated":"0","computed":"1"}
{"done":{"right":40,"wrong":11,"left":0,"files":4}}
exit 1

"#]]);
}

#[test]
fn a_cell_that_is_no_number_and_a_missing_file_are_named() {
    let portal = built();
    portal.edit(CSV, ",3,no,", ",ba,no,");
    std::fs::remove_file(portal.root().join("public/du-lieu/plans/cchc.tasks.csv")).unwrap();
    portal.says(
        &["verify", "public"],
        str![[r#"
du-lieu/late/2026-10.closed.csv: nội dung khác mã SHA-256 đã công bố
du-lieu/plans/cchc.tasks.csv: không có tệp
Hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  trang: tre-han/2026-10.html
  không tính được: working_days_late: ba
Hồ sơ trễ hạn tháng 10/2026, Trung vị
  trang: tre-han/2026-10.html
  không tính được: working_days_late: ba
Hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  trang: tre-han/2026-10.html
  không tính được: working_days_late: ba
Hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  trang: tre-han/2026-10.html
  cổng ghi 2, tính từ CSV được 1
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trễ nhiều nhất
  trang: tre-han/2026-10-so-y-te.html, tre-han/2026-10.html
  không tính được: working_days_late: ba
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Trung vị
  trang: tre-han/2026-10-so-y-te.html
  không tính được: working_days_late: ba
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Tổng ngày trễ, đã trả
  trang: tre-han/2026-10-so-y-te.html
  không tính được: working_days_late: ba
Sở Y tế: hồ sơ trễ hạn tháng 10/2026, Số ngày trễ: 1–3 ngày
  trang: tre-han/2026-10-so-y-te.html
  cổng ghi 2, tính từ CSV được 1
Có 10 điểm không khớp; 39 số tính lại đúng, từ 4 tệp CSV.
exit 1

"#]],
    );
}

#[test]
fn a_folder_without_figures_cannot_be_checked() {
    let portal = built();
    portal.says(
        &["verify", "content"],
        str![[r#"
lỗi: không có content/du-lieu/so-lieu.json: thư mục này không phải một cổng đã dựng, hoặc dựng bằng bản cũ
exit 3

"#]],
    );
    portal.put("public/du-lieu/so-lieu.json", "{");
    portal.says(
        &["verify", "public", "--lang", "en"],
        str![[r#"
error: cannot read public/du-lieu/so-lieu.json: EOF while parsing an object at line 1 column 1
exit 3

"#]],
    );
}
