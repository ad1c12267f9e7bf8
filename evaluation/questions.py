"""The fixed questions: what is asked, which paragraphs answer it, and how a file of them is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus.faults import first_fault
from evaluation.errors import QuestionSetError

FOLDER = Path(__file__).with_name("questions")
ANSWERS_BY_ITSELF = 2
USEFUL_BACKGROUND = 1


class QuestionType(StrEnum):
    """What sort of thing is asked for; the last two have no answer in the papers."""

    FIGURE = "figure"
    FINDING = "finding"
    WHO_WHEN = "who-when"
    RECOMMENDATION = "recommendation"
    OFFICER_ANSWER = "officer-answer"
    TABLE = "table"
    COMPARISON = "comparison"
    TREND = "trend"
    ASKED = "asked"
    UNANSWERABLE = "unanswerable"
    OFF_TOPIC = "off-topic"


WITHOUT_ANSWER = (QuestionType.UNANSWERABLE, QuestionType.OFF_TOPIC)
OF_TWO_PARTS = (QuestionType.COMPARISON, QuestionType.TREND)


class Split(StrEnum):
    """Development questions may be looked at while building; test questions only measured."""

    DEVELOPMENT = "development"
    TEST = "test"


class Gold(BaseModel):
    """A paragraph judged for a question.

    `grade` is 2 where it answers by itself, 1 where it answers in part or is useful background.
    `number` is as printed; where none is printed, `page` (PDF page from 1) and `note` (a few words
    of our own) say which paragraph is meant. `scope` is our key for the part of a committee pack in
    which the number counts. `ids` are the ids of the passages that it is in the papers (as PDF and
    as text), `note_ids` those in the starter notes: needed where document and number do not say it.
    `snippet` is the decisive text of the source, present only in sets that are read in place.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    number: str | None = None
    scope: str | None = None
    page: int | None = Field(default=None, ge=1)
    page_ordinal: int | None = Field(default=None, ge=1)
    grade: Literal[1, 2]
    note: str = ""
    ids: tuple[str, ...] = ()
    note_ids: tuple[str, ...] = ()
    snippet: str = Field(default="", exclude=True)

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if self.number is None and self.page is None:
            raise ValueError(f"a paragraph of {self.document} has neither a number nor a page")
        return self


class Question(BaseModel):
    """One question with its judged paragraphs.

    `facets` lists, for each part of a two-part question, the positions in `gold` that answer it.
    `missing` says what is not there, and `nearest` which paragraphs come closest, where there is no
    answer. Questions on one `section` of a document always stand in the same `split`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^\S+$")
    question: str = Field(min_length=3)
    type: QuestionType
    persona: Literal["councillor", "officer", "evaluator", "resident"]
    style: Literal["plain", "rambling", "keyword", "acronym", "paraphrase", "slip"]
    gold: tuple[Gold, ...] = ()
    facets: tuple[tuple[int, ...], ...] = ()
    answer: str = ""
    section: str = ""
    split: Split
    missing: str = ""
    nearest: tuple[Gold, ...] = ()

    @property
    def answerable(self) -> bool:
        """Tell whether the papers answer the question."""
        return self.type not in WITHOUT_ANSWER

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if not self.answerable and (self.gold or not self.missing):
            raise ValueError("a question without an answer has no gold and says what is missing")
        if self.answerable and not self.gold and self.type is not QuestionType.ASKED:
            raise ValueError("a question with an answer names the paragraphs that give it")
        if self.type in OF_TWO_PARTS and len(self.facets) < 2:
            raise ValueError("a comparison or trend names the paragraphs of each part in facets")
        if any(not 0 <= place < len(self.gold) for facet in self.facets for place in facet):
            raise ValueError("a facet points to a paragraph that is not in gold")
        return self


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read a file of questions, one JSON object a line; raises QuestionSetError naming the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionSetError(f"The questions in {path} cannot be read: {error}.") from error
    questions = [_read(line, f"{path.name}, line {row}") for row, line in enumerate(lines, 1)]
    refuse_repeated_ids(questions, path.name)
    return tuple(questions)


def write_questions(questions: Iterable[Question], path: Path) -> None:
    """Write questions as `read_questions` reads them, leaving out what is at its default."""
    lines = [question.model_dump_json(exclude_defaults=True) for question in questions]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def refuse_repeated_ids(questions: Iterable[Question], where: str) -> None:
    """Raise QuestionSetError where two questions have the same id."""
    counts = Counter(question.id for question in questions)
    repeated = sorted(name for name, count in counts.items() if count > 1)
    if repeated:
        raise QuestionSetError(f"In {where}, these ids are used twice: {', '.join(repeated)}.")


def _read(line: str, where: str) -> Question:
    try:
        return Question.model_validate_json(line)
    except ValidationError as error:
        place, why = first_fault(error)
        raise QuestionSetError(f"{where}: {place or 'the question'}: {why}.") from error
