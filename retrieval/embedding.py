"""Passages to vectors, encoding only those whose words are not encoded yet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from corpus.passages import Document, Passage
from retrieval.late import compress
from retrieval.model import Encoder, Vectors
from retrieval.sentences import split_sentences
from retrieval.vectors import PassageVectors
from retrieval.wording import encoder_windows, header

AT_ONCE = 64
"""Passages encoded between two reports of progress."""


def embed(
    document: Document,
    passages: Sequence[Passage],
    encoder: Encoder,
    projection: Vectors,
    known: dict[bytes, PassageVectors],
    report: Callable[[int], None],
) -> list[PassageVectors]:
    """Return the vectors of each passage; those in `known` are taken from there, others added to it.

    `report` is told how many passages are done.
    """
    keys = [content_key(document, passage) for passage in passages]
    for start in range(0, len(passages), AT_ONCE):
        batch = range(start, min(start + AT_ONCE, len(passages)))
        missing = {keys[row]: passages[row] for row in batch if keys[row] not in known}
        known.update(_encode(document, missing, encoder, projection))
        report(batch.stop)
    return [known[key] for key in keys]


def content_key(document: Document, passage: Passage) -> bytes:
    """Return the hash of all that the model reads of a passage (32 bytes)."""
    read = "\0".join((header(document, passage), passage.text))
    return hashlib.sha256(read.encode()).digest()


def _encode(
    document: Document, passages: Mapping[bytes, Passage], encoder: Encoder, projection: Vectors
) -> dict[bytes, PassageVectors]:
    windows: list[str] = []
    sentences: list[str] = []
    layout = []
    for key, passage in passages.items():
        pieces = encoder_windows(header(document, passage), passage.text, encoder)
        spans = split_sentences(passage.text)
        layout.append((key, len(pieces), spans))
        windows += pieces
        sentences += [passage.text[start:end] for start, end in spans]
    if not layout:
        return {}
    whole = iter(encoder.encode_fully(windows))
    single = iter(encoder.encode(sentences)) if sentences else iter(())
    found = {}
    for key, count, spans in layout:
        encoded = [next(whole) for _ in range(count)]
        vectors = [next(single) for _ in spans]
        found[key] = PassageVectors(
            key,
            np.stack([item.vector for item in encoded]),
            _stack(vectors, encoded[0].vector.size),
            np.asarray(spans, dtype=np.int32).reshape(-1, 2),
            np.vstack([compress(item.tokens, projection) for item in encoded]),
        )
    return found


def _stack(
    vectors: Sequence[Vectors], dimensions: int
) -> np.ndarray[tuple[int, int], np.dtype[np.float16]]:
    return np.asarray(vectors, dtype=np.float16).reshape(-1, dimensions)
