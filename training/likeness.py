"""Questions in nearly the same words, within the training set and between it and another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import TypeVar

from retrieval.words import tokenise
from training.questions import TrainingQuestion

SAME = 0.75
"""Share of all content words that two questions have in common from which they count as one."""
Question = TypeVar("Question", bound=TrainingQuestion)


def without_repeats(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return the questions without those in nearly the words of an earlier one, in their order."""
    terms = [frozenset(tokenise(question.question)) for question in questions]
    repeats = {max(pair) for pair in _alike(terms)}
    return tuple(question for row, question in enumerate(questions) if row not in repeats)


def shared_with(questions: Sequence[Question], others: Iterable[str]) -> list[tuple[Question, str]]:
    """Return the pairs of a training question and one of `others` in nearly the same words."""
    asked = list(others)
    texts = [*(question.question for question in questions), *asked]
    pairs = _alike([frozenset(tokenise(text)) for text in texts])
    split = len(questions)
    return [(questions[one], texts[two]) for one, two in pairs if one < split <= two]


def _alike(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Give the pairs of rows, smaller first, whose sets of terms are nearly the same.

    Of its n terms a set shares at least n * SAME with one that is nearly the same, so one of the first
    n - n * SAME + 1 at the least, in an order that is the same for all sets (prefix filtering; Bayardo,
    Ma and Srikant, 2007). With the rarest first, few sets have to be compared.
    """
    frequency = Counter(term for terms in texts for term in terms)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for row, terms in enumerate(texts):
        rarest_first = sorted(terms, key=lambda term: (frequency[term], term))
        telling = rarest_first[: len(terms) - ceil(SAME * len(terms)) + 1]
        for earlier in sorted({earlier for term in telling for earlier in holders[term]}):
            common = len(terms & texts[earlier])
            if common >= SAME * (len(terms) + len(texts[earlier]) - common):
                yield earlier, row
        for term in telling:
            holders[term].append(row)
