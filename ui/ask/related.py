"""Questions already asked in the papers that are near to the one that a person asks."""

from __future__ import annotations

import streamlit as st

from retrieval.index import Index
from ui.asked.shelf import asked_in
from ui.asked.view import AskedView
from ui.asked.wording import asked_when, in_short
from ui.links import link_to_asked

LONGEST = 120


def show_related(index: Index, question: str) -> None:
    """Link to the near questions of the register beneath an answer; show nothing where there is none."""
    near = asked_in(index).neighbourhood.near(question)
    if not near:
        return
    with st.container(key="related", gap="xxsmall"):
        st.header("Asked before", anchor=False)
        for entry in near:
            told = f"{in_short(entry.exchange.question, LONGEST)} ({asked_when(entry)})"
            parameters = AskedView().opening(entry.id).to_parameters()
            link_to_asked(told, parameters, icon=":material/forum:")
