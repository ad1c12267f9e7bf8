"""The fitting: which word of its paragraph each word of a question stands for (IBM's first model).

Expectation maximisation after Brown, Della Pietra, Della Pietra and Mercer (1993). At first every
word of a paragraph is as likely as any to be what a word of its question stands for; what goes
together in many pairs becomes likelier with each pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.translation import Translations
from training.translation.pairs import Pair

NOTHING = ""
"""A word that every paragraph has: it stands for what people say whatever they ask about."""
PASSES = 5
"""Three to ten passes find as much of what is held out."""
DOUBT = 8.0
"""Times that a word of papers is thought to have stood for something not seen: rare words claim less."""
LEAST_TIMES = 0.5
"""Times that a word must have stood for another, by expectation, for the two to be kept."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """Every word of a question beside every word of its paragraph, flat (cells,).

    `link` numbers the two words, `asked` the word of the question at its place, `share` is the part
    of the paragraph that the other word is. `word` and `said` (links,) number the words of each link.
    """

    link: NDArray[np.int64]
    asked: NDArray[np.int64]
    share: NDArray[np.float64]
    word: NDArray[np.int64]
    said: NDArray[np.int64]
    names: Sequence[str]


def fit(pairs: Sequence[Pair]) -> Translations:
    """Return for each word of the paragraphs what is said for it, with its probability."""
    cells = _lay_out(pairs)
    chances = 1 / np.bincount(cells.word)[cells.word]
    times = np.zeros_like(chances)
    for _ in range(PASSES):
        times = _expected(cells, chances)
        chances = times / (np.bincount(cells.word, times)[cells.word] + DOUBT)
    return _table(cells, chances, times)


def _lay_out(pairs: Sequence[Pair]) -> _Cells:
    link: list[NDArray[np.int64]] = []
    asked: list[NDArray[np.int64]] = []
    share: list[NDArray[np.float64]] = []
    known = _numbered(pairs)
    done = 0
    for pair in pairs:
        said = _numbers(pair.said, known)
        words = _numbers((NOTHING, *pair.words), known)
        counts = np.asarray([1, *pair.words.values()], dtype=np.float64)
        link.append((words * len(known) + said[:, None]).ravel())
        asked.append(np.repeat(np.arange(done, done + len(said)), len(words)))
        share.append(np.tile(counts / counts.sum(), len(said)))
        done += len(said)
    links, places = np.unique(np.concatenate(link), return_inverse=True)
    word, said = np.divmod(links, len(known))
    return _Cells(places, np.concatenate(asked), np.concatenate(share), word, said, tuple(known))


def _numbered(pairs: Sequence[Pair]) -> Mapping[str, int]:
    words = [NOTHING, *(word for pair in pairs for word in (*pair.said, *pair.words))]
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _numbers(words: Sequence[str], known: Mapping[str, int]) -> NDArray[np.int64]:
    return np.asarray([known[word] for word in words], dtype=np.int64)


def _expected(cells: _Cells, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how often the words of each link stood for one another, by what is likely so far."""
    likely = chances[cells.link] * cells.share
    likely /= np.bincount(cells.asked, likely)[cells.asked]
    return np.asarray(np.bincount(cells.link, likely), dtype=np.float64)


def _table(cells: _Cells, chances: NDArray[np.float64], times: NDArray[np.float64]) -> Translations:
    table: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for link in np.flatnonzero(times >= LEAST_TIMES):
        word, said = cells.names[cells.word[link]], cells.names[cells.said[link]]
        table[word][said] = float(chances[link])
    table.pop(NOTHING, None)
    return dict(table)
