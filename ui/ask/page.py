"""The Ask page: a question in, the paragraphs that answer it out."""

from __future__ import annotations

import streamlit as st

from retrieval.errors import RetrievalError
from retrieval.index import Index
from retrieval.results import Result
from ui.ask.answer import show_answer
from ui.ask.examples import show_examples
from ui.ask.form import show_form, was_empty
from ui.ask.related import show_related
from ui.cards.card import show_opened
from ui.holdings import show_holdings, show_starter_remark
from ui.notices import show_lede, show_problem
from ui.opening import open_index
from ui.view import View

ANSWER = "answer"


def show() -> None:
    """Draw the page."""
    st.title("Ask the papers", anchor=False)
    show_lede("You get the paragraphs themselves, with report, date, page and paragraph number.")
    index = open_index()
    if index is None:
        return
    show_starter_remark(index)
    view = show_form(index)
    _show_reply(index, view)
    show_holdings(index)


def _show_reply(index: Index, view: View) -> None:
    if was_empty():
        show_problem("There is no question yet. Type one in the box above, then press Ask.")
    if not view.question:
        show_opened(index, view)
        show_examples(index)
        return
    try:
        result = _result(index, view)
    except RetrievalError as error:
        show_problem(str(error))
        return
    show_answer(index, result, view)
    show_related(index, view.question)


def _result(index: Index, view: View) -> Result:
    """The answer to the view's question, kept for this person alone until the question changes."""
    wanted = (index.built_at, view.asked)
    kept: tuple[object, Result] | None = st.session_state.get(ANSWER)
    if kept is not None and kept[0] == wanted:
        return kept[1]
    with st.spinner("Looking through the papers …"):
        result = index.ask(view.question, view.filters, view.count, view.without)
    st.session_state[ANSWER] = (wanted, result)
    return result
