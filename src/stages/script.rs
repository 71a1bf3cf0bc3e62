//! Data that is handed over by scripts.

/// JSON as the text of a script. Line separators end a string of a script in browsers older than ES2019.
pub fn safe(json: String) -> String {
    let has = |separator: &str| memchr::memmem::find(json.as_bytes(), separator.as_bytes()).is_some();
    if !has("\u{2028}") && !has("\u{2029}") {
        return json;
    }
    json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_written_by_number() {
        assert_eq!(safe("[\"a\u{2028}–\u{2029}\"]".to_owned()), "[\"a\\u2028–\\u2029\"]");
        assert_eq!(safe("[\"a–b\"]".to_owned()), "[\"a–b\"]");
    }
}
