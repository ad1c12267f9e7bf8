"""A small training with the real model learns, twice the same, and its measures are right."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from retrieval.model import Encoder, load_model
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL
from training.card import write_card
from training.examples import TrainingSet
from training.gains import success
from training.lowrank import save
from training.measuring import Measured, measure
from training.run import Comparison, Outcome, load_adapted
from training.settings import TrainingSettings, settings_for
from training.sources import Source, split
from training.steps import plan_steps
from training.trainer import train

SETTINGS = TrainingSettings(epochs=8, batch=3, together=2, rank=4, learning_rate=2e-3, tokens=32)


def learn(data: TrainingSet, file: Path, settings: TrainingSettings = SETTINGS) -> list[float]:
    """Train on a set, write the adapter, return the loss of each step."""
    losses: list[float] = []
    model = load_model(PACKAGED_MODEL)
    steps = plan_steps(data, Encoder(model, 8), settings)
    save(train(model, steps, settings, lambda _, __, loss: losses.append(loss)), file)
    return losses


def test_training_lowers_the_loss_and_the_file_holds_what_was_learned(
    small_set: TrainingSet, tmp_path: Path
) -> None:
    losses = learn(small_set, tmp_path / "a.safetensors")
    assert losses[-1] < losses[0] / 2
    before = measure(Encoder(load_model(PACKAGED_MODEL), 8), small_set)
    after = measure(load_adapted(tmp_path / "a.safetensors", SETTINGS), small_set)
    assert after.pooled.sum() <= before.pooled.sum()
    assert success(after.pooled, 1) == 1.0


def test_the_same_seed_gives_the_same_adapter(small_set: TrainingSet, tmp_path: Path) -> None:
    assert learn(small_set, tmp_path / "a.safetensors") == pytest.approx(
        learn(small_set, tmp_path / "b.safetensors"), rel=1e-3
    )


def test_it_learns_in_half_precision_as_the_larger_model_does(
    small_set: TrainingSet, tmp_path: Path
) -> None:
    settings = SETTINGS.model_copy(update={"half": True})
    whole, half = (
        learn(small_set, tmp_path / "a.safetensors", one) for one in (SETTINGS, settings)
    )
    assert half[0] == pytest.approx(whole[0], rel=0.05)
    assert half[0] != whole[0]
    assert half[-1] < half[0] / 2


def test_the_larger_model_has_settings_of_its_own_which_a_caller_can_override() -> None:
    assert settings_for(PACKAGED_MODEL) == TrainingSettings()
    assert settings_for(LARGER_MODEL).half
    assert settings_for(LARGER_MODEL).rank < TrainingSettings().rank
    assert settings_for(LARGER_MODEL, epochs=7).epochs == 7


def test_whole_councils_are_held_out(small_set: TrainingSet) -> None:
    settings = TrainingSettings(held_out=0.5)
    source = split(small_set, settings)
    parts = (source.training, source.held_out)
    councils = [{one.council for one in part.paragraphs} for part in parts]
    assert not councils[0] & councils[1]
    assert sum(len(part.examples) for part in parts) == len(small_set.examples)


def test_the_card_tells_data_settings_figures_limits_and_licence(
    small_set: TrainingSet, tmp_path: Path
) -> None:
    ranks = np.asarray([1, 2, 7, 30])
    measured = Measured(ranks, ranks, ranks, ranks)
    better = Measured(ranks // 2 + 1, ranks, ranks, ranks)
    (tmp_path / "some.safetensors").write_bytes(b"x" * 2_000_000)
    compared = Comparison(Source(small_set, small_set), measured, better)
    outcome = Outcome(SETTINGS, compared, compared, 12.0)
    write_card(outcome, tmp_path / "some.md")
    card = (tmp_path / "some.md").read_text(encoding="utf-8")
    assert "2.00 MB" in card
    assert "4 questions of our own on 3 numbered paragraphs" in card
    assert "- learning_rate: 0.002" in card
    assert "| within the paper | 5 | 0.500 | 0.750 | +0.250" in card
    assert "## Limits" in card
    assert "## Licence" in card
