"""What became of the files added last; a paper that is held back can be added still, or left out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from corpus.library import Library
from ui.library.reading_report import report_html
from ui.library.uploads import HeldBack, Outcome, add_held_back
from ui.markup import label
from ui.notices import leave_message
from ui.wording import counted, described

OUTCOMES = "outcomes"


def keep_outcomes(new: Sequence[Outcome]) -> None:
    """Keep what became of the files added last; papers still held back stay until they are decided."""
    undecided = [outcome for outcome in _kept() if outcome.held_back]
    st.session_state[OUTCOMES] = [*undecided, *new]


def show_outcomes(library: Library) -> None:
    """Report on the files added last, until others are added."""
    outcomes = _kept()
    if not outcomes:
        return
    added = sum(outcome.document is not None for outcome in outcomes)
    st.header(f"Added {added} of {counted(len(outcomes), 'file')}", anchor=False)
    for place, outcome in enumerate(outcomes):
        st.html(_outcome_html(outcome))
        if outcome.held_back:
            _ask(library, place, outcome.held_back)


def _ask(library: Library, place: int, held: HeldBack) -> None:
    """Ask whether a paper that is held back goes in."""
    with st.container(horizontal=True, key=f"held-back-{place}"):
        goes_in = st.button(label(f"Add {held.name} all the same"), key=f"add-held-{place}")
        st.button(
            label(f"Leave {held.name} out"),
            key=f"leave-held-{place}",
            on_click=_leave_out,
            args=(place,),
        )
    if goes_in:
        with st.spinner(label(f"Reading {held.name}")):
            _kept()[place] = add_held_back(library, held)
        st.rerun()


def _leave_out(place: int) -> None:
    outcome = _kept().pop(place)
    leave_message(f"{outcome.name} was left out, and nothing of it was kept.")


def _kept() -> list[Outcome]:
    kept: list[Outcome] = st.session_state.setdefault(OUTCOMES, [])
    return kept


def _outcome_html(outcome: Outcome) -> str:
    if outcome.document is None or outcome.report is None:
        return (
            f"<div class='notice problem' role='alert'><b>Not added: {escape(outcome.name)}.</b> "
            f"{escape(outcome.problem)}</div>"
        )
    return (
        f"<div class='notice' role='status'><b>Added: {escape(outcome.name)}.</b> "
        f"Taken for: {escape(described(outcome.document))}. {report_html(outcome.report)}</div>"
    )
