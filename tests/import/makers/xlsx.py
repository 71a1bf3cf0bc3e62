"""Workbooks of Excel 2007 and later."""

import datetime
import io
import unicodedata

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from . import content as c
from . import legacy
from .archive import saved, with_parts

FIRST_DAY = datetime.datetime(2026, 11, 2)


def book(rows, title="T10", merged=()):
    """A workbook of one sheet; `merged` has (top, left, bottom, right), counted from 0."""
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = title
    fill(ws, rows, merged)
    return wb


def fill(ws, rows, merged=()):
    for y, row in enumerate(rows, 1):
        for x, value in enumerate(row, 1):
            if value not in ("", None):
                ws.cell(y, x, value)
    for top, left, bottom, right in merged:
        ws.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)


def headed(header, rows):
    """With state header and title above, total and signatures below."""
    top = [[c.STATE[0], "", "", "", c.STATE[1]], [c.MOTTO[0], "", "", "", c.MOTTO[1]], [],
           ["DANH SÁCH HỒ SƠ CHẬM TRẢ"], ["(Từ ngày 01/10/2026 đến ngày 31/10/2026)"], []]
    bottom = [["", f"Tổng cộng: {len(rows)} hồ sơ"], [], ["", "Người lập biểu", "", "", "CHÁNH VĂN PHÒNG"],
              ["", "(Ký, ghi rõ họ tên)", "", "", "(Ký, đóng dấu)"]]
    return top + [header] + rows + bottom


def late_title():
    rows = [c.open_row(n) for n in range(1, 7)]
    return book(headed(c.OPEN_HEADER, rows), merged=[(0, 0, 0, 2), (0, 4, 0, 7), (3, 0, 3, 7), (4, 0, 4, 7)])


def late_personal():
    return book(headed(c.CLOSED_HEADER, [c.closed_row(n) for n in range(1, 7)]))


def late_far_header():
    rows = [[f"Ghi chú {n}: số liệu trích từ hệ thống một cửa"] for n in range(1, 34)]
    return book(rows + [c.OPEN_HEADER] + [c.open_row(n) for n in range(1, 4)])


def late_two_headers():
    top = ["STT", "Hồ sơ", "", "Thời gian", "", "Giải quyết", "", "Ghi chú"]
    sub = ["", "Mã hồ sơ", "Tên thủ tục", "Ngày tiếp nhận", "Ngày hẹn trả", "Đơn vị giải quyết",
           "Cán bộ đang xử lý", ""]
    merged = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4), (0, 5, 0, 6), (0, 7, 1, 7)]
    return book([top, sub] + [c.open_row(n) for n in range(1, 5)], merged=merged)


def late_numbered_columns():
    marks = [f"({n})" for n in range(1, 9)]
    return book([c.OPEN_HEADER, marks] + [c.open_row(n) for n in range(1, 5)])


def late_groups():
    rows, merged, number = [c.OPEN_HEADER], [], 0
    for roman, (agency, wanted) in zip(["I", "II"], [("Sở Xây dựng", 0), ("Sở Y tế", 1)]):
        merged.append((len(rows), 1, len(rows), 7))
        rows.append([roman, f"{agency} tỉnh Minh Họa"])
        for n in range(wanted, wanted + 15, 5):
            number += 1
            rows.append([number, *c.open_row(n + 5)[1:5], "", *c.open_row(n + 5)[6:]])
    return book(rows, merged=merged)


def late_hidden():
    wb = book([c.OPEN_HEADER] + [c.open_row(n) for n in range(1, 7)])
    wb.active.row_dimensions[4].hidden = True
    for letter in "GH":
        wb.active.column_dimensions[letter].hidden = True
    return wb


def late_sheets():
    wb = openpyxl.Workbook()
    wb.active.title = "Hướng dẫn"
    fill(wb.active, [["Chọn tờ của tháng cần báo cáo"]])
    for title, first in [("T9", 1), ("T10", 11)]:
        fill(wb.create_sheet(title), [c.OPEN_HEADER] + [c.open_row(n) for n in range(first, first + 3)])
    hidden = wb.create_sheet("DM")
    fill(hidden, [["Danh mục đơn vị"], ["Sở Xây dựng"]])
    hidden.sheet_state = "hidden"
    wb.create_sheet("Trống").sheet_state = "veryHidden"
    return wb


def dates(calendar_1904):
    wb = openpyxl.Workbook()
    if calendar_1904:
        wb.epoch = CALENDAR_MAC_1904
    ws = wb.active
    ws.title = "T10"
    fill(ws, [c.OPEN_HEADER] + [c.open_row(n, c.moment if n == 2 else lambda day: day) for n in range(1, 4)])
    for row in ws.iter_rows(min_row=2, min_col=4, max_col=5):
        row[0].number_format = "dd/mm/yyyy"
        row[1].number_format = '[$-42A]dd "tháng" m, yyyy;@'
    ws["D4"].number_format = "m/d/yyyy h:mm"
    return wb


def late_text_dates():
    ways = [c.slashed, c.dashed, c.dotted, c.timed, lambda day: f"{day.day}/{day.month}/{day.year}"]
    return book([c.OPEN_HEADER] + [c.open_row(n, ways[n % len(ways)]) for n in range(1, 6)])


def late_line_breaks():
    header = [word.replace(" ", "\n", 1) for word in c.OPEN_HEADER]
    rows = [c.open_row(n) for n in range(1, 4)]
    rows[0][7] = "Chờ trích đo\nđã giải trình\r\n  ngày 20/10"
    return book([header] + rows)


def late_nfd():
    def split(row):
        return [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
    return book([split(row) for row in [c.OPEN_HEADER] + [c.open_row(n) for n in range(1, 4)]])


def late_fonts():
    """TCVN3, its capitals and VNI by the fonts of cells and of runs, beside Unicode."""
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "T10"
    ways = [(".VnTimeH", legacy.tcvn3_capitals), (".VnTime", legacy.tcvn3), ("VNI-Times", legacy.vni),
            ("Times New Roman", str)]
    for x, word in enumerate(c.OPEN_HEADER, 1):
        ws.cell(1, x, legacy.tcvn3_capitals(word)).font = Font(name=".VnTimeH", bold=True)
    for n in range(1, 5):
        font, way = ways[n % len(ways)]
        for x, value in enumerate(c.open_row(n), 1):
            if value != "":
                cell = ws.cell(n + 1, x, way(value) if isinstance(value, str) else value)
                cell.font = Font(name=font)
    ws["H2"] = CellRichText(TextBlock(InlineFont(rFont=".VnArial"), legacy.tcvn3("Đã giải trình")), " – ",
                            TextBlock(InlineFont(rFont="VNI-Helve"), legacy.vni("Sở Xây dựng")), " (đã xin lỗi)")
    ws["H3"] = "Chữ Unicode trong ô phông .VnTime"
    ws["H3"].font = Font(name=".VnTime")
    return wb


def summary():
    rows, total = c.summary_rows()
    marks = [f"({n})" for n in range(1, 14)]
    body = [["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"], ["Biểu số II.06a/VPCP/KSTT"],
            c.SUMMARY_TOP, c.SUMMARY_SUB, marks, *rows, total]
    merged = [(top + 2, left, bottom + 2, right) for top, left, bottom, right in c.SUMMARY_MERGED]
    return book(body, "II.06a", merged)


def summary_text_numbers():
    """Thousands as `1.254` in one row and `2,436` in another."""
    rows, total = c.summary_rows()
    dotted = [f"{value:,}".replace(",", ".") if isinstance(value, int) else value for value in rows[0]]
    comma = [f"{value:,}" if isinstance(value, int) else value for value in rows[2]]
    body = [c.SUMMARY_TOP, c.SUMMARY_SUB, dotted, rows[1], comma, total]
    return book(body, "II.06a", c.SUMMARY_MERGED)


def satisfaction():
    return book([c.SATISFACTION_HEADER, *c.SATISFACTION_ROWS], "Khảo sát")


def formulas():
    """Cached values of formulas, a fault, a share, a sum with the noise of binary fractions; shared texts in old fonts."""
    made = io.BytesIO()
    wb = xlsxwriter.Workbook(made, {"in_memory": True})
    wb.set_properties({"created": FIRST_DAY})
    ws = wb.add_worksheet("II.06a")
    share = wb.add_format({"num_format": "0.0%"})
    day = wb.add_format({"num_format": "dd/mm/yyyy"})
    clock = wb.add_format({"num_format": "h:mm"})
    ws.write_row(0, 0, ["Tổng", "Tỷ lệ", "Lỗi", "Đúng", "Ngày", "Chữ", "Giờ", "Ngày 0"])
    ws.write_formula(1, 0, "=0.1+0.2", None, 0.30000000000000004)
    ws.write_formula(1, 1, "=A2/B3", share, 0.998)
    ws.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    ws.write_formula(1, 3, "=A2>0", None, True)
    ws.write_formula(1, 4, "=TODAY()", day, 46322)
    ws.write_formula(1, 5, '="Sở "&"Y tế"', None, "Sở Y tế")
    ws.write_number(1, 6, 0.6875, clock)
    ws.write_number(1, 7, 0, day)
    abc = wb.add_format({"font_name": ".VnTime"})
    vni = wb.add_format({"font_name": "VNI-Times"})
    ws.write_string(3, 0, legacy.tcvn3("Đã giải trình"), abc)
    ws.write_rich_string(3, 1, "Nơi: ", vni, legacy.vni("Sở Xây dựng"), " và ", abc, legacy.tcvn3("huyện"))
    ws.write_number(2, 0, 1234.0)
    ws.write_number(2, 1, 1.5e-7)
    ws.write_number(2, 2, 123456789012)
    wb.close()
    return made.getvalue()


def far_corner():
    """Three cells; the file says that it fills the whole sheet, and one cell does stand in its last corner."""
    wb = book([["Góc trên"], ["", "Gần"]])
    wb.active.cell(1048576, 16384, "Góc dưới")
    return saved(wb)


def macros():
    wb = book([c.OPEN_HEADER, c.open_row(1)])
    kind = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    return with_parts(saved(wb), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no real macro"},
                      {"[Content_Types].xml": ("<Override", kind + "<Override")})


def external_links():
    """A cell takes its value from another workbook; the value it had when it was saved is in the file."""
    made = io.BytesIO()
    wb = xlsxwriter.Workbook(made, {"in_memory": True})
    wb.set_properties({"created": FIRST_DAY})
    ws = wb.add_worksheet("T10")
    ws.write_row(0, 0, c.OPEN_HEADER)
    ws.write_row(1, 0, c.open_row(1, c.slashed))
    ws.write_formula(1, 7, "='[1]T9'!$A$1", None, "Đã giải trình")
    wb.close()
    link = ('<?xml version="1.0"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<externalBook/></externalLink>')
    return with_parts(made.getvalue(), {"xl/externalLinks/externalLink1.xml": link.encode()}, {})


BOOKS = {
    "late-title.xlsx": late_title, "late-personal.xlsx": late_personal, "late-far-header.xlsx": late_far_header,
    "late-two-headers.xlsx": late_two_headers, "late-numbered-columns.xlsx": late_numbered_columns,
    "late-groups.xlsx": late_groups, "late-hidden.xlsx": late_hidden, "late-sheets.xlsx": late_sheets,
    "late-dates-1900.xlsx": lambda: dates(False), "late-dates-1904.xlsx": lambda: dates(True),
    "late-text-dates.xlsx": late_text_dates, "late-line-breaks.xlsx": late_line_breaks, "late-nfd.xlsx": late_nfd,
    "late-fonts.xlsx": late_fonts, "summary.xlsx": summary, "summary-text-numbers.xlsx": summary_text_numbers,
    "satisfaction.xlsx": satisfaction, "formulas.xlsx": formulas, "far-corner.xlsx": far_corner,
    "macros.xlsm": macros, "external-links.xlsx": external_links,
}


def files():
    for name, make in BOOKS.items():
        made = make()
        yield name, made if isinstance(made, bytes) else saved(made)
