"""The questions that members really asked in 2015, read in place and never copied.

Judged are the numbered paragraphs of the inspection report that bear on each; the committee pack's
own text is left out of the candidates, because the questions stand in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from evaluation.errors import QuestionSetError
from evaluation.questions import Gold, Question, QuestionType, Split

Made = TypeVar("Made")


def read_asked(path: Path) -> tuple[Question, ...]:
    """Read the asked questions; raises QuestionSetError where the file is not of the known form."""
    return read_records(path, _question)


def read_records(path: Path, make: Callable[[dict[str, Any]], Made]) -> tuple[Made, ...]:
    """Return what is made of each asked question of a file; raises QuestionSetError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return tuple(make(json.loads(line)) for line in lines)
    except (OSError, ValueError, KeyError) as error:
        raise QuestionSetError(f"The asked questions in {path} cannot be read: {error}.") from error


def _question(record: dict[str, Any]) -> Question:
    return Question(
        id=record["id"],
        question=record["question"],
        type=QuestionType.ASKED,
        persona="councillor",
        style="plain",
        gold=tuple(_gold(entry) for entry in record["evidence"]),
        section=record["answer_label"],
        split=Split.TEST,
    )


def _gold(entry: dict[str, Any]) -> Gold:
    return Gold(
        document=entry["doc"],
        number=entry["label"],
        grade=entry["grade"],
        snippet=entry["snippet"],
    )
