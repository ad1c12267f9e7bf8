"""Footnotes to the passages whose text calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.lines import SUPERSCRIPTS, plain_mark
from corpus.passages import Footnote, Passage

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
