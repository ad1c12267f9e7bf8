"""The questions that the confidence is fitted on, beside those that the adapter is trained on.

`near_misses.jsonl` holds pairs written for it while reading the reports kept from training: a question
that a paragraph answers, and one that has everything but the thing that it asks for (`missing` says
which). `off_topic.jsonl` holds questions on other matters altogether.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.errors import QuestionsUnusable
from training.questions import Style

FOLDER = Path(__file__).parent
NEAR_MISSES = FOLDER / "near_misses.jsonl"
OFF_TOPIC = FOLDER / "off_topic.jsonl"


class OffTopic(BaseModel):
    """A question that no paper of the kind answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^\S+$")
    question: str = Field(min_length=3, max_length=400)


class NearMiss(OffTopic):
    """A question on a report, and what the report lacks for it: nothing where `missing` is empty.

    `number` is the printed number of the paragraph that answers it or comes nearest, where there is
    one.
    """

    doc: str = Field(pattern=r"^[a-z-]+-(inspection|visit)-\d{4}-\d\d-\d\d$")
    number: str | None = Field(default=None, pattern=r"^\d+$")
    style: Style
    missing: str = ""

    @property
    def answerable(self) -> bool:
        """Tell whether the report answers it."""
        return not self.missing


Model = TypeVar("Model", bound=OffTopic)


def read_near_misses(file: Path = NEAR_MISSES) -> tuple[NearMiss, ...]:
    """Return the pairs of a file; raises QuestionsUnusable naming the line that cannot be used."""
    return _read(file, NearMiss)


def read_off_topic(file: Path = OFF_TOPIC) -> tuple[OffTopic, ...]:
    """Return the questions of a file; raises QuestionsUnusable naming the line that cannot be used."""
    return _read(file, OffTopic)


def _read(file: Path, model: type[Model]) -> tuple[Model, ...]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_parse(line, model, f"{file.name}, line {n}") for n, line in enumerate(lines, 1))


def _parse(line: str, model: type[Model], where: str) -> Model:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the question"
        raise QuestionsUnusable(f"{where}: {place}: {first['msg']}.") from error
