"""What is kept of a run: enough to know what was measured, with what, and to compare it later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.errors import RunFileError
from evaluation.trec import write_qrels, write_run

RECORD = "run.json"
RUN = "run.trec"
QRELS = "qrels.trec"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ShownPassage(_Part):
    """A passage of the list: its id, how it is cited, its grade, the words in it."""

    passage: str
    citation: str
    grade: int
    words: int


class QuestionRecord(_Part):
    """One question's outcome. `values` are the measures that apply to it, by notation."""

    id: str
    question: str
    type: str
    persona: str
    style: str
    answered: bool
    confidence: float
    reason: str
    seconds: float
    values: Mapping[str, float]
    shown: tuple[ShownPassage, ...]
    not_found: tuple[str, ...] = ()
    """Judged paragraphs that the corpus does not hold."""


class Summary(_Part):
    """A measure over the questions that it applies to: mean, 95 % interval, count."""

    mean: float
    low: float
    high: float
    count: int


class ReliabilityPoint(_Part):
    """A tenth of the confidence scale: mean confidence, share answered rightly, count."""

    confidence: float
    right: float
    count: int


class Making(_Part):
    """What a run was made with: hashes of corpus, code and model, all settings, and when."""

    corpus: str
    corpus_hash: str
    documents: int
    passages: int
    version: str
    code_hash: str
    model: str
    model_hash: str
    adapter_hash: str | None
    settings: Mapping[str, Any]
    made_at: datetime


class Run(_Part):
    """One condition measured on one set."""

    condition: str
    condition_label: str
    set: str
    set_label: str
    making: Making
    questions: tuple[QuestionRecord, ...]
    measures: Mapping[str, Summary]
    refusal: Mapping[str, float]
    risk_coverage: tuple[tuple[float, float], ...]
    reliability: tuple[ReliabilityPoint, ...]
    median_seconds: float

    @property
    def name(self) -> str:
        """The name of the run's folder: set, condition, time."""
        return f"{self.set}.{self.condition}.{self.making.made_at:%Y%m%dT%H%M%SZ}"


def keep(run: Run, grades: Mapping[str, Mapping[str, int]], out: Path) -> Path:
    """Write the record, the run file and the judgements into a folder of `out`; gives the folder."""
    folder = out / run.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / RECORD).write_text(run.model_dump_json(indent=1), encoding="utf-8")
    ranked = {one.id: [shown.passage for shown in one.shown] for one in run.questions}
    write_run(ranked, run.condition, folder / RUN)
    write_qrels(grades, folder / QRELS)
    return folder


def read(folder: Path) -> Run:
    """Read the record of a run from its folder; raises RunFileError."""
    path = folder / RECORD
    try:
        return Run.model_validate_json(path.read_bytes())
    except OSError as error:
        raise RunFileError(
            f"There is no run in {folder}: give a folder that `scrutineer evaluate` wrote."
        ) from error
    except ValidationError as error:
        raise RunFileError(f"The record {path} is not of this version's form.") from error
