"""What a question gets back: the evidence, how sure we are, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from corpus.citations import cite_full, cite_short
from corpus.passages import Document, Passage
from retrieval.filters import Filters


@dataclass(frozen=True, slots=True)
class Scope:
    """A limit read out of the question itself, shown to the person and removable.

    `key` is what `ask(ignore_scopes=...)` takes; `words` are the words of the question that it
    came from; `documents` are the ids that it prefers.
    """

    key: str
    label: str
    words: str
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that bears on the question.

    `key_sentence` is an exact substring of `passage.text`; `score` is comparable within one result
    only; `reprinted_in` lists other documents, with the page, that print the same passage;
    `signals` says how it was found, in named numbers.
    """

    passage: Passage
    document: Document
    score: float
    key_sentence: str
    reprinted_in: tuple[tuple[Document, int | None], ...] = ()
    signals: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to one question: passages best first, or the nearest ones where `answered` is False.

    `confidence` runs from 0 to 1; `reason` says in words why it is as it is; `seconds` is the time
    taken; `corrections` are words of the question read as another (typed, read), `acronyms` those of
    its acronyms that were looked up by name too (typed, name).
    """

    question: str
    answered: bool
    confidence: float
    reason: str
    scopes: tuple[Scope, ...]
    filters: Filters
    seconds: float
    evidence: tuple[Evidence, ...]
    corrections: tuple[tuple[str, str], ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()

    @property
    def readings(self) -> list[str]:
        """What the words of the question were taken for, a sentence each, for people to see."""
        mended = [f"“{typed}” was read as “{read}”." for typed, read in self.corrections]
        names = ", ".join(f"{name} ({typed})" for typed, name in self.acronyms)
        return [*mended, f"Looked up too: {names}."] if names else mended


def to_json(result: Result, identifier: str | None = None) -> dict[str, Any]:
    """Return a result in the shape that the command prints; `identifier` is the question's own id."""
    return {
        "id": identifier,
        "question": result.question,
        "answered": result.answered,
        "confidence": round(result.confidence, 4),
        "reason": result.reason,
        "filters": result.filters.to_json(),
        "seconds": round(result.seconds, 4),
        "evidence": [_evidence_to_json(item) for item in result.evidence],
    }


def _evidence_to_json(item: Evidence) -> dict[str, Any]:
    passage = item.passage
    return {
        "document": passage.document_id,
        "number": passage.number,
        "scope": passage.scope,
        "kind": passage.kind.value,
        "page_first": passage.page_first,
        "page_last": passage.page_last,
        "headings": list(passage.headings),
        "text": passage.text,
        "key_sentence": item.key_sentence,
        "score": round(item.score, 6),
        "citation": {
            "short": cite_short(item.document, passage),
            "full": cite_full(item.document, passage),
        },
        "reprinted_in": [
            {"document": document.id, "page": page} for document, page in item.reprinted_in
        ],
        "is_note": item.document.is_note,
    }
