"""Sub-points: the marked members of a list inside a numbered paragraph.

A sub-point is named by its paragraph's number, a space and its own mark as printed: "3.4 (a)",
"79 1)". A lone mark is none, and so is a list under a section's title or inside a quotation, whose
marks belong to the text that is quoted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.numbering import Mark, as_roman
from corpus.points import Numbered, Numbers, has_sections, note_candidate
from corpus.readers.page import Line
from corpus.sequences import Sighting

_AHEAD = 40
_LONGEST_PARAGRAPH = 80


@dataclass(slots=True)
class _List:
    """A list of sub-points that is open: its form, last value and the number it hangs under."""

    form: str
    value: int
    under: str


def number_sub_points(
    numbers: Numbers, sightings: Sequence[Sighting], lines: Sequence[Line]
) -> None:
    """Add the sub-points of each numbered paragraph to `numbers`; lists elsewhere as lists."""
    mains = sorted(numbers.at)
    sections = _find_sections(numbers)
    here = 0
    open_lists: list[_List] = []
    for position, sighting in enumerate(sightings):
        while here < len(mains) and mains[here] <= sighting.index:
            open_lists = []
            here += 1
        start = mains[here - 1] if here else None
        end = mains[here] if here < len(mains) else len(lines)
        following = [s for s in sightings[position + 1 : position + _AHEAD] if s.index < end]
        parent = numbers.at[start] if start is not None else None
        under = parent.number if parent else ""
        found = _continue_list(open_lists, sighting)
        found = found or _open_list(open_lists, sighting, following, under)
        if found is None or sighting.index in numbers.at:
            note_candidate(numbers, sighting, lines, "does not count on in a list of sub-points")
        elif parent is None or start in sections:
            _add_item(numbers, sighting, lines, "a list outside any numbered paragraph")
        elif _is_quoted(lines[start or 0 : sighting.index]):
            _add_item(numbers, sighting, lines, f"a list in a quotation in {under}")
        else:
            depth = parent.depth + len(open_lists)
            _add_sub_point(numbers, sighting, parent, found.under, depth)
            note_candidate(numbers, sighting, lines, f"a sub-point of {found.under}", taken=True)


def _add_item(numbers: Numbers, sighting: Sighting, lines: Sequence[Line], reason: str) -> None:
    """Note a line as the member of a list without a number of its own."""
    numbers.items.add(sighting.index)
    note_candidate(numbers, sighting, lines, reason)


def _add_sub_point(
    numbers: Numbers, sighting: Sighting, parent: Numbered, under: str, depth: int
) -> None:
    """Number a sub-point by its paragraph's number and its own mark."""
    mark = sighting.mark
    number = f"{under} {mark.printed}"
    numbers.at[sighting.index] = Numbered(number, parent.frame, mark.length, depth, is_sub=True)


def _is_quoted(lines: Sequence[Line]) -> bool:
    """Whether a quotation that these lines open is not yet closed at their end."""
    text = "\n".join(line.text for line in lines[-_LONGEST_PARAGRAPH:])
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _find_sections(numbers: Numbers) -> set[int]:
    """Return the line indices of numbers that head sections of deeper-numbered paragraphs."""
    return {
        item.index
        for frame in numbers.frames
        if has_sections(frame)
        for item in frame.items
        if item.mark.depth == 1
    }


def _readings(mark: Mark) -> list[Mark]:
    """Return the ways to read a mark: as letter or digit, and as a Roman numeral."""
    roman = as_roman(mark)
    return [mark, roman] if roman else [mark]


def _continue_list(open_lists: list[_List], sighting: Sighting) -> _List | None:
    """Go on with the innermost list that a mark follows in, closing those inside it."""
    for place in range(len(open_lists) - 1, -1, -1):
        current = open_lists[place]
        for mark in _readings(sighting.mark):
            if mark.form == current.form and mark.value[0] == current.value + 1:
                del open_lists[place + 1 :]
                current.value += 1
                return current
    return None


def _open_list(
    open_lists: list[_List], sighting: Sighting, following: list[Sighting], parent: str
) -> _List | None:
    """Open a list at a first mark that a second one follows."""
    if not sighting.starts:
        return None
    for mark in _readings(sighting.mark):
        if mark.value[0] == 1 and _has_second(mark, following):
            under = parent
            if open_lists:
                last = open_lists[-1]
                under = f"{last.under} {_print_mark(last)}"
            opened = _List(mark.form, 1, under)
            open_lists.append(opened)
            return opened
    return None


def _has_second(mark: Mark, following: list[Sighting]) -> bool:
    """Whether the second member of a list comes before the next numbered paragraph."""
    return any(
        other.form == mark.form and other.value[0] == mark.value[0] + 1
        for sighting in following
        for other in _readings(sighting.mark)
    )


def _print_mark(current: _List) -> str:
    """Return the last mark of a list in its form."""
    kind, shape = current.form[0], current.form[1:]
    digits = {"1": str(current.value), "a": chr(96 + current.value), "A": chr(64 + current.value)}
    roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    inner = digits.get(kind) or roman[min(current.value, 10)]
    return f"({inner})" if shape == "()" else f"{inner}{shape}"
