"""Suggested lines of questioning: templates over what a passage prints, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from corpus.passages import Exchange, PassageKind
from drafting.papers import Papers
from drafting.suggestions import Line, suggest
from tests.drafting.shelves import document, paragraph


def lines(text: str, **changes: object) -> dict[Line, str]:
    passage = replace(paragraph("7", text), **changes)  # type: ignore[arg-type]
    return {each.line: each.text for each in suggest(document(), passage)}


def test_two_figures_at_two_dates_ask_for_the_figure_today(small: Papers) -> None:
    passage = small.by_id["northmoor-2019/-/12"]
    (change,) = [each for each in suggest(document(), passage) if each.line is Line.CHANGE]
    assert change.text == (
        "Ofsted 2019, para 12 reports 120 on 4 May 2018 and 45 on 7 September 2018: "
        "what is the figure today?"
    )
    assert change.passage_id == passage.id


def test_figures_in_one_sentence_are_set_beside_each_other(small: Papers) -> None:
    found = suggest(document(), small.by_id["northmoor-2019/-/13"])
    assert "61.4% in 2016–17 and 72.9% in 2017–18" in next(
        e.text for e in found if e.line is Line.CHANGE
    )


def test_figures_of_two_things_suggest_no_change() -> None:
    text = "There were 22 workers in May 2018 and 9 teams in June 2018."
    assert Line.CHANGE not in lines(text)


def test_a_recommendation_asks_what_was_done() -> None:
    found = lines("Make visits timely.", kind=PassageKind.RECOMMENDATION)
    assert found[Line.RECOMMENDATION] == (
        "What has been done about recommendation 7 of Ofsted’s report of 2019, and what is left to do, "
        "by when?"
    )


def test_a_finding_without_a_figure_asks_how_many() -> None:
    found = lines("Too many plans are not reviewed on time.")
    assert found[Line.EXTENT].endswith("How many is that today, out of how many?")
    assert "“Too many plans are not reviewed on time”" in found[Line.EXTENT]


def test_something_planned_for_a_date_asks_whether_it_was_done() -> None:
    found = lines("The service will move to new offices in March 2020.")
    assert "in March 2020: was it done" in found[Line.PROMISE]
    assert Line.PROMISE not in lines("The plan, due for review, dates from March 2011.")


def test_a_question_without_an_answer_asks_for_one() -> None:
    exchange = Exchange("Councillor Okafor", "When did it close?", None)
    found = lines("When did it close?", exchange=exchange, kind=PassageKind.EXCHANGE)
    assert Line.UNANSWERED in found


def test_a_plain_statement_a_heading_and_a_reprint_suggest_nothing() -> None:
    assert lines("The panel meets each month.") == {}
    assert lines("Too many plans are late.", kind=PassageKind.HEADING) == {}
    assert lines("Too many plans are late.", reprint_of="elsewhere/-/7") == {}
