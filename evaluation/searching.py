"""The index of a corpus under a condition's settings, built once and kept in the workspace."""

from __future__ import annotations

from pathlib import Path

from evaluation.papers import Papers, Progress
from retrieval.adapter import adapter_file
from retrieval.errors import IndexMissing, IndexStale
from retrieval.index import Index, build
from retrieval.settings import RetrievalSettings


def open_search(
    papers: Papers, settings: RetrievalSettings, workspace: Path, progress: Progress
) -> Index:
    """Open the index of these papers, building it where there is none or it is out of date.

    One is kept for each corpus and model, with and without its adapter: conditions share it, and
    when papers or their reading change, only passages that are new are encoded.
    """
    adapted = adapter_file(settings.model, settings.adapter) is not None
    name = f"{Path(settings.model).name}{'-adapted' if adapted else ''}"
    folder = workspace / "indexes" / papers.name / name
    try:
        index = Index.open(folder, settings)
    except (IndexMissing, IndexStale):
        return _build(folder, papers, settings, progress)
    return index if _is_of(index, papers) else _build(folder, papers, settings, progress)


def _is_of(index: Index, papers: Papers) -> bool:
    """Tell whether the index holds just these documents and passages."""
    same = set(index.documents) == set(papers.documents)
    return same and all(index.passages(name) == found for name, found in papers.passages.items())


def _build(folder: Path, papers: Papers, settings: RetrievalSettings, progress: Progress) -> Index:
    build(folder, papers.documents, papers.passages, settings, progress)
    return Index.open(folder, settings)
