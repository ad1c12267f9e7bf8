"""How a card names its paragraph: the short citation, and a badge where it is one of our notes.

The badge says of a note what the citation would say in words, so the citation leaves that out.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape

from corpus.citations import cite_short
from corpus.passages import Document, Passage

_NOTE_BADGE = "<span class='badge'>Our note, not a quotation</span>"


def short_citation(document: Document, passage: Passage) -> str:
    """The short citation, without the remark that the badge makes."""
    return cite_short(replace(document, is_note=False), passage)


def badge_html(document: Document) -> str:
    """The badge of a note; nothing for a paper."""
    return _NOTE_BADGE if document.is_note else ""


def citation_html(document: Document, passage: Passage) -> str:
    """The short citation with its badge."""
    return f"{escape(short_citation(document, passage))}{badge_html(document)}"
