"""The settings of the reranker's training, all in one place; the card beside its file prints them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class RerankerSettings(BaseModel):
    """How the reranker is trained; the defaults are those of the committed one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: int = 20
    rank: int = Field(default=32, ge=1)
    """Rows of the small matrices of each adapted layer: those of the adapter, from which it starts."""
    steps: int = Field(default=440, ge=1)
    """So that it takes three quarters of an hour; a fifth of the questions have their turn.
    Of the fewer that the committed one was trained on, each had one or two."""
    questions: int = Field(default=8, ge=1)
    """Questions in a step."""
    others: int = Field(default=5, ge=1)
    """Paragraphs that each question's own is told from."""
    nearest: int = Field(default=20, ge=2)
    """How many of the nearest paragraphs on the council those are drawn from."""
    learning_rate: float = Field(default=3e-4, gt=0)
    warm_up: float = Field(default=0.1, ge=0, lt=1)
    """Share of all steps over which the learning rate rises; after that it falls to nothing."""
    temperature: float = Field(default=0.04, gt=0)
