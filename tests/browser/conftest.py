"""Apps served from libraries of their own, and a browser to look at them with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fpdf import FPDF
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.committee import committee_served
from tests.browser.moving import DESKTOP, MakePaper, OpenPage, settle
from tests.browser.serving import paper_served, served, wait_until_ready

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ACTION_MILLISECONDS = 60_000
EXPECT_MILLISECONDS = 30_000
"""A busy machine is no reason for an expectation to fail."""

HOSTILE = "The swings cost £5, $6 and *7* or _8_ <b>bold</b> :smile: [x](y) $$z$$ & `code`."
PARKS = [
    [
        "1. The gates of Elm Park open at eight. They are shut at dusk by a warden.",
        "2. Elm Park has 14 benches. Five of them were broken in May 2021.",
        f"3. {HOSTILE}",
        "4. The boating lake was drained in 2020 and has stayed empty since.",
    ]
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; tests are skipped where it is absent, but on the build server they fail."""
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CI") != "true":
        pytest.skip("Chromium is not installed")
    expect.set_options(timeout=EXPECT_MILLISECONDS)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def make_paper() -> MakePaper:
    """Make a PDF at a path of paragraphs, page by page."""

    def make(path: Path, pages: list[list[str]]) -> Path:
        pdf = FPDF()
        pdf.set_font("Helvetica", size=12)
        for paragraphs in pages:
            pdf.add_page()
            for paragraph in paragraphs:
                pdf.multi_cell(0, 8, paragraph, new_x="LMARGIN", new_y="NEXT")
                pdf.ln(6)
        pdf.output(str(path))
        return path

    return make


@pytest.fixture(scope="session")
def notes_address(browser: Browser, pytestconfig: pytest.Config) -> Iterator[str]:
    """The address of an app whose library is empty, so that the starter notes are served.

    Their index is kept from one run of the tests to the next; the app itself sees when it is stale.
    """
    with served(pytestconfig.cache.mkdir("starter-library")) as address:
        wait_until_ready(browser, address)
        yield address


@pytest.fixture(scope="session")
def parks_address(
    browser: Browser, make_paper: MakePaper, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of an app whose library holds one small paper of our own."""
    with paper_served(browser, make_paper, tmp_path_factory.mktemp("parks"), PARKS) as address:
        yield address


@pytest.fixture(scope="session")
def committee_address(
    browser: Browser, make_paper: MakePaper, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of an app whose library holds two inspections, and minutes that ask about them."""
    with committee_served(browser, make_paper, tmp_path_factory.mktemp("committee")) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an address in a window of its own, of a given size."""
    contexts = []

    def open_at(address: str, size: tuple[int, int] = DESKTOP) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(ACTION_MILLISECONDS)
        page.goto(address)
        # Streamlit draws the page in pieces; what is focused before the last of them is lost.
        settle(page)
        return page

    yield open_at
    for context in contexts:
        context.close()
