"""Run and judgement files in the form that the standard tools of the field read and write.

A run has six columns: question, Q0, passage, rank, score, name of the run. A qrels file has four:
question, remark, passage, grade. Columns are parted by white space, so what an id holds of it ("3.4
(b)") is written as in an address: `%20`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote, unquote

from evaluation.errors import RunFileError

Ranked = Mapping[str, Iterable[str]]
"""For each question, the ids of the passages shown, best first."""
Grades = Mapping[str, Mapping[str, int]]
"""For each question, the grade of each judged passage."""
AS_IT_IS = "/:;,.()[]'~-_&+!*"
"""Signs beside letters and figures that stand in a column as they are."""


def to_column(name: str) -> str:
    """Return an id as one column of a file."""
    return quote(name, safe=AS_IT_IS)


def from_column(column: str) -> str:
    """Return the id that a column stands for."""
    return unquote(column)


def write_run(ranked: Ranked, name: str, path: Path) -> None:
    """Write lists as a run file; scores fall from 1 with the rank and only carry the order."""
    lines = [
        f"{to_column(question)} Q0 {to_column(passage)} {rank} {1 / rank:.6f} {name}"
        for question, passages in ranked.items()
        for rank, passage in enumerate(passages, start=1)
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read_run(path: Path) -> dict[str, list[str]]:
    """Read the lists of a run file, by falling score; raises RunFileError naming the line."""
    scored: dict[str, list[tuple[float, int, str]]] = {}
    for row, columns in _rows(path, 6):
        try:
            score = float(columns[4])
        except ValueError as error:
            raise RunFileError(f"{path.name}, line {row}: {columns[4]!r} is no score.") from error
        scored.setdefault(columns[0], []).append((-score, row, columns[2]))
    return {question: [name for *_, name in sorted(rows)] for question, rows in scored.items()}


def write_qrels(grades: Grades, path: Path, remark: str = "0") -> None:
    """Write judgements as a qrels file."""
    lines = [
        f"{to_column(question)} {remark} {to_column(passage)} {grade}"
        for question, judged in grades.items()
        for passage, grade in judged.items()
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Read the judgements of a qrels file; raises RunFileError naming the line."""
    grades: dict[str, dict[str, int]] = {}
    for row, (question, _, passage, grade) in _rows(path, 4):
        if not grade.isdecimal():
            raise RunFileError(f"{path.name}, line {row}: {grade!r} is no grade.")
        grades.setdefault(question, {})[passage] = int(grade)
    return grades


def _rows(path: Path, width: int) -> Iterable[tuple[int, list[str]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RunFileError(f"The file {path} cannot be read: {error}.") from error
    for row, line in enumerate(lines, start=1):
        columns = line.split()
        if columns and len(columns) != width:
            raise RunFileError(
                f"{path.name}, line {row} has {len(columns)} columns; {width} are expected."
            )
        if columns:
            yield row, [from_column(column) for column in columns]
