"""References printed in a text ("page 14, point 53") as links to the paragraphs that they lead to.

A link leads to where the paragraph stands on the same page, whole. Folded below the text of a card is one
such place, which opens when its link is pressed; beside an answer is another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from html import escape

from corpus.citations import cite_short
from corpus.passages import Passage, Reference
from retrieval.index import Index
from retrieval.serving import evidence_of
from ui.markup import LINE_BREAK, Write, passage_html
from ui.wording import counted


def pointed_html(index: Index, passage: Passage) -> str:
    """Each reference that a passage prints, folded, with the whole paragraph that it leads to."""
    if not passage.references:
        return ""
    shown = "".join(_pointer_html(index, each, passage.id) for each in passage.references)
    said = counted(len(passage.references), "reference")
    return (
        f"<details class='pointed'><summary>What it points to: {said}</summary>"
        f"<div class='context'>{shown}</div></details>"
    )


def with_links(passage: Passage) -> Write:
    """What writes a passage's text with links to the paragraphs of `pointed_html`."""
    return partial(_write, passage=passage)


def linked_html(text: str, references: Sequence[Reference], citing: str = "") -> str:
    """Text as HTML in which each reference that leads somewhere is a link to that paragraph.

    `citing` is the id of the passage that has a place of its own for what it points to.
    """
    found = sorted(_places(text, references), key=lambda place: place[:2])
    html, done = "", 0
    for start, end, target in found:
        if start >= done:
            name = anchor(target, citing)
            link = f"<a class='pointer' href='#{name}'>{escape(text[start:end])}</a>"
            html += escape(text[done:start]) + link
            done = end
    return html + escape(text[done:])


def anchor(passage_id: str, citing: str = "") -> str:
    """The name by which a paragraph can be linked to on the page, from one place or from all."""
    return "-".join(("to", _letters(passage_id), *([f"from-{_letters(citing)}"] if citing else ())))


def _letters(passage_id: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", passage_id).strip("-")


def _write(text: str, passage: Passage) -> str:
    return linked_html(text, passage.references, passage.id).replace("\n", LINE_BREAK)


def _places(text: str, references: Sequence[Reference]) -> list[tuple[int, int, str]]:
    """Where references that lead somewhere stand in a text, whatever its line breaks."""
    places: dict[tuple[int, int], str] = {}
    for reference in references:
        if reference.target is not None:
            pattern = r"\s+".join(map(re.escape, reference.printed.split()))
            for match in re.finditer(pattern, text):
                places.setdefault(match.span(), reference.target)
    return [(start, end, target) for (start, end), target in places.items()]


def _pointer_html(index: Index, reference: Reference, citing: str) -> str:
    printed = f"<p class='part'>“{escape(reference.printed)}”"
    if reference.target is None:
        return f"<div>{printed}</p><p class='absent'>{escape(reference.unresolved)}</p></div>"
    found = evidence_of(index, reference.target)
    if found is None:
        return (
            f"<div>{printed}</p><p class='absent'>That paragraph is not in the library.</p></div>"
        )
    citation = escape(cite_short(found.document, found.passage))
    name = anchor(found.passage.id, citing)
    return f"<div id='{name}'>{printed} is {citation}</p>{passage_html(found.passage)}</div>"
