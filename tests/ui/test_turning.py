"""The page as printed: turning it, its ends, a paragraph on several pages, and the page drawn larger."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from streamlit.testing.v1 import AppTest

from corpus.library import Library
from corpus.passages import Box, Passage
from tests.ui.conftest import FakeIndex, OpenApp, document, passage, words_of
from ui.cards.turning import pages_of, place_of

PAGES = 4
OPENED = "parks/-/2"


def standing_on(*pages: int) -> Passage:
    """A paragraph with a box on each of some pages."""
    boxes = tuple(Box(page, 50, 100, 250, 150) for page in pages)
    text = "There are 14 benches."
    return passage("parks", "2", text, boxes=boxes, page_first=pages[0], page_last=pages[-1])


@pytest.fixture
def open_panel(
    open_app: OpenApp, index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> OpenApp:
    """Open the panel on a paragraph of a paper of four pages that stands on some of them."""
    pdf = FPDF(unit="pt", format=(300, 400))
    for _ in range(PAGES):
        pdf.add_page()
    pdf.output(str(tmp_path / "parks.pdf"))
    monkeypatch.setattr(Library, "source", lambda *_: tmp_path / "parks.pdf")

    def open_at(*pages: int) -> AppTest:
        paper = document("parks", "Ashby Town", 2021, pages=PAGES, source_file="parks.pdf")
        index.documents = (paper,)
        index._passages = (standing_on(*pages),)
        return open_app(q="benches", open=OPENED, panel="page")

    return open_at


def button(app: AppTest, name: str) -> Any:
    return next(one for one in app.button if one.label == name)


def press(app: AppTest, name: str) -> AppTest:
    button(app, name).click()
    return app.run()


def names(app: AppTest) -> list[str]:
    return [one.label for one in app.button]


def shown(app: AppTest) -> str:
    """What the picture is called, whichever way it is shown."""
    pictures = [one.proto.imgs[0].alt for one in app.image]
    larger = re.findall(r"<img [^>]*alt='([^']*)'", words_of(app))
    (alt,) = pictures + larger
    return str(alt)


def test_the_panel_opens_on_the_paragraphs_page_and_says_which_it_is(open_panel: OpenApp) -> None:
    app = open_panel(2)
    assert shown(app) == "Page 2 of 4, with para 2 marked: Review of parks in Ashby Town"
    assert app.selectbox(key=f"page-of-{OPENED}").options[1] == "Page 2 of 4"
    assert "Marked on this page: para 2." in words_of(app)


def test_a_page_is_turned_on_and_back_by_one_press(open_panel: OpenApp) -> None:
    app = press(open_panel(2), "Next page")
    assert shown(app).startswith("Page 3 of 4, nothing marked on it")
    assert app.selectbox(key=f"page-of-{OPENED}").value == 3
    assert shown(press(app, "Previous page")).startswith("Page 2 of 4")


def test_no_page_can_be_turned_past_either_end(open_panel: OpenApp) -> None:
    app = press(open_panel(2), "Previous page")
    assert button(app, "Previous page").disabled
    assert not button(app, "Next page").disabled
    app.selectbox(key=f"page-of-{OPENED}").set_value(PAGES)
    app.run()
    assert button(app, "Next page").disabled
    assert not button(app, "Previous page").disabled


def test_a_paragraph_on_two_pages_leads_from_one_to_the_other_and_is_marked_on_both(
    open_panel: OpenApp,
) -> None:
    app = open_panel(2, 3)
    assert "Marked on this page: para 2. It goes on to page 3." in words_of(app)
    app = press(app, "Next page")
    assert shown(app).startswith("Page 3 of 4, with para 2 marked")
    assert "Marked on this page: para 2. It begins on page 2." in words_of(app)


def test_from_a_page_without_the_paragraph_one_press_leads_back(open_panel: OpenApp) -> None:
    app = open_panel(2, 3)
    assert "Back to page 2" not in names(app)
    app = press(press(app, "Next page"), "Next page")
    assert "Nothing is marked here: para 2 is on pages 2 and 3." in words_of(app)
    app = press(app, "Back to page 2")
    assert shown(app).startswith("Page 2 of 4")
    assert "Back to page 2" not in names(app)


def test_the_page_can_be_made_larger_in_a_box_to_be_scrolled_by_keyboard_and_small_again(
    open_panel: OpenApp,
) -> None:
    app = press(open_panel(2), "Larger")
    seen = words_of(app)
    assert "role='region' tabindex='0' aria-label='The page, larger: scroll to see all'" in seen
    assert shown(app).startswith("Page 2 of 4, with para 2 marked")
    assert "left: 130px; top: 260px" in seen
    assert "role='region'" not in words_of(press(app, "Smaller"))


def test_a_page_turned_stays_larger(open_panel: OpenApp) -> None:
    app = press(press(open_panel(2), "Larger"), "Next page")
    assert "role='region'" in words_of(app)
    assert shown(app).startswith("Page 3 of 4")


def test_opening_the_panel_again_starts_at_the_paragraphs_first_page(open_panel: OpenApp) -> None:
    app = press(open_panel(2, 3), "Next page")
    app.segmented_control(key=f"panel-{OPENED}").set_value(None)
    app.run()
    app.segmented_control(key=f"panel-{OPENED}").set_value("page")
    assert shown(app.run()).startswith("Page 2 of 4")


def test_a_paper_that_is_gone_is_said_to_be_gone(
    open_panel: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.errors import UnknownDocument

    def refuse(*_: object) -> Path:
        raise UnknownDocument("There is no such paper.")

    monkeypatch.setattr(Library, "source", refuse)
    app = open_panel(2)
    assert "This paper is no longer in the library." in words_of(app)
    assert "Next page" not in names(app)


def test_the_pages_of_a_paragraph_are_those_of_its_boxes_else_those_it_is_cited_by() -> None:
    assert pages_of(standing_on(3, 2)) == [2, 3]
    assert pages_of(passage("parks", "2", "Benches.", page_first=2, page_last=4)) == [2, 3, 4]


def test_in_the_middle_of_a_long_paragraph_both_ways_are_told() -> None:
    told = "Marked on this page: para 2. It begins on page 1. It goes on to page 3."
    assert place_of(standing_on(1, 2, 3), 2) == told
