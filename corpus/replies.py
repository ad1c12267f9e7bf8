"""Questions and replies reported inside one minute, each pair made an exchange.

In a numbered item a title stands above a paragraph in which somebody "asked" and one in which somebody
"replied".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.blocks import Block
from corpus.drafts import Draft, block_text
from corpus.passages import Exchange, PassageKind
from corpus.wrapping import Vocabulary

_ASKED = re.compile(
    r"\b(?:asked|enquired|queried|questioned|raised|referred to|sought|requested)\b"
)
_REPLIED = re.compile(
    r"\b(?:replied|responded|answered|confirmed|advised|stated|commented|explained|said|reported)\b"
)
_PERSON = re.compile(
    r"^((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|The (?:Vice-)?Chair)"
    r"\.?(?:\s+(?:[A-Z][\w’'-]+|[A-Z]\.?))*)"
)


def split_minute(draft: Draft, vocabulary: Vocabulary) -> list[Draft]:
    """Split a numbered item that reports titled questions and replies into exchanges."""
    if draft.numbered is None or draft.row is not None:
        return [draft]
    starts = _find_titled(draft.blocks, vocabulary)
    if len(starts) < 2:
        return [draft]
    parts = [
        Draft(draft.kind, draft.blocks[: starts[0]], draft.headings, draft.scope, draft.numbered)
    ]
    title = block_text(draft.blocks[0], vocabulary)
    for start, end in zip(starts, [*starts[1:], len(draft.blocks)], strict=True):
        parts.append(_make_titled(draft, draft.blocks[start:end], title, vocabulary))
    return parts


def _find_titled(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[int]:
    """Return where a title stands above somebody's question and somebody's reply."""
    found: list[int] = []
    for at in range(1, len(blocks) - 2):
        if blocks[at].role != "heading" or blocks[at + 1].role == "heading":
            continue
        asked, replied = (block_text(blocks[at + step], vocabulary) for step in (1, 2))
        if _ASKED.search(asked) and _PERSON.match(asked) and _REPLIED.search(replied):
            found.append(at)
    return found


def _make_titled(
    draft: Draft, blocks: Sequence[Block], title: str, vocabulary: Vocabulary
) -> Draft:
    """Make the exchange under one title of a numbered item."""
    heading, question, *answers = (block_text(block, vocabulary) for block in blocks)
    person = _PERSON.match(question)
    answer = "\n".join(answers)
    return Draft(
        PassageKind.EXCHANGE,
        list(blocks),
        (*draft.headings, title, heading),
        draft.scope,
        draft.numbered,
        exchange=Exchange(person[1] if person else "", question, answer),
        text=f"{heading}\n{question}\n\n{answer}",
    )
