"""Questions, passages and answers made up for the tests of evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from corpus.passages import Document, DocumentKind, Passage, PassageKind
from evaluation.cases import Case, Shown
from evaluation.gold import Judged
from evaluation.questions import Question

REPORT = Document(
    id="report",
    title="A report",
    publisher="An inspectorate",
    authority="Anyshire",
    kind=DocumentKind.INSPECTION_REPORT,
    published=date(2020, 1, 2),
    source_file="report.pdf",
    sha256="0",
    pages=3,
)


def make_passage(number: str | None, text: str = "Some words here.", **others: Any) -> Passage:
    """A passage of the report; `id` follows from the number unless it is given."""
    values: dict[str, Any] = {
        "id": f"report/-/{number}",
        "document_id": "report",
        "ordinal": 1,
    } | others
    return Passage(**{"kind": PassageKind.PARAGRAPH, "number": number, "text": text} | values)


def make_question(name: str = "q1", **others: Any) -> Question:
    """A question after a figure, answered by paragraph 1, unless told otherwise."""
    values: dict[str, Any] = {
        "id": name,
        "question": "How many children were waiting?",
        "type": "figure",
        "persona": "councillor",
        "style": "plain",
        "gold": [{"document": "report", "number": "1", "grade": 2}],
        "section": "Help",
        "split": "test",
    }
    return Question.model_validate(values | others)


def make_unanswerable(name: str, kind: str = "unanswerable") -> Question:
    """A question that the papers do not answer."""
    return make_question(name, type=kind, gold=[], missing="a figure for 2013")


def make_case(
    grades: Sequence[int],
    words: Sequence[int] | None = None,
    judged: Mapping[str, int] | None = None,
    question: Question | None = None,
    answered: bool = True,
    confidence: float = 1.0,
    facets: tuple[frozenset[str], ...] = (),
) -> Case:
    """A case whose list shows passages "p1", "p2" ... of these grades and lengths (10 words each)."""
    lengths = words or [10] * len(grades)
    shown = [
        Shown(make_passage(str(row), id=f"p{row}"), REPORT, f"p{row}", grade, "", length)
        for row, (grade, length) in enumerate(zip(grades, lengths, strict=True), start=1)
    ]
    known = {one.judged_as: one.grade for one in shown if one.grade}
    found = Judged(judged if judged is not None else known, facets)
    return Case(question or make_question(), found, tuple(shown), answered, confidence)
