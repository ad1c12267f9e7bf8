"""Sentence by sentence: how near the evidence comes to a question, and whether it gives the answer.

A near-miss has all that the question speaks of but the one thing asked for, so what counts is not
how near the nearest sentence comes but how much further off the nearest one is that gives a sum, a
share, a name, a date where that is asked for, in a paper that the question is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.passages import Document, Passage
from corpus.votes import counts_votes
from retrieval.demands import Demands, Kind, gives, without_figures_of, years_in
from retrieval.filters import years_of
from retrieval.places import ONLY_ASKING, named_places
from retrieval.query import Query
from retrieval.results import Scope
from retrieval.words import term_set

STRICT = ("council", "inspection")
"""Sorts of scope outside which nothing answers, however well it fits."""
SAME = 0.9
"""Nearness from which a question asked in a paper is the same as the one asked now."""
SIDES = 2
"""A recorded vote has at least so many; a line alone that reads like one may be anything."""
Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Found:
    """A passage found for a question: its likeness to it as a whole, and its sentences with theirs."""

    passage: Passage
    document: Document
    cosine: float
    sentences: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the evidence.

    `nearness` (0 to 1) is the mean of its likeness to the question and of the part of the question's
    words, by rarity, that it or its paper's name holds (`held`: their stems), words that only ask left
    out; `gives` tells whether it gives the kind of answer asked for and its paper is one that the
    question is about.
    """

    text: str
    passage: Passage
    nearness: float
    held: frozenset[str]
    gives: bool


def read_sentences(
    query: Query,
    demands: Demands,
    found: Sequence[Found],
    scopes: Iterable[Scope],
    rarity: Rarity,
) -> list[Sentence]:
    """Return all sentences of the passages found, nearest first."""
    inside = _by_sort(scopes)
    weights = {term: rarity(term) for term in query.terms if term not in ONLY_ASKING}
    total = sum(weights.values()) or 1.0
    sentences: list[Sentence] = []
    for one in found:
        about = term_set(_name_of(one)) | _places_of(one, query.text)
        asked_of = _is_asked_of(one, demands, inside)
        own = []
        for text, cosine in one.sentences:
            held = query.held_in(term_set(text) | about)
            share = sum(weights.get(term, 0.0) for term in held) / total
            answering = asked_of and _gives(query.text, text, demands.kind)
            own.append(Sentence(text, one.passage, (cosine + share) / 2, held, answering))
        sentences += _as_exchanged(one.passage, _as_voted(own), asked_of)
    return sorted(sentences, key=lambda sentence: (-sentence.nearness, not sentence.gives))


def _as_voted(sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences with the sides of a recorded vote as near as what was voted on.

    "Against (8)" alone says nothing of the motion.
    """
    sides = [sentence for sentence in sentences if counts_votes(sentence.text)]
    others = [sentence for sentence in sentences if sentence not in sides]
    if len(sides) < SIDES or not others:
        return sentences
    put = max(others, key=lambda sentence: sentence.nearness)
    return [
        replace(
            sentence,
            nearness=max(sentence.nearness, put.nearness),
            held=sentence.held | put.held,
        )
        if sentence in sides
        else sentence
        for sentence in sentences
    ]


def _as_exchanged(passage: Passage, sentences: list[Sentence], asked_of: bool) -> list[Sentence]:
    """Return the sentences with those of an officer's answer as near as the question it answers.

    Where that is the question asked now, whatever was said is the answer: "very soon afterwards"
    gives a date to whoever asked for one.
    """
    exchange = passage.exchange
    if exchange is None or exchange.answer is None or not sentences:
        return sentences
    asked = [sentence for sentence in sentences if sentence.text in exchange.question]
    nearest = max(asked or sentences, key=lambda sentence: sentence.nearness)
    return [
        sentence
        if sentence in asked
        else replace(
            sentence,
            nearness=max(sentence.nearness, nearest.nearness),
            held=sentence.held | nearest.held,
            gives=sentence.gives or (asked_of and nearest.nearness >= SAME),
        )
        for sentence in sentences
    ]


def years_covered(found: Iterable[Found]) -> frozenset[int]:
    """Return the years that the passages found, or their documents, speak of."""
    return frozenset(
        year
        for one in found
        for year in years_of(one.document)
        | years_in(" ".join((one.passage.text, *one.passage.headings)))
    )


def _places_of(one: Found, question: str) -> frozenset[str]:
    """Return the numbers of the places named in the question that the passage is."""
    return frozenset(place.number for place in named_places(question) if place.is_in(one.passage))


def _gives(question: str, sentence: str, kind: Kind | None) -> bool:
    """Tell whether a sentence gives a kind of answer that the question does not hold itself."""
    return gives(without_figures_of(question, sentence), kind)


def _by_sort(scopes: Iterable[Scope]) -> Mapping[str, set[str]]:
    sorts: dict[str, set[str]] = {}
    for scope in scopes:
        sorts.setdefault(scope.key.partition(":")[0], set()).update(scope.documents)
    return sorts


def _is_asked_of(one: Found, demands: Demands, inside: Mapping[str, set[str]]) -> bool:
    """Tell whether the question is about this paper: its council and inspection, and its year.

    A paper of another year counts where the passage speaks of the year asked about.
    """
    name = one.document.id
    if any(name not in inside[sort] for sort in STRICT if sort in inside):
        return False
    of_year = "year" not in inside or name in inside["year"]
    return of_year or not years_in(one.passage.text).isdisjoint(demands.years)


def _name_of(one: Found) -> str:
    years = " ".join(str(year) for year in sorted(years_of(one.document)))
    return " ".join((one.document.authority, years, *one.passage.headings))
