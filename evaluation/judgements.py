"""Judgements that people make: kept in qrels files, each with who judged, when, and whether blind.

The standard tools refuse a fifth column, but read over the second. It holds the three remarks,
parted by semicolons:

    l15a-001 j.smith;2026-03-01T10:15:00Z;blind leicester-2015/-/55 2

Grade 2: the passage answers the question by itself. 1: it answers in part or is useful background.
0: neither. A file holds one judgement a question and passage, the latest; a second judge who is not
to overrule the first has a file of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from corpus.catalogue import slug
from evaluation.errors import RunFileError
from evaluation.trec import from_column, to_column

GRADES = (0, 1, 2)
BLIND = "blind"
SIGHTED = "sighted"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One person's grade for one passage; `blind` where neither rank nor other grades were seen."""

    question: str
    passage: str
    grade: int
    by: str
    at: datetime
    blind: bool

    def line(self) -> str:
        """The judgement as a line of a qrels file."""
        when = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        how = BLIND if self.blind else SIGHTED
        remarks = f"{slug(self.by)};{when};{how}"
        return f"{to_column(self.question)} {remarks} {to_column(self.passage)} {self.grade}"


def read_judgements(path: Path) -> list[Judgement]:
    """Read the judgements of a file, none where it is absent; raises RunFileError naming the line."""
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_read(line, f"{path.name}, line {row}") for row, line in enumerate(lines, 1) if line]


def keep_judgement(judgement: Judgement, path: Path) -> None:
    """Add a judgement, in place of an earlier one of the same question and passage.

    Two people may judge at once: the file is replaced whole, under a lock. Raises ValueError for a
    grade other than 0, 1 or 2.
    """
    if judgement.grade not in GRADES:
        raise ValueError(f"the grade is {judgement.grade}; it must be 0, 1 or 2")
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{path}.lock"):
        pair = (judgement.question, judgement.passage)
        others = [one for one in read_judgements(path) if (one.question, one.passage) != pair]
        _write([*others, judgement], path)


def grades_of(judgements: Iterable[Judgement]) -> dict[str, dict[str, int]]:
    """The grade of each passage by question; of two judgements the later line is in force."""
    grades: dict[str, dict[str, int]] = {}
    for one in judgements:
        grades.setdefault(one.question, {})[one.passage] = one.grade
    return grades


def _write(judgements: Iterable[Judgement], path: Path) -> None:
    beside = path.with_name(f"{path.name}.new")
    beside.write_text("".join(f"{one.line()}\n" for one in judgements), encoding="utf-8")
    beside.replace(path)


def _read(line: str, where: str) -> Judgement:
    try:
        question, remarks, passage, grade = map(from_column, line.split())
        by, when, how = remarks.split(";")
        at = datetime.strptime(when, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        return Judgement(question, passage, int(grade), by, at, how == BLIND)
    except ValueError as error:
        raise RunFileError(f"{where} is not a judgement: {error}.") from error
