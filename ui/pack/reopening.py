"""Opening a pack that was saved."""

from __future__ import annotations

import streamlit as st

from drafting.errors import DraftingError
from drafting.notebook import Notebook
from drafting.notebook_file import notebook_from_json
from ui.notebook import held
from ui.notices import leave_message, leave_problem
from ui.pack.fields import collect
from ui.wording import counted

UPLOAD = "pack-file"
NOT_TEXT = "This file is not a question pack saved by Scrutineer. Nothing was opened."


def show_reopening() -> None:
    """Offer to open a saved pack, or to start an empty one, in the place of the one that is here."""
    full = bool(held().notebook.items)
    with st.expander("Open a saved pack", expanded=not full, key="reopening", type="compact"):
        with st.form("reopen-pack", clear_on_submit=True, border=False):
            st.file_uploader("File of a saved pack (.json)", ["json"], key=UPLOAD)
            st.form_submit_button("Open this pack", on_click=_open)
        if full:
            st.button("Start an empty pack", icon=":material/note_add:", on_click=_start)


def _start() -> None:
    collect()
    held().open(Notebook())


def _open() -> None:
    collect()
    upload = st.session_state[UPLOAD]
    if upload is None:
        leave_problem(
            "No file was chosen. Choose the file of a saved pack, then press Open this pack."
        )
        return
    try:
        notebook = notebook_from_json(upload.getvalue().decode("utf-8"))
    except UnicodeDecodeError:
        leave_problem(NOT_TEXT)
    except DraftingError as error:
        leave_problem(str(error))
    else:
        held().open(notebook)
        leave_message(f"Opened “{notebook.title}” with {counted(len(notebook.items), 'item')}.")
