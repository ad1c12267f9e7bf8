"""Whole numbers written as words: "thirty-three", "one hundred and twenty", "two thousand"."""

from __future__ import annotations

import re

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = (
    {word: value for value, word in enumerate(_UNITS, start=1)}
    | {word: value for value, word in enumerate(_TEENS, start=10)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"a": 1, "dozen": 12}
)

_UNIT = rf"(?:{'|'.join(_UNITS)})"
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-]{_UNIT}\b)?|(?:{'|'.join(_TEENS)})|{_UNIT})"
_BELOW_1000 = rf"(?:(?:{_UNIT}|a)\shundred(?:\s(?:and\s)?{_BELOW_100})?|{_BELOW_100})"
_SCALED = rf"(?:{_BELOW_1000}|a)\s(?:thousand|million|billion)"

WORDS = rf"(?:{_SCALED}(?:,?\s(?:and\s)?{_BELOW_1000})?|{_BELOW_1000}|a\sdozen)"
"""A pattern for one whole number in words, to be used without regard to case."""


def value_of(words: str) -> int:
    """Return the value of a number in words that `WORDS` matched; raises KeyError for other words."""
    total, below = 0, 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _SCALES:
            total, below = total + max(below, 1) * _SCALES[word], 0
        elif word == "hundred":
            below = max(below, 1) * 100
        elif word == "dozen":
            below = 12
        elif word != "and":
            below += _VALUES[word]
    return total + below
