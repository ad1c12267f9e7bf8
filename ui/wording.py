"""The interface's own words for counts, dates and ages."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from corpus.citations import uk_date
from corpus.passages import Document


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 paper", "5 papers", "1,200 papers"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_local_time(moment: datetime) -> str:
    """A moment as people here write it: "21 November 2026 at 09:05"."""
    local = moment.astimezone()
    return f"{uk_date(local.date())} at {local:%H:%M}"


def described(document: Document) -> str:
    """A document on one line: "Leicester City, Inspection of services, 20 March 2015"."""
    day = uk_date(document.published) if document.published else "no date given"
    return f"{document.authority} – {document.title}, {day}"


def years_between(documents: Collection[Document]) -> str:
    """The years that documents span: "2015 to 2024", "2015", or nothing where none has a date."""
    years = sorted({document.published.year for document in documents if document.published})
    if not years:
        return ""
    return f"{years[0]}" if years[0] == years[-1] else f"{years[0]} to {years[-1]}"


def listed(words: Collection[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    *head, last = words
    return f"{', '.join(head)} and {last}" if head else last
