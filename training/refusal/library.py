"""The reports kept from training as a library to ask, with papers or paragraphs left out at will."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval import contents as files
from retrieval import store
from retrieval.asking import judge_question
from retrieval.confidence import Judgement
from retrieval.engine import Engine
from retrieval.filters import Filters
from retrieval.model import normalise
from retrieval.semantic import Mask
from retrieval.settings import RetrievalSettings
from training.guard import NEAR_COPY
from training.held_out import Progress, index_papers
from training.papers import Paper, describe


@dataclass(frozen=True)
class Depleted(Engine):
    """An index from which some passages are missing for the time being: the rows in `absent`."""

    absent: set[int] = field(default_factory=set)

    def admitted(self, filters: Filters) -> Mask:
        """Return which passages may be evidence: not those that are absent."""
        admitted = super().admitted(filters)
        admitted[list(self.absent)] = False
        return admitted


@dataclass(frozen=True)
class Shelf:
    """The reports as an engine; `centres` (passages, dim) are the passages' vectors of length 1."""

    engine: Depleted
    centres: NDArray[np.float32]

    def ask(self, question: str) -> tuple[Judgement, tuple[int, ...]]:
        """Return the judgement on a question asked of all reports, and the rows that it rests on."""
        return judge_question(self.engine, question, Filters())

    def ask_without(self, question: str, row: int) -> Judgement:
        """Return the judgement with a paragraph, and what says nearly the same, left out."""
        near = np.flatnonzero(self.centres @ self.centres[row] >= NEAR_COPY)
        self.engine.absent.update({row, *near.tolist()})
        try:
            return judge_question(self.engine, question, Filters())[0]
        finally:
            self.engine.absent.clear()

    def ask_others(self, question: str, council: str) -> Judgement:
        """Return the judgement with only the reports on other councils than that of this name."""
        documents = self.engine.contents.documents
        others = tuple(one.id for one in documents if describe(f"{one.id}.pdf", "")[0] != council)
        # Their own library would know no scope for the council that is left out.
        unknown = frozenset(f"council:{one.authority}" for one in documents if one.id not in others)
        return judge_question(self.engine, question, Filters(documents=others), unknown)[0]


def open_shelf(
    papers: Mapping[str, Paper],
    settings: RetrievalSettings,
    progress: Progress,
    folder: Path | None = None,
) -> Shelf:
    """Index the papers, encoding only what is not encoded yet, and return them ready to be asked."""
    folder = index_papers(papers, settings, progress, folder)
    generation = store.verify(folder, store.read_manifest(folder))
    engine = Depleted(files.load(generation), settings)
    return Shelf(engine, _centres(engine))


def _centres(engine: Engine) -> NDArray[np.float32]:
    """Return the mean of each passage's windows, scaled to length 1 (passages, dim)."""
    table = engine.contents.table
    starts = table.window_starts
    sums = np.add.reduceat(np.asarray(table.windows, dtype=np.float32), starts[:-1], axis=0)
    return normalise(sums / np.diff(starts)[:, None])
