"""Where a paragraph ends: the evidence between two lines that follow one another.

Positions tell by a wider gap than the usual one, by a line that stops although the next word would
have fitted, and by a change of type; text without positions tells by blank lines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from corpus.footnotes import SUPERSCRIPTS
from corpus.readers.page import Line

_WIDER = 1.25
_LONGEST_ENTRY = 50
_SENTENCE_END = re.compile(rf"[.?!:;…]['’\"”)\]]*[{SUPERSCRIPTS}]*$")
_OPEN_END = re.compile(r"(?:[,–—(]|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at|from|that))$")


class Spacing:
    """The usual distance of lines by type size, and the right margin of each page, in points."""

    def __init__(self, lines: Sequence[Line]) -> None:
        steps: defaultdict[int, Counter[float]] = defaultdict(Counter)
        self._right: dict[int | None, float] = {}
        for before, line in pairwise(lines):
            if before.page == line.page and line.y1 is not None and before.y1 is not None:
                step = round((line.y1 - before.y1) * 2) / 2
                size = round(line.size or 0)
                if 0.9 * size < step < 2.2 * size:
                    steps[size][step] += 1
        for line in lines:
            if line.x1 is not None and len(line.pieces) <= 2:
                self._right[line.page] = max(self._right.get(line.page, 0.0), line.x1)
        self._pitch = {size: _find_pitch(counts) for size, counts in steps.items()}

    def has_gap(self, before: Line, line: Line) -> bool:
        """Whether the source leaves more than the usual distance between two lines of a page."""
        if before.y1 is None or line.y1 is None:
            return line.gap_before
        step = line.y1 - before.y1
        size = max(line.size or 0.0, before.size or 0.0)
        pitch = self._pitch.get(round(size), 1.2 * size)
        return step > _WIDER * pitch or step < -0.5 * size

    def is_broken_off(self, before: Line, line: Line) -> bool:
        """Whether a line stops although the first word of the next one would have fitted."""
        if before.x1 is None or line.x0 is None or line.x1 is None or not line.text:
            return False
        letter = (line.x1 - line.x0) / len(line.text)
        needed = letter * (len(line.text.split()[0]) + 1)
        return before.x1 + needed < self._right.get(before.page, 0.0) - letter


def _find_pitch(counts: Counter[float]) -> float:
    """Return the usual step: the smallest one that is common."""
    common = counts.most_common(1)[0][1]
    return min(step for step, count in counts.items() if count * 4 >= common)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence, a list item or an introduction ends."""
    return bool(_SENTENCE_END.search(text))


def stays_open(text: str) -> bool:
    """Whether a text cannot end here: it ends in a comma, a dash or a small connecting word."""
    return bool(_OPEN_END.search(text))


def is_listed(texts: Sequence[str]) -> bool:
    """Whether lines are short entries of their own, as in an address or a list of names."""
    if len(texts) < 2 or any(len(text) > _LONGEST_ENTRY or stays_open(text) for text in texts):
        return False
    starts = all(text[:1].isupper() or text[:1].isdigit() for text in texts)
    return starts and not any(ends_sentence(text) for text in texts[:-1])
