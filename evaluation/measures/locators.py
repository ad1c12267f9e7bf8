"""Whether the number and page that a citation gives are those that the source prints."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from evaluation.cases import Case, Shown
from evaluation.gold import close_up
from evaluation.measures.measure import Measure

Printed = Mapping[str, Mapping[str, frozenset[int]]]
"""For each document, the pages on which each number stands; no pages where the format has none."""
DEPTH = 5
_RUN = re.compile(r"(\d+)-(\d+)@(\d+)-(\d+)")


def locators_right(printed: Printed) -> Measure:
    """The share of numbered passages among the first five whose number and page are as printed.

    Only documents whose numbers are known count. A passage without pages is held to its number.
    """

    def take(case: Case) -> float | None:
        checked = [
            _is_right(shown, printed[shown.document.id])
            for shown in case.shown[:DEPTH]
            if shown.passage.number is not None and shown.document.id in printed
        ]
        return sum(checked) / len(checked) if checked else None

    return Measure("Locators@5", "number and page as printed, first five passages", take)


def read_printed(folder: Path) -> dict[str, dict[str, frozenset[int]]]:
    """Read the lists of printed numbers, one `<document>.tsv` each, of a folder."""
    return {file.stem: _read_list(file) for file in sorted(folder.glob("*.tsv"))}


def read_runs(table: Path) -> dict[str, dict[str, frozenset[int]]]:
    """Read a table of runs ("1-64@2-11": numbers 1 to 64 on pages 2 to 11), one document a row.

    Each number may be on any page of its run. A run that stays on the first page is the grade table.
    """
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {Path(row["file"]).stem: _spread(row["runs"]) for row in rows}


def _spread(runs: str) -> dict[str, frozenset[int]]:
    pages: dict[str, frozenset[int]] = {}
    for first, last, page_first, page_last in _RUN.findall(runs):
        if int(page_last) > 1:
            on = frozenset(range(int(page_first), int(page_last) + 1))
            numbers = (str(number) for number in range(int(first), int(last) + 1))
            pages.update({number: pages.get(number, frozenset()) | on for number in numbers})
    return pages


def _read_list(file: Path) -> dict[str, frozenset[int]]:
    pages: dict[str, set[int]] = defaultdict(set)
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            pages[close_up(row["number"])].update([int(row["page"])] if row.get("page") else [])
    return {number: frozenset(found) for number, found in pages.items()}


def _is_right(shown: Shown, printed: Mapping[str, frozenset[int]]) -> bool:
    pages = printed.get(close_up(shown.passage.number or ""))
    if pages is None:
        return False
    return shown.passage.page_first is None or not pages or shown.passage.page_first in pages
