"""The contrastive loss: a question nearer to its paragraph than to others, and a paragraph likewise."""

from __future__ import annotations

import torch
from torch import Tensor

from training.reading import Texts, Tokens

EXCLUDED = -1e4
"""The score of a pair that is left out: nothing after the exponential."""
NOTHING = -1
"""In place of a question's own paragraph: no paragraph of the step answers it."""


def contrastive(scores: Tensor, own: Tensor, excluded: Tensor, temperature: float) -> Tensor:
    """Return the mean cross-entropy of finding each question's own paragraph (a scalar).

    `scores` (questions, paragraphs) lie between -1 and 1; `own` (questions,) is the column of each
    one's paragraph, or NOTHING; pairs marked in `excluded` (questions, paragraphs) count neither way.
    """
    logits = _logits(scores, excluded, temperature)
    return torch.nn.functional.cross_entropy(logits, own, ignore_index=NOTHING)


def contrastive_back(scores: Tensor, own: Tensor, excluded: Tensor, temperature: float) -> Tensor:
    """Return the mean cross-entropy of finding each question from its paragraph (a scalar).

    A question competes with those of other paragraphs and those that nothing answers, not with the
    others of its own paragraph. The arguments are those of `contrastive`.
    """
    logits = _logits(scores, excluded, temperature)
    columns = torch.arange(logits.shape[1])
    rivals = logits.masked_fill(own[:, None] == columns, EXCLUDED).logsumexp(dim=0)
    asked = own != NOTHING
    named = logits[asked].gather(1, own[asked, None])[:, 0]
    return torch.nn.functional.softplus(rivals[own[asked]] - named).mean()


def _logits(scores: Tensor, excluded: Tensor, temperature: float) -> Tensor:
    return (scores / temperature).masked_fill(excluded, EXCLUDED)


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
