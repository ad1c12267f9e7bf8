"""Places in a paper that a question names by their number, and the words that only ask or refer.

"What did minute 85 say about the allotments?" asks about allotments: nothing has to speak of minutes
or of saying, and a passage that is minute 85 is the one that was meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.passages import Passage
from retrieval.words import stem

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_PLACE = re.compile(
    r"\b(?P<unit>paragraph|para|minute|item|point|recommendation|rec|question|event|appendix|annex|page)"
    r"(?:s|\.)?\s?(?P<number>[a-z]?\d+(?:\.\d+)*)\b(?!\s?%)"
    rf"(?!\s(?:{_MONTHS})\b)",
    re.IGNORECASE,
)
_PAGE = "page"
_HEADED = ("event", "appendix", "annex")
"""What headings call parts of a pack; the other units are of numbers printed before a paragraph."""
ONLY_ASKING = frozenset(
    map(
        stem,
        """say says said saying tell tells told mention mentions mentioned mentioning state states
        stated show shows showed shown describe describes described explain explains explained find
        finds found note notes noted noting report reports reported reporting answer answers answered
        ask asks asked asking question questions know knows known think thinks thought want wants
        wanted happen happens happened happening
        paragraph para minute page passage paper papers document documents""".split(),
    )
)
"""Stems of words that only ask what is said, or where: no passage has to hold them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A numbered place: its unit in the singular ("minute", "page") and its number as typed."""

    unit: str
    number: str

    def is_in(self, passage: Passage) -> bool:
        """Tell whether a passage bears the number, or stands on the page or below the heading."""
        if self.unit == _PAGE:
            return self.number in _pages(passage)
        if self.unit in _HEADED:
            titles = (passage.scope or "", *passage.headings)
            start = re.compile(rf"{self.unit} {re.escape(self.number)}\b", re.IGNORECASE)
            return any(start.match(title) for title in titles)
        return (passage.number or "").casefold().removeprefix("q") == self.number.removeprefix("q")


@lru_cache(maxsize=256)
def named_places(question: str) -> tuple[Place, ...]:
    """Return the numbered places that a question names."""
    found = _PLACE.finditer(question)
    return tuple(Place(one["unit"].casefold(), one["number"].casefold()) for one in found)


def _pages(passage: Passage) -> set[str]:
    """Return the pages that a passage stands on, counted and as printed."""
    if passage.page_first is None:
        return set()
    counted = range(passage.page_first, (passage.page_last or passage.page_first) + 1)
    return {*map(str, counted), passage.printed_page or ""}
