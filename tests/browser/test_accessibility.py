"""Every page passes axe-core's checks against WCAG 2.2 AA, at desk and phone width."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python") / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
GRAVE = {"serious", "critical"}
VIEWS = [
    "",
    "?q=How+many+benches+are+broken%3F&open=parks-2021/-/2&panel=context",
    "?q=How+many+benches+are+broken%3F&open=parks-2021/-/2&panel=page",
    "?q=Who+flew+to+the+moon%3F",
    "library",
]
FADE = 1000
"""Milliseconds until a page that has been drawn has its full colours."""
SIZES = [(1280, 900), (390, 844)]

OpenPage = Callable[..., Page]


def grave_violations(page: Page) -> list[str]:
    """What axe-core finds serious or critical on a page, with the first element of each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in GRAVE]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_no_page_has_a_grave_barrier(
    open_page: OpenPage, parks_address: str, view: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{parks_address}/{view}", size)
    page.locator(".st-key-holdings, .st-key-rebuild").first.wait_for()
    # Streamlit greys a page out while it draws it, and colours it again by degrees.
    page.locator("[data-test-script-state='notRunning']").wait_for()
    page.wait_for_timeout(FADE)
    assert grave_violations(page) == []
