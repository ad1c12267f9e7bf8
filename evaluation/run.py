"""Measuring: conditions are asked the questions of sets, every answer is measured, all is kept."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from corpus.citations import cite_short
from evaluation.cases import Case, make_case
from evaluation.conditions import Condition, read_conditions
from evaluation.making import describe
from evaluation.measures.calibration import reliability
from evaluation.measures.refusal import risk_coverage
from evaluation.measures.suite import WORDS, Values, measure_questions, measure_refusal
from evaluation.papers import Progress
from evaluation.preparing import Prepared, prepare, shared_papers
from evaluation.questions import Gold
from evaluation.record import QuestionRecord, ReliabilityPoint, Run, ShownPassage, Summary, keep
from evaluation.searching import open_search
from evaluation.significance import bootstrap
from retrieval.index import Index
from retrieval.results import Result

DEFAULT_CONDITIONS = ("default",)
DEFAULT_SETS = ("five-test",)
DEPTH = 50
"""Passages asked for: enough that a thousand words are nearly always shown."""


def evaluate(
    conditions: Sequence[str],
    sets: Sequence[str],
    out: Path,
    *,
    shared: Path | None = None,
    judgements: Path | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Measure each condition on each set; gives the folders of the runs, written below `out`.

    No names mean the default condition and set. `shared` is the folder of papers, else the one that
    `shared_papers` names; `judgements` a folder of qrels files that people made. Papers and indexes
    are kept below `out`, so that a second run is quick. `progress` is told what is done, how many of
    how many. Raises the errors of `evaluation.errors`, and those of corpus and retrieval.
    """
    known = read_conditions()
    chosen = {name: known.condition(name) for name in conditions or DEFAULT_CONDITIONS}
    tell = progress or _silent
    folders = []
    for name in sets or DEFAULT_SETS:
        ready = prepare(name, known, shared or shared_papers(), out, judgements, tell)
        for condition_name, condition in chosen.items():
            run, cases = measure(ready, condition_name, condition, out, tell)
            grades = {case.question.id: case.judged.all_grades for case in cases}
            folders.append(keep(run, grades, out))
    return folders


def measure(
    ready: Prepared, name: str, condition: Condition, workspace: Path, progress: Progress
) -> tuple[Run, list[Case]]:
    """Measure one condition on one prepared set."""
    settings = condition.read()
    index = open_search(ready.papers, settings, workspace, progress)
    cases = ask(ready, index, progress)
    values = measure_questions(cases, ready.yardsticks)
    run = Run(
        condition=name,
        condition_label=condition.label,
        set=ready.name,
        set_label=ready.entry.label,
        making=describe(ready.entry.corpus, ready.papers, settings, index),
        questions=tuple(_recorded(case, values[case.question.id]) for case in cases),
        measures=summarise(values),
        refusal=measure_refusal(cases),
        risk_coverage=tuple(risk_coverage(cases)),
        reliability=tuple(ReliabilityPoint(**asdict(one)) for one in reliability(cases)),
        median_seconds=statistics.median(case.seconds for case in cases),
    )
    return run, cases


def ask(ready: Prepared, index: Index, progress: Progress) -> list[Case]:
    """Ask all questions of a set."""
    index.warm()
    cases = []
    for done, question in enumerate(ready.questions, start=1):
        result = index.ask(question.question, ready.filters, DEPTH)
        if ready.entry.numbered:
            result = _numbered_only(result)
        cases.append(make_case(question, result, ready.finder, ready.later.get(question.id)))
        progress("Asking questions", done, len(ready.questions))
    return cases


def _numbered_only(result: Result) -> Result:
    numbered = (item for item in result.evidence if item.passage.number is not None)
    return replace(result, evidence=tuple(numbered))


def summarise(values: Mapping[str, Values]) -> dict[str, Summary]:
    """The mean of each measure over the questions that it applies to, with its interval.

    Words until the evidence are left out: a miss has none, so they have no honest mean.
    """
    notations = dict.fromkeys(name for mine in values.values() for name in mine if name != WORDS)
    columns = {name: [mine[name] for mine in values.values() if name in mine] for name in notations}
    return {
        name: Summary(**asdict(bootstrap(column)), count=len(column))
        for name, column in columns.items()
    }


def _recorded(case: Case, values: Values) -> QuestionRecord:
    question = case.question
    return QuestionRecord(
        id=question.id,
        question=question.question,
        type=question.type.value,
        persona=question.persona,
        style=question.style,
        answered=case.answered,
        confidence=case.confidence,
        reason=case.reason,
        seconds=round(case.seconds, 4),
        values=values,
        shown=tuple(
            ShownPassage(
                passage=one.judged_as,
                citation=cite_short(one.document, one.passage),
                grade=one.grade,
                words=one.words,
            )
            for one in case.shown
        ),
        not_found=tuple(_name(gold) for gold in case.judged.missing),
    )


def _name(gold: Gold) -> str:
    place = gold.number or f"p. {gold.page} ({gold.note})"
    return " ".join(part for part in (gold.document, gold.scope, place) if part)


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""
