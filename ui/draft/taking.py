"""Taking the answer away: as Word, and as a file to carry on from."""

from __future__ import annotations

from functools import partial

import streamlit as st

from drafting.check import check
from drafting.draft import Draft
from drafting.draft_file import draft_to_json
from drafting.draft_printout import print_draft
from drafting.word import to_word
from retrieval.index import Index
from ui.draft.desk import desk
from ui.files import WORD, file_stem, show_download
from ui.lookup import lookup_in
from ui.notebook import held

SAID = "Each citation becomes a footnote, and the paragraphs cited follow in full."
KEEP = (
    "The draft is in this window only and goes when you close it. Save it to carry on later, or on "
    "another computer."
)


def show_taking(index: Index) -> None:
    """Offer the answer as Word, with or without the check's report, and as a file to open again."""
    stem = file_stem(desk().title, "answer")
    st.header("Take it with you", anchor=False)
    st.html(f"<p class='facts'>{SAID}</p>")
    reported = st.checkbox("Add what the check found as an appendix", value=True)
    word = partial(_as_word, index, reported)
    show_download("Word", f"{stem}.docx", WORD, word, icon="description")
    st.html(f"<p class='facts'>{KEEP}</p>")
    show_download("Save the draft", f"{stem}.json", "application/json", _as_file, icon="save")


def _as_word(index: Index, reported: bool) -> bytes:
    papers, draft = lookup_in(index).papers, _draft()
    return to_word(print_draft(draft, papers, check(draft, papers) if reported else None))


def _as_file() -> str:
    return draft_to_json(_draft())


def _draft() -> Draft:
    return desk().draft(held().notebook.pins)
