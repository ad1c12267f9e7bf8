"""The app served on a free port from a library of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser

from tests.browser.moving import MakePaper

CHECKOUT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
BUILD_MILLISECONDS = 600_000
"""The first page waits for the index to be built, on whatever machine this is."""


ADD_PAPER = """
import sys
from pathlib import Path
from corpus.catalogue import Entry
from corpus.library import Library
facts = Entry(title="Review of parks", publisher="Parks Inspectorate", authority="Ashby Town",
              kind="inspection report", published="2021-03-04")
Library(Path(sys.argv[1])).add(Path(sys.argv[2]), facts)
"""


@contextmanager
def paper_served(
    browser: Browser, make_paper: MakePaper, folder: Path, pages: list[list[str]]
) -> Iterator[str]:
    """Serve the app on a library of one inspection report, given as its pages; gives its address."""
    paper, library = make_paper(folder / "parks-2021.pdf", pages), folder / "library"
    command = [sys.executable, "-c", ADD_PAPER, str(library), str(paper)]
    subprocess.run(command, cwd=CHECKOUT, check=True)
    with served(library) as address:
        wait_until_ready(browser, address)
        yield address


@contextmanager
def served(library: Path) -> Iterator[str]:
    """Serve the app on a library; gives its address, and stops it in the end."""
    port = _free_port()
    address = f"http://localhost:{port}"
    options = ["--server.port", str(port), "--server.headless", "true"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", *options],
        cwd=CHECKOUT,
        env={**os.environ, "SCRUTINEER_LIBRARY": str(library)},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for_health(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_ready(browser: Browser, address: str) -> None:
    """Open the app once and wait until it takes questions."""
    page = browser.new_page()
    page.goto(address)
    page.get_by_label("Your question").wait_for(timeout=BUILD_MILLISECONDS)
    page.close()


def _free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("localhost", 0))
        return int(attempt.getsockname()[1])


def _wait_for_health(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(START_SECONDS * 2):
        if process.poll() is not None:
            raise RuntimeError(f"The app stopped at once, with status {process.returncode}.")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310
                return
        except URLError:
            _pause(process)
    raise RuntimeError(f"The app did not start within {START_SECONDS} seconds.")


def _pause(process: subprocess.Popen[bytes]) -> None:
    """Give the app half a second, or less if it stops."""
    try:
        process.wait(timeout=0.5)
    except subprocess.TimeoutExpired:
        return
