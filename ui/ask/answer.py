"""The answer to a question: how far the papers answer it, and the paragraphs, paper by paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from corpus.citations import uk_date
from corpus.passages import Document
from retrieval.index import Index
from retrieval.results import Evidence, Result
from retrieval.verdict import verdict
from ui.address import current_view, move_to
from ui.ask.scopes import show_scopes
from ui.cards.card import show_card, show_opened
from ui.notices import show_remark
from ui.view import FEWEST, MOST, View
from ui.wording import counted

NEAREST = "The nearest paragraphs are below, so that you can judge for yourself."


def show_answer(index: Index, result: Result, view: View) -> None:
    """Show a result: verdict and reason, what was read into the question, then the evidence."""
    _show_verdict(result)
    show_scopes(result, view)
    if view.opened not in {item.passage.id for item in result.evidence}:
        show_opened(index, view)
    for document, items in grouped(result.evidence):
        _show_document(document, items)
        for item in items:
            show_card(index, item)
    _offer_more(result, view)


def grouped(evidence: Sequence[Evidence]) -> list[tuple[Document, list[Evidence]]]:
    """Evidence paper by paper: the paper of the strongest paragraph first, its strongest first."""
    groups: dict[str, list[Evidence]] = {}
    for item in evidence:
        groups.setdefault(item.document.id, []).append(item)
    return [(items[0].document, items) for items in groups.values()]


def _show_verdict(result: Result) -> None:
    number = counted(len(result.evidence), "paragraph")
    tail = f"{number}, strongest first." if result.answered else NEAREST
    if not result.evidence:
        tail = "No paragraph comes near it: try other words, or take off a limit."
    name = "answered" if result.answered else "unanswered"
    st.html(
        f"<div class='verdict {name}' role='status'><p class='asked'>“{escape(result.question)}”</p>"
        f"<h2>{escape(verdict(result))}</h2>"
        f"<p>{escape(result.reason)} {escape(tail)}</p></div>"
    )
    for reading in result.readings:
        show_remark(reading)


def _show_document(document: Document, items: Sequence[Evidence]) -> None:
    day = uk_date(document.published) if document.published else "no date given"
    facts = f"{document.authority} · {document.kind.value} · {counted(len(items), 'paragraph')}"
    st.html(
        f"<div class='paper'><h3>{escape(document.publisher)}, {day}</h3>"
        f"<p>{escape(document.title)}</p><p class='facts'>{escape(facts)}</p></div>"
    )


def _offer_more(result: Result, view: View) -> None:
    if len(result.evidence) == view.count < MOST:
        st.button("Show more paragraphs", on_click=_show_more)


def _show_more() -> None:
    view = current_view()
    move_to(replace(view, count=view.count + FEWEST))
