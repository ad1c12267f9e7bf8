"""Late interaction: each token of the question against its best token in a passage.

The tokens' vectors of all passages are kept in the index, turned into few dimensions and rounded to
whole numbers of 8 bits, so that comparing the best fifty takes a millisecond or two. The turning is
learned once for a model from words of our own (the lexicon), never from the papers: adding a paper
changes nothing for the others.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from retrieval.model import Encoder, Vectors, normalise
from retrieval.words import STOPWORDS

DIMENSIONS = 128
STEPS = 127
LENGTH = 0.02
"""What a passage loses each time its length grows by e: more tokens match more by chance."""
USUAL_LENGTH = 100
FAINT = 0.1
"""Weight of a function word or mark among the tokens of a question."""
Rounded = NDArray[np.int8]


def learn_projection(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """Return the matrix (dim, DIMENSIONS) of the directions in which tokens' vectors differ most."""
    tokens = np.vstack([encoded.tokens for encoded in encoder.encode_fully(texts)])
    _, directions = np.linalg.eigh(tokens.T @ tokens)
    return np.ascontiguousarray(directions[:, ::-1][:, :DIMENSIONS], dtype=np.float32)


def compress(tokens: Vectors, projection: Vectors) -> Rounded:
    """Return tokens' vectors (tokens, dim) in few dimensions as whole numbers, (tokens, DIMENSIONS)."""
    return np.rint(normalise(tokens @ projection) * STEPS).astype(np.int8)


def late_scores(
    question: Vectors, weights: Vectors, tokens: Rounded, bounds: NDArray[np.int64]
) -> Vectors:
    """Return one score a passage: the weighted mean of its best match for each question token.

    A long passage loses a little.

    `question` (q, DIMENSIONS) are projected vectors of length 1, `weights` (q,) theirs; `bounds`
    (passages, 2) are the first and last-but-one rows of each passage's tokens in `tokens`.
    """
    pieces = [tokens[start:end] for start, end in bounds]
    sizes = np.fromiter((len(piece) for piece in pieces), dtype=np.int64, count=len(pieces))
    scores = np.zeros(len(pieces), dtype=np.float32)
    filled = sizes > 0
    if not filled.any():
        return scores
    table = np.concatenate(pieces).astype(np.float32) @ question.T
    starts = (np.cumsum(sizes) - sizes)[filled]
    best = np.maximum.reduceat(table, starts, axis=0) / STEPS
    scores[filled] = best @ (weights / weights.sum())
    scores[filled] -= LENGTH * np.log(sizes[filled] / USUAL_LENGTH).clip(min=-1)
    return scores


def token_weights(pieces: Sequence[str]) -> Vectors:
    """Return the weight of each model token of a question, (tokens,)."""
    faint = [piece in STOPWORDS or not piece.strip("#").isalnum() for piece in pieces]
    return np.where(faint, np.float32(FAINT), np.float32(1.0))
