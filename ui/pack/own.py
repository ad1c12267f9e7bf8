"""A question that the member thinks of, without a paragraph to rest on."""

from __future__ import annotations

import streamlit as st

from drafting.notebook import Question
from ui.notebook import held
from ui.notices import leave_problem
from ui.pack.fields import collect

TYPED = "own-question"
NOTHING = "There is no question yet. Type one in the box, then press Add this question."
THERE = "That question is in the pack already."


def show_own_question() -> None:
    """Show the form for a question of one's own."""
    with st.form("own", border=False):
        st.text_area("A question of your own", key=TYPED, height="content")
        st.form_submit_button("Add this question", icon=":material/add:", on_click=_add)


def _add() -> None:
    collect()
    sitting = held()
    text = st.session_state[TYPED].strip()
    grown = sitting.notebook.with_question(Question(text))
    if not text:
        leave_problem(NOTHING)
    elif grown == sitting.notebook:
        leave_problem(THERE)
    else:
        sitting.arrange(grown)
        st.session_state[TYPED] = ""
