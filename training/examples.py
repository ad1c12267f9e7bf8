"""Questions joined to their paragraphs, in the wording in which retrieval embeds a paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.passages import Document, Passage
from retrieval.engine import is_citable
from retrieval.wording import indexed_text
from training.papers import Paper
from training.questions import TrainingQuestion


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage that can be evidence; `text` has council, sort, year and headings before its words."""

    id: str
    report: str
    council: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """A paragraph, by its row among all paragraphs, and the questions that it answers best."""

    row: int
    council: str
    questions: tuple[TrainingQuestion, ...]


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """All paragraphs of the reports, the examples among them, and questions without a paragraph."""

    paragraphs: tuple[Paragraph, ...]
    examples: tuple[Example, ...]
    unplaced: tuple[TrainingQuestion, ...]

    def of(self, councils: frozenset[str]) -> TrainingSet:
        """Return the part of the set that is about these councils."""
        rows = [row for row, one in enumerate(self.paragraphs) if one.council in councils]
        place = {row: new for new, row in enumerate(rows)}
        examples = [
            Example(place[one.row], one.council, one.questions)
            for one in self.examples
            if one.council in councils
        ]
        return TrainingSet(tuple(self.paragraphs[row] for row in rows), tuple(examples), ())


def join(questions: Iterable[TrainingQuestion], papers: Mapping[str, Paper]) -> TrainingSet:
    """Return the set that questions and the papers of all their reports make."""
    paragraphs: list[Paragraph] = []
    rows: dict[tuple[str, str], int] = {}
    for name, paper in papers.items():
        citable = [passage for passage in paper.passages if is_citable(passage)]
        for number, passage in _by_number(citable).items():
            rows[name, number] = len(paragraphs) + citable.index(passage)
        paragraphs += [_paragraph(paper.council, paper.document, passage) for passage in citable]
    asked: defaultdict[int, list[TrainingQuestion]] = defaultdict(list)
    unplaced = []
    for question in questions:
        row = rows.get((question.doc, question.number))
        (unplaced if row is None else asked[row]).append(question)
    examples = [
        Example(row, paragraphs[row].council, tuple(found)) for row, found in sorted(asked.items())
    ]
    return TrainingSet(tuple(paragraphs), tuple(examples), tuple(unplaced))


def _by_number(passages: Sequence[Passage]) -> dict[str, Passage]:
    """Return the passage meant by each printed number: the longest, where a grade table repeats it."""
    found: dict[str, Passage] = {}
    for passage in passages:
        number = passage.number
        if number and (number not in found or len(passage.text) > len(found[number].text)):
            found[number] = passage
    return found


def _paragraph(council: str, document: Document, passage: Passage) -> Paragraph:
    return Paragraph(passage.id, document.id, council, indexed_text(document, passage))
