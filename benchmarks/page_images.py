"""How long a page of a paper takes to be shown with its paragraph marked, the first time and the second.

    python -m benchmarks.page_images ADDRESS [--questions 10]

ADDRESS is that of an app already served on a library of PDFs. Each question's first paragraph is shown on
its page, closed, and shown again; the browser runs on the same machine.
"""

from __future__ import annotations

import argparse
import statistics
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from benchmarks.browsing import DRAWN, new_page, opened_browser, wait_for_evidence
from evaluation.questions import FOLDER, read_questions

PICTURE = "img[alt^='Page ']"
SETTLED_MILLISECONDS = 1000
"""Time for a page to come to rest, so that only the press is measured."""

CLOCK = """
picture => {
  let pressed;
  addEventListener("pointerdown", () => { pressed = performance.now(); }, { once: true, capture: true });
  window.shown = new Promise(resolve => {
    const look = () => {
      const found = document.querySelector(picture);
      if (pressed && found?.complete && found.naturalWidth) resolve(performance.now() - pressed);
      else requestAnimationFrame(look);
    };
    look();
  });
}
"""
"""Takes the time in the page itself: whoever asks from outside hears of it late."""


def main() -> None:
    """Show pages twice, and print the seconds at the median and at most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--questions", type=int, default=10)
    wanted = parser.parse_args()
    asked = [one.question for one in read_questions(FOLDER / "five-documents.jsonl")]
    chosen = asked[:: len(asked) // wanted.questions][: wanted.questions]
    with opened_browser() as browser:
        page = new_page(browser)
        waited = [_show_twice(page, wanted.address, question) for question in chosen]
    for name, seconds in zip(("first", "second"), zip(*waited, strict=True), strict=True):
        middle, most = statistics.median(seconds), max(seconds)
        print(f"{name} time: {middle:.2f} s at the median, {most:.2f} s at most")  # noqa: T201


def _show_twice(page: Page, address: str, question: str) -> tuple[float, float]:
    page.goto(f"{address}/?{urlencode({'q': question})}")
    wait_for_evidence(page)
    first = _show(page)
    page.get_by_role("radio", name="On the page").first.click()
    expect(page.locator(PICTURE)).to_have_count(0)
    return first, _show(page)


def _show(page: Page) -> float:
    """Return the seconds from the press to the picture on the screen."""
    page.locator(DRAWN).wait_for()
    page.wait_for_timeout(SETTLED_MILLISECONDS)
    page.evaluate(CLOCK, PICTURE)
    page.get_by_role("radio", name="On the page").first.click()
    return float(page.evaluate("shown")) / 1000


if __name__ == "__main__":
    main()
