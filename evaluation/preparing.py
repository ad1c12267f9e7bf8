"""A named set made ready: questions, papers, judgements, and what the measures are held against."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.conditions import Conditions, SetEntry
from evaluation.gold import PassageFinder
from evaluation.judgements import grades_of, read_judgements
from evaluation.measures.locators import Printed, read_printed, read_runs
from evaluation.measures.suite import Yardsticks
from evaluation.papers import Papers, Progress, open_papers
from evaluation.questions import Question
from evaluation.sets import read_set
from evaluation.sources import open_sources
from retrieval.filters import Filters

PACKAGED_JUDGEMENTS = Path(__file__).with_name("qrels")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A set ready to be asked; `later` holds the grades that people gave since, by question."""

    name: str
    entry: SetEntry
    questions: tuple[Question, ...]
    papers: Papers
    finder: PassageFinder
    later: Mapping[str, Mapping[str, int]]
    yardsticks: Yardsticks

    @property
    def filters(self) -> Filters:
        """The documents that may give evidence."""
        return Filters(documents=self.entry.documents)


def prepare(
    name: str,
    known: Conditions,
    shared: Path,
    workspace: Path,
    judgements: Path | None,
    progress: Progress,
) -> Prepared:
    """Read all that a set needs, the papers into the workspace.

    Raises UnknownName, QuestionSetError, PapersMissing, RunFileError, and the corpus's errors.
    """
    entry = known.set(name)
    questions = read_set(entry, shared)
    papers = open_papers(entry.corpus, known.corpus(entry.corpus), shared, workspace, progress)
    return Prepared(
        name,
        entry,
        questions,
        papers,
        PassageFinder(papers.every_passage(), papers.are_notes),
        read_later([PACKAGED_JUDGEMENTS, *([judgements] if judgements else [])]),
        Yardsticks(read_locators(shared), open_sources(papers.sources)),
    )


def shared_papers() -> Path:
    """Where the shared papers lie: below SCRUTINEER_SHARED, else below `shared` beside the checkout."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("SCRUTINEER_SHARED") or beside) / "corpus"


def read_later(folders: Iterable[Path]) -> dict[str, dict[str, int]]:
    """The grades in every qrels file of some folders; of two for one passage the later is in force."""
    made = [
        one
        for folder in folders
        for file in sorted(folder.glob("*.qrels"))
        for one in read_judgements(file)
    ]
    return grades_of(sorted(made, key=lambda one: one.at))


def read_locators(shared: Path) -> Printed:
    """The printed numbers and pages of all papers whose numbers are known."""
    runs = shared / "national" / "EXPECTED.tsv"
    return (read_runs(runs) if runs.is_file() else {}) | read_printed(shared / "expected")
