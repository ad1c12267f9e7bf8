"""Which reports stand side by side: one council's over time, or the latest of each of several councils."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from corpus.passages import INSPECTIONS, Document, DocumentKind

MOST = 8
"""Reports that can be read side by side."""


class Way(StrEnum):
    """A way to compare."""

    TIME = "time"
    COUNCILS = "councils"


def councils_in(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the councils that inspection papers are about, by name."""
    return tuple(sorted({one.authority for one in documents if one.kind in INSPECTIONS}))


def reports_to_compare(
    documents: Sequence[Document], way: Way, councils: Sequence[str], letters: bool = True
) -> tuple[Document, ...]:
    """Return the reports to set side by side, at most `MOST`, the earliest first.

    Over time: all inspection papers about the first of the councils (the one with most papers where
    none is named), letters on visits among them if wanted; of more than `MOST`, the latest. Councils:
    the latest inspection report of each, of all councils where none is named.
    """
    if way is Way.COUNCILS:
        return _latest_of_each(documents, councils or councils_in(documents))
    council = councils[0] if councils else most_inspected(documents)
    kinds = INSPECTIONS if letters else INSPECTIONS[:1]
    own = [one for one in documents if one.authority == council and one.kind in kinds]
    return tuple(sorted(own, key=_by_date)[-MOST:])


def most_inspected(documents: Sequence[Document]) -> str | None:
    """Return the council with most inspection papers, the first by name of several; None without any."""
    councils = councils_in(documents)
    counts = [
        sum(one.authority == council and one.kind in INSPECTIONS for one in documents)
        for council in councils
    ]
    return councils[counts.index(max(counts))] if councils else None


def _latest_of_each(documents: Sequence[Document], councils: Iterable[str]) -> tuple[Document, ...]:
    latest: dict[str, Document] = {}
    for document in sorted(documents, key=_by_date):
        if document.kind is DocumentKind.INSPECTION_REPORT:
            latest[document.authority] = document
    return tuple(latest[name] for name in councils if name in latest)[:MOST]


def _by_date(document: Document) -> tuple[str, str]:
    return str(document.published or ""), document.id
