"""One question put to several reports, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.changes import Change, find_changes
from comparison.judgements import Judgement, read_judgements
from corpus.passages import Document
from retrieval.filters import Filters
from retrieval.index import Index
from retrieval.results import Evidence, Result

LOOKED_AT = 10
"""Paragraphs of each report whose figures are compared."""


@dataclass(frozen=True, slots=True)
class Column:
    """One report: its judgements, and what it says on the question (None where none was asked)."""

    document: Document
    judgements: tuple[Judgement, ...]
    result: Result | None

    @property
    def says_something(self) -> bool:
        """Whether the report was judged to answer the question."""
        return self.result is not None and self.result.answered and bool(self.result.evidence)

    @property
    def strongest(self) -> Evidence | None:
        """The report's strongest paragraph on the question, or its nearest where it says nothing."""
        return self.result.evidence[0] if self.result and self.result.evidence else None

    def judgement_on(self, strand: str) -> Judgement | None:
        """Return the report's judgement on a strand, None where it prints none."""
        return next((one for one in self.judgements if one.strand == strand), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports side by side, in the order given, and the figures that changed between them."""

    question: str
    columns: tuple[Column, ...]
    changes: tuple[Change, ...]

    @property
    def strands(self) -> tuple[str, ...]:
        """What any of the reports judges, in order."""
        return tuple(dict.fromkeys(one.strand for c in self.columns for one in c.judgements))


def compare(index: Index, question: str, documents: Sequence[Document]) -> Comparison:
    """Put a question to each report by itself; an empty question compares judgements only.

    Raises QuestionTooLong, and QuestionEmpty where the question has marks but no word.
    """
    columns = tuple(_column(index, question.strip(), document) for document in documents)
    papers = [
        (column.document, [item.passage for item in column.result.evidence])
        for column in columns
        if column.result is not None and column.says_something
    ]
    return Comparison(question.strip(), columns, find_changes(papers))


def _column(index: Index, question: str, document: Document) -> Column:
    judgements = read_judgements(index.passages(document.id))
    if not question:
        return Column(document, judgements, None)
    result = index.ask(question, Filters(documents=(document.id,)), LOOKED_AT)
    return Column(document, judgements, result)
