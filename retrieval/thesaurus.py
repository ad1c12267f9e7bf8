"""Other words for what a question says: from the lexicon and from the papers' own acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.lexicon import Meaning
from retrieval.words import STOPWORDS, split_words, stem, tokenise

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the question, as stems, and the phrases (as stems) that say the same.

    `name` is the first of these phrases as written.
    """

    own: Stems
    alternatives: tuple[Stems, ...]
    name: str


class Thesaurus:
    """Phrases with their alternatives, looked up by the stems of a question's words."""

    def __init__(self, pairs: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Take (phrase, the phrases that say the same); a phrase may come more than once."""
        found: defaultdict[Stems, dict[Stems, str]] = defaultdict(dict)
        for phrase, alternatives in pairs:
            for other in alternatives:
                found[stems_of(phrase)].setdefault(content_stems(other), other)
        self._alternatives = {phrase: others for phrase, others in found.items() if phrase}
        self._longest = max(map(len, self._alternatives), default=0)

    def matches(self, words: Sequence[str]) -> list[Match]:
        """Return what is known of the words, longest phrases first; none lies within another."""
        stems = [stem(word) for word in words]
        found: list[Match] = []
        taken: set[int] = set()
        for length in range(min(self._longest, len(stems)), 0, -1):
            for start in range(len(stems) - length + 1):
                alternatives = self._alternatives.get(tuple(stems[start : start + length]))
                span = range(start, start + length)
                if alternatives and not taken.issuperset(span):
                    own = [stem(w) for w in words[start : start + length] if w not in STOPWORDS]
                    first = next(iter(alternatives.values()))
                    found.append(Match(tuple(own), tuple(alternatives), first))
                    taken.update(span)
        return found


def stems_of(phrase: str) -> Stems:
    """Return the stems of all words of a phrase."""
    return tuple(stem(word) for word in split_words(phrase))


def content_stems(phrase: str) -> Stems:
    """Return the stems of the words of a phrase that are looked up, function words left out."""
    return tuple(tokenise(phrase))


def lexicon_pairs(meanings: Iterable[Meaning]) -> Iterable[tuple[str, Sequence[str]]]:
    """Return each phrase of the lexicon with the others of its meaning, official words first."""
    for meaning in meanings:
        for phrase in meaning.plain:
            yield phrase, meaning.official
        for phrase in meaning.official:
            others = [other for other in meaning.official if other != phrase]
            yield phrase, [*others, *meaning.plain]


def acronym_pairs(acronyms: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, Sequence[str]]]:
    """Return each acronym with its names, and each name with its acronym.

    One that is a function word in lower case ("IT") is left to where it is written in capitals.
    """
    for acronym, names in acronyms.items():
        if acronym not in STOPWORDS:
            yield acronym, names
        for name in names:
            yield name, [acronym]
