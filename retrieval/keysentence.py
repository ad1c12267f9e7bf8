"""The sentence of a passage that answers the question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus.passages import Passage
from retrieval.demands import gives, read_demands, without_figures_of
from retrieval.lexical import LexicalIndex
from retrieval.model import Vectors
from retrieval.query import Query
from retrieval.words import term_set

SHARED_WORDS = 0.4
ANSWER = 0.3
SHORT = 0.15
FEWEST_WORDS = 4
"""What sharing all of the question's words, giving the kind of answer asked for, and being a scrap
are worth, against the cosine of the sentence with the question."""


def key_sentence(
    passage: Passage,
    spans: Sequence[tuple[int, int]],
    cosines: Vectors,
    query: Query,
    lexical: LexicalIndex,
) -> str:
    """Return the sentence of a passage that answers, an exact substring of its text.

    `spans` (s, 2) are its sentences, `cosines` (s,) their likeness to the question. Where the
    question asks for a figure, a date or a name, a sentence that gives one leads.
    """
    own = len(passage.text) - len(own_text(passage))
    likely = [place for place, span in enumerate(spans) if _may_answer(passage, span, own)]
    chosen = likely or list(range(len(spans)))
    if not chosen:
        return passage.text
    sentences = [passage.text[slice(*spans[place])] for place in chosen]
    kind = read_demands(query.text).kind
    scores = [
        float(cosine)
        + SHARED_WORDS * shared_words(sentence, query, lexical)
        + ANSWER * (kind is not None and gives(without_figures_of(query.text, sentence), kind))
        - SHORT * (len(sentence.split()) < FEWEST_WORDS)
        for sentence, cosine in zip(sentences, cosines[chosen], strict=True)
    ]
    return sentences[int(np.argmax(scores))]


def own_text(passage: Passage) -> str:
    """Return a passage's text without the lines that are repeated from above (a table's heads)."""
    return "\n".join(passage.text.split("\n")[passage.repeated_lines :])


def _may_answer(passage: Passage, span: tuple[int, int], own: int) -> bool:
    """Tell whether a sentence can answer: no question, no title, no line repeated from above."""
    sentence = passage.text[slice(*span)].strip()
    titles = {heading.casefold() for heading in passage.headings}
    is_title = sentence.casefold() in titles or sentence.isupper()
    asked = passage.exchange.question if passage.exchange and passage.exchange.answer else ""
    in_question = span[1] <= len(asked)
    return not (sentence.endswith("?") or is_title or in_question or span[0] < own)


def shared_words(text: str, query: Query, lexical: LexicalIndex) -> float:
    """Return which share of the question's words, by rarity, a text holds or says in other words."""
    held = query.held_in(term_set(text))
    total = sum(lexical.rarity(term) for term in query.terms)
    return sum(lexical.rarity(term) for term in held) / total if total else 0.0
