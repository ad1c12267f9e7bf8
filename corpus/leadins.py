"""Lead-ins: a line that ends with a colon says what the points below it are about.

"Dogs licensed last year, by ward:", then "12 in the north": the second says nothing without the first, so
the first joins its headings. The words of neither change.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.drafts import Draft, draft_text
from corpus.paragraphs import INDENT
from corpus.passages import PassageKind
from corpus.wrapping import Vocabulary

_MOST_WORDS = 40
_KINDS = (PassageKind.PARAGRAPH, PassageKind.BULLET, PassageKind.RECOMMENDATION)


def carry_lead_ins(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Add each lead-in to the headings of the points below it, in place."""
    lead, words = None, ""
    for draft in drafts:
        if lead is not None and _is_below(lead, draft, vocabulary):
            draft.headings = (*draft.headings, words)
        else:
            words = _lead_in(draft, vocabulary)
            lead = draft if words else None


def _lead_in(draft: Draft, vocabulary: Vocabulary) -> str:
    """The words of a draft that is a lead-in, none of any other."""
    if not _is_plain(draft) or not draft.blocks[-1].lines[-1].text.rstrip().endswith(":"):
        return ""
    text = draft_text(draft, vocabulary)
    return text if len(text.split()) <= _MOST_WORDS else ""


def _is_plain(draft: Draft) -> bool:
    return draft.kind in _KINDS and draft.numbered is None and draft.row is None


def _is_below(lead: Draft, draft: Draft, vocabulary: Vocabulary) -> bool:
    """Whether a point stands further in than a lead-in; where nothing has a place, whether it goes on."""
    text = draft_text(draft, vocabulary) if _is_plain(draft) else ""
    if not text:
        return False
    above, below = lead.blocks[0].first, draft.blocks[0].first
    if above.x0 is None or below.x0 is None:
        return text[0].islower() or text[0].isdigit()
    # The next page may have another margin: there only a bullet is surely a point.
    same_page = above.page == below.page or draft.kind is PassageKind.BULLET
    return same_page and below.x0 > above.x0 + INDENT
