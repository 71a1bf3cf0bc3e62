"""Plans as Word tables and bullets."""

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from . import legacy
from .archive import saved

HEADER = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian thực hiện", ""]
SUB = ["", "", "", "", "", "Bắt đầu", "Hoàn thành"]
# A section has its number and title; a task without a number continues the one above with another output.
ROWS = [
    ["I", "CÔNG KHAI, MINH BẠCH"],
    ["1", "Ban hành kế hoạch công khai năm 2026", "Văn phòng UBND tỉnh", "Sở Nội vụ", "Kế hoạch",
     "Tháng 01/2026", "Tháng\n02/2026"],
    ["2", "Hằng tháng công khai danh sách hồ sơ chậm trễ", "Văn phòng UBND tỉnh", "Các sở, ban, ngành",
     "Danh sách trên cổng", "Thường xuyên", "Định kỳ hằng tháng"],
    ["", "", "", "", "Báo cáo quý", "Quý I/2026", "Hằng quý"],
    ["II", "CHUYỂN ĐỔI SỐ"],
    ["3", "Số hóa hồ sơ, kết quả", "Sở Khoa học và Công nghệ", "Sở Nội vụ;\nUBND cấp xã", "100 % hồ sơ",
     "Trong năm 2026", "Quý IV/2026"],
    ["5", "Rà soát thủ tục nội bộ", "Sở Tư pháp", "", "Phương án", "Trong tháng 7/2026",
     "Tháng 11/2026, chậm nhất tháng 3/2027"],
]


def tasks():
    doc = docx.Document()
    doc.add_paragraph("ỦY BAN NHÂN DÂN TỈNH MINH HỌA")
    doc.add_paragraph("PHỤ LỤC: DANH MỤC NHIỆM VỤ")
    table = doc.add_table(rows=0, cols=7)
    for values in [HEADER, SUB] + ROWS:
        cells = table.add_row().cells
        if len(values) == 2:
            cells[1].merge(cells[6])
        for cell, value in zip(cells, values):
            cell.text = value
    table.cell(0, 5).merge(table.cell(0, 6)).text = "Thời gian thực hiện"
    for column in range(5):
        table.cell(0, column).merge(table.cell(1, column)).text = HEADER[column]
    doc.add_paragraph("Nơi nhận: các cơ quan nêu trên.")
    return doc


def bullets():
    doc = docx.Document()
    for text in ["1. Nâng cao chất lượng công khai", "1.1. Công khai đầy đủ thủ tục hành chính",
                 "- Cơ quan chủ trì: Văn phòng UBND phường Nắng Mai.", "- Cơ quan phối hợp: Các bộ phận chuyên môn.",
                 "- Thời gian hoàn thành: Thường xuyên trong năm 2026.", "- Sản phẩm: Danh mục được công khai.",
                 "1.2. Công khai kết quả đánh giá", "- Cơ quan chủ trì: Bộ phận Một cửa.",
                 "- Thời gian hoàn thành: trước ngày 31/12/2026.", "- Sản phẩm: Báo cáo hằng tháng."]:
        doc.add_paragraph(text)
    return doc


def letters():
    """A plan as wards write it: parts, numbers, letters, bullets with labels, a further bullet, what comes after."""
    doc = docx.Document()
    for text in ["ỦY BAN NHÂN DÂN PHƯỜNG NẮNG MAI", "Nắng Mai, ngày 08 tháng 3 năm 2026", "KẾ HOẠCH", "Thời gian qua: phường đã làm nhiều việc.",
                 "II. MỤC TIÊU", "1. Nâng cao mức hài lòng.", "III. NHIỆM VỤ",
                 "1. Cải cách các quy định thủ tục hành chính",
                 "1.1. Rà soát, phát hiện bất cập", "- Bộ phận thực hiện: Sở Nội vụ, Sở Y tế.",
                 "- Bộ phận phối hợp: UBND phường Nắng Mai.", "- Thời hạn: Thường xuyên.",
                 "- Sản phẩm: Báo cáo kiến nghị, đề xuất.",
                 "1.2. Cắt giảm thủ tục nội bộ", "a) Trình phê duyệt phương án cắt giảm",
                 "- Đơn vị thực hiện: Sở Nội vụ.", "- Thời hạn: Quý II/2026.", "Sản phẩm: Quyết định phê duyệt.",
                 "b) Công bố danh mục", "- Bộ phận thực hiện: Sở Y tế.", "- Thời hạn: Trong năm 2026.",
                 "- Sản phẩm: Danh mục; bản công khai.",
                 "2. Đổi mới việc giải quyết thủ tục",
                 "2.1. Công bố, công khai thủ tục hành chính", "- Bộ phận thực hiện: UBND phường Nắng Mai.",
                 "- Thời hạn: Thường xuyên.", "- Sản phẩm: 100% thủ tục được công khai.",
                 "- Định kỳ hằng tháng thống kê thủ tục mới, sửa đổi, bãi bỏ.",
                 "2.3. Sáng kiến", "- Bộ phận thực hiện: Sở Xây dựng.", "- Thời hạn: Năm 2026.",
                 "- Sản phẩm: Sáng kiến.", "Mỗi bộ phận đề xuất ít nhất một sáng kiến.",
                 "IV. TỔ CHỨC THỰC HIỆN", "1. Các bộ phận căn cứ nhiệm vụ được giao để triển khai.",
                 "Nơi nhận: các cơ quan nêu trên."]:
        doc.add_paragraph(text)
    return doc


def oddities():
    """Revisions, tabs and breaks, a text box, a table within a cell, a content control, old fonts."""
    doc = docx.Document()
    line = doc.add_paragraph("Trước")
    line.add_run("\tsau tab").add_break()
    line.add_run("dòng hai")
    revised = doc.add_paragraph("Giữ lại ")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    gone = OxmlElement("w:delText")
    gone.text = "đã xóa"
    run.append(gone)
    deleted.append(run)
    revised._p.append(deleted)
    inserted = OxmlElement("w:ins")
    inserted.append(text_run("đã thêm"))
    revised._p.append(inserted)
    boxed = doc.add_paragraph("Quanh hộp")
    picture, box, inner = OxmlElement("w:pict"), OxmlElement("w:txbxContent"), OxmlElement("w:p")
    inner.append(text_run("Chữ trong hộp"))
    box.append(inner)
    picture.append(box)
    holder = OxmlElement("w:r")
    holder.append(picture)
    boxed._p.append(holder)
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    paragraph = OxmlElement("w:p")
    paragraph.append(text_run("Trong ô điều khiển"))
    content.append(paragraph)
    control.append(content)
    doc.element.body.insert(len(doc.element.body) - 1, control)
    fonts = doc.add_paragraph()
    fonts.add_run(legacy.tcvn3("Hồ sơ chậm trễ ")).font.name = ".VnTime"
    fonts.add_run(legacy.vni("tại Sở Xây dựng")).font.name = "VNI-Times"
    fonts.add_run(" và UBND xã")
    table = doc.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Ngoài"
    table.cell(0, 0).add_table(rows=1, cols=2).cell(0, 1).text = "Trong"
    table.cell(0, 1).text = "Hai\nđoạn"
    table.cell(0, 1).add_paragraph("đoạn cuối")
    return doc


def numbered():
    """The numbers of tasks are Word's own: they stand in no text."""
    doc = docx.Document()
    doc.add_paragraph("Các nhiệm vụ:")
    table = doc.add_table(rows=0, cols=2)
    for text in ["Ban hành kế hoạch", "Công khai danh sách", "Báo cáo quý"]:
        cells = table.add_row().cells
        cells[0].paragraphs[0].style = "List Number"
        cells[1].text = text
    doc.add_paragraph("Cơ quan chủ trì: Sở Nội vụ", style="List Bullet")
    doc.add_paragraph("Thời gian: Quý I/2026", style="List Bullet")
    return doc


def text_run(text):
    run, inner = OxmlElement("w:r"), OxmlElement("w:t")
    inner.text = text
    inner.set(qn("xml:space"), "preserve")
    run.append(inner)
    return run


def files():
    yield "plan-tasks.docx", saved(tasks())
    yield "plan-bullets.docx", saved(bullets())
    yield "plan-letters.docx", saved(letters())
    yield "plan-numbered.docx", saved(numbered())
    yield "oddities.docx", saved(oddities())
