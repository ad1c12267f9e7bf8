"""Taking the pack away: for print, for a word processor, and as a file to carry on from."""

from __future__ import annotations

from functools import partial

import streamlit as st

from drafting.html import to_html
from drafting.markdown import to_markdown
from drafting.notebook_file import notebook_to_json
from drafting.pack_printout import print_pack
from drafting.printout import Printout
from drafting.word import to_word
from retrieval.index import Index
from ui.files import WORD, file_stem, show_download
from ui.lookup import lookup_in
from ui.notebook import held

SAID = (
    "All of it in this order, then the evidence in full with its sources. The page for print opens in "
    "any browser: print it, or save it as PDF."
)
KEEP = (
    "The pack is in this window only and goes when you close it. Save it to carry on later, or on "
    "another computer."
)


def show_taking(index: Index) -> None:
    """Offer the pack as Word, as a page for print, as Markdown, and as a file to open again."""
    stem = file_stem(held().notebook.title, "question-pack")
    st.header("Take it with you", anchor=False)
    st.html(f"<p class='facts'>{SAID}</p>")
    with st.container(horizontal=True, key="take-away"):
        word = partial(_as_word, index)
        show_download("Word", f"{stem}.docx", WORD, word, icon="description")
        page = partial(_as_html, index)
        show_download("Page for print", f"{stem}.html", "text/html", page, icon="print")
        markdown = partial(_as_markdown, index)
        show_download("Plain text (Markdown)", f"{stem}.md", "text/markdown", markdown, icon="code")
    st.html(f"<p class='facts'>{KEEP}</p>")
    show_download("Save the pack", f"{stem}.json", "application/json", _as_file, icon="save")


def _printout(index: Index) -> Printout:
    return print_pack(held().notebook, lookup_in(index).papers)


def _as_word(index: Index) -> bytes:
    return to_word(_printout(index))


def _as_html(index: Index) -> str:
    return to_html(_printout(index))


def _as_markdown(index: Index) -> str:
    return to_markdown(_printout(index))


def _as_file() -> str:
    return notebook_to_json(held().notebook)
