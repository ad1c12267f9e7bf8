"""How sure a result is, and the reason given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Document, Exchange, Passage
from retrieval.confidence import Judgement, judge
from retrieval.giving import Found
from retrieval.index import Index
from retrieval.query import read_query
from retrieval.reach import Reach
from retrieval.thesaurus import Thesaurus

NO_THESAURUS = Thesaurus(())
REACH = Reach(("Northam City",), (2014,))
Put = Callable[..., Judgement]


@pytest.fixture
def put(make_document: Callable[..., Document], make_passage: Callable[..., Passage]) -> Put:
    """Judge a question against passages of one sentence, the first as near as is said."""

    def judged(
        question: str,
        *texts: str,
        near: float = 0.7,
        others: float = 0.3,
        everyday: float = 0.3,
    ) -> Judgement:
        found = [
            Found(make_passage(text), make_document(), cosine, ((text, cosine),))
            for text, cosine in zip(texts, (near, *[others] * len(texts)), strict=False)
        ]
        query = read_query(question, NO_THESAURUS)
        return judge(query, found, (), REACH, lambda _: 1.0, everyday)

    return judged


def test_a_near_passage_that_gives_what_is_asked_answers(put: Put) -> None:
    judgement = put(
        "How many children had no worker in Northam in 2014?",
        "In Northam 87 children had no worker.",
        "Bins were late.",
    )
    assert judgement.answered
    assert "gives a number" in judgement.reason


def test_what_is_asked_for_is_named_with_its_subject_where_no_sentence_has_both(put: Put) -> None:
    question = "How much did therapy sessions cost in the city?"
    texts = "Therapy sessions are bought.", "The depot was sold for £3m."
    without = put(question, *texts, others=0.65)
    given = put(question, "Therapy sessions were bought for £4,000.", texts[1], others=0.65)
    assert without.reason == "No sentence found has both “therapy sessions” and a sum of money."
    assert without.confidence < given.confidence


def test_an_answer_to_the_very_same_question_is_said_to_be_one(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    asked, answer = "When was Jo Brown told?", "Very soon afterwards."
    passage = make_passage(f"{asked} {answer}", exchange=Exchange("Cllr Grey", asked, answer))
    found = [Found(passage, make_document(), 0.7, ((asked, 1.0), (answer, 0.1)))]
    query = read_query(asked, NO_THESAURUS)
    judgement = judge(query, found, (), REACH, lambda _: 1.0, everyday=0.2)
    assert judgement.answered
    assert judgement.reason in (
        "This was asked before: read what was answered.",
        "The nearest passages speak of the subject; read whether they say what is asked.",
    )


def test_where_the_answer_is_likely_all_the_same_the_reason_says_what_to_look_for(
    put: Put,
) -> None:
    question = "How much did therapy sessions cost in Northam at the 2014 inspection?"
    judgement = put(question, "Therapy sessions are bought.", "Sessions were sold for £3m.")
    assert judgement.reason == (
        "The nearest passages speak of the subject; look whether they give a sum of money."
    )


def test_a_year_that_no_passage_covers_is_named_with_those_that_the_papers_cover(put: Put) -> None:
    judgement = put("How many audits were held in 2013?", "Eight audits were held in 2014.")
    assert judgement.reason == "No passage found speaks of 2013; these papers are of 2014."


def test_a_figure_of_another_year_is_no_figure_for_the_year_asked_about(put: Put) -> None:
    texts = "Eight audits were held in 2012.", "Visits were late."
    judgement = put("How many audits were held in 2014?", *texts)
    assert judgement.reason == "A passage gives a number, but perhaps not for 2014."


def test_a_question_about_another_council_says_which_the_papers_cover(put: Put) -> None:
    judgement = put("How are Camden's foster carers?", "Foster carers are content.")
    assert judgement.reason == "The question is about Camden; these papers cover Northam City."
    assert not judgement.answered


def test_a_question_on_another_matter_is_refused_and_its_words_named(put: Put) -> None:
    judgement = put("Where is my wheelie bin?", "Visits were late.", near=0.1)
    assert not judgement.answered
    assert judgement.reason == "No passage found mentions “wheelie bin”; these are the nearest."


def test_a_question_nearer_to_an_everyday_one_than_to_any_passage_is_refused(put: Put) -> None:
    question, text = "How do I hand in a form?", "Forms are handed in at the desk."
    assert put(question, text, near=0.4).answered
    assert not put(question, text, near=0.4, everyday=0.8).answered


def test_what_only_asks_is_never_named_as_missing(put: Put) -> None:
    judgement = put("What did minute 85 say about the golf course?", "Bins were late.", near=0.2)
    assert "“golf course”" in judgement.reason


def test_the_nearer_the_passage_the_surer(put: Put) -> None:
    question = "Were visits late?"
    far = put(question, "Visits were late.", near=0.2)
    assert far.confidence < put(question, "Visits were late.").confidence


def test_without_any_passage_the_filters_are_the_reason(put: Put) -> None:
    judgement = put("Were visits late?")
    assert (judgement.answered, judgement.confidence) == (False, 0.0)
    assert "filters" in judgement.reason


def test_an_everyday_question_is_refused_by_papers_on_other_things(index: Index) -> None:
    assert not index.ask("How do I renew my passport?").answered
    assert not index.ask("What time does the swimming pool close on Sundays?").answered


def test_papers_that_speak_of_an_everyday_matter_answer_on_it(index: Index) -> None:
    result = index.ask("How have the rounds of refuse collection changed?")
    assert result.answered
    assert "fortnightly" in result.evidence[0].passage.text


def test_confidence_and_reason_do_not_depend_on_how_many_passages_are_shown(index: Index) -> None:
    question = "How many children had no named social worker?"
    few, many = index.ask(question, k=1), index.ask(question, k=8)
    assert (few.confidence, few.reason) == (many.confidence, many.reason)
    assert len(few.evidence) == 1
