"""Questions of the register that are near in meaning to one that somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from register.entries import Entry
from register.searching import Finder
from retrieval.model import Vectors
from retrieval.sentences import split_sentences

Encode = Callable[[Sequence[str]], Vectors]
LOOKED_AT = 30
"""Entries, those that share most words with the question, whose meaning is compared with it."""
NEAR = 0.45
"""Cosine from which two questions are near to one another."""
MOST = 3
FEWEST_WORDS = 4
"""Words below which a sentence ("Why did you do this?" has five) says too little by itself."""


class Neighbourhood:
    """Finds near questions; what it keeps are vectors of printed questions, encoded once each."""

    def __init__(self, finder: Finder, encode: Encode) -> None:
        """Take the register's finder and what turns texts into vectors of length 1, (texts, dim)."""
        self._finder = finder
        self._encode = encode
        self._vectors: dict[str, Vectors] = {}

    def near(self, question: str) -> tuple[Entry, ...]:
        """Return at most `MOST` entries that ask something near to a question, the nearest first."""
        looked_at = self._finder.sharing_words(question, LOOKED_AT)
        if not looked_at:
            return ()
        self._learn(looked_at)
        asked = self._encode([question])[0]
        rated = [(float((self._vectors[one.id] @ asked).max()), one) for one in looked_at]
        rated = sorted((pair for pair in rated if pair[0] >= NEAR), key=lambda pair: -pair[0])
        return tuple(entry for _, entry in rated[:MOST])

    def _learn(self, entries: Sequence[Entry]) -> None:
        """Encode the questions that were not encoded before, all at once."""
        unknown = [entry for entry in entries if entry.id not in self._vectors]
        texts = [_askings(entry.exchange.question) for entry in unknown]
        if unknown:
            vectors = self._encode([text for group in texts for text in group])
            cuts = np.cumsum([len(group) for group in texts])[:-1]
            found = zip(unknown, np.split(vectors, cuts), strict=True)
            self._vectors.update({entry.id: one for entry, one in found})


def _askings(question: str) -> list[str]:
    """Return a question as a whole and each of its sentences, since many ask several things."""
    parts = [question[start:end] for start, end in split_sentences(question)]
    told = [part for part in parts if len(part.split()) >= FEWEST_WORDS]
    return list(dict.fromkeys([question, *told]))
