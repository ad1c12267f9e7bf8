"""Sentence by sentence: which comes nearest, and which gives the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from corpus.passages import Document, Exchange, Passage
from retrieval.demands import read_demands
from retrieval.giving import Found, Sentence, read_sentences, years_covered
from retrieval.query import read_query
from retrieval.results import Scope
from retrieval.thesaurus import Thesaurus

NO_THESAURUS = Thesaurus(())
MakeDocument = Callable[..., Document]
MakePassage = Callable[..., Passage]


def found(document: Document, passage: Passage, cosines: Sequence[float]) -> Found:
    """A passage found, its sentences as near as is said."""
    sentences = [text.strip() for text in passage.text.split("|")]
    return Found(passage, document, max(cosines), tuple(zip(sentences, cosines, strict=True)))


def read(question: str, one: Found, *scopes: Scope) -> list[Sentence]:
    """The sentences of a passage, all words weighing the same."""
    query = read_query(question, NO_THESAURUS)
    return read_sentences(query, read_demands(question), [one], scopes, lambda _: 1.0)


def test_the_nearest_sentence_comes_first_by_likeness_and_shared_words(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), make_passage("Bins were late. | Visits were late."), [0.5, 0.4])
    sentences = read("Were visits late?", one)
    assert [sentence.text for sentence in sentences] == ["Visits were late.", "Bins were late."]
    assert sentences[0].nearness == (0.4 + 1) / 2


def test_a_sentence_gives_only_what_the_question_does_not_say_itself(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), make_passage("All 30 left. | Some 12 were asked."), [0.5, 0.4])
    sentences = read("Of the 30 who left, how many were asked?", one)
    assert {sentence.text: sentence.gives for sentence in sentences} == {
        "All 30 left.": False,
        "Some 12 were asked.": True,
    }


def test_a_paper_on_another_council_than_the_one_asked_about_gives_nothing(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), make_passage("There were 12 visits."), [0.5])
    scope = Scope("council:Southshire County", "", "", frozenset({"county-2016"}))
    assert read("How many visits?", one)[0].gives
    assert not read("How many visits?", one, scope)[0].gives


def test_a_paper_of_another_year_gives_the_answer_where_it_speaks_of_the_year(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    scope = Scope("year:2009", "", "", frozenset({"county-2009"}))
    question = "How many visits in 2009?"
    silent = found(make_document(), make_passage("There were 12 visits."), [0.5])
    speaking = found(make_document(), make_passage("There were 12 visits in 2009."), [0.5])
    assert not read(question, silent, scope)[0].gives
    assert read(question, speaking, scope)[0].gives


def test_words_that_only_ask_make_no_sentence_nearer(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), make_passage("He said no. | Plots are let."), [0.5, 0.5])
    sentences = read("What did they say about plots?", one)
    assert sentences[0].text == "Plots are let."
    assert sentences[1].nearness == (0.5 + 0) / 2


def test_a_passage_holds_the_number_of_the_place_that_it_is(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    question = "What does minute 85 say about plots?"
    named = found(make_document(), make_passage("Plots are let.", "85"), [0.5])
    another = found(make_document(), make_passage("Plots are let.", "86"), [0.5])
    assert read(question, named)[0].held == {"85", "plot"}
    assert read(question, another)[0].held == {"plot"}


def exchanged(make_passage: MakePassage, answer: str) -> Passage:
    """A question about a new post with an officer's answer."""
    asked = "When did Jo Brown begin?"
    return make_passage(f"{asked} | {answer}", exchange=Exchange("Cllr Grey", asked, answer))


def test_an_officers_answer_is_as_near_as_the_question_that_it_answers(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), exchanged(make_passage, "In May 2014."), [0.6, 0.1])
    sentences = read("Brown: when did she begin?", one)
    assert [(each.text, each.gives) for each in sentences] == [
        ("In May 2014.", True),
        ("When did Jo Brown begin?", False),
    ]
    assert sentences[0].nearness == sentences[1].nearness


def test_whatever_was_answered_to_the_very_same_question_gives_what_it_asks_for(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), exchanged(make_passage, "Very soon afterwards."), [1.0, 0.1])
    assert read("When did Jo Brown begin?", one)[0].gives
    assert not any(each.gives for each in read("When was Jo Brown told to leave?", one))


def test_a_word_is_held_where_another_of_the_same_meaning_stands() -> None:
    query = read_query("Why was he sacked?", Thesaurus([("sacked", ["dismissed"])]))
    assert query.held_in(frozenset({"dismiss"})) == {"sack"}


def test_the_years_covered_are_those_of_passages_and_papers(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(published=date(2015, 1, 1)), make_passage("In 2011 it rose."), [0.1])
    assert {2011, 2015} <= years_covered([one])


def test_the_sides_of_a_vote_are_as_near_as_what_was_voted_on(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    vote = make_passage("The plan was put to the vote: | For (30) | A. Body | Against (8)")
    one = found(make_document(), vote, [0.6, 0.1, 0.1, 0.1])
    nearness = {
        sentence.text: sentence.nearness for sentence in read("How many for the plan?", one)
    }
    put = nearness["The plan was put to the vote:"]
    assert nearness["For (30)"] == nearness["Against (8)"] == put > nearness["A. Body"]


def test_a_single_line_that_reads_like_a_side_is_no_vote(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    one = found(make_document(), make_passage("The plan costs more. | For (30)"), [0.6, 0.1])
    assert read("What does the plan cost?", one)[-1].nearness < 0.2
