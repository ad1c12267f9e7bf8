"""The question form: the question, the limits that a person may set, and the button."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from retrieval.filters import years_of
from retrieval.index import Index
from ui.address import current_view, move_to
from ui.view import View

FORM = "ask"
SEEDED = "form_seeded_from"
ASKED_NOTHING = "asked_nothing"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the library holds to choose from, each in its order in the list."""

    councils: tuple[str, ...]
    kinds: tuple[str, ...]
    years: tuple[int, ...]


def choices_in(index: Index) -> Choices:
    """The councils, kinds and years (latest first) that the index has papers of."""
    documents = index.documents
    years = {year for document in documents for year in years_of(document)}
    return Choices(
        councils=tuple(sorted({document.authority for document in documents})),
        kinds=tuple(sorted({document.kind.value for document in documents})),
        years=tuple(sorted(years, reverse=True)),
    )


def show_form(index: Index) -> View:
    """Draw the form, filled in as the address says, and return the view with limits that can be met."""
    choices = choices_in(index)
    view = current_view().within(choices.councils, choices.kinds, choices.years)
    _fill_in(view)
    with st.form(FORM, border=False):
        st.text_input("Your question", key="question", placeholder="Ask in your own words")
        _show_limits(choices)
    return view


def ask(question: str) -> None:
    """Put a question as if it had been typed, with the limits as they are."""
    move_to(replace(current_view().asked, question=question, without=()))


def was_empty() -> bool:
    """Whether the form was just sent without a question; true once only."""
    return bool(st.session_state.pop(ASKED_NOTHING, False))


def _show_limits(choices: Choices) -> None:
    council, kind, year, button = st.columns([3, 3, 2, 1.2], vertical_alignment="bottom")
    council.multiselect("Council", choices.councils, key="councils", placeholder="All councils")
    kind.multiselect(
        "Kind of paper", choices.kinds, key="kinds", placeholder="All kinds", format_func=_title
    )
    year.multiselect("Year", choices.years, key="years", placeholder="All years")
    button.form_submit_button("Ask", type="primary", width="stretch", on_click=_submit)


def _title(kind: str) -> str:
    return kind[:1].upper() + kind[1:]


def _fill_in(view: View) -> None:
    """Fill the form in where the address changed by other means than the form, such as a link."""
    asked = (view.question, view.councils, view.kinds, view.years)
    if st.session_state.get(SEEDED) == asked:
        return
    st.session_state[SEEDED] = asked
    st.session_state["question"] = view.question
    st.session_state["councils"] = list(view.councils)
    st.session_state["kinds"] = list(view.kinds)
    st.session_state["years"] = list(view.years)


def _submit() -> None:
    typed = st.session_state
    question = typed["question"].strip()
    typed[ASKED_NOTHING] = not question
    move_to(View(question, tuple(typed["councils"]), tuple(typed["kinds"]), tuple(typed["years"])))
