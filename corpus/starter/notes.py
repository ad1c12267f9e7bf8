"""Loads the starter notes as documents and passages, linked as the passages of a library are."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from corpus.catalogue import Entry, read_catalogue
from corpus.identity import PassageIds
from corpus.linking import link
from corpus.passages import Document, DocumentKind, Exchange, Passage, PassageKind

FOLDER = files("corpus.starter")


@dataclass(frozen=True, slots=True)
class Holdings:
    """Documents and their passages, by document id."""

    documents: tuple[Document, ...]
    passages: dict[str, tuple[Passage, ...]]


@cache
def load_starter() -> Holdings:
    """The starter notes, in the order of their catalogue, their references resolved."""
    catalogue = read_catalogue(Path(str(FOLDER / "documents.tsv")))
    documents = []
    passages = {}
    for name, entry in catalogue.entries.items():
        document = _document(FOLDER / name, entry)
        documents.append(document)
        passages[document.id] = _passages(document.id, (FOLDER / name).read_text(encoding="utf-8"))
    linked = link(documents, passages)
    return Holdings(tuple(with_digest(one, linked[one.id]) for one in documents), linked)


def with_digest(document: Document, passages: Sequence[Passage]) -> Document:
    """The document with a digest of its notes as they are served, not of their file.

    So an index of the same notes is out of date once their references lead elsewhere.
    """
    return replace(document, sha256=hashlib.sha256(repr(passages).encode()).hexdigest())


def _document(file: Traversable, entry: Entry) -> Document:
    return Document(
        id=entry.id or file.name,
        title=entry.title or file.name,
        publisher=entry.publisher or "",
        authority=entry.authority or "",
        kind=entry.kind or DocumentKind.OTHER,
        published=entry.published,
        source_file=file.name,
        sha256="",
        pages=None,
        notes="Our reading notes; quote from the published paper.",
        is_note=True,
    )


def _passages(document_id: str, lines: str) -> tuple[Passage, ...]:
    ids = PassageIds(document_id)
    on_page: Counter[int] = Counter()
    passages = []
    for ordinal, line in enumerate(lines.splitlines(), start=1):
        note = json.loads(line)
        if note["number"] is None:
            on_page[note["page_first"]] += 1
        passages.append(_passage(document_id, ordinal, note, ids, on_page[note["page_first"]]))
    return tuple(passages)


def _passage(
    document_id: str, ordinal: int, note: dict[str, Any], ids: PassageIds, page_ordinal: int
) -> Passage:
    exchange = Exchange(**note["exchange"]) if "exchange" in note else None
    text = f"{exchange.question}\n\n{exchange.answer or ''}".strip() if exchange else note["text"]
    return Passage(
        id=ids.next(note["scope"], note["number"], text),
        document_id=document_id,
        ordinal=ordinal,
        kind=PassageKind(note["kind"]),
        text=text,
        number=note["number"],
        scope=note["scope"],
        headings=tuple(note["headings"]),
        page_first=note["page_first"],
        page_last=note["page_last"],
        page_ordinal=None if note["number"] else page_ordinal,
        exchange=exchange,
    )
