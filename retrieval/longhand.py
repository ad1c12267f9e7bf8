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

FILE = Path(__file__).with_name("acronyms.tsv")
LEAST_WORDS = 2
"""Words of a plain phrase from which it is said in official words too: single ones mean too much."""
SHORTEST = 3
"""Letters of an acronym that is known in small letters: two make a word too often."""
_TYPED = re.compile(r"(?<![^\W_])[A-Za-z]+(?:&[A-Za-z]+)?\d{0,3}s?(?![^\W_])")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=1)
def read_acronyms() -> dict[str, str]:
    """Return the name of each acronym (in lower case) that is common in local government."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["acronym"].casefold(): row["name"] for row in rows}


def acronym_names(mined: Mapping[str, Sequence[str]], councils: Collection[str]) -> dict[str, str]:
    """Return the name of each acronym (in lower case), the papers' own before the usual one.

    A name that holds one of the `councils` (in lower case, without their style) would draw questions
    about others to it, and is left out.
    """
    own = {acronym: _of_nobody(names, councils) for acronym, names in mined.items()}
    return read_acronyms() | {acronym: name for acronym, name in own.items() if name}


def _of_nobody(names: Iterable[str], councils: Collection[str]) -> str | None:
    """Return the first name, the commonest, that holds the name of no council."""
    return next((n for n in names if not any(one in n for one in councils)), None)


def plain_phrases(meanings: Iterable[Meaning]) -> Iterable[tuple[str, Sequence[str]]]:
    """Return each plain phrase of some words with the official ones."""
    for meaning in meanings:
        for phrase in meaning.plain:
            if len(phrase.split()) >= LEAST_WORDS:
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
        shouted = self._is_shouted(text)
        found = {}
        for typed in dict.fromkeys(self._typed(text)):
            key = self._key(typed)
            if key and (_is_written_as_one(typed, shouted) or self._is_no_word(key)):
                found[typed] = self.acronyms[key]
        return found

    def written_out(self, text: str, words: Sequence[str], names: Iterable[str]) -> str:
        """Return the question, and after it in brackets names and, for its `words`, official ones."""
        official = (match.name for match in self.plain.matches(words))
        said = dict.fromkeys([*names, *official])
        return f"{text} ({', '.join(said)})" if said else text

    def _typed(self, text: str) -> Iterable[str]:
        """Return what may be an acronym; "SEN&D" in its parts, since it has no name of its own."""
        for match in _TYPED.finditer(text):
            typed = match.group()
            yield from [typed] if self._key(typed) else typed.split("&")

    def _key(self, typed: str) -> str | None:
        """Return the acronym in lower case, of one or of several ("PEPs"); None where it is none."""
        key = typed.casefold()
        return next((one for one in (key, _singular(typed)) if one in self.acronyms), None)

    def _is_no_word(self, key: str) -> bool:
        return len(key) >= SHORTEST and key not in self.english

    def _is_shouted(self, text: str) -> bool:
        """Tell whether all is in capitals, words among it: then capitals mark no acronym."""
        words = _LETTERS.findall(text)
        return text.upper() == text and any(word.casefold() not in self.acronyms for word in words)


AS_IT_IS = Longhand({}, Thesaurus(()), frozenset())
"""Nothing is written out."""


def _singular(typed: str) -> str:
    """Return what an "s" makes several of, in lower case; a capital one belongs to the acronym."""
    return typed.removesuffix("s").casefold()


def _is_written_as_one(typed: str, shouted: bool) -> bool:
    """Tell an acronym by a figure in it, or by two capitals where not all is in capitals."""
    if any(letter.isdigit() for letter in typed):
        return True
    return not shouted and sum(letter.isupper() for letter in typed) > 1
