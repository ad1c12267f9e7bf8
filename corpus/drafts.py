"""Drafts: passages in the making, from blocks to finished passages with ids and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.blocks import Block, strip_bullet
from corpus.breaks import is_listed
from corpus.identifiers import Identifiers
from corpus.passages import Box, Exchange, Passage, PassageKind, TableRow
from corpus.points import Numbered
from corpus.readers.page import Line
from corpus.wrapping import Vocabulary, join_lines


@dataclass(slots=True)
class Draft:
    """A passage in the making: its blocks, and the headings and scope it stands under."""

    kind: PassageKind
    blocks: list[Block]
    headings: tuple[str, ...] = ()
    scope: str | None = None
    numbered: Numbered | None = None
    exchange: Exchange | None = None
    row: TableRow | None = None
    text: str | None = None
    repeated_lines: int = 0


def block_text(block: Block, vocabulary: Vocabulary) -> str:
    """Return a block's running text without its number."""
    texts = [line.text for line in block.lines]
    if block.numbered is not None and block.first.number is None:
        texts[0] = texts[0][block.numbered.length :]
    if block.numbered is None and is_listed(texts):
        return "\n".join(join_lines([text], vocabulary) for text in texts)
    return join_lines(texts, vocabulary)


def draft_text(draft: Draft, vocabulary: Vocabulary) -> str:
    """Return a passage's text: one line for each of its blocks."""
    if draft.text is not None:
        return draft.text
    texts = [block_text(block, vocabulary) for block in draft.blocks]
    if draft.blocks[0].role == "bullet":
        texts[0] = strip_bullet(texts[0])
    return "\n".join(text for text in texts if text)


def finish(
    drafts: Sequence[Draft], document_id: str, vocabulary: Vocabulary, printed: dict[int, str]
) -> list[Passage]:
    """Make passages of drafts, with ids, places and ordinals."""
    names = Identifiers(document_id)
    on_page: Counter[int | None] = Counter()
    passages: list[Passage] = []
    for ordinal, draft in enumerate(drafts):
        text = draft_text(draft, vocabulary)
        number = draft.numbered.number if draft.numbered else None
        lines = [line for block in draft.blocks for line in block.lines]
        passage = Passage(
            id=names.name(number, draft.scope, text),
            document_id=document_id,
            ordinal=ordinal,
            kind=draft.kind,
            text=text,
            number=number,
            scope=draft.scope,
            headings=draft.headings,
            page_first=lines[0].page,
            page_last=lines[-1].page,
            printed_page=printed.get(lines[0].page or 0),
            repeated_lines=draft.repeated_lines,
            boxes=_boxes(lines),
            exchange=draft.exchange,
            row=draft.row,
        )
        passages.append(_count_on_page(passage, on_page))
    return passages


def _count_on_page(passage: Passage, on_page: Counter[int | None]) -> Passage:
    """Give a passage without a number its ordinal among those of its page."""
    if passage.number is not None or passage.kind is PassageKind.HEADING:
        return passage
    on_page[passage.page_first] += 1
    return replace(passage, page_ordinal=on_page[passage.page_first])


def _boxes(lines: Sequence[Line]) -> tuple[Box, ...]:
    """Return the rectangle around a passage's lines on each of its pages."""
    boxes: dict[int, Box] = {}
    for line in lines:
        if line.page is None or line.x0 is None or line.x1 is None:
            continue
        y0, y1 = line.y0 or 0.0, line.y1 or 0.0
        old = boxes.get(line.page, Box(line.page, line.x0, y0, line.x1, y1))
        boxes[line.page] = Box(
            line.page, min(old.x0, line.x0), min(old.y0, y0), max(old.x1, line.x1), max(old.y1, y1)
        )
    return tuple(boxes[page] for page in sorted(boxes))
