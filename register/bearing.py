"""What inspectors wrote that bears on an answer: first what it cites itself, then what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from corpus.passages import Document
from register.alike import Likeness
from register.beside import Beside, cited_in
from register.candidates import paragraphs_of
from register.claims import Claim, split_claims
from register.entries import Entry, Register
from register.findings import Findings
from register.inspections import Inspections, inspections_for
from register.nearness import printed_vectors
from register.pointing import Pointers
from register.saying import Saying, read_saying
from retrieval.index import Index
from retrieval.lexicon import read_lexicon
from retrieval.thesaurus import Thesaurus, lexicon_pairs

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Bearing:
    """The claims of an answer and the paragraphs beside them: those cited first, then by nearness.

    `instead` is the entry whose answer was looked up, where the answer itself only points to others.
    """

    claims: tuple[Claim, ...]
    paragraphs: tuple[Beside, ...]
    inspections: Inspections
    instead: Entry | None = None

    def beside(self, claim: int | None) -> tuple[Beside, ...]:
        """Return the paragraphs beside one claim."""
        return tuple(one for one in self.paragraphs if one.claim == claim)


class Bearings:
    """Sets answers beside inspections. What is found follows from the papers alone, so it is kept."""

    def __init__(self, index: Index, register: Register) -> None:
        self._index = index
        self._register = register
        self._bearings: dict[str, Bearing] = {}
        self._findings: dict[tuple[str, ...], Findings | None] = {}
        self._sayings: dict[str, Saying] = {}

    def of(self, entry: Entry) -> Bearing:
        """Return what bears on an entry's answer, or on its question where it has none."""
        if entry.id not in self._bearings:
            speaking = self._pointers.speaking_for(entry)
            found = self._find(entry) if speaking is None else self._borrow(entry, speaking)
            self._bearings[entry.id] = found
        return self._bearings[entry.id]

    def _borrow(self, entry: Entry, speaking: Entry) -> Bearing:
        """Return what bears on the answer that speaks for an entry, none of which it cites itself."""
        claims = split_claims(entry.passage)
        beside = [replace(one, cited=False, claim=0) for one in self.of(speaking).paragraphs]
        papers = inspections_for(entry, self._index.documents)
        return Bearing(claims, tuple(beside), papers, speaking)

    def _find(self, entry: Entry) -> Bearing:
        claims = split_claims(entry.passage)
        papers = inspections_for(entry, self._index.documents)
        cited = list(cited_in(self._index, entry, claims))
        held = {one.evidence.passage.id for one in cited}
        findings = self._findings_in(papers.of_its_time)
        found = findings.bearing_on(entry, SHOWN + len(held)) if findings else []
        others = [one for one in found if one.evidence.passage.id not in held]
        return Bearing(claims, tuple([*cited, *others][:SHOWN]), papers)

    def _findings_in(self, documents: Sequence[Document]) -> Findings | None:
        """Return the findings of some papers, None where they hold no paragraph."""
        names = tuple(document.id for document in documents)
        if names not in self._findings:
            self._findings[names] = self._gather(names)
        return self._findings[names]

    def _gather(self, documents: Sequence[str]) -> Findings | None:
        papers = paragraphs_of(self._index, documents)
        if not any(papers):
            return None
        return Findings(self._index, papers, self._saying, self._likeness, self._thesaurus)

    def _saying(self, entry: Entry) -> Saying:
        if entry.id not in self._sayings:
            self._sayings[entry.id] = read_saying(self._index, entry, split_claims(entry.passage))
        return self._sayings[entry.id]

    @cached_property
    def _likeness(self) -> Likeness:
        entries = self._register.entries
        return Likeness(entries, np.vstack([self._saying(one).whole.vector for one in entries]))

    @cached_property
    def _pointers(self) -> Pointers:
        return Pointers(self._register, printed_vectors(self._index))

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        return Thesaurus(lexicon_pairs(read_lexicon()))
