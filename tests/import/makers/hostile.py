"""Files that must be refused."""

import datetime
import io
import random
from unittest import mock

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile

from .archive import MOMENT, packed, parts_of, saved
from .xlsx import book

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def plain():
    return saved(book([["Mã hồ sơ"], ["H99.07-260901-0001"]]))


def replaced(part, data):
    assert part in dict(parts_of(plain())), part
    return packed((name, data if name == part else old) for name, old in parts_of(plain()))


def encrypted():
    """With the password `bi-mat`; salts and moment are the same each time, so that the file is."""
    source, made = io.BytesIO(plain()), io.BytesIO()

    class Stopped(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(*MOMENT)

    with (mock.patch("msoffcrypto.method.ecma376_agile.secrets.token_bytes", random.Random(2026).randbytes),
          mock.patch("msoffcrypto.method.container.ecma376_encrypted.datetime", Stopped)):
        OOXMLFile(source).encrypt("bi-mat", made)
    assert msoffcrypto.OfficeFile(io.BytesIO(made.getvalue())).is_encrypted()
    return made.getvalue()


def bomb():
    """20 kB that unpack to 20 MB of one sheet."""
    row = b'<row><c t="inlineStr"><is><t>' + b"0" * 8000 + b"</t></is></c></row>"
    head = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
    return replaced("xl/worksheets/sheet1.xml", head + row * 2_500 + b"</sheetData></worksheet>")


def entities():
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = (f'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY l0 "ha">{levels}]><worksheet xmlns="{MAIN}">'
            '<sheetData><row><c t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>')
    return replaced("xl/worksheets/sheet1.xml", text.encode())


def nested():
    text = f'<worksheet xmlns="{MAIN}">' + "<a>" * 100_000 + "</a>" * 100_000 + "</worksheet>"
    return replaced("xl/worksheets/sheet1.xml", text.encode())


def files():
    yield "encrypted.xlsx", encrypted()
    yield "bomb.xlsx", bomb()
    yield "entities.xlsx", entities()
    yield "nested.xlsx", nested()
    yield "cut-off.xlsx", plain()[:-400]
    yield "export.xls", "<html><body><table><tr><td>Mã hồ sơ</td></tr></table></body></html>".encode()
