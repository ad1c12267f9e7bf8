"""What the papers cover, councils and years, and what a question names beside that.

`councils.tsv` lists the councils in England that answer for children's services (the counties, the
unitary authorities, the metropolitan and the London boroughs), with other names in use.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from corpus.passages import Document
from retrieval.councils import core_name
from retrieval.demands import years_in
from retrieval.filters import years_of

FILE = Path(__file__).with_name("councils.tsv")
LISTED = 4
"""How many councils or years a sentence lists before it counts them."""
_STYLED = re.compile(
    r"\b(?:city|county|borough|council|town hall)\b"
    r"(?!\s+(?:lines?|courts?|mayor|shows?|tax|houses?|flats?|breaks?)\b)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:ofsted|inspect\w*|(?<!to )(?<!\bi )reports?(?! (?:an?|it|my|this)\b)|(?<!to )visit|letter|"
    r"(?<!\d )minutes|committee|lscb|regulators?)\b",
    re.IGNORECASE,
)
"""Sorts of paper, but no verbs: whoever wants to report a pothole asks for no report."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What some papers cover: the councils that they are about, and the years they can be asked for.

    A report of one year tells of the year before, so that one is covered too.
    """

    councils: tuple[str, ...]
    years: tuple[int, ...]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Reach:
        """Return what these documents cover."""
        held = list(documents)
        years = {year for document in held for year in years_of(document)}
        councils = {document.authority for document in held if document.authority}
        return cls(tuple(sorted(councils)), tuple(sorted(years)))

    def elsewhere(self, question: str) -> tuple[str, ...]:
        """Return the councils that the question names where it names none that is covered."""
        if self._names_own(question):
            return ()
        own = {name for council in self.councils for name in councils_in(council, as_title=True)}
        named = councils_in(question)
        return named if own.isdisjoint(named) else ()

    def names_in(self, question: str) -> int:
        """Return how many of council, year and sort of paper the question names of these, 0 to 3."""
        asked = years_in(question)
        years = {*self.years, *(year - 1 for year in self.years)}
        return (
            (self._names_own(question) or _STYLED.search(question) is not None)
            + (not asked.isdisjoint(years))
            + (_PAPER.search(question) is not None)
        )

    def _names_own(self, question: str) -> bool:
        """Tell whether a covered council's name stands there, its style ("City of") left out."""
        cores = map(core_name, self.councils)
        return any(_pattern(core, any_case=True).search(question) for core in cores)

    def councils_said(self) -> str:
        """Return the councils covered, as words of a sentence."""
        return _listed(self.councils, "councils")

    def years_said(self) -> str:
        """Return the years covered, as words of a sentence."""
        return _listed([str(year) for year in self.years], "years")


@lru_cache(maxsize=1000)
def councils_in(text: str, as_title: bool = False) -> tuple[str, ...]:
    """Return the councils that a text names, longest names first; none lies within another's name.

    `as_title`: the text is a council's title, in whatever case.
    """
    found: dict[str, None] = {}
    for name, council in _names():
        pattern = _pattern(name, any_case=as_title or " " in name)
        if pattern.search(text):
            found[council] = None
            text = pattern.sub("|", text)
    return tuple(found)


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    """Return each name with the council's first one, longest names first."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    names = {
        name.strip(): row["name"]
        for row in rows
        for name in (row["name"], *row["also called"].split(";"))
        if name.strip()
    }
    return tuple(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


@lru_cache(maxsize=1000)
def _pattern(name: str, any_case: bool) -> re.Pattern[str]:
    """Return the pattern of a name.

    One of a single word counts in a question only with its capital: many of them are words or
    surnames too (reading, bath, bury, sutton).
    """
    words = [re.escape(word) for word in re.split(r"[\s-]+", name.replace(",", ""))]
    spaced = r"[\s,-]+".join("(?:and|&)" if word == "and" else word for word in words)
    return re.compile(rf"(?<![\w-]){spaced}(?![\w-])", re.IGNORECASE if any_case else 0)


def _listed(names: Sequence[str], what: str) -> str:
    if len(names) > LISTED:
        return f"{len(names)} {what}, from {names[0]} to {names[-1]}"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
