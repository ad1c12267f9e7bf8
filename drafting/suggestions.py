"""Lines of questioning that the evidence suggests: templates filled with the words of the paper.

Nothing is put in that the passage does not print: its figures, its dates, its number. A template is
used only where its rule holds, so most passages suggest one question or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

from corpus.citations import locator
from corpus.passages import Document, Passage, PassageKind
from drafting.context import Tie, date_of, words_around
from drafting.dates import Day, agree
from drafting.facts import Facts, read_text
from drafting.figures import Figure, FigureKind, compare, same_kind
from drafting.papers import printed_text


class Line(StrEnum):
    """Why a question is suggested."""

    CHANGE = "two figures at two dates"
    RECOMMENDATION = "a recommendation"
    EXTENT = "a finding without a figure"
    PROMISE = "something promised for a date"
    UNANSWERED = "a question without an answer"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested question, why, the passage it rests on, and the words that gave rise to it."""

    line: Line
    text: str
    passage_id: str
    words: str


_EXTENT = re.compile(
    r"\b(?P<extent>too\smany|too\sfew|not\sall|too\soften|a\s(?:small|significant|large|substantial)\s(?:number|minority|proportion)"
    r"|a\sminority|a\sfew|several|some|many|most)\s(?P<noun>(?:[a-z’'-]+\s){0,3}?(?:children|families|carers|leavers|workers|"
    r"cases|plans|assessments|visits|records|managers|staff|schools|pupils|people|homes|residents|referrals|tenants|patients|"
    r"households|services|meetings|reviews|interviews|parents))\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\b(?:not|no|never|without|delay\w*|wait\w*|too|late|lack\w*|poor\w*|weak\w*|inconsisten\w*|fail\w*|miss\w*|"
    r"unable|unsuitable|drift|insufficient\w*|inadequate\w*|unmet|overdue|limited)\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:will|plan(?:s|ned)?\sto|is\sto|are\sto|intend\w*|expected|due)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:(?:this|that|the)\s(?:number|figure|total|proportion|rate|percentage|sum|share|backlog)|reduc\w+|increas\w+|"
    r"fell|fallen|r[io]se|risen|improv\w+|dropp\w+|cut|down|up)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s(?:[a-z-]+\s)?(?P<noun>[a-z]{4,})\b")
_LONGEST = 160
_FARTHEST = 110
"""How many letters may lie between two figures that are set beside each other."""


def suggest(document: Document, passage: Passage) -> tuple[Suggestion, ...]:
    """Return the questions that one passage suggests, at most one of each line."""
    found: dict[Line, Suggestion] = {}
    for suggestion in _all(document, passage):
        found.setdefault(suggestion.line, suggestion)
    return tuple(found.values())


def _all(document: Document, passage: Passage) -> Iterator[Suggestion]:
    if passage.kind is PassageKind.HEADING or passage.reprint_of:
        return
    name = _name(document, passage)
    if passage.kind is PassageKind.RECOMMENDATION and passage.number:
        yield _recommendation(document, passage)
    if passage.exchange is not None and not passage.exchange.answer:
        text = f"{name} prints a question without an answer: what is the answer?"
        yield Suggestion(Line.UNANSWERED, text, passage.id, passage.exchange.question)
    if passage.row is not None:
        return
    sentences = read_text(printed_text(passage))
    for facts in sentences:
        yield from _changes(name, passage, facts)
        yield from _promises(document, passage, facts)
        yield from _extents(name, passage, facts)
    for first, second in pairwise(sentences):
        yield from _carried_on(name, passage, first, second)


def _recommendation(document: Document, passage: Passage) -> Suggestion:
    said = f" of {document.published.year}" if document.published else ""
    text = (
        f"What has been done about recommendation {passage.number} of {document.publisher}’s report{said}, "
        "and what is left to do, by when?"
    )
    return Suggestion(Line.RECOMMENDATION, text, passage.id, passage.text)


def _changes(name: str, passage: Passage, facts: Facts) -> Iterator[Suggestion]:
    """Two figures of the same sort, near each other, each tied to its own date."""
    for (one, day), (other, later) in combinations(_dated(facts), 2):
        between = any(one.end <= each.start < other.start for each in facts.figures)
        if between or other.start - one.end > _FARTHEST or _count_other_things(one, other, facts):
            continue
        if _is_change(one, day, other, later):
            yield _change(name, passage, (one, day, other, later), facts.text)


def _carried_on(name: str, passage: Passage, first: Facts, second: Facts) -> Iterator[Suggestion]:
    """A figure of one sentence that the next goes on about: "This number was reduced to 38 by ..."."""
    earlier, later = _dated(first), _dated(second)
    if len(earlier) == len(later) == 1 and _GOES_ON.search(second.text):
        found = (*earlier[0], *later[0])
        if _is_change(*found):
            yield _change(name, passage, found, f"{first.text} {second.text}")


def _dated(facts: Facts) -> list[tuple[Figure, Day]]:
    tied = [(each, date_of(each, facts)) for each in facts.figures]
    return [(each, tie.dates[0]) for each, tie in tied if _is_certain(tie)]


def _is_change(one: Figure, day: Day, other: Figure, later: Day) -> bool:
    return same_kind(one, other) and compare(one, other) is None and not agree(day, later)


def _change(
    name: str, passage: Passage, found: tuple[Figure, Day, Figure, Day], words: str
) -> Suggestion:
    one, day, other, later = found
    text = f"{name} reports {one.text} {_on(day)} and {other.text} {_on(later)}: what is the figure today?"
    return Suggestion(Line.CHANGE, text, passage.id, words)


def _is_certain(tie: Tie) -> bool:
    return tie.firm and len(tie.dates) == 1


def _count_other_things(one: Figure, other: Figure, facts: Facts) -> bool:
    """Whether two counts name two different things straight after them ("22 workers", "9 teams")."""
    if one.kind is not FigureKind.COUNT:
        return False
    nouns = [_NOUN.match(facts.text, each.end) for each in (one, other)]
    named = [match["noun"] for match in nouns if match]
    shared = words_around(facts, one) & words_around(facts, other)
    return len(named) == 2 and named[0] != named[1] and not shared


def _promises(document: Document, passage: Passage, facts: Facts) -> Iterator[Suggestion]:
    match = _PROMISED.search(facts.text)
    if not match:
        return
    written = document.published.year if document.published else 0
    ahead = [
        day
        for day in facts.dates
        if day.start > match.start() and max(day.years, default=0) >= written
    ]
    if ahead:
        when = f"{_on(ahead[0])}: was it done, and with what result?"
        text = f"{_name(document, passage)} says that something was to happen {when}"
        yield Suggestion(Line.PROMISE, text, passage.id, facts.text)


def _extents(name: str, passage: Passage, facts: Facts) -> Iterator[Suggestion]:
    """A finding of "too many" or "some" that says something amiss and gives no figure."""
    match = _EXTENT.search(facts.text)
    if match is None or facts.figures or not _TROUBLE.search(facts.text):
        return
    words = " ".join(match.group().split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    text = f"{name} says “{shown}”. How many is that today, out of how many?"
    yield Suggestion(Line.EXTENT, text, passage.id, facts.text)


def _name(document: Document, passage: Passage) -> str:
    year = f" {document.published.year}" if document.published else ""
    place = locator(passage)
    return (
        f"{document.publisher}{year}, {place},"
        if "," in place
        else f"{document.publisher}{year}, {place}"
    )


def _on(day: Day) -> str:
    if day.day is not None:
        return f"on {day.text}"
    return f"in {day.text}"
