"""Wrapped lines back to running text: line breaks to spaces, hyphens kept or mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHEN_END = re.compile(r"([^\W\d_]+)[-\u2010]$")
_WORD_START = re.compile(r"[a-z]+")
_PREFIXES = frozenset(("re", "co", "non", "pre", "sub", "anti", "self", "multi", "inter"))
MOST_RARE_STARTS = 0.3
"""Share of the lines' ends with a hyphen that may be no word known elsewhere by mere chance."""
_SPLIT_LIGATURE = re.compile(r"\b(Th|fi|fl|ffi|ffl) (?=[a-z])")


class Vocabulary:
    """The words that a document prints within lines; they tell which hyphens belong to a word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        cut: list[str] = []
        for text in texts:
            words = _WORD.findall(text.lower())
            if text.endswith(("-", "\u2010")) and words:
                cut.append(words.pop())
            self._counts.update(words)
        self._parts = {part for word in self._counts for part in word.split("-")} | _PREFIXES
        unknown = sum(word.rpartition("-")[2] not in self._parts for word in cut)
        self._cuts_words = unknown > MOST_RARE_STARTS * len(cut)

    def join_hyphen(self, left: str, right: str) -> str:
        """Return what two halves at a line's end make: "left-right" or "leftright".

        Most documents never cut a word: a hyphen at a line's end is printed within lines too, and is
        the source's own. Only a document that does cut words ("inspec-tion") has them mended.
        """
        whole, hyphenated = f"{left}{right}".lower(), f"{left}-{right}".lower()
        is_printed = self._counts[hyphenated] and self._counts[hyphenated] >= self._counts[whole]
        are_words = {left.lower(), right.lower()} <= self._parts and not self._counts[whole]
        if is_printed or are_words or not self._cuts_words:
            return f"{left}-{right}"
        return f"{left}{right}"


def clean(text: str) -> str:
    """Return a line's text with ligatures spelt out and joined, and odd spaces put right."""
    plain = _SPLIT_LIGATURE.sub(r"\1", text.translate(_LIGATURES))
    return " ".join(plain.replace("\u00ad\u00ad", "\u00ad").split())


def join_lines(texts: Sequence[str], vocabulary: Vocabulary) -> str:
    """Join the lines of a paragraph into one running text."""
    joined = ""
    for text in map(clean, texts):
        if not joined:
            joined = text
        elif text:
            joined = _join_pair(joined, text, vocabulary)
    return joined.replace("\u00ad", "")


def _join_pair(left: str, right: str, vocabulary: Vocabulary) -> str:
    """Join two lines, with a space unless a hyphen, dash or slash holds them together."""
    if left.endswith("\u00ad"):
        return left[:-1] + right
    hyphen = _HYPHEN_END.search(left)
    start = _WORD_START.match(right)
    if hyphen and start and start.group() not in ("and", "or", "to"):
        word = vocabulary.join_hyphen(hyphen.group(1), start.group())
        return left[: hyphen.start()] + word + right[start.end() :]
    if re.search(r"\d[–-]$", left) and right[0].isdigit():
        return left + right
    if re.search(r"\w/$", left) or (re.search(r"\w-$", left) and right[0].isupper()):
        return left + right
    return f"{left} {right}"
