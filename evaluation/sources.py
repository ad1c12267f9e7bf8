"""The text of a source as another reader than ours gives it, to hold quotations against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from docx import Document as WordFile
from pypdf import PdfReader

from evaluation.measures.quotes import Pages, close_up


def open_sources(papers: Mapping[str, Path]) -> Callable[[str], Pages | None]:
    """Give a function from document id to its pages, read when first asked for."""

    @cache
    def pages_of(document: str) -> Pages | None:
        return read_pages(papers[document]) if document in papers else None

    return pages_of


def read_pages(paper: Path) -> list[str]:
    """The pages of a PDF, or the whole of a text or Word file as one, as they are compared."""
    if paper.suffix == ".pdf":
        return [close_up(page.extract_text()) for page in PdfReader(paper).pages]
    if paper.suffix == ".docx":
        return [close_up("".join(part.text for part in WordFile(str(paper)).paragraphs))]
    return [close_up(paper.read_text(encoding="utf-8", errors="replace"))]
