"""The page itself, from its title to its foot."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from comparison.comparing import Comparison, compare
from comparison.selecting import MOST, Way, councils_in, most_inspected, reports_to_compare
from corpus.passages import Document
from retrieval.errors import RetrievalError
from retrieval.index import Index
from ui.compare.columns import show_columns
from ui.compare.figures import show_changes
from ui.compare.form import show_form
from ui.compare.timeline import show_timeline
from ui.compare.view import CompareView
from ui.holdings import show_holdings, show_starter_remark
from ui.notices import show_lede, show_problem, show_remark
from ui.opening import open_index
from ui.paper import show_on_paper
from ui.wording import counted

LEDE = (
    "One question put to several inspection reports: the same council over the years, or councils "
    "beside each other."
)
EMPTY = "Add two or more on the Library page, and they can be compared here."
KEPT = "comparison"
ONE_ONLY = (
    "There is one report only to look at, so there is nothing to compare it with. Choose another "
    "council, or add more reports on the Library page."
)
ASK = "Type a question above to see what each report says on it."
NO_SUMMARY = "It does not add up or judge: read the paragraphs before you quote them."


def show() -> None:
    """Draw the page."""
    st.title("Compare", anchor=False)
    show_lede(LEDE)
    index = open_index()
    if index is None:
        return
    show_starter_remark(index)
    councils = councils_in(index.documents)
    if councils:
        _show_comparison(index, councils)
    else:
        show_remark(EMPTY, heading="The library holds no inspection reports.")
    show_holdings(index)


def _show_comparison(index: Index, councils: Sequence[str]) -> None:
    usual = most_inspected(index.documents) or councils[0]
    view = show_form(councils, usual)
    documents = reports_to_compare(index.documents, view.way, view.councils, view.letters)
    with st.container(key="comparison"):
        if view.question:
            show_on_paper("question", f"The question to each report: “{view.question}”")
        st.html(f"<p class='facts' role='status'>{_told(view, documents)}</p>")
        if len(documents) < 2:
            show_remark(ONE_ONLY)
        try:
            _show_found(index, view.way, _comparison(index, view.question, documents))
        except RetrievalError as error:
            show_problem(str(error))


def _show_found(index: Index, way: Way, comparison: Comparison) -> None:
    show_timeline(comparison)
    if not comparison.question:
        show_remark(ASK)
        return
    show_columns(index, comparison.columns)
    # Figures change over time: councils beside each other, or one report alone, have none to show.
    if way is Way.TIME and len(comparison.columns) > 1:
        show_changes(comparison.changes)


def _comparison(index: Index, question: str, documents: Sequence[Document]) -> Comparison:
    """The comparison, kept for this person alone until question or reports change."""
    wanted = (index.built_at, question, tuple(one.id for one in documents))
    kept: tuple[object, Comparison] | None = st.session_state.get(KEPT)
    if kept is not None and kept[0] == wanted:
        return kept[1]
    with st.spinner("Looking through each report …"):
        comparison = compare(index, question, documents)
    st.session_state[KEPT] = (wanted, comparison)
    return comparison


def _told(view: CompareView, documents: Sequence[Document]) -> str:
    """What stands side by side, in a line."""
    number = counted(len(documents), "paper")
    if view.way is Way.COUNCILS:
        return f"{number}: the latest inspection report of each council. {NO_SUMMARY}"
    latest = f" (the latest {MOST})" if len(documents) == MOST else ""
    return f"{number}{latest}, the earliest first. {NO_SUMMARY}"
