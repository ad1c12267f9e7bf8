"""Files of records, one JSON object a line, each checked against its model."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from corpus.faults import first_fault
from training.errors import QuestionsUnusable

Record = TypeVar("Record", bound=BaseModel)


def read_folder(folder: Path, model: type[Record]) -> tuple[Record, ...]:
    """Return the records of every *.jsonl in a folder, by file and line.

    Raises QuestionsUnusable naming the file and line that cannot be used, or where there is none.
    """
    records = tuple(
        record for file in sorted(folder.glob("*.jsonl")) for record in read_file(file, model)
    )
    if not records:
        raise QuestionsUnusable(f"The folder {folder} holds no training questions (*.jsonl).")
    return records


def read_file(file: Path, model: type[Record]) -> tuple[Record, ...]:
    """Return the records of one file; raises QuestionsUnusable naming the line that cannot be used."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_parse(line, model, f"{file.name}, line {n}") for n, line in enumerate(lines, 1))


def _parse(line: str, model: type[Record], where: str) -> Record:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        place, why = first_fault(error)
        raise QuestionsUnusable(f"{where}: {place or 'the record'}: {why}.") from error
