"""A paragraph that stands beside an answer, and those that the answer cites itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from register.claims import Claim
from register.entries import Entry
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.serving import evidence_of


@dataclass(frozen=True, slots=True)
class Beside:
    """A paragraph beside an answer: whether the answer cites it, and the claim that it stands beside.

    `claim` is the claim's place, None where the answer makes none.
    """

    evidence: Evidence
    cited: bool
    claim: int | None


def cited_in(index: Index, entry: Entry, claims: Sequence[Claim]) -> Iterator[Beside]:
    """Yield the paragraphs that an answer's own references lead to, each once."""
    places = {
        reference: place
        for place, claim in reversed(list(enumerate(claims)))
        for reference in claim.references
    }
    targets: dict[str, int | None] = {}
    for reference in entry.passage.references:
        if reference.target is not None:
            targets.setdefault(reference.target, places.get(reference))
    for target, place in targets.items():
        evidence = evidence_of(index, target)
        if evidence is not None:
            yield Beside(evidence, cited=True, claim=place)
