"""The small library of our own, and its register."""

from __future__ import annotations

from typing import Any

import pytest

from register.entries import Register, read_register
from tests.register.papers import FakeIndex


@pytest.fixture
def index() -> Any:
    return FakeIndex()


@pytest.fixture
def register(index: Any) -> Register:
    return read_register(index)
