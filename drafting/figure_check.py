"""Every figure of a sentence against the cited passages, then the rest of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
import re

from corpus.passages import Passage
from drafting.context import Tie, date_of
from drafting.dates import agree, fits
from drafting.durations import lie_apart
from drafting.figures import Agreement, Figure, FigureKind, compare, same_kind
from drafting.findings import Finding, FindingKind, Severity
from drafting.misplacing import belongs_to_another
from drafting.own_dates import is_papers_own
from drafting.statement import Sighting, Statement
from drafting.units import with_other_unit

_CLOSE = 0.35
_RATHER_CLOSE = 0.2
_COMMON = 20
"""A count up to this stands in so many passages that finding it somewhere says nothing."""
_CHANGE = re.compile(
    r"\b(?:fall|fell|fallen|drop\w*|r[io]se|risen|reduc\w+|decreas\w+|increas\w+|differen\w+|grew|growth|more|fewer|"
    r"less|higher|lower|up by|down by|by)\b|\b(?:total\w*|altogether|together|combined|overall)\b",
    re.IGNORECASE,
)


def check_figures(statement: Statement) -> Iterator[Finding]:
    """Give one finding for each figure of a sentence."""
    for figure in statement.facts.figures:
        seen = statement.figures_in(statement.cited, figure)
        if not seen:
            yield _unsupported(statement, figure)
            continue
        dated = _same_date(statement, figure, seen)
        wrong = None if dated else _other_date(statement, figure, seen)
        wrong = wrong or _other_thing(statement, figure, seen, dated)
        yield wrong or _supported(statement, figure, seen[0])


def _supported(statement: Statement, figure: Figure, sighting: Sighting) -> Finding:
    printed = sighting.fact.text
    said = {
        Agreement.EXACT: f"{figure.text}: so in {statement.name(sighting.passage)}.",
        Agreement.ROUNDED: f"{figure.text} rounds {printed} in {statement.name(sighting.passage)}.",
        Agreement.APPROXIMATE: f"{figure.text} comes near {printed} in {statement.name(sighting.passage)}.",
    }
    return statement.find(
        FindingKind.SUPPORTED,
        Severity.RIGHT,
        said[sighting.agreement],
        figure,
        sighting.passage,
        sighting.facts.text,
    )


def _unsupported(statement: Statement, figure: Figure) -> Finding:
    worked = _worked_out(statement, figure) or _time_between(statement, figure)
    if worked is not None:
        return worked
    nearest = _nearest_of_kind(statement, figure)
    other = _other_passage(statement, figure)
    here = nearest.closeness if nearest else 0.0
    if other and other.closeness >= max(_CLOSE, here + 0.1):
        return _elsewhere(statement, figure, other)
    if nearest and here >= _RATHER_CLOSE:
        where = statement.name(nearest.passage)
        message = f"The draft says {figure.text}; {where} says {nearest.fact.text}."
        return statement.find(
            FindingKind.DIFFERS,
            Severity.WRONG,
            message,
            figure,
            nearest.passage,
            nearest.facts.text,
        )
    return _not_found(statement, figure)


def _elsewhere(statement: Statement, figure: Figure, other: Sighting) -> Finding:
    where = statement.name(other.passage)
    if not statement.documents:
        message = f"No paper held here is cited for {figure.text}. It stands in {where}: cite that."
        kind, severity = FindingKind.UNCITED, Severity.CHECK
    else:
        message = f"{figure.text} is not in the paragraph cited. It stands in {where}."
        kind, severity = FindingKind.ELSEWHERE, Severity.WRONG
    return statement.find(kind, severity, message, figure, other.passage, other.facts.text)


def _not_found(statement: Statement, figure: Figure) -> Finding:
    where = "the paragraph cited" if statement.cited else "these papers"
    message = f"{figure.text} is not in {where}. Correct it, or cite the paragraph that has it."
    passage = statement.cited[0] if statement.cited else None
    return statement.find(FindingKind.NOT_FOUND, Severity.WRONG, message, figure, passage)


def _nearest_of_kind(statement: Statement, figure: Figure) -> Sighting | None:
    """The cited figure of the same sort whose words are the nearest to the claim's."""
    claimed = statement.facts.figures
    near = [
        Sighting(passage, facts, other, statement.closeness(figure, facts, other, passage))
        for passage in statement.cited
        for facts in statement.papers.facts(passage)
        for other in facts.figures
        if same_kind(figure, other)
    ]
    # A figure that the sentence gives already is not the one that this one should have been.
    free = [
        each
        for each in near
        if not any(compare(one, each.fact) for one in claimed if isinstance(each.fact, Figure))
    ]
    return max(free or near, key=lambda each: each.closeness, default=None)


def _other_passage(statement: Statement, figure: Figure) -> Sighting | None:
    """The closest of the same figure in other passages of the paper, or in all papers if none is cited."""
    candidates = [each for each in statement.elsewhere if _may_hold(each, figure)]
    seen = statement.figures_in(candidates, figure)
    return seen[0] if seen else None


def _may_hold(passage: Passage, figure: Figure) -> bool:
    """Whether it is worth reading a passage for a figure: words and round sums are not told apart here."""
    if figure.value <= _COMMON and figure.kind is FigureKind.COUNT:
        return True
    digits = re.sub(r"[^\d.]", "", figure.text).strip(".")
    plain = passage.text.replace(",", "")
    return not digits or digits.split(".")[0] in plain or figure.kind is not FigureKind.COUNT


def _worked_out(statement: Statement, figure: Figure) -> Finding | None:
    """A difference or a sum of two figures of one cited passage, where the sentence speaks of one."""
    if not _CHANGE.search(statement.facts.text):
        return None
    for passage in statement.cited:
        figures = [each for facts in statement.papers.facts(passage) for each in facts.figures]
        alike = [each for each in figures if same_kind(each, figure)]
        for one, other in combinations(alike, 2):
            if figure.value and figure.value in {
                abs(one.value - other.value),
                one.value + other.value,
            }:
                where = statement.name(passage)
                message = (
                    f"{figure.text} can be worked out from {one.text} and {other.text} in {where}."
                )
                return statement.find(
                    FindingKind.SUPPORTED, Severity.NOTE, message, figure, passage
                )
    return None


def _time_between(statement: Statement, figure: Figure) -> Finding | None:
    """A time that two dates of one cited passage lie apart: "five weeks later"."""
    for passage in statement.cited:
        dates = [each for facts in statement.papers.facts(passage) for each in facts.dates]
        pair = lie_apart(figure, statement.facts.text, dates)
        if pair is not None:
            where = statement.name(passage)
            message = f"{figure.text} can be worked out from {pair[0].text} and {pair[1].text} in {where}."
            return statement.find(FindingKind.SUPPORTED, Severity.NOTE, message, figure, passage)
    return None


def _same_date(statement: Statement, figure: Figure, seen: list[Sighting]) -> bool:
    """Whether the papers tie the figure to the very date that the sentence ties it to."""
    mine = _tie_in_draft(statement, figure)
    return mine.firm and any(_agrees(mine, _tie(each)) for each in seen)


def _agrees(mine: Tie, theirs: Tie) -> bool:
    return any(agree(one, other) for one in mine.dates for other in theirs.dates)


def _bears_out(theirs: Tie, mine: Tie) -> bool:
    return any(fits(one, other) for one in mine.dates for other in theirs.dates)


def _other_date(statement: Statement, figure: Figure, seen: list[Sighting]) -> Finding | None:
    """A finding where the papers tie the figure to another date than the sentence does."""
    mine = _tie_in_draft(statement, figure)
    printed = [(each, _tie(each)) for each in seen]
    if not mine.firm or not all(tie.firm for _, tie in printed):
        return None
    sighting, tie = printed[0]
    where = statement.name(sighting.passage)
    message = (
        f"{where} gives {sighting.fact.text} for {tie.dates[0].text}; "
        f"the draft gives it for {mine.dates[0].text}."
    )
    return statement.find(
        FindingKind.OTHER_DATE,
        Severity.WRONG,
        message,
        figure,
        sighting.passage,
        sighting.facts.text,
    )


def _tie(sighting: Sighting) -> Tie:
    fact = sighting.fact
    return date_of(fact, sighting.facts) if isinstance(fact, Figure) else Tie((), firm=False)


def _tie_in_draft(statement: Statement, figure: Figure) -> Tie:
    dates = tuple(each for each in statement.facts.dates if not is_papers_own(each, statement))
    facts = statement.facts
    return date_of(figure, type(facts)(facts.text, facts.figures, dates, (), ()))


def _other_thing(
    statement: Statement, figure: Figure, seen: list[Sighting], dated: bool
) -> Finding | None:
    """A finding where the passage says of another figure what the sentence says of this one.

    Beside a figure that is given for its own date, only others of that date can be meant.
    """
    mine = _tie_in_draft(statement, figure)
    others = [
        Sighting(passage, facts, other, 0.0)
        for passage in statement.cited
        for facts in statement.papers.facts(passage)
        for other in facts.figures
        if same_kind(figure, other) and compare(figure, other) is None
    ]
    if dated:
        others = [each for each in others if _bears_out(_tie(each), mine)]
    meant = with_other_unit(statement, figure, seen, others) or belongs_to_another(
        statement, figure, seen, others
    )
    if meant is None:
        return None
    where = statement.name(meant.passage)
    message = f"In {where} this is said of {meant.fact.text}, and {figure.text} of something else."
    return statement.find(
        FindingKind.OTHER_THING, Severity.CHECK, message, figure, meant.passage, meant.facts.text
    )
