"""Which document some words name: "the Ofsted report" in a paper of the same council.

A document is known by its publisher, council, title, kind and year. Words that every paper could be
called by ("the full report") name nothing and mean the paper that prints them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.passages import Document

NAMES_NOTHING = frozenset(
    (
        "a above and as at attached below by covering current decision draft final for from full had has "
        "have her his in inspection is it its letter main of on order our paper plan policy published "
        "report review same set that the their this to under was were which with"
    ).split()
)
YEAR = re.compile(r"(?:19|20)\d\d")
BODY_WORDS = frozenset(
    "council city county borough district metropolitan london royal of and the".split()
)


class Shelf:
    """The documents of a library by the words that they are known by."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {each.id: each for each in documents}
        self._known_by = {each.id: _known_by(each) for each in documents}

    def distinctive(self, phrase: str | None) -> set[str]:
        """The words of a phrase that tell one paper from another; empty where it means "this one"."""
        return words_of(phrase or "") - NAMES_NOTHING

    def published_by(self, name: str | None, origin: str) -> set[str]:
        """The words by which a name tells of another body's papers ("Ofsted 2015"); empty where none.

        The name must end with the whole name of a body that publishes on the same council, so that
        no other name that happens to stand before a number is taken for one.
        """
        own = self._documents[origin]
        words = [word for word in _in_order(name or "") if word not in NAMES_NOTHING]
        years = {word for word in words if YEAR.fullmatch(word)}
        called = [word for word in words if word not in years]
        for each in self._documents.values():
            body = [word for word in _in_order(each.publisher) if word not in NAMES_NOTHING]
            foreign = each.publisher != own.publisher and _same_place(each, own)
            if foreign and body and called[-len(body) :] == body:
                return {*body, *years}
        return set()

    def named(self, words: set[str], origin: str) -> list[str]:
        """The other documents about the same council that these words name."""
        own = self._documents[origin]
        return [
            each.id
            for each in self._documents.values()
            if each.id != origin and _same_place(each, own) and words <= self._known_by[each.id]
        ]

    def choose(self, ids: Sequence[str], origin: str) -> str | None:
        """The one meant among several: the latest that was out when the origin was; None if unclear."""
        until = self._documents[origin].published
        dated = [(self._documents[each].published, each) for each in ids]
        if len(ids) == 1:
            return ids[0]
        before = sorted(
            (day, each) for day, each in dated if day and (until is None or day <= until)
        )
        if not before or until is None or (len(before) > 1 and before[-1][0] == before[-2][0]):
            return None
        return before[-1][1]


def words_of(text: str) -> set[str]:
    """The words of a text in small letters, possessive endings taken off."""
    return set(_in_order(text))


def _in_order(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", text.lower()))


def _known_by(document: Document) -> set[str]:
    parts = (
        document.publisher,
        document.authority,
        document.title,
        str(document.kind),
        _year(document.published),
    )
    return words_of(" ".join(parts))


def _year(day: date | None) -> str:
    return str(day.year) if day else ""


def _same_place(one: Document, other: Document) -> bool:
    return _place(one.authority) == _place(other.authority)


def _place(authority: str) -> set[str]:
    return words_of(authority) - BODY_WORDS
