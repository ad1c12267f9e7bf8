"""The paragraphs and questions of the pack, each with its notes and the ways to move it."""

from __future__ import annotations

from html import escape

import streamlit as st

from drafting.draft import Pin
from drafting.notebook import Question
from retrieval.index import Index
from retrieval.serving import evidence_of
from ui.cards.naming import citation_html, short_citation
from ui.markup import headings_html, label, passage_html, prose_html
from ui.notebook import held
from ui.pack.fields import field_key, text_field
from ui.pack.moving import show_moving
from ui.pack.suggesting import show_suggestions
from ui.wording import counted

GONE = "This paper is no longer in the library; these are the words kept when you pinned them."


def show_items(index: Index) -> None:
    """Show every item in its order."""
    items = held().notebook.items
    st.header("In this order", anchor=False)
    st.html(f"<p class='facts'>{_summary(items)}</p>")
    for place, item in enumerate(items):
        with st.container(border=True, key=f"item-{place}"):
            if isinstance(item, Pin):
                _show_pin(index, place, item)
            else:
                _show_question(index, place, item)
            text_field("My note", field_key("note", place), item.note)
            show_moving(place, last=place == len(items) - 1)


def _summary(items: tuple[Pin | Question, ...]) -> str:
    questions = sum(isinstance(each, Question) for each in items)
    paragraphs = counted(len(items) - questions, "paragraph")
    return f"{paragraphs} and {counted(questions, 'question')}. Only you see them."


def _show_pin(index: Index, place: int, pin: Pin) -> None:
    found = evidence_of(index, pin.passage_id)
    if found is None:
        st.html(
            f"<article><h3>{_number(place)}{escape(pin.citation)}</h3>"
            f"<div class='words'>{prose_html(pin.text)}</div><p class='facts'>{GONE}</p></article>"
        )
        return
    st.html(
        f"<article><h3>{_number(place)}{citation_html(found.document, found.passage)}</h3>"
        f"{headings_html(found.passage.headings)}{passage_html(found.passage)}</article>"
    )
    show_suggestions(place, found)


def _show_question(index: Index, place: int, question: Question) -> None:
    badge = "<span class='badge'>Suggested: put it in your own words</span>"
    st.html(
        f"<article><h3>{_number(place)}Question{badge if question.suggested else ''}</h3></article>"
    )
    text_field("The question", field_key("question", place), question.text)
    for passage_id in question.passage_ids:
        found = evidence_of(index, passage_id)
        if found is not None:
            with st.expander(
                label(f"Rests on {short_citation(found.document, found.passage)}"), type="compact"
            ):
                st.html(passage_html(found.passage))


def _number(place: int) -> str:
    return f"<span class='place'>{place + 1}</span>"
