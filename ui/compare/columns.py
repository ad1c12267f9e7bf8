"""What each report says on the question: its strongest paragraph, or that it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from comparison.comparing import Column
from corpus.citations import uk_date
from corpus.passages import DocumentKind
from retrieval.index import Index
from retrieval.results import Evidence
from ui.cards.card import card_html
from ui.cards.pinning import show_pin
from ui.links import link_to_paragraph

MOST_ABREAST = 3
SAYS_NOTHING = "says nothing on this"
NEAREST = "Show its nearest paragraph"


def show_columns(index: Index, columns: Sequence[Column]) -> None:
    """Show the reports side by side, a few in a row; one below the other on a phone."""
    st.header("What each report says", anchor=False)
    abreast = 2 if len(columns) in (1, 2, 4) else MOST_ABREAST
    for start in range(0, len(columns), abreast):
        places = st.columns(abreast, gap="small")
        for place, column in zip(places, columns[start : start + abreast], strict=False):
            with place:
                _show_column(index, column)


def _show_column(index: Index, column: Column) -> None:
    st.html(_paper_html(column))
    item = column.strongest
    if item is None or not column.says_something:
        _show_nothing(index, column, item)
        return
    with st.container(border=True, key=f"card-compared-{item.passage.id}"):
        st.html(card_html(index, item))
        show_pin(item.document, item.passage)
        link_to_paragraph("Open this paragraph", item.passage.id)


def _show_nothing(index: Index, column: Column, item: Evidence | None) -> None:
    sort = "letter" if column.document.kind is DocumentKind.VISIT_LETTER else "report"
    card = card_html(index, item) if item else ""
    nearest = f"<details><summary>{NEAREST}</summary>{card}</details>" if item else ""
    st.html(f"<div class='silent'><p><b>This {sort} {SAYS_NOTHING}.</b></p>{nearest}</div>")


def _paper_html(column: Column) -> str:
    document = column.document
    day = uk_date(document.published) if document.published else "no date given"
    return (
        f"<div class='paper'><h3>{escape(document.authority)}, {day}</h3>"
        f"<p class='facts'>{escape(document.publisher)}, {escape(document.kind.value)}</p></div>"
    )
