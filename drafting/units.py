"""What a figure counts off or numbers: "two years", "section 47", "Key Stages 2 and 4".

A unit follows its figure, a label comes before it; both reach over a list ("3 to 6 months").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.facts import Facts
from drafting.figures import Figure
from drafting.statement import Sighting, Statement

_UNITS = "year month week day hour minute mile metre acre night term session visit meeting"
_LABELS = "section stage phase period quarter year band grade rule item event appendix category tier level"
_LISTED = r"(?:\s*(?:,|and|or|to|–|-|&)\s*[\w.£]+){0,2}"
_FOLLOWS = re.compile(
    rf"{_LISTED}[\s/-]*(?:an?\s|per\s)?(?P<unit>{'|'.join(_UNITS.split())})s?\b", re.IGNORECASE
)
_PRECEDES = re.compile(
    rf"\b(?P<label>{'|'.join(_LABELS.split())})s?\s(?:no\.?\s)?(?:[\w.]+\s*(?:,|and|or|to|–|-|&)\s*){{0,2}}$",
    re.IGNORECASE,
)


def unit_of(figure: Figure, facts: Facts) -> str | None:
    """Return the unit that follows a figure or the label before it, in small letters; None for neither."""
    follows = _FOLLOWS.match(facts.text, figure.end)
    if follows:
        return follows["unit"].lower()
    precedes = _PRECEDES.search(facts.text[: figure.start])
    return f"{precedes['label'].lower()} number" if precedes else None


def with_other_unit(
    statement: Statement, figure: Figure, seen: Sequence[Sighting], others: Sequence[Sighting]
) -> Sighting | None:
    """Return the figure that the papers give in this figure's unit; None where they give this one so.

    The papers may leave the unit of a figure out, so only another figure's having it tells against this.
    """
    unit = unit_of(figure, statement.facts)
    if unit is None or any(_unit(each) == unit for each in seen):
        return None
    return next((each for each in others if _unit(each) == unit), None)


def _unit(sighting: Sighting) -> str | None:
    fact = sighting.fact
    return unit_of(fact, sighting.facts) if isinstance(fact, Figure) else None
