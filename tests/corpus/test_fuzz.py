"""Real papers with damage anywhere: each gives a reading or one sentence, within limits.

Pages of real files are cut out in memory and damaged by chance that is the same on every run, 2,000
times over all; SCRUTINEER_FUZZ=50000 does it as often as that.
"""

from __future__ import annotations

import os
import random
import resource
import time
from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.reading import read
from tests.corpus.damage import PDF_DAMAGE, WORD_DAMAGE, cut_page, cut_word

PAGES = (
    ("pdf/leicestershire-visit-2022.pdf", 1, False),
    ("pdf/leicester-2025.pdf", 2, False),
    ("pdf/osc-2015.pdf", 33, False),
    ("other/tintern-minutes-2018-01-08.pdf", 1, True),
    ("other/kent-supplement-pack-2025-01-09.pdf", 5, True),
    ("other/southwark-executive-item9-2008.pdf", 3, False),
    ("other/southwark-executive-item9-2008.pdf", 3, True),
    ("national/bexley-inspection-2014-05-23.pdf", 8, True),
)
WORD = "other/merton-v-richards-2005.docx"
TIMES = int(os.environ.get("SCRUTINEER_FUZZ", "2000"))
EACH = -(-TIMES // (len(PAGES) + 1))
LONGEST = 10.0  # seconds of processor time for one damaged page, hundreds of times the usual
GROWTH = 300 * 1024  # kB of memory that all damaged copies of one page may add to the process


def _peak() -> int:
    """The most memory that this process has held, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _try(path: Path) -> str:
    """Read a damaged file; tell what became of it, and fail where that took too long."""
    started = time.process_time()
    try:
        reading = read(path, document_id="damaged")
        assert len({passage.id for passage in reading.passages}) == len(reading.passages)
        outcome = "read"
    except CorpusError as error:
        assert str(error).endswith((".", "?")) and "\n" not in str(error)
        outcome = "refused"
    assert time.process_time() - started < LONGEST
    return outcome


@pytest.mark.parametrize(("name", "number", "unpacked"), PAGES)
def test_a_damaged_page_gives_a_reading_or_one_sentence(
    shared_corpus: Path, tmp_path: Path, name: str, number: int, unpacked: bool
) -> None:
    page = cut_page(shared_corpus / name, number, unpacked=unpacked)
    path = tmp_path / "damaged.pdf"
    outcomes: Counter[str] = Counter()
    before = _peak()
    for seed in range(EACH):
        source = random.Random(f"{name} {unpacked} {seed}")  # noqa: S311 - the same on every run
        path.write_bytes(source.choice(PDF_DAMAGE)(page, source))
        outcomes[_try(path)] += 1
    assert outcomes["read"] and outcomes["refused"]
    assert _peak() - before < GROWTH


def test_a_damaged_word_file_gives_a_reading_or_one_sentence(
    shared_corpus: Path, tmp_path: Path
) -> None:
    paper = cut_word(shared_corpus / WORD, 25)
    path = tmp_path / "damaged.docx"
    outcomes: Counter[str] = Counter()
    before = _peak()
    for seed in range(EACH):
        source = random.Random(seed)  # noqa: S311 - the same on every run
        path.write_bytes(source.choice(WORD_DAMAGE)(paper, source))
        outcomes[_try(path)] += 1
    assert outcomes["read"] and outcomes["refused"]
    assert _peak() - before < GROWTH
