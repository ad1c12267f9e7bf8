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

    One is kept for each model, with and without its adapter, so that conditions share what they can.
    """
    adapted = adapter_file(settings.model, settings.adapter) is not None
    name = f"{Path(settings.model).name}{'-adapted' if adapted else ''}"
    folder = workspace / "indexes" / papers.key / name
    try:
        index = Index.open(folder, settings)
        index.check_documents(papers.documents)
    except (IndexMissing, IndexStale):
        build(folder, papers.documents, papers.passages, settings, progress)
        index = Index.open(folder, settings)
    return index
