"""One paragraph as a card: where it stands, its words, and what more can be shown of it."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.citations import uk_date
from corpus.passages import Document, Passage
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.serving import evidence_of
from ui.cards.naming import citation_html
from ui.cards.panels import show_panels
from ui.cards.pinning import show_pin
from ui.cards.pointers import pointed_html, with_links
from ui.markup import headings_html, passage_html
from ui.notices import show_remark
from ui.view import View
from ui.wording import described


def show_card(index: Index, item: Evidence) -> None:
    """Show one piece of evidence, with its pin and its panels."""
    with st.container(border=True, key=f"card-{item.passage.id}"):
        st.html(card_html(index, item))
        show_pin(item.document, item.passage)
        show_panels(index, item)


def show_opened(index: Index, view: View) -> None:
    """Show the paragraph that a link opens, where the answer does not hold it already."""
    if not view.opened:
        return
    item = evidence_of(index, view.opened)
    if item is None:
        show_remark("The paragraph that this link opens is no longer in the library.")
        return
    st.html(f"<div class='paper'><h3>{escape(described(item.document))}</h3></div>")
    show_card(index, item)


def card_html(index: Index, item: Evidence) -> str:
    """The words of a card: citation, headings, the paragraph with its links, where else it is printed."""
    passage = item.passage
    return (
        f"<article><h4>{citation_html(item.document, passage)}</h4>"
        f"{headings_html(passage.headings)}"
        f"{passage_html(passage, item.key_sentence, with_links(passage))}"
        f"{_certainty_html(passage)}{_reprints_html(item.reprinted_in)}"
        f"{pointed_html(index, passage)}</article>"
    )


def _certainty_html(passage: Passage) -> str:
    if passage.certainty is None:
        return ""
    return (
        "<p class='facts'>Read from a scan by machine, about "
        f"{passage.certainty:.0%} sure: check the words on the page.</p>"
    )


def _reprints_html(reprints: tuple[tuple[Document, int | None], ...]) -> str:
    if not reprints:
        return ""
    places = "; ".join(_place(document, page) for document, page in reprints)
    return f"<p class='facts'>Also printed in: {escape(places)}</p>"


def _place(document: Document, page: int | None) -> str:
    day = f" ({uk_date(document.published)})" if document.published else ""
    return f"{document.title}{day}{f', p. {page}' if page else ''}"
