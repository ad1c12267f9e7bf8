"""Paragraphs of plain text that go on with the numbered paragraph above them.

Where a file has no positions, a blank line may stand inside a numbered paragraph. What stands between a
number and the next one of its run, without a heading or a table, belongs to the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.blocks import Block

_MOST = 6


def find_continued(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the identities of the blocks that go on with the numbered paragraph before them."""
    found: set[int] = set()
    pending: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if block.numbered is not None and block.row is None:
            if before is not None and _follow_on(before, block) and len(pending) <= _MOST:
                found.update(map(id, pending))
            before, pending = block, []
        elif block.role == "text" and block.first.x0 is None and not block.judgement:
            pending.append(block)
        elif block.role != "bullet":
            before, pending = None, []
    return frozenset(found)


def _follow_on(before: Block, block: Block) -> bool:
    """Whether two numbered blocks without titles are neighbours in one run."""
    first, second = before.numbered, block.numbered
    if first is None or second is None or before.titled or first.is_sub or second.is_sub:
        return False
    return first.frame == second.frame and first.depth == second.depth
