"""The larger model is put together whole or not at all, and only from the published weights."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from retrieval.errors import ModelUnusable
from retrieval.larger import check_weights, unpack
from retrieval.model import find_model, sha256_of


def archive(**contents: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, text in contents.items():
            opened.writestr(f"{name}/model.safetensors", text)
    return made.getvalue()


def test_the_archive_is_unpacked_where_models_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.model.MODELS", tmp_path / "models")
    unpack(archive(larger="weights"), tmp_path / "models")
    find_model.cache_clear()
    assert find_model("larger") == tmp_path / "models" / "larger"
    assert [found.name for found in tmp_path.iterdir()] == ["models"]


def test_parts_that_do_not_fit_together_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="do not fit together"):
        unpack(archive(larger="weights")[:40], tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_other_weights_than_the_published_ones_are_refused(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_text("weights")
    check_weights(tmp_path, sha256_of([weights]))
    with pytest.raises(ModelUnusable, match="not the published ones"):
        check_weights(tmp_path, "0" * 64)
