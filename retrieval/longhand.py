"""A question in longhand, for the encoder: what its acronyms stand for and what papers call what it says.

A small model has seen few of local government's acronyms. "How are the VS and the PEPs for CiC
doing?" says little to it; with "(virtual school, personal education plan, children in care)"
after it, it finds what the question written out would find.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from retrieval.lexicon import Meaning
from retrieval.thesaurus import Thesaurus
from retrieval.words import split_words

FILE = Path(__file__).with_name("acronyms.tsv")
LEAST_WORDS = 2
"""Words of a plain phrase from which it is said in official words too: single ones mean too much."""
_TYPED = re.compile(r"(?<![^\W_])[A-Za-z]+(?:&[A-Za-z]+)?\d{0,3}s?(?![^\W_])")


@lru_cache(maxsize=1)
def read_acronyms() -> dict[str, str]:
    """Return the name of each acronym (in lower case) that is common in local government."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["acronym"].casefold(): row["name"] for row in rows}


def acronym_names(mined: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the name of each acronym, the commonest of the papers' own before the usual one."""
    own = {acronym: names[0] for acronym, names in mined.items() if names}
    return read_acronyms() | own


def plain_phrases(meanings: Iterable[Meaning]) -> Iterable[tuple[str, Sequence[str]]]:
    """Return each plain phrase of some words with the official ones."""
    for meaning in meanings:
        for phrase in meaning.plain:
            if len(split_words(phrase)) >= LEAST_WORDS:
                yield phrase, meaning.official


@dataclass(frozen=True, slots=True)
class Longhand:
    """What a question is written out with.

    `acronyms` gives the name of each (in lower case), `plain` official words for plain phrases;
    `english` are words that are no acronyms unless they are written as one.
    """

    acronyms: Mapping[str, str]
    plain: Thesaurus
    english: Collection[str]

    def acronyms_in(self, text: str) -> dict[str, str]:
        """Return the acronyms of a question as typed, each with its name."""
        shouted = text.upper() == text
        found = {}
        for typed in dict.fromkeys(match.group() for match in _TYPED.finditer(text)):
            name = self._name(typed)
            if name and (_is_written_as_one(typed, shouted) or self._is_no_word(typed)):
                found[typed] = name
        return found

    def written_out(self, text: str) -> str:
        """Return the question, and after it in brackets what it says in other people's words."""
        official = (match.name for match in self.plain.matches(split_words(text)))
        names = dict.fromkeys([*self.acronyms_in(text).values(), *official])
        return f"{text} ({', '.join(names)})" if names else text

    def _name(self, typed: str) -> str | None:
        key = typed.casefold()
        return self.acronyms.get(key) or self.acronyms.get(key.removesuffix("s"))

    def _is_no_word(self, typed: str) -> bool:
        return len(typed) > 2 and typed.casefold() not in self.english


AS_IT_IS = Longhand({}, Thesaurus(()), frozenset())
"""Nothing is written out."""


def _is_written_as_one(typed: str, shouted: bool) -> bool:
    """Tell an acronym by two capitals or figures; where all is in capitals, these tell nothing."""
    return not shouted and sum(letter.isupper() or letter.isdigit() for letter in typed) > 1
