"""The Asked before page: the register is searched, and an answer opened beside the inspection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from retrieval.errors import UnknownPassage
from tests.register.papers import (
    ASKED,
    CITES_GATES,
    FINDINGS,
    LATER,
    MINUTES,
    REPORT,
    FakeIndex,
    asking,
)
from tests.ui.conftest import words_of

# The other pages are named so that links to them can be drawn.
PAGE = """
import streamlit as st
from ui import ask, asked, compare
st.navigation([
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(compare.show, title="Compare", url_path="compare"),
    st.Page(asked.show, title="Asked before", url_path="asked-before"),
])
asked.show()
"""
ALONE = "No inspection paragraph stands beside this claim."
HOSTILE = "Why £5, $6 and *7* or <b>bold</b>?"

OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OpenPage:
    """Open the page at an address, given by its parameters, on an index."""
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    st.cache_resource.clear()

    def open_at(index: Any = None, **parameters: str | list[str]) -> AppTest:
        served = index or FakeIndex([REPORT, LATER, MINUTES], [*FINDINGS, *ASKED])
        monkeypatch.setattr("retrieval.serving.open_index", lambda *_: served)
        app = AppTest.from_string(PAGE, default_timeout=20)
        app.query_params.update(parameters)
        return app.run()

    return open_at


def links_of(app: AppTest) -> list[str]:
    return [element.proto.label for element in app.get("page_link")]


def questions_of(app: AppTest) -> list[str]:
    assert not app.exception
    return [button.label for button in app.button if button.key and button.key.startswith("open-")]


def press(app: AppTest, name: str) -> AppTest:
    next(button for button in app.button if button.label == name).click()
    return app.run()


def test_the_page_opens_on_all_questions_with_how_many_have_no_answer(open_page: OpenPage) -> None:
    app = open_page()
    assert app.title[0].value == "Asked before"
    assert app.header[0].value == "3 questions, 1 of them without an answer"
    assert len(questions_of(app)) == 3


def test_an_answer_that_only_points_elsewhere_leads_to_the_question_most_like_it(
    open_page: OpenPage,
) -> None:
    pointing = asking("minutes-2015", "4", "Who mends benches that are broken?", "As above.")
    index = FakeIndex([REPORT, MINUTES], [*FINDINGS, *ASKED, pointing])
    app = open_page(index, open=pointing.id)
    assert "says nothing itself but points to others" in words_of(app)
    assert ALONE not in words_of(app)
    app = press(app, "Who mends broken benches?")
    assert "The parks team mends them." in words_of(app)
    assert "says nothing itself" not in words_of(app)


def test_an_unanswered_question_is_marked_in_words(open_page: OpenPage) -> None:
    assert words_of(open_page()).count("No answer printed") == 1


def test_each_question_says_who_asked_when_and_where_it_is_printed(open_page: OpenPage) -> None:
    seen = words_of(open_page())
    assert "Asked by Councillor Ann Poole, 15 January 2015 · Benches" in seen
    assert "Asker not named, 1 April 2015" in seen
    assert "Parks Inspectorate 2015" in seen


def test_words_are_looked_up_and_put_into_the_address(open_page: OpenPage) -> None:
    app = open_page()
    app.text_input(key="asked-words").set_value("broken benches")
    app = press(app, "Look up")
    assert app.header[0].value == "2 questions"
    assert app.query_params["q"] == "broken benches"


def test_the_address_reproduces_the_list(open_page: OpenPage) -> None:
    app = open_page(member="Councillor Ann Poole", **{"from": "2015-01-15", "to": "2015-01-15"})
    assert app.multiselect(key="asked-members").value == ["Councillor Ann Poole"]
    assert app.date_input(key="asked-since").value.isoformat() == "2015-01-15"  # type: ignore[union-attr]
    assert app.header[0].value == "1 question"


def test_only_unanswered_questions_can_be_listed(open_page: OpenPage) -> None:
    app = open_page()
    app.checkbox(key="asked-unanswered").check()
    app = press(app, "Look up")
    assert app.header[0].value == "1 question without an answer"
    assert app.query_params["unanswered"] == "yes"


@pytest.mark.parametrize("day", ["1066-10-14", "2525-01-01"])
def test_a_day_that_no_council_of_today_has_seen_is_left_out(open_page: OpenPage, day: str) -> None:
    app = open_page(**{"from": day, "to": day})
    assert questions_of(app)
    assert app.date_input(key="asked-since").value is None


def test_paper_says_what_was_looked_for(open_page: OpenPage) -> None:
    app = open_page(q="benches", member="Councillor Ann Poole", **{"from": "2015-01-01"})
    told = "With the words “benches”. Asked by Councillor Ann Poole. Asked from 1 January 2015."
    assert told in words_of(app)
    assert "These are the first" not in words_of(app)


def test_paper_says_that_only_the_first_of_many_questions_are_on_it(open_page: OpenPage) -> None:
    many = [asking("minutes-2015", str(n), f"Bench number {n}?", "Yes.") for n in range(1, 13)]
    seen = words_of(open_page(FakeIndex([MINUTES], many), q="bench"))
    assert "With the words “bench”." in seen
    assert "These are the first 10 of them." in seen


def test_an_address_that_cannot_be_meant_shows_everything(open_page: OpenPage) -> None:
    app = open_page(member="Nobody", topic="Nothing", show="x", **{"from": "soon"})
    assert app.header[0].value.startswith("3 questions")


def test_words_that_no_question_holds_say_what_to_do(open_page: OpenPage) -> None:
    seen = words_of(open_page(q="helicopters"))
    assert "No question in the papers is like that." in seen
    assert "Try fewer or other words" in seen


def test_a_link_opens_an_answer_with_the_cited_paragraph_whole_beside_its_claim(
    open_page: OpenPage,
) -> None:
    seen = words_of(open_page(open=ASKED[0].id))
    assert "Cited in the answer" in seen
    assert "The gates of Elm Park were found open at night. Nobody had the key." in seen
    assert "<a class='pointer' href='#to-park-2015-1'>page 1, point 1</a>" in seen
    assert "<article id='to-park-2015-1'>" in seen


def test_paragraphs_that_were_found_show_their_sentence_and_can_be_unfolded(
    open_page: OpenPage,
) -> None:
    seen = words_of(open_page(open=ASKED[0].id))
    assert "Repairs to broken benches take the parks team nine weeks.</p><details>" in seen
    assert "Show the whole paragraph" in seen
    assert "inspection paragraphs stand beside the answer, of which it cites 1 itself" in seen


def test_a_claim_with_nothing_beside_it_says_so(open_page: OpenPage) -> None:
    answer = "The gates are shut (see page 1, point 1). My grandmother likes coconut macaroons."
    odd = asking("minutes-2015", "4", "Are the gates shut?", answer, references=(CITES_GATES,))
    index = FakeIndex([REPORT, MINUTES], [*FINDINGS, *ASKED, odd])
    seen = words_of(open_page(index, open=odd.id))
    assert "Cited in the answer" in seen
    assert seen.count(ALONE) == 1
    assert seen.index("macaroons") < seen.index(ALONE)


def test_an_open_question_without_an_answer_says_so_and_shows_what_inspectors_wrote(
    open_page: OpenPage,
) -> None:
    seen = words_of(open_page(open=ASKED[1].id))
    assert "The paper prints no answer to this question." in seen
    assert "The boating lake has stayed empty" in seen
    assert "claim by claim" not in seen


def test_later_inspections_are_named_with_a_way_to_compare(open_page: OpenPage) -> None:
    app = open_page(open=ASKED[0].id)
    assert "Parks Inspectorate, 1 May 2021" in words_of(app)
    assert "Compare what each of them says on this" in links_of(app)


def test_going_back_shows_the_same_list(open_page: OpenPage) -> None:
    app = press(open_page(q="benches", open=ASKED[0].id), "Back to the questions")
    assert app.header[0].value == "2 questions"
    assert "open" not in app.query_params


def test_a_link_to_a_question_that_is_gone_says_so(open_page: OpenPage) -> None:
    assert "no longer in the library" in words_of(open_page(open="gone/1"))


def test_without_an_inspection_of_the_council_that_is_said(open_page: OpenPage) -> None:
    index = FakeIndex([MINUTES], [asking("minutes-2015", "1", "Why is that?", "It is so by law.")])
    seen = words_of(open_page(index, open="minutes-2015/asked/1"))
    assert "The library holds no inspection report or letter on this council." in seen


def test_papers_without_questions_give_an_empty_state_that_says_what_to_do(
    open_page: OpenPage,
) -> None:
    app = open_page(FakeIndex([REPORT], FINDINGS))
    assert "The papers here print no questions with answers." in words_of(app)
    assert "Ask the papers yourself" in links_of(app)


def test_what_cannot_be_looked_up_is_said_in_a_sentence(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UnknownPassage("The index holds no such passage.")

    monkeypatch.setattr(FakeIndex, "sentences", refuse)
    assert "The index holds no such passage." in words_of(open_page(open=ASKED[0].id))


def test_signs_in_papers_show_as_themselves(open_page: OpenPage) -> None:
    index = FakeIndex([MINUTES], [asking("minutes-2015", "1", HOSTILE, HOSTILE)])
    seen = words_of(open_page(index))
    assert "Why £5, $6 and *7* or &lt;b&gt;bold&lt;/b&gt;?" in seen
    assert questions_of(open_page(index)) == [r"Why £5, \$6 and \*7\* or \<b\>bold\</b\>?"]


def test_a_long_list_is_shown_in_parts(open_page: OpenPage) -> None:
    many = [
        asking("minutes-2015", str(n), f"Why is bench {n} broken?", "It is old.")
        for n in range(1, 14)
    ]
    app = open_page(FakeIndex([MINUTES], many))
    assert len(questions_of(app)) == 10
    assert len(questions_of(press(app, "Show more questions"))) == 13
