"""Vietnamese in the fonts of the 1990s, written from the code tables once more: the readers are tested against this."""

import unicodedata

# TCVN 5712:1993 VN3 ("ABC"): capitals with a tone exist in fonts named ….VnTimeH only, where small letters look large.
TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    bytes.fromhex("b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9"
                  "aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7").decode("latin-1"),
    strict=True))

TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
BOWL = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
ALONE = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}


def tcvn3(text):
    """For a font with small letters."""
    return "".join(TCVN3.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def tcvn3_capitals(text):
    """For a font such as .VnTimeH, which shows small letters as capitals."""
    return tcvn3(text.lower())


def vni(text):
    return "".join(map(vni_letter, unicodedata.normalize("NFC", text)))


def vni_letter(letter):
    small = letter.lower()
    if small in ALONE:
        written = ALONE[small]
    else:
        base, *marks = unicodedata.normalize("NFD", small)
        tone = next((mark for mark in marks if mark in TONES), "")
        if "\u0302" in marks:
            written = base + HAT[tone]
        elif "\u0306" in marks:
            written = base + BOWL[tone]
        else:
            horned = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
            written = horned + TONES.get(tone, "")
    return written if small == letter else written.upper()
