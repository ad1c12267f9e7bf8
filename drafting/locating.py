"""The passages of a number, a run of numbers, a page or a place on it, among those of some papers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.passages import Passage, PassageKind
from corpus.targets import number_key
from drafting.citing import CitedWords

Span = tuple[str, str]


def numbered(span: Span, unit: str, pool: Sequence[Passage]) -> list[Passage]:
    """Return the passages of a number or of a run of numbers (first and last), with their lettered parts.

    `unit` is "paragraph", "minute", "recommendation" or "point"; passages of that sort come alone
    where there are any.
    """
    if span[0] != span[1]:
        return _between(span, pool)
    key = number_key(span[0])
    under = [each for each in pool if each.number and number_key(each.number)[: len(key)] == key]
    found = [each for each in under if _is_or_marks_part(str(each.number), key)] or under
    return [each for each in found if _is_a(each, unit)] or found


def placed(cited: CitedWords, pool: Sequence[Passage]) -> list[Passage]:
    """Return the passages of the pages that a citation names, or the one that it counts there."""
    on_page = [each for each in pool if stands_on(each, cited.pages)]
    if cited.ordinal is not None:
        return [each for each in on_page if each.page_ordinal == cited.ordinal]
    return on_page


def stands_on(passage: Passage, pages: tuple[int, int] | None) -> bool:
    """Tell whether a passage stands on the pages named, PDF or printed; True where there are none."""
    if pages is None or passage.page_first is None:
        return True
    first, last = passage.page_first, passage.page_last or passage.page_first
    printed = passage.printed_page
    starts = {first, int(printed)} if printed and printed.isdigit() else {first}
    return any(start <= pages[1] and pages[0] <= start + last - first for start in starts)


def pages_of(passage: Passage) -> str:
    """Return the pages of a passage in words: "page 15", "pages 15 to 16"."""
    first, last = passage.page_first, passage.page_last or passage.page_first
    return f"page {first}" if last == first else f"pages {first} to {last}"


def places(found: Sequence[Passage]) -> int:
    """Return how many numbered places passages stand for; the parts of one number are one place."""
    return len({(each.document_id, each.scope) for each in found})


def _is_or_marks_part(number: str, key: tuple[str, ...]) -> bool:
    """Whether a printed number is the one meant, or one of its lettered parts ("3.4 (a)" for 3.4)."""
    whole = number.split()[0] if " " in number else re.sub(r"\([a-z0-9]+\)", "", number)
    return key in {number_key(number), number_key(whole)}


def _is_a(passage: Passage, unit: str) -> bool:
    if unit == "recommendation":
        return passage.kind is PassageKind.RECOMMENDATION
    scope = (passage.scope or "").lower()
    minuted = passage.kind is PassageKind.MINUTE or scope.startswith("minutes")
    return minuted == (unit == "minute")


def _between(span: Span, pool: Sequence[Passage]) -> list[Passage]:
    """The numbered passages from the first to the last number, in each part that has both."""
    ends = {number_key(span[0]), number_key(span[1])}
    parts: dict[tuple[str, str | None], list[Passage]] = defaultdict(list)
    for passage in pool:
        if passage.number:
            parts[passage.document_id, passage.scope].append(passage)
    found = []
    for part in parts.values():
        limits = [each.ordinal for each in part if number_key(str(each.number)) in ends]
        if len(limits) >= 2:
            found += [each for each in part if min(limits) <= each.ordinal <= max(limits)]
    return found
