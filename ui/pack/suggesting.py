"""Lines of questioning that a pinned paragraph suggests, each taken with one press."""

from __future__ import annotations

from html import escape

import streamlit as st

from drafting.notebook import Question
from drafting.suggestions import Suggestion, suggest
from retrieval.results import Evidence
from ui.notebook import held
from ui.pack.fields import collect

TAKE = "Take this question"


def show_suggestions(place: int, found: Evidence) -> None:
    """Show the questions that a paragraph suggests and that are not in the pack yet."""
    sitting = held()
    asked = {each.text for each in sitting.notebook.questions} | sitting.taken
    offered = [each for each in suggest(found.document, found.passage) if each.text not in asked]
    if not offered:
        return
    with st.container(key=f"suggestions-{place}", gap="small"):
        st.html("<p class='part'>This paragraph suggests asking</p>")
        for number, suggestion in enumerate(offered):
            st.html(f"<p class='suggestion'>{escape(suggestion.text)}</p>")
            st.button(
                TAKE,
                key=f"take-{place}-{number}",
                icon=":material/add:",
                on_click=_take,
                args=(place, suggestion),
            )


def _take(place: int, suggestion: Suggestion) -> None:
    collect()
    question = Question(suggestion.text, (suggestion.passage_id,), suggested=True)
    held().take(place, question)
