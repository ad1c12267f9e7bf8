"""A small index that answers from memory, and the app opened on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from corpus.passages import Document, DocumentKind, Exchange, Passage, PassageKind, TableRow
from retrieval.errors import QuestionTooLong, UnknownPassage
from retrieval.filters import Filters
from retrieval.model import Vectors
from retrieval.results import Evidence, Result, Scope
from retrieval.vectors import Spans

APP = Path(__file__).resolve().parents[2] / "app.py"
HOSTILE = "It cost £5, $6 and *7* or _8_ <b>bold</b> :smile: [x](y) & `code` # heading"
WARD = Scope("council:ashby", "Ashby Town", "the town", frozenset({"ashby-2021"}))
LIMIT = 100
DIMENSIONS = 384
"""Of the model whose vectors of questions are compared with these."""


def document(name: str, authority: str, year: int, **facts: object) -> Document:
    made = Document(
        id=name,
        title=f"Review of parks in {authority}",
        publisher="Parks Inspectorate",
        authority=authority,
        kind=DocumentKind.INSPECTION_REPORT,
        published=date(year, 3, 4),
        source_file=f"{name}.txt",
        sha256=name,
        pages=9,
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def passage(document_id: str, number: str, text: str, **facts: object) -> Passage:
    made = Passage(
        id=f"{document_id}/-/{number}",
        document_id=document_id,
        ordinal=int(number),
        kind=PassageKind.PARAGRAPH,
        text=text,
        number=number,
        headings=("Parks", "Benches"),
        page_first=int(number),
        page_last=int(number),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


class FakeIndex:
    """An index of two papers; it finds every paragraph that shares a word with the question."""

    def __init__(self) -> None:
        self.documents: tuple[Document, ...] = (
            document("ashby-2021", "Ashby Town", 2021),
            document("bourne-2019", "Bourne *Rural*", 2019, kind=DocumentKind.MINUTES),
        )
        self.built_at = datetime(2024, 5, 2, 9, 5, tzinfo=UTC)
        self.asked: list[tuple[str, Filters, int, tuple[str, ...]]] = []
        exchange = Exchange("Cllr Poole", "Who mends the swings?", None)
        row = TableRow("Spending", ("Park", "£000"), ("Elm Park", "12"))
        self._passages: tuple[Passage, ...] = (
            passage("ashby-2021", "1", "The gates open at eight. They shut at dusk."),
            passage("ashby-2021", "2", "There are 14 benches. Five are broken."),
            passage("ashby-2021", "3", HOSTILE),
            passage("bourne-2019", "4", "Who mends the swings?", exchange=exchange),
            passage("bourne-2019", "5", "Elm Park 12", row=row),
        )

    def ask(
        self, question: str, filters: Filters, k: int = 5, ignore_scopes: Collection[str] = ()
    ) -> Result:
        if len(question) > LIMIT:
            raise QuestionTooLong(f"The question is too long: at most {LIMIT} characters.")
        self.asked.append((question, filters, k, tuple(ignore_scopes)))
        found = [one for one in self._passages if self._bears_on(one, question, filters)]
        scopes = (WARD,) if "town" in question and WARD.key not in ignore_scopes else ()
        evidence = tuple(self._evidence(one) for one in found or self._passages[:1])
        reason = "The words of the question stand in one paragraph."
        return Result(question, bool(found), 0.9, reason, scopes, filters, 0.01, evidence)

    def passage(self, passage_id: str) -> Passage:
        for one in self._passages:
            if one.id == passage_id:
                return one
        raise UnknownPassage(f"The index holds no passage {passage_id!r}.")

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        return tuple(one for one in self._passages if one.document_id == document_id)

    def sentences(self, passage_id: str) -> tuple[Spans, Vectors]:
        """One sentence a passage, near to no question."""
        whole = len(self.passage(passage_id).text)
        return np.array([[0, whole]], dtype="int32"), np.zeros((1, DIMENSIONS), dtype="float32")

    def neighbours(self, passage_id: str, before: int = 1, after: int = 1) -> tuple[Passage, ...]:
        found = self.passage(passage_id)
        near = range(found.ordinal - before, found.ordinal + after + 1)
        return tuple(
            one
            for one in self._passages
            if one.ordinal in near and one.document_id == found.document_id
        )

    def warm(self) -> None:
        """Nothing to load."""

    def replace(self, newer: Passage) -> None:
        """Hold other words in the place of a passage."""
        self._passages = tuple(newer if one.id == newer.id else one for one in self._passages)

    def _bears_on(self, one: Passage, question: str, filters: Filters) -> bool:
        shared = _words(question) & _words(one.text)
        return filters.admit(self._document(one)) and bool(shared)

    def _document(self, one: Passage) -> Document:
        return next(paper for paper in self.documents if paper.id == one.document_id)

    def _evidence(self, one: Passage) -> Evidence:
        key = one.text.split(". ")[0]
        return Evidence(one, self._document(one), 0.5, key, signals={"words": 3.25})


def words_of(app: AppTest) -> str:
    """What stands on the page in our own markup."""
    assert not app.exception
    return "\n".join(element.value for element in app.html)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


OpenApp = Callable[..., AppTest]


@pytest.fixture
def index() -> FakeIndex:
    return FakeIndex()


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: FakeIndex) -> OpenApp:
    """Open the app at an address, given by its parameters, on the small index."""
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: index)
    monkeypatch.setattr("retrieval.serving.rebuild", lambda *_: index)
    st.cache_resource.clear()

    def open_at(**parameters: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=20)
        app.query_params.update(parameters)
        return app.run()

    return open_at
