"""A paragraph of an inspection beside a claim: whole where the answer cites it, else by its sentence."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.passages import Passage
from register.beside import Beside
from retrieval.results import Evidence
from ui.cards.naming import citation_html
from ui.cards.pinning import show_pin
from ui.cards.pointers import anchor
from ui.links import link_to_paragraph
from ui.markup import marked_html, passage_html

CITED = "<span class='badge plain'>Cited in the answer</span>"
UNFOLD = "Show the whole paragraph"


def show_paragraph(beside: Beside) -> None:
    """Show a paragraph with its citation, a pin, and the way to its page."""
    item = beside.evidence
    with st.container(border=True, key=f"beside-{item.passage.id}"):
        words = _whole_html(item.passage) if beside.cited else _sentence_html(item)
        st.html(
            f"<article id='{anchor(item.passage.id)}'><h4>{citation_html(item.document, item.passage)}"
            f"{CITED if beside.cited else ''}</h4>{words}</article>"
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            show_pin(item.document, item.passage)
            link_to_paragraph("Open this paragraph", item.passage.id)


def _whole_html(passage: Passage) -> str:
    """A paragraph with nothing of it folded away."""
    if passage.row is not None or passage.exchange is not None:
        return passage_html(passage)
    number = f"<div class='number'>{escape(passage.number or '')}</div>"
    words = f"<div class='words'><p>{marked_html(passage.text, '')}</p></div>"
    return f"<div class='passage'>{number}{words}</div>"


def _sentence_html(item: Evidence) -> str:
    """The sentence that was found, with the rest of its paragraph behind a control."""
    if item.key_sentence.strip() == item.passage.text.strip():
        return _whole_html(item.passage)
    sentence = marked_html(item.key_sentence, "")
    return (
        f"<div class='passage'><div class='words'><p>{sentence}</p><details><summary>{UNFOLD}</summary>"
        f"{passage_html(item.passage, item.key_sentence)}</details></div></div>"
    )
