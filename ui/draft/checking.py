"""Checking the draft, and what was found, sentence by sentence."""

from __future__ import annotations

from html import escape

import streamlit as st

from drafting.findings import CheckReport
from retrieval.index import Index
from ui.draft.desk import desk
from ui.draft.marks import verdict_of
from ui.draft.statements import show_statement
from ui.lookup import lookup_in
from ui.notebook import held
from ui.notices import show_problem, show_remark

NOTHING = "There is no answer to check yet. Type or paste one in the box above."
CHANGED = "You have changed the answer since it was checked. Press Check to look it up again."
KEY = "shown-statements"
ALL, AMISS = "All sentences", "Only those to look at"


def show_check(index: Index) -> None:
    """Show the button that checks the answer as it stands, and check it where that was asked for."""
    st.button("Check", type="primary", icon=":material/fact_check:", on_click=desk().ask_for_check)
    if not desk().awaits_check:
        return
    if not desk().text.strip():
        desk().awaits_check = False
        show_problem(NOTHING)
        return
    with st.spinner("Looking everything up in the papers …"):
        desk().check(lookup_in(index).papers, held().notebook.pins)


def show_report(index: Index) -> None:
    """Show what the last check found, if there was one."""
    found = desk().report
    if found is None:
        return
    papers = lookup_in(index).papers
    if desk().is_stale:
        show_remark(CHANGED)
    _show_summary(found)
    only_amiss = _show_choice(found)
    for row, column, sentence in found.draft.sentences():
        findings = found.of_sentence(row, column)
        if not only_amiss or any(each.is_adverse for each in findings):
            show_statement(papers, (row, column), sentence, findings)


def _show_summary(found: CheckReport) -> None:
    name = "unanswered" if found.adverse else "answered"
    st.html(
        f"<div class='verdict {name}' role='status'><h2>{escape(verdict_of(found))}</h2>"
        f"<p>{escape(found.summary())}</p></div>"
    )


def _show_choice(found: CheckReport) -> bool:
    """Let a person leave out what is in order; True where they did."""
    if not found.adverse:
        return False
    chosen = st.segmented_control(
        "Which sentences to show", [ALL, AMISS], default=ALL, key=KEY, required=True
    )
    return chosen == AMISS
