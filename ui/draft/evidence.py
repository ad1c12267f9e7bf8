"""The pinned evidence beside the draft; one press puts a citation into the answer."""

from __future__ import annotations

import streamlit as st

from corpus.passages import Passage
from drafting.inserting import cite_after, typed_sentences
from retrieval.index import Index
from ui.draft.desk import desk
from ui.draft.fields import collect
from ui.links import link_to_ask
from ui.lookup import lookup_in
from ui.markup import label, passage_html
from ui.notebook import held
from ui.notices import show_remark

EMPTY = (
    "Ask a question, and press “Pin to my notebook” on each paragraph that your answer rests on. Its "
    "citation can then be put into the answer with one press."
)
PLACE = "cite-after"
LAST = "The last sentence"
MANY = 2
"""Choices from which on there is something to choose: the last sentence, and the one it is."""
SHOWN = 70
"""Letters of a sentence in the list of places."""


def show_evidence(index: Index) -> None:
    """Show what is pinned, each with its citation and the way to cite it."""
    st.header("Pinned evidence", anchor=False)
    lookup = lookup_in(index)
    found = [lookup.papers.by_id.get(each.passage_id) for each in held().notebook.pins]
    passages = [each for each in found if each is not None]
    if not passages:
        show_remark(EMPTY, heading="Nothing is pinned yet.")
        link_to_ask("Ask the papers")
        return
    for passage in passages:
        _show_one(passage, lookup.sources.shortest(passage))
    if len(passages) < len(found):
        show_remark("Some pinned paragraphs are of papers that are no longer in the library.")
    _show_places()


def _show_one(passage: Passage, citation: str) -> None:
    with st.container(key=f"evidence-{passage.id}", horizontal=True, vertical_alignment="top"):
        with st.expander(label(citation), key=f"pinned-{passage.id}"):
            st.html(passage_html(passage))
        st.button(
            "Cite this",
            key=f"cite-{passage.id}",
            icon=":material/add:",
            help="Puts the citation into your answer",
            on_click=_cite,
            args=(citation,),
        )


def _show_places() -> None:
    """Let a person say which sentence a citation goes to, once there are two."""
    places = _places()
    if len(places) > MANY:
        st.selectbox("Put citations after", places, key=PLACE)


def _places() -> list[str]:
    """The sentences of the answer by number and first words, after the choice of the last one."""
    sentences = enumerate(typed_sentences(desk().text), start=1)
    return [LAST, *(f"{number}. {_shortened(each)}" for number, each in sentences)]


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN].rstrip()}…"


def _cite(citation: str) -> None:
    collect()
    mine, places = desk(), _places()
    chosen = st.session_state.get(PLACE, LAST)
    place = places.index(chosen) - 1 if chosen in places else -1
    mine.text = cite_after(mine.text, citation, place)
