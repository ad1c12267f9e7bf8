"""Every question put to the reports, and what the judgement on it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from retrieval.confidence import Judgement
from retrieval.weighing import Signs
from training.examples import join
from training.papers import Paper, describe
from training.questions import ReportQuestion
from training.refusal.library import Shelf
from training.refusal.questions import NearMiss, OffTopic

FIRST = 5
"""An answer counts as found where it is among so many."""
Progress = Callable[[str, int, int], None]


class Sort(StrEnum):
    """Where a case comes from, which says how much it counts."""

    TRAINING = "training question, answered"
    PAIR = "of a pair, answered"
    NEAR_MISS = "of a pair, near-miss"
    REMOVED = "training question, its paragraph left out"
    REMOVED_PAIR = "of a pair, its paragraph left out"
    OTHER = "training question, asked of other councils' reports"
    OTHER_PAIR = "of a pair, asked of other councils' reports"
    OFF_TOPIC = "on another matter"


ANSWERED = (Sort.TRAINING, Sort.PAIR)


@dataclass(frozen=True, slots=True)
class Case:
    """A question as it was judged; `right`: answered by the reports and found among the first.

    Cases of one `group` (a council, or a question on another matter) are never fitted on and
    measured with at once.
    """

    question: str
    sort: Sort
    group: str
    signs: Signs
    right: bool

    @property
    def answerable(self) -> bool:
        """Tell whether the papers asked hold the answer."""
        return self.sort in ANSWERED


def collect(
    shelf: Shelf,
    papers: Mapping[str, Paper],
    asked: Sequence[ReportQuestion],
    pairs: Sequence[NearMiss],
    off_topic: Sequence[OffTopic],
    progress: Progress,
) -> list[Case]:
    """Return the cases that all questions make; `asked` are those on the shelf's own reports."""
    answered = [_as_training(pair) for pair in pairs if pair.answerable]
    cases = [
        *_placed(shelf, papers, asked, (Sort.TRAINING, Sort.REMOVED, Sort.OTHER), progress),
        *_placed(
            shelf, papers, answered, (Sort.PAIR, Sort.REMOVED_PAIR, Sort.OTHER_PAIR), progress
        ),
    ]
    for pair in pairs:
        if not pair.answerable:
            council = describe(f"{pair.doc}.pdf", "")[0]
            cases += _case(pair.question, Sort.NEAR_MISS, council, shelf.ask(pair.question)[0])
    for one in off_topic:
        cases += _case(one.question, Sort.OFF_TOPIC, one.id, shelf.ask(one.question)[0])
    return cases


def _placed(
    shelf: Shelf,
    papers: Mapping[str, Paper],
    asked: Sequence[ReportQuestion],
    sorts: tuple[Sort, Sort, Sort],
    progress: Progress,
) -> Iterator[Case]:
    """Give the cases of questions whose paragraph is known: there, left out, and of other councils."""
    placed = join(asked, papers)
    for done, example in enumerate(placed.examples, start=1):
        progress("Asking", done, len(placed.examples))
        row = shelf.engine.contents.rows[placed.paragraphs[example.row].id]
        for question in example.questions:
            text, council = question.question, example.council
            judgement, rows = shelf.ask(text)
            yield from _case(text, sorts[0], council, judgement, row in rows[:FIRST])
            yield from _case(text, sorts[1], council, shelf.ask_without(text, row))
            yield from _case(text, sorts[2], council, shelf.ask_others(text, council))


def _case(
    text: str, sort: Sort, group: str, judgement: Judgement, right: bool = False
) -> Iterable[Case]:
    """Give the case, or none where nothing at all was found."""
    return [] if judgement.signs is None else [Case(text, sort, group, judgement.signs, right)]


def _as_training(pair: NearMiss) -> ReportQuestion:
    return ReportQuestion(
        id=pair.id,
        doc=pair.doc,
        number=pair.number or "0",
        style=pair.style,
        question=pair.question,
    )
