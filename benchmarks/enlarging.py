"""A library of any size, made by repeating the passages of a real one under other councils' names."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Document, Passage
from retrieval.contents import Contents
from retrieval.lexical import build_lexical
from retrieval.translation import build_translated, read_translations
from retrieval.vectors import PassageVectors, VectorTable, join
from retrieval.wording import indexed_text
from retrieval.words import tokenise

BLUR = 0.02
"""Spread of what is added to each coordinate of a repeated vector: another name moves it a little."""


def enlarge(contents: Contents, size: int, seed: int = 0) -> Contents:
    """Return contents of `size` passages: those given, cut or repeated with changed names.

    The n-th copy of a document is about a council of its own. Words are indexed anew; the vectors of
    copies are those of the originals, moved a little, since encoding them would take hours.
    """
    chance = np.random.default_rng(seed)
    rows = np.arange(size) % len(contents.passages)
    copies = np.arange(size) // len(contents.passages)
    documents = _documents(contents, int(copies[-1]) + 1)
    passages = tuple(
        _renamed(contents.passages[row], int(copy)) for row, copy in zip(rows, copies, strict=True)
    )
    terms = [tokenise(indexed_text(documents[p.document_id], p)) for p in passages]
    return replace(
        contents,
        documents=tuple(documents.values()),
        passages=passages,
        lexical=build_lexical(terms),
        table=_table(contents.table, rows, copies, chance),
        translated=build_translated(terms, read_translations()),
    )


def _documents(contents: Contents, copies: int) -> dict[str, Document]:
    made = [
        replace(one, id=_name(one.id, copy), authority=_name(one.authority, copy))
        for copy in range(copies)
        for one in contents.documents
    ]
    return {document.id: document for document in made}


def _renamed(passage: Passage, copy: int) -> Passage:
    original = passage.reprint_of
    return replace(
        passage,
        id=_name(passage.id, copy),
        document_id=_name(passage.document_id, copy),
        reprint_of=_name(original, copy) if original else None,
    )


def _name(name: str, copy: int) -> str:
    return f"{name}-copy{copy}" if copy else name


def _table(
    table: VectorTable,
    rows: NDArray[np.int64],
    copies: NDArray[np.int64],
    chance: np.random.Generator,
) -> VectorTable:
    parts = [table.of(int(row)) for row in rows]
    return join(
        [_moved(part, chance) if copy else part for part, copy in zip(parts, copies, strict=True)]
    )


def _moved(part: PassageVectors, chance: np.random.Generator) -> PassageVectors:
    windows = part.windows + chance.normal(0, BLUR, part.windows.shape).astype(np.float32)
    return replace(part, windows=windows / np.linalg.norm(windows, axis=1, keepdims=True))
