"""What a document offers to point at: its numbered passages, its scopes and its appendices.

A number means something only within its scope, and an appendix is often named not by itself but by a
list in the covering report ("Appendix 2 – Summary of Housing Projects"); both are looked up here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.naming import words_of
from corpus.passages import Passage, PassageKind
from corpus.pointers import LABEL, Unit

Key = tuple[str, ...]

LABELLED_WORDS = rf"\b(?i:appendix|annexe?|schedule)\s+({LABEL})"
LISTED_APPENDIX = re.compile(
    rf"{LABELLED_WORDS}\s*[-–—:]\s*([^\W\d_].*?)(?=\s*(?:{LABELLED_WORDS}\s*[-–—:]|\n|$))"
)
LABELLED = re.compile(LABELLED_WORDS)
COMMON_WORDS = frozenset(
    ("a an and of the to for in on by with its report summary projects project period").split()
)
LIKE_ENOUGH = 0.5
KINDS_MEANT = {
    Unit.PARAGRAPH: (
        {PassageKind.PARAGRAPH, PassageKind.BULLET, PassageKind.MINUTE},
        {PassageKind.RECOMMENDATION},
        {PassageKind.HEADING, PassageKind.EXCHANGE},
    ),
    Unit.RECOMMENDATION: ({PassageKind.RECOMMENDATION},),
    Unit.MINUTE: ({PassageKind.MINUTE},),
    Unit.QUESTION: ({PassageKind.EXCHANGE},),
    Unit.SECTION: ({PassageKind.HEADING},),
}


def number_key(number: str) -> Key:
    """A printed number without its brackets and stops: "3.4 (a)" gives ("3", "4", "a")."""
    parts = re.findall(r"\d+|[a-z]+", number.lower())
    return tuple(parts[1:] if parts[:1] == ["q"] else parts)


class Targets:
    """The numbered passages of one document, by number and scope."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._by_key: dict[Key, list[Passage]] = defaultdict(list)
        self._place = {passage.id: place for place, passage in enumerate(passages)}
        self._first: dict[str | None, int] = {}
        for place, passage in enumerate(passages):
            self._first.setdefault(passage.scope, place)
            if passage.number and passage.kind is not PassageKind.GRADE:
                self._by_key[number_key(passage.number)].append(passage)
        self._names = {scope: self._names_of(scope) for scope in self._first}
        self._listed = list(self._list_appendices())

    def numbered(self, key: Key, unit: Unit) -> list[list[Passage]]:
        """The passages of a number that a unit can mean, in groups, the likeliest kind first."""
        found = self._by_key.get(key, [])
        if unit is Unit.QUESTION:
            asked = [each for each in found if str(each.number).upper().startswith("Q")]
            return [asked, *self._of_kinds(found, unit)]
        return self._of_kinds(found, unit)

    def number_above(self, passage: Passage) -> Passage | None:
        """The passage itself if it is numbered, else the last numbered one above it in its scope."""
        for each in reversed(self._passages[: self._place[passage.id] + 1]):
            if each.scope != passage.scope:
                return None
            if each.number:
                return each
        return None

    def between(self, first: Passage, last: Passage) -> list[Passage]:
        """The passages of a range of numbers, both ends included, on the level of the first."""
        depth = len(number_key(first.number or ""))
        return [
            each
            for each in self._passages[self._place[first.id] : self._place[last.id] + 1]
            if each.scope == first.scope and each.number and len(number_key(each.number)) == depth
        ]

    def appendix_scopes(self, label: str, near: Passage) -> list[str | None]:
        """The scopes that an appendix label can mean, seen from a passage, the likeliest first.

        A list of appendices in the passage's own scope says most; then a scope that calls itself so,
        the next after the passage before others; then lists elsewhere.
        """
        own = [
            title for scope, listed, title in self._listed if (scope, listed) == (near.scope, label)
        ]
        others = [
            title
            for scope, listed, title in self._listed
            if scope != near.scope and listed == label
        ]
        called = [scope for scope, names in self._names.items() if label in _labels_in(names)]
        called.sort(
            key=lambda scope: (self._first[scope] < self._place[near.id], self._first[scope])
        )
        ordered = [*self._like(own, near), *called, *self._like(others, near)]
        return list(dict.fromkeys(ordered))

    def scopes_named(self, words: set[str]) -> list[str | None]:
        """The scopes whose own words hold all of these."""
        return [
            scope
            for scope, names in self._names.items()
            if words and words <= words_of(" ".join(names))
        ]

    def _of_kinds(self, found: list[Passage], unit: Unit) -> list[list[Passage]]:
        return [[each for each in found if each.kind in kinds] for kinds in KINDS_MEANT[unit]]

    def _names_of(self, scope: str | None) -> tuple[str, ...]:
        """What a scope is called: its name, the headings of its first passage and headings just above."""
        first = self._first[scope]
        names = [scope or "", *self._passages[first].headings]
        for passage in reversed(self._passages[max(0, first - 3) : first + 1]):
            if passage.kind is not PassageKind.HEADING:
                break
            names.append(passage.text)
        return tuple(filter(None, names))

    def _list_appendices(self) -> Iterable[tuple[str | None, str, str]]:
        for passage in self._passages:
            for match in LISTED_APPENDIX.finditer(passage.text):
                yield passage.scope, match[1], match[2]

    def _like(self, titles: list[str], near: Passage) -> list[str | None]:
        """The scopes called most like one of the titles of a list of appendices."""
        likeness = {
            scope: max((_overlap(title, name) for title in titles for name in names), default=0.0)
            for scope, names in self._names.items()
            if scope != near.scope
        }
        fitting = [scope for scope, value in likeness.items() if value >= LIKE_ENOUGH]
        return sorted(fitting, key=lambda scope: -likeness[scope])


def _labels_in(names: Iterable[str]) -> set[str]:
    return {match[1] for name in names for match in LABELLED.finditer(name)}


def _overlap(one: str, other: str) -> float:
    """The share of words that two titles have in common, 0 to 1, common words aside."""
    first, second = words_of(one) - COMMON_WORDS, words_of(other) - COMMON_WORDS
    return len(first & second) / len(first | second) if first and second else 0.0
