"""What a question demands of an answer beyond its subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Document, Passage
from retrieval.demands import (
    Demands,
    Kind,
    gives,
    read_demands,
    without_figures_of,
    years_in,
    years_missing,
)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much did the refuge cost?", Kind.COST),
        ("How much does the council give a firm that takes on a care leaver?", Kind.COST),
        ("What is the hourly rate of the clerk?", Kind.COST),
        ("sale price of the day centre", Kind.COST),
        ("what percentage of visits were late", Kind.SHARE),
        ("referral rate 2014", Kind.SHARE),
        ("How long do children wait?", Kind.DURATION),
        ("how many weeks does it take", Kind.DURATION),
        ("How many children waited?", Kind.COUNT),
        ("vote for and against numbers", Kind.COUNT),
        ("Who chairs the board, by name?", Kind.NAME),
        ("What was the place called that was shut?", Kind.NAME),
        ("who is the chair, what is their name", Kind.NAME),
        ("When did the new team start?", Kind.DATE),
        ("Who left, and when did they go?", Kind.DATE),
        ("How much is a permit for the second car?", Kind.COST),
        ("how much are the day tickets", Kind.COST),
        ("what's the fare to the coast", Kind.COST),
        ("boat licence fee for a small dinghy", Kind.COST),
        ("How much is the council doing for carers?", None),
        ("Do the fees worry carers?", None),
        ("What does page 12 say about budgets?", None),
        ("What is the council doing about foster carers' pay?", None),
        ("What has the councillor in charge done?", None),
        ("Do staff value what the 11% gained?", None),
        ("What has raised the number of adopters?", None),
        ("What were the actual numbers?", Kind.COUNT),
        ("Do leaders know children by name?", None),
        ("When does a child get an adviser?", None),
        ("What is the bank's base rate now?", Kind.SHARE),
        ("What time does the meeting start?", Kind.TIME),
        ("opening hours of the contact centre", Kind.TIME),
        ("What time frames are set?", None),
        ("Why do staff leave?", None),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(question: str, kind: Kind | None) -> None:
    assert read_demands(question).kind is kind


def test_a_question_that_only_begins_with_when_asks_for_no_date() -> None:
    assert read_demands("When a child moves school, do they settle?").kind is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It cost £3m.", Kind.COST),
        ("It was 38 per cent.", Kind.SHARE),
        ("one in three of them", Kind.SHARE),
        ("They wait six weeks.", Kind.DURATION),
        ("There were 291 children.", Kind.COUNT),
        ("There were nine teams.", Kind.COUNT),
        ("The panel meets monthly.", Kind.COUNT),
        ("The round is fortnightly.", Kind.COUNT),
        ("It began in May 2014.", Kind.DATE),
        ("The chair is Jo Brown.", Kind.NAME),
        ("The meeting began at 5.30pm.", Kind.TIME),
        ("Doors close at 17:30.", Kind.TIME),
    ],
)
def test_a_text_that_gives_the_kind_is_known(text: str, kind: Kind) -> None:
    assert gives(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It began in 2014, and in 2015 it grew to 38%.", Kind.COUNT),
        ("Under Rule 10 the call-in stands.", Kind.COUNT),
        ("Homeless 16- and 17-year-olds are helped.", Kind.COUNT),
        ("It was heard on 22 January.", Kind.COUNT),
        ("There were 291 children.", Kind.SHARE),
        ("A majority of them were late.", Kind.SHARE),
        ("There were 291 children.", Kind.COST),
        ("They wait too long.", Kind.DURATION),
        ("See paragraph 5.30 on this.", Kind.TIME),
        ("The Safeguarding Board has an independent chair.", Kind.NAME),
    ],
)
def test_a_form_that_does_not_answer_is_not_taken_for_it(text: str, kind: Kind) -> None:
    assert not gives(text, kind)


def test_any_text_gives_what_is_asked_where_no_kind_is() -> None:
    assert gives("", None)


def test_the_figures_of_the_question_are_no_answer_to_it() -> None:
    assert without_figures_of("How many in 2014?", "In 2014 it was 12.") == "In  it was 12."


def test_both_years_of_a_span_are_spoken_of() -> None:
    assert years_in("It rose in 2013–14, as in 2009.") == {2009, 2013, 2014}


def test_years_of_the_text_and_of_the_document_are_spoken_of(
    make_passage: Callable[..., Passage], make_document: Callable[..., Document]
) -> None:
    passage, document = make_passage("It rose in 2011-12."), make_document()
    demands = Demands(None, (2011, 2012, 2013, 2014))
    assert years_missing(passage, document, demands) == (2013,)
