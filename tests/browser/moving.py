"""Moving about the app in a browser as a person does: asking, pinning, the menu, taking files."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

CALM = 400
"""Milliseconds in which a page that has been drawn comes to rest."""


def settle(page: Page) -> None:
    """Wait until the page has been drawn and lies still, as a person does before pressing."""
    page.wait_for_timeout(CALM)
    page.locator("[data-test-script-state='notRunning']").wait_for()
    page.wait_for_timeout(CALM)


def go_to(page: Page, name: str) -> None:
    """Open a page by the menu, which a phone folds away."""
    folded = page.get_by_test_id("stExpandSidebarButton")
    if folded.is_visible():
        folded.click()
    page.get_by_role("link", name=name, exact=True).first.click()
    page.get_by_role("heading", level=1).wait_for()
    settle(page)
    fold = page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
    if fold.is_visible():
        fold.click()
        settle(page)


def pin_first(page: Page, address: str, question: str) -> None:
    """Ask a question by its address, and pin the first paragraph of the answer."""
    page.goto(f"{address}/?q={question.replace(' ', '+')}")
    press_pin(page)
    expect(first_card(page).get_by_role("button", name="Pinned")).to_be_visible()
    settle(page)


def press_pin(page: Page) -> None:
    """Press the pin of the first card once it is there; cards are drawn one after the other."""
    first_card(page).get_by_role("button", name="Pin to my notebook").click()
    settle(page)


def first_card(page: Page) -> Locator:
    """The first paragraph of an answer with all that belongs to it."""
    return page.locator("[class*='st-key-card-']").first


def take(page: Page, button: str, folder: Path) -> Path:
    """Press a button that gives a file, and return where the file was put."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def fits_the_window(page: Page) -> bool:
    """Whether nothing has to be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
