"""What inspectors found that bears on an entry of the register, though the answer does not cite it.

Several signs speak together. A paragraph is near to question and answer as a whole, near to one of
the claims, near to questions of the register that are much alike, or stands next to paragraphs that
are. (Inspectors write several paragraphs in a row on one matter, and members ask about one matter
several times.) Where the question asks when, naming the same day or month speaks for it too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.passages import Passage
from register.alike import Likeness
from register.beside import Beside
from register.candidates import Candidates
from register.entries import Entry
from register.saying import Saying
from register.scoring import mean_of, of_length_one, with_neighbours
from register.timing import times_in
from retrieval.demands import Kind, read_demands
from retrieval.fusion import Scores
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.serving import document_of
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL
from retrieval.thesaurus import Thesaurus

OF_NEIGHBOURS = 0.35
"""What standing next to near paragraphs is worth, against 1 for being near."""
OF_TIME = 0.25
"""What naming the same time is worth, against 1 for being the nearest paragraph."""
ALIKE = 8
"""Entries that are looked up with an entry; together they count as much as it does itself."""
FAINT = {PACKAGED_MODEL: 0.395, LARGER_MODEL: 0.342}
"""Likeness below which the nearest paragraph does not speak of the matter at all (cosine), by model."""
WEAK = 0.25
"""Share of the nearest paragraph's score below which another says too little to be shown."""


@dataclass(frozen=True, slots=True)
class _Near:
    """How near the paragraphs are to an entry, (paragraphs,), and to its claims, (claims, paragraphs)."""

    scores: Scores
    claims: Scores


class Findings:
    """The paragraphs of some inspection papers, looked through for entry after entry."""

    def __init__(
        self,
        index: Index,
        papers: Sequence[Sequence[Passage]],
        saying_of: Callable[[Entry], Saying],
        likeness: Likeness,
        thesaurus: Thesaurus,
    ) -> None:
        """Take the paragraphs of each paper (at least one in all) and what tells of the register."""
        self._index = index
        self._sizes = [len(paper) for paper in papers]
        self._candidates = Candidates(index, [one for paper in papers for one in paper], thesaurus)
        self._times = [times_in(passage.text) for passage in self._candidates.passages]
        self._saying_of = saying_of
        self._likeness = likeness
        self._faint = FAINT.get(index.model, FAINT[PACKAGED_MODEL])
        self._known: dict[str, _Near] = {}

    def bearing_on(self, entry: Entry, most: int) -> list[Beside]:
        """Return at most `most` paragraphs, the nearest first; none where none speaks of the matter."""
        alike = self._likeness.nearest(entry, ALIKE)
        if self._reach(entry, alike) < self._faint:
            return []
        scores = self._near(entry).scores
        if alike:
            others = [(self._near(one).scores, near**2) for one, near in alike]
            scores = scores + mean_of(others)
        spread = with_neighbours(scores, self._sizes, OF_NEIGHBOURS)
        rows = np.argsort(-spread, kind="stable")[:most]
        telling = [int(row) for row in rows if spread[row] >= WEAK * spread.max()]
        return [self._beside(entry, row, float(spread[row])) for row in telling]

    def _reach(self, entry: Entry, alike: Sequence[tuple[Entry, float]]) -> float:
        """Return how near the nearest paragraph comes to an entry, and to those alike, on average."""
        own = self._candidates.nearest(self._saying_of(entry).whole)
        if not alike:
            return own
        others = [self._candidates.nearest(self._saying_of(one).whole) for one, _ in alike]
        return (own + float(np.average(others, weights=[near**2 for _, near in alike]))) / 2

    def _near(self, entry: Entry) -> _Near:
        if entry.id not in self._known:
            self._known[entry.id] = self._look(entry)
        return self._known[entry.id]

    def _look(self, entry: Entry) -> _Near:
        saying = self._saying_of(entry)
        scores = self._candidates.shares(saying.whole)
        claims = np.array([self._candidates.shares(claim) for claim in saying.claims])
        if len(claims):
            scores = scores + claims.max(axis=0)
        scores = of_length_one(scores)
        return _Near(scores + OF_TIME * scores.max() * self._of_its_time(entry), claims)

    def _of_its_time(self, entry: Entry) -> Scores:
        """Return 1 for each paragraph that names a time of the answer's where the question asks when."""
        asked = read_demands(entry.exchange.question).kind is Kind.DATE
        named = times_in(entry.wording) if asked else frozenset()
        return np.array([not named.isdisjoint(times) for times in self._times], dtype=np.float32)

    def _beside(self, entry: Entry, row: int, score: float) -> Beside:
        """Set a paragraph beside the claim that it is nearest to, with the sentence marked for that one."""
        saying, claims = self._saying_of(entry), self._near(entry).claims
        piece = saying.whole
        if len(claims):
            nearest = saying.claims[int(claims[:, row].argmax())]
            piece = saying.within(nearest, entry.exchange.question)
        passage = self._candidates.passages[row]
        sentence = self._candidates.key_sentence(row, piece)
        evidence = Evidence(passage, document_of(self._index, passage), score, sentence)
        return Beside(evidence, cited=False, claim=piece.place)
