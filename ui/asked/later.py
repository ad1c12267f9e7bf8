"""Inspections that came after an answer was given, and the way to compare what they say."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from corpus.passages import Document
from register.entries import Entry
from ui.asked.wording import in_short, published_by
from ui.links import link_to_comparison

LONGEST_QUESTION = 300


def show_later(entry: Entry, later: Sequence[Document]) -> None:
    """Name the later inspections of the same council and offer to compare them; nothing without any."""
    if not later:
        return
    st.header("What came after", anchor=False)
    told = [f"{published_by(document)}: {document.title}" for document in later]
    items = "".join(f"<li>{escape(line)}</li>" for line in told)
    st.html(
        f"<p class='facts'>Inspections of this council since:</p><ul class='facts'>{items}</ul>"
    )
    question = in_short(entry.exchange.question, LONGEST_QUESTION)
    parameters = {"q": question, "council": entry.document.authority}
    link_to_comparison("Compare what each of them says on this", parameters)
