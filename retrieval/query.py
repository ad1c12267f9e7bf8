"""A question made ready: cleaned, slips mended, and the terms to look up with their weights."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from retrieval.errors import QuestionEmpty, QuestionTooLong
from retrieval.longhand import AS_IT_IS, Longhand
from retrieval.spelling import correct
from retrieval.thesaurus import Match, Thesaurus, content_stems
from retrieval.words import STOPWORDS, split_words, stem

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is looked up.

    `text` is the question with slips mended, and `longhand` the same written out for the encoder;
    `words` are its words and `terms` the stems of those that are looked up; `matches` is what is
    known of them; `corrections` are (typed, read), `acronyms` (typed, name).
    """

    text: str
    longhand: str
    words: tuple[str, ...]
    terms: tuple[str, ...]
    matches: tuple[Match, ...]
    corrections: tuple[tuple[str, str], ...]
    acronyms: tuple[tuple[str, str], ...]

    def held_in(self, stems: frozenset[str]) -> frozenset[str]:
        """Return the terms that are among some stems, or that stems there say in other words."""
        held = {term for term in self.terms if term in stems}
        for match in self.matches:
            if any(phrase and stems.issuperset(phrase) for phrase in match.alternatives):
                held.update(match.own)
        return frozenset(held)


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

    A capital within the question marks a name, several mark an acronym: both are left alone.
    """
    corrections: list[tuple[str, str]] = []

    def mend(match: re.Match[str]) -> str:
        word = match.group()
        if (word[0].isupper() and match.start() > 0) or sum(map(str.isupper, word)) > 1:
            return word
        better = correct(word.casefold(), vocabulary, known)
        if better is None:
            return word
        corrections.append((word, better))
        return better

    return _WORD.sub(mend, question), tuple(corrections)


def read_query(
    text: str,
    thesaurus: Thesaurus,
    corrections: tuple[tuple[str, str], ...] = (),
    longhand: Longhand = AS_IT_IS,
) -> Query:
    """Return the stems to look up for a question and the phrases that say the same as its own."""
    words = split_words(text)
    terms = dict.fromkeys(stem(word) for word in words if word not in STOPWORDS)
    acronyms = longhand.acronyms_in(text)
    return Query(
        text,
        longhand.written_out(text, words, acronyms.values()),
        tuple(words),
        tuple(terms),
        _with_acronyms(thesaurus.matches(words), acronyms),
        corrections,
        tuple(acronyms.items()),
    )


def _with_acronyms(matches: Sequence[Match], acronyms: Mapping[str, str]) -> tuple[Match, ...]:
    """Return what the thesaurus knows, and after it the names of acronyms that it does not know."""
    known = {match.own for match in matches}
    found = (
        Match(content_stems(typed), (content_stems(name),), name)
        for typed, name in acronyms.items()
    )
    return (*matches, *(match for match in found if match.own not in known))
