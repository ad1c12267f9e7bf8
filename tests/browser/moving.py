"""Moving about the app in a browser as a person does: asking, pinning, the menu, taking files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

DESKTOP = (1280, 900)
PHONE = (390, 844)
OpenPage = Callable[..., Page]
MakePaper = Callable[[Path, list[list[str]]], Path]
CALM = 500
"""Milliseconds without a change after which a page is held to be at rest."""
REST = """
calm => new Promise(resolve => {
  let since = performance.now();
  const touched = () => { since = performance.now(); };
  const watch = new MutationObserver(touched);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = () => {
    const drawing = !document.querySelector("[data-test-script-state='notRunning']");
    const stale = document.querySelector("[data-stale='true']");
    const fading = document.getAnimations().some(one => one.playState === "running");
    if (drawing || stale || fading) touched();
    if (performance.now() - since < calm) return setTimeout(look, 50);
    watch.disconnect();
    resolve();
  };
  look();
})
"""


def settle(page: Page) -> None:
    """Wait until the page lies still: drawn whole, nothing left from before, colours at their full.

    Streamlit keeps what a page showed before until the new page is complete, grey and then fading; what is
    pressed, counted or measured meanwhile may be the old.
    """
    page.evaluate(REST, CALM)


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


def hand_in(page: Page, *paths: Path) -> None:
    """Choose files for the page's only field for them, and wait until they are there."""
    page.locator("input[type=file]").set_input_files(paths)
    for path in paths:
        page.get_by_text(path.name).first.wait_for()
    settle(page)


def fits_the_window(page: Page) -> bool:
    """Whether nothing has to be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
