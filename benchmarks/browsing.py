"""A browser that opens the app and asks in it, for what is measured as a person sees it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

WAIT_MILLISECONDS = 120_000
DRAWN = "[data-test-script-state='notRunning']"


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Give Chromium as it is installed on this machine, and close it in the end."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


def new_page(browser: Browser) -> Page:
    """Return an empty page, in a window that shares nothing with others."""
    page = browser.new_context().new_page()
    page.set_default_timeout(WAIT_MILLISECONDS)
    return page


def type_question(page: Page, question: str) -> None:
    """Fill a question into the form."""
    page.get_by_label("Your question").fill(question)


def press_ask(page: Page) -> None:
    """Press the form's button."""
    page.get_by_role("button", name="Ask", exact=True).click(no_wait_after=True)


def wait_for_form(page: Page) -> None:
    """Wait until a question can be asked."""
    page.get_by_role("button", name="Ask", exact=True).wait_for()


def wait_for_evidence(page: Page) -> None:
    """Wait until the first paragraph is on the screen."""
    page.get_by_role("article").first.wait_for()
