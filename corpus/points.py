"""The main numbers of a document: which lines start a numbered paragraph, by their frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.breaks import Spacing
from corpus.passages import Candidate
from corpus.readers.page import Line
from corpus.sequences import Frame, Sighting, trace
from corpus.sightings import (
    is_contents_entry,
    is_judgement_row,
    numbered_text,
    spot_main,
)

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
    """Decide for every line whether it starts a numbered paragraph.

    `tabled` are the indices of lines in tables of figures and short entries, whose numbers are data.
    """
    numbers = Numbers()
    usable: list[Sighting] = []
    for sighting in spot_main(lines, spacing):
        if is_judgement_row(lines, sighting.index):
            numbers.judgements.add(sighting.index)
            note_candidate(numbers, sighting, lines, "a row of a table of judgements")
        elif sighting.index in tabled:
            note_candidate(numbers, sighting, lines, "inside a table")
        elif is_contents_entry(lines[sighting.index]):
            note_candidate(numbers, sighting, lines, "an entry of a table of contents")
        else:
            usable.append(sighting)
    _take_main(numbers, usable, lines)
    return numbers


def note_candidate(
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
        note_candidate(numbers, sighting, lines, reason, repeated or verdict.frame is not None)
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


def has_sections(frame: Frame) -> bool:
    """Whether a frame's paragraphs are numbered 1.1, 1.2 under bold titles 1, 2, or in another run."""
    if frame.heads:
        return True
    top = [item for item in frame.items if item.mark.depth == 1]
    deeper = len(frame.items) - len(top)
    return deeper > 0 and sum(item.titled for item in top) > 0.6 * len(top)
