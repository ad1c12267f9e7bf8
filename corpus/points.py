"""The numbers of a document: main numbers by their frames, sub-points under their paragraph.

A sub-point is named by its paragraph's number, a space and its own mark as printed: "3.4 (a)",
"79 1)". A list whose members are shaped like the paragraphs' own numbers stays inside its
paragraph, and so does a lone mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.breaks import Spacing
from corpus.numbering import Mark, as_roman
from corpus.passages import Candidate
from corpus.readers.page import Line
from corpus.sequences import Frame, Sighting, trace
from corpus.sightings import (
    is_contents_entry,
    is_judgement_row,
    numbered_text,
    spot_main,
    spot_sub,
)

_AHEAD = 40
_LEAST_TITLE = 25
_SNIPPET = 120


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number taken at a line: as cited, its frame, how many characters it takes, its depth."""

    number: str
    frame: int
    length: int
    depth: int
    is_sub: bool = False


@dataclass(slots=True)
class Numbers:
    """The numbers of a document by line index, its frames, and what became of every candidate.

    `judgements` are the rows of tables of judgements; `items` the lines that start the members of
    lists that are not numbered paragraphs.
    """

    at: dict[int, Numbered] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    judgements: set[int] = field(default_factory=set)
    items: set[int] = field(default_factory=set)


def number_lines(lines: Sequence[Line], spacing: Spacing, tabled: set[int]) -> Numbers:
    """Decide for every line whether it starts a numbered paragraph or sub-point.

    `tabled` are the indices of lines in tables of figures and short entries, whose numbers are data.
    """
    numbers = Numbers()
    usable: list[Sighting] = []
    for sighting in spot_main(lines, spacing):
        if is_judgement_row(lines, sighting.index):
            numbers.judgements.add(sighting.index)
            _note(numbers, sighting, lines, "a row of a table of judgements")
        elif sighting.index in tabled:
            _note(numbers, sighting, lines, "inside a table")
        elif is_contents_entry(lines[sighting.index]):
            _note(numbers, sighting, lines, "an entry of a table of contents")
        else:
            usable.append(sighting)
    _take_main(numbers, usable, lines)
    subs = [sighting for sighting in spot_sub(lines, spacing) if sighting.index not in tabled]
    _take_subs(numbers, subs, lines)
    numbers.candidates.sort(key=lambda candidate: candidate.page or 0)
    return numbers


def _note(
    numbers: Numbers, sighting: Sighting, lines: Sequence[Line], reason: str, taken: bool = False
) -> None:
    """Remember what became of a candidate."""
    text = numbered_text(lines[sighting.index])[:_SNIPPET]
    printed = sighting.mark.printed
    numbers.candidates.append(Candidate(sighting.page, printed, text, taken, reason))


def _take_main(numbers: Numbers, usable: list[Sighting], lines: Sequence[Line]) -> None:
    """Take the main numbers that the frames hold."""
    kept, verdicts = trace(usable)
    taken = {id(item): frame for frame in kept for item in frame.items}
    frames = [frame for frame in kept if frame.inside is None]
    for verdict in verdicts:
        sighting = verdict.sighting
        inside = id(sighting) in taken and verdict.frame is None
        repeated = verdict.frame is None and not inside and _is_reprinted(sighting, taken, lines)
        if repeated:
            frames.append(Frame(items=[sighting]))
        if inside:
            numbers.items.add(sighting.index)
        reason = "repeats a numbered title" if repeated else verdict.reason
        _note(numbers, sighting, lines, reason, repeated or verdict.frame is not None)
    numbers.frames = sorted(frames, key=lambda frame: frame.items[0].index)
    for place, frame in enumerate(numbers.frames):
        for item in frame.items:
            mark = item.mark
            numbers.at[item.index] = Numbered(mark.printed, place, mark.length, mark.depth)


def _is_reprinted(sighting: Sighting, taken: dict[int, Frame], lines: Sequence[Line]) -> bool:
    """Whether a lone number repeats a numbered title taken before, as a later despatch does."""
    text = _reduce(lines[sighting.index].text)
    if not (sighting.starts and sighting.titled) or len(text) < _LEAST_TITLE:
        return False
    return any(
        item.index < sighting.index and _reduce(lines[item.index].text) == text
        for frame in {id(frame): frame for frame in taken.values()}.values()
        for item in frame.items
    )


def _reduce(text: str) -> str:
    """Return a text's letters and digits in lower case, to compare titles."""
    return "".join(c for c in text.lower() if c.isalnum())


@dataclass(slots=True)
class _List:
    """A list of sub-points that is open: its form, last value and the number it hangs under."""

    form: str
    value: int
    under: str


def _take_subs(numbers: Numbers, sightings: list[Sighting], lines: Sequence[Line]) -> None:
    """Take the sub-points under each numbered paragraph; lists elsewhere are lists."""
    mains = sorted(numbers.at)
    sections = _find_sections(numbers)
    here = 0
    parent: Numbered | None = None
    open_lists: list[_List] = []
    for position, sighting in enumerate(sightings):
        while here < len(mains) and mains[here] <= sighting.index:
            parent, open_lists = numbers.at[mains[here]], []
            here += 1
        end = mains[here] if here < len(mains) else len(lines)
        following = [s for s in sightings[position + 1 : position + _AHEAD] if s.index < end]
        found = _continue_list(open_lists, sighting) or _open_list(
            open_lists, sighting, following, parent.number if parent else ""
        )
        if found is None or sighting.index in numbers.at:
            _note(numbers, sighting, lines, "does not count on in a list of sub-points")
        elif parent is None or mains[here - 1] in sections:
            numbers.items.add(sighting.index)
            _note(numbers, sighting, lines, "a list outside any numbered paragraph")
        else:
            _take_sub(numbers, sighting, parent, found.under, parent.depth + len(open_lists))
            _note(numbers, sighting, lines, f"a sub-point of {found.under}", taken=True)


def _take_sub(
    numbers: Numbers, sighting: Sighting, parent: Numbered, under: str, depth: int
) -> None:
    """Number a sub-point by its paragraph's number and its own mark."""
    mark = sighting.mark
    number = f"{under} {mark.printed}"
    numbers.at[sighting.index] = Numbered(number, parent.frame, mark.length, depth, is_sub=True)


def _find_sections(numbers: Numbers) -> set[int]:
    """Return the line indices of numbers that head sections of deeper-numbered paragraphs."""
    return {
        item.index
        for frame in numbers.frames
        if has_sections(frame)
        for item in frame.items
        if item.mark.depth == 1
    }


def has_sections(frame: Frame) -> bool:
    """Whether a frame's paragraphs are numbered 1.1, 1.2 under bold titles 1, 2."""
    top = [item for item in frame.items if item.mark.depth == 1]
    deeper = len(frame.items) - len(top)
    return deeper > 0 and sum(item.titled for item in top) > 0.6 * len(top)


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
