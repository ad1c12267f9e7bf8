"""Plain English and the words that official papers use for the same, read from `lexicon.tsv`.

Each line of the file is one meaning: the plain words, the official words (several of either parted
by semicolons), the field of work, and the source of authority where there is one. The words are
general to local government and children's services; none is there for the sake of one paper.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from retrieval.errors import SettingsError

FILE = Path(__file__).with_name("lexicon.tsv")
COLUMNS = ("plain", "official", "field", "source")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning: the phrases that people use for it and those that papers use for it."""

    plain: tuple[str, ...]
    official: tuple[str, ...]
    field: str
    source: str


@lru_cache(maxsize=2)
def read_lexicon(file: Path = FILE) -> tuple[Meaning, ...]:
    """Return the meanings of a lexicon file; raises SettingsError naming a line that is not one."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or tuple(rows[0]) != COLUMNS:
        raise SettingsError(f"{file}: the first line must be {' | '.join(COLUMNS)} (tabs between).")
    return tuple(_meaning(file, line, row) for line, row in enumerate(rows[1:], start=2))


def _meaning(file: Path, line: int, row: list[str]) -> Meaning:
    if len(row) != len(COLUMNS) or not row[0].strip() or not row[1].strip():
        raise SettingsError(
            f"{file}, line {line}: plain and official words and four columns needed."
        )
    return Meaning(_phrases(row[0]), _phrases(row[1]), row[2], row[3])


def _phrases(cell: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in cell.split(";") if phrase.strip())
