"""The parts of a Word file: a zip archive of XML parts, opened within limits.

The parts are taken from the archive one by one and parsed by python-docx's parser, which expands no
entities; opening the whole package would also load every picture and stop at one that is missing.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from functools import cache
from pathlib import Path

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.errors import UnreadableFile

MAXIMUM_PART = 32_000_000  # bytes of one part, unpacked; parsed, it takes ten times as much
MAXIMUM_FILES = 20_000
VALUE = qn("w:val")
OLD_WORD = b"\xd0\xcf\x11\xe0"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, OSError, EOFError, ValueError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


class WordPackage:
    """An open Word file; `document` is its main part.

    Raises UnreadableFile where the file is no Word file, is damaged, or unpacks beyond the limits.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._archive = self._open(path)
        main = self._main_part()
        self.document = self._parse(main)
        self._related = self._relationships(main)

    def part(self, kind: str) -> Element | None:
        """The root of the main part's related part of a kind ("styles"), None where it has none."""
        return next(iter(self.parts(kind)), None)

    def parts(self, kind: str) -> list[Element]:
        """The roots of all related parts of a kind; one that is missing from the file is left out."""
        names = self._archive.namelist()
        return [self._parse(name) for name in self._related.get(kind, ()) if name in names]

    def _open(self, path: Path) -> zipfile.ZipFile:
        try:
            with path.open("rb") as stream:
                if stream.read(4) == OLD_WORD:
                    raise UnreadableFile(
                        f"{path.name} is an old Word file (.doc) or asks for a password; nothing was kept. "
                        "Open it in Word and save it as .docx without a password."
                    )
            archive = zipfile.ZipFile(path)
        except BROKEN as error:
            raise self._damaged() from error
        if len(archive.infolist()) > MAXIMUM_FILES:
            raise self._too_large()
        return archive

    def _main_part(self) -> str:
        related = self._relationships("")
        return next(iter(related.get("officeDocument", ())), "word/document.xml")

    def _relationships(self, part: str) -> dict[str, list[str]]:
        """Names of the parts that a part points to, by the last word of the relationship's type."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        related: dict[str, list[str]] = {}
        if listing not in self._archive.namelist():
            return related
        for one in self._parse(listing):
            if one.get("TargetMode") != "External" and one.get("Type") and one.get("Target"):
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target")))
                related.setdefault(one.get("Type").rsplit("/", 1)[-1], []).append(
                    target.lstrip("/")
                )
        return related

    def _parse(self, name: str) -> Element:
        try:
            if self._archive.getinfo(name).file_size > MAXIMUM_PART:
                raise self._too_large()
            xml = self._archive.read(name).replace(STRICT, TRANSITIONAL)
            return parse_xml(xml)
        except BROKEN as error:
            raise self._damaged() from error

    def _damaged(self) -> UnreadableFile:
        return UnreadableFile(
            f"{self._name} is damaged or is no Word file, and cannot be read; nothing was kept. "
            "Open it in Word and save it again, or fetch it again."
        )

    def _too_large(self) -> UnreadableFile:
        return UnreadableFile(
            f"{self._name} unpacks to more than {MAXIMUM_PART // 1_000_000} MB of text, which no paper "
            "needs; nothing was kept."
        )


@cache
def _qualified(path: str) -> str:
    """A path with its names as the parser knows them; asked for with every paragraph, so kept."""
    return "/".join(map(qn, path.split("/")))


def value_of(element: Element | None, path: str, default: str | None = None) -> str | None:
    """The w:val of the first element on a path ("w:pPr/w:numPr/w:numId") below an element."""
    found = child_of(element, path)
    return default if found is None else found.get(VALUE, default)


def child_of(element: Element | None, path: str) -> Element | None:
    """The first element on a path below an element, None where there is none."""
    return None if element is None else element.find(_qualified(path))


def whole_number(text: str | None, default: int = 0) -> int:
    """A count as a Word file states it, held between 0 and a million; the default where it is none."""
    return min(max(int(text), 0), 1_000_000) if text and text.strip().isdecimal() else default


def is_on(element: Element | None, path: str) -> bool | None:
    """Whether a switch such as w:b is on; None where it is not stated."""
    found = child_of(element, path)
    if found is None:
        return None
    return found.get(VALUE, "true") not in {"0", "false", "off", "none"}
