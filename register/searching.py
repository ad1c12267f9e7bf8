"""Looking something up in the register: by words, member, topic, days, and whether it was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from register.entries import Entry, Register
from retrieval.expansion import word_scores
from retrieval.keysentence import shared_words
from retrieval.lexical import LexicalIndex, build_lexical
from retrieval.lexicon import read_lexicon
from retrieval.query import read_query
from retrieval.thesaurus import Thesaurus, lexicon_pairs
from retrieval.words import tokenise

HELD = 0.5
"""Share of the words looked for, by rarity, that an entry must hold or say in other words."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is looked for; what is empty or None sets no limit. `since` and `until` are inclusive."""

    words: str = ""
    members: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    unanswered: bool = False

    def admit(self, entry: Entry) -> bool:
        """Tell whether an entry is within the limits, its words apart."""
        return (
            (not self.members or entry.member in self.members)
            and (not self.topics or entry.topic in self.topics)
            and not (self.unanswered and entry.is_answered)
            and self._admits_day(entry.asked_on)
        )

    def _admits_day(self, day: date | None) -> bool:
        if day is None:
            return self.since is None and self.until is None
        after = self.since is None or day >= self.since
        return after and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Finder:
    """A register with the words that its entries are found by; nobody's question is kept in it."""

    register: Register

    def search(self, wishes: Wishes) -> tuple[Entry, ...]:
        """Return the entries wished for: in the order of the register, or by the words looked for."""
        words = " ".join(wishes.words.split())
        found = self._holding(words) if words else self.register.entries
        return tuple(entry for entry in found if wishes.admit(entry))

    def sharing_words(self, question: str, most: int) -> tuple[Entry, ...]:
        """Return at most `most` entries that share words with a question, best first."""
        scores = word_scores(self._lexical, read_query(question, self._thesaurus))
        rows = sorted(np.flatnonzero(scores > 0).tolist(), key=lambda row: -float(scores[row]))
        return tuple(self.register.entries[row] for row in rows[:most])

    def _holding(self, words: str) -> Sequence[Entry]:
        """Return the entries that hold most of the words, or others of the same meaning, best first."""
        query = read_query(words, self._thesaurus)
        scores = word_scores(self._lexical, query)
        entries = self.register.entries
        held = [
            row
            for row, entry in enumerate(entries)
            if scores[row] > 0 and shared_words(_text(entry), query, self._lexical) >= HELD
        ]
        return [entries[row] for row in sorted(held, key=lambda row: -float(scores[row]))]

    @cached_property
    def _lexical(self) -> LexicalIndex:
        return build_lexical([tokenise(_text(entry)) for entry in self.register.entries])

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        return Thesaurus(lexicon_pairs(read_lexicon()))


def _text(entry: Entry) -> str:
    return f"{entry.topic} {entry.member} {entry.wording}"
