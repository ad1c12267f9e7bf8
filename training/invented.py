"""Papers of councils that do not exist, written for the training, with questions on each paragraph.

Published inspection reports are only one kind of paper, and their text may not be kept here. These
papers are ours: minutes, budgets, officers' reports, answers, tables. `invented/*.jsonl` holds a
paragraph a line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from corpus.passages import Document, DocumentKind, Passage, PassageKind
from training.examples import Example, TrainingSet, as_paragraph
from training.papers import Paper
from training.questions import TrainingQuestion
from training.records import read_folder

FOLDER = Path(__file__).parent / "invented"


class InventedParagraph(BaseModel):
    """A paragraph of an invented paper, and the questions that it answers best in that paper.

    `paper` is the paper's name; `authority` the council, which does not exist; `year` that of the
    paper.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    paper: str = Field(pattern=r"^[a-z]-\d+$")
    authority: str = Field(min_length=3)
    sort: DocumentKind
    year: int = Field(ge=2000, le=2030)
    headings: tuple[str, ...]
    number: str | None
    kind: PassageKind
    text: str = Field(min_length=10)
    questions: tuple[TrainingQuestion, ...] = Field(min_length=1)


def read_invented(folder: Path = FOLDER) -> tuple[InventedParagraph, ...]:
    """Return the paragraphs of all invented papers; raises QuestionsUnusable."""
    return read_folder(folder, InventedParagraph)


def as_papers(invented: Iterable[InventedParagraph]) -> dict[str, Paper]:
    """Return the papers that the paragraphs make, by name, as if they had been read from files."""
    written: defaultdict[str, list[InventedParagraph]] = defaultdict(list)
    for paragraph in invented:
        written[paragraph.paper].append(paragraph)
    return {name: _paper(name, found) for name, found in written.items()}


def as_training(invented: Iterable[InventedParagraph]) -> TrainingSet:
    """Return the set that the paragraphs and their questions make, paper by paper."""
    written = sorted(invented, key=lambda one: one.paper)
    papers = as_papers(written).values()
    paragraphs = [as_paragraph(paper, passage) for paper in papers for passage in paper.passages]
    examples = [Example(row, one.authority, one.questions) for row, one in enumerate(written)]
    return TrainingSet(tuple(paragraphs), tuple(examples), ())


def _paper(name: str, written: Sequence[InventedParagraph]) -> Paper:
    first = written[0]
    document = Document(
        id=name,
        title=f"{first.authority} {first.sort}",
        publisher=first.authority,
        authority=first.authority,
        kind=first.sort,
        published=date(first.year, 1, 1),
        source_file=name,
        sha256="",
        pages=None,
    )
    passages = [_passage(one, ordinal) for ordinal, one in enumerate(written, start=1)]
    return Paper(first.authority, document, tuple(passages))


def _passage(one: InventedParagraph, ordinal: int) -> Passage:
    return Passage(
        id=f"{one.paper}/{ordinal}",
        document_id=one.paper,
        ordinal=ordinal,
        kind=one.kind,
        text=one.text,
        number=one.number,
        headings=one.headings,
    )
