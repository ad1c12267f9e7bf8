"""Hard negatives: paragraphs on the same council that share most words with the questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from retrieval.lexical import LexicalIndex, build_lexical
from retrieval.words import tokenise
from training.examples import Example, TrainingSet


def mine(data: TrainingSet, count: int) -> tuple[tuple[int, ...], ...]:
    """Return, for each example, the rows of its `count` hardest negatives, hardest first.

    They come from all reports on its council, of any year, ranked by BM25 of its questions' words:
    what words alone take for the answer is what the model must learn to tell from it.
    """
    index = build_lexical([tokenise(paragraph.text) for paragraph in data.paragraphs])
    of_council = data.rows_by_council
    return tuple(
        _hardest(example, of_council[example.council], index, count) for example in data.examples
    )


def _hardest(
    example: Example, rows: NDArray[np.int64], index: LexicalIndex, count: int
) -> tuple[int, ...]:
    terms = Counter(term for one in example.questions for term in set(tokenise(one.question)))
    scores = index.scores(terms)
    others: Sequence[int] = rows[rows != example.row].tolist()
    found = sorted(others, key=lambda row: (-scores[row], row))[:count]
    return tuple(row for row in found if scores[row] > 0)
