"""The reports that the adapter was not trained on, and the questions about them.

Each question is asked of its council's reports alone, as a councillor asks of the papers in hand: among
all councils' reports a question that names none has many answers, and only one of them is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.filters import Filters
from retrieval.index import Index
from retrieval.settings import RetrievalSettings
from training.examples import TrainingSet, join
from training.held_out import held_out_questions, index_papers
from training.mix.cases import Asked
from training.papers import Paper
from training.sources import Say

TOLD_EVERY = 500
"""Passages between two lines of progress."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The papers kept from training, by name, and the questions about them."""

    papers: Mapping[str, Paper]
    asked: tuple[Asked, ...]


def read_held_out() -> HeldOut:
    """Return what the adapter's training left out; raises TrainingError or CorpusError."""
    papers, questions = held_out_questions()
    return HeldOut(papers, tuple(_asked(join(questions, papers), papers)))


def open_index(held_out: HeldOut, settings: RetrievalSettings, say: Say) -> Index:
    """Return the index of those papers, built where the one in the cache is another."""

    def tell(stage: str, done: int, total: int) -> None:
        if done % TOLD_EVERY == 0 or done == total:
            say(f"{stage}: {done:,} of {total:,} passages")

    return Index.open(index_papers(held_out.papers, settings, tell), settings)


def _asked(data: TrainingSet, papers: Mapping[str, Paper]) -> list[Asked]:
    reports: dict[str, tuple[str, ...]] = {}
    for paper in papers.values():
        reports[paper.council] = (*reports.get(paper.council, ()), paper.document.id)
    return [
        Asked(
            one.council,
            str(question.style),
            question.question,
            frozenset({data.paragraphs[one.row].id}),
            Filters(documents=reports[one.council]),
        )
        for one in data.examples
        for question in one.questions
    ]
