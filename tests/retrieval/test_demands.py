"""What a question demands of an answer beyond its subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Document, Passage
from retrieval.demands import Demands, Kind, gives, read_demands, without_figures_of, years_missing


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much did the refuge cost?", Kind.COST),
        ("what percentage of visits were late", Kind.SHARE),
        ("How long do children wait?", Kind.DURATION),
        ("how many weeks does it take", Kind.DURATION),
        ("How many children waited?", Kind.COUNT),
        ("When did the new team start?", Kind.DATE),
        ("Who chairs the board, by name?", Kind.PERSON),
        ("Why do staff leave?", None),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(question: str, kind: Kind | None) -> None:
    assert read_demands(question).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It cost £3m.", Kind.COST),
        ("It was 38 per cent.", Kind.SHARE),
        ("one in three of them", Kind.SHARE),
        ("They wait six weeks.", Kind.DURATION),
        ("There were 291 children.", Kind.COUNT),
        ("There were nine teams.", Kind.COUNT),
        ("It began in May 2014.", Kind.DATE),
        ("The chair is Jo Brown.", Kind.PERSON),
    ],
)
def test_a_text_that_gives_the_kind_is_known(text: str, kind: Kind) -> None:
    assert gives(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It began in 2014, and in 2015 it grew to 38%.", Kind.COUNT),
        ("There were 291 children.", Kind.SHARE),
        ("There were 291 children.", Kind.COST),
        ("They wait too long.", Kind.DURATION),
    ],
)
def test_a_figure_of_another_kind_is_not_taken_for_it(text: str, kind: Kind) -> None:
    assert not gives(text, kind)


def test_the_figures_of_the_question_are_no_answer_to_it() -> None:
    assert without_figures_of("How many in 2014?", "In 2014 it was 12.") == "In  it was 12."


def test_years_of_the_text_and_of_the_document_are_spoken_of(
    make_passage: Callable[..., Passage], make_document: Callable[..., Document]
) -> None:
    passage, document = make_passage("It rose in 2011-12."), make_document()
    demands = Demands(None, (2011, 2012, 2013, 2014))
    assert years_missing(passage, document, demands) == (2013,)
