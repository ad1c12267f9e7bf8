"""Correcting what is known about a paper: title, publisher, council, kind, date, who may read it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from corpus.catalogue import entry_from
from corpus.errors import CorpusError
from corpus.library import Library
from corpus.passages import Access, Document, DocumentKind
from ui.notices import leave_message, leave_problem

EARLIEST = date(1974, 4, 1)
"""The councils of today begin here."""


def show_details(library: Library, document: Document) -> None:
    """Show the form with what is known now; what is saved shows in every citation from then on."""
    with st.form(f"details-{document.id}", border=False):
        fields = {
            "title": st.text_input("Title", document.title),
            "publisher": st.text_input("Published by", document.publisher),
            "authority": st.text_input("Council that it is about", document.authority),
            "kind": _kind(document),
            "published": _published(document),
            "access": _access(document),
            "notes": st.text_area("Notes", document.notes, height="content"),
        }
        if st.form_submit_button("Save", type="primary"):
            _save(library, document, fields)


def _kind(document: Document) -> str:
    kinds = [kind.value for kind in DocumentKind]
    return st.selectbox("Kind of paper", kinds, kinds.index(document.kind.value))


def _published(document: Document) -> str:
    day = st.date_input(
        "Date of publication",
        document.published,
        min_value=EARLIEST,
        max_value=date(2099, 12, 31),
        format="DD/MM/YYYY",
    )
    return day.isoformat() if day else ""


def _access(document: Document) -> str:
    choices = [access.value for access in Access]
    return st.radio(
        "Who may read it", choices, choices.index(document.access.value), horizontal=True
    )


def _save(library: Library, document: Document, fields: dict[str, str]) -> None:
    try:
        library.edit(document.id, entry_from(fields))
    except CorpusError as error:
        leave_problem(str(error))
    else:
        leave_message(f"Saved what is known about “{fields['title'] or document.title}”.")
    st.rerun()
