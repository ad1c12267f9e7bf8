"""Which papers the words of a citation name: "Ofsted 2015", "OSC pack", "Appendix B1".

A paper is known by its publisher, council, title, kind, id and parts. All the telling words of a
citation must be among them, and a year or date must be the paper's own or that of a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.naming import words_of
from corpus.passages import Document
from drafting.citing import CitedWords
from drafting.dates import Day, find_dates
from drafting.papers import Papers
from retrieval.filters import years_of

_SAYS_NOTHING = frozenset(
    (
        "a above an and as at borough by city council county dated district final for from full hmi ibid "
        "in inspection is it its letter note notes of ofsteds on or our pack page paper papers published "
        "report reports s same section see that the their this to version with"
    ).split()
)
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


class NamedPapers:
    """The papers by the words and dates that name them. Making it reads every passage's scope once."""

    def __init__(self, papers: Papers) -> None:
        self._documents = papers.documents
        self._scopes = {
            each.id: tuple(dict.fromkeys(p.scope for p in papers.passages(each.id) if p.scope))
            for each in papers.documents
        }
        self._scope_dates = {
            name: find_dates(". ".join(scopes)) for name, scopes in self._scopes.items()
        }
        self._known = {each.id: self._known_words(each) for each in papers.documents}

    def named(self, cited: CitedWords) -> list[Document]:
        """Return the papers that a citation can be about; all of them where it names none."""
        words, days = _telling(cited.source), find_dates(cited.source)
        return [
            each
            for each in self._documents
            if words <= self._known[each.id] and all(self._is_dated(each, day) for day in days)
        ]

    def parts(self, cited: CitedWords, documents: Iterable[Document]) -> set[tuple[str, str]]:
        """Return the (document id, scope) pairs whose scope the citation names, the longest only."""
        source = f" {fold(cited.source)} "
        named = {
            (document.id, scope)
            for document in documents
            for scope in self._scopes[document.id]
            if f" {fold(scope)} " in source
        }
        # "Appendix B1" is not meant where "Appendix B1 Annex" is named.
        longest = max((len(scope) for _, scope in named), default=0)
        return {(where, scope) for where, scope in named if len(scope) == longest}

    def hinted(self, ids: Sequence[str], hints: str) -> list[str]:
        """Return those of some document ids that the words around a citation fit best."""
        words = _telling(hints)
        years = {year for day in find_dates(hints) for year in day.years}
        value = {
            each.id: len(words & self._known[each.id]) + 2 * len(years & years_of(each))
            for each in self._documents
            if each.id in ids
        }
        best = max(value.values())
        return [each for each in ids if value[each] == best]

    def nearest(self, cited: CitedWords) -> Document | None:
        """Return the paper whose publisher or council a citation names, if there is one."""
        words = _telling(cited.source)
        near = max(self._documents, key=lambda each: len(words & _by(each)), default=None)
        return near if near is not None and words & _by(near) else None

    def _known_words(self, document: Document) -> frozenset[str]:
        names = (document.id, document.publisher, document.authority, document.title, document.kind)
        return frozenset(words_of(" ".join((*names, document.notes, *self._scopes[document.id]))))

    def _is_dated(self, document: Document, day: Day) -> bool:
        """Whether a date in a citation is the paper's own, or that of a part of it."""
        if any(_same_day(day, each) for each in self._scope_dates[document.id]):
            return True
        if day.month is None:
            return day.years <= years_of(document)
        out = document.published
        if out is None or (day.year or out.year, day.month) != (out.year, out.month):
            return False
        return day.day is None or day.day == out.day


def fold(words: str) -> str:
    """Return words in small letters with single blanks for all else, for comparing."""
    return _NOT_WORDS.sub(" ", words.casefold()).strip()


def _same_day(day: Day, other: Day) -> bool:
    if day.month is None:
        return bool(day.years) and day.years <= other.years
    return (day.year, day.month, day.day) == (other.year, other.month, other.day)


def _telling(words: str) -> frozenset[str]:
    """The words of a citation that tell one paper from another, dates left out."""
    for day in find_dates(words):
        words = words.replace(day.text, " ")
    return frozenset(each for each in words_of(words) if not each.isdigit()) - _SAYS_NOTHING


def _by(document: Document) -> frozenset[str]:
    return _telling(f"{document.publisher} {document.authority}")
