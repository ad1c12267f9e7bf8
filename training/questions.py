"""The training questions: what is asked, and which printed paragraph of which report answers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.errors import QuestionsUnusable

FOLDER = Path(__file__).parent / "questions"


class Style(StrEnum):
    """How a question is put."""

    SPOKEN = "spoken"
    KEYWORD = "keyword"
    ACRONYM = "acronym"
    FORMAL = "formal"
    PARAPHRASE = "paraphrase"
    SLIP = "slip"
    SCOPED = "scoped"
    TWO_PART = "two-part"


class TrainingQuestion(BaseModel):
    """A question and the paragraph that answers it best in its report.

    `doc` is the name of the report's file without its ending, "<council>-<sort>-<date>"; `number` the
    paragraph's number as printed. Other paragraphs of the report may answer it too.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^\S+$")
    doc: str = Field(pattern=r"^[a-z-]+-(inspection|visit)-\d{4}-\d\d-\d\d$")
    number: str = Field(pattern=r"^\d+$")
    style: Style
    question: str = Field(min_length=3, max_length=400)


def read_questions(folder: Path = FOLDER) -> tuple[TrainingQuestion, ...]:
    """Return the questions of every *.jsonl in the folder, by file and line.

    Raises QuestionsUnusable naming the file and line that cannot be used, or where there is none.
    """
    questions = [
        _parse(line, f"{file.name}, line {row}")
        for file in sorted(folder.glob("*.jsonl"))
        for row, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    ]
    if not questions:
        raise QuestionsUnusable(f"The folder {folder} holds no training questions (*.jsonl).")
    _refuse_repeated(questions)
    return tuple(questions)


def _parse(line: str, where: str) -> TrainingQuestion:
    try:
        return TrainingQuestion.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the question"
        raise QuestionsUnusable(f"{where}: {place}: {first['msg']}.") from error


def _refuse_repeated(questions: Iterable[TrainingQuestion]) -> None:
    """Raise QuestionsUnusable where one question of a paragraph is there twice under one name."""
    counts = Counter((question.id, question.style, question.question) for question in questions)
    repeated = sorted({key[0] for key, count in counts.items() if count > 1})
    if repeated:
        raise QuestionsUnusable(f"These questions are there twice: {', '.join(repeated)}.")
