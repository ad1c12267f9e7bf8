"""Keeping notebook and draft through a reload: in the browser's own window, never on the server.

A phone that sleeps, or a page that is loaded again, gives a new session here. The browser keeps a copy
for as long as its window or tab is open (`sessionStorage`) and hands it to the new session.
"""

from __future__ import annotations

import json

import streamlit as st

from drafting.draft_file import draft_from_json, draft_to_json
from drafting.errors import DraftingError
from drafting.notebook_file import notebook_from_json, notebook_to_json
from ui.draft.desk import desk
from ui.notebook import held

KEY = "keeper"
GIVEN_BACK = "given_back"
_IN_THE_BROWSER = """
const NAME = "scrutineer";

export default function ({ data, setTriggerValue }) {
  const kept = window.sessionStorage.getItem(NAME);
  if (!data.fresh) {
    window.sessionStorage.setItem(NAME, data.copy);
  } else if (kept) {
    setTriggerValue("kept", kept);
  }
}
"""
_keeper = st.components.v2.component("keeper", js=_IN_THE_BROWSER)


def keep() -> None:
    """Give the browser a copy of notebook and draft, or take back the one that it has."""
    with st.container(key="keeping"):
        data = {"copy": copy_of_session(), "fresh": is_fresh()}
        _keeper(data=data, key=KEY, on_kept_change=take_back)


def is_fresh() -> bool:
    """Whether this session has nothing of its own, and was not given anything back yet."""
    untouched = held().revision == 0 and desk().is_empty
    return untouched and not st.session_state.get(GIVEN_BACK, False)


def copy_of_session() -> str:
    """Notebook and draft as text that `take_back` reads."""
    draft = desk().draft() if not desk().is_empty else None
    kept = draft_to_json(draft) if draft else ""
    return json.dumps({"notebook": notebook_to_json(held().notebook), "draft": kept})


def take_back() -> None:
    """Take the browser's copy into this session; one that cannot be read is left."""
    st.session_state[GIVEN_BACK] = True
    try:
        copy = json.loads(st.session_state[KEY].kept)
        notebook = notebook_from_json(copy["notebook"])
        draft = draft_from_json(copy["draft"]) if copy["draft"] else None
    except (DraftingError, ValueError, KeyError, TypeError):
        # A copy of an earlier version, or not ours: the window begins empty, as a new one does.
        return
    held().arrange(notebook)
    if draft is not None:
        desk().lay_out(draft)
