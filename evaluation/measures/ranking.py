"""The standard measures of a ranked list, taken by ir-measures.

Evidence is a passage of grade 2, so Success, RR and AP count only those; nDCG uses both grades.
Questions without a paragraph of grade 2 are left out; a question with no result counts as a miss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import ir_measures
from ir_measures import AP, RR, Judged, Success, nDCG

from evaluation.cases import Case

MEASURES = (
    Success(rel=2) @ 1,
    Success(rel=2) @ 5,
    Success(rel=2) @ 20,
    nDCG @ 10,
    RR(rel=2),
    AP(rel=2),
    Judged @ 10,
)


def take_ranking(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """Give each question's value of each measure, by question id and notation."""
    counted = [case for case in cases if case.has_evidence]
    values = {case.question.id: {str(measure): 0.0 for measure in MEASURES} for case in counted}
    qrels = list(judgements(counted))
    for metric in ir_measures.iter_calc(MEASURES, qrels, list(ranked(counted))):
        values[metric.query_id][str(metric.measure)] = float(metric.value)
    return values


def judgements(cases: Iterable[Case]) -> Iterator[ir_measures.Qrel]:
    """The judgements of each question."""
    for case in cases:
        for passage, grade in case.judged.all_grades.items():
            yield ir_measures.Qrel(case.question.id, passage, grade)


def ranked(cases: Iterable[Case]) -> Iterator[ir_measures.ScoredDoc]:
    """The list shown for each question; scores only carry the order, a repeat counts once."""
    for case in cases:
        order = dict.fromkeys(shown.judged_as for shown in case.shown)
        for rank, passage in enumerate(order):
            yield ir_measures.ScoredDoc(case.question.id, passage, float(len(order) - rank))
