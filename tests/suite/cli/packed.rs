//! `hosting` in `portal.yaml`: what a build adds for web servers and for readers without a connection.

use super::Portal;
use flate2::read::GzDecoder;
use minhbach::base::digest::Digest;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// The files of a built site by their routes.
fn site(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&portal.root().join("public"), "", &mut files);
    files
}

fn collect(folder: &Path, route: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let route = format!("{route}{}", entry.file_name().to_str().unwrap());
        match entry.file_type().unwrap().is_dir() {
            true => collect(&entry.path(), &format!("{route}/"), files),
            false => drop(files.insert(route, fs::read(entry.path()).unwrap())),
        }
    }
}

fn built(portal: &Portal, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let args = [&["build", "--as-of", "2026-11-22", "--base-url", "https://tinh.gov.vn/mb/"], more].concat();
    let run = portal.run(&args);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    site(portal)
}

#[test]
fn texts_are_packed_where_the_portal_asks_for_it() {
    let portal = Portal::sound();
    let plain = built(&portal, &[]);
    portal.edit("content/portal.yaml", "owner:", "hosting: { precompress: true }\nowner:");
    let packed = built(&portal, &[]);
    let ends = |route: &str| route.ends_with(".gz") || route.ends_with(".br");
    assert!(!plain.keys().any(|route| ends(route)));
    let mut without: Vec<_> = packed.keys().filter(|route| !ends(route)).collect();
    without.retain(|route| *route != "SHA256SUMS");
    assert!(without.iter().all(|route| plain[*route] == packed[*route]) && without.len() + 1 == plain.len());
    for route in without {
        let (gz, br) = (packed.get(&format!("{route}.gz")), packed.get(&format!("{route}.br")));
        let text = !route.ends_with(".xlsx");
        assert_eq!(gz.is_some(), text && packed[route].len() >= 1024, "{route}");
        let (Some(gz), Some(br)) = (gz, br) else { continue };
        let mut unpacked = Vec::new();
        GzDecoder::new(&gz[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, packed[route], "{route}");
        unpacked.clear();
        brotli::BrotliDecompress(&mut &br[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, packed[route], "{route}");
    }
}

#[test]
fn the_list_of_sums_names_every_file_and_no_other() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "owner:", "hosting: { precompress: true, copies: true }\nowner:");
    let mut files = built(&portal, &[]);
    let list = String::from_utf8(files.remove("SHA256SUMS").unwrap()).unwrap();
    let listed: BTreeMap<String, String> = list
        .lines()
        .map(|line| line.split_once("  ").unwrap())
        .map(|(sum, route)| (route.to_owned(), sum.to_owned()))
        .collect();
    let sums: BTreeMap<String, String> =
        files.iter().map(|(route, bytes)| (route.clone(), Digest::of(bytes).to_string())).collect();
    assert_eq!(listed, sums);
    assert!(list.lines().is_sorted_by_key(|line| line.split_once("  ").map(|(_, route)| route)));
}

#[test]
fn what_is_added_is_the_same_for_any_number_of_threads() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "owner:", "hosting: { precompress: true, copies: true }\nowner:");
    let one = built(&portal, &["--threads", "1"]);
    assert!(one == built(&portal, &["--threads", "4"]));
}

#[test]
fn an_attachment_that_somebody_packed_is_not_packed_again() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "owner:", "hosting: { precompress: true }\nowner:");
    portal.put("content/files/a.csv", "a,b\n".repeat(1000)).put("content/files/a.csv.gz", "packed elsewhere");
    portal.edit(super::PAGE, "Về cổng này.", "[Bảng](../files/a.csv), [nén](../files/a.csv.gz)");
    let files = built(&portal, &[]);
    assert_eq!(files["tep/a.csv.gz"], b"packed elsewhere");
    assert!(!files.contains_key("tep/a.csv.br"));
}

#[test]
fn copies_are_made_where_the_portal_asks_for_them() {
    let portal = Portal::sound();
    let plain = built(&portal, &[]);
    let taken = |route: &str| route.starts_with("tai-ve/") || route.starts_with("mot-tep/");
    assert!(!plain.keys().any(|route| taken(route)));
    portal.edit("content/portal.yaml", "owner:", "hosting: { copies: true }\nowner:");
    let files = built(&portal, &[]);
    let made: Vec<&str> = files.keys().filter(|route| taken(route)).map(String::as_str).collect();
    assert_eq!(
        made,
        [
            "mot-tep/hai-long-2026-q3.html",
            "mot-tep/ke-hoach-cchc.html",
            "mot-tep/tre-han-2026-10.html",
            "tai-ve/index.html",
            "tai-ve/toan-bo-cong.zip",
        ]
    );
    let alone = String::from_utf8(files["mot-tep/ke-hoach-cchc.html"].clone()).unwrap();
    assert!(alone.contains("<a href=\"https://tinh.gov.vn/mb/ke-hoach/cchc.html\">"), "{alone}");
}

#[test]
fn without_a_public_address_a_page_in_one_file_leads_to_the_pages_beside_it() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "owner:", "hosting: { copies: true }\nowner:");
    assert_eq!(portal.run(&["build", "--as-of", "2026-11-22"]).status, Some(0));
    let alone = portal.read("public/mot-tep/ke-hoach-cchc.html");
    assert!(
        alone.contains("<a href=\"../co-quan/so-y-te.html\">") && !alone.contains("href=\"http"),
        "{alone}"
    );
}

#[test]
fn a_theme_that_brings_more_style_into_a_page_of_one_file_is_refused() {
    let portal = Portal::sound();
    portal.edit("content/portal.yaml", "owner:", "hosting: { copies: true }\ntheme: tinh\nowner:");
    portal.put("themes/tinh/templates/frame/alone-head.html", "<style>p { color: red }</style>");
    let run = portal.run(&["build", "--as-of", "2026-11-22"]);
    assert_eq!(run.status, Some(1));
    let said = "lỗi[site/forbidden-markup]: Trang mot-tep/ke-hoach-cchc.html có ‘<script>/<style>’, bị chính sách bảo mật chặn.";
    assert!(run.stderr.contains(said), "{}", run.stderr);
}
