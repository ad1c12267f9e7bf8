"""Printed references as links to the paragraphs that they lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from corpus.passages import Reference
from retrieval.results import Evidence
from tests.register.papers import ASKED, MINUTES, FakeIndex
from ui.cards.card import card_html
from ui.cards.pointers import anchor, linked_html

POINT = Reference("page 14, point 53", "report/-/53")
INDEX: Any = FakeIndex()
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


def test_a_card_links_what_it_points_to_and_holds_the_whole_paragraph_folded() -> None:
    shown = card_html(INDEX, Evidence(ASKED[0], MINUTES, 0.0, ""))
    name = anchor("park-2015/-/1", ASKED[0].id)
    assert f"<a class='pointer' href='#{name}'>page 1, point 1</a>" in shown
    folded = shown[shown.index("<details class='pointed'>") :]
    assert "What it points to: 1 reference" in folded
    assert f"<div id='{name}'>" in folded
    assert "Nobody had the key." in folded
    assert "“page 1, point 1” is Parks Inspectorate 2015, para 1, p. 1" in folded


def test_a_card_that_points_to_nothing_has_nothing_folded() -> None:
    plain = replace(ASKED[0], references=())
    assert "details" not in card_html(INDEX, Evidence(plain, MINUTES, 0.0, ""))


def test_two_cards_that_point_to_the_same_paragraph_each_have_their_own() -> None:
    assert anchor("r/-/2", "minutes/-/1") != anchor("r/-/2", "minutes/-/2")
