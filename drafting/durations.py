"""Lengths of time worked out from two dates: "five weeks later", "within three months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from drafting.dates import Day
from drafting.figures import Figure

_UNIT = re.compile(r"\s(?P<unit>day|week|month|year)s?\b", re.IGNORECASE)
_DAYS_IN = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}


def lie_apart(figure: Figure, text: str, dates: Sequence[Day]) -> tuple[Day, Day] | None:
    """Return two whole dates that lie as far apart as a figure with its unit says; None if none do."""
    unit = _UNIT.match(text, figure.end)
    if unit is None:
        return None
    length = _DAYS_IN[unit["unit"].lower()]
    whole = [(each, day) for each in dates if (day := _whole(each)) is not None]
    for (one, first), (other, last) in combinations(whole, 2):
        if round(abs((last - first).days) / length) == figure.value:
            return one, other
    return None


def _whole(day: Day) -> date | None:
    if day.year is None or day.month is None or day.day is None or day.last_year is not None:
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:  # "31 November" is printed now and then
        return None
