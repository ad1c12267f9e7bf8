"""Damage done to files: the ways in which real ones arrive broken, and some in which they never do."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

Damage = Callable[[bytes, random.Random], bytes]

_OBJECT = re.compile(rb"\b\d+ 0 obj\b.*?\bendobj\b", re.DOTALL)
_LENGTH = re.compile(rb"/Length \d+")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_NUMBER = re.compile(rb"(?<![\d.])\d+(?![\d.])")


def cut_page(path: Path, number: int, *, unpacked: bool = False) -> bytes:
    """A page of a PDF (from 1) as a file of its own, without the shapes of its letters and pictures.

    Where asked its streams are unpacked, so that damage reaches what they say.
    """
    writer = PdfWriter()
    page = writer.add_page(PdfReader(path).pages[number - 1])
    page.pop("/Annots", None)
    for entry in writer._objects:
        if isinstance(entry, DictionaryObject):
            _drop_shapes(entry)
        if unpacked and isinstance(entry, StreamObject) and entry.get("/Filter") == "/FlateDecode":
            entry._data = entry.get_data()
            del entry["/Filter"]
    packed = io.BytesIO()
    writer.compress_identical_objects(remove_unreferenced=True)
    writer.write(packed)
    return packed.getvalue()


def _drop_shapes(entry: DictionaryObject) -> None:
    """Take the font programs and pictures out of an object."""
    for name in ("/FontFile", "/FontFile2", "/FontFile3"):
        entry.pop(name, None)
    inner = entry.get("/XObject")
    forms = inner.get_object() if inner is not None else None
    if isinstance(forms, DictionaryObject):
        for name in [key for key in forms if _is_picture(forms[key])]:
            del forms[name]


def _is_picture(entry: object) -> bool:
    return isinstance(entry, StreamObject) and entry.get("/Subtype") == "/Image"


def cut_word(path: Path, paragraphs: int) -> bytes:
    """The first paragraphs of a Word file as a file of their own."""
    document = docx.Document(str(path))
    for each in document.paragraphs[paragraphs:]:
        each._element.getparent().remove(each._element)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def flip_bits(data: bytes, source: random.Random) -> bytes:
    """Some single bits turned over."""
    changed = bytearray(data)
    for _ in range(source.choice((1, 3, 12, 60))):
        changed[source.randrange(len(changed))] ^= 1 << source.randrange(8)
    return bytes(changed)


def cut_tail(data: bytes, source: random.Random) -> bytes:
    """The end cut off, as by a download that broke off."""
    return data[: source.randrange(1, len(data))]


def cut_or_double(data: bytes, source: random.Random) -> bytes:
    """Some stretches cut out or printed twice."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 6)):
        at, length = source.randrange(len(changed)), source.randint(1, 80)
        if source.random() < 0.5:
            del changed[at : at + length]
        else:
            changed[at:at] = changed[at : at + length]
    return bytes(changed)


def swap_objects(data: bytes, source: random.Random) -> bytes:
    """Two objects of a PDF in each other's place, or one pointing elsewhere."""
    found = list(_OBJECT.finditer(data))
    if len(found) < 2 or source.random() < 0.5:
        return _replace_one(data, _REFERENCE, source, b"%d 0 R" % source.randint(0, 60))
    one, other = sorted(source.sample(found, 2), key=lambda match: match.start())
    between = data[one.end() : other.start()]
    return (
        data[: one.start()] + other.group() + between + one.group() + data[other.end() :]
    )  # numbers stay with their objects, so the table of places lies


def alter_length(data: bytes, source: random.Random) -> bytes:
    """The stated length of a stream, or another number, changed to a small, huge or negative one."""
    pattern = _LENGTH if source.random() < 0.5 else _NUMBER
    value = source.choice((b"0", b"1", b"-1", b"7", b"65536", b"4294967296", b"9" * 30))
    return _replace_one(data, pattern, source, b"/Length " + value if pattern is _LENGTH else value)


def drop_places(data: bytes, source: random.Random) -> bytes:
    """The table of places taken off a PDF, or its trailer, or the pointer to it made wrong."""
    at = max(data.rfind(b"xref\n"), 0)
    if source.random() < 0.3:
        return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % source.randrange(10**6), data)
    return flip_bits(data[:at], source) if source.random() < 0.5 else data[:at]


def _replace_one(
    data: bytes, pattern: re.Pattern[bytes], source: random.Random, new: bytes
) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return flip_bits(data, source)
    match = source.choice(found)
    return data[: match.start()] + new + data[match.end() :]


def damage_part(data: bytes, source: random.Random) -> bytes:
    """A Word file of which one part is damaged inside, its container whole."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = source.choice(names)
        for name in old.namelist():
            content = old.read(name)
            if name == chosen:
                content = source.choice((flip_text, cut_or_double, alter_length))(content, source)
            new.writestr(name, content)
    return packed.getvalue()


def flip_text(data: bytes, source: random.Random) -> bytes:
    """An element or attribute of a part swapped for another, which leaves it well-formed or nearly."""
    names = re.findall(rb"w:[a-zA-Z]+", data)
    if len(names) < 2:
        return flip_bits(data, source)
    one, other = source.sample(names, 2)
    return data.replace(one, other, source.choice((1, 2, -1)))


PDF_DAMAGE: Sequence[Damage] = (
    flip_bits, cut_tail, cut_or_double, swap_objects, alter_length, drop_places,
)  # fmt: skip
WORD_DAMAGE: Sequence[Damage] = (flip_bits, cut_tail, cut_or_double, damage_part, damage_part)
