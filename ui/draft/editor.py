"""The fields of the draft: the question to be answered, the title, and the answer."""

from __future__ import annotations

import streamlit as st

from ui.draft.desk import LONGEST, desk
from ui.draft.fields import QUESTION, TEXT, TITLE, collect
from ui.links import go_and_ask

HINT = (
    "Name the source at the end of a sentence, in brackets: (Ofsted 2015, para 55, p. 15). You can also "
    "paste an answer that was written elsewhere."
)


def show_question() -> None:
    """Show the fields for question and title, and the way to evidence for it."""
    st.text_area(
        "Question to be answered",
        key=QUESTION,
        height="content",
        on_change=collect,
        persist_state="session",
    )
    st.text_input("Title of the answer", key=TITLE, on_change=collect, persist_state="session")
    question = desk().question.strip()
    if question and st.button("Look for evidence on this question", icon=":material/search:"):
        go_and_ask(question)


def show_editor() -> None:
    """Show the field for the answer."""
    st.header("Your answer", anchor=False)
    st.text_area(
        "The text of your answer",
        key=TEXT,
        height=340,
        max_chars=LONGEST,
        on_change=collect,
        persist_state="session",
    )
    st.html(f"<p class='facts'>{HINT}</p>")
