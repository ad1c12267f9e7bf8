"""A question pack for print: the member's notes, the questions with their evidence, and the appendix."""

from __future__ import annotations

from corpus.citations import cite_full, cite_plain
from drafting.draft import Pin, pin
from drafting.evidence import print_evidence
from drafting.notebook import Notebook, Question
from drafting.papers import Papers
from drafting.printout import Printout, Run, Style

UNTITLED = "Question pack"


def print_pack(notebook: Notebook, papers: Papers) -> Printout:
    """Return a question pack for print: questions first, with their citations as footnotes."""
    printout = Printout(notebook.title.strip() or UNTITLED)
    if notebook.meeting:
        printout.paragraph(f"For: {notebook.meeting}")
    if notebook.notes:
        printout.heading("My notes")
        printout.paragraph(notebook.notes)
    questions = [each for each in notebook.questions if each.text.strip()]
    if questions:
        printout.heading("Questions")
    for question in questions:
        _print_question(printout, question, notebook, papers)
    if notebook.pins:
        printout.heading("Pinned evidence")
    for each in notebook.pins:
        noted = f": {each.note}" if each.note else "."
        printout.paragraph(f"{_in_short(each, papers)}{noted}", Style.BULLET)
    print_evidence(printout, [*notebook.pins, *_asked_about(notebook, papers)], papers)
    return printout


def _print_question(
    printout: Printout, question: Question, notebook: Notebook, papers: Papers
) -> None:
    citations = [_citation_of(each, notebook, papers) for each in question.passage_ids]
    known = [each for each in citations if each]
    note = printout.note("; ".join(known) + ".") if known else None
    printout.runs([Run(question.text, note)], Style.NUMBERED)
    if question.note:
        printout.paragraph(question.note, Style.SMALL)


def _citation_of(passage_id: str, notebook: Notebook, papers: Papers) -> str:
    passage = papers.by_id.get(passage_id)
    if passage is not None:
        return cite_full(papers.document(passage), passage)
    return next((each.citation for each in notebook.pins if each.passage_id == passage_id), "")


def _in_short(held: Pin, papers: Papers) -> str:
    passage = papers.by_id.get(held.passage_id)
    return cite_plain(papers.document(passage), passage) if passage else held.citation


def _asked_about(notebook: Notebook, papers: Papers) -> list[Pin]:
    ids = [each for question in notebook.questions for each in question.passage_ids]
    passages = [papers.by_id[each] for each in ids if each in papers.by_id]
    return [pin(papers.document(passage), passage) for passage in passages]
