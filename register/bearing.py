"""What inspectors wrote that bears on an answer: first what it cites itself, then what is found.

Found is what four signs speak for together: the paragraph is near to the question with its whole
answer, near to single claims of it, near to questions of the register that are much alike, or stands
next to paragraphs that are. (Inspectors write several paragraphs in a row on one matter, and members
ask about one matter several times.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.passages import Passage
from register.alike import Likeness
from register.claims import Claim, split_claims
from register.entries import Entry, Register
from register.inspections import Inspections, inspections_for
from register.scoring import Scores, mean_of, stretched, sum_of, with_neighbours
from retrieval.filters import Filters
from retrieval.index import Index
from retrieval.results import Evidence, Result
from retrieval.serving import evidence_of

SHOWN = 8
PLAIN_SIGNS = ("words", "passages", "sentences")
DEPTH = 40
"""Paragraphs taken from each look-up."""
LONGEST = 1900
"""Characters of a question with its answer that are looked up at once."""
OF_CLAIMS = 0.5
OF_ALIKE = 0.3
OF_NEIGHBOURS = 0.5
"""What the other signs are worth, against 1 for nearness to question and answer together."""
ALIKE = 5
FAINT = 0.5
"""Token-by-token likeness below which nothing that was found speaks of the matter at all."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A paragraph beside an answer: whether the answer cites it, and the claim that it stands beside.

    `claim` is the claim's place, None where the answer makes none.
    """

    evidence: Evidence
    cited: bool
    claim: int | None


@dataclass(frozen=True, slots=True)
class Bearing:
    """The claims of an answer and the paragraphs beside them: those cited first, then by nearness."""

    claims: tuple[Claim, ...]
    paragraphs: tuple[Beside, ...]
    inspections: Inspections

    def beside(self, claim: int | None) -> tuple[Beside, ...]:
        """Return the paragraphs beside one claim."""
        return tuple(one for one in self.paragraphs if one.claim == claim)


class Bearings:
    """Sets answers beside inspections. What is found follows from the papers alone, so it is kept."""

    def __init__(self, index: Index, register: Register) -> None:
        self._index = index
        self._register = register
        self._found: dict[str, Bearing] = {}
        self._wholes: dict[tuple[str, Filters], Result] = {}

    def of(self, entry: Entry) -> Bearing:
        """Return what bears on an entry's answer, or on its question where it has none."""
        if entry.id not in self._found:
            self._found[entry.id] = self._find(entry)
        return self._found[entry.id]

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._register.entries)

    def _find(self, entry: Entry) -> Bearing:
        claims = split_claims(entry.passage)
        papers = inspections_for(entry, self._index.documents)
        cited = list(self._cited(entry, claims))
        held = {one.evidence.passage.id for one in cited}
        found = self._found_for(entry, claims, papers) if papers.of_its_time else []
        others = [one for one in found if one.evidence.passage.id not in held]
        return Bearing(claims, tuple([*cited, *others][:SHOWN]), papers)

    def _cited(self, entry: Entry, claims: Sequence[Claim]) -> Iterable[Beside]:
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
            evidence = evidence_of(self._index, target)
            if evidence is not None:
                yield Beside(evidence, cited=True, claim=place)

    def _found_for(
        self, entry: Entry, claims: Sequence[Claim], papers: Inspections
    ) -> Iterable[Beside]:
        filters = Filters(documents=tuple(one.id for one in papers.of_its_time))
        whole = self._whole(entry, filters)
        single = [self._ask(f"{entry.exchange.question} {one.text}", filters) for one in claims]
        if max(map(_nearest, [whole, *single])) < FAINT:
            return []
        scores = sum_of(
            [
                (_scores(whole), 1.0),
                (mean_of([(_scores(one), 1.0) for one in single]), OF_CLAIMS),
                (self._scores_of_alike(entry, filters), OF_ALIKE),
            ]
        )
        spread = with_neighbours(scores, self._orders(filters), OF_NEIGHBOURS)
        known = _by_id([whole, *single])
        best = sorted((name for name in spread if name in known), key=lambda name: -spread[name])
        return [_beside(name, known[name], single) for name in best[:SHOWN]]

    def _whole(self, entry: Entry, filters: Filters) -> Result:
        key = (entry.id, filters)
        if key not in self._wholes:
            self._wholes[key] = self._ask(entry.wording, filters)
        return self._wholes[key]

    def _ask(self, words: str, filters: Filters) -> Result:
        return self._index.ask(_shortened(words), filters, DEPTH)

    def _scores_of_alike(self, entry: Entry, filters: Filters) -> Scores:
        alike = self._likeness.nearest(entry, ALIKE)
        return mean_of([(_scores(self._whole(one, filters)), near**2) for one, near in alike])

    def _orders(self, filters: Filters) -> list[list[str]]:
        """Return the ids of the paragraphs that can be shown, in the order of each paper."""
        groups = (self._index.passages(name) for name in filters.documents)
        return [[one.id for one in _numbered_first(group)] for group in groups]


def _numbered_first(passages: Sequence[Passage]) -> list[Passage]:
    """Return the numbered paragraphs of a paper that numbers them, all of one that does not."""
    return [one for one in passages if one.number] or list(passages)


def _scores(result: Result) -> Scores:
    """Return how near each paragraph of a look-up is, from 0 to 1: the mean of the plain signs.

    The order that a question gets its evidence in will not do: it looks for the kind of answer asked
    for ("when": a date), and what bears on an answer need not give that again.
    """
    items = result.evidence
    names = [name for name in PLAIN_SIGNS if any(name in item.signals for item in items)]
    signs = [{item.passage.id: item.signals.get(name, 0.0) for item in items} for name in names]
    return mean_of([(stretched(sign), 1.0) for sign in signs])


def _nearest(result: Result) -> float:
    return max((item.signals.get("late", 0.0) for item in result.evidence), default=0.0)


def _by_id(results: Iterable[Result]) -> Mapping[str, Evidence]:
    found: dict[str, Evidence] = {}
    for result in results:
        for item in result.evidence:
            found.setdefault(item.passage.id, item)
    return found


def _beside(name: str, otherwise: Evidence, single: Sequence[Result]) -> Beside:
    """Set a paragraph beside the claim that it is nearest to, with the sentence marked for that one."""
    rated = [
        (item.score, -place, item)
        for place, result in enumerate(single)
        for item in result.evidence
        if item.passage.id == name
    ]
    if not rated:
        return Beside(otherwise, cited=False, claim=0 if single else None)
    _, place, item = max(rated, key=lambda one: one[:2])
    return Beside(item, cited=False, claim=-place)


def _shortened(words: str) -> str:
    """Return the words up to what is looked up at once, cut between two of them."""
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0]
