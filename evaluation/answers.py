"""How well the inspection paragraphs beside officers' answers are those that a reader judged to bear.

Measured on the questions that members asked in 2015: for each answer with a remark of the reader's,
whether the paragraphs graded 2 are among the first eight shown beside it; and whether the questions
without an answer are known as such. The pack's own text is no candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.asked import read_records
from evaluation.errors import QuestionSetError
from register.bearing import SHOWN, Bearings
from register.entries import Entry, Register

SPEAKS_DIRECTLY = 2


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """A question as a reader judged it: the paragraphs (document, number) that bear on its answer."""

    id: str
    question: str
    section: str
    answered: bool
    remarked: bool
    bearing: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was shown beside one answer, and which of the judged paragraphs were among it."""

    judged: JudgedAnswer
    known_as_answered: bool
    shown: tuple[tuple[str, str | None], ...]

    @property
    def found(self) -> frozenset[tuple[str, str]]:
        """The judged paragraphs that were shown."""
        return self.judged.bearing & frozenset(
            (name, number) for name, number in self.shown if number
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures: of the `answers` with a remark, how many show all, and any, of the paragraphs judged.

    `found` of `judged` paragraphs were shown; `told` of `unanswered` questions are known as unanswered.
    """

    answers: int
    all_shown: int
    any_shown: int
    found: int
    judged: int
    unanswered: int
    told: int


def read_judged_answers(path: Path) -> tuple[JudgedAnswer, ...]:
    """Read the judged answers; raises QuestionSetError where the file is not of the known form."""
    return read_records(path, _judged)


def measure(
    register: Register, bearings: Bearings, judged: Iterable[JudgedAnswer]
) -> tuple[Outcome, ...]:
    """Look up what is shown beside each judged answer; raises QuestionSetError for one not held."""
    return tuple(_outcome(one, find_entry(register, one), bearings) for one in judged)


def tally(outcomes: Sequence[Outcome]) -> Tally:
    """Count the outcomes."""
    remarked = [one for one in outcomes if one.judged.remarked]
    unanswered = [one for one in outcomes if not one.judged.answered]
    return Tally(
        answers=len(remarked),
        all_shown=sum(one.found == one.judged.bearing for one in remarked),
        any_shown=sum(bool(one.found) for one in remarked),
        found=sum(len(one.found) for one in remarked),
        judged=sum(len(one.judged.bearing) for one in remarked),
        unanswered=len(unanswered),
        told=sum(not one.known_as_answered for one in unanswered),
    )


def find_entry(register: Register, judged: JudgedAnswer) -> Entry:
    """Return the register's entry of a judged question, by its words and then by its section."""
    same = [e for e in register.entries if _plain(e.exchange.question) == _plain(judged.question)]
    in_section = [entry for entry in same if _is_in(entry, judged.section)]
    if not same:
        raise QuestionSetError(f"The register holds no question like that of {judged.id}.")
    return (in_section or same)[0]


def _is_in(entry: Entry, section: str) -> bool:
    name, _, number = section.rpartition(" ")
    own = (entry.passage.scope or "").casefold()
    return own == section.casefold() or (name.casefold() in own and entry.passage.number == number)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def _outcome(judged: JudgedAnswer, entry: Entry, bearings: Bearings) -> Outcome:
    beside = bearings.of(entry).paragraphs[:SHOWN] if judged.remarked else ()
    shown = tuple((one.evidence.passage.document_id, one.evidence.passage.number) for one in beside)
    return Outcome(judged, entry.is_answered, shown)


def _judged(record: dict[str, Any]) -> JudgedAnswer:
    return JudgedAnswer(
        id=record["id"],
        question=record["question"],
        section=record["answer_label"],
        answered=record["answered"],
        remarked=bool(record.get("note")),
        bearing=frozenset(
            (one["doc"], one["label"])
            for one in record["evidence"]
            if one["grade"] == SPEAKS_DIRECTLY
        ),
    )
