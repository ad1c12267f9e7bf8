"""Inspectors' judgements as a report prints them: in its table of grades, or in its headings.

"2.1 Adoption performance | Good", "Children in care: outstanding", "The overall judgement is that
children's services are inadequate". A judgement is taken only where the grade ends the cell or heading,
and is cited by the passage that prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.citations import locator
from corpus.passages import Passage, PassageKind


class Grade(StrEnum):
    """A grade, as it is called here; the best first."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    INADEQUATE = "Inadequate"


OVERALL = "Overall"
STRANDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (OVERALL, r"\boverall\b|^(?:children[’']s services|services for children)\b"),
        ("Help and protection", r"\bhelp and protection\b"),
        ("Children in care", r"\bchildren looked after\b|\blooked[- ]after children\b|\bin care\b"),
        ("Care leavers", r"\bcare leavers\b"),
        ("Adoption", r"\badoption\b"),
        ("Leaders", r"\bleaders?\b|\bleadership\b"),
        ("Safeguarding board", r"\bsafeguarding children board\b|\bLSCB\b"),
    )
)
"""What is judged, across the frameworks of different years: a short name, and the words that mean it."""

_GRADES = (
    (Grade.OUTSTANDING, r"outstanding"),
    (Grade.REQUIRES_IMPROVEMENT, r"requires? improvement(?: to be good)?"),
    (Grade.INADEQUATE, r"inadequate"),
    (Grade.GOOD, r"good"),
)
_ENDING = [
    (grade, re.compile(rf"(?:^|\W)(?P<words>{words})\W*$", re.I)) for grade, words in _GRADES
]
_MARK = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_SAID = re.compile(r"\W*\b(?:is|are|that|they|it|to be)\W*$|[\s:–—-]+$", re.IGNORECASE)
_SAYS = re.compile(r"(?::|\b(?:is|are|they|it))\s*$|\brequires? improvement", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One grade: the strand it belongs to, what is judged and the grade in the report's words.

    `passage` prints it, or stands under the heading that does (`in_heading`).
    """

    strand: str
    head: str
    grade: Grade
    printed: str
    passage: Passage
    in_heading: bool

    @property
    def place(self) -> str:
        """Where it is printed: "grade table, p. 1", "heading above para 1, p. 2"."""
        page = f", p. {self.passage.page_first}" if self.passage.page_first else ""
        if not self.in_heading:
            return f"grade table{page}"
        if self.passage.kind is PassageKind.HEADING:
            return f"heading{page}"
        return f"heading above {locator(self.passage)}{page}"


def read_judgements(passages: Iterable[Passage]) -> tuple[Judgement, ...]:
    """Return the judgements of a report, one a strand: its table of grades goes before its headings."""
    held = [passage for passage in passages if passage.reprint_of is None]
    found: dict[str, Judgement] = {}
    for judgement in (*_tabled(held), *_headed(held)):
        found.setdefault(judgement.strand, judgement)
    order = [name for name, _ in STRANDS]
    known = [found[name] for name in order if name in found]
    return (*known, *(one for name, one in found.items() if name not in order))


def _tabled(passages: Iterable[Passage]) -> Iterator[Judgement]:
    for passage in passages:
        if passage.kind is PassageKind.GRADE and passage.row is not None:
            *heads, last = [cell for cell in passage.row.cells if cell.strip()] or [""]
            head = _MARK.sub("", " ".join(heads)).strip()
            yield from _judgements(head, last, passage, in_heading=False)


def _headed(passages: Iterable[Passage]) -> Iterator[Judgement]:
    """Yield what headings judge; one that says something else and ends in "good" judges nothing."""
    seen: set[str] = set()
    for passage in passages:
        own = [passage.text] if passage.kind is PassageKind.HEADING else []
        for heading in (*passage.headings, *own):
            if heading not in seen:
                seen.add(heading)
                yield from _of_heading(" ".join(heading.split()), passage)


def _of_heading(heading: str, passage: Passage) -> Iterator[Judgement]:
    for _, pattern in _ENDING:
        match = pattern.search(heading)
        if match:
            before = heading[: match.start("words")]
            if _SAYS.search(f"{before}{match['words'] if _is_verb(match['words']) else ''}"):
                for judgement in _judgements(_head_of(before), match["words"], passage, True):
                    if judgement.strand in dict(STRANDS):
                        yield judgement
            return


def _is_verb(words: str) -> bool:
    return words.casefold().startswith("require")


def _head_of(before: str) -> str:
    """Return what is judged, without the words that lead up to the grade ("is that it is")."""
    head, shorter = before, _SAID.sub("", before)
    while shorter != head:
        head, shorter = shorter, _SAID.sub("", shorter)
    return head.strip()


def _judgements(head: str, printed: str, passage: Passage, in_heading: bool) -> Iterator[Judgement]:
    grade = next((grade for grade, pattern in _ENDING if pattern.search(printed)), None)
    if grade is not None and head:
        for strand in strands_of(head):
            yield Judgement(strand, head, grade, printed.strip(" ."), passage, in_heading)


def strands_of(head: str) -> tuple[str, ...]:
    """Return the strands that a head names, more than one where it joins them; itself if none."""
    named = tuple(name for name, pattern in STRANDS if pattern.search(head))
    return named or (head,)
