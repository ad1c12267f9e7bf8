"""How sure we are that a passage answers, from signals that can be said in words.

Each passage shown gets a chance of answering from five signals: likeness of its tokens and of its
best sentence to the question, the share of the question's words that it holds, whether it gives the
kind of answer asked for, and whether it or its document speaks of the years asked for. The
confidence of a result is that of its likeliest passage. The weights are those of a logistic
regression on questions of our own with known answers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.demands import Demands, gives, read_demands, years_missing
from retrieval.engine import Engine
from retrieval.keysentence import shared_words
from retrieval.query import Query
from retrieval.results import Evidence

ANSWERED = 0.3
"""Confidence from which a question counts as answered."""
SURE = 0.6
START = -8.0
WEIGHTS = {"late": 8.0, "sentences": 2.0, "shared": 2.0, "kind": 1.0, "years": 1.0}
FAR = 0.45
"""Share of the question's words below which a passage is about something else."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the evidence answers, how sure that is (0 to 1), and why, in words."""

    answered: bool
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a passage: named signals from 0 to 1, and the years that it does not cover."""

    values: dict[str, float]
    years_missing: tuple[int, ...]

    @property
    def chance(self) -> float:
        """The chance that the passage answers."""
        total = START + sum(WEIGHTS[name] * value for name, value in self.values.items())
        return 1 / (1 + math.exp(-total))


def judge(engine: Engine, query: Query, evidence: Sequence[Evidence]) -> Judgement:
    """Return the judgement on the evidence found for a question."""
    if not evidence:
        return Judgement(False, 0.0, "No passage is left under these filters: take one off.")
    demands = read_demands(query.text)
    signs = [read_signs(engine, query, demands, item) for item in evidence]
    best = max(signs, key=lambda sign: sign.chance)
    answered = best.chance >= ANSWERED
    return Judgement(answered, best.chance, _reason(engine, query, demands, best, answered))


def read_signs(engine: Engine, query: Query, demands: Demands, item: Evidence) -> Signs:
    """Return what speaks for one passage."""
    missing = years_missing(item.passage, item.document, demands)
    words = " ".join((item.document.authority, *item.passage.headings, item.passage.text))
    values = {
        "late": item.signals.get("late", 0.0),
        "sentences": item.signals.get("sentences", 0.0),
        "shared": shared_words(words, query, engine.contents.lexical),
        "kind": float(gives(item.passage.text, demands.kind)),
        "years": float(not missing),
    }
    return Signs(values, missing)


def _reason(engine: Engine, query: Query, demands: Demands, best: Signs, answered: bool) -> str:
    if answered and best.chance >= SURE:
        return "A passage speaks of what is asked and gives what is asked for."
    if best.years_missing:
        years = " or ".join(map(str, best.years_missing))
        return f"The nearest passages speak of the subject, but none of {years}."
    if demands.kind is not None and not best.values["kind"]:
        return f"The nearest passages speak of the subject, but none gives {demands.kind.value}."
    unknown = unknown_words(engine, query)
    if unknown:
        return f"No paper here mentions {unknown}; the nearest passages speak of other matters."
    if answered:
        return "The nearest passages speak of the subject; read whether they say what is asked."
    return "No passage is close enough to what is asked; these are the nearest."


def unknown_words(engine: Engine, query: Query) -> str:
    """Return the words of the question that no passage has, in no other words either, quoted."""
    known = {term for match in query.matches for term in match.own}
    terms = engine.contents.lexical.terms
    missing = [term for term in query.terms if term not in terms and term not in known]
    words = [word for word in query.words if any(word.startswith(term) for term in missing)]
    return " or ".join(f"“{word}”" for word in dict.fromkeys(words))
