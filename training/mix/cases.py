"""Questions with known answers put to an index: the candidates found, their signs, which answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from retrieval.filters import Filters
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.settings import RetrievalSettings, Steps, read_settings

SIGNS = ("translation", "sentences", "late", "answers", "scope", "years")
"""What is weighed, by the names that `retrieval.reranking` gives; see there and `retrieval.signs`."""
AGAIN = (*SIGNS, "together")
"""What is weighed of those that were read together with the question."""
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the ids of the passages that answer it, and which papers may give evidence.

    Cases of one `group` are never fitted on and measured with at once; `kind` is what the figures
    are told apart by.
    """

    group: str
    kind: str
    question: str
    answers: frozenset[str]
    filters: Filters


@dataclass(frozen=True, slots=True)
class Case:
    """The candidates of one question, in the order in which they come.

    `signs` (n, AGAIN); `right` (n,) marks those that answer; `words` (n,) are those to be read.
    """

    group: str
    kind: str
    signs: Values
    right: NDArray[np.bool_]
    words: NDArray[np.int64]

    @property
    def first(self) -> Case:
        """All candidates with the signs that each of them has, (n, SIGNS)."""
        return replace(self, signs=self.signs[:, : len(SIGNS)])

    @property
    def again(self) -> Case:
        """Those candidates that were read together with the question, with all signs, (m, AGAIN)."""
        read = self._read
        return replace(self, signs=self.signs[read], right=self.right[read], words=self.words[read])

    @property
    def _read(self) -> NDArray[np.bool_]:
        return np.asarray(self.signs[:, -1] != 0)

    def reordered(self, first: Values, again: Values) -> Values:
        """Return scores (n,) by which those read together (m,) come first, in the order of `again`."""
        scores = first.copy()
        scores[self._read] = again - again.min(initial=0) + first.max() + 1
        return scores


def plain_settings() -> RetrievalSettings:
    """Return settings whose lists are the candidates of the whole question and nothing else."""
    return plainly(read_settings(steps=Steps(together=True)))


def plainly(settings: RetrievalSettings) -> RetrievalSettings:
    """Return the same settings without what takes a place in the list for another reason than its score."""
    plain = settings.steps.model_copy(update={"sides": False, "diversity": False})
    return settings.model_copy(update={"steps": plain})


def collect(index: Index, asked: Iterable[Asked], depth: int) -> list[Case]:
    """Ask the index and return a case for each question; `depth` is how many candidates are mixed."""
    return [_case(one, index.ask(one.question, one.filters, depth).evidence) for one in asked]


def _case(asked: Asked, evidence: Sequence[Evidence]) -> Case:
    return Case(
        asked.group,
        asked.kind,
        np.asarray([_signs(item.signals) for item in evidence], dtype=np.float64),
        np.asarray([item.passage.id in asked.answers for item in evidence], dtype=bool),
        np.asarray([len(item.passage.text.split()) for item in evidence], dtype=np.int64),
    )


def _signs(signals: Mapping[str, float]) -> list[float]:
    return [signals.get(name, 0.0) for name in AGAIN]
