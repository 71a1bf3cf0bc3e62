//! What is read of attached files. The files are made here, byte by byte or by the libraries that read them.

use lopdf::{Document, Object, Stream, dictionary};
use minhbach::format::attached::{Contents, Place, Unread, read};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A letter of paragraphs, each in the runs that a word processor would leave.
pub fn docx(paragraphs: &[&[&str]], author: &str) -> Vec<u8> {
    let run =
        |text: &&str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let paragraph = |runs: &&[&str]| format!("<w:p>{}</w:p>", runs.iter().map(run).collect::<String>());
    let body: String = paragraphs.iter().map(paragraph).collect();
    let document =
        format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let core = format!(
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Thư xin lỗi</dc:title>\
         <dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
    );
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", b"<styles><p>0912345678</p></styles>"),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

/// A PDF of one page a text; a text without letters gives a page without letters. Letters are numbered as they come and
/// explained by a table, as word processors write them.
pub fn pdf(pages: &[&str], author: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let letters: Vec<char> = pages.iter().flat_map(|text| text.chars()).collect();
    let code = |c: char| letters.iter().position(|other| *other == c).unwrap() as u16 + 1;
    let lines: String = letters.iter().map(|c| format!("<{:04x}> <{:04x}>\n", code(*c), *c as u32)).collect();
    let table = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
         1 begincodespacerange <0000> <ffff> endcodespacerange\n{} beginbfchar\n{lines}endbfchar endcmap end end",
        letters.len()
    );
    let table = document.add_object(Stream::new(dictionary! {}, table.into_bytes()));
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "F", "Encoding" => "Identity-H", "ToUnicode" => table,
    });
    let kids: Vec<Object> = pages
        .iter()
        .map(|text| {
            let shown: String = text.chars().map(|c| format!("{:04x}", code(c))).collect();
            let drawn = if text.is_empty() { String::new() } else { format!("BT /F1 12 Tf <{shown}> Tj ET") };
            let content = document.add_object(Stream::new(dictionary! {}, drawn.into_bytes()));
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => tree, "Contents" => content,
                    "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
                })
                .into()
        })
        .collect();
    let count = kids.len() as i64;
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let name: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(author.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let info = document.add_object(dictionary! {
        "Author" => Object::string_literal(name), "Title" => Object::string_literal("Bao cao"),
    });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn texts(contents: &Contents) -> Vec<&str> {
    contents.texts.iter().map(|piece| piece.text.trim()).collect()
}

fn authors(contents: &Contents) -> Vec<&str> {
    contents.authors.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn a_letter_gives_its_paragraphs_and_its_author() {
    let found = read("thu.docx", &docx(&[&["Gọi 0912", "345", "678"], &["Trân trọng"]], "Nguyễn Văn Mẫu"));
    assert_eq!(texts(&found), ["Gọi 0912345678\nTrân trọng", "Thư xin lỗi"]);
    assert_eq!(authors(&found), ["Nguyễn Văn Mẫu"]);
    assert_eq!(found.unread, []);
}

#[test]
fn notes_and_changes_of_a_letter_name_their_author_too() {
    let part = "<w:document><w:p><w:ins w:author=\"Lê Thị Mẫu\"><w:t>m&#7899;i &amp; l&#7841;</w:t></w:ins></w:p></w:document>";
    let rels = "<Relationships><Relationship Target=\"mailto:ai@example.vn\"/></Relationships>";
    let bytes =
        archive(&[("word/document.xml", part.as_bytes()), ("word/_rels/document.xml.rels", rels.as_bytes())]);
    let found = read("a.docx", &bytes);
    assert_eq!(
        (texts(&found), authors(&found)),
        (vec!["mới & lạ", "mailto:ai@example.vn"], vec!["Lê Thị Mẫu"])
    );
}

#[test]
fn cells_of_spreadsheets_stand_on_lines_of_their_own() {
    let strings = "<sst><si><t>Chủ hồ sơ</t></si><si><r><t>Số </t></r><r><t>ĐT</t></r></si></sst>";
    let sheet = "<worksheet><row><c><v>1</v></c><c t=\"inlineStr\"><is><t>001099012345</t></is></c></row></worksheet>";
    let bytes = archive(&[
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let found = read("a.xlsx", &bytes);
    assert!(found.cells);
    assert_eq!(texts(&found), ["Chủ hồ sơ\nSố ĐT", "1\n001099012345"]);
    let body = "<office:document><table:table-row><table:table-cell><text:p>Họ<text:s/>tên</text:p></table:table-cell>\
                <table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></office:document>";
    assert_eq!(texts(&read("a.ods", &archive(&[("content.xml", body.as_bytes())]))), ["Họ tên\n2"]);
}

#[test]
fn a_pdf_gives_its_pages_and_its_author() {
    let found = read("bao-cao.pdf", &pdf(&["Bà Trần Thị Mẫu", "", "0912 345 678"], "Nguyễn Văn Mẫu"));
    let places: Vec<&Place> = found.texts.iter().map(|piece| &piece.place).collect();
    assert_eq!(texts(&found), ["Bà Trần Thị Mẫu", "0912 345 678", "Bao cao"]);
    assert_eq!(places, [&Place::Page(1), &Place::Page(3), &Place::Properties]);
    assert_eq!(authors(&found), ["Nguyễn Văn Mẫu"]);
    assert_eq!(found.unread, [Unread::Pages(vec![2])]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let unread = |name: &str, bytes: &[u8]| read(name, bytes).unread;
    assert_eq!(unread("a.doc", b"\xd0\xcf\x11\xe0"), [Unread::Unknown]);
    assert_eq!(unread("a.zip", &archive(&[("a.txt", b"x")])), [Unread::Unknown]);
    assert_eq!(unread("a.pdf", b"%PDF-1.5 and nothing else"), [Unread::Broken]);
    assert_eq!(unread("a.pdf", b"no pdf"), [Unread::Broken]);
    let whole = docx(&[&["x"]], "");
    assert_eq!(unread("a.docx", &whole[..whole.len() / 2]), [Unread::Broken]);
    let inner = archive(&[("word/document.xml", b"<p>a</p>"), ("word/embeddings/a.xlsx", b"x")]);
    assert_eq!(unread("a.docx", &inner), [Unread::Part("word/embeddings/a.xlsx".to_owned())]);
    let scanned = archive(&[("word/document.xml", b"<p/>"), ("word/media/image1.png", b"x")]);
    assert_eq!(unread("a.docx", &scanned), [Unread::Pages(Vec::new())]);
    let torn = archive(&[("word/document.xml", b"<p>a</q>")]);
    assert_eq!(unread("a.docx", &torn), [Unread::Part("word/document.xml".to_owned())]);
}

#[test]
fn pictures_tell_whether_they_carry_notes_of_a_camera() {
    let jpeg = |marker: u8, body: &[u8]| {
        let size = (body.len() as u16 + 2).to_be_bytes();
        [b"\xff\xd8\xff\xe0\x00\x04xx\xff".as_slice(), &[marker], &size, body, b"\xff\xda\x00\x02"].concat()
    };
    let png = |kind: &[u8; 4]| {
        [b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDRx0000\0\0\0\x01".as_slice(), kind, b"x0000"].concat()
    };
    let webp =
        |kind: &[u8; 4]| [b"RIFF\0\0\0\0WEBPVP8X\x01\0\0\0x\0".as_slice(), kind, b"\x01\0\0\0x\0"].concat();
    for (name, with, without) in [
        ("a.jpg", jpeg(0xe1, b"Exif\0\0x"), jpeg(0xe1, b"http://x")),
        ("a.png", png(b"eXIf"), png(b"IDAT")),
        ("a.webp", webp(b"EXIF"), webp(b"VP8 ")),
    ] {
        assert!(read(name, &with).taken_with, "{name}");
        assert!(!read(name, &without).taken_with, "{name}");
    }
}

#[test]
fn drawings_are_no_telephones_and_old_code_pages_are_read() {
    let svg = "<svg><title>Số 0912345678</title><path d=\"M0912345678 0987654321\"/><a href=\"tel:0388888888\"/></svg>";
    let found = read("a.svg", svg.as_bytes());
    assert_eq!(
        texts(&found)[0].split_whitespace().collect::<Vec<_>>(),
        ["Số", "0912345678", "tel:0388888888"]
    );
    assert_eq!(texts(&read("a.txt", b"b\xe0 M\xe2\xdeu")), ["bà Mâ\u{303}u"]);
    assert_eq!(texts(&read("a.csv", b"\xff\xfea\x00b\x00")), ["ab"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, reading it ends.
    #[test]
    fn no_bytes_make_the_readers_panic(
        which in 0..3usize,
        harms in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let (name, mut bytes) = match which {
            0 => ("a.pdf", pdf(&["Bà Trần Thị Mẫu", ""], "Nguyễn Văn Mẫu")),
            1 => ("a.docx", docx(&[&["0912345678"]], "Nguyễn Văn Mẫu")),
            _ => ("a.jpg", b"\xff\xd8\xff\xe1\x00\x08Exif\x00\x00".to_vec()),
        };
        for (at, byte) in harms {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        read(name, &bytes);
    }
}
