"""The sentence of a passage that answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from corpus.passages import Exchange, Passage
from retrieval.keysentence import key_sentence, shared_words
from retrieval.lexical import build_lexical
from retrieval.query import read_query
from retrieval.sentences import split_sentences
from retrieval.thesaurus import Thesaurus
from retrieval.words import tokenise

TEXT = (
    "Children waited for a social worker in December 2014. On the 17th there were 291 of them. "
    "Managers were sorry. Social workers left."
)
LEXICAL = build_lexical([tokenise(sentence) for sentence in TEXT.split(". ")])
NO_THESAURUS = Thesaurus(())


def chosen(passage: Passage, question: str, cosines: list[float]) -> str:
    """The key sentence, given how near each sentence is to the question."""
    near = np.asarray(cosines, dtype=np.float32)
    spans = split_sentences(passage.text)
    return key_sentence(passage, spans, near, read_query(question, NO_THESAURUS), LEXICAL)


def test_for_a_figure_the_sentence_that_gives_one_leads(
    make_passage: Callable[..., Passage],
) -> None:
    question = "How many kids were left waiting?"
    found = chosen(make_passage(TEXT), question, [0.55, 0.60, 0.2, 0.2])
    assert found == "On the 17th there were 291 of them."


def test_a_figure_of_the_question_itself_is_no_answer(make_passage: Callable[..., Passage]) -> None:
    text = "In 2014 there were meetings in offices. It was 12 in all."
    spans = split_sentences(text)
    near = np.asarray([0.5, 0.65], dtype=np.float32)
    query = read_query("How many meetings in 2014?", NO_THESAURUS)
    found = key_sentence(
        make_passage(text), spans, near, query, build_lexical([["offic"], ["meet"]])
    )
    assert found == "It was 12 in all."


def test_a_question_a_title_and_a_repeated_line_are_no_answers(
    make_passage: Callable[..., Passage],
) -> None:
    text = "LIBRARY VISITS\nHow many came? Fewer came than ever. It rained."
    assert chosen(make_passage(text), "Who came?", [0.9, 0.8, 0.3, 0.1]) == "Fewer came than ever."
    row = replace(make_passage("Service | Visits\nLibraries | 310"), repeated_lines=1)
    assert chosen(row, "library visits", [0.9, 0.1]) == "Libraries | 310"


def test_of_an_exchange_the_answer_is_marked_not_the_question(
    make_passage: Callable[..., Passage],
) -> None:
    exchange = Exchange("Cllr Archer", "The risk is low. Who says so?", "Managers decided it.")
    passage = make_passage(f"{exchange.question}\n\n{exchange.answer}")
    found = chosen(replace(passage, exchange=exchange), "who decided", [0.9, 0.8, 0.1])
    assert found == "Managers decided it."


def test_for_anything_else_the_nearest_sentence_leads(make_passage: Callable[..., Passage]) -> None:
    found = chosen(make_passage(TEXT), "Did managers regret it?", [0.1, 0.1, 0.7, 0.1])
    assert found == "Managers were sorry."


def test_the_key_sentence_is_an_exact_piece_of_the_text(
    make_passage: Callable[..., Passage],
) -> None:
    text = "First  line “as it\tis”.\n•  second one, £1.2m"
    found = chosen(make_passage(text), "second one?", [0.1, 0.2])
    assert found in text


def test_words_shared_are_weighed_by_rarity_and_lie_between_none_and_all() -> None:
    query = read_query("291 social workers", NO_THESAURUS)
    assert shared_words("nothing alike", query, LEXICAL) == 0
    assert shared_words("the 291 social workers", query, LEXICAL) == pytest.approx(1)
    assert shared_words("291", query, LEXICAL) > shared_words("social", query, LEXICAL)
