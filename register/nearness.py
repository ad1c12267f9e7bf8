"""Questions of the register that are near in meaning to one that somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from register.entries import Entry
from register.searching import Finder
from retrieval.index import Index
from retrieval.model import Vectors

Encode = Callable[[Sequence[str]], Vectors]
VectorsOf = Callable[[Entry], Vectors]
LOOKED_AT = 30
"""Entries, those that share most words with the question, whose meaning is compared with it."""
NEAR = 0.45
"""Cosine from which two questions are near to one another."""
MOST = 3
FEWEST_WORDS = 4
"""Words below which a sentence ("Why did you do this?" has five) says too little by itself."""


class Neighbourhood:
    """Finds near questions; it keeps nothing of what is asked."""

    def __init__(self, finder: Finder, encode: Encode, vectors_of: VectorsOf) -> None:
        """Take the register's finder and two ways to vectors of length 1, (texts, dim).

        `encode` turns what is asked into them, `vectors_of` gives those of what an entry asks.
        """
        self._finder = finder
        self._encode = encode
        self._vectors_of = vectors_of

    def near(self, question: str) -> tuple[Entry, ...]:
        """Return at most `MOST` entries that ask something near to a question, the nearest first."""
        looked_at = self._finder.sharing_words(question, LOOKED_AT)
        if not looked_at:
            return ()
        asked = self._encode([question])[0]
        likeness = (float((self._vectors_of(one) @ asked).max(initial=0)) for one in looked_at)
        rated = [pair for pair in zip(likeness, looked_at, strict=True) if pair[0] >= NEAR]
        return tuple(entry for _, entry in sorted(rated, key=lambda pair: -pair[0])[:MOST])


def printed_vectors(index: Index) -> VectorsOf:
    """Return what gives the vectors of an entry's asking sentences, as the index holds them."""

    def vectors_of(entry: Entry) -> Vectors:
        spans, vectors = index.sentences(entry.passage.id)
        asked = len(entry.exchange.question)
        text = entry.passage.text
        telling = [
            row
            for row, (start, end) in enumerate(spans)
            if end <= asked and len(text[start:end].split()) >= FEWEST_WORDS
        ]
        return vectors[telling] if telling else vectors

    return vectors_of
