//! Text files: any bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minhbach::format::sheet::read;

fuzz_target!(|data: &[u8]| {
    if !data.starts_with(b"PK") {
        let _ = read("fuzz.csv", data);
    }
});
