"""What a run of numbers is called where a document holds several: from the nearest title above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.readers.page import Line
from corpus.sequences import Frame
from corpus.sightings import is_capitals

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTHS}),?\s+(\d{{4}})", re.IGNORECASE)
_MINUTES = re.compile(r"^\s*(?:draft\s+)?minutes\s+(?:of\b|\d)", re.IGNORECASE)
_PART = re.compile(
    r"^(appendix|annex|annexe|schedule|part|chapter|volume|enclosure)\s+([A-Z]?\d{0,3}[a-z]?)\b",
    re.IGNORECASE,
)
_ASKER = re.compile(
    r"^(?:written )?questions? (?:from|by) (?:(?:cllr|councillor|mr|mrs|ms|dr|sir)\.? )*(.+)$", re.I
)
_ASKING = re.compile(r"^(?:written )?questions? (?:from|by) (.+)$", re.IGNORECASE)
CHAPTERS = "chapters"
_MOST_PAGES = 6
_LONGEST = 80
_SAME_SIZE = 0.6


def name_scopes(
    lines: Sequence[Line], frames: Sequence[Frame], titles: Sequence[int]
) -> tuple[list[str | None], list[int]]:
    """Return a name for each frame, and the index of the line from which it holds.

    The only frame of a document has no name; one of chapter titles beside it is called so.
    `titles` are the indices of the lines that are headings.
    """
    if sum(not frame.heads for frame in frames) < 2:
        return [CHAPTERS if frame.heads else None for frame in frames], [0 for _ in frames]
    names: list[str | None] = []
    starts: list[int] = []
    start = 0
    for frame in frames:
        first = frame.items[0].index
        if frame.heads:
            names.append(_make_unique(CHAPTERS, names))
            starts.append(first)
            continue
        name, at = _name(lines, start, first, [at for at in titles if start <= at < first])
        names.append(_make_unique(name, names))
        starts.append(_find_top(lines, at, start))
        start = frame.items[-1].index + 1
    return names, starts


def _find_top(lines: Sequence[Line], at: int, lowest: int) -> int:
    """Return the first line of the page on which a title stands, not before line `lowest`."""
    while at > lowest and lines[at].page is not None and lines[at - 1].page == lines[at].page:
        at -= 1
    return at


def _name(lines: Sequence[Line], start: int, first: int, titles: list[int]) -> tuple[str, int]:
    """Name the frame whose first number stands at line `first`; return where the name stands too."""
    window = range(max(start, first - 400), first)
    meeting = next((at for at in reversed(window) if _MINUTES.match(lines[at].text)), None)
    if meeting is not None:
        return _name_minutes(lines, meeting, first), meeting
    here = lines[first].page
    near = [at for at in titles if here is None or here - (lines[at].page or here) < _MOST_PAGES]
    for place, at in reversed(list(enumerate(near))):
        special = _name_part(lines[at]) if lines[at].page == here else None
        if special and here is None and _is_filled(lines, at, near):
            near = near[place + 1 :]
            break
        if special:
            return special, at
    return _largest_title(lines, near) if near else ("main", first)


def _is_filled(lines: Sequence[Line], at: int, titles: Sequence[int]) -> bool:
    """Whether a part of a file without pages holds a table above the next title, as its own content."""
    following = next((title for title in titles if title > at), at)
    return any(line.cells for line in lines[at:following])


def _name_minutes(lines: Sequence[Line], meeting: int, first: int) -> str:
    """Name minutes by the date of their meeting."""
    for at in range(meeting, first):
        match = _DATE.search(lines[at].text)
        if match:
            return f"minutes {int(match[1])} {match[2].capitalize()} {match[3]}"
    return "minutes"


def _name_part(line: Line) -> str | None:
    """Return the name that an appendix, an agenda or a member's questions give themselves."""
    text = line.text.strip()
    part, asker = _PART.match(text), _ASKER.match(text)
    if part and part[2]:
        return f"{part[1].capitalize()} {part[2]}"
    if asker:
        return asker[1].split()[-1].strip(".:,")
    return "agenda" if text.lower() == "agenda" else None


def _largest_title(lines: Sequence[Line], titles: list[int]) -> tuple[str, int]:
    """Return the last of the titles in the largest type that have more than one word, and its line.

    Without type sizes it is the first that another title follows at once, or the first of them.
    """
    runs: list[list[int]] = []
    for at in titles:
        if runs and _go_together(lines, runs[-1][-1], at):
            runs[-1].append(at)
        else:
            runs.append([at])
    worded = [run for run in runs if len(run) > 1 or " " in lines[run[0]].text] or runs
    largest = max(round(lines[run[0]].size or 0.0) for run in worded)
    alike = [run for run in worded if round(lines[run[0]].size or 0.0) == largest]
    opening = [one for one, other in pairwise(alike) if other[0] == one[-1] + 1]
    best = alike[-1] if largest else [*opening, *alike][0]
    words = " ".join(lines[at].text for at in best)
    short = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return short, best[0]


def _go_together(lines: Sequence[Line], before: int, at: int) -> bool:
    """Whether two title lines are lines of one title."""
    if before != at - 1 or lines[at].page != lines[before].page:
        return False
    if lines[at].gap_before:
        plain = lines[at].size is None
        return plain and is_capitals(lines[before].text) and is_capitals(lines[at].text)
    return abs((lines[at].size or 0.0) - (lines[before].size or 0.0)) < _SAME_SIZE


def find_asker(headings: Sequence[str]) -> str:
    """Return who asks under a heading "Questions from …", or nothing."""
    for text in reversed(headings):
        match = _ASKING.match(text.strip())
        if match:
            return match[1].strip(" .:,")
    return ""


def _make_unique(name: str, names: Sequence[str | None]) -> str:
    """Return a name that no frame before has, counted on where needed."""
    count, unique = 1, name
    while unique in names:
        count += 1
        unique = f"{name} ({count})"
    return unique
