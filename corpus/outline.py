"""Headings above a passage, outermost first, kept by the rank of their type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.readers.page import Line

Rank = tuple[float, int, int, int]

_RECOMMENDING = re.compile(
    r"\brecommendations?\b|\bneeds?\b.{0,40}\bto improve\b|\bareas? for improvement\b"
    r"|\bpriority (?:and immediate )?actions?\b|\bimmediate action\b",
    re.IGNORECASE,
)


def rank_heading(line: Line, text: str, depth: int | None = None) -> Rank:
    """Return the rank of a heading: smaller is further out; `depth` is that of its number or level.

    Where neither depth nor type size is known, a heading that asks stands below one that does not.
    """
    size = -round(line.size * 2) / 2 if line.size else float(line.heading_level or 9)
    if depth is None:
        depth = 2 if line.size is None and text.rstrip().endswith("?") else 1
    letters = [c for c in text if c.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters)
    return (size, depth, 0 if capitals else 1, 0 if line.bold else 1)


@dataclass(slots=True)
class Outline:
    """The headings that hold where the reading has come to."""

    _stack: list[tuple[Rank, str, bool]] = field(default_factory=list)

    def push(self, rank: Rank, text: str, numbered: bool = False) -> None:
        """Put a heading in place of those of its rank and below; "Contents" heads nothing."""
        if text.strip().lower() in ("contents", "table of contents"):
            return
        while self._stack and self._stack[-1][0] >= rank:
            self._stack.pop()
        self._stack.append((rank, text, numbered))

    def nest(self, rank: Rank) -> Rank:
        """Return the rank of an unnumbered heading, inside a numbered section set as large."""
        inside = any(size == rank[0] and numbered for (size, *_), numbered in self._numbered())
        return (rank[0], rank[1] + 1, *rank[2:]) if inside else rank

    def _numbered(self) -> list[tuple[Rank, bool]]:
        return [(rank, numbered) for rank, _, numbered in self._stack]

    def clear(self) -> None:
        """Forget all headings, as where another paper begins in a pack."""
        self._stack.clear()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that hold, outermost first."""
        return tuple(text for _, text, _ in self._stack)

    @property
    def recommends(self) -> bool:
        """Whether what stands here is a recommendation, as the two innermost headings say."""
        return any(_RECOMMENDING.search(text) for text in self.headings[-2:])
