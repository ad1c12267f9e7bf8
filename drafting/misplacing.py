"""Whether a fact that the passage has is said there of something else.

The words of the draft's clause are compared with those around each figure (or date) of the passage.
Where they are clearly those of another figure, the draft has probably put the wrong one in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafting.context import words_around
from drafting.dates import Day, fits
from drafting.figures import Figure, compare
from drafting.statement import Sighting, Statement

_MARGIN = 0.3
_NEEDED = 0.6


def belongs_to_another(
    statement: Statement, claim: Figure | Day, seen: Sequence[Sighting], others: Sequence[Sighting]
) -> Sighting | None:
    """Return the other fact that the draft's words belong to, or None where they may be this one's.

    Another fact that the sentence gives as well is meant only where the two have changed places.
    """
    found = _clearly_nearer(statement, claim, seen, others)
    if found is None:
        return None
    twin = next((each for each in _claims(statement) if _same(each, found.fact)), None)
    if twin is None:
        return found
    changed = _clearly_nearer(statement, twin, [found], seen)
    return found if changed is not None else None


def _clearly_nearer(
    statement: Statement, claim: Figure | Day, seen: Sequence[Sighting], others: Sequence[Sighting]
) -> Sighting | None:
    words = _telling_words(statement, claim, [*seen, *others])
    if not words or not others:
        return None
    own = max(_share(statement, words, each) for each in seen)
    best = max(others, key=lambda each: _share(statement, words, each))
    value = _share(statement, words, best)
    return best if value >= _NEEDED and value - own >= _MARGIN else None


def _claims(statement: Statement) -> tuple[Figure | Day, ...]:
    return (*statement.facts.figures, *statement.facts.dates)


def _same(claim: Figure | Day, printed: Figure | Day) -> bool:
    if isinstance(claim, Figure) and isinstance(printed, Figure):
        return compare(claim, printed) is not None
    return isinstance(claim, Day) and isinstance(printed, Day) and fits(claim, printed, claim.years)


def _telling_words(
    statement: Statement, claim: Figure | Day, sightings: Sequence[Sighting]
) -> frozenset[str]:
    """The words of the draft's clause that stand by some of the passage's facts but not by all."""
    near = [words_around(each.facts, each.fact) for each in sightings]
    claimed = words_around(statement.facts, claim)
    return frozenset(
        word
        for word in claimed
        if any(word in each for each in near) and not all(word in each for each in near)
    )


def _share(statement: Statement, words: frozenset[str], sighting: Sighting) -> float:
    near = words_around(sighting.facts, sighting.fact)
    document = sighting.passage.document_id
    total = sum(statement.papers.weight(document, word) for word in words)
    shared = sum(statement.papers.weight(document, word) for word in words & near)
    return shared / total if total else 0.0
