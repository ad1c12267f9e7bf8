"""Plain comparison of wordings, kept apart from retrieval so that no measure leans on what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_DIGITS = {word: str(value) for value, word in enumerate(_IN_WORDS, start=1)}
_STEM = 5
_FUNCTION_WORDS = frozenset(
    """a about all an and any are as at be been but by did do does for from got had has have how i in
    into is it its just me my no not of on or our out so than that the their them then there they
    this to up us was we were what when where which who whom why will with would you your""".split()
)


def words_of(text: str) -> list[str]:
    """The words and figures of a text in order, small letters."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=10_000)
def content_words(text: str) -> frozenset[str]:
    """The words that carry the sense, cut to five letters so that endings do not matter."""
    return frozenset(word[:_STEM] for word in words_of(text) if word not in _FUNCTION_WORDS)


def figures(text: str) -> frozenset[str]:
    """The figures of a text, without thousands' commas; one to twelve in words count as digits."""
    digits = {found.replace(",", "") for found in _FIGURE.findall(text)}
    return frozenset(digits | {_DIGITS[word] for word in words_of(text) if word in _DIGITS})


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of two sets that both hold (Jaccard), 0 for two empty ones."""
    return len(one & other) / len(one | other) if one | other else 0.0


@lru_cache(maxsize=64)
def runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """Every run of so many consecutive words."""
    words = words_of(text)
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def shared_runs(text: str, sources: Iterable[str], length: int = 8) -> list[str]:
    """The runs of so many consecutive words that a text has in common with any of the sources."""
    wanted = runs(text, length)
    shared = (
        {run for source in sources for run in runs(source, length) & wanted} if wanted else set()
    )
    return sorted(" ".join(run) for run in shared)
