"""The register: every question that the papers print, who asked it and when, and its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from corpus.passages import Document, Exchange, Passage
from drafting.dates import find_dates
from retrieval.index import Index

NOT_NAMED = "Not named in the paper"
NO_TOPIC = "No heading"
_TITLES = re.compile(r"\bCllr\b\.?", re.IGNORECASE)
_WHO_ASKED = re.compile(r"^questions (?:from|by) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of the register, with the passage and the paper that print it.

    `asked_on` is the day of the meeting where the paper's own words give it, else the paper's date;
    `member` and `topic` are never empty: they say so where the paper gives none.
    """

    passage: Passage
    document: Document
    exchange: Exchange
    asked_on: date | None
    member: str
    topic: str

    @property
    def id(self) -> str:
        """The id of the passage that prints it."""
        return self.passage.id

    @property
    def is_answered(self) -> bool:
        """Whether the paper prints an answer."""
        return bool((self.exchange.answer or "").strip())

    @property
    def wording(self) -> str:
        """The words of question and answer together."""
        return f"{self.exchange.question} {self.exchange.answer or ''}".strip()


@dataclass(frozen=True)
class Register:
    """The questions of a library: the latest paper first, each paper's in the order of its pages."""

    entries: tuple[Entry, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Who asked, by name; those whom the paper does not name come last."""
        return tuple(sorted({one.member for one in self.entries}, key=_not_named_last))

    @property
    def topics(self) -> tuple[str, ...]:
        """What was asked about, in the order of the register."""
        return tuple(dict.fromkeys(one.topic for one in self.entries))

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which questions were asked, the latest first."""
        return tuple(sorted({one.asked_on for one in self.entries if one.asked_on}, reverse=True))

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """The entry of each passage id."""
        return {one.id: one for one in self.entries}


def read_register(index: Index) -> Register:
    """Return the register of an index; a question that is printed again elsewhere is taken once."""
    latest = sorted(index.documents, key=lambda one: (str(one.published or ""), one.id))[::-1]
    return Register(
        tuple(
            _entry(document, passage, passage.exchange)
            for document in latest
            for passage in index.passages(document.id)
            if passage.exchange is not None and passage.reprint_of is None
        )
    )


def member_of(exchange: Exchange) -> str:
    """Return who asked, as printed but for one form of the title: "Councillor Sue Poole"."""
    return _TITLES.sub("Councillor", exchange.asked_by).strip() or NOT_NAMED


def _entry(document: Document, passage: Passage, exchange: Exchange) -> Entry:
    return Entry(
        passage,
        document,
        exchange,
        asked_on=_day_in(passage.scope or "") or document.published,
        member=member_of(exchange),
        topic=_topic(passage.headings),
    )


def _topic(headings: Iterable[str]) -> str:
    """Return the innermost heading that says more than who asked."""
    kept = list(headings)
    told = [heading for heading in kept if not _WHO_ASKED.match(heading)]
    return (told or kept or [NO_TOPIC])[-1]


def _day_in(scope: str) -> date | None:
    """Return the whole date in the name of a part of a paper: "minutes 15 January 2015"."""
    for found in find_dates(scope):
        if found.year and found.month and found.day:
            return date(found.year, found.month, found.day)
    return None


def _not_named_last(member: str) -> tuple[bool, str]:
    return member == NOT_NAMED, member
