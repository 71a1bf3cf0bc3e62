//! The commands beside `build` and `check`.

use super::Portal;
use minhbach::kinds::registry;
use snapbox::str;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

#[test]
fn the_help_names_every_kind_and_a_folder_with_spaces_is_quoted() {
    let portal = Portal::empty();
    let help = portal.run(&["new", "--help"]).stdout;
    for kind in registry::all() {
        assert!(help.contains(kind.key()), "{}: {help}", kind.key());
    }
    let made = portal.run(&["init", "Cổng mới"]);
    assert!(made.stdout.contains("minhbach serve --root \"Cổng mới\""), "{}", made.stdout);
}

#[test]
#[cfg(unix)]
fn who_stops_reading_gets_no_panic() {
    let portal = Portal::empty();
    let run = format!("{} explain 2>err | head -n 1", env!("CARGO_BIN_EXE_minhbach"));
    let shell = Command::new("sh").args(["-c", &run]).current_dir(portal.root()).output().unwrap();
    assert_eq!(String::from_utf8(shell.stdout).unwrap().lines().count(), 1);
    assert_eq!(std::fs::read_to_string(portal.root().join("err")).unwrap(), "");
}

#[test]
fn explain_a_code() {
    let portal = Portal::empty();
    portal.says(
        &["explain", "late/due-before-received"],
        str![[r#"
late/due-before-received (lỗi, chặn công bố)

Ngày hẹn trả … sớm hơn ngày tiếp nhận ….

Cách sửa: Đối chiếu giấy hẹn, sửa một trong hai ngày.

Vì sao: Hạn tính từ ngày tiếp nhận; hai ngày đảo chỗ làm sai số ngày trễ.
exit 0

"#]],
    );
    portal.says(&["explain", "csv/personal-column", "--lang", "en"], str![[r#"
csv/personal-column (error, blocks publication)

The column '…' is personal data and must not be published.

How to mend: Delete the column from the file (hiding it is not enough).

Why: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: putting it on a portal is publication and needs a legal basis.
exit 0

"#]]);
    portal.says(&["explain", "late/due-before-recieved"], str![[r#"
lỗi: không có mã ‘late/due-before-recieved’. Có phải ‘late/due-before-received’ không? Chạy `minhbach explain` để xem mọi mã.
exit 2

"#]]);
}

#[test]
fn every_code_is_listed_with_its_weight() {
    let run = Portal::empty().run(&["explain"]);
    assert_eq!(run.status, Some(0));
    for line in run.stdout.lines() {
        let (code, weight) = line.split_once(' ').unwrap();
        let known = ["lỗi, chặn công bố", "cảnh báo", "gợi ý"].contains(&weight.trim());
        assert!(code.contains('/') && known, "{line}");
    }
}

#[test]
fn schemas_are_listed_and_printed() {
    let portal = Portal::empty();
    portal.says(
        &["schema"],
        str![[r#"
portal
agencies
duties
law
documents
personal
search
plans
handling
late
satisfaction
scorecards
feedback
reception
reports
procedures
inspections
datasets
pages
exit 0

"#]],
    );
    portal.says(
        &["schema", "plan"],
        str![[r#"
lỗi: không có loại ‘plan’. Các loại: portal, agencies, duties, law, documents, personal, search, plans, handling, late, satisfaction, scorecards, feedback, reception, reports, procedures, inspections, datasets, pages
exit 2

"#]],
    );
    for name in portal.run(&["schema"]).stdout.lines() {
        let schema: serde_json::Value = serde_json::from_str(&portal.run(&["schema", name]).stdout).unwrap();
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#", "{name}");
    }
}

#[test]
fn a_new_portal_is_sound_and_never_overwrites() {
    let portal = Portal::empty();
    portal.says(
        &["init", "cong"],
        str![[r#"
Đã tạo cổng mới ở cong. Tiếp theo:
  1. Sửa cong/content/portal.yaml và agencies.yaml
  2. minhbach serve --root cong
exit 0

"#]],
    );
    let before = portal.tree("cong");
    portal.says(
        &["init", "cong"],
        str![[r#"
lỗi: cong không trống. Hãy chọn một thư mục mới.
exit 2

"#]],
    );
    assert_eq!(portal.tree("cong"), before);
    portal.says(
        &["check", "--root", "cong", "--strict"],
        str![[r#"
gợi ý[datasets/no-rows]: Bảng chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/datasets/du-toan-ngan-sach-2026.md:3:8
  |
3 | title: Dự toán thu, chi ngân sách năm 2026
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Đặt tệp du-toan-ngan-sach-2026.rows.csv bên cạnh, cột theo mô tả ở đầu tệp.

gợi ý[list/no-rows]: Danh sách chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/feedback/2026-10.md:3:9
  |
3 | period: 2026-10            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10.rows.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.

gợi ý[handling/no-rows]: Biểu chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/handling/2026-10.md:3:9
  |
3 | period: 2026-10            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10.rows.csv bên cạnh. Cơ quan không phát sinh hồ sơ thì ghi một dòng toàn số 0.

gợi ý[list/no-rows]: Danh sách chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/inspections/2026-q3.md:3:9
  |
3 | period: 2026-q3            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-q3.rows.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.

gợi ý[list/no-rows]: Danh sách chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/procedures/2026-10.md:3:9
  |
3 | period: 2026-10            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10.rows.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.

gợi ý[list/no-rows]: Danh sách chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/reception/2026-q3.md:3:9
  |
3 | period: 2026-q3            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-q3.rows.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.

gợi ý[list/paper-no-rows]: Văn bản này chưa có con số nào, nên chưa đưa lên cổng.
  --> content/reports/2026-q3.md:8:9
  |
8 | period: 2026-q3            # thời gian báo cáo
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-q3.figures.csv bên cạnh, mỗi con số một dòng.

gợi ý[satisfaction/no-results]: Không có dòng kết quả nào.
  --> content/satisfaction/2026-q3.md
  = cách sửa: Điền bảng ‘2026-q3.results.csv’ cạnh tệp này, mỗi cơ quan và câu hỏi một dòng.

gợi ý[scorecards/no-rows]: Bảng điểm chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/scorecards/2026-10-766.md:4:9
  |
4 | period: 2026-10            # kỳ: 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10-766.rows.csv bên cạnh, mỗi dòng một chỉ tiêu của một cơ quan.

9 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 48 trang, 34 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
    assert_eq!(portal.run(&["build", "--root", "cong", "--strict"]).status, Some(0));
}

#[test]
fn a_starter_of_each_kind_never_overwrites() {
    for kind in registry::all() {
        let portal = Portal::empty();
        let args = ["new", kind.key(), "vi-du-moi"];
        assert_eq!(portal.run(&args).status, Some(0), "{}", kind.key());
        let before = portal.tree(".");
        assert_eq!((portal.run(&args).status, portal.tree(".")), (Some(3), before), "{}", kind.key());
    }
}

#[test]
fn new_says_what_it_wrote() {
    let portal = Portal::sound();
    portal.says(
        &["new", "late", "2026-11"],
        str![[r#"
./content/late/2026-11.md
./content/late/2026-11.closed.csv
./content/late/2026-11.open.csv
exit 0

"#]],
    );
    portal.says(
        &["new", "late", "2026-11"],
        str![[r#"
lỗi: không tạo được ./content/late/2026-11.md: đã có tệp hoặc thư mục cùng tên
exit 3

"#]],
    );
    portal.says(
        &["new", "lates"],
        str![[r#"
lỗi: không có loại ‘lates’. Các loại: plans, handling, late, satisfaction, scorecards, feedback, reception, reports, procedures, inspections, datasets, pages
exit 2

"#]],
    );
    portal.says(
        &["new", "plans", "Kế hoạch 2027"],
        str![[r#"
lỗi: tên ‘Kế hoạch 2027’ không dùng được: chỉ chữ thường không dấu, số, gạch nối
exit 2

"#]],
    );
}

/// A running preview, ended with the test.
struct Preview(Child);

impl Drop for Preview {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn serve_shows_the_portal_on_this_machine() {
    let portal = Portal::sound();
    let mut command = Command::new(env!("CARGO_BIN_EXE_minhbach"));
    command.args(["serve", "--lang", "en"]).current_dir(portal.root());
    let mut preview = Preview(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let address = BufReader::new(preview.0.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    let address = address.split(['/', ' ']).find(|word| word.starts_with("127.0.0.1:")).unwrap();
    let built = BufReader::new(preview.0.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(built.starts_with("Built "), "{built}");
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = Vec::new();
    stream.read_to_end(&mut page).unwrap();
    let page = String::from_utf8_lossy(&page);
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Cổng thử"), "{page:.300}");
}
