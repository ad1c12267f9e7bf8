"""The reports that the adapter was not trained on: their index, and the questions about them.

Only there are the adapter's likenesses what they are in use. Each question is asked of its council's
reports alone, as a councillor asks of the papers in hand: among all councils' reports a question that
names none has many answers, and only one of them is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from retrieval.filters import Filters
from retrieval.index import Index, build
from training.examples import TrainingSet, join
from training.likeness import without_repeats
from training.mix.cases import Asked, plain_settings
from training.papers import Paper, cache_folder, national_folder, read_papers
from training.questions import read_questions
from training.run import Say, split
from training.settings import TrainingSettings

FOLDER = "mix-index"
TOLD_EVERY = 500
"""Passages between two lines of progress."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The papers kept from training, by name, and the questions about them."""

    papers: Mapping[str, Paper]
    asked: tuple[Asked, ...]


def read_held_out(settings: TrainingSettings) -> HeldOut:
    """Return what `settings` keep from training; raises TrainingError or CorpusError."""
    questions = without_repeats(read_questions())
    papers = read_papers({one.doc for one in questions}, national_folder(), cache_folder())
    _, data = split(join(questions, papers), settings)
    councils = {one.council for one in data.paragraphs}
    kept = {name: paper for name, paper in papers.items() if paper.council in councils}
    return HeldOut(kept, tuple(_asked(data, kept)))


def open_index(held_out: HeldOut, say: Say) -> Index:
    """Return the index of those papers, built in the cache; what is there in the same words is kept."""
    folder: Path = cache_folder() / FOLDER
    papers = held_out.papers.values()
    documents = [paper.document for paper in papers]
    passages = {paper.document.id: paper.passages for paper in papers}

    def tell(stage: str, done: int, total: int) -> None:
        if done % TOLD_EVERY == 0 or done == total:
            say(f"{stage}: {done:,} of {total:,} passages")

    build(folder, documents, passages, plain_settings(), tell)
    return Index.open(folder, plain_settings())


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
