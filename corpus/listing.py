"""Passages as plain JSON values, in the one shape that every command prints."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from corpus.citations import cite_full, cite_short
from corpus.passages import Document, Passage

SHOWN_WHERE_PRESENT = (
    "exchange",
    "row",
    "certainty",
    "number_certainty",
    "reprint_of",
    "printed_page",
)


def passage_to_json(document: Document, passage: Passage) -> dict[str, Any]:
    """A passage with its citation; `page_first` and `page_last` are null for formats without pages."""
    shown: dict[str, Any] = {
        "id": passage.id,
        "document": passage.document_id,
        "number": passage.number,
        "scope": passage.scope,
        "kind": passage.kind.value,
        "page_first": passage.page_first,
        "page_last": passage.page_last,
        "headings": list(passage.headings),
        "text": passage.text,
        "citation": {
            "short": cite_short(document, passage),
            "full": cite_full(document, passage),
        },
        "is_note": document.is_note,
        "footnotes": [asdict(footnote) for footnote in passage.footnotes],
        "references": [asdict(reference) for reference in passage.references],
    }
    whole = asdict(passage)
    return shown | {name: whole[name] for name in SHOWN_WHERE_PRESENT if whole[name] is not None}
