"""The officer's answer in a real browser: written, cited, checked, taken away."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.moving import (
    DESKTOP,
    PHONE,
    OpenPage,
    fits_the_window,
    go_to,
    hand_in,
    pin_first,
    settle,
    take,
)

pytestmark = pytest.mark.browser

BENCHES = "How many benches are broken"
CITATION = "Parks Inspectorate 2021, para 2, p. 1"
FULL = "Parks Inspectorate, Review of parks, Ashby Town (4 March 2021) para 2, p 1"
TRUE = f"Elm Park has 14 benches ({CITATION})."
CHANGED = f"Elm Park has 41 benches ({CITATION})."
INVENTED = "The bandstand was painted (Parks Inspectorate 2021, para 77)."


def answer(page: Page) -> Locator:
    return page.get_by_label("The text of your answer")


def check(page: Page, text: str) -> None:
    answer(page).fill(text)
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("status").filter(has_text="looked up in").wait_for()
    settle(page)


@pytest.fixture
def desk(open_page: OpenPage, parks_address: str) -> Page:
    """The Draft page, opened afresh."""
    page = open_page(f"{parks_address}/draft")
    answer(page).wait_for()
    settle(page)
    return page


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_pinned_paragraph_is_cited_with_one_press_and_the_sentence_is_borne_out(
    open_page: OpenPage, parks_address: str, size: tuple[int, int]
) -> None:
    page = open_page(parks_address, size)
    pin_first(page, parks_address, BENCHES)
    go_to(page, "Draft an answer")
    answer(page).fill("Elm Park has 14 benches.")
    page.get_by_role("button", name="Cite this").click()
    expect(answer(page)).to_have_value(TRUE)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("heading", name="Nothing to put right")).to_be_visible()
    expect(page.get_by_role("article").get_by_text("In the papers")).to_be_visible()
    assert fits_the_window(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_changed_figure_is_found_and_the_paragraph_is_shown_on_request(
    desk: Page, size: tuple[int, int]
) -> None:
    desk.set_viewport_size({"width": size[0], "height": size[1]})
    check(desk, CHANGED)
    expect(desk.get_by_role("heading", name="1 sentence to put right")).to_be_visible()
    expect(desk.get_by_text(f"The draft says 41; {CITATION} says 14.")).to_be_visible()
    paragraph = desk.get_by_text("Five of them were broken in May 2021.")
    expect(paragraph).not_to_be_visible()
    desk.get_by_text(f"Read {CITATION}").click()
    expect(paragraph).to_be_visible()
    assert fits_the_window(desk)


def test_an_invented_paragraph_is_found(desk: Page) -> None:
    check(desk, INVENTED)
    finding = desk.get_by_role("article").get_by_role("listitem")
    expect(finding).to_contain_text("No such paragraph.")
    expect(finding).to_contain_text("run from 1 to 4")


def test_a_change_after_the_check_is_told(desk: Page) -> None:
    check(desk, CHANGED)
    answer(desk).fill(TRUE)
    answer(desk).blur()
    expect(desk.get_by_text("You have changed the answer since it was checked.")).to_be_visible()


def test_an_uploaded_word_file_is_checked_at_once(desk: Page, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(TRUE)
    made.add_paragraph(CHANGED)
    made.save(str(tmp_path / "answer.docx"))
    upload(desk, tmp_path / "answer.docx")
    expect(desk.get_by_text("Opened answer.docx and checked it.")).to_be_visible()
    expect(desk.get_by_role("heading", name="1 sentence to put right")).to_be_visible()
    expect(answer(desk)).to_have_value(f"{TRUE}\n\n{CHANGED}")


def test_a_file_that_is_no_word_file_gets_a_clear_sentence(desk: Page, tmp_path: Path) -> None:
    (tmp_path / "answer.docx").write_bytes(b"nothing")
    upload(desk, tmp_path / "answer.docx")
    expect(desk.get_by_role("alert")).to_contain_text("could not be opened as a Word file")


def test_the_word_file_has_citations_as_footnotes_and_the_report(
    desk: Page, tmp_path: Path
) -> None:
    desk.get_by_label("Title of the answer").fill("To Councillor Poole")
    check(desk, f"{TRUE} {CHANGED}")
    path = take(desk, "Word", tmp_path)
    assert path.name == "to-councillor-poole.docx"
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    assert "Appendix: what the check found" in text
    assert f"The draft says 41; {CITATION} says 14." in text
    with ZipFile(path) as package:
        notes = package.read("word/footnotes.xml").decode()
    assert notes.count(FULL) == 2


def test_a_saved_draft_opens_in_another_window_as_it_was(
    desk: Page, open_page: OpenPage, parks_address: str, tmp_path: Path
) -> None:
    typed = f"- {TRUE}\n\n2. All is well."
    desk.get_by_label("Question to be answered").fill("How many benches?")
    answer(desk).fill(typed)
    answer(desk).blur()
    settle(desk)
    saved = take(desk, "Save the draft", tmp_path)
    other = open_page(f"{parks_address}/draft")
    answer(other).wait_for()
    settle(other)
    upload(other, saved)
    expect(answer(other)).to_have_value(typed)
    expect(other.get_by_label("Question to be answered")).to_have_value("How many benches?")


def test_the_draft_outlives_a_reload(desk: Page) -> None:
    answer(desk).fill(TRUE)
    answer(desk).blur()
    settle(desk)
    desk.reload()
    expect(answer(desk)).to_have_value(TRUE)


def test_the_question_is_asked_of_the_papers_with_one_press(desk: Page) -> None:
    desk.get_by_label("Question to be answered").fill("How many benches are broken?")
    desk.get_by_label("Question to be answered").blur()
    desk.get_by_role("button", name="Look for evidence on this question").click()
    expect(desk.get_by_text("“How many benches are broken?”")).to_be_visible()
    expect(desk.get_by_role("article").first).to_contain_text("para 2")


def upload(page: Page, path: Path) -> None:
    page.get_by_text("Check an answer that is already written").click()
    hand_in(page, path)
    page.get_by_role("button", name="Open and check").click()
