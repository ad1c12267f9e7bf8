"""Body lines from pages: running heads and feet off, footnotes apart, printed page numbers read.

A running head or foot is a line near a page's edge that comes again, its digits aside, at the same
height on pages close by; or that the file itself marks as one; or a page number that counts on.
What says no more than that a page is blank goes with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.footnotes import split_footnotes
from corpus.passages import Footnote
from corpus.readers.page import Line, Page

_EDGE_LINES = 6
_EDGE_SHARE = 0.15
_NEAR_PAGES = 4
_RUN = 3
_SAME_HEIGHT = 9.0
_NUMBER = re.compile(r"\d+")
_LEAD = re.compile(r"\d{1,9}")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*|p\.?\s*)?[-–—]?\s*(\d{1,5})\s*[-–—]?(?:\s*(?:of|/)\s*\d+)?", re.I
)
_BLANK = re.compile(
    r"\W*(?:this\s+)?page\s+(?:(?:is|was|has\s+been)\s+)?"
    r"(?:left\s+blank(?:\s+(?:intentionally|deliberately))?"
    r"|(?:left\s+)?(?:intentionally|deliberately)\s+(?:left\s+)?blank)\W*",
    re.I,
)

Seen = tuple[int, float, float, int | None]


@dataclass(slots=True)
class Body:
    """What a file's pages hold, sorted apart.

    `furniture` is running heads and feet as (page, text); `footnotes` as (page, Footnote);
    `printed_pages` maps a PDF page to the number printed on it where that is another; `new_parts`
    are the pages on which a running head of the pages before has ended or another one begins.
    """

    lines: list[Line] = field(default_factory=list)
    furniture: list[tuple[int | None, str]] = field(default_factory=list)
    footnotes: list[tuple[int | None, Footnote]] = field(default_factory=list)
    printed_pages: dict[int, str] = field(default_factory=dict)
    body_size: float | None = None
    new_parts: set[int] = field(default_factory=set)


def separate(pages: Sequence[Page]) -> Body:
    """Part the body lines of all pages from running heads, running feet and footnotes."""
    body = Body(body_size=measure_body_size(pages))
    last_note = 0
    heads: list[set[str]] = []
    repeated = _find_repeated(pages)
    offset = _find_page_offset(pages)
    for index, page in enumerate(pages):
        furniture = _find_furniture(page, repeated[index], offset)
        body.furniture += [(page.number, page.lines[at].text) for at in sorted(furniture)]
        kept = [line for at, line in enumerate(page.lines) if at not in furniture]
        lines, notes = split_footnotes(kept, page, body.body_size, last_note)
        last_note = int(notes[-1].mark) if notes else last_note
        body.lines += lines
        body.footnotes += [(page.number, note) for note in notes]
        _note_printed_page(body, page, furniture, offset)
        heads.append({_signature(page.lines[at]) for at in furniture})
    body.new_parts = _find_new_parts(pages, heads)
    return body


def _find_new_parts(pages: Sequence[Page], heads: Sequence[set[str]]) -> set[int]:
    """Return the pages on which a running head that three pages before bore has ended."""
    found: set[int] = set()
    for index in range(_RUN, len(pages)):
        before = set.intersection(*heads[index - _RUN : index])
        number = pages[index].number
        if number is not None and before - heads[index] and heads[index]:
            found.add(number)
    return found


def measure_body_size(pages: Sequence[Page]) -> float | None:
    """Return the type size of most of the text, in points; None without positions."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            if line.size:
                sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def _edges(page: Page) -> dict[int, Line]:
    """Return the lines near the top and the foot of a page, by their place on it."""
    count = len(page.lines)
    if page.height is None:
        places = {*range(min(2, count)), *range(max(0, count - 2), count)}
        return {at: page.lines[at] for at in places}
    high, low = page.height * _EDGE_SHARE, page.height * (1 - _EDGE_SHARE)
    by_height = sorted(range(count), key=lambda at: page.lines[at].y1 or 0.0)
    top = [at for at in by_height[:_EDGE_LINES] if (page.lines[at].y1 or 0.0) < high]
    foot = [at for at in by_height[-_EDGE_LINES:] if (page.lines[at].y0 or 0.0) > low]
    return {at: page.lines[at] for at in [*top, *foot]}


def _signature(line: Line) -> str:
    """Return a line's text with every number replaced, to compare it with that of other pages."""
    return _NUMBER.sub("#", " ".join(line.text.lower().split()))


def _find_repeated(pages: Sequence[Page]) -> list[set[int]]:
    """Return, for each page, the places of edge lines that come again on pages close by."""
    seen: defaultdict[str, list[Seen]] = defaultdict(list)
    edges = [_edges(page) for page in pages]
    for index, lines in enumerate(edges):
        for line in lines.values():
            seen[_signature(line)].append(_see(index, line, pages[index]))
    needed = 3 if len(pages) > 4 else 2
    return [
        {
            at
            for at, line in lines.items()
            if _count_near(_see(index, line, pages[index]), seen[_signature(line)]) >= needed
        }
        for index, lines in enumerate(edges)
    ]


def _see(index: int, line: Line, page: Page) -> Seen:
    """Note where an edge line stands: page, distance from top and foot, the number it starts with."""
    height = line.y1 or 0.0
    lead = _LEAD.match(line.text)
    return index, height, (page.height or 0.0) - height, int(lead[0]) if lead else None


def _count_near(here: Seen, same: Sequence[Seen]) -> int:
    """Count the pages close by that hold an edge line at the same distance from top or foot."""
    index, top, foot, lead = here
    start = bisect_left(same, (index - _NEAR_PAGES,))
    near = same[start : bisect_left(same, (index + _NEAR_PAGES + 1,))]
    return len(
        {
            other
            for other, other_top, other_foot, other_lead in near
            if min(abs(other_top - top), abs(other_foot - foot)) <= _SAME_HEIGHT
            and _leads_alike(index, lead, other, other_lead)
        }
    )


def _leads_alike(index: int, lead: int | None, other: int, other_lead: int | None) -> bool:
    """Whether two lines start with the same number, or with numbers that count the pages."""
    if lead is None or other_lead is None:
        return lead == other_lead
    return lead == other_lead or other_lead - lead == other - index


def _find_page_offset(pages: Sequence[Page]) -> int | None:
    """Return printed page number less PDF page number, as on most pages that print a number alone."""
    offsets: Counter[int] = Counter()
    for page in pages:
        if page.number is None:
            continue
        for line in _edges(page).values():
            match = _PAGE_NUMBER.fullmatch(line.text.strip())
            if match:
                offsets[int(match.group(1)) - page.number] += 1
    if not offsets:
        return None
    offset, count = offsets.most_common(1)[0]
    return offset if count >= min(3, len(pages)) else None


def _find_furniture(page: Page, repeated: set[int], offset: int | None) -> set[int]:
    """Return the places of a page's running heads and feet."""
    edges = {at: line for at, line in _edges(page).items() if not _in_table(line, page)}
    repeated = repeated & edges.keys()
    placed = page.height is not None and not page.turn
    anywhere = edges if placed else dict(enumerate(page.lines))
    marked = {at for at, line in anywhere.items() if line.artifact}
    counted = {at for at, line in edges.items() if _is_page_number(line, page, offset)}
    found = marked | counted | repeated
    return found | _saying_blank(page, found)


def _saying_blank(page: Page, furniture: set[int]) -> set[int]:
    """Return the places of what says that a page is blank: a line, or all that is on it in several."""
    rest = [at for at in range(len(page.lines)) if at not in furniture]
    if _BLANK.fullmatch(" ".join(page.lines[at].text for at in rest)):
        return set(rest)
    return {at for at in rest if _BLANK.fullmatch(page.lines[at].text)}


def _in_table(line: Line, page: Page) -> bool:
    """Whether a line with several pieces stands between the vertical rulings of a table."""
    middle = ((line.y0 or 0.0) + (line.y1 or 0.0)) / 2
    bars = [rule for rule in page.rules if not rule.horizontal and rule.y0 < middle < rule.y1]
    return len(line.pieces) > 1 and len(bars) > 2


def _is_page_number(line: Line, page: Page, offset: int | None) -> bool:
    """Whether a line is this page's number and nothing else."""
    match = _PAGE_NUMBER.fullmatch(line.text.strip())
    if not match or page.number is None:
        return False
    return int(match.group(1)) in (page.number, page.number + (offset or 0))


def _note_printed_page(body: Body, page: Page, furniture: set[int], offset: int | None) -> None:
    """Remember the page number that a page prints where it is not its place in the file."""
    if page.number is None or not offset:
        return
    printed = str(page.number + offset)
    texts = [page.lines[at].text for at in furniture]
    if any(printed in _NUMBER.findall(text) for text in texts):
        body.printed_pages[page.number] = printed
