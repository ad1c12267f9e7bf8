"""Whether the text shown is the source's, letter for letter.

Each line of a passage must stand in its source, white space disregarded: in one piece, or in two
where a page ends within it and running heads and feet lie between. A raised figure is compared as
a figure. The marks of Markdown and HTML in a text conversion are not words and are left out, and those
of TeX around an upright letter. A table row is looked up word by word, since the lines of its cells
stand side by side in the source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

from corpus.passages import Passage
from evaluation.cases import Case
from evaluation.measures.measure import Measure

DEPTH = 5
_BESIDE_WORDS = re.compile(r"\$\{\\rm|\}\$|\s|</?[a-z]+>|[*#_<>\\]")
Pages = Sequence[str]
"""A source's pages, white space taken out."""


def quotes_faithful(pages_of: Callable[[str], Pages | None]) -> Measure:
    """The share of the first five passages whose every line is the source's.

    `pages_of` gives the pages of a document by its id, None where there is no source to compare.
    """

    def take(case: Case) -> float | None:
        held = [
            is_verbatim(shown.passage, pages)
            for shown in case.shown[:DEPTH]
            if (pages := pages_of(shown.document.id)) is not None
        ]
        return sum(held) / len(held) if held else None

    return Measure("Quotes@5", "text shown is the source's, first five passages", take)


def is_verbatim(passage: Passage, pages: Pages) -> bool:
    """Tell whether every line of a passage stands in the source."""
    pieces = _pieces(passage)
    whole = "".join(pages)
    return all(piece in whole or _stands_over_break(piece, pages) for piece in pieces)


def close_up(text: str) -> str:
    """A text as it is compared: without white space and marks of markup, raised figures lowered."""
    return _BESIDE_WORDS.sub("", unicodedata.normalize("NFKC", text))


def _pieces(passage: Passage) -> list[str]:
    if passage.row is not None:
        return [close_up(word) for word in passage.text.replace(" | ", " ").split()]
    return [close_up(line) for line in passage.text.splitlines()]


def _stands_over_break(line: str, pages: Pages) -> bool:
    """Tell whether a line begins on one page and goes on, without a letter lost, on the next."""
    return any(
        _longest_start(line, page) + _longest_end(line, following) >= len(line)
        for page, following in pairwise(pages)
    )


def _longest_start(line: str, page: str) -> int:
    return next(size for size in range(len(line), -1, -1) if line[:size] in page)


def _longest_end(line: str, page: str) -> int:
    return next(size for size in range(len(line) + 1) if line[size:] in page) * -1 + len(line)
