"""The Library page in a real browser: papers added, noticed for private, looked into, removed, put back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import grave_violations
from tests.browser.moving import (
    DESKTOP,
    PHONE,
    MakePaper,
    OpenPage,
    fits_the_window,
    go_to,
    hand_in,
    settle,
)
from tests.browser.slow_line import SlowLine

pytestmark = pytest.mark.browser

SIZES = [DESKTOP, PHONE]
INDEX_MILLISECONDS = 120_000
CANAL = [
    [
        "1. This report is about the canal and those who look after it.",
        "2. The towpath was repaired in March 2022 for 40,000 pounds.",
    ],
    [
        "3. There are 61 geese on the canal. The warden counts them each spring.",
        "4. The committee is asked to note the report.",
    ],
]
FERRY = [
    [f"{number}. On day {number} the ferry carried {number * 37 % 900} people." for number in page]
    for page in (range(first, first + 15) for first in range(1, 1_500, 15))
]
"""A paper that takes some seconds to be made ready."""
BENCHES = "How many benches does Elm Park have?"
CHANGED = "The library has changed"
SOME_POLLS = 3_000
"""Milliseconds in which a page that waits for the papers looks for them more than once."""
BIDS = [
    [
        "Ashby Town Council",
        "PART 2 - PRIVATE",
        "1. Three firms bid for the boathouse.",
        "2. The highest bid was 12,500 pounds.",
    ]
]


@pytest.mark.parametrize("size", SIZES)
def test_a_made_pdf_is_uploaded_asked_seen_on_its_page_removed_and_put_back(
    open_page: OpenPage,
    make_paper: MakePaper,
    parks_address: str,
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    page = open_page(f"{parks_address}/library", size)
    add(page, make_paper(tmp_path / "canal.pdf", CANAL), make_broken(tmp_path))
    expect(page.get_by_text("Added 1 of 2 files")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="numbered 1 to 4")).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="Not added: broken.pdf.")).to_be_visible()
    assert fits_the_window(page)
    go_to(page, "Ask")
    page.get_by_label("Your question").fill("How many geese live on the canal?")
    page.get_by_label("Your question").press("Enter")
    # Until the index has taken the paper in, the answer comes from the papers before.
    card = page.get_by_role("article").first
    expect(card).to_contain_text("para 3, p. 2", timeout=INDEX_MILLISECONDS)
    settle(page)
    page.get_by_role("radio", name="On the page").first.click()
    expect(page.get_by_role("img", name=re.compile("^Page 2 of 2, with para 3"))).to_be_visible()
    go_to(page, "Library")
    remove(page, "canal")
    page.get_by_role("button", name=re.compile("Put back .*canal", re.IGNORECASE)).click()
    expect(page.get_by_text("is back in the library")).to_be_visible()
    remove(page, "canal")


def test_nothing_asked_typed_or_opened_while_the_papers_are_made_ready_is_lost(
    open_page: OpenPage, make_paper: MakePaper, parks_address: str, tmp_path: Path
) -> None:
    asking, typing = open_page(parks_address), open_page(parks_address)
    reading = open_page(f"{parks_address}/?q={BENCHES.replace(' ', '%20')}")
    adding = open_page(f"{parks_address}/library")
    line = SlowLine(asking)
    add(adding, make_paper(tmp_path / "ferry.pdf", FERRY))
    pages = (adding, asking, typing, reading)
    for page in pages:
        page.reload(wait_until="commit")
    for page in pages:
        page.get_by_text(CHANGED).wait_for()
    asking.get_by_label("Your question").fill(BENCHES)
    line.hold()
    asking.get_by_label("Your question").press("Enter")
    typing.get_by_label("Your question").press_sequentially(BENCHES[:9])
    reading.get_by_role("radio", name="Cite").first.click()
    expect(reading.get_by_role("radio", name="Cite").first).to_be_checked()
    # Otherwise the papers were ready too soon for anything to be lost: a longer paper is needed here.
    expect(adding.get_by_text(CHANGED)).to_be_visible()
    expect(adding.get_by_text(CHANGED)).to_have_count(0, timeout=INDEX_MILLISECONDS)
    asking.wait_for_timeout(SOME_POLLS)
    line.let_go()
    typing.keyboard.type(BENCHES[9:])
    typing.keyboard.press("Enter")
    for page in (asking, typing, reading):
        settle(page)
        expect(page.get_by_role("article").first).to_contain_text("14 benches")
    expect(reading.get_by_role("radio", name="Cite").first).to_be_checked()
    remove(adding, "ferry")


@pytest.mark.parametrize("size", SIZES)
def test_a_paper_marked_private_is_noticed_before_it_goes_in_and_added_by_one_press(
    open_page: OpenPage,
    make_paper: MakePaper,
    parks_address: str,
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    page = open_page(f"{parks_address}/library", size)
    add(page, make_paper(tmp_path / "boathouse-bids.pdf", BIDS))
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("PART 2 - PRIVATE")
    expect(notice).to_contain_text("all who can open this app will see it")
    expect(paper(page, "boathouse|Ashby Town Council")).to_have_count(0)
    settle(page)
    assert grave_violations(page) == []
    assert fits_the_window(page)
    page.get_by_role("button", name="Add boathouse-bids.pdf all the same").click()
    expect(page.get_by_text("Added: boathouse-bids.pdf.")).to_be_visible()
    expect(page.get_by_role("article").filter(has_text="boathouse-bids.pdf")).to_contain_text(
        "Exempt"
    )
    settle(page)
    remove(page, "boathouse|Ashby Town Council")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", ["What was read", "Correct the details", "Remove"])
def test_no_panel_of_a_paper_has_a_grave_barrier(
    open_page: OpenPage, parks_address: str, panel: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{parks_address}/library", size)
    page.get_by_role("radio", name=panel).first.click()
    shown = {
        "What was read": page.get_by_text("numbered 1 to 4"),
        "Correct the details": page.get_by_role("button", name="Save"),
        "Remove": page.get_by_role("button", name="Remove this paper"),
    }
    shown[panel].wait_for()
    settle(page)
    assert grave_violations(page) == []
    assert fits_the_window(page)


def add(page: Page, *files: Path) -> None:
    """Add files, and wait until it is told what became of them."""
    hand_in(page, *files)
    page.get_by_role("button", name="Add these papers").click()
    page.get_by_role("heading", name=re.compile(r"Added \d of \d")).wait_for()
    settle(page)


def paper(page: Page, name: str) -> Locator:
    """The choice of panels of a paper that is listed."""
    return page.get_by_role("radiogroup", name=re.compile(name, re.IGNORECASE))


def remove(page: Page, name: str) -> None:
    """Remove a paper, and wait until that is told."""
    paper(page, name).first.get_by_role("radio", name="Remove").click()
    page.get_by_role("button", name="Remove this paper").click()
    expect(page.get_by_text("To undo it, press Put back")).to_be_visible()
    settle(page)


def make_broken(folder: Path) -> Path:
    path = folder / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    return path
