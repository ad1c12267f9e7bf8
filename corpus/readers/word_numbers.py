"""Word's automatic numbers, computed as Word prints them.

The text of a Word file does not hold them: a paragraph names a list (w:num) and a level, the list
names an abstract list (w:abstractNum) whose levels say how a number looks ("Q%1", "%1.%2", "(%3)"),
where it starts and when it starts again. Lists of one abstract list count on together, unless a list
overrides where a level starts (ECMA-376, part 1, section 17.9).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.readers.word_package import child_of, is_on, value_of, whole_number
from corpus.readers.word_styles import Styles

LEVELS = 9
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LARGEST_ROMAN = 3999
LARGEST_LETTER = 780  # Word's own limit: thirty times the alphabet
CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its pattern, its number format, its start, and what makes it start again.

    `restart` is the level (from 1) whose next number makes this one start again; 0 means never, None
    any level above.
    """

    pattern: str = ""
    form: str = "none"
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class AutomaticNumber:
    """The number that Word prints before a paragraph; empty with `bullet` for a bulleted one."""

    text: str
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class WordList:
    """A list that paragraphs name: its levels, the abstract list it counts with, its own starts."""

    abstract: str
    levels: tuple[Level, ...]
    starts: dict[int, int]

    def level_of_style(self, style: str) -> int | None:
        """The level that a paragraph style is tied to."""
        return next(
            (at for at, one in enumerate(self.levels) if style and one.style == style), None
        )


class Numbering:
    """The lists of a file and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._root = root
        self._styles = styles
        self._abstracts = _by_id(root, "w:abstractNum", "w:abstractNumId")
        self._lists = {
            key: self._list(one) for key, one in _by_id(root, "w:num", "w:numId").items()
        }
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def find(self, num_id: str) -> WordList | None:
        """The list of an id, None where the file does not define it."""
        return self._lists.get(num_id)

    def next(self, num_id: str, level: int) -> AutomaticNumber | None:
        """Count one paragraph of a list and level; None where the list prints nothing before it."""
        numbered = self._lists.get(num_id)
        if numbered is None or level >= len(numbered.levels):
            return None
        self._count(num_id, numbered, level)
        if numbered.levels[level].form == "bullet":
            return AutomaticNumber("", bullet=True)
        text = self._print(numbered, level)
        return AutomaticNumber(text) if text.strip() else None

    def _count(self, num_id: str, numbered: WordList, level: int) -> None:
        counts = self._counts[numbered.abstract]
        for upper in range(level + 1):
            if upper in numbered.starts and (num_id, upper) not in self._restarted:
                self._restarted.add((num_id, upper))
                _forget_from(counts, upper)
        start = numbered.starts.get(level, numbered.levels[level].start)
        counts[level] = counts[level] + 1 if level in counts else start
        for lower in [each for each in counts if each > level]:
            if numbered.levels[lower].restart is None or level < (
                numbered.levels[lower].restart or 0
            ):
                del counts[lower]

    def _print(self, numbered: WordList, level: int) -> str:
        own, counts = numbered.levels[level], self._counts[numbered.abstract]

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at >= len(numbered.levels):
                return ""
            count = counts.get(at, numbered.starts.get(at, numbered.levels[at].start))
            return format_number(count, "decimal" if own.legal else numbered.levels[at].form)

        return re.sub(r"%([1-9])", printed, own.pattern)

    def _list(self, num: Element) -> WordList:
        abstract = self._abstract_of(value_of(num, "w:abstractNumId") or "")
        levels = dict(enumerate([Level()] * LEVELS))
        levels |= _levels_of(self._abstracts.get(abstract))
        starts: dict[int, int] = {}
        for override in num.findall(qn("w:lvlOverride")):
            at = whole_number(override.get(qn("w:ilvl")))
            levels |= {key: one for key, one in _levels_of(override).items() if key < LEVELS}
            stated = value_of(override, "w:startOverride")
            if stated is not None:
                starts[at] = whole_number(stated, 1)
        return WordList(abstract, tuple(levels[at] for at in range(LEVELS)), starts)

    def _abstract_of(self, key: str) -> str:
        """The abstract list that is meant: some only point to the list of a numbering style."""
        seen: set[str] = set()
        while key not in seen:
            seen.add(key)
            link = value_of(self._abstracts.get(key), "w:numStyleLink")
            styled = self._styles.number(link) if link else None
            num = _by_id(self._root, "w:num", "w:numId").get(styled.num_id) if styled else None
            key = value_of(num, "w:abstractNumId") or key
        return key


def format_number(count: int, form: str) -> str:
    """A number in one of Word's formats ("lowerRoman"); plain digits for those not known here."""
    lowered = form.lower()
    if lowered == "none":
        return ""
    if lowered in {"lowerroman", "upperroman"} and 0 < count <= LARGEST_ROMAN:
        return _cased(_roman(count), form)
    if lowered in {"lowerletter", "upperletter"} and 0 < count <= LARGEST_LETTER:
        return _cased(chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1), form)
    if lowered == "decimalzero":
        return f"{count:02d}"
    if lowered == "ordinal":
        return f"{count}{_ordinal_ending(count)}"
    if lowered == "cardinaltext" and count < len(CARDINALS):
        return CARDINALS[count].capitalize()
    return str(count)


def _levels_of(element: Element | None) -> dict[int, Level]:
    found = [] if element is None else element.findall(qn("w:lvl"))
    return {
        whole_number(one.get(qn("w:ilvl"))): Level(
            pattern=value_of(one, "w:lvlText") or "",
            form=value_of(one, "w:numFmt") or "decimal",
            start=whole_number(value_of(one, "w:start"), 1)
            if child_of(one, "w:start") is not None
            else 0,
            restart=_restart(value_of(one, "w:lvlRestart")),
            legal=bool(is_on(one, "w:isLgl")),
            style=value_of(one, "w:pStyle") or "",
        )
        for one in found
    }


def _restart(stated: str | None) -> int | None:
    return None if stated is None else whole_number(stated)


def _forget_from(counts: dict[int, int], level: int) -> None:
    for each in [one for one in counts if one >= level]:
        del counts[each]


def _by_id(root: Element | None, tag: str, attribute: str) -> dict[str, Element]:
    found = [] if root is None else root.findall(qn(tag))
    return {each.get(qn(attribute), ""): each for each in found}


def _roman(count: int) -> str:
    text = ""
    for value, letters in ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _ordinal_ending(count: int) -> str:
    if count % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
