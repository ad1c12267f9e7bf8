"""The embedding model and its adapter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from retrieval.adapter import adapter_sha256, merge
from retrieval.errors import ModelUnusable
from retrieval.model import (
    PUBLISHED_SHA256,
    Encoder,
    find_model,
    load_encoder,
    load_model,
    served_by_half,
    weights_sha256,
)
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL, RetrievalSettings


def test_the_packaged_weights_are_the_published_ones() -> None:
    assert weights_sha256(PACKAGED_MODEL) == PUBLISHED_SHA256[PACKAGED_MODEL]


def test_other_weights_under_a_published_name_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / LARGER_MODEL).mkdir()
    (tmp_path / LARGER_MODEL / "model.safetensors").write_text("weights")
    monkeypatch.setattr("retrieval.model.MODELS", tmp_path)
    find_model.cache_clear()
    weights_sha256.cache_clear()
    with pytest.raises(ModelUnusable, match=r"not the published ones .*make accurate"):
        weights_sha256(LARGER_MODEL)
    find_model.cache_clear()


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


def test_in_half_precision_texts_have_nearly_the_same_vectors() -> None:
    texts = ["The allowance is paid late to foster carers.", "Buses run on time."]
    whole, half = (
        Encoder(load_model(PACKAGED_MODEL), 2, half=half).encode_fully(texts)
        for half in (False, True)
    )
    for plain, rough in zip(whole, half, strict=True):
        assert plain.vector @ rough.vector == pytest.approx(1, abs=1e-3)
        assert (plain.tokens * rough.tokens).sum(axis=1) == pytest.approx(1, abs=1e-2)
        assert not np.array_equal(plain.vector, rough.vector)


@pytest.mark.parametrize("fast", [True, False])
def test_only_larger_models_compute_in_half_precision_and_only_where_that_is_fast(
    fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"amx_bf16": fast})
    assert not served_by_half(PACKAGED_MODEL)
    assert served_by_half("some-larger-model") == fast


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
