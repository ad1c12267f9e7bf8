"""A cross-encoder that reads the question and each of the best candidates together, where one is set.

Off unless the setting `reranker` names one: it reads every candidate anew for every question, which
costs many times what all the rest does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from retrieval.errors import ModelUnusable
from retrieval.fusion import Scores
from retrieval.model import find_model

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


def read_together(name: str, question: str, texts: Sequence[str]) -> Scores:
    """Return how well each text answers a question, (texts,), between 0 and 1.

    `name` is a folder or a name on the hub, of a model with one output. Raises ModelUnusable.
    """
    scores = np.asarray(_load(name).predict([(question, text) for text in texts]))
    if scores.shape != (len(texts),):
        raise ModelUnusable(
            f"The reranker {name!r} gives {scores.shape[-1]} scores for each passage where one is "
            "wanted: set another, or none."
        )
    return np.asarray(scores, dtype=np.float32)


@lru_cache(maxsize=1)
def _load(name: str) -> CrossEncoder:
    from sentence_transformers import CrossEncoder

    folder = find_model(name)
    try:
        found: CrossEncoder = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelUnusable(
            f"The reranker {name!r} cannot be loaded: {error}. Set the folder of a cross-encoder of "
            "sentence-transformers, or none."
        ) from error
    return found
