"""The papers that a draft is checked against, read once and kept: passages, their facts and words.

Nothing here belongs to one person, so one `Papers` can serve many checks of the same index.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from corpus.passages import Document, Passage, PassageKind
from drafting.dates import find_dates
from drafting.facts import Facts, content_words, read_text
from drafting.figures import Figure, FigureKind
from drafting.names import name_words
from retrieval.filters import years_of


class PaperSource(Protocol):
    """What holds papers: `retrieval.index.Index` is one."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents held."""
        ...

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a document in order; none for a document that is not held."""
        ...


_THOUSANDS = re.compile(r"£\s?[‘’']?000s?\b")
_IN_FIGURES = re.compile(r"(?<=\d)[.,](?=\d)")
_MILLIONS = re.compile(r"£\s?m\b|£\s?millions?\b")


class Papers:
    """Documents and passages, with what can be looked up in them."""

    def __init__(self, source: PaperSource) -> None:
        self._source = source
        self.documents = source.documents
        self._by_id = {document.id: document for document in self.documents}
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._facts: dict[str, tuple[Facts, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._weights: dict[str, dict[str, float]] = {}
        self._runs: dict[str, str] = {}
        self._plain: dict[str, str] = {}
        self._years: dict[str, frozenset[int]] = {}
        self._vocabularies: dict[str, frozenset[str]] = {}

    def document(self, passage: Passage) -> Document:
        """Return the document of a passage."""
        return self._by_id[passage.document_id]

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """Return the passages of a document in order; none for one that is not held."""
        if document_id not in self._passages:
            self._passages[document_id] = self._source.passages(document_id)
        return self._passages[document_id]

    def everything(self) -> Iterator[Passage]:
        """Every passage of every document, in order."""
        for document in self.documents:
            yield from self.passages(document.id)

    @cached_property
    def by_id(self) -> dict[str, Passage]:
        """Every passage by its id."""
        return {passage.id: passage for passage in self.everything()}

    def facts(self, passage: Passage) -> tuple[Facts, ...]:
        """Return the facts of a passage, sentence by sentence, footnotes after the text."""
        if passage.id not in self._facts:
            self._facts[passage.id] = tuple(
                _with_units(each, passage) for each in read_text(printed_text(passage))
            )
        return self._facts[passage.id]

    def plain(self, passage: Passage) -> str:
        """Return a passage's text in small letters, points and commas within figures left out."""
        if passage.id not in self._plain:
            self._plain[passage.id] = _IN_FIGURES.sub("", printed_text(passage).casefold())
        return self._plain[passage.id]

    def words(self, passage: Passage) -> frozenset[str]:
        """Return the stems of a passage's words and headings that carry meaning."""
        if passage.id not in self._words:
            named = " ".join((printed_text(passage), *passage.headings, passage.scope or ""))
            self._words[passage.id] = content_words(named)
        return self._words[passage.id]

    def weight(self, document_id: str, word: str) -> float:
        """Return how much a stem tells passages of a document apart: 0 for one in all of them."""
        if document_id not in self._weights:
            self._weights[document_id] = self._weigh(document_id)
        weights = self._weights[document_id]
        return weights.get(word, weights[""])

    def holds(self, passage: Passage, words: tuple[str, ...]) -> bool:
        """Tell whether a passage, its headings or its paper's names print these words in a row."""
        return f" {' '.join(words)} " in self._run(passage)

    def vocabulary(self, documents: Iterable[Document]) -> frozenset[str]:
        """Return the words, in small letters, that these documents print."""
        return frozenset().union(*(self._vocabulary(document) for document in documents))

    def stands_for(self, acronym: str, documents: Iterable[Document]) -> bool:
        """Tell whether documents print an acronym or a run of words with its initials."""
        spelt = re.compile(
            " ".join(rf"{letter}\w*(?: (?:of|and|the|for|in|to))*" for letter in acronym)
        )
        return any(
            f" {acronym} " in self._run(passage)
            or f" {acronym}s " in self._run(passage)
            or (len(acronym) > 2 and spelt.search(self._run(passage)) is not None)
            for document in documents
            for passage in self.passages(document.id)
        )

    def _run(self, passage: Passage) -> str:
        """A passage's words in small letters between single blanks."""
        if passage.id not in self._runs:
            document = self.document(passage)
            asked_by = passage.exchange.asked_by if passage.exchange else ""
            text = " . ".join(
                (asked_by, printed_text(passage), *passage.headings, passage.scope or "")
            )
            named = f"{text} . {document.publisher} . {document.authority} . {document.title}"
            self._runs[passage.id] = f" {' '.join(name_words(named))} "
        return self._runs[passage.id]

    def _vocabulary(self, document: Document) -> frozenset[str]:
        if document.id not in self._vocabularies:
            runs = (self._run(passage) for passage in self.passages(document.id))
            self._vocabularies[document.id] = frozenset(
                word for run in runs for word in run.split()
            )
        return self._vocabularies[document.id]

    def years(self, passage: Passage) -> frozenset[int]:
        """Return the years that a passage's printed dates without a year can stand in."""
        if passage.id not in self._years:
            self._years[passage.id] = self._years_of(passage)
        return self._years[passage.id]

    def _years_of(self, passage: Passage) -> frozenset[int]:
        document = self.document(passage)
        named = " ".join((printed_text(passage), *passage.headings, passage.scope or ""))
        years = {year for day in find_dates(named) for year in day.years} | years_of(document)
        if document.published is not None:
            years |= {document.published.year - 1}
        return frozenset(years)

    def _weigh(self, document_id: str) -> dict[str, float]:
        passages = self.passages(document_id)
        counts = Counter(word for passage in passages for word in self.words(passage))
        weights = {word: math.log(1 + len(passages) / count) for word, count in counts.items()}
        # The empty word stands for a word that the document never uses.
        return weights | {"": math.log(1 + len(passages))}


def printed_text(passage: Passage) -> str:
    """Return everything that a passage prints: its text and the footnotes that it calls."""
    return "\n".join((passage.text, *(note.text for note in passage.footnotes)))


def can_be_cited(passage: Passage) -> bool:
    """Tell whether a passage can bear out a statement: a heading says nothing."""
    return passage.kind is not PassageKind.HEADING


def _with_units(facts: Facts, passage: Passage) -> Facts:
    """A table's bare figures also as the sums and percentages that its heads say they are."""
    heads = passage.text
    if passage.row is not None:
        heads = " ".join((passage.row.title, *passage.row.columns, passage.text))
    scale = 1_000 if _THOUSANDS.search(heads) else 1_000_000 if _MILLIONS.search(heads) else 0
    percent = passage.row is not None and any("%" in column for column in passage.row.columns)
    extra = [
        *(_scaled(each, FigureKind.MONEY, scale) for each in facts.figures if scale),
        *(_scaled(each, FigureKind.PERCENT, 1) for each in facts.figures if percent),
    ]
    kept = [each for each in extra if each.value]
    return Facts(facts.text, (*facts.figures, *kept), facts.dates, facts.quotations, facts.names)


def _scaled(figure: Figure, kind: FigureKind, scale: int) -> Figure:
    value = figure.value if figure.kind is FigureKind.COUNT else Decimal(0)
    return Figure(figure.start, figure.end, figure.text, kind, value * scale, figure.step * scale)
