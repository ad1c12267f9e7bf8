"""How alike the entries of a register are in what they say, answers included."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from register.entries import Entry
from retrieval.model import Vectors


class Likeness:
    """Cosines between the entries of a register."""

    def __init__(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Take the entries and what each says as a whole, vectors of length 1, (entries, dim)."""
        self._entries = tuple(entries)
        self._vectors = vectors
        self._rows = {entry.id: row for row, entry in enumerate(entries)}

    def nearest(self, entry: Entry, most: int) -> list[tuple[Entry, float]]:
        """Return at most `most` other entries, the most alike first, with the cosine of each."""
        own = self._rows[entry.id]
        cosines = self._vectors @ self._vectors[own]
        order = (int(row) for row in np.argsort(-cosines, kind="stable") if row != own)
        rated = [(self._entries[row], float(cosines[row])) for row in order]
        return [pair for pair in rated[:most] if pair[1] > 0]
