"""The judgements of the reports as a small timeline: one row a strand, one column a report."""

from __future__ import annotations

from html import escape

import streamlit as st

from comparison.comparing import Column, Comparison
from comparison.judgements import Grade, Judgement
from corpus.citations import uk_date
from corpus.passages import Document, DocumentKind
from ui.notices import show_remark
from ui.wording import listed

SIGNS = {
    Grade.OUTSTANDING: "★",
    Grade.GOOD: "●",
    Grade.REQUIRES_IMPROVEMENT: "◐",
    Grade.INADEQUATE: "○",
}
"""A sign for each grade, so that no meaning hangs on colour alone; the word always stands beside it."""
NO_GRADES = "None of these papers prints a grade that can be read. Letters on visits give none."
NONE_NOTED = (
    "Our notes give no grade of these papers. The papers themselves may print some: add them."
)
EXPLAINED = (
    "As printed in each report. Inspections judge different things in different years: “not graded” "
    "means that the report prints no grade of its own for it."
)


def show_timeline(comparison: Comparison) -> None:
    """Show the grades of all reports that print any, each with where it is printed."""
    st.header("What inspectors judged", anchor=False)
    graded = [column for column in comparison.columns if column.judgements]
    if not graded:
        show_remark(NONE_NOTED if _of_notes(comparison) else NO_GRADES)
        return
    rows = "".join(_row_html(strand, graded) for strand in comparison.strands)
    heads = "".join(f"<th scope='col'>{_head_html(column)}</th>" for column in graded)
    st.html(
        "<div class='scrolls' role='region' tabindex='0' aria-label='Table of judgements'>"
        "<table class='grades'><caption class='unseen'>Judgements of each report</caption>"
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        f"<p class='facts'>{EXPLAINED}{_ungraded(comparison)}</p>"
    )


def _ungraded(comparison: Comparison) -> str:
    """Name the reports in which no grade was found; letters give none, so they are not named."""
    reports = [
        column.document
        for column in comparison.columns
        if not column.judgements and column.document.kind is DocumentKind.INSPECTION_REPORT
    ]
    if not reports:
        return ""
    found = "Our notes give no grade of" if _of_notes(comparison) else "No grade was found in"
    return f" {found}: {escape(listed(list(map(_named, reports))))}."


def _of_notes(comparison: Comparison) -> bool:
    """Whether what is compared is our notes; papers and notes are never served together."""
    return any(column.document.is_note for column in comparison.columns)


def _named(document: Document) -> str:
    day = uk_date(document.published) if document.published else "no date given"
    return f"{document.authority} ({day})"


def _head_html(column: Column) -> str:
    document = column.document
    day = uk_date(document.published) if document.published else "no date given"
    return f"{escape(document.authority)}<br><span class='facts'>{day}</span>"


def _row_html(strand: str, columns: list[Column]) -> str:
    cells = "".join(f"<td>{_cell_html(column.judgement_on(strand))}</td>" for column in columns)
    return f"<tr><th scope='row'>{escape(strand)}</th>{cells}</tr>"


def _cell_html(judgement: Judgement | None) -> str:
    if judgement is None:
        return "<span class='facts'>not graded</span>"
    name = judgement.grade.name.lower().replace("_", "-")
    return (
        f"<span class='grade {name}'><span class='sign' aria-hidden='true'>{SIGNS[judgement.grade]}</span> "
        f"{judgement.grade.value}</span><span class='facts'>{escape(judgement.place)}</span>"
    )
