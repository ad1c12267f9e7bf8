"""Which passages of a library the judged paragraphs are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from corpus.passages import Passage
from evaluation.questions import Gold, Question


@dataclass(frozen=True, slots=True)
class Judged:
    """A question's judged passages in one library.

    `grades` gives each passage's grade; `facets` the passages that cover each part of a two-part
    question; `snippets` the decisive text where the set gives it; `missing` what was not found.
    """

    grades: Mapping[str, int]
    facets: tuple[frozenset[str], ...] = ()
    snippets: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[Gold, ...] = ()

    @property
    def all_grades(self) -> dict[str, int]:
        """The grades, with a stand-in for each paragraph that the library does not hold.

        What is not held cannot be found, and counts as missed.
        """
        absent = {f"not-held-{place}": gold.grade for place, gold in enumerate(self.missing)}
        return {**self.grades, **absent}


class PassageFinder:
    """Finds judged paragraphs among the passages of one library."""

    def __init__(self, passages: Iterable[Passage], are_notes: bool = False) -> None:
        self._are_notes = are_notes
        self._by_id = {passage.id: passage for passage in passages}
        self._by_number: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for passage in self._by_id.values():
            if passage.number is not None:
                self._by_number[passage.document_id, close_up(passage.number)].append(passage)

    def original(self, passage_id: str) -> str:
        """The id under which a passage is judged: a reprint counts as the original that it repeats."""
        passage = self._by_id.get(passage_id)
        printed_first = passage.reprint_of if passage is not None else None
        return printed_first if printed_first in self._by_id else passage_id

    def find(self, gold: Gold) -> tuple[str, ...]:
        """The ids of the passages that a judged paragraph is; none where it is not in this library.

        Noted ids come first, since numbers restart within a pack; then document and number, which
        the page decides where a number stands more than once.
        """
        known = gold.note_ids if self._are_notes else gold.ids
        noted = [name for name in known if name in self._by_id]
        if noted:
            return tuple(self.original(name) for name in noted)
        if gold.number is None:
            return ()
        found = self._by_number[gold.document, close_up(gold.number)]
        if len(found) > 1:
            found = [passage for passage in found if passage.page_first == gold.page is not None]
        return (self.original(found[0].id),) if len(found) == 1 else ()

    def judge(self, question: Question, later: Mapping[str, int] | None = None) -> Judged:
        """Find all judged paragraphs of a question.

        `later` holds grades by passage id that people gave since; they overrule the question's own.
        """
        places = [self.find(gold) for gold in question.gold]
        grades: dict[str, int] = {}
        for gold, ids in zip(question.gold, places, strict=True):
            for name in ids:
                grades[name] = max(gold.grade, grades.get(name, 0))
        since = {self.original(name): grade for name, grade in (later or {}).items()}
        return Judged(
            grades | {name: grade for name, grade in since.items() if name in self._by_id},
            tuple(_covering(question, facet, places) for facet in question.facets),
            _snippets(question, places),
            tuple(gold for gold, ids in zip(question.gold, places, strict=True) if not ids),
        )


def close_up(number: str) -> str:
    """A printed number without its spaces, so that "3.4 (a)" and "3.4(a)" are the same."""
    return "".join(number.split())


def _covering(
    question: Question, facet: tuple[int, ...], places: list[tuple[str, ...]]
) -> frozenset[str]:
    """The passages that cover a part: those of its best grade."""
    best = max((question.gold[place].grade for place in facet), default=0)
    return frozenset(
        name for place in facet if question.gold[place].grade == best for name in places[place]
    )


def _snippets(question: Question, places: list[tuple[str, ...]]) -> dict[str, str]:
    return {
        name: gold.snippet
        for gold, ids in zip(question.gold, places, strict=True)
        for name in ids
        if gold.snippet
    }
