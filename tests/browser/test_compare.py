"""Compare in a real browser: one question to several reports, side by side."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

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

BENCHES = "How many benches in Elm Park were broken?"


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_one_question_shows_the_strongest_paragraph_of_both_reports_and_what_changed(
    open_page: OpenPage, committee_address: str, size: tuple[int, int]
) -> None:
    page = open_page(committee_address, size)
    page.get_by_label("Your question").wait_for()
    settle(page)
    go_to(page, "Compare")
    page.get_by_label("Your question to each report").fill(BENCHES)
    page.get_by_role("button", name="Compare", exact=True).click()
    cards = page.get_by_role("article")
    expect(cards.nth(0)).to_contain_text("Parks Inspectorate 2021, para 2, p. 1", timeout=60_000)
    expect(cards.nth(1)).to_contain_text("Parks Inspectorate 2024, para 2, p. 1")
    expect(page.get_by_role("cell", name="9 fewer")).to_be_visible()
    assert fits_the_window(page)


def test_a_report_that_says_nothing_is_said_to(open_page: OpenPage, committee_address: str) -> None:
    page = open_page(f"{committee_address}/compare?q=Which+aeroplanes+land+on+the+moon%3F")
    expect(page.get_by_text("This report says nothing on this.")).to_have_count(2)
    page.get_by_text("Show its nearest paragraph").first.click()
    expect(page.get_by_role("article").first).to_be_visible()


def test_a_link_shows_the_same_comparison(open_page: OpenPage, committee_address: str) -> None:
    page = open_page(f"{committee_address}/compare")
    page.get_by_label("Your question to each report").fill(BENCHES)
    settle(page)
    page.get_by_role("button", name="Compare", exact=True).click()
    page.get_by_role("article").first.wait_for()
    other = open_page(page.url)
    expect(other.get_by_label("Your question to each report")).to_have_value(BENCHES)
    expect(other.get_by_role("article").first).to_contain_text("14 benches")


def test_a_compared_paragraph_opens_on_the_ask_page(
    open_page: OpenPage, committee_address: str
) -> None:
    page = open_page(f"{committee_address}/compare?q={BENCHES.replace(' ', '+')}")
    page.get_by_role("link", name="Open this paragraph").first.click()
    expect(page.get_by_role("heading", name="Ask the papers")).to_be_visible()
    expect(page.get_by_role("article").first).to_contain_text("14 benches")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_judgements_stand_in_a_table_each_with_where_it_is_printed(
    open_page: OpenPage, notes_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{notes_address}/compare?council=Leicestershire+County", size)
    row = page.get_by_role("row", name="Care leavers")
    expect(row).to_contain_text("Outstanding")
    expect(row).to_contain_text("heading above para 43, p. 8")
    assert fits_the_window(page)


def test_the_other_way_of_comparing_is_one_press_away(
    open_page: OpenPage, notes_address: str
) -> None:
    page = open_page(f"{notes_address}/compare?q=How+stable+is+the+workforce%3F")
    page.get_by_role("radio", name="Councils against each other").click()
    told = page.get_by_text("2 papers: the latest inspection report of each council.")
    expect(told).to_be_visible()
    expect(page.get_by_label("Your question to each report")).to_have_value(
        "How stable is the workforce?"
    )


def test_one_report_alone_is_said_to_be_nothing_to_compare(
    open_page: OpenPage, parks_address: str
) -> None:
    page = open_page(f"{parks_address}/compare")
    expect(page.get_by_text("There is one report only to look at")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_comparison_has_no_grave_barrier(
    open_page: OpenPage, notes_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{notes_address}/compare?q=Who+supports+care+leavers%3F&by=councils", size)
    page.get_by_role("article").first.wait_for()
    settle(page)
    settle(page)
    assert grave_violations(page) == []
