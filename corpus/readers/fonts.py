"""Character codes of a PDF font to text and widths, each font read once for a whole file."""

from __future__ import annotations

import re

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font as PdfFont

from corpus.readers.faults import BROKEN

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)


class Font:
    """What is needed of a font to place its text.

    `space` is the width of a space; `bold` and `italic` tell the face; widths are in thousandths
    of the type size.
    """

    def __init__(self, resource: DictionaryObject | None) -> None:
        font = PdfFont.from_font_resource(resource) if resource is not None else None
        self._font = font
        self._glyphs: dict[str, tuple[str, float]] = {}
        self.space = float(font.space_width) if font else 250.0
        self.bold = bool(font and _BOLD.search(font.name))
        self.italic = bool(font and _ITALIC.search(font.name))

    def decode(self, raw: bytes) -> list[tuple[str, float]]:
        """Return (text, width) of each character code in `raw`."""
        glyphs = self._glyphs
        return [glyphs.get(code) or self._look_up(code) for code in self._split(raw)]

    def _split(self, raw: bytes) -> str:
        """Return one character for each character code."""
        if self._font is None or not isinstance(self._font.encoding, str):
            return raw.decode("latin-1")
        try:
            return raw.decode(self._font.encoding, "surrogatepass")
        except UnicodeDecodeError:
            return raw.decode(self._font.encoding, "replace")

    def _look_up(self, code: str) -> tuple[str, float]:
        """Find and remember the text and the width of one character code."""
        font = self._font
        if font is None:
            return "\ufffd", 500.0
        inner = code if isinstance(font.encoding, str) else font.encoding.get(ord(code), code)
        text = str(font.character_map.get(inner, inner))
        if code == font.space_char or text == " ":
            width = float(font.character_widths.get(code, font.space_width))
        else:
            width = float(font.get_text_width(code))
        self._glyphs[code] = (text, width)
        return text, width


class FontCache:
    """The fonts of a file by object number, so that each is read once."""

    def __init__(self) -> None:
        self._fonts: dict[object, Font] = {}

    def find(self, resources: DictionaryObject, name: str) -> Font:
        """Return the font called `name` in `resources`; a font that cannot be read shows as �."""
        fonts = resources.get("/Font")
        fonts = fonts.get_object() if fonts is not None else None
        if not isinstance(fonts, DictionaryObject) or "/" + name not in fonts:
            return Font(None)
        reference = fonts.raw_get("/" + name)
        key: object = getattr(reference, "idnum", None) or id(reference)
        if key not in self._fonts:
            self._fonts[key] = _load_font(reference.get_object())
        return self._fonts[key]


def _load_font(resource: object) -> Font:
    """Read a font, or give one that decodes nothing if the file's is broken."""
    if not isinstance(resource, DictionaryObject):
        return Font(None)
    try:
        return Font(resource)
    except BROKEN:
        return Font(None)
