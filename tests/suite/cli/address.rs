//! The public address of a portal: in `portal.yaml` and at `--base-url`.

use super::Portal;
use snapbox::str;

/// What is no address of a portal.
const BAD: [&str; 12] = [
    "tinh.gov.vn/minh-bach",
    "javascript:alert(1)",
    "ftp://a/",
    "https://",
    "https://tỉnh.gov.vn/",
    "https://a.gov.vn/?q=1",
    "https://a.gov.vn/#x",
    "https://a.gov.vn/minh bach/",
    "https://a.gov.vn//x/",
    "https://a.gov.vn/a/../b/",
    "https://user:pw@a.gov.vn/",
    "https://a.gov.vn/<b>/",
];

#[test]
fn an_address_that_is_none_is_told_at_its_key() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "name: Cổng thử", "name: Cổng thử\nbase_url: https://a.gov.vn//x/");
    portal.says(&["check"], str![[r#"
lỗi[portal/address]: ‘https://a.gov.vn//x/’ không dùng làm địa chỉ của cổng được: đường dẫn không được có //, /./ hay /../.
  --> content/portal.yaml:2:11
  |
2 | base_url: https://a.gov.vn//x/
  |           ^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
    portal.says(&["host", "nginx", "--lang", "en"], str![[r#"
error[portal/address]: 'https://a.gov.vn//x/' cannot be the address of the portal: its path must not have //, /./ or /../.
  --> content/portal.yaml:2:11
  |
2 | base_url: https://a.gov.vn//x/
  |           ^^^^^^^^^^^^^^^^^^^^
  = mend: Copy what stands before index.html in the browser's address bar, such as https://example.gov.vn/minh-bach/.

1 error. To explain a code: minhbach explain CODE
exit 1

"#]]);
    for address in BAD {
        let portal = Portal::sound();
        portal.edit("content/portal.yaml", "name", &format!("base_url: '{address}'\nname"));
        let run = portal.run(&["build"]);
        assert_eq!(run.status, Some(1), "{address}");
        assert!(run.stderr.contains("lỗi[portal/address]") && run.stderr.contains(":1:1"), "{}", run.stderr);
    }
}

#[test]
fn an_address_that_is_none_is_refused_as_an_option() {
    let portal = Portal::sound();
    portal.says(&["build", "--base-url", "tinh.gov.vn/minh-bach"], str![[r#"
lỗi: --base-url: ‘tinh.gov.vn/minh-bach’ không dùng làm địa chỉ của cổng được: phải bắt đầu bằng https:// hoặc http://. Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.
exit 2

"#]]);
    portal.says(&["check", "--base-url", "https://a.gov.vn/minh bach/", "--lang", "en"], str![[r#"
error: --base-url: 'https://a.gov.vn/minh bach/' cannot be the address of the portal: it has a space; where a folder really has one, write %20. Copy what stands before index.html in the browser's address bar, such as https://example.gov.vn/minh-bach/.
exit 2

"#]]);
    portal.says(&["host", "caddy", "--base-url", "https://tỉnh.gov.vn/"], str![[r#"
lỗi: --base-url: ‘https://tỉnh.gov.vn/’ không dùng làm địa chỉ của cổng được: tên miền có dấu phải ghi ở dạng xn--…, như trong chứng thư TLS của tên miền. Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.
exit 2

"#]]);
    for address in BAD {
        for command in ["build", "check", "serve"] {
            assert_eq!(portal.run(&[command, "--base-url", address]).status, Some(2), "{command} {address}");
        }
    }
    assert!(!portal.root().join("public").exists());
}

#[test]
fn a_path_is_written_as_it_is_sent() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "name", "base_url: HTTPS://Tinh.gov.vn/cổng\nname");
    assert_eq!(portal.run(&["build"]).status, Some(0));
    assert!(portal.read("public/404.html").contains("href=\"/c%E1%BB%95ng/index.html\""));
    assert!(
        portal.read("public/sitemap.xml").contains("<loc>https://tinh.gov.vn/c%E1%BB%95ng/index.html</loc>")
    );
    assert!(portal.read("public/du-lieu/dcat.jsonld").contains("https://tinh.gov.vn/c%E1%BB%95ng/du-lieu/"));
}

#[test]
fn what_is_wrong_with_an_address_is_explained() {
    Portal::sound().says(&["explain", "portal/address"], str![[r#"
portal/address (lỗi, chặn công bố)

‘…’ không dùng làm địa chỉ của cổng được: ….

Cách sửa: Chép từ thanh địa chỉ của trình duyệt phần đứng trước index.html, dạng https://tinh.gov.vn/minh-bach/.

Vì sao: Trang 404, sitemap, Atom và danh mục dữ liệu liên kết bằng địa chỉ này; sai thì mọi liên kết ấy hỏng hoặc dẫn tới máy khác.
exit 0

"#]]);
}
