"""Whether a two-part question gets evidence for every part, within so many words."""

from __future__ import annotations

from evaluation.cases import Case
from evaluation.measures.measure import Measure


def facets_within(words: int) -> Measure:
    """The share of two-part questions whose parts are all covered within so many words read.

    A part is covered by any of the paragraphs of its best grade, read to their end.
    """

    def take(case: Case) -> float | None:
        if not case.judged.facets:
            return None
        read = _read_within(case, words)
        return float(all(facet & read for facet in case.judged.facets))

    return Measure(f"Facets@{words}words", f"all parts covered within {words:,} words", take)


def _read_within(case: Case, words: int) -> frozenset[str]:
    read = set()
    for shown in case.shown:
        words -= shown.words
        if words < 0:
            break
        read.add(shown.judged_as)
    return frozenset(read)
