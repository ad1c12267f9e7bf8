"""The councillor's journey in a real browser, found by role and label as a person would."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import grave_violations
from tests.browser.moving import (
    DESKTOP,
    PHONE,
    OpenPage,
    fits_the_window,
    settle,
)

pytestmark = pytest.mark.browser

QUESTION = "How many children had no social worker in December 2014?"
BENCHES = "How many benches are broken?"
ZOOMED = (320, 256)
"""What a desktop of 1280 by 1024 pixels has left at 400 % zoom."""
HOSTILE = "£5, $6 and *7* or _8_ <b>bold</b> :smile: [x](y) $$z$$ & `code`."


def ask(page: Page, question: str) -> None:
    # The form takes Enter only once its button is there too.
    page.get_by_role("button", name="Ask", exact=True).wait_for()
    field = page.get_by_label("Your question")
    field.fill(question)
    field.press("Enter")


def first_card(page: Page) -> str:
    page.get_by_role("article").first.wait_for()
    return page.get_by_role("article").first.inner_text()


def test_a_stranger_asks_and_reads_paragraph_55_on_page_15(
    open_page: OpenPage, notes_address: str
) -> None:
    page = open_page(notes_address)
    ask(page, QUESTION)
    card = first_card(page)
    assert "Ofsted 2015, para 55, p. 15" in card
    assert "Our note, not a quotation" in card
    assert "291" in card


def test_an_example_question_is_one_press_away(open_page: OpenPage, notes_address: str) -> None:
    page = open_page(notes_address)
    page.get_by_role("button", name=QUESTION).click()
    assert "para 55" in first_card(page)


def test_the_starter_notes_are_said_to_be_notes(open_page: OpenPage, notes_address: str) -> None:
    remark = open_page(notes_address).get_by_text("No papers of your own yet.")
    expect(remark).to_be_visible()


def test_a_link_shows_the_same_question_and_the_same_open_paragraph(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(parks_address)
    ask(page, BENCHES)
    page.get_by_role("radio", name="In context").first.click()
    page.get_by_text("The paragraph found").wait_for()
    other = open_page(page.url)
    expect(other.get_by_text("The paragraph found")).to_be_visible()
    expect(other.get_by_label("Your question")).to_have_value(BENCHES)
    assert first_card(other) == first_card(page)


def test_opening_a_panel_closes_that_of_another_card(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(parks_address)
    ask(page, BENCHES)
    page.get_by_role("radio", name="Cite").nth(0).click()
    citation = page.get_by_text("Full citation")
    expect(citation).to_have_count(1)
    page.get_by_role("radio", name="In context").nth(1).click()
    expect(page.get_by_text("The paragraph found")).to_have_count(1)
    expect(citation).to_have_count(0)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_reference_in_a_paragraph_opens_the_one_that_it_points_to(
    open_page: OpenPage, committee_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{committee_address}/?q=How+many+benches+will+be+mended+in+May%3F", size)
    pointed = page.get_by_text("“page 1, point 1” is Parks Inspectorate 2021, para 1, p. 1")
    expect(pointed.first).to_be_hidden()
    page.get_by_role("link", name="page 1, point 1").first.click()
    expect(pointed.first).to_be_visible()
    settle(page)
    assert grave_violations(page) == []


def test_going_back_shows_the_question_before(open_page: OpenPage, parks_address: str) -> None:
    page = open_page(parks_address)
    ask(page, BENCHES)
    page.get_by_text(f"“{BENCHES}”").wait_for()
    ask(page, "Why is the lake empty?")
    page.get_by_text("“Why is the lake empty?”").wait_for()
    page.go_back()
    expect(page.get_by_text(f"“{BENCHES}”")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value(BENCHES)


def test_the_whole_question_can_be_asked_by_keyboard(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(parks_address)
    page.get_by_label("Your question").focus()
    page.keyboard.type(BENCHES)
    page.keyboard.press("Tab")
    for field in ("Council", "Kind of paper", "Year"):
        expect(page.get_by_role("combobox", name=field)).to_be_focused()
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    assert "para 2" in first_card(page)


def test_an_empty_question_gets_a_clear_sentence(open_page: OpenPage, parks_address: str) -> None:
    page = open_page(parks_address)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("There is no question yet.")


def test_a_question_of_10000_characters_gets_a_clear_sentence_and_the_next_one_an_answer(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(parks_address)
    ask(page, "bench " * 1667)
    expect(page.get_by_role("alert")).to_contain_text("2,000")
    ask(page, BENCHES)
    assert "para 2" in first_card(page)


def test_signs_in_a_paper_show_as_themselves(open_page: OpenPage, parks_address: str) -> None:
    page = open_page(parks_address)
    ask(page, "What did the swings cost?")
    assert HOSTILE in first_card(page)


def test_the_key_sentence_is_marked_by_more_than_colour(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(parks_address)
    ask(page, BENCHES)
    mark = page.locator("mark").first
    expect(mark).to_contain_text("Key sentence:")
    expect(mark).to_have_css("text-decoration-line", "underline")


def test_headings_come_in_order(open_page: OpenPage, parks_address: str) -> None:
    page = open_page(parks_address)
    ask(page, BENCHES)
    first_card(page)
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4, h5, h6", "all => all.map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("size", [PHONE, ZOOMED])
def test_everything_fits_a_phone_and_400_per_cent_zoom(
    open_page: OpenPage, parks_address: str, size: tuple[int, int]
) -> None:
    page = open_page(parks_address, size)
    ask(page, BENCHES)
    assert "para 2" in first_card(page)
    page.get_by_role("radio", name="Cite").first.click()
    page.get_by_text("Full citation").wait_for()
    assert fits_the_window(page)
