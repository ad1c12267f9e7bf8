"""Twenty people ask at once: when does each get the first evidence?

    python -m benchmarks.crowd ADDRESS [--people 20] [--in-browser]

ADDRESS is that of an app already served on the library to measure. Without `--in-browser` the people are
sessions that read what the server sends, as twenty browsers on twenty desks would; with it they are windows
of one browser on this machine, and the figures hold its drawing too.
"""

from __future__ import annotations

import argparse
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from playwright.sync_api import Browser, Page

from benchmarks.browsing import (
    DRAWN,
    new_page,
    opened_browser,
    press_ask,
    type_question,
    wait_for_evidence,
    wait_for_form,
)
from benchmarks.visiting import Visit, visiting
from evaluation.questions import FOLDER, QuestionType, read_questions


def main() -> None:
    """Open the app for each person, let all ask at once, and print the seconds each waited."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--in-browser", action="store_true")
    wanted = parser.parse_args()
    ask_all = _in_one_browser if wanted.in_browser else _at_their_desks
    waited = ask_all(wanted.address, _questions(wanted.people))
    print(  # noqa: T201 (its output)
        f"{wanted.people} people: first evidence after {waited[0]:.1f} s for the first, "
        f"{statistics.median(waited):.1f} s at the median, {waited[-1]:.1f} s for the last."
    )


def _questions(number: int) -> list[str]:
    """Return so many questions, none asked twice, from all over the five documents."""
    asked = [
        one.question
        for one in read_questions(FOLDER / "five-documents.jsonl")
        if one.type is not QuestionType.UNANSWERABLE
    ]
    return asked[:: len(asked) // number][:number]


def _at_their_desks(address: str, questions: list[str]) -> list[float]:
    """Return the seconds from the first question to each person's evidence, least first."""
    with ExitStack() as stack, ThreadPoolExecutor(len(questions)) as people:
        visits = [stack.enter_context(visiting(address)) for _ in questions]
        started = time.perf_counter()
        arrived = list(people.map(Visit.ask, visits, questions))
    return sorted(one - started for one in arrived)


def _in_one_browser(address: str, questions: list[str]) -> list[float]:
    """Return the same for windows of one browser, from the first press of Ask."""
    with opened_browser() as browser:
        pages = [_sit_down(browser, address) for _ in questions]
        for page, question in zip(pages, questions, strict=True):
            type_question(page, question)
        started = time.perf_counter()
        for page in pages:
            press_ask(page)
        return sorted(_seconds_until_evidence(page, started) for page in pages)


def _sit_down(browser: Browser, address: str) -> Page:
    page = new_page(browser)
    page.goto(address)
    wait_for_form(page)
    page.locator(DRAWN).wait_for()
    return page


def _seconds_until_evidence(page: Page, started: float) -> float:
    wait_for_evidence(page)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
