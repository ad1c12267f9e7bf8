"""What the table of words finds by itself, against words as they stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from retrieval.lexical import build_lexical
from retrieval.postings import Postings
from retrieval.translation import Translations, build_translated
from retrieval.words import tokenise
from training.examples import TrainingSet
from training.gains import Gain, Ranks, measure_gain


def compare(data: TrainingSet, table: Translations) -> list[Gain]:
    """Return what the table gains over BM25, among all paragraphs."""
    paragraphs = [tokenise(paragraph.text) for paragraph in data.paragraphs]
    before = _ranks(data, build_lexical(paragraphs))
    after = _ranks(data, build_translated(paragraphs, table))
    return [measure_gain(f"Success@{k}", before, after, k) for k in (1, 5, 20)]


def _ranks(data: TrainingSet, index: Postings) -> Ranks:
    """Return the rank, from 1, of the named paragraph for each question."""
    found = [
        _rank(index.scores(dict.fromkeys(tokenise(question.question), 1.0)), example.row)
        for example in data.examples
        for question in example.questions
    ]
    return np.asarray(found, dtype=np.int64)


def _rank(scores: NDArray[np.float32], row: int) -> int:
    """Return the rank of a row; those with the same score share the worst of their ranks."""
    return int((scores >= scores[row]).sum())
