"""Several people at once on one app: each sees their own question, notebook and draft, and no other's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moving import OpenPage, first_card, go_to, press_pin, settle

pytestmark = pytest.mark.browser

ALL_WORDS = """
() => [document.title, document.body.textContent,
       ...[...document.querySelectorAll("input, textarea")].map(one => one.value)].join("\\n")
"""


@dataclass(frozen=True)
class Person:
    """Somebody with a question of their own; their name stands in all that they type."""

    name: str
    asks: str
    finds: str

    @property
    def question(self) -> str:
        """What they ask."""
        return f"{self.asks}, asks {self.name}?"

    @property
    def note(self) -> str:
        """What they write beside the paragraph that they pin."""
        return f"{self.name} raises this first"

    @property
    def answer(self) -> str:
        """What they draft."""
        return f"There are 14 benches, says {self.name} (Parks Inspectorate 2021, para 2, p. 1)."


PEOPLE = (
    Person("Quince", "How many benches are broken", "para 2"),
    Person("Medlar", "Why was the boating lake drained", "para 4"),
    Person("Sorrel", "When are the gates shut at dusk", "para 1"),
)
Windows = dict[Person, Page]
Act = Callable[[Page, Person], None]


def test_a_question_is_answered_to_the_one_who_asked_it_also_after_a_reload(
    open_page: OpenPage, parks_address: str
) -> None:
    windows = {person: open_page(parks_address) for person in PEOPLE}
    for act in (ask, find, sees_no_other, reload, find, sees_no_other):
        in_turn(windows, act)


def test_notebook_and_draft_are_seen_by_the_one_who_keeps_them_also_after_a_reload(
    open_page: OpenPage, parks_address: str
) -> None:
    windows = {person: open_page(parks_address) for person in PEOPLE}
    for act in (ask, find, pin, note, draft, check):
        in_turn(windows, act)
    for act in (sees_own_draft, sees_no_other, reload, sees_own_draft, sees_no_other):
        in_turn(windows, act)
    for act in (open_pack, sees_own_notebook, sees_no_other):
        in_turn(windows, act)
    for act in (reload, sees_own_notebook, sees_no_other):
        in_turn(windows, act)


def in_turn(windows: Windows, act: Act) -> None:
    """Have everybody do the same before anybody goes on."""
    for person, page in windows.items():
        act(page, person)


def ask(page: Page, person: Person) -> None:
    """Send the question off without waiting for the answer."""
    page.get_by_label("Your question").fill(person.question)
    page.get_by_label("Your question").press("Enter")


def find(page: Page, person: Person) -> None:
    expect(page.get_by_text(f"“{person.question}”")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value(person.question)
    expect(first_card(page)).to_contain_text(person.finds)
    settle(page)


def pin(page: Page, _: Person) -> None:
    press_pin(page)


def note(page: Page, person: Person) -> None:
    open_pack(page, person)
    page.get_by_label("My note", exact=True).fill(person.note)
    page.get_by_label("My note", exact=True).blur()


def draft(page: Page, person: Person) -> None:
    go_to(page, "Draft an answer")
    page.get_by_label("Question to be answered").fill(person.question)
    page.get_by_label("The text of your answer").fill(person.answer)


def check(page: Page, _: Person) -> None:
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("status").filter(has_text="looked up in").wait_for()
    settle(page)


def open_pack(page: Page, _: Person) -> None:
    go_to(page, "Question pack")


def reload(page: Page, _: Person) -> None:
    page.reload()


def sees_own_notebook(page: Page, person: Person) -> None:
    expect(page.get_by_label("My note", exact=True)).to_have_value(person.note)
    expect(page.get_by_role("heading", level=3)).to_contain_text([person.finds])


def sees_own_draft(page: Page, person: Person) -> None:
    expect(page.get_by_label("The text of your answer")).to_have_value(person.answer)
    expect(page.get_by_label("Question to be answered")).to_have_value(person.question)


def sees_no_other(page: Page, person: Person) -> None:
    settle(page)
    words = page.evaluate(ALL_WORDS)
    assert [each.name for each in PEOPLE if each.name in words] == [person.name]
