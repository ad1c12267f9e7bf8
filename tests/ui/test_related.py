"""Beneath an answer: questions already asked in the papers, each a link to Asked before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from retrieval.model import Vectors
from tests.register.papers import FakeIndex, placed

PAGE = """
import streamlit as st
from ui import ask, asked
from ui.opening import open_index
from ui.ask.related import show_related
st.navigation([
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(asked.show, title="Asked before", url_path="asked-before"),
])
show_related(open_index(), st.query_params["q"])
"""

OpenAnswer = Callable[[str], AppTest]


class Encoder:
    """Places texts by whether they speak of benches or of the lake."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return placed(texts)


@pytest.fixture
def open_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OpenAnswer:
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: FakeIndex())
    monkeypatch.setattr("ui.asked.shelf.load_encoder", lambda *_: Encoder())
    st.cache_resource.clear()

    def open_at(question: str) -> AppTest:
        app = AppTest.from_string(PAGE, default_timeout=20)
        app.query_params["q"] = question
        return app.run()

    return open_at


def links_of(app: AppTest) -> list[Any]:
    assert not app.exception
    return [element.proto for element in app.get("page_link")]


def test_near_questions_are_linked_with_who_asked_and_when(open_answer: OpenAnswer) -> None:
    app = open_answer("Which bench is broken?")
    assert app.header[0].value == "Asked before"
    first = links_of(app)[0]
    assert first.label.startswith("How many benches are broken?")
    assert "Asked by Councillor Ann Poole, 15 January 2015" in first.label


def test_the_link_opens_the_question_on_its_own_page(open_answer: OpenAnswer) -> None:
    first = links_of(open_answer("Which bench is broken?"))[0]
    assert first.page == "asked-before"
    assert "open=minutes-2015%2Fasked%2F1" in first.query_string


def test_where_no_question_is_near_nothing_is_shown(open_answer: OpenAnswer) -> None:
    app = open_answer("Any helicopters?")
    assert links_of(app) == []
    assert not app.header
