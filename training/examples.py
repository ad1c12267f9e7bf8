"""Questions joined to their paragraphs, in the wording in which retrieval embeds a paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from retrieval.engine import is_citable
from retrieval.wording import indexed_text
from training.papers import Paper
from training.questions import ReportQuestion, TrainingQuestion
from training.splitting import digest


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
    unplaced: tuple[ReportQuestion, ...]

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

    def sample(self, count: int) -> TrainingSet:
        """Return the set with `count` of its examples, always the same ones."""
        ordered = sorted(self.examples, key=lambda one: digest(self.paragraphs[one.row].id))
        chosen = sorted(ordered[:count], key=lambda one: one.row)
        return TrainingSet(self.paragraphs, tuple(chosen), self.unplaced)

    def together_with(self, other: TrainingSet) -> TrainingSet:
        """Return both sets as one, the other's paragraphs and examples after this one's."""
        moved = [replace(one, row=one.row + len(self.paragraphs)) for one in other.examples]
        return TrainingSet(
            self.paragraphs + other.paragraphs,
            (*self.examples, *moved),
            self.unplaced + other.unplaced,
        )

    @property
    def rows_by_council(self) -> dict[str, NDArray[np.int64]]:
        """The rows of the paragraphs of each council, in order."""
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for row, paragraph in enumerate(self.paragraphs):
            rows[paragraph.council].append(row)
        return {council: np.asarray(found, dtype=np.int64) for council, found in rows.items()}

    @property
    def questions(self) -> tuple[TrainingQuestion, ...]:
        """The questions of all examples, in their order."""
        return tuple(question for one in self.examples for question in one.questions)


def join(questions: Iterable[ReportQuestion], papers: Mapping[str, Paper]) -> TrainingSet:
    """Return the set that questions and the papers of all their reports make."""
    paragraphs: list[Paragraph] = []
    rows: dict[tuple[str, str], int] = {}
    for name, paper in papers.items():
        citable = [passage for passage in paper.passages if is_citable(passage)]
        for number, place in _places_by_number(citable).items():
            rows[name, number] = len(paragraphs) + place
        paragraphs += [as_paragraph(paper, passage) for passage in citable]
    asked: defaultdict[int, list[TrainingQuestion]] = defaultdict(list)
    unplaced: list[ReportQuestion] = []
    for question in questions:
        row = rows.get((question.doc, question.number))
        (unplaced if row is None else asked[row]).append(question)
    examples = [
        Example(row, paragraphs[row].council, tuple(found)) for row, found in sorted(asked.items())
    ]
    return TrainingSet(tuple(paragraphs), tuple(examples), tuple(unplaced))


def as_paragraph(paper: Paper, passage: Passage) -> Paragraph:
    """Return a passage of a paper as a paragraph of a set."""
    text = indexed_text(paper.document, passage)
    return Paragraph(passage.id, paper.document.id, paper.council, text)


def _places_by_number(passages: Sequence[Passage]) -> dict[str, int]:
    """Return the place of the passage meant by each printed number.

    Where a number is printed twice, as in the grade table of a front page, the longest is meant.
    """
    by_length = sorted(range(len(passages)), key=lambda place: len(passages[place].text))
    return {str(passages[place].number): place for place in by_length if passages[place].number}
