"""Figures that changed from one report to the next, each with the sentences that give them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from comparison.changes import Change, Stated
from corpus.citations import cite_short

NONE = (
    "No two of these reports give a figure of the same thing in the same words in the paragraphs "
    "found, so none is compared here."
)
EXPLAINED = (
    "Only figures that both reports give in the same words. Read both sentences: a council may count "
    "differently than before."
)


def show_changes(changes: Sequence[Change]) -> None:
    """Show each change: what is counted, before, after, the difference, and both sentences."""
    st.header("What changed in figures", anchor=False)
    if not changes:
        st.html(f"<p class='facts'>{NONE}</p>")
        return
    rows = "".join(map(_row_html, changes))
    st.html(
        "<div class='scrolls' role='region' tabindex='0' aria-label='Table of changed figures'>"
        "<table class='changes'><caption class='unseen'>Figures before and after</caption><thead><tr>"
        "<th scope='col'>What is counted</th><th scope='col'>Before</th><th scope='col'>After</th>"
        f"<th scope='col'>Difference</th></tr></thead><tbody>{rows}</tbody></table></div>"
        f"<p class='facts'>{EXPLAINED}</p>"
    )


def _row_html(change: Change) -> str:
    return (
        f"<tr><th scope='row'>{escape(change.thing)}</th>{_stated_html(change.before)}"
        f"{_stated_html(change.after)}<td>{escape(change.difference)}</td></tr>"
    )


def _stated_html(stated: Stated) -> str:
    when = f" <span class='facts'>{escape(stated.when)}</span>" if stated.when else ""
    cited = escape(cite_short(stated.document, stated.passage))
    return (
        f"<td><b>{escape(stated.figure.text)}</b>{when}"
        f"<span class='quoted'>“{escape(stated.sentence)}”</span><span class='facts'>{cited}</span></td>"
    )
