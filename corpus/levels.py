"""The levels of headings in a file that states none: told by its table of contents.

Titles that the contents list are the outer headings and all others stand inside them. Of headings that
follow one another at once, each stands inside the one before; a title met again keeps its level; any
other stands beside the last. Before the first and after the last title of the contents nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.blocks import Block

_CONTENTS = {"contents", "table of contents"}
_PAGE = re.compile(r"[\s.…]*\b\d{1,4}\s*$")


@dataclass(slots=True)
class _Level:
    """The levels of one class of headings: the last one given, and each title's own."""

    last: int = 0
    known: dict[str, int] = field(default_factory=dict)

    def give(self, title: str, following: str | None, nested: bool) -> int:
        """Return the level of a title, with what follows it at once and whether it so follows one."""
        below = self.known.get(following or "")
        if below is not None:
            level = max(1, below - 1)
        elif title in self.known:
            level = self.known[title]
        else:
            level = max(1, self.last + nested)
        self.known[title] = self.last = level
        return level


def level_headings(blocks: Sequence[Block]) -> None:
    """Set the `level` of the headings between the first and the last title of the contents."""
    listed, start = _read_contents(blocks)
    places = [
        at
        for at in range(start, len(blocks))
        if blocks[at].role == "heading" and blocks[at].numbered is None
    ]
    titles = {at: _reduce(blocks[at]) for at in places}
    outer_places = [at for at in places if titles[at] in listed]
    if not outer_places:
        return
    outer, inner = _Level(), _Level()
    for at in places:
        if not outer_places[0] <= at <= outer_places[-1]:
            continue
        following, before = titles.get(at + 1), titles.get(at - 1)
        if titles[at] in listed:
            blocks[at].level = outer.give(titles[at], following, before in listed)
            inner = _Level()
        else:
            blocks[at].level = outer.last + inner.give(
                titles[at], following, before is not None and before not in listed
            )


def _read_contents(blocks: Sequence[Block]) -> tuple[set[str], int]:
    """Return the titles that the table of contents lists, reduced, and where the body begins."""
    for at, block in enumerate(blocks):
        if block.first.x0 is None and _reduce(block) in {_fold(word) for word in _CONTENTS}:
            end = at + 1
            while end < len(blocks) and blocks[end].role != "heading":
                end += 1
            lines = [line for entry in blocks[at + 1 : end] for line in entry.lines]
            entries = [line.text for line in lines if _PAGE.search(line.text)]
            return {_fold(_PAGE.sub("", entry)) for entry in entries}, end
    return set(), len(blocks)


def _reduce(block: Block) -> str:
    """Return a block's letters and digits in lower case, to compare titles."""
    return _fold(" ".join(line.text for line in block.lines))


def _fold(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
