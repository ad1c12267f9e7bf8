"""What a run is made with, as hashes and settings, so that it can be told from any other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import corpus
import retrieval
from evaluation.papers import Papers
from evaluation.record import Making
from retrieval.index import Index
from retrieval.settings import RetrievalSettings

CODE = ("*.py", "*.tsv")
DIGITS = 16


def describe(corpus_name: str, papers: Papers, settings: RetrievalSettings, index: Index) -> Making:
    """Describe what the answers of an index come from."""
    return Making(
        corpus=corpus_name,
        corpus_hash=papers.key,
        documents=len(papers.documents),
        passages=sum(len(found) for found in papers.passages.values()),
        version=version("scrutineer"),
        code_hash=code_hash(),
        model=index.manifest.model,
        model_hash=index.manifest.model_sha256,
        adapter_hash=index.manifest.adapter_sha256,
        settings=settings.model_dump(mode="json"),
        made_at=datetime.now(UTC).replace(microsecond=0),
    )


def code_hash() -> str:
    """A digest of the code and data that read papers and find evidence."""
    digest = hashlib.sha256()
    for folder in (Path(corpus.__path__[0]), Path(retrieval.__path__[0])):
        for file in sorted(_files(folder)):
            digest.update(str(file.relative_to(folder)).encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:DIGITS]


def _files(folder: Path) -> Iterable[Path]:
    return (file for pattern in CODE for file in folder.rglob(pattern))
