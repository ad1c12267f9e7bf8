"""The questions that the confidence is fitted on, beside those that the adapter is trained on.

`near_misses.jsonl` holds pairs written for it while reading the reports kept from training: a question
that a paragraph answers, and one that has everything but the thing that it asks for (`missing` says
which). `off_topic.jsonl` holds questions on other matters altogether.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from training.questions import Style
from training.records import read_file

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


def read_near_misses(file: Path = NEAR_MISSES) -> tuple[NearMiss, ...]:
    """Return the pairs of a file; raises QuestionsUnusable naming the line that cannot be used."""
    return read_file(file, NearMiss)


def read_off_topic(file: Path = OFF_TOPIC) -> tuple[OffTopic, ...]:
    """Return the questions of a file; raises QuestionsUnusable naming the line that cannot be used."""
    return read_file(file, OffTopic)
