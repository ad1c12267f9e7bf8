"""Questions to begin with, for somebody who has not asked one yet."""

from __future__ import annotations

import streamlit as st

from retrieval.index import Index
from retrieval.serving import is_starter
from ui.ask.form import ask

OF_THE_NOTES = (
    "How many children had no social worker in December 2014?",
    "What did inspectors say about care leavers?",
    "Why did inspectors criticise the local safeguarding children board?",
    "What did officers answer about agency social workers?",
)
OF_ANY_PAPERS = (
    "What has improved since the last inspection?",
    "How many social workers are agency staff?",
    "Are children seen on time after a referral?",
    "What was recommended, and by when?",
)


def show_examples(index: Index) -> None:
    """Offer example questions, each of which is asked when pressed."""
    st.header("Questions to begin with", anchor=False)
    questions = OF_THE_NOTES if is_starter(index) else OF_ANY_PAPERS
    with st.container(key="examples", gap="xxsmall"):
        for number, question in enumerate(questions):
            name = f"example-{number}"
            st.button(question, key=name, type="tertiary", on_click=ask, args=(question,))
