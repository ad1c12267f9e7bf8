"""Figures that a paper does not print but bears out: a difference, a sum, the time between two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from corpus.passages import Passage
from drafting.durations import lie_apart
from drafting.figures import Figure, same_kind
from drafting.findings import Finding, FindingKind, Severity
from drafting.statement import Statement

Pair = tuple[str, str, Passage]

_CALLED_A_CHANGE_BEFORE = re.compile(
    r"\b(?:by|(?:difference|gap|rise|fall|drop|increase|decrease|reduction|growth|total|sum)\sof|altogether|together"
    r"|in\sall)(?:\s(?:about|some|around|nearly|over|almost|just\sover|more\sthan|a))?[\s,]*$",
    re.IGNORECASE,
)
_CALLED_A_CHANGE_AFTER = re.compile(
    r"\s(?:[\w’-]+\s){0,2}(?:more|fewer|less|higher|lower|extra|altogether|in\stotal|in\sall|together)\b",
    re.IGNORECASE,
)


def worked_out(statement: Statement, figure: Figure) -> Finding | None:
    """Return the finding that a figure follows from two figures or dates of one cited passage."""
    pair = next(iter([*_sums(statement, figure), *_times(statement, figure)]), None)
    if pair is None:
        return None
    one, other, passage = pair
    where = statement.name(passage)
    message = f"{figure.text} can be worked out from {one} and {other} in {where}."
    return statement.find(FindingKind.SUPPORTED, Severity.NOTE, message, figure, passage)


def _sums(statement: Statement, figure: Figure) -> Iterator[Pair]:
    """Two figures of a passage whose sum or difference the sentence says that this one is."""
    text = statement.facts.text
    called = _CALLED_A_CHANGE_BEFORE.search(text[: figure.start])
    if not figure.value or not (called or _CALLED_A_CHANGE_AFTER.match(text, figure.end)):
        return
    for passage in statement.cited:
        held = [each for facts in statement.papers.facts(passage) for each in facts.figures]
        for one, other in combinations([each for each in held if same_kind(each, figure)], 2):
            if figure.value in {abs(one.value - other.value), one.value + other.value}:
                yield one.text, other.text, passage


def _times(statement: Statement, figure: Figure) -> Iterator[Pair]:
    """Two dates of a passage that lie as far apart as the sentence says: "five weeks later"."""
    for passage in statement.cited:
        dates = [each for facts in statement.papers.facts(passage) for each in facts.dates]
        found = lie_apart(figure, statement.facts.text, dates)
        if found is not None:
            yield found[0].text, found[1].text, passage
