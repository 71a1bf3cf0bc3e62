//! Faults of rules of law in content.

use super::Portal;
use snapbox::str;

#[test]
fn a_rule_that_nothing_asks_for() {
    let portal = Portal::sound();
    portal.put(
        "content/law/tinh.yaml",
        "- { id: few-answer, document: Quy chế 07, says: x, valid_from: 2026-01-01, source: Toàn văn, verified: true }\n",
    );
    portal.says(&["check"], str![[r#"
lỗi[law/unknown-rule]: Chương trình không dùng quy định nào có mã ‘few-answer’.
  --> content/law/tinh.yaml:1:9
  |
1 | - { id: few-answer, document: Quy chế 07, says: x, valid_from: 2026-01-01, source: Toàn văn, verified: true }
  |         ^^^^^^^^^^
  = cách sửa: Có phải ‘few-answers’ không? Các mã có thể thay: corrections, days-off, district-tier, dossier-code, dossiers-form, few-answers, few-denunciations, open-data, personal-data, personal-kinds, working-days.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn a_document_that_is_cited_wrongly() {
    let portal = Portal::sound();
    portal.put(
        "content/law/documents.yaml",
        "- { number: 07/2020/QĐ-UBND, date: 2020-03-02, until: 2025-12-31, replaced_by: 12/2026/QĐ-UBND, source: Công báo tỉnh }\n",
    );
    portal.put(
        "content/pages/quy-che.md",
        "---\ntitle: Quy chế\n---\n\nTheo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.\n",
    );
    portal.says(
        &["check"],
        str![[r#"
gợi ý[citation/wrong-date]: Văn bản 07/2020/QĐ-UBND ghi ngày 2020-03-03; ngày đúng là 2020-03-02.
  --> content/pages/quy-che.md:5:17
  |
5 | Theo Quyết định 07/2020/QĐ-UBND ngày 03/3/2020.
  |                 ^^^^^^^^^^^^^^^
  = cách sửa: Sửa ngày. Nếu văn bản nguồn viết như vậy thì ghi số văn bản vào `notes`.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 45 trang, 33 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
}

#[test]
fn explain_names_the_law_from_its_data() {
    Portal::empty().says(&["explain", "personal/identifier"], str![[r#"
personal/identifier (lỗi, chặn công bố)

Dữ liệu cá nhân: … ….

Cách sửa: Xóa số này ở tệp gốc. Nếu không phải dữ liệu cá nhân: ghi giá trị vào content/personal.yaml với `is: not-personal` và lý do.

Vì sao: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: đăng lên cổng là công khai, phải có căn cứ; Nghị định 356/2025/NĐ-CP, Điều 3, Điều 4: thế nào là dữ liệu cá nhân. Điều đã đăng thì không thu về được: máy tìm kiếm và người đọc đã giữ bản sao.
exit 0

"#]]);
    Portal::empty().says(
        &["schema", "documents"],
        str![[r#"
{
  "type": "array",
  "items": {
    "description": "A document whose day and life are known.",
    "type": "object",
    "properties": {
      "number": {
        "description": "Its number.",
        "type": "string",
        "x-vi": "Số, ký hiệu văn bản"
      },
      "date": {
        "description": "Its day.",
        "type": "string",
        "format": "date",
        "x-vi": "Ngày của văn bản"
      },
      "until": {
        "description": "Last day in force.",
        "type": [
          "string",
          "null"
        ],
        "format": "date",
        "x-vi": "Ngày cuối cùng còn hiệu lực"
      },
      "replaced_by": {
        "description": "The document in its place.",
        "type": [
          "string",
          "null"
        ],
        "x-vi": "Số, ký hiệu văn bản thay thế"
      },
      "mistaken": {
        "description": "Numbers under which it is cited by mistake.",
        "type": "array",
        "items": {
          "type": "string"
        },
        "default": [],
        "x-vi": "Các số hay bị ghi nhầm thay cho số này"
      },
      "source": {
        "description": "Where the facts come from, in Vietnamese.",
        "type": "string",
        "x-vi": "Lấy thông tin ở đâu"
      }
    },
    "additionalProperties": false,
    "required": [
      "number",
      "date",
      "source"
    ]
  },
  "title": "Array_of_Instrument",
  "$schema": "http://json-schema.org/draft-07/schema#"
}
exit 0

"#]],
    );
}

#[test]
fn explain_names_the_law_of_the_portal_where_it_runs() {
    let portal = Portal::sound();
    portal.put(
        "content/law/tinh.yaml",
        "- { id: dossiers-form, document: Thông tư 09/2026/TT-BTP, article: Phụ lục I, says: x, valid_from: 2026-09-01, \
         source: Toàn văn, verified: true }\n",
    );
    portal.says(&["explain", "handling/sum-differs"], str![[r#"
handling/sum-differs (lỗi, chặn công bố)

…: cột (…) … ghi …, nhưng … = … = ….

Cách sửa: Đối chiếu với nguồn, sửa ô sai trong các cột này.

Vì sao: Biểu mẫu theo Thông tư 09/2026/TT-BTP, Phụ lục I: (3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13); (3) = (7) + (11). Không khớp là có ô sai, và tỷ lệ tính ra cũng sai.
exit 0

"#]]);
}
