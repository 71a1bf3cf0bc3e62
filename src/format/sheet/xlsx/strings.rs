//! `xl/sharedStrings.xml`, and rich text wherever it stands.

use super::super::rich::{Font, Shared};
use crate::format::legacy::Family;
use crate::format::package::{Package, Xml, attribute, element, push_text};
use crate::format::unreadable::{Limit, Unreadable};
use quick_xml::events::Event;
use std::io::BufRead;

/// The texts by their numbers; none where the part is missing.
pub fn read(package: &mut Package, part: &str) -> Result<Vec<Shared>, Unreadable> {
    let Some(mut xml) = package.xml(part)? else { return Ok(Vec::new()) };
    let mut strings = Vec::new();
    while let Some(event) = xml.event()? {
        if matches!(&event, Event::Start(start) if element(start) == "si") {
            if strings.len() == Limit::Cells.most() {
                return Err(Unreadable::TooLarge(Limit::Cells));
            }
            strings.push(rich_text(&mut xml, "si")?);
        }
    }
    Ok(strings)
}

/// Text up to the end of the element `within`, which has begun. Readings of East Asian words are left out.
pub fn rich_text<R: BufRead>(xml: &mut Xml<R>, within: &str) -> Result<Shared, Unreadable> {
    let mut parts: Vec<(Option<Font>, String)> = Vec::new();
    let (mut text, mut font, mut in_text) = (String::new(), None, false);
    while let Some(event) = xml.event()? {
        match &event {
            Event::Start(start) => match element(start) {
                "rPh" => xml.skip()?,
                "t" => in_text = true,
                "rFont" => font = attribute(start, "val").map(|name| Family::of_font(&name)),
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "t" => in_text = false,
                "r" => push_part(&mut parts, font.take(), std::mem::take(&mut text)),
                name if name == within => break,
                _ => {}
            },
            _ if in_text => push_text(&event, &mut text),
            _ => {}
        }
    }
    if parts.is_empty() {
        return Ok(Shared::Plain(unescaped(text)));
    }
    push_part(&mut parts, None, text);
    Ok(Shared::Rich(parts.into_iter().map(|(font, text)| (font, unescaped(text))).collect()))
}

fn push_part(parts: &mut Vec<(Option<Font>, String)>, font: Option<Font>, text: String) {
    match parts.last_mut() {
        Some((before, so_far)) if *before == font => so_far.push_str(&text),
        _ => parts.push((font, text)),
    }
}

/// Characters that XML cannot hold are written `_x000D_`: ECMA-376 part 1, 22.9.2.19.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_'));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(letter) => {
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escaped_characters_are_put_back() {
        let all = ["a_x000D_\nb", "_x005F_x000D_", "_x00", "_xZZZZ_", "_xđườ_", "mã_x"];
        let expected = ["a\r\nb", "_x000D_", "_x00", "_xZZZZ_", "_xđườ_", "mã_x"];
        assert_eq!(all.map(|text| unescaped(text.to_owned())), expected);
    }
}
