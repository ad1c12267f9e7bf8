"""A question made ready: cleaned, slips mended, and the terms to look up with their weights."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from retrieval.errors import QuestionEmpty, QuestionTooLong
from retrieval.spelling import correct
from retrieval.thesaurus import Match, Thesaurus
from retrieval.words import STOPWORDS, split_words, stem

EXPANSION = 0.4
"""Weight of a word that the question does not hold, against 1 for one that it does."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is looked up.

    `text` is the question with slips mended, for the encoder; `terms` maps each stem to its weight;
    `own` are the stems of the question itself; `matches` is what the thesaurus knew; `corrections`
    are (typed, read).
    """

    text: str
    terms: Mapping[str, float]
    own: tuple[str, ...]
    matches: tuple[Match, ...]
    corrections: tuple[tuple[str, str], ...]


def clean_question(question: str, limit: int) -> str:
    """Return the question on one line without control characters.

    Raises QuestionEmpty where no letter or figure is left, QuestionTooLong beyond `limit` characters.
    """
    if len(question) > limit:
        raise QuestionTooLong(
            f"The question has {len(question):,} characters; the limit is {limit:,}. "
            "Nothing was searched: ask it in fewer words."
        )
    visible = "".join(
        " " if unicodedata.category(letter).startswith("C") else letter for letter in question
    )
    if not any(letter.isalnum() for letter in visible):
        raise QuestionEmpty("The question is empty: type what you want to know.")
    return " ".join(visible.split())


def mend_slips(
    question: str, vocabulary: Mapping[str, int], known: Collection[str]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the question with slips of the keyboard mended, and what was read as what.

    A capital within the question marks a name, which is left alone.
    """
    corrections: list[tuple[str, str]] = []

    def mend(match: re.Match[str]) -> str:
        word = match.group()
        if word[0].isupper() and match.start() > 0:
            return word
        better = correct(word.casefold(), vocabulary, known)
        if better is None:
            return word
        corrections.append((word, better))
        return better

    return _WORD.sub(mend, question), tuple(corrections)


def read_query(
    text: str, thesaurus: Thesaurus, corrections: tuple[tuple[str, str], ...] = ()
) -> Query:
    """Return the terms of a question: its own words, and those that mean the same at less weight."""
    words = split_words(text)
    own = tuple(dict.fromkeys(stem(word) for word in words if word not in STOPWORDS))
    matches = tuple(thesaurus.matches(words))
    terms = dict.fromkeys(own, 1.0)
    for term in _added(matches):
        terms.setdefault(term, EXPANSION)
    return Query(text, terms, own, matches, corrections)


def _added(matches: Sequence[Match]) -> list[str]:
    return [term for match in matches for other in match.alternatives for term in other]
