"""Quotations in a draft, and whether a text has those very words.

Quotation marks, dashes, spaces, hyphens at line ends, capital first letters and a stop before the
closing mark are matters of print and may differ. An ellipsis stands for words left out, square
brackets for a word put in; everything else has to be the source's own.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

_MARKED = re.compile(
    r"“(?P<curly>[^“”]{2,1500}?)”"
    r"|(?<![\w”])\"(?P<straight>[^\"“”]{2,1500}?)\"(?!\w)"
    r"|(?<!\w)‘(?P<single>(?:[^‘’]|’(?=\w)){2,1500}?)’(?!\w)"
    r"|(?<!\w)'(?P<typed>(?:[^'‘’]|'(?=\w)){2,1500}?)'(?!\w)"
)
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3}|\. \. \.)\s*\]|…|\.{3}|\. \. \.|\[[^\]]*\])\s*")
_FOLDED = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "\u00ad": "",
    }
)
_WORD = re.compile(r"\w+(?:['.,]\w+)*%?|[£€$%]")
LONGEST_TERM = 3
"""A quotation of so few words is a term or a judgement ('inadequate') rather than a passage."""
NEAR_ENOUGH = 0.55


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: their place, marks included, and the words without the marks."""

    start: int
    end: int
    words: str

    @property
    def is_term(self) -> bool:
        """Whether it is a word or two in quotation marks rather than a stretch of somebody's text."""
        return len(_words(self.words)) <= LONGEST_TERM


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order."""
    found = []
    for match in _MARKED.finditer(text):
        words = next(group for group in match.groups() if group is not None)
        found.append(Quotation(match.start(), match.end(), words.strip()))
    return tuple(found)


def is_exact(quotation: Quotation, text: str) -> bool:
    """Tell whether the text has the quoted words, piece by piece in order."""
    place = 0
    printed = _words(text)
    for piece in _pieces(quotation.words):
        place = _find(piece, printed, place)
        if place < 0:
            return False
        place += len(piece)
    return True


def nearest_words(quotation: Quotation, text: str) -> tuple[float, str]:
    """Return how near the text comes to the quoted words (0 to 1), and its own nearest words.

    Nearness is the share of words that two runs of the same length have in common, in order.
    """
    quoted = [word for piece in _pieces(quotation.words) for word in piece]
    places = list(_WORD.finditer(_fold(text)))
    printed = [match.group().casefold() for match in places]
    if not quoted or not printed:
        return 0.0, ""
    start, end = _window(quoted, printed)
    matcher = difflib.SequenceMatcher(None, quoted, printed[start:end], autojunk=False)
    return matcher.ratio(), text[places[start].start() : places[end - 1].end()]


def _window(quoted: list[str], printed: list[str]) -> tuple[int, int]:
    """The run of printed words that best answers the quoted ones, as (start, end)."""
    matcher = difflib.SequenceMatcher(None, quoted, printed, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return 0, min(len(quoted), len(printed))
    longest = max(blocks, key=lambda block: block.size)
    slack = 2 + len(quoted) // 8
    start = max(0, longest.b - longest.a - slack)
    end = min(len(printed), longest.b - longest.a + len(quoted) + slack)
    inner = difflib.SequenceMatcher(None, quoted, printed[start:end], autojunk=False)
    matched = [block for block in inner.get_matching_blocks() if block.size]
    first, last = matched[0], matched[-1]
    begin = max(start, start + first.b - first.a)
    finish = start + last.b + last.size + (len(quoted) - last.a - last.size)
    return begin, max(begin + 1, min(finish, len(printed)))


def _pieces(words: str) -> list[list[str]]:
    return [found for piece in _LEFT_OUT.split(words) if (found := _words(piece))]


def _find(piece: list[str], printed: list[str], start: int) -> int:
    """The place of a run of words at or after `start`, or -1."""
    for place in range(start, len(printed) - len(piece) + 1):
        if printed[place : place + len(piece)] == piece:
            return place
    return -1


def _words(text: str) -> list[str]:
    return [match.group().casefold() for match in _WORD.finditer(_fold(text))]


def _fold(text: str) -> str:
    # Every replacement keeps the length, so that places in the folded text are places in the text.
    return text.translate({key: value or " " for key, value in _FOLDED.items()})
