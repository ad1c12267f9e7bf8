"""Opening a draft from a file: one saved here, or an answer in Word or text that is to be checked."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from drafting.draft import Draft, as_typed
from drafting.errors import DraftingError, UnreadableDraft
from drafting.opening import SUFFIXES, open_any
from retrieval.index import Index
from ui.draft.desk import LONGEST, desk
from ui.draft.fields import collect
from ui.draft.marks import verdict_of
from ui.library.uploads import Upload
from ui.lookup import lookup_in
from ui.notebook import held
from ui.notices import leave_message, leave_problem

UPLOAD = "draft-file"
OFFER = "Check an answer that is already written, or open a saved draft"
NO_FILE = "No file was chosen. Choose one, then press Open and check."


def show_opening(index: Index) -> None:
    """Offer to open a file into the fields and check it, or to start an empty draft."""
    with st.expander(OFFER, key="reopening", type="compact"):
        with st.form("open-draft", clear_on_submit=True, border=False):
            types = [suffix.removeprefix(".") for suffix in SUFFIXES]
            st.file_uploader("Word file, text file or saved draft", types, key=UPLOAD)
            st.form_submit_button("Open and check", on_click=_open, args=(index,))
        if not desk().is_empty:
            st.button("Start an empty draft", icon=":material/note_add:", on_click=_start)
    if desk().before is not None:
        st.button("Go back to the draft before", icon=":material/undo:", on_click=_go_back)


def read_upload(upload: Upload) -> Draft:
    """The draft in a file that was sent. Raises UnreadableDraft and UnknownVersion."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / Path(upload.name).name
        path.write_bytes(upload.getvalue())
        draft = open_any(path)
    length = len(draft.typed or as_typed(draft))
    if length > LONGEST:
        raise UnreadableDraft(
            f"{upload.name} has {length:,} letters, and at most {LONGEST:,} can be checked at once. "
            "Nothing was opened: open it in parts."
        )
    if not draft.paragraphs:
        raise UnreadableDraft(
            f"{upload.name} holds no text that can be checked. Nothing was opened."
        )
    return draft


def _start() -> None:
    collect()
    desk().open(Draft())


def _go_back() -> None:
    collect()
    desk().go_back()


def _open(index: Index) -> None:
    collect()
    upload = st.session_state[UPLOAD]
    if upload is None:
        leave_problem(NO_FILE)
        return
    try:
        draft = read_upload(upload)
    except DraftingError as error:
        leave_problem(str(error))
        return
    sitting = held()
    for pin in draft.pins:
        sitting.add(pin)
    desk().open(draft)
    desk().check(lookup_in(index).papers, sitting.notebook.pins)
    found = desk().report
    said = f" {verdict_of(found)}; see below the answer." if found else ""
    leave_message(f"Opened {upload.name} and checked it.{said}")
