"""Every quotation of a sentence against the cited passages, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.passages import Passage
from drafting.findings import Finding, FindingKind, Severity
from drafting.papers import printed_text
from drafting.quotations import NEAR_ENOUGH, Quotation, is_exact, nearest_words
from drafting.statement import Statement


def check_quotations(statement: Statement) -> Iterator[Finding]:
    """Give one finding for each quotation of a sentence."""
    for quotation in statement.facts.quotations:
        exact = _exact_in(statement.cited, quotation)
        if exact is not None:
            yield _supported(statement, quotation, exact)
        else:
            yield _not_here(statement, quotation)


def _exact_in(passages: Iterable[Passage], quotation: Quotation) -> Passage | None:
    return next((each for each in passages if is_exact(quotation, printed_text(each))), None)


def _supported(statement: Statement, quotation: Quotation, passage: Passage) -> Finding:
    where = statement.name(passage)
    if statement.papers.document(passage).is_note and not quotation.is_term:
        message = (
            f"These are the words of our own reading note, not of the paper ({where}). "
            "Quote the published paper."
        )
        return statement.find(FindingKind.NOTE_QUOTED, Severity.CHECK, message, quotation, passage)
    message = f"Quoted word for word from {where}."
    return statement.find(
        FindingKind.SUPPORTED, Severity.RIGHT, message, quotation, passage, quotation.words
    )


def _not_here(statement: Statement, quotation: Quotation) -> Finding:
    other = _exact_in(statement.elsewhere, quotation)
    if other is not None:
        return _elsewhere(statement, quotation, other)
    if not quotation.is_term:
        near = _nearest(statement, quotation)
        if near is not None:
            return near
    return _not_found(statement, quotation)


def _elsewhere(statement: Statement, quotation: Quotation, other: Passage) -> Finding:
    where = statement.name(other)
    if not statement.documents:
        message = f"No paper is cited for this quotation. It stands in {where}: cite that."
        return statement.find(FindingKind.UNCITED, Severity.CHECK, message, quotation, other)
    # A word or two may well be quoted from the summary of the paper whose detail is cited.
    severity = Severity.NOTE if quotation.is_term else Severity.WRONG
    message = f"These words are not in the paragraph cited. They stand in {where}."
    return statement.find(FindingKind.ELSEWHERE, severity, message, quotation, other)


def _nearest(statement: Statement, quotation: Quotation) -> Finding | None:
    """A finding with the paper's own words where they come near: in the cited passages, or after them."""
    for passages in (statement.cited, statement.elsewhere if statement.documents else ()):
        ranked = ((*nearest_words(quotation, printed_text(each)), each) for each in passages)
        nearness, words, passage = max(ranked, key=lambda each: each[0], default=(0.0, "", None))
        if passage is not None and nearness >= NEAR_ENOUGH:
            message = f"Not the exact words. {statement.name(passage)} has: “{words}”."
            return statement.find(
                FindingKind.INEXACT_QUOTATION, Severity.WRONG, message, quotation, passage, words
            )
    return None


def _not_found(statement: Statement, quotation: Quotation) -> Finding:
    passage = statement.cited[0] if statement.cited else None
    if passage is not None and statement.papers.document(passage).is_note:
        message = (
            "This quotation cannot be checked: only our reading note of the paragraph is held here. "
            "Compare it with the published paper."
        )
    else:
        where = "the paper cited" if statement.documents else "these papers"
        message = (
            f"These words are not in {where}. Quote them exactly, or take the quotation marks off."
        )
    severity = Severity.CHECK if quotation.is_term or passage is None else Severity.WRONG
    return statement.find(FindingKind.NOT_FOUND, severity, message, quotation, passage)
