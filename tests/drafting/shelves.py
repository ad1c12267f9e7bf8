"""Papers to check drafts against: the starter notes, published reports where at hand, and small ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.passages import Document, DocumentKind, Passage, PassageKind
from corpus.reading import read
from corpus.starter import load_starter
from drafting.papers import Papers

PUBLISHED = (
    "leicester-2015",
    "leicester-2017",
    "leicester-2017-09",
    "leicestershire-2016",
    "leicestershire-2024",
    "osc-2015",
)


class Shelf:
    """Documents and passages in memory, as an index would give them."""

    def __init__(
        self, documents: Iterable[Document], passages: Mapping[str, tuple[Passage, ...]]
    ) -> None:
        self.documents = tuple(documents)
        self._passages = passages

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        return self._passages.get(document_id, ())


def notes() -> Papers:
    """The starter notes."""
    holdings = load_starter()
    return Papers(Shelf(holdings.documents, holdings.passages))


def published(corpus: Path) -> Papers:
    """Published reports of the shared corpus, read from their PDFs."""
    entries = {each.id: each for each in read_catalogue(corpus / "catalogue.tsv").entries.values()}
    documents, passages = [], {}
    for name in PUBLISHED:
        file = corpus / "pdf" / f"{name}.pdf"
        entry = entries[name]
        passages[name] = read(file, document_id=name).passages
        documents.append(
            document(
                name,
                title=entry.title or name,
                publisher=entry.publisher or "",
                authority=entry.authority or "",
                published=entry.published,
            )
        )
    return Papers(Shelf(documents, passages))


def document(
    name: str = "northmoor-2019",
    title: str = "Inspection of children’s services",
    publisher: str = "Ofsted",
    authority: str = "Northmoor",
    published: date | None = date(2019, 6, 3),
    is_note: bool = False,
) -> Document:
    """A document that is nobody's."""
    return Document(
        id=name,
        title=title,
        publisher=publisher,
        authority=authority,
        kind=DocumentKind.INSPECTION_REPORT,
        published=published,
        source_file=f"{name}.pdf",
        sha256="0" * 64,
        pages=30,
        is_note=is_note,
    )


def paragraph(number: str, text: str, page: int = 4, of: str = "northmoor-2019") -> Passage:
    """A numbered paragraph in our own words."""
    return Passage(
        id=f"{of}/-/{number}",
        document_id=of,
        ordinal=int(number),
        kind=PassageKind.PARAGRAPH,
        text=text,
        number=number,
        page_first=page,
        page_last=page,
    )
