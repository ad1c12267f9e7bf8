"""Every page passes axe-core's checks against WCAG 2.2 AA, at desk and phone width."""

from __future__ import annotations

import pytest

from tests.browser.barriers import grave_violations
from tests.browser.moving import DESKTOP, PHONE, OpenPage, go_to, pin_first, settle

pytestmark = pytest.mark.browser

VIEWS = [
    "",
    "?q=How+many+benches+are+broken%3F&open=parks-2021/-/2&panel=context",
    "?q=How+many+benches+are+broken%3F&open=parks-2021/-/2&panel=page",
    "?q=Who+flew+to+the+moon%3F",
    "library",
    "pack",
    "draft",
    "compare?q=How+many+benches+are+broken%3F",
    "asked-before",
]
SIZES = [DESKTOP, PHONE]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_no_page_has_a_grave_barrier(
    open_page: OpenPage, parks_address: str, view: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{parks_address}/{view}", size)
    page.locator(".st-key-holdings, .st-key-rebuild").first.wait_for()
    settle(page)
    assert grave_violations(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["Question pack", "Draft an answer"])
def test_no_page_that_is_filled_has_a_grave_barrier(
    open_page: OpenPage, parks_address: str, name: str, size: tuple[int, int]
) -> None:
    page = open_page(parks_address, size)
    pin_first(page, parks_address, "How many benches are broken")
    go_to(page, name)
    if name == "Draft an answer":
        text = "Elm Park has 41 benches (Parks Inspectorate 2021, para 2). The lake was drained in 2020."
        page.get_by_label("The text of your answer").fill(f"{text} We thank members.")
        page.get_by_role("button", name="Check", exact=True).click()
        page.get_by_role("status").filter(has_text="looked up in").wait_for()
    else:
        page.get_by_label("A question of your own").fill("Who mends the benches?")
        page.get_by_role("button", name="Add this question").click()
        page.get_by_label("The question", exact=True).wait_for()
        page.get_by_role("button", name="Remove").last.click()
        page.get_by_role("button", name="Put it back").wait_for()
    settle(page)
    assert grave_violations(page) == []
