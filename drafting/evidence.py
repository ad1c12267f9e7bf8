"""The appendix of evidence: every passage that an answer or a question pack rests on, in full."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.citations import cite_full, cite_plain
from drafting.draft import Pin
from drafting.papers import Papers
from drafting.printout import Printout, Style

HEADING = "Appendix: the evidence"


def print_evidence(printout: Printout, pins: Iterable[Pin], papers: Papers) -> None:
    """Add the appendix: each passage once, in its words, with its citation in full.

    Where a paper has left the library, the words kept with the pin are printed, and that is said.
    """
    unique = {each.passage_id: each for each in pins}
    if not unique:
        return
    printout.heading(HEADING)
    for place, pin in enumerate(unique.values(), start=1):
        passage = papers.by_id.get(pin.passage_id)
        if passage is None:
            printout.heading(f"{place}. {pin.citation}", level=2)
            printout.paragraph(pin.text, Style.QUOTE)
            remark = "This paper is no longer in the library; these are the words kept when it was pinned."
            printout.paragraph(remark, Style.SMALL)
            continue
        document = papers.document(passage)
        printout.heading(f"{place}. {cite_plain(document, passage)}", level=2)
        printout.paragraph(f"{cite_full(document, passage)}.", Style.SMALL)
        if passage.headings:
            printout.paragraph(" › ".join(passage.headings), Style.SMALL)
        printout.paragraph(passage.text, Style.QUOTE)
        for note in passage.footnotes:
            printout.paragraph(f"{note.mark} {note.text}", Style.SMALL)
