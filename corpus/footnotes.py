"""Footnotes: told from the body by their place and marks, and given to the passages that call them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passages import Footnote, Passage
from corpus.readers.page import Line, Page

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NOTE_START = re.compile(rf"([{SUPERSCRIPTS}]{{1,3}})\s*(?=\S)")
_SMALL_NOTE_START = re.compile(r"(\d{1,3})\s+(?=[A-Z‘“\"(])")
_CALL = re.compile(rf"(?<=\S)([{SUPERSCRIPTS}]{{1,3}})")

PageNote = tuple[int | None, Footnote]


def attach_footnotes(
    passages: Sequence[Passage], notes: Sequence[PageNote]
) -> tuple[tuple[Passage, ...], tuple[Footnote, ...]]:
    """Return the passages with their footnotes, and the footnotes that no passage calls.

    A note belongs to the first passage on its page that prints its mark and has not got its note.
    """
    calls = _index_calls(passages)
    found: dict[int, list[Footnote]] = {}
    stray: list[Footnote] = []
    given: set[tuple[int, str]] = set()
    for page, note in notes:
        caller = _find_caller(calls, page, note, given)
        if caller is None:
            stray.append(note)
        else:
            given.add((caller, note.mark))
            found.setdefault(caller, []).append(note)
    return (
        tuple(
            replace(passage, footnotes=tuple(found[place])) if place in found else passage
            for place, passage in enumerate(passages)
        ),
        tuple(stray),
    )


def _index_calls(passages: Sequence[Passage]) -> dict[tuple[int | None, str], list[int]]:
    """Return the places of the passages that print a mark, by page and mark."""
    calls: dict[tuple[int | None, str], list[int]] = {}
    for place, passage in enumerate(passages):
        first, last = passage.page_first, passage.page_last
        pages = [None] if first is None else list(range(first, (last or first) + 1))
        for mark in {plain_mark(mark) for mark in _CALL.findall(passage.text)}:
            for page in pages:
                calls.setdefault((page, mark), []).append(place)
    return calls


def _find_caller(
    calls: dict[tuple[int | None, str], list[int]],
    page: int | None,
    note: Footnote,
    given: set[tuple[int, str]],
) -> int | None:
    """Return the place of the passage that calls a note."""
    places = calls.get((page, note.mark), [])
    return next((place for place in places if (place, note.mark) not in given), None)


def split_footnotes(
    lines: list[Line], page: Page, body_size: float | None, last_note: int
) -> tuple[list[Line], list[Footnote]]:
    """Part the footnotes at the foot of a page from its body.

    Notes count on through a document or start again at 1, so a small line that starts with any
    other number ("19 Spa Road" in a table) is none.
    """
    if body_size is None:
        return _split_marked_notes(lines)
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if not _may_be_note(lines[at], page, body_size):
            break
        mark = _read_note_mark(lines[at])
        if mark and (mark.re is _NOTE_START or int(mark.group(1)) in (1, last_note + 1)):
            start = at
    return lines[:start], _collect_notes(lines[start:])


def _may_be_note(line: Line, page: Page, body_size: float) -> bool:
    """Whether a line stands in the lower half of a page in smaller type than the body."""
    low = page.height is not None and (line.y1 or 0.0) > 0.4 * page.height
    return low and line.size is not None and line.size <= body_size - 0.8


def _split_marked_notes(lines: list[Line]) -> tuple[list[Line], list[Footnote]]:
    """Part the footnotes that a text file gives, each a line led by a raised mark."""
    notes = [line for line in lines if _is_marked_note(line)]
    return [line for line in lines if not _is_marked_note(line)], _collect_notes(notes)


def _is_marked_note(line: Line) -> bool:
    """Whether a line starts with a raised mark."""
    return bool(_NOTE_START.match(line.text)) and not line.cells


def _read_note_mark(line: Line) -> re.Match[str] | None:
    """Return the match of a footnote's mark at the start of a line."""
    return _NOTE_START.match(line.text) or _SMALL_NOTE_START.match(line.text)


def _collect_notes(lines: list[Line]) -> list[Footnote]:
    """Join footnote lines into footnotes; raised digits of a mark become plain ones."""
    notes: list[tuple[str, list[str]]] = []
    for line in lines:
        match = _read_note_mark(line)
        if match:
            notes.append((plain_mark(match.group(1)), [line.text[match.end() :]]))
        elif notes:
            notes[-1][1].append(line.text)
    return [Footnote(mark=mark, text=" ".join(parts)) for mark, parts in notes]


def plain_mark(mark: str) -> str:
    """Return a raised mark in plain digits."""
    return mark.translate(str.maketrans(SUPERSCRIPTS, "0123456789"))
