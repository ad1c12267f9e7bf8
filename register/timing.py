"""Days and months that a text names, so that texts on the same time can be told."""

from __future__ import annotations

from drafting.dates import Day, find_dates

Mark = tuple[int, int]


def times_in(text: str) -> frozenset[Mark]:
    """Return the months (year, month) and the days (month, day) that a text names.

    A month without its year is too little: every report speaks of some January.
    """
    return frozenset(mark for found in find_dates(text) for mark in _marks(found))


def _marks(found: Day) -> list[Mark]:
    if found.month is None:
        return []
    months = [(found.year, found.month)] if found.year is not None else []
    days = [(found.month, found.day)] if found.day is not None else []
    return [*months, *days]
