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

    A note belongs to the first passage on its page that prints its mark; without pages, to the last
    one before that has not got a note of that mark.
    """
    found: dict[int, list[Footnote]] = {}
    stray: list[Footnote] = []
    given: set[tuple[int, str]] = set()
    for page, note in notes:
        caller = _find_caller(passages, page, note, given)
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


def _find_caller(
    passages: Sequence[Passage], page: int | None, note: Footnote, given: set[tuple[int, str]]
) -> int | None:
    """Return the place of the passage that calls a note."""
    for place, passage in enumerate(passages):
        if (place, note.mark) in given or not _is_near(passage, page):
            continue
        if note.mark in {plain_mark(mark) for mark in _CALL.findall(passage.text)}:
            return place
    return None


def _is_near(passage: Passage, page: int | None) -> bool:
    """Whether a passage stands on a page; passages without pages are all near."""
    if page is None or passage.page_first is None:
        return True
    return passage.page_first <= page <= (passage.page_last or passage.page_first)
