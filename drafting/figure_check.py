"""Every figure of a sentence against the cited passages, then the rest of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.passages import Passage
from drafting.derived import worked_out
from drafting.figure_place import other_date, other_thing
from drafting.figures import Agreement, Figure, FigureKind, compare, same_kind
from drafting.findings import Finding, FindingKind, Severity
from drafting.statement import Sighting, Statement

_CLOSE = 0.35
_RATHER_CLOSE = 0.2
_COMMON = 20
"""A count up to this is printed in words as often as in digits."""


def check_figures(statement: Statement) -> Iterator[Finding]:
    """Give one finding for each figure of a sentence."""
    for figure in statement.facts.figures:
        seen = statement.figures_in(statement.cited, figure)
        if not seen:
            yield _unsupported(statement, figure)
            continue
        misplaced = other_date(statement, figure, seen) or other_thing(statement, figure, seen)
        yield misplaced or _supported(statement, figure, seen[0])


def _supported(statement: Statement, figure: Figure, sighting: Sighting) -> Finding:
    printed, where = sighting.fact.text, statement.name(sighting.passage)
    said = {
        Agreement.EXACT: f"{figure.text}: so in {where}.",
        Agreement.ROUNDED: f"{figure.text} rounds {printed} in {where}.",
        Agreement.APPROXIMATE: f"{figure.text} comes near {printed} in {where}.",
    }
    message = said[sighting.agreement]
    return statement.find_at(FindingKind.SUPPORTED, Severity.RIGHT, message, figure, sighting)


def _unsupported(statement: Statement, figure: Figure) -> Finding:
    derived = worked_out(statement, figure)
    if derived is not None:
        return derived
    nearest = _nearest_of_kind(statement, figure)
    other = _in_other_passage(statement, figure)
    here = nearest.closeness if nearest else 0.0
    if other and other.closeness >= max(_CLOSE, here + 0.1):
        return statement.find_elsewhere(figure, figure.text, other)
    if nearest and here >= _RATHER_CLOSE:
        where = statement.name(nearest.passage)
        message = f"The draft says {figure.text}; {where} says {nearest.fact.text}."
        return statement.find_at(FindingKind.DIFFERS, Severity.WRONG, message, figure, nearest)
    return statement.find_nowhere(figure, figure.text)


def _nearest_of_kind(statement: Statement, figure: Figure) -> Sighting | None:
    """The cited figure of the same sort whose words are the nearest to the claim's."""
    claimed = statement.facts.figures
    near = [
        Sighting(passage, facts, other, statement.closeness(figure, facts, other, passage))
        for passage, facts, other in statement.cited_figures()
        if same_kind(figure, other)
    ]
    # A figure that the sentence gives already is not the one that this one should have been.
    free = [
        each
        for each in near
        if not any(compare(one, each.fact) for one in claimed if isinstance(each.fact, Figure))
    ]
    return max(free or near, key=lambda each: each.closeness, default=None)


def _in_other_passage(statement: Statement, figure: Figure) -> Sighting | None:
    """The closest of the same figure in other passages of the paper; in all papers if none is cited."""
    candidates = [each for each in statement.elsewhere if _may_hold(each, figure, statement)]
    return next(iter(statement.figures_in(candidates, figure)), None)


def _may_hold(passage: Passage, figure: Figure, statement: Statement) -> bool:
    """Whether a passage is worth reading for a figure: it has its telling digits, or its words.

    A common count may stand in words; it is looked for in the papers cited, but not in all there are.
    """
    if figure.value <= _COMMON and figure.kind is FigureKind.COUNT:
        return bool(statement.documents)
    telling = "".join(str(digit) for digit in figure.value.normalize().as_tuple().digits)
    plain = statement.papers.plain(passage)
    return telling in plain or figure.text.casefold() in plain
