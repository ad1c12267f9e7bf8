"""Why a question counts as answered or not, in words that name what is missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from retrieval.demands import Demands, gives, years_in
from retrieval.giving import Found, Rarity, Sentence, years_covered
from retrieval.places import ONLY_ASKING
from retrieval.query import Query
from retrieval.reach import Reach
from retrieval.verdict import LIKELY, STRONG
from retrieval.weighing import elsewhere
from retrieval.words import STOPWORDS, is_figure, split_words, stem

FAR = 0.05
"""Nearness from which a sentence that gives the answer is further off than one that does not."""
_CONTRACTED = re.compile(r"['’](?!s$)")
_LINKS = frozenset("the a an of in on at to and".split())
_OF_PAPERS = frozenset(
    map(stem, "city county borough council report inspection inspectors".split())
)
_TYPED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Seen:
    """A question with all that was found for it."""

    query: Query
    demands: Demands
    found: Sequence[Found]
    sentences: Sequence[Sentence]
    reach: Reach
    rarity: Rarity


def explain(seen: Seen, answered: bool, on_subject: float, confidence: float) -> str:
    """Return the reason, one or two sentences; what is missing comes before how near anything is."""
    missing = _place(seen) or _years(seen)
    if not missing and confidence < LIKELY:
        first, second = (_subject, _answer) if on_subject < LIKELY else (_answer, _subject)
        missing = first(seen) or (second(seen) if not answered else "")
    if missing:
        return missing
    if not answered:
        return "No passage is close enough to what is asked; these are the nearest."
    return _doubt(seen, confidence) or _answered(seen)


def _answered(seen: Seen) -> str:
    kind = seen.demands.kind
    giving = next((one for one in seen.sentences if one.gives), None)
    if kind is None or giving is None:
        return "A passage speaks of what is asked."
    if not gives(giving.text, kind):
        return "This was asked before: read what was answered."
    return f"A passage speaks of what is asked and gives {kind.value}."


def _doubt(seen: Seen, confidence: float) -> str:
    """Say what to look at where the papers seem to answer; nothing where that is sure."""
    nearest = next((one for one in seen.sentences if one.gives), None)
    kind, years = seen.demands.kind, seen.demands.years
    if kind is not None and nearest is not None and _of_another_year(years, nearest):
        return f"A passage gives {kind.value}, but perhaps not for {_either(years)}."
    if kind is not None and seen.sentences and _is_further(seen.sentences[0], nearest):
        return f"The nearest passages speak of the subject; look whether they give {kind.value}."
    if confidence < STRONG:
        return "The nearest passages speak of the subject; read whether they say what is asked."
    return ""


def phrase(question: str, terms: Collection[str], rarity: Rarity) -> str:
    """Return the run of the question's own words that weighs most; none of the terms gives "".

    A run is of words that are among the terms, with what links them: “private therapy sessions”,
    “chairs the LSCB”.
    """
    words = [match.group() for match in _TYPED.finditer(question)]
    weights = [_weight(word, terms, rarity) for word in words]
    best, heaviest = "", 0.0
    for first, last in _runs(words, weights):
        weight = sum(weights[first : last + 1])
        if weight > heaviest:
            best, heaviest = " ".join(words[first : last + 1]), weight
    return best


def _runs(words: Sequence[str], weights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Give the first and last place of each run of words with a weight, linking words between."""
    first = last = -1
    for place, word in enumerate(words):
        if weights[place]:
            first, last = (place if first < 0 else first), place
        elif first >= 0 and word.casefold() not in _LINKS:
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _weight(word: str, terms: Collection[str], rarity: Rarity) -> float:
    """Return the rarity of a word that is among the terms, 0 for others, figures and contractions."""
    if _CONTRACTED.search(word):
        return 0.0
    stems = [stem(part) for part in split_words(word) if part not in STOPWORDS]
    return max((rarity(one) for one in stems if one in terms and not is_figure(one)), default=0.0)


def _place(seen: Seen) -> str:
    named = elsewhere(seen.query.text, seen.found, seen.reach)
    if not named:
        return ""
    covered = seen.reach.councils_said()
    return f"The question is about {' and '.join(named)}; these papers cover {covered}."


def _years(seen: Seen) -> str:
    lacking = sorted(set(seen.demands.years) - years_covered(seen.found))
    if not lacking:
        return ""
    if set(lacking) <= set(seen.reach.years):
        return f"None of the nearest passages speaks of {_either(lacking)}."
    covered = seen.reach.years_said()
    return f"No passage found speaks of {_either(lacking)}; these papers are of {covered}."


def _subject(seen: Seen) -> str:
    """Name the rarest words of the question that no sentence found holds."""
    held = frozenset[str]().union(*(sentence.held for sentence in seen.sentences))
    words = phrase(seen.query.text, _own_terms(seen) - held, seen.rarity)
    return f"No passage found mentions “{words}”; these are the nearest." if words else ""


def _answer(seen: Seen) -> str:
    """Name the subject and the kind of answer, and the year, that stand in no sentence together."""
    kind = seen.demands.kind
    if kind is None or not seen.sentences:
        return ""
    nearest = seen.sentences[0]
    giving = next((one for one in seen.sentences if one.gives), None)
    other_year = giving is not None and _of_another_year(seen.demands.years, giving)
    if not other_year and not _is_further(nearest, giving):
        return ""
    wanted = f"{kind.value} for {_either(seen.demands.years)}" if other_year else kind.value
    words = phrase(seen.query.text, nearest.held & _own_terms(seen), seen.rarity)
    if not words:
        return f"The nearest passages speak of the subject, but none gives {wanted}."
    return f"No sentence found has both “{words}” and {wanted}."


def _is_further(nearest: Sentence, giving: Sentence | None) -> bool:
    """Tell whether the nearest sentence that gives the answer, if any, is further off than another."""
    return giving is None or nearest.nearness - giving.nearness > FAR


def _of_another_year(asked: Sequence[int], sentence: Sentence) -> bool:
    """Tell whether a sentence names years, and none that is asked about."""
    named = years_in(sentence.text)
    return bool(asked and named) and named.isdisjoint(asked)


def _own_terms(seen: Seen) -> frozenset[str]:
    """Return the question's terms without those that only ask, or say which papers it is about."""
    named = {stem(word) for council in seen.reach.councils for word in split_words(council)}
    return frozenset(seen.query.terms) - named - _OF_PAPERS - ONLY_ASKING


def _either(years: Sequence[int]) -> str:
    return " or ".join(map(str, years))
