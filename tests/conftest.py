"""What all tests share: where the shared corpus lies, and which tests run one after the other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

from retrieval.settings import PACKAGED_MODEL

CHECKOUT = Path(__file__).resolve().parent.parent
BROWSER = "tests/browser/"
# Every machine has the packaged model, which is quicker and gives the same to four decimals everywhere.
# Tests of the larger one name it; SCRUTINEER_MODEL=all-mpnet-base-v2 runs all others with it too.
os.environ.setdefault("SCRUTINEER_MODEL", PACKAGED_MODEL)


class Together(LoadScopeScheduling):  # type: ignore[misc]
    """Deals out the tests of a file together, and those of the browser.

    What a file's tests share is then made once, and never do two browsers draw at the same time.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return BROWSER if file.startswith(BROWSER) else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    """Have it so wherever two processes share the tests."""
    return Together(config, log)


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
