"""A small library of our own: an inspection of a park, and the minutes in which members ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from corpus.passages import (
    Document,
    DocumentKind,
    Exchange,
    Passage,
    PassageKind,
    Reference,
)
from retrieval.errors import UnknownPassage
from retrieval.filters import Filters
from retrieval.model import Vectors, normalise
from retrieval.results import Evidence, Result
from retrieval.sentences import split_sentences
from retrieval.vectors import Spans

GATES = "The gates of Elm Park were found open at night. Nobody had the key."
BENCHES = "Inspectors counted fourteen benches in Elm Park and five of them were broken."
LAKE = "The boating lake has stayed empty since it was drained."
REPAIRS = "Repairs to broken benches take the parks team nine weeks. Wood is short."


def document(name: str, kind: DocumentKind, day: date | None, council: str = "Ashby") -> Document:
    return Document(
        id=name,
        title=f"Paper {name}",
        publisher="Parks Inspectorate",
        authority=council,
        kind=kind,
        published=day,
        source_file=f"{name}.pdf",
        sha256=name,
        pages=9,
    )


def paragraph(document_id: str, number: str, text: str) -> Passage:
    return Passage(
        id=f"{document_id}/-/{number}",
        document_id=document_id,
        ordinal=int(number),
        kind=PassageKind.PARAGRAPH,
        text=text,
        number=number,
        page_first=int(number),
        page_last=int(number),
    )


def asking(
    document_id: str,
    number: str,
    question: str,
    answer: str | None,
    *,
    by: str = "",
    scope: str | None = None,
    headings: tuple[str, ...] = (),
    references: tuple[Reference, ...] = (),
    reprint_of: str | None = None,
) -> Passage:
    return Passage(
        id=f"{document_id}/asked/{number}",
        document_id=document_id,
        ordinal=int(number),
        kind=PassageKind.EXCHANGE,
        text=f"{question}\n\n{answer or ''}".strip(),
        scope=scope,
        headings=headings,
        page_first=1,
        page_last=1,
        page_ordinal=int(number),
        exchange=Exchange(by, question, answer),
        references=references,
        reprint_of=reprint_of,
    )


REPORT = document("park-2015", DocumentKind.INSPECTION_REPORT, date(2015, 3, 20))
DIMENSIONS = 997
SMALL = {"when", "will", "again", "since", "them", "they", "some", "every", "were", "that", "which"}
LATER = document("park-2021", DocumentKind.INSPECTION_REPORT, date(2021, 5, 1))
ELSEWHERE = document("wood-2015", DocumentKind.INSPECTION_REPORT, date(2015, 3, 1), "Bourne")
MINUTES = document("minutes-2015", DocumentKind.MINUTES, date(2015, 4, 1))

FINDINGS = (
    paragraph("park-2015", "1", GATES),
    paragraph("park-2015", "2", BENCHES),
    paragraph("park-2015", "3", REPAIRS),
    paragraph("park-2015", "4", LAKE),
)
CITES_GATES = Reference("page 1, point 1", "park-2015/-/1")
ASKED = (
    asking(
        "minutes-2015",
        "1",
        "How many benches are broken?",
        "Some benches of the park were broken. The gates are shut every night (see the report, "
        "page 1, point 1).",
        by="Cllr Ann Poole",
        scope="minutes 15 January 2015",
        headings=("Questions from Cllr Ann Poole", "Benches"),
        references=(CITES_GATES,),
    ),
    asking(
        "minutes-2015",
        "2",
        "When will the boating lake be filled again?",
        None,
        by="Councillor Reed",
    ),
    asking(
        "minutes-2015",
        "3",
        "Who mends broken benches?",
        "The parks team mends them.",
        headings=("Questions from Cllr Ann Poole",),
    ),
)


def placed(texts: Sequence[str]) -> Vectors:
    """Vectors of length 1: texts are near that share words, told by their first four letters."""
    return normalise(np.array([_counts(text) for text in texts]))


def _counts(text: str) -> NDArray[np.float64]:
    counts = np.zeros(DIMENSIONS)
    for word in re.findall(r"[a-z]{4,}", text.casefold()):
        if word not in SMALL:
            counts[crc32(word[:4].encode()) % DIMENSIONS] += 1
    return counts


class FakeIndex:
    """An index that finds every paragraph sharing a word with the question, by their number."""

    def __init__(
        self,
        documents: Iterable[Document] = (REPORT, LATER, ELSEWHERE, MINUTES),
        passages: Iterable[Passage] = (*FINDINGS, *ASKED),
    ) -> None:
        self.documents = tuple(documents)
        self.built_at = datetime(2024, 5, 2, 9, 5, tzinfo=UTC)
        self.model = "a model of the test"
        self.asked: list[str] = []
        self._passages = tuple(passages)

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        return tuple(one for one in self._passages if one.document_id == document_id)

    def passage(self, passage_id: str) -> Passage:
        for one in self._passages:
            if one.id == passage_id:
                return one
        raise UnknownPassage(f"The index holds no passage {passage_id!r}.")

    def sentences(self, passage_id: str) -> tuple[Spans, Vectors]:
        """The sentences of a passage, placed by what they speak of."""
        text = self.passage(passage_id).text
        spans = split_sentences(text)
        placing = placed([text[start:end] for start, end in spans])
        return np.array(spans, dtype=np.int32).reshape(-1, 2), placing

    def ask(self, question: str, filters: Filters, k: int = 5) -> Result:
        self.asked.append(question)
        admitted = [one for one in self._passages if one.document_id in filters.documents]
        rated = sorted(
            ((_shared(question, one), one) for one in admitted), key=lambda pair: -pair[0]
        )
        evidence = tuple(self._evidence(one, shared) for shared, one in rated[:k] if shared)
        return Result(question, bool(evidence), 0.9, "", (), filters, 0.0, evidence)

    def warm(self) -> None:
        """Nothing to load."""

    def _evidence(self, passage: Passage, shared: int) -> Evidence:
        paper = next(one for one in self.documents if one.id == passage.document_id)
        key = passage.text.split(". ")[0]
        signals = {"words": float(shared), "late": min(1.0, shared / 3)}
        return Evidence(passage, paper, float(shared), key, signals=signals)


def _shared(question: str, passage: Passage) -> int:
    small = {"the", "of", "are", "is", "were", "in", "to", "and", "a", "see", "be"}
    words = set(re.findall(r"[a-z]+", question.casefold())) - small
    return len(words & set(re.findall(r"[a-z]+", passage.text.casefold())))
