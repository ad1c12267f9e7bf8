"""How sure we are that the evidence answers, from signals that can be said in words.

A near-miss shares more words with a question than a good paraphrase does, so likeness alone tells
only whether the papers speak of the subject at all. What decides then is whether the very thing
asked for is there: the kind of answer (a sum, a share, a number, a length of time, a date, a name) in
the sentences that speak of the subject, and the years asked about.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.demands import Demands, gives, read_demands, without_figures_of, years_missing
from retrieval.query import Query
from retrieval.results import Evidence
from retrieval.sentences import split_sentences

ANSWERED = 0.5
"""Confidence from which a question counts as answered."""
SURE = 0.75
FAR = 0.2
"""Distance from which what gives the kind of answer asked for speaks of something else."""
START = -1.9
WEIGHTS = {"late": 1.8, "likeness": 3.6, "distance": -4.1, "years": -2.7}
"""Of a logistic regression on the development questions of our own set."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the evidence answers, how sure that is (0 to 1), and why, in words."""

    answered: bool
    confidence: float
    reason: str


def judge(query: Query, evidence: Sequence[Evidence]) -> Judgement:
    """Return the judgement on the evidence found for a question."""
    if not evidence:
        return Judgement(False, 0.0, "No passage is left under these filters: take one off.")
    demands = read_demands(query.text)
    signs = read_signs(query, demands, evidence)
    total = START + sum(WEIGHTS[name] * value for name, value in signs.items())
    confidence = 1 / (1 + math.exp(-total))
    answered = confidence >= ANSWERED
    missing = _years_missing(demands, evidence)
    return Judgement(answered, confidence, _reason(demands, signs, missing, confidence))


def read_signs(query: Query, demands: Demands, evidence: Sequence[Evidence]) -> dict[str, float]:
    """Return what speaks for and against the evidence, by name.

    `late` and `likeness`: those of the nearest passage, token by token and as a whole; `distance`:
    how much less alike the nearest passage is whose key sentence, or one beside it, gives the kind
    of answer asked for; `years`: how many years asked about no passage covers.
    """
    nearest = max(_late(item) for item in evidence)
    giving = [_late(item) for item in evidence if _gives_nearby(item, query, demands)]
    return {
        "late": nearest,
        "likeness": max(item.signals.get("passages", 0.0) for item in evidence),
        "distance": nearest - max(giving, default=0.0),
        "years": float(len(_years_missing(demands, evidence))),
    }


def _reason(
    demands: Demands, signs: dict[str, float], missing: Sequence[int], confidence: float
) -> str:
    if missing:
        return (
            "The nearest passages speak of the subject, but neither they nor their papers of "
            f"{' or '.join(map(str, missing))}."
        )
    if demands.kind is not None and signs["distance"] > FAR:
        return f"The nearest passages speak of the subject, but none gives {demands.kind.value}."
    if confidence < ANSWERED:
        return "No passage is close enough to what is asked; these are the nearest."
    if confidence < SURE:
        return "The nearest passages speak of the subject; read whether they say what is asked."
    if demands.kind is not None:
        return f"A passage speaks of what is asked and gives {demands.kind.value}."
    return "A passage speaks of what is asked."


def _late(item: Evidence) -> float:
    return item.signals.get("late", item.signals.get("sentences", 0.0))


def _gives_nearby(item: Evidence, query: Query, demands: Demands) -> bool:
    """Tell whether the key sentence, or the one before or after it, gives the kind of answer."""
    text = item.passage.text
    spans = split_sentences(text)
    start = text.find(item.key_sentence)
    place = next((n for n, (_, end) in enumerate(spans) if end > start), 0)
    near = spans[max(0, place - 1) : place + 2]
    around = text[near[0][0] : near[-1][1]] if near else text
    return gives(without_figures_of(query.text, around), demands.kind)


def _years_missing(demands: Demands, evidence: Sequence[Evidence]) -> tuple[int, ...]:
    """Return the years asked about that no passage nor its document speaks of."""
    missing = [set(years_missing(item.passage, item.document, demands)) for item in evidence]
    return tuple(sorted(set.intersection(*missing)))
