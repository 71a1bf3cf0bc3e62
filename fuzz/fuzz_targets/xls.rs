//! Workbooks of Excel 97 to 2003: any bytes behind the mark of compound files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minhbach::format::sheet::read;

const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

fuzz_target!(|data: &[u8]| {
    let rest = data.strip_prefix(&SIGNATURE).unwrap_or(data);
    let _ = read("fuzz.xls", &[&SIGNATURE, rest].concat());
});
