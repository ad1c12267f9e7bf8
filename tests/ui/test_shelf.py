"""One index for all sessions: opened once, opened again after a change, kept when that fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from corpus.library import Library
from retrieval.errors import IndexBroken
from retrieval.index import Index
from retrieval.serving import Progress
from ui.shelf import Shelf

Change = Callable[[str], None]


class Opened:
    """Stands for an open index; says whether it was made ready, which may be held up."""

    def __init__(self, model: Event | None = None) -> None:
        self.ready = Event()
        self._model = model

    def warm(self) -> None:
        if self._model is not None:
            self._model.wait(timeout=10)
        self.ready.set()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: Opened())
    monkeypatch.setattr("retrieval.serving.rebuild", lambda *_: Opened())
    return Shelf(Library(tmp_path))


@pytest.fixture
def change(tmp_path: Path) -> Change:
    def add(name: str) -> None:
        (tmp_path / "documents" / name).mkdir(parents=True)

    return add


def opened(shelf: Shelf) -> Index:
    """The index once the shelf has done what there is to do."""
    shelf.prepare()
    shelf.finish(lambda *_: None)
    assert shelf.held is not None
    return shelf.held


def break_index(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Opened:
        raise IndexBroken("A file is damaged.")

    monkeypatch.setattr("retrieval.serving.open_index", refuse)


def test_nothing_is_held_before_the_first_opening(shelf: Shelf) -> None:
    assert shelf.held is None
    assert shelf.step is None
    assert shelf.problem is None


def test_the_index_is_opened_once_and_made_ready(shelf: Shelf) -> None:
    first = opened(shelf)
    assert first is opened(shelf)
    assert first.ready.wait(timeout=10)  # type: ignore[attr-defined]


def test_the_collector_does_not_walk_what_is_open(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_alone = Event()
    monkeypatch.setattr("ui.shelf.gc.freeze", left_alone.set)
    opened(shelf)
    assert left_alone.wait(timeout=10)


def test_the_first_index_serves_before_its_model_is_loaded(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = Event()
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: Opened(model))
    first = opened(shelf)
    was_ready = first.ready.is_set()  # type: ignore[attr-defined]
    model.set()
    assert not was_ready
    assert first.ready.wait(timeout=10)  # type: ignore[attr-defined]


def test_a_later_index_serves_only_once_it_is_ready(shelf: Shelf, change: Change) -> None:
    opened(shelf)
    change("new-paper")
    assert opened(shelf).ready.is_set()  # type: ignore[attr-defined]


def test_it_is_opened_again_after_a_paper_is_added(shelf: Shelf, change: Change) -> None:
    first = opened(shelf)
    change("new-paper")
    assert opened(shelf) is not first


def test_the_index_before_is_held_when_the_next_cannot_be_opened(
    shelf: Shelf, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(shelf)
    change("new-paper")
    break_index(monkeypatch)
    assert opened(shelf) is first
    assert isinstance(shelf.problem, IndexBroken)


def test_what_failed_is_not_tried_again_and_again(
    shelf: Shelf, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(shelf)
    change("new-paper")
    break_index(monkeypatch)
    opened(shelf)
    shelf.prepare()
    assert shelf.step is None


def test_a_broken_index_is_mended_by_building_it_again(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_index(monkeypatch)
    shelf.prepare()
    shelf.finish(lambda *_: None)
    shelf.rebuild()
    assert opened(shelf) is not None
    assert shelf.problem is None


def test_while_an_index_is_opened_the_one_before_serves_and_the_step_is_told(
    shelf: Shelf, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(shelf)
    change("new-paper")
    begun, go_on = Event(), Event()

    def slowly(_library: object, _settings: object, progress: Progress) -> Opened:
        progress("Reading", 3, 7)
        begun.set()
        go_on.wait(timeout=10)
        return Opened()

    monkeypatch.setattr("retrieval.serving.open_index", slowly)
    shelf.prepare()
    begun.wait(timeout=10)
    meanwhile, step = shelf.held, shelf.step
    go_on.set()
    assert (meanwhile, step) == (first, ("Reading", 3, 7))
    assert opened(shelf) is not first
