"""Dates that are a paper's own: "Ofsted's 2015 report", "at its meeting of 15 January 2015"."""

from __future__ import annotations

import re

from corpus.passages import Document, Passage
from drafting.dates import Day, find_dates
from drafting.statement import Statement
from retrieval.filters import years_of

_PAPER_WORDS = re.compile(
    r"\b(?:report\w*|inspect\w*|letters?|visit\w*|reviews?|pack|papers?|minutes|meeting|publish\w*|Ofsted\w*|"
    r"found|judge\w*|said|told|heard|committee|monitor\w*|recommend\w*|ombudsman|noted?|written|answers?)\b",
    re.IGNORECASE,
)
_REACH = 32
"""How far, in letters, a word such as "report" may stand from the date that it takes."""


def is_papers_own(day: Day, statement: Statement) -> bool:
    """Tell whether a date of a sentence is that of a paper it cites, and is said of the paper."""
    text = statement.facts.text
    around = text[max(0, day.start - _REACH) : day.end + _REACH]
    return bool(_PAPER_WORDS.search(around)) and is_date_of_paper(day, statement)


def is_date_of_paper(day: Day, statement: Statement) -> bool:
    """Tell whether a date is the date of a paper that the sentence cites, or of a part of it."""
    if any(_is_date_of(day, each) for each in statement.documents):
        return True
    return any(_is_in_heading(day, each) for each in statement.cited)


def _is_date_of(day: Day, document: Document) -> bool:
    if day.month is None:
        return bool(day.years) and day.years <= years_of(document)
    out = document.published
    if out is None or (day.year or out.year, day.month) != (out.year, out.month):
        return any(_same(day, each) for each in find_dates(f"{document.title}. {document.notes}"))
    return day.day is None or day.day == out.day


def _is_in_heading(day: Day, passage: Passage) -> bool:
    headings = ". ".join((passage.scope or "", *passage.headings))
    return any(_same(day, each) for each in find_dates(headings))


def _same(day: Day, other: Day) -> bool:
    if day.month is None:
        return bool(day.years) and day.years <= other.years
    return (day.year or other.year, day.month, day.day or other.day) == (
        other.year,
        other.month,
        other.day,
    )
