"""Workbooks of Excel 97, of LibreOffice, and text files."""

import csv
import io

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import FontFace, Style, TableColumnProperties, TableProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import LineBreak, P, S, Span

from . import content as c
from . import legacy
from .archive import packed, parts_of


def xls(calendar_1904):
    """Dates, hidden rows and columns, merged cells, a hidden sheet, old fonts in a cell and in a run."""
    wb = xlwt.Workbook(encoding="utf-8")
    wb.dates_1904 = calendar_1904
    ws = wb.add_sheet("T10")
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    share = xlwt.easyxf(num_format_str="0.0%")
    abc = xlwt.easyxf("font: name .VnTime")
    vni = xlwt.easyxf("font: name VNI-Times")
    ws.write_merge(0, 0, 0, 7, "DANH SÁCH HỒ SƠ CHẬM TRẢ")
    for x, word in enumerate(c.OPEN_HEADER):
        ws.write(1, x, word)
    for y, n in enumerate(range(1, 5), 2):
        for x, value in enumerate(c.open_row(n)):
            if value != "":
                ws.write(y, x, value, *([day] if x in (3, 4) else []))
    ws.write(2, 7, legacy.tcvn3("Đã giải trình"), abc)
    ws.write(3, 7, legacy.vni("Sở Xây dựng"), vni)
    ws.write_rich_text(4, 7, ["Cũ: ", (legacy.tcvn3("đường phố"), abc.font)])
    ws.write(5, 7, "Chờ trích đo\nđã giải trình")
    ws.write(6, 0, True)
    ws.write(6, 1, 0.998, share)
    ws.write(6, 2, 1234.0)
    ws.write(6, 3, 0.1 + 0.2)
    ws.row(4).hidden = True
    ws.col(6).hidden = True
    wb.add_sheet("DM").write(0, 0, "Danh mục")
    wb.get_sheet(1).visibility = 1
    made = io.BytesIO()
    wb.save(made)
    return made.getvalue()


def cell(value, **more):
    if value in ("", None):
        return TableCell(**more)
    if isinstance(value, int):
        made = TableCell(valuetype="float", value=str(value), **more)
        made.addElement(P(text=str(value)))
        return made
    if not isinstance(value, str):
        made = TableCell(valuetype="date", datevalue=value.isoformat(), **more)
        made.addElement(P(text=c.slashed(value)))
        return made
    made = TableCell(valuetype="string", **more)
    for line in value.split("\n"):
        made.addElement(P(text=line))
    return made


def ods():
    """Dates, merged and hidden, repeated rows and cells, several paragraphs, old fonts by style."""
    doc = OpenDocumentSpreadsheet()
    doc.fontfacedecls.addElement(FontFace(name="F1", fontfamily="'.VnTime'"))
    abc = Style(name="abc", family="table-cell")
    abc.addElement(TextProperties(fontname="F1"))
    run = Style(name="run", family="text")
    run.addElement(TextProperties(fontname="VNI-Times"))
    unseen = Style(name="unseen", family="table")
    unseen.addElement(TableProperties(display="false"))
    wide = Style(name="wide", family="table-column")
    wide.addElement(TableColumnProperties(columnwidth="3cm"))
    for style in (abc, run, unseen, wide):
        doc.automaticstyles.addElement(style)
    table = Table(name="T10")
    table.addElement(TableColumn(stylename=wide, numbercolumnsrepeated=6))
    table.addElement(TableColumn(stylename=wide, visibility="collapse"))
    table.addElement(TableColumn(stylename=wide, numbercolumnsrepeated=1017))
    title = TableRow()
    title.addElement(cell("DANH SÁCH HỒ SƠ CHẬM TRẢ", numbercolumnsspanned=8, numberrowsspanned=1))
    title.addElement(CoveredTableCell(numbercolumnsrepeated=7))
    rows = [title, TableRow(numberrowsrepeated=2)]
    rows[1].addElement(TableCell(numbercolumnsrepeated=1024))
    for values in [c.OPEN_HEADER] + [c.open_row(n) for n in range(1, 5)]:
        row = TableRow(**({"visibility": "collapse"} if values[0] == 2 else {}))
        for value in values:
            row.addElement(cell(value))
        rows.append(row)
    last = TableRow()
    last.addElement(cell(legacy.tcvn3("Đã giải trình"), stylename=abc))
    mixed = TableCell(valuetype="string")
    line = P(text="Nơi")
    line.addElement(S(c=2))
    line.addElement(Span(stylename=run, text=legacy.vni("Sở Xây dựng")))
    line.addElement(LineBreak())
    line.addText("tiếp")
    mixed.addElement(line)
    last.addElement(mixed)
    last.addElement(TableCell(valuetype="percentage", value="0.998"))
    last.addElement(TableCell(valuetype="boolean", booleanvalue="true"))
    last.addElement(TableCell(valuetype="time", timevalue="PT16H45M00S"))
    last.addElement(cell(7, numbercolumnsrepeated=2))
    rows += [last, TableRow(numberrowsrepeated=1048568)]
    rows[-1].addElement(TableCell(numbercolumnsrepeated=1024))
    for row in rows:
        table.addElement(row)
    hidden = Table(name="DM", stylename=unseen)
    hidden.addElement(TableRow())
    hidden.childNodes[0].addElement(cell("Danh mục"))
    doc.spreadsheet.addElement(table)
    doc.spreadsheet.addElement(hidden)
    made = io.BytesIO()
    doc.write(made)
    # Its meta.xml bears the moment of writing, and no reader needs it.
    return packed((name, part) for name, part in parts_of(made.getvalue()) if name != "meta.xml")


def table(separator, rows):
    made = io.StringIO()
    csv.writer(made, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return made.getvalue()


def windows_1258(text):
    """Letters of the code page, tones behind them as combining marks."""
    import unicodedata
    written = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            written += letter.encode("cp1258")
            continue
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        shape = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark != tone))
        written += shape.encode("cp1258") + tone.encode("cp1258")
    return bytes(written)


def texts():
    rows = [c.OPEN_HEADER] + [c.open_row(n, c.slashed) for n in range(1, 5)]
    rows[1][7] = "Chờ trích đo, đã \"giải trình\"; có thư\nngày 20/10"
    comma, semicolon, tab = (table(mark, rows) for mark in ",;\t")
    yield "utf8-comma.csv", comma.encode()
    yield "utf8-bom-semicolon.csv", b"\xef\xbb\xbf" + semicolon.encode()
    yield "utf8-tab.tsv", tab.encode()
    yield "utf16le-bom-tab.csv", b"\xff\xfe" + tab.encode("utf-16-le")
    yield "utf16be-bom-comma.csv", b"\xfe\xff" + comma.encode("utf-16-be")
    yield "utf16le-semicolon.csv", semicolon.encode("utf-16-le")
    yield "windows1258-semicolon.csv", windows_1258(semicolon)
    yield "windows1258-comma.csv", windows_1258(comma)
    yield "tcvn3-semicolon.csv", legacy.tcvn3(semicolon).encode("latin-1")
    yield "vni-comma.csv", legacy.vni(comma).encode("latin-1")
    yield "tcvn3-utf8.csv", legacy.tcvn3(comma).encode()
    yield "summary.csv", table(";", [c.SUMMARY_TOP, c.SUMMARY_SUB, *c.summary_rows()[0]]).encode()


def files():
    yield "late.xls", xls(False)
    yield "late-1904.xls", xls(True)
    yield "late.ods", ods()
    yield from texts()
