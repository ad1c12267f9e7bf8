"""Questions and their paragraphs as words: what a translation model is learned from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from retrieval.words import tokenise
from training.examples import TrainingSet

LEAST_PAPERS = 3
"""A word is learned where so many papers have it: not the names of one council's streets and people."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The index terms of a question, each once, and those of its paragraph with how often each stands."""

    said: tuple[str, ...]
    words: Mapping[str, int]


def read_pairs(data: TrainingSet) -> list[Pair]:
    """Return a pair for each question of a set; words that few papers have are left out of paragraphs.

    What is said is kept however rare it is: half of people's words are said about one paper alone.
    """
    counts = [Counter(tokenise(paragraph.text)) for paragraph in data.paragraphs]
    common = _common_words(counts, [paragraph.report for paragraph in data.paragraphs])
    pairs: list[Pair] = []
    for example in data.examples:
        words = {word: count for word, count in counts[example.row].items() if word in common}
        for question in example.questions:
            pairs.append(Pair(tuple(dict.fromkeys(tokenise(question.question))), words))
    return pairs


def _common_words(counts: Iterable[Mapping[str, int]], reports: Iterable[str]) -> frozenset[str]:
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for found, report in zip(counts, reports, strict=True):
        for word in found:
            papers[word].add(report)
    return frozenset(word for word, where in papers.items() if len(where) >= LEAST_PAPERS)
