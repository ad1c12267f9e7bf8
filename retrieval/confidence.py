"""How sure we are that the evidence answers, and why, from signs that can be said in words.

A near-miss shares more words with a question than a good paraphrase does, so likeness alone tells
only whether the papers speak of the subject at all. What decides then is whether the very thing
asked for is there (see `giving`); how the signs are weighed is fitted (see `weighing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.demands import read_demands
from retrieval.giving import Found, Rarity, read_sentences
from retrieval.query import Query
from retrieval.reach import Reach
from retrieval.reasons import Seen, explain
from retrieval.results import Scope
from retrieval.weighing import Signs, Weights, read_signs, read_weights

LOOKED_AT = 10
"""How many of the best passages are looked at, however few are shown."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the evidence answers, how sure that is (0 to 1), and why, in words.

    `signs` is what it rests on, None where nothing was found.
    """

    answered: bool
    confidence: float
    reason: str
    signs: Signs | None = None


def judge(
    query: Query,
    found: Sequence[Found],
    scopes: Sequence[Scope],
    reach: Reach,
    rarity: Rarity,
    everyday: float,
    weights: Weights | None = None,
) -> Judgement:
    """Return the judgement on the passages found for a question.

    `scopes` are those read from the question and not taken off, `reach` what the papers cover,
    `rarity` gives the weight of a term, `everyday` is how near the question comes to an everyday one
    (0 to 1); `weights` are those of the package unless given.
    """
    if not found:
        return Judgement(False, 0.0, "No passage is left under these filters: take one off.")
    weights = weights or read_weights()
    demands = read_demands(query.text)
    sentences = read_sentences(query, demands, found, scopes, rarity)
    signs = read_signs(query.text, demands, found, sentences, reach, everyday)
    confidence = weights.confidence(signs)
    answered = confidence >= weights.answered
    seen = Seen(query, demands, found, sentences, reach, rarity)
    reason = explain(seen, answered, weights.on_subject(signs), confidence)
    return Judgement(answered, confidence, reason, signs)
