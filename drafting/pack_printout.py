"""A question pack for print: the member's notes, the pack in its order, and the appendix of evidence."""

from __future__ import annotations

from corpus.citations import cite_full
from drafting.draft import Pin, pin
from drafting.evidence import print_evidence
from drafting.notebook import Item, Notebook, Question
from drafting.papers import Papers
from drafting.printout import Printout, Run, Style

UNTITLED = "Question pack"
IN_ORDER = "Paragraphs and questions"
NO_WORDS = "(a question that is not written yet)"
"""Printed all the same: every number in print is then the number on the screen."""


def print_pack(notebook: Notebook, papers: Papers) -> Printout:
    """Return a question pack for print, in the order in which the member will raise its items."""
    printout = Printout(notebook.title.strip() or UNTITLED)
    if notebook.meeting:
        printout.paragraph(f"For: {notebook.meeting}")
    if notebook.notes:
        printout.heading("My notes")
        printout.paragraph(notebook.notes)
    if notebook.items:
        printout.heading(IN_ORDER)
    for item in notebook.items:
        _print_item(printout, item, notebook, papers)
    print_evidence(printout, _evidence(notebook, papers), papers)
    return printout


def _print_item(printout: Printout, item: Item, notebook: Notebook, papers: Papers) -> None:
    """A paragraph by its citation in full, a question with its citations as a footnote."""
    if isinstance(item, Pin):
        line = Run(f"{_citation_of(item.passage_id, notebook, papers)}.")
    else:
        line = Run(item.text.strip() or NO_WORDS, _footnote(printout, item, notebook, papers))
    printout.runs([line], Style.NUMBERED)
    printout.paragraph(item.note, Style.SMALL)


def _footnote(
    printout: Printout, question: Question, notebook: Notebook, papers: Papers
) -> int | None:
    citations = [_citation_of(each, notebook, papers) for each in question.passage_ids]
    known = [each for each in citations if each]
    return printout.note("; ".join(known) + ".") if known else None


def _citation_of(passage_id: str, notebook: Notebook, papers: Papers) -> str:
    """The citation in full; the one kept with the pin, if there is one, where the paper has gone."""
    passage = papers.by_id.get(passage_id)
    if passage is not None:
        return cite_full(papers.document(passage), passage)
    return next((each.citation for each in notebook.pins if each.passage_id == passage_id), "")


def _evidence(notebook: Notebook, papers: Papers) -> list[Pin]:
    """The paragraphs that the pack holds and those that its questions rest on, in its order."""
    held = {each.passage_id: each for each in notebook.pins}
    ids = [passage_id for item in notebook.items for passage_id in _rests_on(item)]
    passages = {each: papers.by_id[each] for each in ids if each in papers.by_id}
    fresh = {name: pin(papers.document(each), each) for name, each in passages.items()}
    known = {**fresh, **held}
    return [known[each] for each in ids if each in known]


def _rests_on(item: Item) -> tuple[str, ...]:
    return (item.passage_id,) if isinstance(item, Pin) else item.passage_ids
