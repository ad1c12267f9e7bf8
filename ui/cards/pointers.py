"""References printed in a text ("page 14, point 53") as links to the paragraphs that they lead to.

A link leads to where the paragraph stands on the same page, whole. The panel of a card is one such
place; beside an answer is another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

import streamlit as st

from corpus.citations import cite_short
from corpus.passages import Reference
from retrieval.errors import UnknownPassage
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.serving import document_of
from ui.markup import passage_html


def show(index: Index, item: Evidence) -> None:
    """Show the sentences that refer to others, and each printed reference with where it leads."""
    references = item.passage.references
    pointed = "".join(_pointer_html(index, reference) for reference in references)
    linked = "".join(
        f"<p>{linked_html(line, references)}</p>"
        for line in _referring(item.passage.text, references)
    )
    told = f"<div class='words'>{linked}</div>" if linked else ""
    st.html(f"<div class='context'>{told}{pointed}</div>")


def linked_html(text: str, references: Sequence[Reference]) -> str:
    """Text as HTML in which each reference that leads somewhere is a link to that paragraph."""
    found = sorted(_places(text, references), key=lambda place: place[:2])
    html, done = "", 0
    for start, end, target in found:
        if start >= done:
            link = f"<a class='pointer' href='#{anchor(target)}'>{escape(text[start:end])}</a>"
            html += escape(text[done:start]) + link
            done = end
    return html + escape(text[done:])


def anchor(passage_id: str) -> str:
    """The name by which a paragraph can be linked to on the page."""
    return "to-" + re.sub(r"[^A-Za-z0-9]+", "-", passage_id).strip("-")


def _places(text: str, references: Sequence[Reference]) -> list[tuple[int, int, str]]:
    """Where references that lead somewhere stand in a text, whatever its line breaks."""
    places: dict[tuple[int, int], str] = {}
    for reference in references:
        if reference.target is not None:
            pattern = r"\s+".join(map(re.escape, reference.printed.split()))
            for match in re.finditer(pattern, text):
                places.setdefault(match.span(), reference.target)
    return [(start, end, target) for (start, end), target in places.items()]


def _referring(text: str, references: Sequence[Reference]) -> list[str]:
    """The lines of a text that hold a reference which leads somewhere."""
    return [line for line in text.split("\n") if _places(line, references)]


def _pointer_html(index: Index, reference: Reference) -> str:
    printed = f"<p class='part'>“{escape(reference.printed)}”"
    if reference.target is None:
        return f"<div>{printed}</p><p class='absent'>{escape(reference.unresolved)}</p></div>"
    try:
        target = index.passage(reference.target)
    except UnknownPassage:
        return (
            f"<div>{printed}</p><p class='absent'>That paragraph is not in the library.</p></div>"
        )
    citation = escape(cite_short(document_of(index, target), target))
    name = anchor(target.id)
    return f"<div id='{name}'>{printed} is {citation}</p>{passage_html(target)}</div>"
