"""The contrastive loss: each question nearer to its paragraph than to every other of the step."""

from __future__ import annotations

import torch
from torch import Tensor

from training.reading import Texts, Tokens

EXCLUDED = -1e4
"""The score of a pair that is left out: nothing after the exponential."""


def contrastive(scores: Tensor, own: Tensor, excluded: Tensor, temperature: float) -> Tensor:
    """Return the mean cross-entropy of finding each question's own paragraph (a scalar).

    `scores` (questions, paragraphs) lie between -1 and 1; `own` (questions,) is the column of each
    one's paragraph; pairs marked in `excluded` (questions, paragraphs) count neither way.
    """
    logits = (scores / temperature).masked_fill(excluded, EXCLUDED)
    return torch.nn.functional.cross_entropy(logits, own)


def whole_scores(questions: Texts, paragraphs: Texts) -> Tensor:
    """Return the cosines of whole texts, (questions, paragraphs), in the order that both are in."""
    return questions.vectors @ paragraphs.vectors.T


def late_scores(questions: Texts, paragraphs: Texts) -> Tensor:
    """Return the weighted mean of each question token's best match, (questions, paragraphs)."""
    rows = [
        torch.cat([_late(asked, read) for read in paragraphs.tokens], dim=1)
        for asked in questions.tokens
    ]
    return torch.cat(rows)


def _late(questions: Tokens, paragraphs: Tokens) -> Tensor:
    count, length, size = questions.vectors.shape
    flat = questions.vectors.reshape(count * length, size)
    cosines = torch.einsum("qd,ptd->qpt", flat, paragraphs.vectors)
    missing = paragraphs.weights == 0
    best = cosines.masked_fill(missing, -1.0).amax(dim=-1).reshape(count, length, -1)
    weights = questions.weights / questions.weights.sum(dim=1, keepdim=True)
    return torch.einsum("qlp,ql->qp", best, weights)
