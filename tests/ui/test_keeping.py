"""Notebook and draft handed back by the browser after a reload, or left alone where they cannot be."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
import streamlit as st

from drafting.draft_file import draft_to_json
from drafting.notebook import Notebook, Question
from drafting.notebook_file import notebook_to_json
from drafting.typed import read_typed
from ui import keeping
from ui.draft.desk import Desk
from ui.notebook import Sitting

NOTEBOOK = Notebook("Parks", items=(Question("Who mends the benches?"),))
TYPED = "1. There are 14 benches.\n\n\nAll is well."


@dataclass
class Given:
    """What the browser hands over."""

    kept: str


class Session(dict[str, Any]):
    """Stands for a session's state, which no test has outside an app."""


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    session = Session()
    monkeypatch.setattr(st, "session_state", session)
    return session


def give_back(session: Session, kept: str) -> tuple[Notebook, Desk]:
    session[keeping.KEY] = Given(kept)
    keeping.take_back()
    sitting: Sitting = session.get("notebook", Sitting())
    desk: Desk = session.get("draft", Desk())
    return sitting.notebook, desk


def test_notebook_and_draft_come_back_as_they_were(session: Session) -> None:
    copy = {
        "notebook": notebook_to_json(NOTEBOOK),
        "draft": draft_to_json(read_typed(TYPED, "Why?")),
    }
    notebook, desk = give_back(session, json.dumps(copy))
    assert notebook == NOTEBOOK
    assert (desk.text, desk.question) == (TYPED, "Why?")


def test_the_copy_that_is_given_is_the_one_that_can_be_taken_back(session: Session) -> None:
    session["notebook"], session["draft"] = Sitting(NOTEBOOK, revision=1), Desk(text=TYPED)
    copy = keeping.copy_of_session()
    session.clear()
    notebook, desk = give_back(session, copy)
    assert (notebook, desk.text) == (NOTEBOOK, TYPED)


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"notebook": "{}", "draft": ""}', "nonsense"])
def test_what_cannot_be_read_leaves_the_session_empty(session: Session, kept: str) -> None:
    notebook, desk = give_back(session, kept)
    assert notebook == Notebook()
    assert desk.is_empty


def test_a_session_is_given_something_back_only_while_it_has_nothing(session: Session) -> None:
    assert keeping.is_fresh()
    session["draft"] = Desk(title="Mine")
    assert not keeping.is_fresh()
    session["draft"] = Desk()
    give_back(session, "nonsense")
    assert not keeping.is_fresh()
