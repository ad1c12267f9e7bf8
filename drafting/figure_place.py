"""Whether a figure that the cited passages have stands there for the same date and the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.context import Tie, date_of
from drafting.dates import agree, fits
from drafting.figures import Figure, compare, same_kind
from drafting.findings import Finding, FindingKind, Severity
from drafting.misplacing import belongs_to_another
from drafting.own_dates import is_papers_own
from drafting.statement import Sighting, Statement
from drafting.units import with_other_unit


def other_date(statement: Statement, figure: Figure, seen: Sequence[Sighting]) -> Finding | None:
    """Return a finding where the papers tie the figure to another date than the sentence does.

    Both have to be certain: the sentence's own clause gives a date, and so does the paper's wherever
    it has the figure.
    """
    mine = _tie_in_draft(statement, figure)
    printed = [(each, _tie(each)) for each in seen]
    if not mine.firm or not all(tie.firm for _, tie in printed):
        return None
    if any(_agree(mine, tie) for _, tie in printed):
        return None
    sighting, tie = printed[0]
    where, theirs = statement.name(sighting.passage), tie.dates[0].text
    message = (
        f"{where} gives {sighting.fact.text} for {theirs}; "
        f"the draft gives it for {mine.dates[0].text}."
    )
    return statement.find_at(FindingKind.OTHER_DATE, Severity.WRONG, message, figure, sighting)


def other_thing(statement: Statement, figure: Figure, seen: Sequence[Sighting]) -> Finding | None:
    """Return a finding where the papers say of another figure what the sentence says of this one.

    Beside a figure that is given for its own date, only others of that date can be meant.
    """
    mine = _tie_in_draft(statement, figure)
    others = [
        Sighting(passage, facts, other, 0.0)
        for passage, facts, other in statement.cited_figures()
        if same_kind(figure, other) and compare(figure, other) is None
    ]
    if mine.firm and any(_agree(mine, _tie(each)) for each in seen):
        others = [each for each in others if _bears_out(_tie(each), mine)]
    meant = with_other_unit(statement, figure, seen, others) or belongs_to_another(
        statement, figure, seen, others
    )
    if meant is None:
        return None
    where = statement.name(meant.passage)
    message = f"In {where} this is said of {meant.fact.text}, and {figure.text} of something else."
    return statement.find_at(FindingKind.OTHER_THING, Severity.CHECK, message, figure, meant)


def _tie_in_draft(statement: Statement, figure: Figure) -> Tie:
    """The dates that the sentence ties a figure to, the paper's own ("the 2015 report") left out."""
    dates = tuple(each for each in statement.facts.dates if not is_papers_own(each, statement))
    return date_of(figure, replace(statement.facts, dates=dates))


def _tie(sighting: Sighting) -> Tie:
    fact = sighting.fact
    return date_of(fact, sighting.facts) if isinstance(fact, Figure) else Tie((), firm=False)


def _agree(mine: Tie, theirs: Tie) -> bool:
    return any(agree(one, other) for one in mine.dates for other in theirs.dates)


def _bears_out(theirs: Tie, mine: Tie) -> bool:
    return any(fits(one, other) for one in mine.dates for other in theirs.dates)
