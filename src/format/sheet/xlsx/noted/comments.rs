//! Comments of cells: their texts, and the boxes in which office programs show them.

use super::Names;
use super::list::cell_text;
use crate::format::sheet::cell_name;
use std::collections::BTreeMap;

/// Comments by row and column of their cells.
pub type Comments<'t> = BTreeMap<(usize, usize), &'t str>;

/// Who says it.
const AUTHOR: &str = "minhbach";
/// The width of a box in columns; its height is that of its text.
const COLUMNS: usize = 4;
/// Letters in a line of a box, roughly.
const LINE: usize = 44;

/// The part of the texts.
pub fn texts(comments: &Comments<'_>, names: &Names) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{}\"><authors>\
         <author>{AUTHOR}</author></authors><commentList>",
        names.main
    );
    for ((row, column), text) in comments {
        out.push_str(&format!(
            "<comment ref=\"{}\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><rFont val=\"Tahoma\"/></rPr>\
             <t xml:space=\"preserve\">{}</t></r></text></comment>",
            cell_name(*row, *column),
            cell_text(text)
        ));
    }
    out + "</commentList></comments>"
}

/// The part of the boxes, in the drawing language that comments still have; shapes are numbered from `block` × 1024.
pub fn boxes(comments: &Comments<'_>, block: usize) -> String {
    let mut out = format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">\
         <o:idmap v:ext=\"edit\" data=\"{block}\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" \
         coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
         <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    );
    for (number, ((row, column), text)) in comments.iter().enumerate() {
        let lines: usize = text.lines().map(|line| line.chars().count() / LINE + 1).sum();
        let (left, top) = (column + 1, row.saturating_sub(1));
        let (right, bottom) = (left + COLUMNS, top + lines.clamp(3, 20) + 1);
        out.push_str(&format!(
            "<v:shape id=\"_x0000_s{}\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:90pt;\
             z-index:{};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 2</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
            block * 1024 + number + 1,
            number + 1,
        ));
    }
    out + "</xml>"
}
