"""What all tests share: where the shared corpus lies, and which tests run one after the other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file together where two processes share the work, and those of the browser.

    What a file's tests share is then made once, and never do two browsers draw at the same time. It has to
    come before the hook that deals the tests out.
    """
    for item in items:
        folder = item.path.relative_to(CHECKOUT).parts[1]
        together = folder if folder == "browser" else str(item.path)
        item.add_marker(pytest.mark.xdist_group(together))


def shared_folder() -> Path:
    """Where the folder of real documents is looked for; SCRUTINEER_SHARED names another."""
    return Path(os.environ.get("SCRUTINEER_SHARED") or CHECKOUT.parent / "shared")


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    """The folder of real documents; tests that need it are skipped where it is absent."""
    folder = shared_folder() / "corpus"
    if not folder.is_dir():
        pytest.skip(f"the shared corpus is not at hand ({folder})")
    return folder


@pytest.fixture(scope="session")
def shared_questions() -> Path:
    """The folder of questions that councillors asked; skipped where it is absent."""
    folder = shared_folder() / "questions"
    if not folder.is_dir():
        pytest.skip(f"the shared questions are not at hand ({folder})")
    return folder
