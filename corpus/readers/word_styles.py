"""What the paragraph styles of a Word file say: headings, numbering, bold; each inherits from its base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.readers.word_package import child_of, is_on, value_of, whole_number

BODY_LEVEL = 9  # w:outlineLvl of body text; 0 to 8 are headings


@dataclass(frozen=True, slots=True)
class StyleNumber:
    """The list that a style puts its paragraphs into; `owner` is the style that says so."""

    num_id: str
    level: int | None
    owner: str


class Styles:
    """The styles of a file by id. A style that is missing says nothing; a cycle of bases ends."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(qn("w:style"))
        self._styles: dict[str, Element] = {each.get(qn("w:styleId"), ""): each for each in found}
        defaults = [each for each in found if each.get(qn("w:default")) in {"1", "true"}]
        plain = [each for each in defaults if each.get(qn("w:type")) == "paragraph"]
        self.default = plain[0].get(qn("w:styleId"), "") if plain else ""

    def name(self, style: str) -> str:
        """A style's name in small letters ("heading 2", "toc 1")."""
        return (value_of(self._styles.get(style), "w:name") or "").lower()

    def number(self, style: str) -> StyleNumber | None:
        """The list of a style's paragraphs, None where it numbers nothing."""
        level: int | None = None
        for owner, element in self._chain(style):
            numbering = child_of(element, "w:pPr/w:numPr")
            stated = value_of(numbering, "w:ilvl")
            level = whole_number(stated) if level is None and stated else level
            num_id = value_of(numbering, "w:numId")
            if num_id is not None:
                return StyleNumber(num_id, level, owner) if num_id != "0" else None
        return None

    def heading_level(self, style: str) -> int | None:
        """1 for the outermost headings (and the title), None for body text."""
        for _, element in self._chain(style):
            stated = value_of(element, "w:pPr/w:outlineLvl")
            if stated is not None:
                return level_of(stated)
            named = re.fullmatch(r"heading (\d)", (value_of(element, "w:name") or "").lower())
            if named:
                return int(named[1])
        return 1 if self.name(style) == "title" else None

    def is_bold(self, style: str) -> bool:
        """Whether a style's text is bold."""
        stated = (is_on(element, "w:rPr/w:b") for _, element in self._chain(style))
        return next((one for one in stated if one is not None), False)

    def _chain(self, style: str) -> Iterator[tuple[str, Element]]:
        """A style and the styles that it is based on, nearest first, each once."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style, self._styles[style]
            style = value_of(self._styles[style], "w:basedOn") or ""


def level_of(outline: str) -> int | None:
    """The heading level that a w:outlineLvl means, None for body text."""
    level = whole_number(outline, BODY_LEVEL)
    return level + 1 if level < BODY_LEVEL else None
