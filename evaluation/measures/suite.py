"""All measures together: what is taken of each question, and of all questions at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from evaluation.cases import Case
from evaluation.measures import refusal
from evaluation.measures.calibration import calibration_error, reliability
from evaluation.measures.facets import facets_within
from evaluation.measures.keysentence import KEY_SENTENCE
from evaluation.measures.locators import Printed, locators_right
from evaluation.measures.measure import Measure
from evaluation.measures.quotes import Pages, quotes_faithful
from evaluation.measures.ranking import take_ranking
from evaluation.measures.reading import success_within, words_until_evidence
from evaluation.questions import QuestionType

WORDS = "WordsUntilEvidence"
Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Yardsticks:
    """What measures are held against: the printed numbers and pages, and the sources' own text."""

    printed: Printed = field(default_factory=dict)
    pages_of: Callable[[str], Pages | None] = lambda _: None

    def measures(self) -> tuple[Measure, ...]:
        """The measures of single questions that are not ir-measures' own."""
        return (
            success_within(300),
            success_within(1000),
            facets_within(1000),
            KEY_SENTENCE,
            locators_right(self.printed),
            quotes_faithful(self.pages_of),
        )


def measure_questions(cases: Sequence[Case], yardsticks: Yardsticks) -> dict[str, Values]:
    """The values of each question by notation; a measure that does not apply is left out."""
    values: dict[str, Values] = {case.question.id: {} for case in cases}
    values |= take_ranking(cases)
    for case in cases:
        mine = values[case.question.id]
        for measure in yardsticks.measures():
            value = measure.take(case)
            if value is not None:
                mine[measure.notation] = value
        words = words_until_evidence(case)
        if words is not None:
            mine[WORDS] = float(words)
    return values


def measure_refusal(cases: Sequence[Case]) -> Values:
    """The measures of all questions at once: refusing, and the worth of the confidence."""
    points = refusal.risk_coverage(cases)
    found = {
        "RefusalPrecision": refusal.refusal_precision(cases),
        "RefusalRecall": refusal.refusal_recall(cases),
        "AnswerableRefused": refusal.answerable_refused(cases),
        "AUROC(near-miss)": refusal.auroc(cases, QuestionType.UNANSWERABLE),
        "AUROC(off-topic)": refusal.auroc(cases, QuestionType.OFF_TOPIC),
        "RiskCoverageArea": refusal.risk_area(points),
        "Risk@80%coverage": refusal.risk_at(points),
        "CalibrationError": calibration_error(reliability(cases)),
    }
    return {name: value for name, value in found.items() if value is not None}
