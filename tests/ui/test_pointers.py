"""Printed references as links to the paragraphs that they lead to."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from corpus.passages import Reference
from ui.cards.pointers import anchor, linked_html

POINT = Reference("page 14, point 53", "report/-/53")
LOST = Reference("point 99", None, "There is no point 99.")


def test_a_reference_is_a_link_to_its_paragraph() -> None:
    shown = linked_html("See page 14, point 53 of it.", [POINT])
    assert shown == "See <a class='pointer' href='#to-report-53'>page 14, point 53</a> of it."


def test_a_reference_over_a_line_break_is_one_link() -> None:
    assert ">page 14,\npoint 53</a>" in linked_html("See page 14,\npoint 53.", [POINT])


def test_a_reference_that_leads_nowhere_is_no_link() -> None:
    assert linked_html("See point 99.", [LOST]) == "See point 99."


def test_a_range_leads_to_its_first_paragraph() -> None:
    found = [Reference("paras 2 to 3", "r/-/2"), Reference("paras 2 to 3", "r/-/3")]
    assert linked_html("See paras 2 to 3.", found).count("<a ") == 1
    assert "#to-r-2" in linked_html("See paras 2 to 3.", found)


def test_signs_in_the_text_show_as_themselves() -> None:
    shown = linked_html("<b>bold</b> & page 14, point 53 <i>", [POINT])
    assert shown.startswith("&lt;b&gt;bold&lt;/b&gt; &amp; <a ")
    assert shown.endswith("</a> &lt;i&gt;")


@pytest.mark.parametrize("text", ["", "No reference here."])
def test_text_without_references_is_left_alone(text: str) -> None:
    assert linked_html(text, [POINT]) == text


def test_an_anchor_holds_letters_and_figures_only() -> None:
    assert anchor("osc-2015/minutes 1/85~5f") == "to-osc-2015-minutes-1-85-5f"


PANEL = """
from retrieval.results import Evidence
from tests.register.papers import ASKED, MINUTES, FakeIndex
from ui.cards import pointers
pointers.show(FakeIndex(), Evidence(ASKED[0], MINUTES, 0.0, ""))
"""


def test_the_panel_shows_the_words_that_refer_and_the_whole_paragraph_that_they_lead_to() -> None:
    app = AppTest.from_string(PANEL, default_timeout=20).run()
    assert not app.exception
    shown = app.html[0].value
    assert "<a class='pointer' href='#to-park-2015-1'>page 1, point 1</a>" in shown
    assert "<div id='to-park-2015-1'>" in shown
    assert "Nobody had the key." in shown
    assert "“page 1, point 1” is Parks Inspectorate 2015, para 1, p. 1" in shown
