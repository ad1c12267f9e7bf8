"""One question as it was answered: what the measures look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.passages import Document, Passage
from evaluation.gold import Judged, PassageFinder
from evaluation.questions import ANSWERS_BY_ITSELF, Question
from retrieval.results import Evidence, Result


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage of the list: `judged_as` is the id that its judgement stands under.

    `grade` is 2, 1 or 0; 0 also where nobody judged it. `words` counts the words to be read.
    """

    passage: Passage
    document: Document
    judged_as: str
    grade: int
    key_sentence: str
    words: int


@dataclass(frozen=True, slots=True)
class Case:
    """A question, its judged passages, and the list that was shown, best first."""

    question: Question
    judged: Judged
    shown: tuple[Shown, ...]
    answered: bool
    confidence: float
    reason: str = ""
    seconds: float = 0.0

    @property
    def has_evidence(self) -> bool:
        """Tell whether any paragraph was judged to answer the question by itself."""
        return ANSWERS_BY_ITSELF in self.judged.all_grades.values()

    @property
    def first_hit(self) -> Shown | None:
        """The first passage shown that answers by itself, None where none does."""
        return next((one for one in self.shown if one.grade == ANSWERS_BY_ITSELF), None)


def make_case(
    question: Question,
    result: Result,
    finder: PassageFinder,
    later: Mapping[str, int] | None = None,
) -> Case:
    """Put a question's result beside its judged passages; `later` as in `PassageFinder.judge`."""
    judged = finder.judge(question, later)
    return Case(
        question,
        judged,
        tuple(_shown(item, judged, finder) for item in result.evidence),
        result.answered,
        result.confidence,
        result.reason,
        result.seconds,
    )


def _shown(item: Evidence, judged: Judged, finder: PassageFinder) -> Shown:
    judged_as = finder.original(item.passage.id)
    return Shown(
        item.passage,
        item.document,
        judged_as,
        judged.grades.get(judged_as, 0),
        item.key_sentence,
        len(item.passage.text.split()),
    )
