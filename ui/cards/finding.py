"""Panel: how a paragraph was found, for those who want to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import streamlit as st

from retrieval.index import Index
from retrieval.results import Evidence
from ui.wording import counted

SAID = (
    "These are the signs that led the search to this paragraph. They say how close it is to your "
    "question, not whether what it says is right. The small figures are the search’s own."
)
ROUGHLY = 0.01
"""Sums of logarithms that should be 0 may be this far off."""
HALVED = -0.5
"""Under this logarithm about half of a paragraph's score is gone: it is from outside what was named."""
Say = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of the search: its plain name, and what a figure of it means in words ("" for nothing)."""

    name: str
    say: Say


def graded(strong: float, fair: float) -> Say:
    """Words for a figure that is better the higher it is, by bounds that never change.

    The bounds are fixed, so that a word does not change as more paragraphs are shown, and so that the
    best of a poor list is not called strong. They are set so that about half of the paragraphs that come
    first for a question are strong, and most of those that come fifth or later are fair or weak.
    """

    def say(value: float) -> str:
        if value >= strong:
            return "strong"
        if value >= fair:
            return "fair"
        return "weak" if value > 0 else "none"

    return say


def _say_answers(value: float) -> str:
    return LIKENESS(value) if value else "no, or any kind would do"


def _say_together(value: float) -> str:
    """Only the first few are read beside the question; of the others there is nothing to tell."""
    return WORD_BY_WORD(value) if value else ""


def _say_scope(value: float) -> str:
    if value >= -ROUGHLY:
        return "yes, or you named none"
    return "in part" if value > HALVED else "no"


def _say_years(value: float) -> str:
    lacking = round(-value)
    return f"no, {counted(lacking, 'year')} missing" if lacking else "yes, or you named none"


LIKENESS = graded(0.45, 0.3)
WORD_BY_WORD = graded(0.62, 0.5)
SIGNS = {
    "words": Sign("Words in common with your question", graded(14, 7)),
    "translation": Sign("Words that people use for what it says", graded(14, 7)),
    "passages": Sign("Meaning of the whole paragraph", LIKENESS),
    "sentences": Sign("Meaning of its nearest sentence", LIKENESS),
    "late": Sign("Meaning, word by word", WORD_BY_WORD),
    "answers": Sign("Gives the kind of answer you ask for", _say_answers),
    "scope": Sign("From the council, year or kind of paper you named", _say_scope),
    "years": Sign("Speaks of the years you named", _say_years),
    "fused": Sign("First look: words and meaning as one", graded(0.8, 0.4)),
    "together": Sign("Last look: read beside your question", _say_together),
}
"""Every sign that the search can give, by the search's own name for it."""


def show(index: Index, item: Evidence) -> None:  # noqa: ARG001 - every panel is called alike
    """Show the signs by which the search placed the paragraph, in words, each with its figure."""
    rows = "".join(
        _row_html(SIGNS[name], item.signals[name]) for name in SIGNS if name in item.signals
    )
    st.html(f"<p class='facts'>{SAID}</p><div class='words signs'><table>{rows}</table></div>")


def _row_html(sign: Sign, value: float) -> str:
    word = sign.say(value)
    if not word:
        return ""
    figure = f"<span class='facts'>{value:z.2f}</span>"
    return f"<tr><th scope='row'>{escape(sign.name)}</th><td>{escape(word)} {figure}</td></tr>"
