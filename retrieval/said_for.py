"""Which words of a question stand for which of a passage, as far as the table of what people say knows.

It explains a finding to whoever wants to know; nothing is found or ordered by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from retrieval.translation import Translations, read_translations
from retrieval.words import STOPWORDS, fold, is_figure, split_words, stem

TELLING = 50.0
"""How much likelier than for the words of papers on the whole a word must be said for one to be named."""
MOST = 3
"""Words of the passage that are named for one of the question."""


def said_for(question: str, text: str) -> dict[str, list[str]]:
    """Return for words of a question the words of a passage that they are said for, likeliest first.

    Words of the question that the passage has itself are not among them. All are in lower case.
    """
    table, usual = read_translations(), _usual()
    held, asked = _words(text), _words(question)
    found = {
        asked[term]: _likeliest(term, held, table, TELLING * usual[term])
        for term in asked.keys() - held.keys()
        if term in usual
    }
    return {word: found[word] for word in asked.values() if found.get(word)}


def _likeliest(said: str, held: Mapping[str, str], table: Translations, least: float) -> list[str]:
    chances = {term: table.get(term, {}).get(said, 0.0) for term in held}
    likely = sorted(chances, key=lambda term: -chances[term])
    return [held[term] for term in likely[:MOST] if chances[term] >= least]


@lru_cache(maxsize=1)
def _usual() -> Mapping[str, float]:
    """Return how likely each word is said for a word of papers, whichever it is."""
    table = read_translations()
    total: Counter[str] = Counter()
    for chances in table.values():
        total.update(chances)
    return {said: chance / len(table) for said, chance in total.items()}


def _words(text: str) -> dict[str, str]:
    """Return the words of a text as they first stand there, by stem.

    Figures stand for nothing but themselves; "whod" of "who'd" is no word that anybody wrote.
    """
    words: dict[str, str] = {}
    written = fold(text)
    for word in split_words(text):
        if word not in STOPWORDS and not is_figure(word) and word in written:
            words.setdefault(stem(word), word)
    return words
