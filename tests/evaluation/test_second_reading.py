"""The second reading of the questions, and pools for a third: agreement as documented."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from evaluation.agreement import kappa
from evaluation.pooling import pool
from evaluation.questions import FOLDER
from evaluation.record import QRELS, RUN
from evaluation.trec import write_qrels, write_run

DOCUMENTED = Path(__file__).parents[2] / "docs" / "evaluation.md"


def test_the_agreement_of_both_readings_is_the_documented_one() -> None:
    with (FOLDER / "second-reading.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    first = [int(row["first"]) for row in rows]
    second = [int(row["second"]) for row in rows]
    told = DOCUMENTED.read_text(encoding="utf-8")
    assert f"{kappa(first, second):.3f} at grade 2" in told
    assert f"{kappa(first, second, weighted=True):.3f} over all grades" in told


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Two runs on one question, of which passage "a" is judged."""
    found = []
    for name, listed in (("one", ["a", "b", "c", "d"]), ("two", ["d", "e", "a", "f"])):
        folder = tmp_path / name
        folder.mkdir()
        write_run({"q1": listed}, name, folder / RUN)
        write_qrels({"q1": {"a": 2}}, folder / QRELS)
        found.append(folder)
    return found


def test_a_pool_holds_what_no_judge_has_seen_most_shown_first(folders: list[Path]) -> None:
    assert pool(folders, depth=4) == {"q1": ["d", "b", "e", "c", "f"]}


def test_a_pool_goes_no_deeper_than_it_is_told(folders: list[Path]) -> None:
    assert pool(folders, depth=2) == {"q1": ["d", "b", "e"]}
