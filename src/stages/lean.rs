//! What scripts and style sheets lose before they are written: remarks and blanks, a fifth of what a reader would load.

/// A script without indents and without the lines that are remarks. One with a template literal over several lines, which may hold
/// such lines, stays as it is.
pub fn script(script: &[u8]) -> Vec<u8> {
    let quotes = |line: &[u8]| line.iter().filter(|byte| **byte == b'`').count();
    if script.split(|byte| *byte == b'\n').any(|line| quotes(line) % 2 == 1) {
        return script.to_vec();
    }
    let lines = script.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
    let lines: Vec<&[u8]> = lines.filter(|line| !line.is_empty() && !line.starts_with(b"//")).collect();
    lines.join(&b'\n')
}

/// A style sheet without remarks and without blanks that mean nothing. Texts in quotes stay as they are.
pub fn style(sheet: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(sheet.len());
    let (mut rest, mut blank) = (sheet, false);
    while let Some(&byte) = rest.first() {
        let length = match byte {
            b'/' if rest.starts_with(b"/*") => remark(rest),
            b' ' | b'\t' | b'\r' | b'\n' => 1,
            b'"' | b'\'' => quoted(rest),
            _ => 0,
        };
        if length > 0 && !matches!(byte, b'"' | b'\'') {
            blank = true;
            rest = &rest[length..];
            continue;
        }
        let meant = !matches!(byte, b'{' | b'}' | b';' | b',')
            && !matches!(out.last(), None | Some(b'{' | b'}' | b';' | b',' | b':'));
        if blank && meant {
            out.push(b' ');
        }
        if byte == b'}' && out.last() == Some(&b';') {
            out.pop();
        }
        blank = false;
        let (taken, left) = rest.split_at(length.max(1));
        out.extend_from_slice(taken);
        rest = left;
    }
    out
}

/// The length of the remark that a text begins with.
fn remark(text: &[u8]) -> usize {
    text.windows(2).skip(2).position(|two| two == b"*/").map_or(text.len(), |at| at + 4)
}

/// The length of the text in quotes that a text begins with.
fn quoted(text: &[u8]) -> usize {
    let mut escaped = false;
    let end = text[1..].iter().position(|byte| {
        let end = !escaped && *byte == text[0];
        escaped = !escaped && *byte == b'\\';
        end
    });
    end.map_or(text.len(), |at| at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_lose_their_remarks() {
        let full = "// What it does.\n(function () {\n  \"use strict\"; // here\n\n  // Why.\n  f(\"//\", `a`);\n})();\n";
        let lean = "(function () {\n\"use strict\"; // here\nf(\"//\", `a`);\n})();";
        assert_eq!(script(full.as_bytes()), lean.as_bytes());
        let literal = "f(`\n  // text\n`);\n";
        assert_eq!(script(literal.as_bytes()), literal.as_bytes());
    }

    #[test]
    fn style_sheets_lose_remarks_and_blanks() {
        for (full, lean) in [
            (
                "/* One. */\na:hover, .b  p > i { color: red; margin: 0 auto;\n}\n",
                "a:hover,.b p > i{color:red;margin:0 auto}",
            ),
            (
                "@media screen and (min-width: 4rem) {\n  .a :is(b, c) { width: calc(1rem + 2px) }\n}",
                "@media screen and (min-width:4rem){.a :is(b,c){width:calc(1rem + 2px)}}",
            ),
            (
                "a::after { content: \" – ;  }/* x */\" / \"\" }",
                "a::after{content:\" – ;  }/* x */\" / \"\"}",
            ),
            ("a::after { content: '\\'  {' ; }", "a::after{content:'\\'  {'}"),
            ("a/**/b { --x: ; }", "a b{--x:}"),
            ("a { } /* no end", "a{}"),
            ("a { content: \"no end }", "a{content:\"no end }"),
        ] {
            assert_eq!(String::from_utf8(style(full.as_bytes())).unwrap(), lean);
            assert_eq!(String::from_utf8(style(lean.as_bytes())).unwrap(), lean, "twice is once");
        }
    }
}
