//! Word documents: an archive as it is, or a part, named by the first byte, in a sound archive.

#![no_main]

mod parts;

use libfuzzer_sys::fuzz_target;
use minhbach::format::docx::read;

const PARTS: [(&str, &str); 3] = [
    ("word/document.xml", "<document><body><p><r><t>a</t></r></p></body></document>"),
    ("word/styles.xml", "<styles><style type=\"paragraph\" default=\"1\" styleId=\"a\"/></styles>"),
    ("word/numbering.xml", "<numbering><abstractNum abstractNumId=\"0\"/><num numId=\"1\"/></numbering>"),
];

fuzz_target!(|data: &[u8]| {
    let _ = read(&parts::archive(&PARTS, data));
});
