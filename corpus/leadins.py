"""Lead-ins: a line that ends with a colon says what the points below it are about.

"The proportion of children entitled to free school meals:", then "in primary schools is 9%": the second
says nothing without the first, so the first joins its headings. The words of neither change.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.drafts import Draft, draft_text
from corpus.passages import PassageKind
from corpus.wrapping import Vocabulary

_INDENT = 4.0
_MOST_WORDS = 40
_KINDS = (PassageKind.PARAGRAPH, PassageKind.BULLET, PassageKind.RECOMMENDATION)


def carry_lead_ins(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Add each lead-in to the headings of the points below it, in place."""
    lead, words = None, ""
    for draft in drafts:
        text = draft_text(draft, vocabulary) if _is_plain(draft) else ""
        if lead is not None and text and _is_below(lead, draft, text):
            draft.headings = (*draft.headings, words)
            continue
        opens = text.endswith(":") and len(text.split()) <= _MOST_WORDS
        lead, words = (draft, text) if opens else (None, "")


def _is_plain(draft: Draft) -> bool:
    return draft.kind in _KINDS and draft.numbered is None and draft.row is None


def _is_below(lead: Draft, draft: Draft, text: str) -> bool:
    """Whether a point stands further in than a lead-in; where nothing has a place, whether it goes on."""
    above, below = lead.blocks[0].first, draft.blocks[0].first
    if above.x0 is None or below.x0 is None:
        return text[0].islower() or text[0].isdigit()
    # The next page may have another margin: there only a bullet is surely a point.
    same_page = above.page == below.page or draft.kind is PassageKind.BULLET
    return same_page and below.x0 > above.x0 + _INDENT
