"""From the command to the first evidence: how long a person waits for the app on an existing index.

SCRUTINEER_LIBRARY=... python -m benchmarks.opening
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError

from playwright.sync_api import Page

from benchmarks.browsing import (
    DRAWN,
    new_page,
    opened_browser,
    press_ask,
    type_question,
    wait_for_evidence,
    wait_for_form,
)

PORT = 8699
POLL_SECONDS = 0.05
FIRST = "How many children had no social worker in December 2014?"
SECOND = "Who chairs the safeguarding board?"


def main() -> None:
    """Serve the library, open it, ask two questions, and print the seconds of each step."""
    address = f"http://localhost:{PORT}"
    with opened_browser() as browser:
        page = new_page(browser)
        started = time.perf_counter()
        server = _serve()
        try:
            _wait_for(address)
            _say("served", started)
            page.goto(address)
            wait_for_form(page)
            _say("question form on screen", started)
            _ask(page, FIRST)
            _say("first answer, asked at once", started)
            page.goto(address)
            page.locator(DRAWN).wait_for()
            asked = time.perf_counter()
            _ask(page, SECOND)
            _say("a warm question's first evidence", asked)
        finally:
            os.killpg(server.pid, signal.SIGTERM)


def _serve() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "cli", "serve", "--port", str(PORT)]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _wait_for(address: str) -> None:
    while True:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310
                return
        except URLError:
            time.sleep(POLL_SECONDS)


def _ask(page: Page, question: str) -> None:
    type_question(page, question)
    press_ask(page)
    wait_for_evidence(page)


def _say(what: str, since: float) -> None:
    print(f"{time.perf_counter() - since:6.2f} s  {what}")  # noqa: T201 (its output)


if __name__ == "__main__":
    main()
