"""The councillor's question pack in a real browser, from the pin to the printed page."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.moving import (
    DESKTOP,
    PHONE,
    OpenPage,
    fits_the_window,
    go_to,
    hand_in,
    pin_first,
    press_pin,
    settle,
    take,
)

pytestmark = pytest.mark.browser

BENCHES = "How many benches are broken"
LAKE = "Why is the lake empty"
WORKERS = "How many children had no social worker in December 2014"
CITATION = "Parks Inspectorate 2021, para 2, p. 1"
FULL = "Parks Inspectorate, Review of parks, Ashby Town (4 March 2021) para 2, p 1"


def items(page: Page) -> list[str]:
    """The headings of the pack's items, in order."""
    return page.get_by_role("heading", level=3).all_inner_texts()


@pytest.fixture
def two_pinned(open_page: OpenPage, parks_address: str) -> Page:
    """The pack with the benches and the lake in it."""
    page = open_page(parks_address)
    pin_first(page, parks_address, BENCHES)
    go_to(page, "Ask")
    page.get_by_label("Your question").fill(LAKE)
    page.get_by_label("Your question").press("Enter")
    page.get_by_text(f"“{LAKE}”").wait_for()
    settle(page)
    press_pin(page)
    go_to(page, "Question pack")
    return page


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_paragraph_is_pinned_and_taken_out_by_the_same_control_and_seen_in_the_pack(
    open_page: OpenPage, parks_address: str, size: tuple[int, int]
) -> None:
    page = open_page(parks_address, size)
    pin_first(page, parks_address, BENCHES)
    page.get_by_role("button", name="Pinned").click()
    expect(page.get_by_role("button", name="Pinned")).to_have_count(0)
    settle(page)
    press_pin(page)
    go_to(page, "Question pack")
    assert items(page) == [f"1{CITATION}"]
    expect(page.get_by_text("Elm Park has 14 benches.")).to_be_visible()
    assert fits_the_window(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_items_are_put_in_order_with_their_notes(two_pinned: Page, size: tuple[int, int]) -> None:
    page = two_pinned
    page.set_viewport_size({"width": size[0], "height": size[1]})
    before = items(page)
    page.get_by_label("My note", exact=True).first.fill("Ask this last")
    page.get_by_role("button", name="Move down").first.click()
    expect(page.get_by_label("My note", exact=True).nth(1)).to_have_value("Ask this last")
    settle(page)
    assert [each[1:] for each in items(page)] == [each[1:] for each in reversed(before)]


def test_what_is_typed_is_kept_when_the_page_is_left_at_once(two_pinned: Page) -> None:
    page = two_pinned
    page.get_by_label("My note", exact=True).first.click()
    page.keyboard.type("Half a thought")
    go_to(page, "Ask")
    go_to(page, "Question pack")
    expect(page.get_by_label("My note", exact=True).first).to_have_value("Half a thought")


def test_what_is_removed_can_be_put_back(two_pinned: Page) -> None:
    page = two_pinned
    page.get_by_label("My note", exact=True).first.fill("Mine")
    page.get_by_role("button", name="Remove").first.click()
    expect(page.get_by_role("heading", level=3)).to_have_count(1)
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_label("My note", exact=True).first).to_have_value("Mine")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_suggested_question_is_taken_and_printed_with_its_source(
    open_page: OpenPage, notes_address: str, tmp_path: Path, size: tuple[int, int]
) -> None:
    page = open_page(notes_address, size)
    pin_first(page, notes_address, WORKERS)
    go_to(page, "Question pack")
    page.get_by_role("button", name="Take this question").first.click()
    question = page.get_by_label("The question", exact=True)
    expect(question).to_have_value(re.compile("291 .* 38 .*"))
    asked = question.input_value()
    page.get_by_label("My note", exact=True).nth(1).click()
    page.keyboard.type("Press for a date")
    text = words_in(take(page, "Word", tmp_path))
    assert asked in text
    assert "Press for a date" in text
    assert "our note of this paragraph" in text


def test_the_word_file_holds_title_questions_evidence_and_what_was_typed_last(
    two_pinned: Page, tmp_path: Path
) -> None:
    page = two_pinned
    page.get_by_label("A question of your own").fill("Who mends the benches?")
    page.get_by_role("button", name="Add this question").click()
    expect(page.get_by_label("The question", exact=True)).to_have_value("Who mends the benches?")
    settle(page)
    page.get_by_label("Title").fill("Parks: benches & lake")
    page.get_by_label("My note", exact=True).first.click()
    page.keyboard.type("Typed last")
    path = take(page, "Word", tmp_path)
    document = docx.Document(str(path))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert path.name == "parks-benches-lake.docx"
    assert headings == ["Paragraphs and questions", "Appendix: the evidence"]
    text = words_in(path)
    for words in ("Who mends the benches?", "Typed last", FULL, "Elm Park has 14 benches."):
        assert words in text


def test_the_page_for_print_stands_alone_and_reads_well(two_pinned: Page, tmp_path: Path) -> None:
    path = take(two_pinned, "Page for print", tmp_path)
    printed = two_pinned.context.new_page()
    printed.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    printed.goto(path.as_uri())
    expect(printed.get_by_role("heading", level=1)).to_have_text("Question pack")
    # Beside the paragraph, and again in the evidence at the end.
    expect(printed.get_by_text(FULL)).to_have_count(2)
    assert fits_the_window(printed)


def test_the_pack_as_plain_text_gives_the_sources_in_full(two_pinned: Page, tmp_path: Path) -> None:
    text = take(two_pinned, "Plain text (Markdown)", tmp_path).read_text(encoding="utf-8")
    assert FULL in text
    assert text.startswith("# Question pack")


def test_a_saved_pack_opens_in_another_window_as_it_was(
    two_pinned: Page, open_page: OpenPage, parks_address: str, tmp_path: Path
) -> None:
    two_pinned.get_by_label("My note", exact=True).first.fill("Mine")
    two_pinned.get_by_label("My note", exact=True).first.blur()
    saved = take(two_pinned, "Save the pack", tmp_path)
    other = open_page(f"{parks_address}/pack")
    hand_in(other, saved)
    other.get_by_role("button", name="Open this pack").click()
    expect(other.get_by_text("Opened “Question pack” with 2 items.")).to_be_visible()
    settle(other)
    assert items(other) == items(two_pinned)
    expect(other.get_by_label("My note", exact=True).first).to_have_value("Mine")


def test_a_file_that_is_no_pack_gets_a_clear_sentence(
    open_page: OpenPage, parks_address: str, tmp_path: Path
) -> None:
    page = open_page(f"{parks_address}/pack")
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"title": "Not ours"}', encoding="utf-8")
    hand_in(page, wrong)
    page.get_by_role("button", name="Open this pack").click()
    expect(page.get_by_role("alert")).to_contain_text("not a question pack saved by Scrutineer")


def test_the_pack_outlives_a_reload_and_is_in_no_other_window(
    two_pinned: Page, parks_address: str
) -> None:
    before = items(two_pinned)
    two_pinned.reload()
    expect(two_pinned.get_by_role("heading", level=3)).to_have_count(2)
    assert items(two_pinned) == before
    other = two_pinned.context.new_page()
    other.goto(f"{parks_address}/pack")
    expect(other.get_by_text("Nothing is pinned yet.")).to_be_visible()


def words_in(path: Path) -> str:
    """The words of a Word file, its footnotes left out."""
    return "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
