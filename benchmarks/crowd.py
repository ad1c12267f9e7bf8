"""Twenty people ask at once: when does each have the first evidence on the screen?

    python -m benchmarks.crowd ADDRESS [--people 20]

ADDRESS is that of an app already served on the library to measure. The browser runs on the same
machine, so the figures hold its work too.
"""

from __future__ import annotations

import argparse
import statistics
import time

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
from evaluation.questions import FOLDER, read_questions


def main() -> None:
    """Open the app for each person, let all ask at once, and print the seconds each waited."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--people", type=int, default=20)
    wanted = parser.parse_args()
    questions = [one.question for one in read_questions(FOLDER / "five-documents.jsonl")]
    with opened_browser() as browser:
        pages = [_sit_down(browser, wanted.address) for _ in range(wanted.people)]
        waited = _ask_all(pages, questions)
    print(  # noqa: T201 (its output)
        f"{wanted.people} people: first evidence after {waited[0]:.1f} s for the first, "
        f"{statistics.median(waited):.1f} s at the median, {waited[-1]:.1f} s for the last."
    )


def _sit_down(browser: Browser, address: str) -> Page:
    page = new_page(browser)
    page.goto(address)
    wait_for_form(page)
    page.locator(DRAWN).wait_for()
    return page


def _ask_all(pages: list[Page], questions: list[str]) -> list[float]:
    """Return the seconds from the first press of Ask to each person's evidence, least first."""
    for page, question in zip(pages, questions, strict=False):
        type_question(page, question)
    started = time.perf_counter()
    for page in pages:
        press_ask(page)
    return sorted(_seconds_until_evidence(page, started) for page in pages)


def _seconds_until_evidence(page: Page, started: float) -> float:
    wait_for_evidence(page)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
