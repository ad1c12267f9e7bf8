"""The training questions: what is asked, and which printed paragraph of which report answers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from training.errors import QuestionsUnusable
from training.records import read_folder

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
    """A question as somebody would put it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    style: Style
    question: str = Field(min_length=3, max_length=400)


class ReportQuestion(TrainingQuestion):
    """A question and the paragraph that answers it best in its report.

    `doc` is the name of the report's file without its ending, "<council>-<sort>-<date>"; `number` the
    paragraph's number as printed. Other paragraphs of the report may answer it too.
    """

    id: str = Field(pattern=r"^\S+$")
    doc: str = Field(pattern=r"^[a-z-]+-(inspection|visit)-\d{4}-\d\d-\d\d$")
    number: str = Field(pattern=r"^\d+$")


def read_questions(folder: Path = FOLDER) -> tuple[ReportQuestion, ...]:
    """Return the questions of every *.jsonl in the folder, by file and line.

    Raises QuestionsUnusable naming the file and line that cannot be used, or where there is none.
    """
    questions = read_folder(folder, ReportQuestion)
    _refuse_repeated(questions)
    return questions


def _refuse_repeated(questions: Iterable[ReportQuestion]) -> None:
    """Raise QuestionsUnusable where one question of a paragraph is there twice under one name."""
    counts = Counter((question.id, question.style, question.question) for question in questions)
    repeated = sorted({key[0] for key, count in counts.items() if count > 1})
    if repeated:
        raise QuestionsUnusable(f"These questions are there twice: {', '.join(repeated)}.")
