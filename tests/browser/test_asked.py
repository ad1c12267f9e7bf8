"""Asked before in a real browser: found, opened, and read beside the inspection."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from corpus.starter import load_starter
from tests.browser.barriers import grave_violations
from tests.browser.moving import (
    DESKTOP,
    PHONE,
    OpenPage,
    fits_the_window,
    go_to,
    settle,
)

pytestmark = pytest.mark.browser

BENCHES = "How many benches in Elm Park are broken?"
LAKE = "When will the boating lake be filled again?"


def open_list(open_page: OpenPage, committee_address: str, size: tuple[int, int] = DESKTOP) -> Page:
    page = open_page(committee_address, size)
    page.get_by_label("Your question").wait_for()
    settle(page)
    go_to(page, "Asked before")
    return page


def type_day(page: Page, field: str, day: str) -> None:
    page.get_by_role("spinbutton", name=f"day, {field}").click()
    page.keyboard.type(day)
    page.keyboard.press("Tab")
    settle(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_member_finds_what_was_asked_and_reads_point_1_beside_the_claim_that_cites_it(
    open_page: OpenPage, committee_address: str, size: tuple[int, int]
) -> None:
    page = open_list(open_page, committee_address, size)
    page.get_by_label("Words in the question or the answer").fill("benches")
    page.get_by_role("button", name="Look up").click()
    expect(page.get_by_role("heading", name="1 question", exact=True)).to_be_visible()
    page.get_by_role("button", name=BENCHES).click()
    cited = page.get_by_role("article").filter(has_text="Cited in the answer")
    expect(cited).to_contain_text("Parks Inspectorate 2021, para 1, p. 1", timeout=60_000)
    expect(cited).to_contain_text("They were found open at night three times.")
    assert fits_the_window(page)


def test_the_reference_in_the_answer_leads_to_its_paragraph(
    open_page: OpenPage, committee_address: str
) -> None:
    page = open_list(open_page, committee_address)
    page.get_by_role("button", name=BENCHES).click()
    page.get_by_role("link", name="page 1, point 1").click()
    expect(page.locator(":target")).to_contain_text("The gates of Elm Park open at eight.")
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_question_without_an_answer_is_marked_and_shows_what_inspectors_wrote(
    open_page: OpenPage, committee_address: str, size: tuple[int, int]
) -> None:
    page = open_list(open_page, committee_address, size)
    page.get_by_text("Only questions without an answer").click()
    page.get_by_role("button", name="Look up").click()
    heading = page.get_by_role("heading", name="1 question without an answer")
    expect(heading).to_be_visible()
    expect(page.get_by_text("No answer printed")).to_be_visible()
    page.get_by_role("button", name=LAKE).click()
    expect(page.get_by_text("The paper prints no answer to this question.")).to_be_visible()
    expect(page.get_by_role("article").nth(1)).to_contain_text("drained in 2020")


def test_a_link_shows_the_same_list_and_the_same_answer(
    open_page: OpenPage, committee_address: str
) -> None:
    page = open_list(open_page, committee_address)
    page.get_by_label("Words in the question or the answer").fill("gates")
    page.get_by_role("button", name="Look up").click()
    page.get_by_role("heading", name="2 questions").wait_for()
    page.get_by_role("button", name=BENCHES).click()
    page.get_by_role("heading", name="The answer, claim by claim").wait_for()
    other = open_page(page.url)
    expect(other.get_by_text("Cited in the answer")).to_be_visible()
    other.get_by_role("button", name="Back to the questions").click()
    expect(other.get_by_role("heading", name="2 questions")).to_be_visible()
    expect(other.get_by_label("Words in the question or the answer")).to_have_value("gates")


def test_words_that_nobody_used_say_what_to_do(open_page: OpenPage, committee_address: str) -> None:
    page = open_page(f"{committee_address}/asked-before?q=helicopters")
    expect(page.get_by_role("status")).to_contain_text("Try fewer or other words")


def test_the_answer_to_a_new_question_links_to_the_one_asked_before(
    open_page: OpenPage, committee_address: str
) -> None:
    page = open_page(f"{committee_address}/?q=How+many+benches+are+broken+in+the+park")
    link = page.get_by_role("link", name=BENCHES)
    link.click()
    expect(page.get_by_role("heading", name="Asked before", level=1)).to_be_visible()
    expect(page.get_by_text("Cited in the answer")).to_be_visible()


def test_a_paragraph_beside_an_answer_can_be_pinned(
    open_page: OpenPage, committee_address: str
) -> None:
    page = open_list(open_page, committee_address)
    page.get_by_role("button", name=BENCHES).click()
    page.get_by_role("heading", name="The answer, claim by claim").wait_for()
    settle(page)
    page.get_by_role("button", name="Pin to my notebook").nth(1).click()
    expect(page.get_by_role("button", name="Pinned")).to_be_visible()


def test_papers_without_questions_have_an_empty_page_that_says_what_to_do(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(f"{parks_address}/asked-before")
    remark = page.get_by_text("The papers here print no questions with answers.")
    expect(remark).to_be_visible()


def test_the_starter_notes_hold_questions_five_of_them_unanswered_all_marked_as_notes(
    open_page: OpenPage, notes_address: str
) -> None:
    page = open_page(f"{notes_address}/asked-before?unanswered=yes")
    expect(page.get_by_role("heading", name="5 questions without an answer")).to_be_visible()
    expect(page.get_by_text("Our note, not a quotation")).to_have_count(5)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_questions_of_january_2015_are_found_by_typing_the_days_however_long_ago_that_is(
    open_page: OpenPage, notes_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{notes_address}/asked-before", size)
    type_day(page, "Asked from", "01/01/2015")
    type_day(page, "Asked until", "31/01/2015")
    page.get_by_role("button", name="Look up").click()
    page.wait_for_url("**from=2015-01-01&to=2015-01-31")
    settle(page)
    questions = page.locator("[class*='st-key-asked-osc']")
    of_january = questions.filter(has_text="15 January 2015")
    assert of_january.count() == questions.count() > 0


def test_point_53_stands_whole_beside_the_note_of_an_answer_that_cites_it(
    open_page: OpenPage, notes_address: str
) -> None:
    page = open_page(f"{notes_address}/asked-before?open=osc-2015/waddington/10")
    cited = page.get_by_role("article").filter(has_text="Cited in the answer")
    note = next(one for one in load_starter().passages["leicester-2015"] if one.number == "53")
    expect(cited).to_contain_text("Ofsted 2015, para 53, p. 14", timeout=60_000)
    expect(cited).to_contain_text(note.text)
    page.get_by_role("link", name="page 14, point 53").click()
    expect(page.locator(":target")).to_contain_text(note.text)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_an_open_answer_has_no_grave_barrier(
    open_page: OpenPage, committee_address: str, size: tuple[int, int]
) -> None:
    page = open_list(open_page, committee_address, size)
    settle(page)
    assert grave_violations(page) == []
    page.get_by_role("button", name=BENCHES).click()
    page.get_by_role("heading", name="The answer, claim by claim").wait_for()
    settle(page)
    settle(page)
    assert grave_violations(page) == []
