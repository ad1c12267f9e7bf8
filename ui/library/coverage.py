"""Which councils the library has papers of, how many, and of which years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import groupby

import streamlit as st

from corpus.passages import Document
from ui.wording import counted, years_between

NAME = "Which councils, which years"
SHOWN_AT_ONCE = 8
"""Councils of a table that stands open; a longer one is folded under a line that sums it up."""
HEAD = (
    "<thead><tr><th scope='col'>Council</th><th scope='col'>Papers</th>"
    "<th scope='col'>Years</th></tr></thead>"
)


def show_coverage(documents: Sequence[Document]) -> None:
    """Show a table of the councils of all documents, which come ordered by council."""
    rows = [_row_html(name, list(group)) for name, group in groupby(documents, _council)]
    table = (
        f"<table class='coverage' aria-label='{NAME}'>{HEAD}<tbody>{''.join(rows)}</tbody></table>"
    )
    if len(rows) <= SHOWN_AT_ONCE:
        st.html(table)
        return
    with st.expander(_summary(documents, len(rows)), key="coverage", type="compact"):
        st.html(table)


def _council(document: Document) -> str:
    return document.authority


def _summary(documents: Sequence[Document], councils: int) -> str:
    span = years_between(documents)
    papers = f"{counted(len(documents), 'paper')} on {counted(councils, 'council')}"
    return f"{NAME}: {papers}{f', {span}' if span else ''}"


def _row_html(council: str, papers: Sequence[Document]) -> str:
    return (
        f"<tr><th scope='row'>{escape(council)}</th><td>{len(papers):,}</td>"
        f"<td>{_years(papers)}</td></tr>"
    )


def _years(papers: Sequence[Document]) -> str:
    """The years of papers, oldest first, with how many where more than one: "2019, 2021 (2 papers)"."""
    years = Counter(paper.published.year for paper in papers if paper.published)
    each = [
        f"{year} ({counted(count, 'paper')})" if count > 1 else f"{year}"
        for year, count in sorted(years.items())
    ]
    undated = len(papers) - years.total()
    return ", ".join([*each, f"no date ({counted(undated, 'paper')})"] if undated else each)
