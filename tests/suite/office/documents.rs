//! Word documents.

use super::{bytes, lines};
use minhbach::format::docx::{Block, Document, read};
use minhbach::format::sheet::{Merged, Note, Sheet, cell_name};

fn document(name: &str) -> Document {
    read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn paragraphs(document: &Document) -> Vec<&str> {
    let mut found = Vec::new();
    for block in &document.blocks {
        if let Block::Paragraph(text) = block {
            found.push(text.as_str());
        }
    }
    found
}

fn table(document: &Document) -> &Sheet {
    for block in &document.blocks {
        if let Block::Table(sheet) = block {
            return sheet;
        }
    }
    panic!("no table")
}

#[test]
fn tasks_in_a_table_keep_rows_merged_cells_and_lines() {
    let document = document("plan-tasks.docx");
    assert_eq!(
        paragraphs(&document),
        ["ỦY BAN NHÂN DÂN TỈNH MINH HỌA", "PHỤ LỤC: DANH MỤC NHIỆM VỤ", "Nơi nhận: các cơ quan nêu trên."]
    );
    let sheet = table(&document);
    let expected = [
        "STT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Sản phẩm|Thời gian thực hiện",
        "|||||Bắt đầu|Hoàn thành",
        "I|CÔNG KHAI, MINH BẠCH",
        "1|Ban hành kế hoạch công khai năm 2026|Văn phòng UBND tỉnh|Sở Nội vụ|Kế hoạch|Tháng 01/2026|Tháng⏎02/2026",
        "2|Hằng tháng công khai danh sách hồ sơ chậm trễ|Văn phòng UBND tỉnh|Các sở, ban, ngành|Danh sách trên cổng|\
         Thường xuyên|Định kỳ hằng tháng",
        "||||Báo cáo quý|Quý I/2026|Hằng quý",
        "II|CHUYỂN ĐỔI SỐ",
        "3|Số hóa hồ sơ, kết quả|Sở Khoa học và Công nghệ|Sở Nội vụ;⏎UBND cấp xã|100 % hồ sơ|Trong năm 2026|Quý IV/2026",
        "5|Rà soát thủ tục nội bộ|Sở Tư pháp||Phương án|Trong tháng 7/2026|Tháng 11/2026, chậm nhất tháng 3/2027",
    ];
    assert_eq!(lines(sheet), expected);
    let name =
        |area: &Merged| format!("{}:{}", cell_name(area.top, area.left), cell_name(area.bottom, area.right));
    let merged: Vec<String> = sheet.merged.iter().map(name).collect();
    assert_eq!(merged, ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1", "B3:G3", "B7:G7"]);
}

#[test]
fn bullets_are_paragraphs() {
    let document = document("plan-bullets.docx");
    let found = paragraphs(&document);
    assert_eq!((found.len(), document.blocks.len()), (10, 10));
    assert_eq!(found[2], "- Cơ quan chủ trì: Văn phòng UBND phường Nắng Mai.");
}

#[test]
fn numbers_that_word_itself_puts_are_read() {
    let document = document("plan-numbered.docx");
    assert_eq!(lines(table(&document)), ["1.|Ban hành kế hoạch", "2.|Công khai danh sách", "3.|Báo cáo quý"]);
    assert_eq!(
        paragraphs(&document),
        ["Các nhiệm vụ:", "- Cơ quan chủ trì: Sở Nội vụ", "- Thời gian: Quý I/2026"]
    );
}

#[test]
fn revisions_boxes_controls_and_old_fonts_are_read_as_seen() {
    let document = document("oddities.docx");
    assert_eq!(
        paragraphs(&document),
        [
            "Trước\tsau tab\ndòng hai",
            "Giữ lại đã thêm",
            "Quanh hộp",
            "Chữ trong hộp",
            "Trong ô điều khiển",
            "Hồ sơ chậm trễ tại Sở Xây dựng và UBND xã",
        ]
    );
    assert_eq!(lines(table(&document)), ["Ngoài⏎\tTrong|Hai⏎đoạn⏎đoạn cuối"]);
    assert_eq!(document.notes, [Note::LegacyText]);
}
