"""How much a person reads until the evidence: the measure nearest to what finding costs.

The words are those of the passages shown, read from the top of the list, up to and including the
whole of the first passage of grade 2. Citations and headings are not counted.
"""

from __future__ import annotations

from evaluation.cases import Case
from evaluation.measures.measure import Measure


def words_until_evidence(case: Case) -> int | None:
    """The words read until the evidence, None where it is not in the list or none is known."""
    read = 0
    for shown in case.shown:
        read += shown.words
        if shown is case.first_hit:
            return read
    return None


def success_within(words: int) -> Measure:
    """The share of questions whose evidence is read within so many words."""

    def take(case: Case) -> float | None:
        if not case.has_evidence:
            return None
        needed = words_until_evidence(case)
        return float(needed is not None and needed <= words)

    return Measure(f"Success@{words}words", f"evidence read within {words:,} words", take)
