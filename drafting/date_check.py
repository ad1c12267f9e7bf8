"""Every date of a sentence against the cited passages, then the papers' own dates, then the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.passages import Passage
from drafting.dates import Day, fits
from drafting.findings import Finding, FindingKind, Severity
from drafting.misplacing import belongs_to_another
from drafting.own_dates import is_date_of_paper, is_papers_own
from drafting.statement import Sighting, Statement

_CLOSE = 0.4
_HARDLY_CLOSE = 0.05


def check_dates(statement: Statement) -> Iterator[Finding]:
    """Give one finding for each date of a sentence."""
    for day in statement.facts.dates:
        seen = _same_sort(day, statement, _sightings(statement, statement.cited, day))
        if seen:
            yield _other_event(statement, day, seen) or _supported(statement, day, seen[0])
        elif is_papers_own(day, statement) or _undated(statement, day):
            yield _own_date(statement, day)
        else:
            yield _unsupported(statement, day)


def _sightings(statement: Statement, passages: Iterable[Passage], day: Day) -> list[Sighting]:
    """The dates of these passages that bear out a date, the closest in words first."""
    found = []
    for passage in passages:
        years = statement.papers.years(passage)
        for facts in statement.papers.facts(passage):
            for printed in facts.dates:
                if fits(day, printed, years):
                    closeness = statement.closeness(day, facts, printed, passage)
                    found.append(Sighting(passage, facts, printed, closeness))
    return sorted(found, key=lambda each: -each.closeness)


def _same_sort(day: Day, statement: Statement, seen: list[Sighting]) -> list[Sighting]:
    """Without single days for a span of years, where the passages print spans of years themselves."""
    if day.last_year is None:
        return seen
    spans = any(each.last_year is not None for _, _, each in statement.cited_dates())
    return [each for each in seen if not spans or _is_span(each)]


def _is_span(sighting: Sighting) -> bool:
    return isinstance(sighting.fact, Day) and sighting.fact.last_year is not None


def _supported(statement: Statement, day: Day, sighting: Sighting) -> Finding:
    message = f"{day.text}: so in {statement.name(sighting.passage)}."
    return statement.find_at(FindingKind.SUPPORTED, Severity.RIGHT, message, day, sighting)


def _undated(statement: Statement, day: Day) -> bool:
    """Whether the date is that of the paper and the passages cited print no date that says otherwise."""
    return not any(statement.cited_dates()) and is_date_of_paper(day, statement)


def _own_date(statement: Statement, day: Day) -> Finding:
    passage = statement.cited[0] if statement.cited else None
    message = f"{day.text} is the date of the paper cited."
    return statement.find(FindingKind.SUPPORTED, Severity.RIGHT, message, day, passage)


def _unsupported(statement: Statement, day: Day) -> Finding:
    nearest = _nearest(statement, day)
    other = next(iter(_sightings(statement, statement.elsewhere, day)), None)
    here = nearest.closeness if nearest else 0.0
    if other and other.closeness >= max(_CLOSE, here + 0.1):
        return statement.find_elsewhere(day, day.text, other)
    if nearest and here >= _HARDLY_CLOSE:
        where = statement.name(nearest.passage)
        message = f"The draft says {day.text}; {where} says {nearest.fact.text}."
        return statement.find_at(FindingKind.DIFFERS, Severity.WRONG, message, day, nearest)
    return statement.find_nowhere(day, day.text)


def _nearest(statement: Statement, day: Day) -> Sighting | None:
    """The cited date whose words are the nearest to the claim's."""
    near = [
        Sighting(passage, facts, printed, statement.closeness(day, facts, printed, passage))
        for passage, facts, printed in statement.cited_dates()
    ]
    return max(near, key=lambda each: each.closeness, default=None)


def _other_event(statement: Statement, day: Day, seen: list[Sighting]) -> Finding | None:
    """A finding where the passage says of another date what the sentence says of this one."""
    if statement.facts.figures:
        # The figure's own check says so with more certainty.
        return None
    others = [
        Sighting(passage, facts, printed, 0.0)
        for passage, facts, printed in statement.cited_dates()
        if not fits(day, printed, statement.papers.years(passage))
    ]
    meant = belongs_to_another(statement, day, seen, others)
    if meant is None:
        return None
    where = statement.name(meant.passage)
    message = f"In {where} this is said of {meant.fact.text}, and {day.text} of something else."
    return statement.find_at(FindingKind.OTHER_DATE, Severity.WRONG, message, day, meant)
