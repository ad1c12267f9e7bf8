"""The vectors of passages: of their windows, their sentences and their tokens, with whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.model import Vectors

Bounds = NDArray[np.int64]
Spans = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """The vectors of one passage.

    `key` is the hash of what was encoded; `windows` (w, dim); `sentences` (s, dim) in half
    precision with their `spans` (s, 2) in the passage's text; `tokens` (t, late.DIMENSIONS).
    """

    key: bytes
    windows: Vectors
    sentences: NDArray[np.float16]
    spans: Spans
    tokens: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class VectorTable:
    """The vectors of all passages, end to end; `*_starts` (passages + 1) say where each begins."""

    keys: NDArray[np.uint8]
    windows: Vectors
    window_starts: Bounds
    sentences: NDArray[np.float16]
    spans: Spans
    sentence_starts: Bounds
    tokens: NDArray[np.int8]
    token_starts: Bounds

    def of(self, row: int) -> PassageVectors:
        """Return the vectors of one passage."""
        sentences = _piece(self.sentence_starts, row)
        return PassageVectors(
            self.keys[row].tobytes(),
            self.windows[_piece(self.window_starts, row)],
            self.sentences[sentences],
            self.spans[sentences],
            self.tokens[_piece(self.token_starts, row)],
        )

    def spans_of(self, row: int) -> Spans:
        """Return where the sentences of a passage stand in its text, (s, 2)."""
        return self.spans[_piece(self.sentence_starts, row)]

    def rows_by_key(self) -> dict[bytes, int]:
        """Return the row of each key."""
        return {key.tobytes(): row for row, key in enumerate(self.keys)}


def join(parts: Sequence[PassageVectors]) -> VectorTable:
    """Lay the vectors of passages (at least one) end to end."""
    return VectorTable(
        np.frombuffer(b"".join(part.key for part in parts), np.uint8).reshape(len(parts), -1),
        np.vstack([part.windows for part in parts]),
        _starts([len(part.windows) for part in parts]),
        np.vstack([part.sentences for part in parts]),
        np.vstack([part.spans for part in parts]),
        _starts([len(part.sentences) for part in parts]),
        np.vstack([part.tokens for part in parts]),
        _starts([len(part.tokens) for part in parts]),
    )


def save(table: VectorTable, folder: Path) -> None:
    """Write each array of the table as `<name>.npy`."""
    for name in VectorTable.__dataclass_fields__:
        np.save(folder / f"{name}.npy", getattr(table, name), allow_pickle=False)


def load(folder: Path) -> VectorTable:
    """Read the arrays where they lie: pages of them come into memory as they are used."""
    return VectorTable(
        **{
            # As plain arrays: cutting pieces out of numpy's own kind for mapped files is slow.
            name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))
            for name in VectorTable.__dataclass_fields__
        }
    )


def _starts(sizes: Sequence[int]) -> Bounds:
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)


def _piece(starts: Bounds, row: int) -> slice:
    return slice(int(starts[row]), int(starts[row + 1]))
