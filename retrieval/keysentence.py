"""The sentence of a passage that answers the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from corpus.passages import Passage
from retrieval.lexical import LexicalIndex
from retrieval.model import Vectors
from retrieval.query import Query
from retrieval.words import is_figure, split_words, stem, tokenise

SHARED_WORDS = 0.5
FIGURE = 0.2
SHORT = 0.15
FEWEST_WORDS = 4
"""What sharing all of the question's words, holding a figure asked for, and being a scrap are worth,
against the cosine of the sentence with the question."""

_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:many|much|often|long|big|large|few|high|low|old|far)|what (?:percentage|proportion|"
    r"share|number|rate|figure|amount|fraction)|percentages?|proportion|number of|figures?|numbers|"
    r"%|cost|costs|total|amount|average|rate|budget|overspend|underspend|caseloads?|headcount|"
    r"damage|bill|price|spent|when|what (?:date|year|month|time)|dates?)\b|£|%",
    re.IGNORECASE,
)


def asks_figure(question: str) -> bool:
    """Tell whether a question wants a figure or a date."""
    return _ASKS_FIGURE.search(question) is not None


def key_sentence(
    passage: Passage,
    spans: Sequence[tuple[int, int]],
    cosines: Vectors,
    query: Query,
    lexical: LexicalIndex,
) -> str:
    """Return the sentence of a passage that answers, an exact substring of its text.

    `spans` (s, 2) are its sentences, `cosines` (s,) their likeness to the question. Where the
    question asks for a figure, a sentence that holds one other than those of the question leads.
    """
    sentences = [passage.text[start:end] for start, end in spans]
    if not sentences:
        return passage.text
    figure_asked = asks_figure(query.text)
    scores = [
        float(cosine)
        + SHARED_WORDS * shared_words(sentence, query, lexical)
        + FIGURE * (figure_asked and _holds_new_figure(sentence, query))
        - SHORT * (len(sentence.split()) < FEWEST_WORDS)
        for sentence, cosine in zip(sentences, cosines, strict=True)
    ]
    return sentences[int(np.argmax(scores))]


def shared_words(text: str, query: Query, lexical: LexicalIndex) -> float:
    """Return which share of the question's words, by rarity, a text holds or says in other words."""
    stems = set(tokenise(text))
    held = {term for term in query.terms if term in stems}
    for match in query.matches:
        if any(phrase and stems.issuperset(phrase) for phrase in match.alternatives):
            held.update(match.own)
    total = sum(lexical.rarity(term) for term in query.terms)
    return sum(lexical.rarity(term) for term in held) / total if total else 0.0


def _holds_new_figure(sentence: str, query: Query) -> bool:
    asked = set(query.terms)
    return any(is_figure(word) and stem(word) not in asked for word in split_words(sentence))
