"""Every page as it goes on paper: what was asked, found and written is there; nothing to press is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.moving import OpenPage, go_to, pin_first, settle

pytestmark = pytest.mark.browser

BENCHES = "How many benches are broken"
ASKED = "How many benches in Elm Park are broken?"
LONG_NOTE = "\n".join(f"Line {number} of what I want to say." for number in range(1, 41))
TO_PRESS = "button, select, [role='combobox'], [type='file'], [data-testid='stForm']"
BECOMES_PAPER = (
    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
)

OnPaper = Callable[[Page], Page]


@pytest.fixture
def on_paper() -> OnPaper:
    """Show a page as its printer would."""

    def turn(page: Page) -> Page:
        settle(page)
        page.emulate_media(media="print")
        page.evaluate(BECOMES_PAPER)
        return page

    return turn


def pressable(page: Page) -> list[str]:
    """The words on what can be pressed and would be printed; a question that opens is no mere control."""
    questions = ":is([class*='st-key-open-'], [class*='st-key-instead-'])"
    found = page.locator(f"{TO_PRESS} >> visible=true").all()
    return [
        one.inner_text() for one in found if not one.evaluate("(e, q) => e.closest(q)", questions)
    ]


def is_whole(field: Locator) -> bool:
    """Whether a field shows all that is written in it."""
    return bool(field.evaluate("field => field.scrollHeight <= field.clientHeight + 2"))


def test_an_answer_prints_with_its_question_and_paragraphs(
    open_page: OpenPage, committee_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{committee_address}/?q={BENCHES.replace(' ', '+')}")
    page.get_by_text(f"“{BENCHES}”").wait_for()
    on_paper(page)
    expect(page.get_by_text(f"“{BENCHES}”")).to_be_visible()
    expect(page.get_by_text("Parks Inspectorate 2021, para 2, p. 1").first).to_be_visible()
    expect(page.get_by_role("article").get_by_text("Repairs take nine weeks.")).to_be_visible()
    expect(page.get_by_role("link", name=ASKED)).to_be_visible()
    assert pressable(page) == []


def test_a_comparison_prints_with_its_question_which_the_screen_shows_in_the_form_alone(
    open_page: OpenPage, committee_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{committee_address}/compare?q={BENCHES.replace(' ', '+')}")
    page.get_by_role("heading", name="What each report says").wait_for()
    question = page.get_by_text(f"The question to each report: “{BENCHES}”")
    expect(question).to_be_hidden()
    on_paper(page)
    expect(question).to_be_visible()
    citation = page.get_by_role("heading", name="Parks Inspectorate 2024, para 2, p. 1")
    expect(citation).to_be_visible()
    expect(page.get_by_text("Open this paragraph").first).to_be_hidden()
    assert pressable(page) == []


def test_the_questions_asked_before_print_as_a_list_with_what_was_looked_for(
    open_page: OpenPage, committee_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{committee_address}/asked-before?q=benches")
    page.get_by_role("heading", name="1 question", exact=True).wait_for()
    on_paper(page)
    expect(page.get_by_text(ASKED)).to_be_visible()
    expect(page.get_by_text("Some benches are broken")).to_be_visible()
    expect(page.get_by_text("With the words “benches”.")).to_be_visible()
    assert pressable(page) == []


def test_an_answer_given_before_prints_claim_by_claim_with_each_paragraph_whole_and_once(
    open_page: OpenPage, committee_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{committee_address}/asked-before?q=benches")
    page.get_by_role("button", name=ASKED).click()
    page.get_by_role("heading", name="The answer, claim by claim").wait_for()
    on_paper(page)
    claims = page.locator("[class*='st-key-claim-']")
    cited = claims.get_by_role("article").filter(has_text="Cited in the answer")
    expect(page.get_by_text(ASKED)).to_be_visible()
    expect(claims.get_by_text("all will be mended in May")).to_be_visible()
    expect(cited).to_contain_text("They were found open at night three times.")
    found = claims.get_by_text("all 14 benches of Elm Park were broken").locator("visible=true")
    expect(found).to_have_count(1)
    expect(claims.get_by_text("Repairs take nine weeks.")).to_be_visible()
    assert pressable(page) == []


def test_a_pack_prints_with_paragraph_question_and_the_whole_of_every_note(
    open_page: OpenPage, parks_address: str, on_paper: OnPaper
) -> None:
    page = open_page(parks_address)
    pin_first(page, parks_address, BENCHES)
    go_to(page, "Question pack")
    page.get_by_label("A question of your own").fill("Who mends the benches?")
    page.get_by_role("button", name="Add this question").click()
    page.get_by_label("The question", exact=True).wait_for()
    settle(page)
    note = page.get_by_label("My note", exact=True).first
    note.fill(LONG_NOTE)
    note.blur()
    on_paper(page)
    expect(page.get_by_text("Elm Park has 14 benches.")).to_be_visible()
    expect(page.get_by_label("The question", exact=True)).to_be_visible()
    expect(note).to_be_visible()
    assert is_whole(note)
    for left_out in ("Take it with you", "Open a saved pack", "A question of your own"):
        expect(page.get_by_text(left_out)).to_be_hidden()
    assert pressable(page) == []


def test_a_draft_prints_whole_with_what_the_check_found_and_the_paragraphs(
    open_page: OpenPage, parks_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{parks_address}/draft")
    answer = page.get_by_label("The text of your answer")
    wrong = "Elm Park has 41 benches (Parks Inspectorate 2021, para 2, p. 1)."
    answer.fill(f"{wrong}\n\n{LONG_NOTE}")
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("heading", name="1 sentence to put right").wait_for()
    on_paper(page)
    expect(answer).to_be_visible()
    assert is_whole(answer)
    expect(page.get_by_text("The draft says 41;")).to_be_visible()
    expect(page.get_by_text("Five of them were broken in May 2021.")).to_be_visible()
    for left_out in ("Take it with you", "Check an answer that is already written"):
        expect(page.get_by_text(left_out)).to_be_hidden()
    assert pressable(page) == []


def test_the_library_prints_as_a_list_of_its_papers(
    open_page: OpenPage, parks_address: str, on_paper: OnPaper
) -> None:
    page = open_page(f"{parks_address}/library")
    page.get_by_role("heading", name="Papers in the library").wait_for()
    on_paper(page)
    expect(page.get_by_text("Review of parks, 4 March 2021")).to_be_visible()
    expect(page.get_by_text("Parks Inspectorate · inspection report")).to_be_visible()
    assert pressable(page) == []
