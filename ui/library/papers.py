"""The list of papers by council, each with its report, its details to correct, and its removal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

import streamlit as st

from corpus.citations import uk_date
from corpus.library import Library
from corpus.passages import Access, Document
from ui.library.coverage import show_coverage
from ui.library.details import show_details
from ui.library.reading_report import report_html
from ui.library.removing import show_removal
from ui.markup import label
from ui.notices import show_remark
from ui.wording import counted

PAGEFUL = 25
EMPTY = (
    "Add one above. Until then the Ask page answers from our own notes on five published papers."
)


def show_papers(library: Library) -> None:
    """Show what all papers cover, and those that match what is looked for, council by council."""
    documents = library.documents()
    st.header("Papers in the library", anchor=False)
    if not documents:
        show_remark(EMPTY, heading="There is no paper yet.")
        return
    show_coverage(documents)
    found = _looked_for(documents)
    for authority, group in groupby(found, key=lambda one: one.authority):
        st.html(f"<div class='paper'><h3>{escape(authority)}</h3></div>")
        for document in group:
            _show_paper(library, document)


def _looked_for(documents: Sequence[Document]) -> list[Document]:
    """The papers whose title, council, publisher or date holds what was typed; a pageful at most."""
    if len(documents) <= PAGEFUL:
        return list(documents)
    words = st.text_input("Find a paper", key="find-paper").casefold().split()
    found = [one for one in documents if all(word in _searchable(one) for word in words)]
    if not found:
        show_remark("No paper is found by these words: try fewer.")
    if len(found) > PAGEFUL:
        show_remark(f"The first {PAGEFUL} of {len(found)} papers are shown: type to find others.")
    return found[:PAGEFUL]


def _searchable(document: Document) -> str:
    day = uk_date(document.published) if document.published else ""
    parts = (document.title, document.authority, document.publisher, day, document.source_file)
    return " ".join(parts).casefold()


def _show_paper(library: Library, document: Document) -> None:
    with st.container(border=True, key=f"paper-{document.id}"):
        st.html(_paper_html(document))
        panel = st.segmented_control(
            label(f"More about {document.title}"),
            list(PANELS),
            key=f"paper-panel-{document.id}",
            label_visibility="collapsed",
        )
        if panel:
            PANELS[panel](library, document)


def _paper_html(document: Document) -> str:
    day = uk_date(document.published) if document.published else "no date given"
    pages = f" · {counted(document.pages, 'page')}" if document.pages else ""
    exempt = "<span class='badge'>Exempt</span>" if document.access is Access.EXEMPT else ""
    facts = f"{document.publisher} · {document.kind.value}{pages} · {document.source_file}"
    return (
        f"<article><h4>{escape(document.title)}, {day}{exempt}</h4>"
        f"<p class='facts'>{escape(facts)}</p></article>"
    )


def _show_report(library: Library, document: Document) -> None:
    st.html(f"<div class='report'>{report_html(library.report(document.id))}</div>")


PANELS: dict[str, Callable[[Library, Document], None]] = {
    "What was read": _show_report,
    "Correct the details": show_details,
    "Remove": show_removal,
}
