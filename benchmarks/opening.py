"""From the command to the first evidence: how long a person waits for the app on an existing index.

SCRUTINEER_LIBRARY=... python -m benchmarks.opening
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError

from playwright.sync_api import Page, sync_playwright

PORT = 8699
WAIT_MILLISECONDS = 120_000
POLL_SECONDS = 0.05
FIRST = "How many children had no social worker in December 2014?"
SECOND = "Who chairs the safeguarding board?"
DRAWN = "[data-test-script-state='notRunning']"


def main() -> None:
    """Serve the library, open it, ask two questions, and print the seconds of each step."""
    address = f"http://localhost:{PORT}"
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(WAIT_MILLISECONDS)
        started = time.perf_counter()
        server = _serve()
        try:
            _wait_for(address)
            _say("served", started)
            page.goto(address)
            page.get_by_role("button", name="Ask", exact=True).wait_for()
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
            browser.close()


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
    page.get_by_label("Your question").fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_role("article").first.wait_for()


def _say(what: str, since: float) -> None:
    print(f"{time.perf_counter() - since:6.2f} s  {what}")  # noqa: T201 (its output)


if __name__ == "__main__":
    main()
