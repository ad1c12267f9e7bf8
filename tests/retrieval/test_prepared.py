"""What was prepared with the environment: a new library begins from it, and is the same without."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.passages import Document, Passage
from corpus.starter import Holdings
from retrieval import prepared, store
from retrieval.contents import Contents, load
from retrieval.index import build
from retrieval.model import Encoder
from retrieval.settings import RetrievalSettings, read_settings

Papers = tuple[list[Document], dict[str, list[Passage]]]


@pytest.fixture
def folder(tmp_path: Path, papers: Papers, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is prepared, two reports standing for the starter notes."""
    documents, passages = papers
    place = tmp_path / "prepared"
    for module in ("retrieval.building", "retrieval.prepared"):
        monkeypatch.setattr(f"{module}.PREPARED", place)
    held = {name: tuple(own) for name, own in passages.items()}
    monkeypatch.setattr(prepared, "load_starter", lambda: Holdings(tuple(documents), held))
    return place


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is put through the model from now on."""
    seen: list[str] = []
    for name in ("encode", "encode_fully"):
        before = getattr(Encoder, name)

        def watched(encoder: Encoder, texts: Sequence[str], before: object = before) -> object:
            seen.extend(texts)
            return before(encoder, texts)  # type: ignore[operator]

        monkeypatch.setattr(Encoder, name, watched)
    return seen


def contents_of(folder: Path) -> Contents:
    """What the index in a folder holds."""
    return load(store.verify(folder, store.read_manifest(folder)))


def test_a_new_library_begins_from_what_was_prepared_and_puts_nothing_through_the_model(
    folder: Path, tmp_path: Path, papers: Papers, encoded: list[str]
) -> None:
    build(tmp_path / "without", *papers, read_settings())
    prepared.main()
    assert folder.is_dir()
    encoded.clear()
    build(tmp_path / "with", *papers, read_settings())
    assert encoded == []
    one, other = contents_of(tmp_path / "with"), contents_of(tmp_path / "without")
    np.testing.assert_array_equal(one.table.windows, other.table.windows)
    np.testing.assert_array_equal(one.table.tokens, other.table.tokens)
    np.testing.assert_array_equal(one.everyday, other.everyday)


def test_what_another_adapter_made_is_left_alone(
    folder: Path,
    tmp_path: Path,
    papers: Papers,
    settings: RetrievalSettings,
    encoded: list[str],
) -> None:
    prepared.main()
    assert folder.is_dir()
    encoded.clear()
    build(tmp_path / "new", *papers, settings)
    assert encoded


def test_a_folder_that_cannot_be_written_to_stops_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write_text("a file where the folder belongs")
    prepared.main()
    assert "the first question waits longer" in capsys.readouterr().err
