//! `host`: what an administrator is told, and the head of what is printed. `tests/hosting` starts the servers.

use super::Portal;
use snapbox::str;

#[test]
fn without_an_address_nothing_can_be_printed() {
    let portal = Portal::sound();
    portal.says(&["host", "nginx"], str![[r#"
lỗi: chưa biết địa chỉ công khai của cổng. Ghi base_url trong content/portal.yaml, hoặc thêm --base-url, chẳng hạn https://tinh.gov.vn/minh-bach/
exit 2

"#]]);
    portal.says(&["host", "iis", "--lang", "en"], str![[r#"
error: the public address of the site is not known. Write base_url in content/portal.yaml or give --base-url, such as https://example.gov.vn/minh-bach/
exit 2

"#]]);
}

#[test]
fn an_address_or_folder_that_a_server_reads_otherwise_is_refused() {
    let portal = Portal::sound();
    portal.says(
        &["host", "caddy", "--base-url", "tinh.gov.vn/minh-bach"],
        str![[r#"
lỗi: --base-url: ‘tinh.gov.vn/minh-bach’ không dùng làm địa chỉ của cổng được: phải bắt đầu bằng https:// hoặc http://. Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.
exit 2

"#]],
    );
    portal.says(
        &["host", "apache", "--base-url", "https://tinh.gov.vn/minh*bach"],
        str![[r#"
lỗi: ‘/minh*bach/’ có ký tự ‘*’, máy chủ web sẽ hiểu sang nghĩa khác. Hãy đổi tên thư mục hoặc địa chỉ.
exit 2

"#]],
    );
    let folder = ["host", "nginx", "--base-url", "https://tinh.gov.vn/", "--folder", "/srv/$cong"];
    portal.says(
        &folder,
        str![[r#"
lỗi: ‘/srv/$cong/’ có ký tự ‘$’, máy chủ web sẽ hiểu sang nghĩa khác. Hãy đổi tên thư mục hoặc địa chỉ.
exit 2

"#]],
    );
    let folder =
        ["host", "nginx", "--base-url", "https://tinh.gov.vn/", "--folder", "D:\\cong", "--lang", "en"];
    portal.says(&folder, str![[r#"
error: 'D:\cong/' has the sign '\', which a web server would read as something else. Rename the folder or the address.
exit 2

"#]]);
}

#[test]
fn a_portal_that_cannot_be_read_has_no_configuration() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "name: Cổng thử", "name: Cổng thử\ntheme: la");
    portal.says(
        &["host", "nginx", "--base-url", "https://tinh.gov.vn/"],
        str![[r#"
lỗi[theme/unknown]: Không có giao diện ‘la’.
  = cách sửa: Tạo thư mục themes/la/ với ít nhất một tệp, hoặc ghi `theme: default`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]],
    );
}

#[test]
fn a_configuration_names_address_and_folder() {
    let portal = Portal::sound();
    let url = "https://tinh.gov.vn/minh%20bạch";
    let run = portal.run(&["host", "nginx", "--base-url", url, "--folder", "/srv/cổng số 1"]);
    assert_eq!(run.status, Some(0));
    for line in
        ["location = \"/minh bạch\" {", "location ^~ \"/minh bạch/\" {", "    alias \"/srv/cổng số 1/\";"]
    {
        assert!(run.stdout.lines().any(|one| one == line), "{line}");
    }
    let here = portal.run(&["host", "nginx", "--base-url", url, "--folder", "a/b"]);
    assert!(here.stdout.contains("    alias \"DIR/a/b/\";\n"), "{}", here.stdout);
    let disk = portal.run(&["host", "apache", "--base-url", url, "--folder", "D:/a"]);
    assert!(disk.stdout.contains("<Directory \"D:/a/\">\n"), "{}", disk.stdout);
    let run = portal.run(&["host", "apache", "--base-url", url]);
    assert!(run.stdout.contains("/public/\">\n"), "the folder of the site here");
}
