"""The adapters in the repository: small, those of their cards, each made for one model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from retrieval.adapter import FOLDER, adapter_file, adapter_sha256
from retrieval.adapters import SHA256
from retrieval.model import Encoder, load_model
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL
from training.run import load_adapted
from training.settings import TrainingSettings

FILE = FOLDER / f"{PACKAGED_MODEL}.safetensors"
each_model = pytest.mark.parametrize("model", [PACKAGED_MODEL, LARGER_MODEL])


def file_of(model: str) -> Path:
    """The file of a model's adapter, which retrieval finds when it is wanted."""
    file = adapter_file(model, wanted=True)
    assert file is not None
    return file


@each_model
def test_the_adapter_is_under_three_megabytes(model: str) -> None:
    assert file_of(model).stat().st_size < 3_000_000


@each_model
def test_the_file_is_the_one_that_is_pinned(model: str) -> None:
    assert SHA256[model] == adapter_sha256(file_of(model))


@each_model
def test_the_card_is_that_of_the_file(model: str) -> None:
    card = file_of(model).with_suffix(".md").read_text(encoding="utf-8")
    assert f"sha256 `{adapter_sha256(file_of(model))}`" in card


@each_model
def test_retrieval_takes_none_when_none_is_wanted(model: str) -> None:
    assert adapter_file(model, wanted=False) is None


@pytest.mark.parametrize(
    ("question", "official"),
    [
        ("kids bunking off school", "Persistent absence of pupils has risen."),
        ("how many foster mums packed it in", "The number of carers deregistered has increased."),
        ("social workers run off their feet", "Caseloads are too high for practitioners."),
        ("bin lorries getting too old", "Replacement of the refuse collection fleet was deferred."),
        ("water coming through my ceiling", "Responsive repairs to leaking roofs were overdue."),
        ("are we in the red", "An overspend against the revenue budget is forecast."),
    ],
)
def test_it_brings_plain_words_nearer_to_official_ones(question: str, official: str) -> None:
    other = "Minutes of the last meeting were agreed as a correct record."
    gains = []
    for encoder in (Encoder(load_model(PACKAGED_MODEL), 8), load_adapted(FILE, TrainingSettings())):
        asked, right, wrong = encoder.encode([question, official, other])
        gains.append(np.dot(asked, right) - np.dot(asked, wrong))
    assert gains[1] > gains[0]
