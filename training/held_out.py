"""The reports that the adapter was not trained on, and their index: what weights are fitted on.

Only there are the adapter's likenesses what they are in use. The index is kept in the cache, and what
stands there in the same words is not encoded again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from retrieval.index import build
from retrieval.settings import RetrievalSettings
from training.likeness import without_repeats
from training.papers import Paper, cache_folder, describe, national_folder, read_papers
from training.questions import ReportQuestion, Style, read_questions
from training.settings import TrainingSettings
from training.splitting import digest, held_out_councils

Progress = Callable[[str, int, int], None]
MOST_OF_A_STYLE = 130
"""Questions of one style that weights are fitted on. Two thirds of all are spoken ones or paraphrases,
most of them written to be hard; weights fitted on all of them do worse on everything else."""


def held_out_questions() -> tuple[dict[str, Paper], tuple[ReportQuestion, ...]]:
    """Return the reports kept from training, by name, and the questions on them to fit weights on.

    Raises QuestionsUnusable, PapersMissing or CorpusError.
    """
    questions = without_repeats(read_questions())
    papers = _held_out_papers(question.doc for question in questions)
    return papers, even_styles(question for question in questions if question.doc in papers)


def _held_out_papers(reports: Iterable[str]) -> dict[str, Paper]:
    """Return those of some reports that are on councils which the adapter's training left out."""
    names = set(reports)
    councils = {name: describe(f"{name}.pdf", "")[0] for name in names}
    kept = held_out_councils(councils.values(), TrainingSettings().held_out)
    chosen = {name for name in names if councils[name] in kept}
    return read_papers(chosen, national_folder(), cache_folder())


def even_styles(questions: Iterable[ReportQuestion]) -> tuple[ReportQuestion, ...]:
    """Return the questions without those of a style that are too many, always the same ones."""
    by_style: defaultdict[Style, list[ReportQuestion]] = defaultdict(list)
    for question in questions:
        by_style[question.style].append(question)
    return tuple(
        question
        for style in by_style.values()
        for question in sorted(style, key=lambda one: digest(one.question))[:MOST_OF_A_STYLE]
    )


def index_papers(
    papers: Mapping[str, Paper],
    settings: RetrievalSettings,
    progress: Progress,
    folder: Path | None = None,
) -> Path:
    """Index the papers and return the index's folder, that in the cache unless one is given."""
    folder = folder or index_folder(settings)
    documents = [paper.document for paper in papers.values()]
    passages = {paper.document.id: paper.passages for paper in papers.values()}
    build(folder, documents, passages, settings, progress)
    return folder


def index_folder(settings: RetrievalSettings) -> Path:
    """Return the folder of the index that these settings make, so that none takes another's place."""
    model = Path(settings.model).name
    adapted = "adapted" if settings.adapter else "plain"
    return cache_folder() / f"held-out-index-{model}-{adapted}"
