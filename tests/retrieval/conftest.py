"""A small library of our own words for the tests of retrieval, and an index of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.passages import Document, DocumentKind, Passage, PassageKind
from retrieval.index import Index, build
from retrieval.settings import RetrievalSettings, read_settings

MakeDocument = Callable[..., Document]
MakePassage = Callable[..., Passage]

CITY = (
    "Elm House, the refuge on Quay Road, has room for 24 families and was full in May.",
    "On 4 March 2014 there were 87 children without a named social worker. By June it was 12.",
    "Three in ten posts were held by agency social workers. Staff turnover was the main worry.",
    "Refuse collection moved to a fortnightly round in 2013. Missed rounds fell by 8%.",
    "Foster carers said that training was good. Most had supervision every month.",
    "Care leavers had a pathway plan in 61% of cases. Too few of the plans were kept up to date.",
)
COUNTY = (
    "Persistent absence from school was 7.2% for looked after children.",
    "The Common Assessment Framework (CAF) was used by schools. Few health partners began one.",
    "Caseloads of social workers averaged 19. Managers thought this was too many.",
    "Return interviews were offered to children who went missing from home.",
)


@pytest.fixture
def settings() -> RetrievalSettings:
    """The default settings, whatever the environment of the tests says."""
    return read_settings(adapter=False)


@pytest.fixture(scope="session")
def make_document() -> MakeDocument:
    """Make a document with sensible values for whatever is not given."""

    def make(name: str = "city-2014", **values: object) -> Document:
        defaults: dict[str, object] = {
            "title": "Inspection of children's services",
            "publisher": "Inspectorate",
            "authority": "Northam City",
            "kind": DocumentKind.INSPECTION_REPORT,
            "published": date(2014, 7, 1),
            "source_file": f"{name}.txt",
            "sha256": f"hash of {name}",
            "pages": None,
        }
        return Document(id=name, **(defaults | values))  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def make_passage() -> MakePassage:
    """Make a passage with sensible values for whatever is not given."""

    def make(
        text: str, number: str | None = "1", document: str = "city-2014", **values: object
    ) -> Passage:
        defaults: dict[str, object] = {
            "id": f"{document}/-/{number}",
            "ordinal": 1,
            "kind": PassageKind.PARAGRAPH,
        }
        return Passage(text=text, number=number, document_id=document, **(defaults | values))  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def papers(
    make_document: MakeDocument, make_passage: MakePassage
) -> tuple[list[Document], dict[str, list[Passage]]]:
    """Two reports, on a city (2014) and a county (2016)."""
    documents = [
        make_document(),
        make_document("county-2016", authority="Southshire County", published=date(2016, 5, 3)),
    ]
    texts: Mapping[str, Sequence[str]] = {"city-2014": CITY, "county-2016": COUNTY}
    passages = {
        name: [
            make_passage(text, str(number), name, ordinal=number)
            for number, text in enumerate(found, start=1)
        ]
        for name, found in texts.items()
    }
    return documents, passages


@pytest.fixture(scope="session")
def index_folder(
    tmp_path_factory: pytest.TempPathFactory,
    papers: tuple[list[Document], dict[str, list[Passage]]],
) -> Path:
    """The folder of an index of those two reports; tests must not change it."""
    folder = tmp_path_factory.mktemp("index")
    documents, passages = papers
    build(folder, documents, passages, read_settings(adapter=False))
    return folder


@pytest.fixture(scope="session")
def index(index_folder: Path) -> Index:
    """That index, open."""
    return Index.open(index_folder, read_settings(adapter=False))
