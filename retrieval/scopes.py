"""Limits read out of the question: council, year, sort of paper, "the previous inspection".

Everything comes from the library's own catalogue. A scope never shuts anything out: papers outside
it count for less. Each is shown with the words that it came from, and can be taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.passages import INSPECTIONS, Document, DocumentKind
from retrieval.councils import councils_meant
from retrieval.filters import years_of
from retrieval.results import Scope

OUTSIDE_COUNCIL = 0.5
OUTSIDE_YEAR = 0.85
OUTSIDE_KIND = 0.9
"""What a passage outside a scope keeps of its scores."""

_YEAR = re.compile(r"(?<![\d£.,/])((?:19|20)\d\d)(?:\s?[-–/]\s?(\d\d|(?:19|20)\d\d))?(?!,?\d)")
_LATEST = re.compile(
    r"\b(?:latest|most recent|newest|last)\s+(?:\w+\s+)?(?:inspection|report)\b", re.I
)
_EARLIER = re.compile(
    r"\b(?:previous|earlier|last but one|preceding)\s+(?:\w+\s+)?(?:inspection|report)\b", re.I
)
_KINDS: tuple[tuple[str, re.Pattern[str], frozenset[DocumentKind]], ...] = (
    (
        "minutes and committee papers",
        re.compile(r"\b(?:minutes|committee|meeting|agenda|councillors? asked|call-?in)\b", re.I),
        frozenset(
            {DocumentKind.COMMITTEE_PACK, DocumentKind.MINUTES, DocumentKind.WRITTEN_ANSWERS}
        ),
    ),
    (
        "visit letters",
        re.compile(r"\b(?:monitoring visit|focused visit|visit letter|letter)\b", re.I),
        frozenset({DocumentKind.VISIT_LETTER}),
    ),
    (
        "inspection reports and letters",
        re.compile(r"\b(?:ofsted|inspect(?:ors?|ion|ed))\b", re.I),
        frozenset(INSPECTIONS),
    ),
)


def resolve_scopes(question: str, documents: Sequence[Document]) -> tuple[Scope, ...]:
    """Return the scopes of a question, those of councils first; one that holds all papers is none."""
    everything = frozenset(document.id for document in documents)
    councils, years = _councils(question, documents), _years(question, documents)
    found = [
        *councils,
        *_paired(question, councils, years),
        *_inspections(question, documents),
        *_kinds(question, documents),
    ]
    return tuple(scope for scope in found if scope.documents and scope.documents != everything)


def factors(scopes: Iterable[Scope], documents: Sequence[Document]) -> list[float]:
    """Return what each document's passages keep of their scores under these scopes.

    Scopes of one sort widen one another (two councils named: papers of both), sorts narrow.
    """
    sorts: dict[str, set[str]] = {}
    for scope in scopes:
        sorts.setdefault(scope.key.partition(":")[0], set()).update(scope.documents)
    kept = {"council": OUTSIDE_COUNCIL, "year": OUTSIDE_YEAR, "inspection": OUTSIDE_YEAR}
    result = []
    for document in documents:
        factor = 1.0
        for sort, inside in sorts.items():
            factor *= 1.0 if document.id in inside else kept.get(sort, OUTSIDE_KIND)
        result.append(factor)
    return result


def _councils(question: str, documents: Sequence[Document]) -> list[Scope]:
    asked = {int(match.group(1)) for match in _YEAR.finditer(question)}
    years = {*asked, *(year + 1 for year in asked)}
    return [
        _scope(f"council:{council.name}", council.name, words, council.documents)
        for council, words in councils_meant(question, documents, years).values()
    ]


def _years(question: str, documents: Sequence[Document]) -> list[Scope]:
    scopes: dict[str, Scope] = {}
    for match in _YEAR.finditer(question):
        year = int(match.group(1))
        # A report of one year tells of the year before, so the papers of the next year count too.
        inside = [d for d in documents if not {year, year + 1}.isdisjoint(years_of(d))]
        label = f"papers of {year} and the year after"
        scopes[f"year:{year}"] = _scope(f"year:{year}", label, match.group(), inside)
    return list(scopes.values())


def _paired(question: str, councils: Sequence[Scope], years: Sequence[Scope]) -> list[Scope]:
    """Return the years' scopes, each of one council only where the question names them two by two.

    "The city in 2015 and the county in 2016" asks for no paper on the city of 2016.
    """
    named = sorted([*councils, *years], key=lambda scope: question.find(scope.words))
    pairs = list(zip(named[::2], named[1::2], strict=False))
    apart = any((one in councils) == (other in councils) for one, other in pairs)
    if len(councils) < 2 or len(councils) != len(years) or apart:
        return list(years)
    return [_within(other, one) if one in councils else _within(one, other) for one, other in pairs]


def _within(year: Scope, council: Scope) -> Scope:
    return replace(year, documents=(year.documents & council.documents) or year.documents)


def _inspections(question: str, documents: Sequence[Document]) -> list[Scope]:
    """Return the scope of "the latest" or "the previous inspection", council by council."""
    for pattern, back, label in ((_LATEST, 1, "latest inspection"), (_EARLIER, 2, "one before")):
        match = pattern.search(question)
        if match:
            inside = _inspection_of_each(documents, back)
            return [_scope(f"inspection:{label}", label, match.group(), inside)]
    return []


def _inspection_of_each(documents: Sequence[Document], back: int) -> list[Document]:
    of_council: dict[str, list[Document]] = {}
    for document in sorted(documents, key=lambda d: (str(d.published or ""), d.id)):
        if document.kind is DocumentKind.INSPECTION_REPORT:
            of_council.setdefault(document.authority, []).append(document)
    return [reports[-back] for reports in of_council.values() if len(reports) >= back]


def _kinds(question: str, documents: Sequence[Document]) -> list[Scope]:
    for label, pattern, kinds in _KINDS:
        match = pattern.search(question)
        if match:
            inside = [document for document in documents if document.kind in kinds]
            return [_scope(f"kind:{label}", label, match.group(), inside)]
    return []


def _scope(key: str, label: str, words: str, inside: Iterable[Document]) -> Scope:
    return Scope(key, label, words, frozenset(document.id for document in inside))
