"""A library of our own in which members asked about a park that was inspected twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.moving import MakePaper
from tests.browser.serving import CHECKOUT, served, wait_until_ready

BEFORE = [
    "1. The gates of Elm Park open at eight. They were found open at night three times.",
    "2. In all 14 benches of Elm Park were broken. Repairs take nine weeks.",
    "3. The swings are safe and new.",
    "4. The boating lake was drained in 2020 and has stayed empty since.",
]
AFTER = [
    "1. The gates of Elm Park are now locked at dusk by a warden.",
    "2. In all five benches of Elm Park were broken. Repairs take two weeks.",
    "3. The café sells tea and cake.",
]
MINUTES = """MEETING OF THE PARKS COMMITTEE

QUESTIONS FROM COUNCILLOR ANN POOLE

How many benches in Elm Park are broken?

Some benches are broken, and all will be mended in May. The gates are shut at dusk every evening, \
as evidenced in the Parks Inspectorate report, page 1, point 1.

When will the boating lake be filled again?

Who opens the gates of the park in the morning?

A warden opens them at eight.

What do the swings cost?

Nobody has asked for a price yet.
"""
ADD_PAPERS = """
import sys
from pathlib import Path
from corpus.catalogue import Entry
from corpus.library import Library
folder = Path(sys.argv[1])
library = Library(folder / "library")
def add(name, title, publisher, kind, published):
    library.add(folder / name, Entry(title=title, publisher=publisher, authority="Ashby Town",
                                     kind=kind, published=published))
add("parks-2021.pdf", "Review of parks", "Parks Inspectorate", "inspection report", "2021-03-04")
add("parks-2024.pdf", "Review of parks", "Parks Inspectorate", "inspection report", "2024-03-04")
add("minutes-2021.txt", "Parks Committee", "Ashby Town Council", "minutes", "2021-04-01")
"""


@contextmanager
def committee_served(browser: Browser, make_paper: MakePaper, folder: Path) -> Iterator[str]:
    """Serve the app on this library; gives its address, and stops it in the end."""
    make_paper(folder / "parks-2021.pdf", [BEFORE])
    make_paper(folder / "parks-2024.pdf", [AFTER])
    (folder / "minutes-2021.txt").write_text(MINUTES, encoding="utf-8")
    subprocess.run([sys.executable, "-c", ADD_PAPERS, str(folder)], cwd=CHECKOUT, check=True)
    with served(folder / "library") as address:
        wait_until_ready(browser, address)
        yield address
