//! Law is dated data: no document and no article stands in the program itself.

use crate::source::rust;

/// What numbers of documents and places in them look like.
const MARKS: [&str; 8] = ["/NĐ-CP", "/QĐ-TTg", "/TT-", "/NQ-CP", "/QH1", "/VBHN", "Điều ", "Article "];

/// The quoted texts of code without comments and tests, each with its line.
fn texts(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in code.lines().enumerate() {
        let mut parts = text.split('"');
        while let (Some(_), Some(quoted)) = (parts.next(), parts.next()) {
            found.push((line + 1, quoted.to_owned()));
        }
    }
    found
}

/// Whether a text cites a document or an article by number.
fn cites(text: &str) -> bool {
    let numbered = |mark: &str| {
        text.match_indices(mark).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + mark.len()..]);
            match mark.starts_with('/') {
                true => before.ends_with(|c: char| c.is_ascii_digit()),
                false => after.starts_with(|c: char| c.is_ascii_digit()),
            }
        })
    };
    MARKS.into_iter().any(numbered)
}

#[test]
fn no_document_of_law_stands_in_the_program() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in rust() {
        for (line, text) in texts(&file.code) {
            seen += 1;
            if cites(&text) {
                wrong.push(format!("{}:{line}: {text}", file.path));
            }
        }
    }
    assert!(seen > 1000, "texts are no longer found");
    assert!(wrong.is_empty(), "put it into dated data (domain/law/rules.yaml, limits, duties): {wrong:#?}");
}

#[test]
fn citations_are_seen() {
    for text in
        ["Nghị định 61/2018/NĐ-CP", "theo 766/QĐ-TTg", "Luật 91/2025/QH15", "Điều 19, khoản 9", "Article 16"]
    {
        assert!(cites(text), "{text}");
    }
    for text in ["NĐ-CP", "Điều kiện của giá trị", "Điều khoản", "1/2"] {
        assert!(!cites(text), "{text}");
    }
    assert_eq!(texts("a(\"x\", \"y\");\n\"z\"").len(), 3);
}
