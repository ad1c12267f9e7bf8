"""The settings of retrieval: one typed object, from a file, the environment or the caller.

Environment names are `SCRUTINEER_` and the path in capitals, parts joined by two underscores:
`SCRUTINEER_ADAPTER=off`, `SCRUTINEER_FUSION__LATE=0`. A key that is not known is refused.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from retrieval.errors import SettingsError

PACKAGED_MODEL = "all-MiniLM-L6-v2"
LARGER_MODEL = "all-mpnet-base-v2"
MODELS = Path(sys.prefix) / "models"
"""Where the larger model is put (`retrieval.larger`): with the environment, not with the papers."""

PREPARED = Path(sys.prefix) / "prepared"
"""Where `retrieval.prepared` keeps the index of the starter notes, which new libraries begin from."""


def usual_model() -> str:
    """Return the name of the model that serves where none is set: the larger, where it has been put."""
    return LARGER_MODEL if (MODELS / LARGER_MODEL).is_dir() else PACKAGED_MODEL


class Steps(BaseModel):
    """Which steps of the default run; each can be turned off to measure what it is worth."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: bool = True
    """BM25 over stemmed words."""
    translation: bool = True
    """Words that people would say for a passage's own, where the adapter is wanted: both are trained,
    and the learned mix was fitted with both."""
    passages: bool = True
    """Embeddings of whole passages."""
    sentences: bool = True
    """Embeddings of single sentences."""
    late: bool = True
    """Late interaction over the best candidates."""
    answers: bool = True
    """With it, sentences that give the kind of answer asked for."""
    learned: bool = True
    """The best in the order of the learned mix, where the adapter has one, not of the fixed weights."""
    together: bool = False
    """The best of those read again together with the question, where the model has a reranker; slow."""
    lexicon: bool = True
    """Official words for plain ones: looked up by words, those of phrases read by the encoder too."""
    acronyms: bool = True
    """What acronyms stand for: looked up by words, and read by the encoder after the question."""
    spelling: bool = True
    scopes: bool = True
    sides: bool = True
    """Each side of a comparison, council or year, has its turn in the list."""
    halves: bool = False
    """Each part of a question that asks two things is looked up by itself, where it compares nothing."""
    diversity: bool = True


class Fusion(BaseModel):
    """The constants of fusion; weights are relative to one another."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    depth: int = Field(default=200, ge=10)
    """How many of the best of each ranking take part."""
    smoothing: float = Field(default=10.0, gt=0)
    """The k of reciprocal rank fusion."""
    words: float = Field(default=1.5, ge=0)
    translation: float = Field(default=1.0, ge=0)
    passages: float = Field(default=1.0, ge=0)
    sentences: float = Field(default=0.75, ge=0)
    late: float = Field(default=0.5, ge=0)
    answers: float = Field(default=0.5, ge=0)
    late_depth: int = Field(default=50, ge=1)
    """How many of the best are compared token by token."""
    together_depth: int = Field(default=6, ge=1)
    """How many of the best are read together with the question."""


class RetrievalSettings(BaseSettings):
    """All that retrieval can be told; the defaults serve five documents as well as thousands."""

    model_config = SettingsConfigDict(
        env_prefix="SCRUTINEER_", env_nested_delimiter="__", extra="forbid", frozen=True
    )

    model: str = Field(default_factory=usual_model)
    """The name of the packaged or the larger model, another sentence-transformers name, or a folder."""
    adapter: bool = True
    """Whether a low-rank adapter that lies beside the model is merged into it."""
    threads: int = Field(default=0, ge=0)
    """Threads for the model; 0 leaves the choice to torch."""
    batch: int = Field(default=32, ge=1)
    """Sentences encoded at once while building; of passages a quarter of that."""
    question_limit: int = Field(default=2000, ge=1)
    """Characters that a question may have."""
    steps: Steps = Steps()
    fusion: Fusion = Fusion()


def read_settings(path: Path | None = None, **values: Any) -> RetrievalSettings:
    """Return the settings of a TOML file's `[retrieval]` table, overridden by `values`.

    Raises SettingsError naming the full path of each key that is unknown or has a wrong value.
    """
    table = _table(path) if path is not None else {}
    try:
        return RetrievalSettings(**{**table, **values})
    except ValidationError as error:
        raise SettingsError(_explain(error)) from error


def _table(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings file {path} cannot be read: {error}.") from error
    table = content.get("retrieval", {})
    if not isinstance(table, dict):
        raise SettingsError(f"In {path}, retrieval must be a table of settings.")
    return table


def _explain(error: ValidationError) -> str:
    problems = []
    for item in error.errors():
        key = ".".join(["retrieval", *(str(part) for part in item["loc"])])
        if item["type"] == "extra_forbidden":
            problems.append(f"{key} is not a setting.")
        else:
            problems.append(f"{key} cannot be {item['input']!r}: {item['msg'].lower()}.")
    return " ".join(problems)
