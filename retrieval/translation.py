"""What people would say for the words of a passage: a translation model (Berger and Lafferty, 1999).

`translations.tsv` tells for a word of papers how likely somebody who asks about it says this word or
that ("caseload": "case", "juggle", "drown"), learned from questions and the paragraphs that answer
them by `python -m training.translation`. Each passage is found by the words that people would say
for its own, which are worked out when the index is built. Every word counts for how much likelier
this passage makes it than the papers do on the whole.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from retrieval.postings import Postings

FILE = Path(__file__).with_name("translations.tsv")
OWN = 0.3
"""Share of what people say that is the passage's own words as they stand; 0.1 to 0.5 find as much."""
AS_USUAL = 0.999
"""A word counts where a passage makes it as likely as the papers do on the whole, but for rounding."""
AT_ONCE = 5_000
"""Passages worked out together: more of them take more memory."""
Sparse: TypeAlias = Any
"""A sparse matrix of scipy, which comes without types."""
Translations = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=1)
def read_translations(file: Path = FILE) -> Translations:
    """Return for each word of papers what people say for it, with its probability; all are stems.

    A line has the word, and after a tab words and probabilities in turn; `#` begins a remark.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {word: _pairs(said.split()) for word, said in rows}


def _pairs(said: Sequence[str]) -> dict[str, float]:
    return {word: float(chance) for word, chance in zip(said[::2], said[1::2], strict=True)}


@lru_cache(maxsize=1)
def translations_sha256(file: Path = FILE) -> str:
    """Return the table's hash: what was made with it belongs to it."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def build_translated(passages: Sequence[Sequence[str]], translations: Translations) -> Postings:
    """Return the postings of what people would say for tokenised passages (in the order of their rows).

    The impact of a word on a passage is log(1 + p / q) where p is how likely the passage makes it, q
    how likely all passages together do, and p at least q.
    """
    counts = [Counter(words) for words in passages]
    said = _Said.of(counts, translations)
    lengths = [len(words) for words in passages]
    shares = said.shares(counts, lengths)
    parts = np.asarray(lengths, dtype=np.float64) / max(sum(lengths), 1)
    usual = said.likely(sparse.csr_matrix(parts) @ shares)
    expected = usual.toarray()[0].astype(np.float32)
    blocks = [
        _impacts(said.likely(shares[start : start + AT_ONCE]), expected)
        for start in range(0, len(counts), AT_ONCE)
    ]
    if not blocks:
        return _postings(sparse.csc_matrix((0, len(said.terms))), said.terms)
    return _postings(sparse.vstack(blocks).tocsc(), said.terms)


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of papers and people, numbered alike, and what is said for which: (words, words)."""

    terms: Mapping[str, int]
    chances: Sparse

    @classmethod
    def of(cls, counts: Iterable[Mapping[str, int]], translations: Translations) -> _Said:
        """Return what is said for the words of some papers."""
        own = dict.fromkeys(word for found in counts for word in found)
        known = {word: translations[word] for word in own if word in translations}
        names = own | dict.fromkeys(said for chances in known.values() for said in chances)
        terms = {word: number for number, word in enumerate(names)}
        cells = [(terms[word], terms[said], p) for word in known for said, p in known[word].items()]
        return cls(terms, _matrix(cells, len(terms), len(terms)))

    def shares(self, counts: Sequence[Mapping[str, int]], lengths: Sequence[int]) -> Sparse:
        """Return which part of each passage (of so many words) each word is, (passages, words)."""
        cells = [
            (row, self.terms[word], count / length)
            for row, (found, length) in enumerate(zip(counts, lengths, strict=True))
            for word, count in found.items()
        ]
        return _matrix(cells, len(counts), len(self.terms))

    def likely(self, shares: Sparse) -> Sparse:
        """Return how likely each word is said for passages of these shares, (passages, words)."""
        return OWN * shares + (1 - OWN) * (shares @ self.chances)


def _matrix(cells: Sequence[tuple[int, int, float]], height: int, width: int) -> Sparse:
    rows, columns, values = np.asarray(cells, dtype=np.float64).reshape(-1, 3).T
    places = (rows.astype(np.int32), columns.astype(np.int32))
    return sparse.csr_matrix((values.astype(np.float32), places), shape=(height, width))


def _impacts(likely: Sparse, expected: NDArray[np.float32]) -> Sparse:
    """Return what each word adds to the score of passages that make it so likely, (passages, words)."""
    ratios = likely.tocoo()
    values = ratios.data / expected[ratios.col]
    kept = values >= AS_USUAL
    places = (ratios.row[kept], ratios.col[kept])
    return sparse.csr_matrix((np.log1p(values[kept]), places), shape=likely.shape)


def _postings(impacts: Sparse, terms: Mapping[str, int]) -> Postings:
    impacts.sort_indices()
    return Postings(
        terms,
        impacts.indptr.astype(np.int64),
        impacts.indices.astype(np.int32),
        impacts.data.astype(np.float32),
        impacts.shape[0],
    )


def file_name() -> str:
    """Return the name of the file that keeps the postings with an index; another table, another name."""
    return f"translated-{translations_sha256()[:12]}.npz"


def save(postings: Postings, folder: Path) -> None:
    """Write the postings as one file of an index's folder."""
    np.savez(
        folder / file_name(),
        # As an array of words each would take as much room as the longest, and damaged text has long ones.
        terms=np.frombuffer("\n".join(postings.terms).encode(), dtype=np.uint8),
        offsets=postings.offsets,
        rows=postings.rows,
        impacts=postings.impacts,
    )


def load(folder: Path, size: int) -> Postings | None:
    """Return the postings of `size` passages, None in an index that was made with another table."""
    file = folder / file_name()
    if not file.is_file():
        return None
    with np.load(file) as kept:
        words = kept["terms"].tobytes().decode().split("\n") if kept["terms"].size else []
        terms = {word: number for number, word in enumerate(words)}
        return Postings(terms, kept["offsets"], kept["rows"], kept["impacts"], size)
