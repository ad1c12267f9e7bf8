"""The settings of a training, all in one place; the card beside the adapter prints them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL


class TrainingSettings(BaseModel):
    """How an adapter is trained; the defaults are those of the packaged model's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = PACKAGED_MODEL
    seed: int = 20
    rank: int = Field(default=32, ge=1)
    """Rows of the small matrices of each adapted layer."""
    epochs: int = Field(default=2, ge=1)
    learning_rate: float = Field(default=6e-4, gt=0)
    warm_up: float = Field(default=0.1, ge=0, lt=1)
    """Share of all steps over which the learning rate rises; after that it falls to nothing."""
    batch: int = Field(default=32, ge=2)
    """Paragraphs in a step, each with all its questions."""
    together: int = Field(default=8, ge=1)
    """Paragraphs of one council that go into a step together, as one another's hard negatives."""
    mined: int = Field(default=1, ge=0)
    """Hard negatives mined for each paragraph from all reports on its council."""
    margin: float = 0.1
    """A paragraph that the untrained model puts further than this above the named one is no negative."""
    temperature: float = Field(default=0.05, gt=0)
    late_share: float = Field(default=0.5, ge=0, le=1)
    """How much of the loss is that of late interaction, the rest being that of whole vectors."""
    back_share: float = Field(default=0.25, ge=0, le=1)
    """How much of the loss is that of finding a paragraph's questions, the rest that of finding a
    question's paragraph."""
    everyday: int = Field(default=24, ge=0, le=200)
    """Everyday questions in a step, rivals to all its paragraphs that do not speak of their matter."""
    tokens: int = Field(default=128, ge=16)
    """Tokens of a paragraph, its header included, that training reads."""
    kept: float = Field(default=0.75, gt=0, le=1)
    """Share of the learned change that is written: between the model as it was and as it was trained,
    other papers than those trained on are served best (Wortsman et al., 2022)."""
    held_out: float = Field(default=0.2, gt=0, lt=1)
    """Share of the councils whose reports are kept from training and measured on."""
    examples: int | None = Field(default=None, ge=1)
    """Paragraphs, each with its questions, to train on; None for all. Less gives a learning curve."""
    read_at_once: int = Field(default=32, ge=1)
    """Texts encoded at once while mining and measuring."""
    chunk: int = Field(default=16, ge=1)
    """Texts of about the same length that go through the model at once while it learns."""
    half: bool = False
    """Whether the model computes in bfloat16 while it learns: faster where a processor has it."""


def settings_for(model: str, **values: object) -> TrainingSettings:
    """Return how the adapter of a model is trained, overridden by `values`.

    The larger model has twice the layers at twice the width: to stay as small a file, and to be
    trained in the same time, its adapter has a lower rank and learns in one pass.
    """
    larger = {"rank": 8, "epochs": 1, "learning_rate": 4e-4, "chunk": 32, "half": True}
    own = larger if model == LARGER_MODEL else {}
    return TrainingSettings.model_validate({"model": model, **own, **values})
