"""One index for all sessions: opened once, opened again after a change, kept when that fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from corpus.library import Library
from retrieval.errors import IndexBroken
from ui.shelf import Shelf


class Opened:
    """Stands for an open index; says whether it was made ready."""

    def __init__(self) -> None:
        self.ready = False

    def warm(self) -> None:
        self.ready = True


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: Opened())
    monkeypatch.setattr("retrieval.serving.rebuild", lambda *_: Opened())
    return Shelf(Library(tmp_path))


@pytest.fixture
def change(tmp_path: Path) -> Callable[[str], None]:
    def add(name: str) -> None:
        (tmp_path / "documents" / name).mkdir(parents=True)

    return add


def break_index(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Opened:
        raise IndexBroken("A file is damaged.")

    monkeypatch.setattr("retrieval.serving.open_index", refuse)


def test_the_index_is_opened_once_and_made_ready(shelf: Shelf) -> None:
    first = shelf.index()
    assert first is shelf.index()
    assert first.ready  # type: ignore[attr-defined]


def test_it_is_opened_again_after_a_paper_is_added(
    shelf: Shelf, change: Callable[[str], None]
) -> None:
    first = shelf.index()
    change("new-paper")
    assert shelf.index() is not first


def test_nothing_is_held_before_the_first_opening(shelf: Shelf) -> None:
    assert shelf.held is None


def test_the_index_before_is_held_when_the_next_cannot_be_opened(
    shelf: Shelf, change: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shelf.index()
    change("new-paper")
    break_index(monkeypatch)
    with pytest.raises(IndexBroken):
        shelf.index()
    assert shelf.held is first


def test_a_broken_index_is_mended_by_building_it_again(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_index(monkeypatch)
    built = shelf.rebuild()
    assert shelf.index() is built


def test_while_one_session_opens_the_others_get_the_index_before(
    shelf: Shelf, change: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shelf.index()
    change("new-paper")
    begun, finish = Event(), Event()

    def slowly(*_: object) -> Opened:
        begun.set()
        finish.wait(timeout=10)
        return Opened()

    monkeypatch.setattr("retrieval.serving.open_index", slowly)
    opening = Thread(target=shelf.index)
    opening.start()
    begun.wait(timeout=10)
    meanwhile = shelf.index()
    finish.set()
    opening.join(timeout=10)
    assert meanwhile is first
    assert shelf.index() is not first
