"""A sentence of a draft under check: its facts, the passages it cites, and ways to look things up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.citations import cite_short
from corpus.passages import Document, Passage
from drafting.context import words_around
from drafting.dates import Day
from drafting.facts import Facts, content_words
from drafting.figures import Agreement, Figure, compare
from drafting.findings import Finding, FindingKind, Severity
from drafting.names import Name
from drafting.papers import Papers, can_be_cited
from drafting.quotations import Quotation

Claim = Figure | Day | Name | Quotation


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure or date of a paper: where it stands and how near its words come to the draft's.

    `closeness` is the share (0 to 1, by weight) of the words of the draft's clause that stand in the
    same clause of the paper, those in the same sentence counting half.
    """

    passage: Passage
    facts: Facts
    fact: Figure | Day
    closeness: float
    agreement: Agreement = Agreement.EXACT


@dataclass(frozen=True)
class Statement:
    """One sentence of a draft with what it cites.

    `cited` are the passages that its citations mean, `documents` the papers they are in, and `own` says
    whether it has a citation of its own, rather than one that it shares with its paragraph.
    """

    papers: Papers
    facts: Facts
    paragraph: int
    sentence: int
    cited: tuple[Passage, ...]
    documents: tuple[Document, ...]
    own: bool

    def find(
        self,
        kind: FindingKind,
        severity: Severity,
        message: str,
        claim: Claim | None = None,
        passage: Passage | None = None,
        printed: str = "",
    ) -> Finding:
        """Return a finding about a claim of this sentence, or about all of it."""
        start, end = (claim.start, claim.end) if claim else (0, 0)
        words = self.facts.text[start:end] if claim else self.facts.text
        return Finding(
            kind=kind,
            severity=severity,
            message=message,
            claim=words,
            paragraph=self.paragraph,
            sentence=self.sentence,
            start=start,
            end=end,
            passage_id=passage.id if passage else None,
            printed=printed,
        )

    def find_at(
        self, kind: FindingKind, severity: Severity, message: str, claim: Claim, sighting: Sighting
    ) -> Finding:
        """Return a finding about a claim that refers to a fact of a paper."""
        return self.find(kind, severity, message, claim, sighting.passage, sighting.facts.text)

    def find_elsewhere(self, claim: Claim, words: str, other: Sighting) -> Finding:
        """Return the finding that a claim stands in another passage than those cited."""
        where = self.name(other.passage)
        if self.documents:
            message = f"{words} is not in the paragraph cited. It stands in {where}."
            return self.find_at(FindingKind.ELSEWHERE, Severity.WRONG, message, claim, other)
        message = f"No paper held here is cited for {words}. It stands in {where}: cite that."
        return self.find_at(FindingKind.UNCITED, Severity.CHECK, message, claim, other)

    def find_nowhere(self, claim: Claim, words: str) -> Finding:
        """Return the finding that a claim stands nowhere."""
        where = "the paragraph cited" if self.cited else "these papers"
        message = f"{words} is not in {where}. Correct it, or cite the paragraph that has it."
        passage = self.cited[0] if self.cited else None
        return self.find(FindingKind.NOT_FOUND, Severity.WRONG, message, claim, passage)

    def name(self, passage: Passage) -> str:
        """Return how a passage is called in a message."""
        return cite_short(self.papers.document(passage), passage)

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the sentence's words that carry meaning."""
        return content_words(self.facts.text)

    @cached_property
    def elsewhere(self) -> tuple[Passage, ...]:
        """The other passages of the papers that it cites; of all papers where it cites none."""
        cited = {each.id for each in self.cited}
        searched = self.documents or self.papers.documents
        return tuple(
            passage
            for document in searched
            for passage in self.papers.passages(document.id)
            if passage.id not in cited and can_be_cited(passage)
        )

    def cited_figures(self) -> Iterator[tuple[Passage, Facts, Figure]]:
        """Every figure of the cited passages, with its passage and sentence."""
        for passage in self.cited:
            for facts in self.papers.facts(passage):
                for figure in facts.figures:
                    yield passage, facts, figure

    def cited_dates(self) -> Iterator[tuple[Passage, Facts, Day]]:
        """Every date of the cited passages, with its passage and sentence."""
        for passage in self.cited:
            for facts in self.papers.facts(passage):
                for day in facts.dates:
                    yield passage, facts, day

    def figures_in(self, passages: Iterable[Passage], claim: Figure) -> list[Sighting]:
        """Return the figures of these passages that agree with the claim, the closest first."""
        found = []
        for passage in passages:
            for facts in self.papers.facts(passage):
                for figure in facts.figures:
                    agreement = compare(claim, figure)
                    if agreement is not None:
                        closeness = self.closeness(claim, facts, figure, passage)
                        found.append(Sighting(passage, facts, figure, closeness, agreement))
        return sorted(found, key=lambda each: (-each.closeness, each.agreement.value))

    def closeness(self, claim: Claim, facts: Facts, fact: Figure | Day, passage: Passage) -> float:
        """Return how far the words around a fact of a paper are those around the claim, 0 to 1."""
        claimed = self._said_of(claim)
        near, around = words_around(facts, fact), content_words(facts.text)
        weigh = self.papers.weight
        total = sum(weigh(passage.document_id, word) for word in claimed)
        shared = sum(
            weigh(passage.document_id, word) * (1.0 if word in near else 0.5)
            for word in claimed & (near | around)
        )
        return shared / total if total else 0.0

    def _said_of(self, claim: Claim) -> frozenset[str]:
        """The words around a claim, worked out once."""
        if claim not in self._around:
            self._around[claim] = words_around(self.facts, claim)
        return self._around[claim]

    @cached_property
    def _around(self) -> dict[Claim, frozenset[str]]:
        return {}

    def coverage(self, passage: Passage) -> float:
        """Return the share of the sentence's words, by weight, that a passage has, 0 to 1."""
        weigh = self.papers.weight
        total = sum(weigh(passage.document_id, word) for word in self.words)
        shared = self.words & self.papers.words(passage)
        return sum(weigh(passage.document_id, word) for word in shared) / total if total else 0.0
