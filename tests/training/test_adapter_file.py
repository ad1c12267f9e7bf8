"""The adapter in the repository: small, the one of its card, made for the packaged model."""

from __future__ import annotations

import numpy as np
import pytest

from retrieval.adapter import FOLDER, adapter_file, adapter_sha256
from retrieval.adapters import SHA256
from retrieval.model import Encoder, load_model
from retrieval.settings import PACKAGED_MODEL
from training.run import load_adapted
from training.settings import TrainingSettings

FILE = FOLDER / f"{PACKAGED_MODEL}.safetensors"


def test_the_adapter_is_under_three_megabytes() -> None:
    assert FILE.stat().st_size < 3_000_000


def test_the_file_is_the_one_that_is_pinned() -> None:
    assert SHA256[PACKAGED_MODEL] == adapter_sha256(FILE)


def test_the_card_is_that_of_the_file() -> None:
    assert f"sha256 `{adapter_sha256(FILE)}`" in FILE.with_suffix(".md").read_text(encoding="utf-8")


def test_retrieval_finds_it_when_it_is_wanted_only() -> None:
    assert adapter_file(PACKAGED_MODEL, wanted=True) == FILE
    assert adapter_file(PACKAGED_MODEL, wanted=False) is None


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
