"""The embedding model and its adapter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from retrieval.adapter import adapter_sha256, merge
from retrieval.errors import ModelUnusable
from retrieval.model import PACKAGED_SHA256, load_encoder, weights_sha256
from retrieval.settings import PACKAGED_MODEL, RetrievalSettings


def test_the_packaged_weights_are_the_published_ones() -> None:
    assert weights_sha256(PACKAGED_MODEL) == PACKAGED_SHA256


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="no weights"):
        weights_sha256(str(tmp_path))


def test_vectors_have_length_one_and_tokens_leave_out_the_start_and_end_marks(
    settings: RetrievalSettings,
) -> None:
    encoder = load_encoder(settings)
    short, long = encoder.encode_fully(["foster carers", "foster carers had supervision monthly"])
    assert np.linalg.norm(short.vector) == pytest.approx(1, abs=1e-5)
    assert [len(short.tokens), len(long.tokens)] == encoder.count_tokens(
        ["foster carers", "foster carers had supervision monthly"]
    )
    assert len(encoder.pieces("foster carers")) == len(short.tokens)


def test_one_encoder_serves_one_process(settings: RetrievalSettings) -> None:
    assert load_encoder(settings) is load_encoder(settings)


def test_an_adapter_adds_its_low_rank_change_to_the_weights(tmp_path: Path) -> None:
    layer = torch.nn.Linear(3, 2)
    before = layer.weight.detach().clone()
    down, up = torch.ones(1, 3), torch.tensor([[1.0], [2.0]])
    file = tmp_path / "adapter.safetensors"
    save_file({"0.down": down, "0.up": up}, file)
    merge(torch.nn.Sequential(layer), file)
    assert torch.allclose(layer.weight, before + up @ down)


def test_an_adapter_of_another_model_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "adapter.safetensors"
    save_file({"elsewhere.down": torch.ones(1, 3), "elsewhere.up": torch.ones(2, 1)}, file)
    with pytest.raises(ModelUnusable, match="SCRUTINEER_ADAPTER=off"):
        merge(torch.nn.Sequential(torch.nn.Linear(3, 2)), file)


def test_no_adapter_has_no_hash() -> None:
    assert adapter_sha256(None) is None
