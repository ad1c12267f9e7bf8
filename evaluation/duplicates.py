"""Questions that are too alike: the same question twice, or two that would give each other away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from evaluation.questions import Gold, Question
from evaluation.wordings import content_words, overlap

SAME = 0.75
TWIN = 0.3
Pair = tuple[Question, Question]


def repeated(questions: Sequence[Question]) -> list[Pair]:
    """Pairs of questions in nearly the same words, whatever answers them."""
    return [pair for pair in combinations(questions, 2) if likeness(*pair) >= SAME]


def near_twins(questions: Sequence[Question]) -> Iterator[Pair]:
    """Pairs about the same paragraph in much the same words: they must not straddle the split."""
    for one, other in combinations(questions, 2):
        if _subjects(one) & _subjects(other) and likeness(one, other) >= TWIN:
            yield one, other


def likeness(one: Question, other: Question) -> float:
    """The share of content words that two questions have in common (0 to 1)."""
    return overlap(content_words(one.question), content_words(other.question))


def _subjects(question: Question) -> frozenset[tuple[str, str | None, str | None, int | None]]:
    """The paragraphs that a question is about: those of its best grade, answering or nearest."""
    judged = question.gold or question.nearest
    best = max((gold.grade for gold in judged), default=0)
    return frozenset(_place(gold) for gold in judged if gold.grade == best)


def _place(gold: Gold) -> tuple[str, str | None, str | None, int | None]:
    page = gold.page if gold.number is None else None
    return gold.document, gold.scope, gold.number, page
