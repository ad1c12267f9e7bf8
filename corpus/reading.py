"""Reading a file: the one public call from a path to passages."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.blocks import Block, BlockBuilder
from corpus.breaks import Spacing
from corpus.cautions import find_warnings
from corpus.continuing import find_continued
from corpus.drafts import finish
from corpus.errors import NoTextLayer, UnreadableFile
from corpus.exchanges import pair_questions
from corpus.footnotes import attach_footnotes
from corpus.leadins import carry_lead_ins
from corpus.levels import level_headings
from corpus.lines import Body, separate
from corpus.paragraphs import Context, Drafter, hangs
from corpus.passages import Reading
from corpus.passages import Sequence as NumberSequence
from corpus.points import Numbers, has_sections, number_lines
from corpus.readers import docx, pdf, text
from corpus.readers.page import Line, Page
from corpus.scopes import name_scopes
from corpus.sequences import Frame
from corpus.sightings import spot_sub
from corpus.subpoints import number_sub_points
from corpus.tables import Table, find_tables
from corpus.upright import Turn, turn_back
from corpus.wrapping import Vocabulary

_FRONT_PAGES = 2
_FRONT_LINES = 120


def read(path: Path, *, document_id: str = "", password: str | None = None) -> Reading:
    """Read a PDF, Word or text file into passages.

    The kind of file is told by its content first and by its suffix second. Raises UnreadableFile
    (EncryptedFile, NoTextLayer) with one sentence on what happened and what to do.
    """
    started = time.perf_counter()
    pages = list(_open_pages(path, password))
    if pages and not any(page.lines for page in pages):
        raise NoTextLayer(_say_no_text(path, pages))
    body = separate(pages)
    reading = turn_back(_assemble(body, pages, document_id), _note_turns(pages))
    return _with_seconds(reading, time.perf_counter() - started)


def check_is_file(path: Path) -> None:
    """Raise UnreadableFile where a path leads to nothing or to what is no file."""
    if path.is_dir():
        raise UnreadableFile(f"{path} is a folder; name the files in it. Nothing was kept.")
    if not path.is_file():
        raise UnreadableFile(f"There is no file {path}; nothing was kept. Check its name.")


def _open_pages(path: Path, password: str | None) -> Iterable[Page]:
    """Return the pages of a file by the reader that its content asks for."""
    check_is_file(path)
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise UnreadableFile(f"{path.name} is empty; nothing was kept.")
    if b"%PDF-" in head:
        return pdf.read_pages(path, password)
    if head[:4] == b"PK\x03\x04":
        return docx.read_pages(path)
    if head[:4] == b"\xd0\xcf\x11\xe0":
        raise UnreadableFile(
            f"{path.name} is in Word's old format; nothing was kept. Save it as .docx or PDF first."
        )
    if head.lstrip()[:1] == b"<" and b"<html" in head.lower():
        raise UnreadableFile(f"{path.name} is a web page, not a paper; nothing was kept.")
    return text.read_pages(path)


def _say_no_text(path: Path, pages: Sequence[Page]) -> str:
    """Say that no page holds text, and what to do."""
    which = (
        "its only page holds no" if len(pages) == 1 else f"none of its {len(pages)} pages holds a"
    )
    return (
        f"{path.name} cannot be searched: {which} text layer, as in a scan. "
        "Nothing was kept; `scrutineer add --ocr` reads it by text recognition."
    )


def _assemble(body: Body, pages: Sequence[Page], document_id: str) -> Reading:
    """Make the reading of a document from its body."""
    lines = body.lines
    spacing = Spacing(lines)
    vocabulary = Vocabulary(line.text for line in lines)
    tables = find_tables(pages, lines)
    tabled = _find_tabled(lines, tables)
    numbers = number_lines(lines, spacing, tabled)
    marks = [sighting for sighting in spot_sub(lines, spacing) if sighting.index not in tabled]
    number_sub_points(numbers, marks, lines)
    blocks = BlockBuilder(lines, numbers, spacing, body.body_size, tables).build()
    level_headings(blocks)
    context = _describe_frames(body, numbers, blocks)
    drafter = Drafter(context)
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        drafter.take(block, following, vocabulary)
    drafts = pair_questions(drafter.drafts, vocabulary)
    carry_lead_ins(drafts, vocabulary)
    made = finish(drafts, document_id, vocabulary, body.printed_pages)
    passages, stray = attach_footnotes(made, body.footnotes)
    empty = tuple(p.number for p in pages if p.number is not None and not p.lines)
    sequences = _describe_sequences(numbers.frames, context)
    paged = bool(pages) and pages[0].number is not None
    return Reading(
        passages=passages,
        pages=len(pages) if paged else None,
        page_sizes=tuple(
            (p.width, p.height) for p in pages if p.width is not None and p.height is not None
        ),
        furniture=tuple(body.furniture),
        stray_footnotes=stray,
        candidates=tuple(sorted(numbers.candidates, key=lambda c: c.page or 0)),
        sequences=sequences,
        empty_pages=empty,
        warnings=find_warnings(sequences, empty, passages),
        front_text=_front_text(pages),
        closing_text="\n".join(line.text for line in pages[-1].lines) if paged else "",
    )


def _note_turns(pages: Sequence[Page]) -> dict[int, Turn]:
    """Return the pages whose text stands sideways, and how they were turned to be read."""
    turns: dict[int, Turn] = {}
    for page in pages:
        if page.turn and page.number is not None and page.width and page.height:
            across = page.turn % 180 != 0
            width, height = (page.height, page.width) if across else (page.width, page.height)
            turns[page.number] = Turn(page.turn, width, height)
    return turns


def _find_tabled(lines: Sequence[Line], tables: Sequence[Table]) -> set[int]:
    """Return the indices of lines in tables whose numbers are data and not paragraph numbers."""
    figures = [table for table in tables if not table.is_prose and table.asks is None]
    inside = {id(line) for t in figures for row in [*t.heads, *t.rows] for line in row.lines}
    return {index for index, line in enumerate(lines) if id(line) in inside}


def _describe_frames(body: Body, numbers: Numbers, blocks: Sequence[Block]) -> Context:
    """Find the names of the frames, which of them are minutes, and which have titled items."""
    titles = {id(line) for block in blocks if block.role == "heading" for line in block.lines}
    indices = [index for index, line in enumerate(body.lines) if id(line) in titles]
    scopes, starts = name_scopes(body.lines, numbers.frames, indices)
    heads = {place for place, frame in enumerate(numbers.frames) if frame.heads}
    begins = {
        id(body.lines[at]): place
        for place, at in enumerate(starts)
        if len(starts) > 1 and place not in heads
    }
    minutes = [
        _is_minutes(body, frame, scope) for frame, scope in zip(numbers.frames, scopes, strict=True)
    ]
    titled = [
        place not in heads and _is_titled(place, blocks) for place in range(len(numbers.frames))
    ]
    hanging = [_is_hanging(place, blocks) for place in range(len(numbers.frames))]
    ends = [frame.items[-1].mark.printed for frame in numbers.frames]
    sections = [has_sections(frame) for frame in numbers.frames]
    parts, continued = frozenset(body.new_parts), find_continued(blocks)
    return Context(scopes, minutes, titled, sections, hanging, ends, parts, begins, continued)


def _is_minutes(body: Body, frame: Frame, scope: str | None) -> bool:
    """Whether a frame's numbers are those of minutes."""
    if scope is not None:
        return scope.startswith("minutes")
    above = body.lines[: frame.items[0].index][:60]
    return any(line.text.lower().startswith(("minutes of", "minutes")) for line in above)


def _is_titled(frame: int, blocks: Sequence[Block]) -> bool:
    """Whether most items of a frame are titles with text under them and no deeper numbers."""
    own = _items(frame, blocks)
    flat = [block for block in own if block.numbered and block.numbered.depth == 1]
    return len(flat) > 0.8 * len(own) and sum(block.titled for block in flat) > 0.6 * len(flat)


def _is_hanging(frame: int, blocks: Sequence[Block]) -> bool:
    """Whether the numbers of a frame hang out to the left of most of its longer items, or none is long."""
    items = [block for block in _items(frame, blocks) if not block.titled]
    told = [hang for block in items if (hang := hangs([block])) is not None]
    return sum(told) * 2 >= len(told)


def _items(frame: int, blocks: Sequence[Block]) -> list[Block]:
    """The numbered blocks of a frame, without the points numbered inside them."""
    return [b for b in blocks if b.numbered and b.numbered.frame == frame and not b.numbered.is_sub]


def _describe_sequences(frames: Sequence[Frame], context: Context) -> tuple[NumberSequence, ...]:
    """Sum up each frame: first and last number, how many, gaps and repeats."""
    found = []
    for frame, scope in zip(frames, context.scopes, strict=True):
        printed = [item.mark.printed for item in frame.items]
        gaps, repeats = _find_gaps(frame)
        found.append(NumberSequence(scope, printed[0], printed[-1], len(printed), gaps, repeats))
    return tuple(found)


def _find_gaps(frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers that a frame leaves out and those that it prints twice."""
    gaps: list[str] = []
    repeats: list[str] = []
    seen: set[tuple[int, ...]] = set()
    for item in frame.items:
        value = item.mark.value
        if value in seen and not item.mark.letter:
            repeats.append(item.mark.printed)
        last = max((v[-1] for v in seen if v[:-1] == value[:-1]), default=None)
        start = 1 if len(value) > 1 and last is None else (last or value[-1]) + 1
        missing = (".".join(map(str, (*value[:-1], n))) for n in range(start, value[-1]))
        gaps += [item.mark.series.replace("#", number) for number in missing]
        seen.add(value)
    return tuple(gaps), tuple(repeats)


def _front_text(pages: Sequence[Page]) -> str:
    """Return the text of the first two pages, or the first lines of a file without pages."""
    lines = [line for page in pages[:_FRONT_PAGES] for line in page.lines]
    limited = lines if pages and pages[0].number is not None else lines[:_FRONT_LINES]
    return "\n".join(line.text for line in limited)


def _with_seconds(reading: Reading, seconds: float) -> Reading:
    """Return a reading with the time that it took."""
    return replace(reading, seconds=seconds)
