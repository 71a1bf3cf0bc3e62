"""Zip archives that come out the same each time."""

import datetime
import io
import zipfile

MOMENT = (2026, 11, 2, 8, 0, 0)


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """An archive of (name, bytes), in this order, all of one moment."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else method
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return made.getvalue()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def saved(document):
    """An openpyxl or python-docx document, without the moment of its making."""
    fixed = datetime.datetime(*MOMENT)
    properties = getattr(document, "properties", None) or document.core_properties
    properties.created = properties.modified = fixed
    made = io.BytesIO()
    document.save(made)
    parts = parts_of(made.getvalue())
    return packed((name, undated(name, data)) for name, data in parts)


def undated(name, data):
    """openpyxl writes the moment of saving whatever it was told."""
    if name != "docProps/core.xml":
        return data
    start, end = data.find(b"<dcterms:modified"), data.find(b"</dcterms:modified>")
    text = data.find(b">", start) + 1
    return data if start < 0 else data[:text] + b"2026-11-02T08:00:00Z" + data[end:]


def with_parts(data, more, edits):
    """With further parts, and with texts of parts replaced."""
    parts = []
    for name, part in parts_of(data):
        if name in edits:
            old, new = (text.encode() for text in edits[name])
            assert old in part, name
            part = part.replace(old, new, 1)
        parts.append((name, part))
    return packed(parts + list(more.items()))
