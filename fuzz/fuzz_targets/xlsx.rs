//! Workbooks of Excel 2007 and later: an archive as it is, or a part, named by the first byte, in a sound archive.

#![no_main]

mod parts;

use libfuzzer_sys::fuzz_target;
use minhbach::format::sheet::read;

const PARTS: [(&str, &str); 5] = [
    (
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"T10\" id=\"r1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>",
    ),
    ("xl/s.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><r><rPr><rFont val=\".VnTime\"/></rPr><t>H\u{e5}</t></r></si></sst>"),
    ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
];

fuzz_target!(|data: &[u8]| {
    let _ = read("fuzz.xlsx", &parts::archive(&PARTS, data));
});
