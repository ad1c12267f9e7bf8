"""Which inspection papers can bear on an answer: those about the same council, of its own time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.passages import INSPECTIONS, Document
from register.entries import Entry

BEFORE_DAYS = 2 * 365
AFTER_DAYS = 183
"""How long before and after an answer a paper was published that is of its time."""


@dataclass(frozen=True, slots=True)
class Inspections:
    """The inspection papers about a council: those of an answer's time, and those that came later."""

    of_its_time: tuple[Document, ...]
    later: tuple[Document, ...]


def inspections_for(entry: Entry, documents: Iterable[Document]) -> Inspections:
    """Return the inspection papers that can bear on an entry's answer, the nearest in time first.

    Where none is of the answer's time, the nearest one stands in for it.
    """
    about = [one for one in documents if one.kind in INSPECTIONS and _same_council(one, entry)]
    near = sorted(about, key=lambda one: _distance(one, entry.asked_on))
    chosen = [one for one in near if _is_of_its_time(one, entry.asked_on)] or near[:1]
    return Inspections(tuple(chosen), _after(near, chosen, entry.asked_on))


def _same_council(document: Document, entry: Entry) -> bool:
    return document.authority.casefold() == entry.document.authority.casefold()


def _distance(document: Document, asked_on: date | None) -> tuple[int, str]:
    if document.published is None or asked_on is None:
        return 10**6, document.id
    return abs((document.published - asked_on).days), document.id


def _is_of_its_time(document: Document, asked_on: date | None) -> bool:
    if document.published is None or asked_on is None:
        return False
    return -BEFORE_DAYS <= (document.published - asked_on).days <= AFTER_DAYS


def _after(
    near: Sequence[Document], chosen: Sequence[Document], asked_on: date | None
) -> tuple[Document, ...]:
    others = [one for one in near if one not in chosen and one.published and asked_on]
    later = [one for one in others if asked_on and str(one.published) > asked_on.isoformat()]
    return tuple(sorted(later, key=lambda one: str(one.published)))
