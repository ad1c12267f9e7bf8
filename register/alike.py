"""How alike the questions of a register are in their words, answers included."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from register.entries import Entry
from retrieval.words import tokenise


class Likeness:
    """Cosines between the entries of a register, by their words weighted by rarity in it."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        counts = {entry.id: Counter(tokenise(entry.wording)) for entry in entries}
        held = Counter(term for terms in counts.values() for term in terms)
        rarity = {term: math.log(1 + len(entries) / number) for term, number in held.items()}
        self._entries = tuple(entries)
        self._weights = {name: _weigh(terms, rarity) for name, terms in counts.items()}

    def nearest(self, entry: Entry, most: int) -> list[tuple[Entry, float]]:
        """Return at most `most` other entries, the most alike first, with the cosine of each."""
        own = self._weights[entry.id]
        rated = [
            (other, _product(own, self._weights[other.id]))
            for other in self._entries
            if other.id != entry.id
        ]
        rated.sort(key=lambda pair: -pair[1])
        return [pair for pair in rated[:most] if pair[1] > 0]


def _weigh(terms: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {term: (1 + math.log(count)) * rarity[term] for term, count in terms.items()}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())
