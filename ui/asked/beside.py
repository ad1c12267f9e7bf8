"""One question and its answer, claim by claim, with what inspectors wrote beside each claim."""

from __future__ import annotations

from html import escape

import streamlit as st

from register.bearing import Bearing
from register.beside import Beside
from register.entries import Entry
from ui.asked.address import current_view, move_to
from ui.asked.later import show_later
from ui.asked.paragraph import show_paragraph
from ui.asked.shelf import Asked
from ui.asked.way_in import show_way_in
from ui.asked.wording import UNANSWERED, facts_html, published_by
from ui.cards.pinning import show_pin
from ui.cards.pointers import linked_html
from ui.markup import prose_html
from ui.notices import show_remark
from ui.wording import counted, listed

SIDES = (5, 6)
LOOKING = "Looking for what inspectors wrote …"
NO_PAPER = (
    "The library holds no inspection report or letter on this council. Add one to see it here."
)
POINTS_ELSEWHERE = (
    "This answer says nothing itself but points to others. What stands beside it is what stands beside "
    "the answered question that is most like it:"
)
NOTHING_BESIDE = "No inspection paragraph stands beside this claim."
NO_PARAGRAPH = "No inspection paragraph of that time speaks of this."


def show_entry(asked: Asked, entry: Entry) -> None:
    """Show a question of the register whole."""
    st.button("Back to the questions", icon=":material/arrow_back:", on_click=_close)
    _show_question(entry)
    with st.spinner(LOOKING):
        bearing = asked.bearings.of(entry)
    _show_summary(entry, bearing)
    if bearing.instead:
        _show_instead(bearing.instead)
    if bearing.claims:
        st.header("The answer, claim by claim", anchor=False)
    _show_rest(bearing)
    for place in range(len(bearing.claims)):
        _show_claim(bearing, place)
    show_later(entry, bearing.inspections.later)


def _close() -> None:
    move_to(current_view().opening(""))


def _show_question(entry: Entry) -> None:
    badge = "" if entry.is_answered else f"<span class='badge'>{UNANSWERED}</span>"
    with st.container(border=True, key=f"card-asked-{entry.id}"):
        st.html(
            f"<article><h2 class='part'>The question {badge}</h2>"
            f"<div class='words'>{prose_html(entry.exchange.question)}</div>{facts_html(entry)}</article>"
        )
        show_pin(entry.document, entry.passage)


def _show_summary(entry: Entry, bearing: Bearing) -> None:
    """Say what stands beside the answer and where it is from; and if there is nothing, why."""
    heading = "" if entry.is_answered else "The paper prints no answer to this question."
    if not bearing.inspections.of_its_time and not bearing.paragraphs:
        show_remark(NO_PAPER, heading)
        return
    if not bearing.paragraphs:
        show_remark(NO_PARAGRAPH, heading)
        return
    number = counted(len(bearing.paragraphs), "inspection paragraph")
    beside = "stand beside the answer" if entry.is_answered else "bear on the question"
    cited = sum(one.cited for one in bearing.paragraphs)
    told = f"{number} {beside}{f', of which it cites {cited} itself' if cited else ''}"
    papers = {one.evidence.document.id: one.evidence.document for one in bearing.paragraphs}
    sources = listed([published_by(document) for document in papers.values()])
    show_remark(f"{told}. From: {sources}. Judge for yourself whether they agree.", heading)


def _show_instead(speaking: Entry) -> None:
    """Say whose paragraphs stand beside an answer that only points to others, and lead there."""
    show_remark(POINTS_ELSEWHERE)
    show_way_in(speaking, key=f"instead-{speaking.id}")


def _show_rest(bearing: Bearing) -> None:
    """Show the paragraphs that stand beside no claim in particular."""
    for one in bearing.beside(None):
        show_paragraph(one)


def _show_claim(bearing: Bearing, place: int) -> None:
    beside = bearing.beside(place)
    with st.container(key=f"claim-{place}"):
        said, written = st.columns(SIDES, gap="medium")
        said.html(_claim_html(bearing, place))
        with written:
            for one in _cited_first(beside):
                show_paragraph(one)
            if _is_said_to_stand_alone(bearing, place):
                st.html(f"<p class='facts'>{NOTHING_BESIDE}</p>")


def _is_said_to_stand_alone(bearing: Bearing, place: int) -> bool:
    """Whether to say that nothing stands beside a claim; where that holds of all, it has been said."""
    borrowed = bearing.instead is not None
    return bool(bearing.paragraphs) and not borrowed and not bearing.beside(place)


def _cited_first(beside: tuple[Beside, ...]) -> list[Beside]:
    return sorted(beside, key=lambda one: not one.cited)


def _claim_html(bearing: Bearing, place: int) -> str:
    claim = bearing.claims[place]
    name = f"Claim {place + 1} of {len(bearing.claims)}"
    told = linked_html(claim.text, claim.references)
    missing = "".join(
        f"<p class='absent'>“{escape(one.printed)}”: {escape(one.unresolved)}</p>"
        for one in claim.references
        if one.target is None
    )
    return f"<div class='said'><h3 class='part'>{name}</h3><p>{told}</p>{missing}</div>"
